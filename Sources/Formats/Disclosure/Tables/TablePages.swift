internal import Convert

/// A page of a table, its header told from its data.
struct TablePage {
  /// The data rows.
  var rows: ArraySlice<RawRow>
  /// Which of ``TablePages/headers`` stands above them.
  var header: Int
  /// Whether the page has no header of its own and goes on with the one before.
  var isHeadless: Bool
  /// The line on which the page begins, from 1.
  var sourceLine: Int
  /// The ends of cells that were broken over two lines, in the order of the rows; none in most pages.
  var tails: [BrokenRow.Tail] = []
}

/// The pages of a table and the different headers that stand on them.
struct TablePages {
  /// The pages; at least one.
  private(set) var pages: [TablePage] = []
  /// The different headers; pages that repeat one byte for byte share it.
  private(set) var headers: [PrintedHeader] = []
  /// The rows of each header.
  private var headerRows: [ArraySlice<RawRow>] = []
  /// The cells of 款 and 项 that rows below each header may lack.
  private var levels: [MergedLevels?] = []
  /// How many columns each header has, with all that stands below it.
  private(set) var widths: [Int] = []
  /// How many headers back a repeated one is looked for, so that time stays in proportion.
  private static let recentHeaders = 16
  private let source: SourceText
  private var scanner: HeaderScanner

  /// Cuts a table in pages.
  ///
  /// - Throws: ``ConversionError`` with ``TextCode/tooManyColumns``.
  init(
    _ table: RawTable, in source: SourceText, _ memory: HeaderMemory,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) {
    self.source = source
    scanner = HeaderScanner(source: source, memory: memory)
    for block in table.blocks { try check(block) }
    for var rows in wholeHeaders(table.blocks) {
      TotalBesideLevels.part(&rows, in: source)
      RowNumbers.complete(&rows, in: source)
      var rest = rows[...]
      while !rest.isEmpty {
        var page = page(beginning: rest, into: &diagnostics)
        let end = page.rows.dropFirst().firstIndex { beginsHeader($0) } ?? rest.endIndex
        page.rows = page.rows.prefix(upTo: end)
        levels[page.header]?.complete(&page.rows, into: &diagnostics)
        TornAmounts.join(&page.rows, below: widths[page.header], in: source)
        MergedTotal.complete(
          &page.rows, below: widths[page.header], in: source, into: &diagnostics)
        BrokenRow.join(
          in: &page, width: widths[page.header], source: source, into: &diagnostics)
        TornDigits.join(in: &page, source: source, into: &diagnostics)
        pages.append(page)
        rest = rest[end...]
      }
    }
    for page in pages { widths[page.header] = max(widths[page.header], extent(of: page.rows)) }
  }

  /// The rows of blocks, where one that a page break inside the header has ended goes on with the
  /// next.
  private func wholeHeaders(_ blocks: [RawBlock]) -> [[RawRow]] {
    var whole: [[RawRow]] = []
    whole.reserveCapacity(blocks.count)
    for block in blocks {
      if let last = whole.last, let first = block.rows.first,
        scanner.isRest(first, of: last), whole.count == 1 || beginAlike(last, whole[0])
      {
        whole[whole.count - 1] += block.rows
      } else {
        whole.append(block.rows)
      }
    }
    return whole
  }

  /// Whether two pages begin with the same header.
  private func beginAlike(_ page: [RawRow], _ first: [RawRow]) -> Bool {
    guard let row = page.first, let header = first.first else { return false }
    return scanner.isAlike(row, header)
  }

  private func check(_ block: RawBlock) throws(ConversionError) {
    for row in block.rows where row.cells.count > TableReader.maximumColumns {
      throw ConversionError(
        .data,
        Diagnostic(
          TextCode.tooManyColumns, at: .input(SourcePosition(line: row.line)),
          [
            "count": .integer(row.cells.count), "limit": .integer(TableReader.maximumColumns),
          ]))
    }
  }

  /// Whether a row in the midst of a block repeats the beginning of the table's header, or numbers its
  /// columns.
  private func beginsHeader(_ row: RawRow) -> Bool {
    if let cell = row.cells.first, cell.count == 3,
      source.bytes.span.hasWord("※", at: cell.lowerBound), scanner.numbersColumns(row, below: nil)
    {
      return true
    }
    guard let header = headerRows.first?.first, let first = header.cells.first, !first.isEmpty,
      let cell = row.cells.first, cell.count == first.count, isEqual(cell, first)
    else { return false }
    return scanner.repeats(row)
  }

  /// The page that begins with `rows`, its header told; where it ends is not.
  private mutating func page(
    beginning rows: ArraySlice<RawRow>, into diagnostics: inout DiagnosticList
  ) -> TablePage {
    let line = rows.first?.line ?? 1
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    var page = TablePage(
      rows: rows, header: 0, isHeadless: false, sourceLine: line)
    if headers.isEmpty {
      let header =
        scanner.firstHeader(of: rows, width: width)
        ?? PrintedHeader(tree: HeaderTree(width: 0), ordinals: [])
      page.header = add(header, rows.prefix(header.rowCount))
      page.rows = rows.dropFirst(header.rowCount)
      leaveOut(header.strays, line: line, reason: .stray, into: &diagnostics)
    } else if let known = headerRows.indices.suffix(Self.recentHeaders).first(where: {
      isRepeated(headerRows[$0], in: rows)
    }) {
      page.header = known
      page.rows = rows.dropFirst(headerRows[known].count)
      leaveOut(headerRows[known], as: rows, into: &diagnostics)
    } else if let header = scanner.repeatedHeader(of: rows, width: width),
      let known = knownHeader(partlyIn: rows, height: header.rowCount)
    {
      page.header = known
      page.rows = rows.dropFirst(header.rowCount)
      leaveOut(rows.prefix(header.rowCount), as: rows, into: &diagnostics)
    } else if let header = scanner.repeatedHeader(of: rows, width: width) {
      page.header = add(header, rows.prefix(header.rowCount))
      page.rows = rows.dropFirst(header.rowCount)
      leaveOut(rows.prefix(header.rowCount), as: rows, into: &diagnostics)
    } else {
      page.header = pages.last?.header ?? 0
      page.isHeadless = true
      let count = ordinalRows(beginning: rows)
      page.rows = rows.dropFirst(count)
      leaveOut(rows.prefix(count), as: rows, into: &diagnostics)
    }
    return page
  }

  /// How many rows, all that a page repeats of the header, number the columns.
  private func ordinalRows(beginning rows: ArraySlice<RawRow>) -> Int {
    var count = 0
    var above: RawRow?
    for row in rows {
      guard scanner.numbersColumns(row, below: above) else { break }
      above = row
      count += 1
    }
    return count
  }

  private mutating func add(_ header: PrintedHeader, _ rows: ArraySlice<RawRow>) -> Int {
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    headers.append(header)
    headerRows.append(rows)
    levels.append(MergedLevels(header.labels.columns, width: width, in: source))
    widths.append(width)
    return headers.count - 1
  }

  /// How many columns of the rows have something in them.
  private func extent(of rows: ArraySlice<RawRow>) -> Int {
    rows.reduce(0) { extent, row in
      guard row.cells.count > extent else { return extent }
      return max(extent, (row.cells.lastIndex { !$0.isEmpty } ?? -1) + 1)
    }
  }

  private func isRepeated(_ header: ArraySlice<RawRow>, in rows: ArraySlice<RawRow>) -> Bool {
    guard !header.isEmpty, rows.count >= header.count else { return false }
    return zip(header, rows).allSatisfy { left, right in
      left.cells.count == right.cells.count && zip(left.cells, right.cells).allSatisfy(isEqual)
    }
  }

  /// The header of which the rows of a page repeat the first or the last ones alone: the page says
  /// nothing else of its columns.
  private func knownHeader(partlyIn rows: ArraySlice<RawRow>, height: Int) -> Int? {
    headerRows.indices.suffix(Self.recentHeaders).first { known in
      headerRows[known].count > height
        && (isRepeated(headerRows[known].prefix(height), in: rows)
          || isRepeated(headerRows[known].suffix(height), in: rows))
    }
  }

  private func isEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    let bytes = source.bytes.span
    for offset in 0..<left.count
    where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] { return false }
    return true
  }

  // MARK: What is left out

  private func leaveOut(
    _ header: ArraySlice<RawRow>, as rows: ArraySlice<RawRow>,
    into diagnostics: inout DiagnosticList
  ) {
    leaveOut(
      rows.prefix(header.count).flatMap(\.cells), line: rows.first?.line ?? 1,
      reason: .repeatedHeader, into: &diagnostics)
  }

  private func leaveOut(
    _ cells: [Range<Int>], line: Int, reason: LeftOutReason, into diagnostics: inout DiagnosticList
  ) {
    var text: [UInt8] = []
    for cell in cells where !cell.isEmpty {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text.append(contentsOf: source.text[cell])
    }
    guard !text.isEmpty else { return }
    diagnostics.leftOut(String(decoding: text, as: UTF8.self), reason, line: line)
  }
}
