internal import Convert

/// A paragraph or a whole table of the body, in the order of the source.
enum BodyItem: Sendable {
  /// A paragraph.
  case paragraph(SourceParagraph)
  /// A statement table with its caption, its pages joined.
  case table(RawTable)
  /// A performance table with its caption, its pages joined.
  case performance(RawPerformanceTable)

  /// A table with another page; a paragraph as it is.
  consuming func appending(_ block: RawBlock) -> BodyItem {
    switch consume self {
    case .table(var table):
      table.blocks.append(block)
      return .table(table)
    case .performance(var table):
      table.blocks.append(block)
      return .performance(table)
    case .paragraph(let paragraph): return .paragraph(paragraph)
    }
  }
}

/// Finds the captions and titles of tables and joins the pages of each table.
///
/// Captions are 表 N, 编制部门：…, 单位：… and （2025年）. Rows that follow a table with nothing but
/// repeated captions between belong to that table; so do rows under the same title again.
struct TableGrouping {
  /// The clean text.
  let source: SourceText
  /// What has been grouped so far.
  var items: [BodyItem] = []

  /// Makes a grouping over a text.
  init(source: SourceText) {
    self.source = source
  }

  /// The items of the body.
  ///
  /// - Parameters:
  ///   - elements: The elements of the body, paragraphs whole.
  ///   - diagnostics: Receives what is left out and units that are not known.
  /// - Returns: Paragraphs and tables.
  mutating func group(
    _ elements: [SourceElement], into diagnostics: inout DiagnosticList
  ) -> [BodyItem] {
    items.reserveCapacity(elements.count)
    for element in elements {
      switch element {
      case .paragraph(let paragraph): items.append(.paragraph(paragraph))
      case .rows(let block): add(block, into: &diagnostics)
      }
    }
    return withTablesWithoutRows(into: &diagnostics)
  }

  private mutating func add(_ block: RawBlock, into diagnostics: inout DiagnosticList) {
    takeRestOfGoal(above: block)
    var captions = takeCaptions()
    if goesOn(captions, block) {
      append(block, to: items.count - 1)
      let isTaken = takeUnit(of: captions)
      for line in captions.lines where !isTaken {
        diagnostics.leftOut(source.prose(line.first).string, .repeatedCaption, line: line.line)
      }
      return
    }
    var remarks: [BodyItem] = []
    if captions.isEmpty {
      if let index = interruptedTable(above: block) {
        append(block, to: index)
        diagnostics.add(
          TextCode.interruptedTable, at: .input(SourcePosition(line: block.rows.first?.line ?? 1)),
          ["text": .text(interruption(behind: index))])
        return
      }
      (captions, remarks) = takeCaptionsAboveRemarks()
    }
    let line = captions.title?.line ?? block.rows.first?.line ?? 1
    let title = captions.titleRange.map { source.label($0) } ?? ""
    if let scope = captions.performanceScope(of: block, in: source) {
      // A performance table has no member for the other captions.
      for line in captions.lines.reversed() where line.line != captions.title?.line {
        if case .year? = Caption(line, in: source) { continue }
        items.append(.paragraph(line))
      }
      items += remarks
      items.append(
        .performance(
          RawPerformanceTable(
            scope: scope, title: title, sourceLine: line, year: captions.year, blocks: [block])))
      return
    }
    for aside in captions.asides.reversed() { items.append(.paragraph(aside)) }
    items += remarks
    items.append(
      .table(
        RawTable(
          number: captions.number, form: captions.form, title: title, sourceLine: line,
          preparedBy: captions.preparedBy, unit: captions.unit(in: source, into: &diagnostics),
          blocks: [block])))
  }

  /// Gives a performance table the paragraphs that stand between its head and the labels of its
  /// indicators: the rest of its goal, which a page break has put out of its cell.
  private mutating func takeRestOfGoal(above block: RawBlock) {
    guard case .paragraph? = items.last, let first = block.rows.first,
      IndicatorColumns.mayBeLabels(first, in: source), IndicatorColumns(first, in: source) != nil,
      let index = items.lastIndex(where: { if case .paragraph = $0 { false } else { true } }),
      case .performance(var table) = items[index], let last = table.blocks.last?.rows.last,
      PerformanceHead.kind(of: CellText(last.cells[0]).squashed(in: source).span) == .goal
    else { return }
    var rows: [RawRow] = []
    for case .paragraph(let paragraph) in items[(index + 1)...] {
      if Caption(paragraph, in: source) != nil { return }
      if Caption.looksLikeTableTitle(paragraph.first, in: source) { return }
      for line in [paragraph.first] + paragraph.more {
        // Behind a blank cell, as the rest of a cell stands where it keeps its column.
        let blank = line.lowerBound..<line.lowerBound
        rows.append(RawRow(line: paragraph.line, cells: RowCells([blank, line], 0..<2)))
      }
    }
    table.blocks.append(RawBlock(rows: rows))
    items.removeSubrange(index...)
    items.append(.performance(table))
  }

  /// Takes the captions and the title off the end of the items.
  mutating func takeCaptions() -> TableCaptions {
    var captions = TableCaptions()
    while case .paragraph(let paragraph)? = items.last, captions.lines.count < 6 {
      switch Caption(paragraph, in: source) {
      case .preparedBy(let name, let unit, let year)
      where captions.preparedBy == nil && captions.titleRange == nil:
        captions.preparedBy = name
        captions.unit = captions.unit ?? unit
        if let year {
          captions.asides.append(
            SourceParagraph(line: paragraph.line, first: year, followsBlank: true))
        }
      case .unlabelledDepartment(let name, let unit)
      where captions.preparedBy == nil && captions.titleRange == nil:
        captions.preparedBy = name
        captions.mayLackBeginning = true
        captions.unit = captions.unit ?? unit
      case .preparedBy(let beginning, nil, nil)
      where captions.mayLackBeginning && captions.titleRange == nil:
        // 编制部门：青禾县水务, and below it: 局 ⇥ 单位：元.
        captions.preparedBy = ExactText(beginning.string + (captions.preparedBy?.string ?? ""))
        captions.mayLackBeginning = false
      case .unit(let unit) where captions.unit == nil:
        // 单位：元 may stand above the title, too.
        captions.unit = unit
      case .year(let year) where captions.year == nil && captions.titleRange == nil:
        captions.year = year
        captions.asides.append(paragraph)
      case .form where captions.titleRange == nil:
        captions.form = captions.form ?? paragraph.first
        captions.asides.append(paragraph)
      case .form:
        // Above the title it is no caption of the rows, but tells the form.
        captions.form = captions.form ?? paragraph.first
        return captions
      case .number(let number, let title) where captions.number == nil:
        if title != nil, captions.titleRange != nil { return captions }
        captions.number = number
        if let title {
          captions.title = paragraph
          captions.titleRange = title
        }
      case nil where captions.titleRange == nil && captions.mayHaveTitle(paragraph, in: source):
        if isBelowTitle(paragraph) {
          captions.asides.append(paragraph)
        } else {
          captions.title = paragraph
          captions.titleRange = paragraph.first
        }
      default: return captions
      }
      if captions.lines.isEmpty { captions.lines.reserveCapacity(4) }
      captions.lines.append(paragraph)
      items.removeLast()
      if captions.number != nil, captions.titleRange != nil { break }
    }
    return captions
  }

  /// Whether the last of the items is a remark below the title of a table of a known kind:
  /// （部门预算支出经济分类科目）, 本表公开到功能分类项级科目.
  private func isBelowTitle(_ remark: SourceParagraph) -> Bool {
    guard !Caption.looksLikeTableTitle(remark.first, in: source), items.count > 1,
      case .paragraph(let title) = items[items.count - 2], title.more.isEmpty,
      Caption.looksLikeTableTitle(title.first, in: source)
    else { return false }
    return TableTitles.kind(of: source.label(title.first)) != .other
  }

  /// Whether rows go on with the table before them.
  private func goesOn(_ captions: TableCaptions, _ block: RawBlock) -> Bool {
    switch items.last {
    case .table(let table):
      guard let title = captions.titleRange else {
        return (captions.number == nil || captions.number == table.number)
          && (captions.unit == nil || captions.unit(in: source) == table.unit
            || table.unit == nil && repeatsHeader(block, of: table))
          && (captions.unit == nil || !hasOtherColumns(block, than: table))
          && !isOfAnotherForm(captions, than: table)
      }
      return captions.number ?? table.number == table.number && repeats(title, table.title)
        && captions.performanceScope(of: block, in: source) == nil
        && !isOfAnotherUnit(captions, block, than: table)
    case .performance(let table):
      guard let title = captions.titleRange else { return captions.isEmpty }
      // Another table of the same title begins with a head.
      return captions.number == nil && repeats(title, table.title)
        && !PerformanceHead.begins(block, in: source)
    default: return false
    }
  }

  /// Whether another form's number stands above rows than above a table: 公开03表, 公开04表.
  private func isOfAnotherForm(_ captions: TableCaptions, than table: RawTable) -> Bool {
    guard let form = captions.form, let known = table.form else { return false }
    return RecognitionKey(form, in: source.bytes) != RecognitionKey(known, in: source.bytes)
  }

  private static let continued = [
    "(续)", "续表", "(续表)", "续上表", "(续上表)", "接上表", "(接上表)",
  ].map { RecognitionKey(ExactText($0)) }

  /// Whether a title is a known one again, with or without （续）.
  private func repeats(_ title: Range<Int>, _ known: ExactText) -> Bool {
    let key = RecognitionKey(title, in: source.bytes)
    let knownKey = RecognitionKey(known)
    return key == knownKey || Self.continued.contains(key)
      || key.hasPrefix(knownKey) && Self.continued.contains { knownKey.appending($0) == key }
  }

  private mutating func append(_ block: RawBlock, to index: Int) {
    let item = items[index]
    // While the item stands in the list, too, every page would copy the ones before it.
    items[index] = .paragraph(SourceParagraph(line: 0, first: 0..<0, followsBlank: false))
    items[index] = item.appending(block)
  }

  /// Gives the table that goes on the unit that only a later page states.
  ///
  /// - Returns: Whether the table now says all that the captions do.
  private mutating func takeUnit(of captions: TableCaptions) -> Bool {
    guard case .table(var table)? = items.last, table.unit == nil, captions.lines.count == 1,
      captions.titleRange == nil, let range = captions.unit,
      let (unit, remark) = Caption.monetaryUnit(range, in: source), remark.isEmpty,
      captions.preparedBy == nil || table.preparedBy == nil
    else { return false }
    table.unit = unit
    table.preparedBy = captions.preparedBy ?? table.preparedBy
    items[items.count - 1] = .table(table)
    return true
  }

  /// The items, where a number and a title without rows below them are a table too.
  private mutating func withTablesWithoutRows(
    into diagnostics: inout DiagnosticList
  ) -> [BodyItem] {
    guard items.indices.contains(where: mayBeNumber) else { return items }
    var result: [BodyItem] = []
    result.reserveCapacity(items.count)
    var index = 0
    while index < items.count {
      if mayBeNumber(index), let (table, length) = tableWithoutRows(at: index, into: &diagnostics) {
        result.append(.table(table))
        index += length
      } else {
        result.append(items[index])
        index += 1
      }
    }
    return result
  }

  /// Whether an item begins with 表, as 表 N does.
  private func mayBeNumber(_ index: Int) -> Bool {
    guard case .paragraph(let paragraph) = items[index] else { return false }
    return source.bytes.span.hasWord("表", at: paragraph.first.lowerBound)
  }

  private func tableWithoutRows(
    at index: Int, into diagnostics: inout DiagnosticList
  ) -> (RawTable, Int)? {
    guard case .paragraph(let first) = items[index],
      case .number(let number, let sameLine)? = Caption(first, in: source)
    else { return nil }
    var captions = TableCaptions(number: number, title: first, titleRange: sameLine, lines: [first])
    var length = 1
    while index + length < items.count, case .paragraph(let next) = items[index + length] {
      switch Caption(next, in: source) {
      case .preparedBy(let name, let unit, nil):
        captions.preparedBy = name
        captions.unit = unit ?? captions.unit
      case .unit(let unit): captions.unit = unit
      case nil where captions.titleRange == nil && captions.mayHaveTitle(next, in: source):
        captions.title = next
        captions.titleRange = next.first
      default:
        return table(captions, length, into: &diagnostics)
      }
      captions.lines.append(next)
      length += 1
    }
    return table(captions, length, into: &diagnostics)
  }

  private func table(
    _ captions: TableCaptions, _ length: Int, into diagnostics: inout DiagnosticList
  ) -> (RawTable, Int)? {
    guard let title = captions.titleRange else { return nil }
    let table = RawTable(
      number: captions.number, title: source.label(title),
      sourceLine: captions.title?.line ?? 1, preparedBy: captions.preparedBy,
      unit: captions.unit(in: source, into: &diagnostics), blocks: [])
    return (table, length)
  }
}
