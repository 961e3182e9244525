internal import Convert

/// Tells the header rows of a page from its data rows.
///
/// A header ends where figures, codes or totals begin. Rows without any are headers where they name
/// the children of a label above, where they say 类, 款, 项 or the like, or where an ordinal row is
/// still to come; all others are data.
struct HeaderScanner {
  /// The most rows that a header has.
  private static let maximumRows = 12

  /// The text that the cells point into.
  let source: SourceText
  /// The headers of the tables before.
  private let memory: HeaderMemory
  /// The rows of the table's first header; empty while that is being read.
  private var knownRows: ArraySlice<RawRow> = []
  /// The labels of the first header, once they have been asked for.
  private var known: Set<RecognitionKey> = []
  /// How many rows of labels the first header has.
  private var knownRowCount = 0

  /// Makes a scanner for one table.
  init(source: SourceText, memory: HeaderMemory) {
    self.source = source
    self.memory = memory
  }

  /// Reads the header with which a table begins; `nil` where it begins with data.
  mutating func firstHeader(of rows: ArraySlice<RawRow>, width: Int) -> PrintedHeader? {
    var rest = rows
    var skipped = 0
    while let row = rest.first, isBlank(row) {
      rest = rest.dropFirst()
      skipped += 1
    }
    guard let first = rest.first, !hasNumber(first) || isOrdinal(first) else { return nil }
    var header: PrintedHeader
    if let known = memory.header(beginning: rows, width: width),
      ends(behind: known.rowCount, in: rows)
    {
      header = known
    } else {
      header = self.header(of: rest, width: width)
      header.rowCount += skipped
      if ends(behind: header.rowCount, in: rows) {
        memory.remember(header, rows: rows.prefix(header.rowCount), width: width)
      }
    }
    knownRows = rows.prefix(header.rowCount)
    knownRowCount = header.tree.rowCount
    return header
  }

  /// Whether a figure stands below the first rows, so that they alone tell what the header is: no row
  /// from there on is one of it or announces one.
  private func ends(behind count: Int, in rows: ArraySlice<RawRow>) -> Bool {
    guard let row = rows.dropFirst(count).first else { return false }
    return hasNumber(row) && !isOrdinal(row)
  }

  /// Reads a header that repeats the table's first one; `nil` where data go on.
  mutating func repeatedHeader(of rows: ArraySlice<RawRow>, width: Int) -> PrintedHeader? {
    // Most tables have one page, and their labels are never compared.
    if known.isEmpty { known = knownLabels }
    guard let first = rows.first, repeats(first) else { return nil }
    return header(of: rows, width: width)
  }

  /// The labels of the table's first header.
  private var knownLabels: Set<RecognitionKey> {
    var labels: Set<RecognitionKey> = []
    for row in knownRows {
      for cell in row.cells where !cell.isEmpty { labels.insert(key(cell)) }
    }
    return labels
  }

  /// Whether a row is, in most of its cells, a header row of this table.
  func repeats(_ row: RawRow) -> Bool {
    let known = known.isEmpty ? knownLabels : known
    var labels = 0
    var strange = 0
    for cell in row.cells where !cell.isEmpty {
      let key = key(cell)
      if known.contains(key) || HeaderWord.of(key) != nil { labels += 1 } else { strange += 1 }
    }
    return labels > 1 && labels * 2 > strange * 3 && !hasNumber(row)
  }

  /// Whether a row is the rest of a header that a page break has cut.
  ///
  /// - Parameters:
  ///   - row: The first row of a page.
  ///   - above: All rows of the page before.
  /// - Returns: Whether the rows above are a header, and the row is no beginning of one.
  func isRest(_ row: RawRow, of above: [RawRow]) -> Bool {
    guard let first = above.first, above.count < Self.maximumRows, namesColumns(row),
      !above.contains(where: { isBlank($0) || hasNumber($0) || isTotal($0) && !namesColumns($0) })
    else { return false }
    // A header that is printed again begins with the same labels.
    return !isAlike(row, first)
  }

  /// Whether a row has at least half of its labels in common with another.
  func isAlike(_ row: RawRow, _ other: RawRow) -> Bool {
    let labels = Set(other.cells.lazy.filter { !$0.isEmpty }.map(key))
    let common = row.cells.count { !$0.isEmpty && labels.contains(key($0)) }
    return common * 2 >= row.cells.filledCount
  }

  /// Whether a row numbers the columns, has two words of a header or two words behind a blank cell, or
  /// nothing but 科目编码 or 功能分类科目名称.
  private func namesColumns(_ row: RawRow) -> Bool {
    if isOrdinal(row) { return true }
    if hasNumber(row) { return false }
    return row.cells[0].isEmpty && row.cells.filledCount > 1
      || row.cells.count { !$0.isEmpty && HeaderWord.of(key($0)) != nil } > 1
      || row.cells.filledCount == 1 && row.cells.contains { namesClassification(key($0)) }
  }

  /// Whether a label is that of a column of classification codes, or of their names.
  private func namesClassification(_ key: RecognitionKey) -> Bool {
    key.contains("科目") && (HeaderWord.of(key) == .code || HeaderWord.of(key) == .name)
  }

  private func header(of rows: ArraySlice<RawRow>, width: Int) -> PrintedHeader {
    var header = PrintedHeader(
      tree: HeaderTree(width: width), ordinals: Array(repeating: nil, count: width))
    var ordinalRows: [OrdinalRow] = []
    var endsWithOrdinals = false
    for row in rows.prefix(Self.maximumRows) {
      let ordinals = OrdinalRow(row, in: source.bytes.span)
      if let ordinals, ordinals.isPure || ordinalRows.last.map(ordinals.goesOn) ?? false {
        ordinalRows.append(ordinals)
        endsWithOrdinals = true
      } else if endsWithOrdinals {
        break
      } else if let ordinals, ordinals.isMixed,
        ordinals.others.allSatisfy({ isWord(row.cells[$0]) })
      {
        ordinalRows.append(ordinals)
        addLabels(of: row, at: ordinals.others, to: &header)
      } else if header.tree.rowCount == 0 {
        let next = rows.dropFirst(header.rowCount + 1).first
        let row = CollapsedSides.spread(row, over: next, in: source)
        header.tree.add(Array(row.cells)) { _, _ in false }
      } else if wraps(rows.dropFirst(header.rowCount), below: header) {
        header.tree.add(Array(row.cells)) { _, _ in true }
      } else if isBlank(row), header.tree.rowCount > 0, announcesNumbers(rows, behind: header) {
        // A row of tabs alone stands between the labels and 栏次.
      } else if !takes(row, behind: header, in: rows) {
        guard WrappedLabels(source).goOn(in: rows.dropFirst(header.rowCount), below: header.tree)
        else { break }
        header.tree.add(Array(row.cells)) { _, _ in true }
      } else if let stray = stray(in: row, below: header) {
        header.strays.append(stray)
      } else {
        header.tree.add(Array(row.cells), continues: continues)
      }
      header.rowCount += 1
    }
    header.setOrdinals(ordinalRows)
    header.labels = HeaderLabels(header.tree, in: source)
    return header
  }

  /// Whether the row behind the next one numbers the columns.
  private func announcesNumbers(_ rows: ArraySlice<RawRow>, behind header: PrintedHeader) -> Bool {
    rows.dropFirst(header.rowCount + 1).first.map(isOrdinal) ?? false
  }

  private func addLabels(of row: RawRow, at columns: [Int], to header: inout PrintedHeader) {
    var cells = row.cells.map { $0.lowerBound..<$0.lowerBound }
    for column in columns { cells[column] = row.cells[column] }
    header.tree.add(cells, continues: continues)
  }

  /// Whether a row without ordinals goes on with the header above it.
  private func takes(
    _ row: RawRow, behind header: PrintedHeader, in rows: ArraySlice<RawRow>
  ) -> Bool {
    guard !isBlank(row), !hasNumber(row) else { return false }
    var cells = 0
    var open = 0
    var heads = 0
    var isStrange = false
    // Where the first label stands over a padded column, the name of a row without figures stands
    // below it like a child. Children come in twos.
    let isName = row.cells.onlyFilled == 0 && !isLabel(row.cells[0], below: header)
    for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
      cells += 1
      if header.tree.isOpen(column), !isName {
        open += 1
        continue
      }
      let key = key(cell)
      if let word = HeaderWord.of(key) {
        if word.isRowHead { heads += 1 }
      } else if !known.contains(key) {
        isStrange = true
      }
    }
    if cells == 1, isTotal(row) { return false }
    if namesMeasures(row) { return true }
    // A page's tail of a split name may read 项目; a repeated header is no longer than the first.
    let isBeyond = knownRowCount > 0 && header.tree.rowCount >= knownRowCount
    if !isStrange, open > 0 || heads > (isBeyond ? 1 : 0) { return true }
    return announcesHeader(rows.dropFirst(header.rowCount + 1).prefix(4))
  }

  /// Whether a row says 决算数 under each of several columns, or 预算数 and 决算数 in turn.
  private func namesMeasures(_ row: RawRow) -> Bool {
    row.cells.filledCount > 1
      && row.cells.allSatisfy { cell in
        cell.isEmpty || HeaderWord.namesMeasure(key(cell))
      }
  }

  /// Whether the first cell of a row says what a header says, or is the rest of a label.
  private func isLabel(_ cell: Range<Int>, below header: PrintedHeader) -> Bool {
    isWord(cell) || continues(header.tree.lowestLabel(above: 0), cell)
  }

  /// Whether 类 款 or an ordinal row is still to come before any figure.
  private func announcesHeader(_ rows: ArraySlice<RawRow>) -> Bool {
    for row in rows {
      if isOrdinal(row) { return true }
      if isBlank(row) || hasNumber(row) { return false }
      let levels = row.cells.filter { cell in
        switch cell.isEmpty ? nil : HeaderWord.of(key(cell)) {
        case .classLevel, .sectionLevel, .itemLevel: true
        default: false
        }
      }
      if levels.count > 1 { return true }
    }
    return false
  }

  /// Whether a row is the next line of labels that were wrapped in their cells: 一般公 above 共预算.
  ///
  /// It stands below labels alone, and with the lines below it makes one of them a known one that
  /// was none before.
  private func wraps(_ rows: ArraySlice<RawRow>, below header: PrintedHeader) -> Bool {
    guard let row = rows.first, !isBlank(row), !hasNumber(row) else { return false }
    for column in row.cells.indices where !row.cells[column].isEmpty {
      if header.tree.isOpen(column) || header.tree.lowestLabel(above: column).isEmpty {
        return false
      }
      // 合计 is a row of its own, but below 项目支出 the rest of a label.
      let lower = key(row.cells[column])
      if HeaderWord.isTotal(lower),
        HeaderWord.listed(label(above: column, in: header).appending(lower)) == nil
      {
        return false
      }
    }
    return row.cells.indices.contains { column in
      var label = label(above: column, in: header)
      if HeaderWord.of(label) != nil { return false }
      for line in rows.prefix(Self.mostLines) {
        guard column < line.cells.count, !line.cells[column].isEmpty, !hasNumber(line) else {
          return false
        }
        label = label.appending(key(line.cells[column]))
        if HeaderWord.listed(label) != nil { return true }
      }
      return false
    }
  }

  /// The lowest label above a column, its pieces joined.
  private func label(above column: Int, in header: PrintedHeader) -> RecognitionKey {
    header.tree.lowestLabel(above: column)
      .reduce(into: RecognitionKey("")) { $0 = $0.appending(key($1)) }
  }

  /// The most lines behind its first one over which a label is wrapped.
  private static let mostLines = 3

  /// The only label of a row that stands below 类, 款 or 项, where it says nothing (A13), but for 栏次,
  /// which the text writer sets apart from the ordinals.
  private func stray(in row: RawRow, below header: PrintedHeader) -> Range<Int>? {
    let columns = row.cells.indices.filter { !row.cells[$0].isEmpty }
    guard columns.count == 1, let column = columns.first, !header.tree.isOpen(column),
      let above = header.tree.lowestLabel(above: column).first,
      key(row.cells[column]) != HeaderLabels.ordinalWord
    else { return nil }
    switch HeaderWord.of(key(above)) {
    case .classLevel, .sectionLevel, .itemLevel: return row.cells[column]
    default: return nil
    }
  }

  /// Whether a cell is the second half of the label above it: 功能分类 and 科目编码.
  private func continues(_ above: [Range<Int>], _ cell: Range<Int>) -> Bool {
    let lower = key(cell)
    let upper = above.reduce(into: RecognitionKey("")) { $0 = $0.appending(key($1)) }
    let whole = upper.appending(lower)
    if let word = HeaderWord.listed(whole) {
      return word.isRowHead || HeaderWord.of(lower) == nil
    }
    return HeaderWord.of(lower) == nil && HeaderWord.of(whole) != nil
  }

  // MARK: What a row looks like

  private func key(_ cell: Range<Int>) -> RecognitionKey {
    RecognitionKey(cell, in: source.bytes.span)
  }

  private func isBlank(_ row: RawRow) -> Bool {
    row.cells.firstFilled == nil
  }

  private func isWord(_ cell: Range<Int>) -> Bool {
    let key = key(cell)
    return HeaderWord.of(key) != nil || known.contains(key)
  }

  private func isOrdinal(_ row: RawRow) -> Bool {
    guard let ordinals = OrdinalRow(row, in: source.bytes.span) else { return false }
    return ordinals.isPure || ordinals.isMixed
  }

  /// Whether a row says nothing but the numbers of the columns, or goes on with such a row above it.
  func numbersColumns(_ row: RawRow, below above: RawRow?) -> Bool {
    let bytes = source.bytes.span
    guard let ordinals = OrdinalRow(row, in: bytes) else { return false }
    if ordinals.isPure { return true }
    return above.flatMap { OrdinalRow($0, in: bytes) }.map(ordinals.goesOn) ?? false
  }

  private func isTotal(_ row: RawRow) -> Bool {
    row.cells.contains { !$0.isEmpty && HeaderWord.isTotal(key($0)) }
  }

  /// Whether a figure or a code stands in a row; a year may stand in a header.
  private func hasNumber(_ row: RawRow) -> Bool {
    for index in 0..<row.cells.count where !row.cells[index].isEmpty {
      switch source.amount(row.cells[index]) {
      case .none: break
      case .amount(let amount, let isGrouped):
        if isGrouped || amount.fractionDigits > 0 || !(1990...2099).contains(amount.magnitude) {
          return true
        }
      case .brokenAmount, .tooManyDigits: return true
      }
    }
    return false
  }
}
