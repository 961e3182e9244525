internal import Convert

/// Collects the rows of indicators of one table: pages joined, cells placed, nothing typed yet.
struct IndicatorRows {
  private let words: PerformanceWords
  let source: SourceText
  /// The lines of labels, first one first; a page may print them anew and otherwise.
  private(set) var labels: [IndicatorColumns]
  /// The rows, those continued on the next page joined.
  private(set) var rows: [IndicatorRow] = []
  /// Paragraphs that stand in a row of their own.
  private(set) var notes: [Paragraph] = []
  /// The last rows that print a level of their own.
  private var levelRows: (first: Int?, second: Int?)
  /// A row of levels alone, which belong to the next row.
  private var levelsAlone: RawRow?
  /// How many cells the widest row has; a row whose last cells are blank may have been trimmed.
  private(set) var width = 0
  /// How many cells the widest row has without blank ones at its end.
  private(set) var filledWidth = 0
  /// What the cells of the last row are.
  private var natures: [CellNature] = []
  /// Whether the next row is the first of a page that continues the table.
  private var startsPage = false
  /// The last row as printed, where nothing was joined to it.
  private var lastPrinted: RawRow?

  /// Makes a collection without rows.
  ///
  /// - Parameters:
  ///   - columns: The columns that the first line of labels says.
  ///   - words: The words of the text that the cells are ranges of.
  ///   - count: How many rows there may be.
  init(_ columns: IndicatorColumns, with words: PerformanceWords, count: Int) {
    self.words = words
    rows.reserveCapacity(count)
    natures.reserveCapacity(columns.fields.count)
    source = words.source
    labels = [columns]
  }

  /// The columns of a row.
  func columns(of row: IndicatorRow) -> IndicatorColumns { labels[row.labels] }

  /// Begins a page that continues the table: its first row may hold the rest of cells.
  mutating func startPage() { startsPage = true }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - row: The cells as printed.
  ///   - page: The page of the table, from 1.
  ///   - diagnostics: Where findings go.
  mutating func add(_ row: RawRow, page: Int, diagnostics: inout DiagnosticList) {
    let filledCount = row.cells.filledCount
    if filledCount == 0 || isRule(row) { return }
    let columns = labels[labels.count - 1]
    if filledCount >= 3, let repeated = words.columns(of: row) {
      let text = repeated.labels.map(\.string).joined(separator: " ")
      diagnostics.leftOut(text, .repeatedLabels, line: row.line)
      if repeated.names != columns.names { labels.append(repeated) }
      startsPage = true
      return
    }
    let isFirst = startsPage
    startsPage = false
    if let whole = joinedToLast(row, columns) {
      rows.removeLast()
      append(whole, page: page)
      return
    }
    // The usual case: a row of its own, nothing in it that belongs to another.
    if filledCount >= 3, levelsAlone == nil,
      rows.isEmpty || !isFirst && !mayCutLevel(row, columns)
    {
      append(row, page: page)
      return
    }
    var row = row
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    guard let first = filled.first else { return }
    if filled == [0], let note = note(row) {
      notes.append(note)
      return
    }
    if let levels = levelsAlone {
      levelsAlone = nil
      if !fill(&row, with: levels, columns) { append(levels, page: page) }
    } else if !rows.isEmpty, isFirst || filled.count < 3,
      first < max(columns.names.count, width, IndicatorField.all.count)
    {
      if joinTail(row, filled: filled, isFirst: isFirst, &diagnostics) {
        lastPrinted = nil
        return
      }
    }
    if !rows.isEmpty { joinLevels(&row, columns, isFirst: isFirst, &diagnostics) }
    let left = row.cells.indices.filter { !row.cells[$0].isEmpty }
    if left.isEmpty { return }
    if left.count < 3, isOnlyLevels(row, filled: left, columns) {
      levelsAlone = row
    } else {
      append(row, page: page)
    }
  }

  /// The last row and a row as one, which a line break between two cells has cut; `nil` where they are
  /// two.
  ///
  ///     || 垃圾清运量 | >=300吨 | 计划标准 | - | 10 | 按照完成比例赋分
  ///      | 工作资料
  ///
  /// Together they have no more cells than the labels, and what stands behind the break is known to
  /// belong to the columns in which it comes to stand.
  private func joinedToLast(_ row: RawRow, _ columns: IndicatorColumns) -> RawRow? {
    guard let head = lastPrinted, row.line == head.line + 1,
      head.cells.count < columns.width, let first = row.cells.firstFilled,
      let last = row.cells.lastIndex(where: { !$0.isEmpty })
    else { return nil }
    let rest = row.cells[first...last]
    guard head.cells.count + rest.count <= columns.width else { return nil }
    var isKnown = false
    for (place, cell) in zip(head.cells.count..., rest) where !cell.isEmpty {
      guard place < columns.fields.count, let field = columns.fields[place] else { return nil }
      let nature = words.nature(of: cell)
      if IndicatorPlacement.isForeign(nature, to: field) { return nil }
      if !nature.isDisjoint(with: Self.kinds(of: field)) { isKnown = true }
    }
    guard isKnown else { return nil }
    let cells = Array(head.cells) + rest
    return RawRow(line: head.line, cells: RowCells(cells, cells.indices))
  }

  /// Adds what is still waiting for a row below it.
  ///
  /// - Parameter page: The last page, from 1.
  mutating func finish(page: Int) {
    if let levelsAlone { append(levelsAlone, page: page) }
    levelsAlone = nil
  }

  /// Whether what stands in the column of a level is shorter than any level, and so may be the rest
  /// of one.
  private func mayCutLevel(_ row: RawRow, _ columns: IndicatorColumns) -> Bool {
    [IndicatorField.level1, .level2].contains { field in
      guard let position = columns.positions[field.rawValue], position < row.cells.count else {
        return false
      }
      return (1...Self.longestRestOfLevel).contains(row.cells[position].count)
    }
  }

  /// The names of levels have four characters and more, in bytes three a character.
  static let longestRestOfLevel = 9

  private mutating func append(_ row: RawRow, page: Int) {
    width = max(width, row.cells.count)
    if filledWidth < width, let last = row.cells.lastIndex(where: { !$0.isEmpty }) {
      filledWidth = max(filledWidth, last + 1)
    }
    let columns = labels[labels.count - 1]
    words.readNatures(of: row.cells, into: &natures)
    let placed = IndicatorRow(
      row, page: page, labels: labels.count - 1, natures: natures, columns: columns, in: source)
    lastPrinted = row
    if placed.cell(.level1, columns)?.isEmpty == false { levelRows.first = rows.count }
    if placed.cell(.level2, columns)?.isEmpty == false { levelRows.second = rows.count }
    rows.append(placed)
  }

  /// Whether a row states levels and nothing else: a merged cell that stands above its rows.
  private func isOnlyLevels(
    _ row: RawRow, filled: [Int], _ columns: IndicatorColumns
  ) -> Bool {
    filled.allSatisfy { index in
      guard index < columns.fields.count, let field = columns.fields[index] else { return false }
      return field.rawValue <= IndicatorField.level2.rawValue
        && !CellText(row.cells[index]).nature(in: source).isDisjoint(with: [.level1, .level2])
    }
  }

  /// Puts the levels of the row above into the blank cells of a row; `false` where it has its own.
  private func fill(
    _ row: inout RawRow, with levels: RawRow, _ columns: IndicatorColumns
  ) -> Bool {
    let filled = levels.cells.indices.filter { !levels.cells[$0].isEmpty }
    guard filled.allSatisfy({ $0 < row.cells.count && row.cells[$0].isEmpty }) else {
      return false
    }
    row.cells = row.cells.with { cells in
      for index in filled { cells[index] = levels.cells[index] }
    }
    return true
  }

  /// Whether a row is a Markdown rule between the lines of a table.
  private func isRule(_ row: RawRow) -> Bool {
    let span = source.bytes.span
    for index in 0..<row.cells.count where !row.cells[index].isEmpty {
      let cell = row.cells[index]
      if cell.count < 3 { return false }
      for index in cell
      where span[index] != UInt8(ascii: "-") && span[index] != UInt8(ascii: ":") {
        return false
      }
    }
    return true
  }

  /// A row of one cell that says something about the table.
  private func note(_ row: RawRow) -> Paragraph? {
    let text = CellText(row.cells[0])
    let bytes = text.squashed(in: source)
    guard Self.noteMarks.contains(where: { bytes.starts(with: $0) }) else { return nil }
    return Paragraph(text: text.text(.prose, in: source), sourceLine: row.line)
  }

  /// The last row that prints a level of its own.
  func rowOfLevel(_ field: IndicatorField) -> Int? {
    field == .level1 ? levelRows.first : levelRows.second
  }

  /// Appends a tail to the last cell that states a field.
  mutating func append(
    _ tail: CellText, to field: IndicatorField, line: Int, _ diagnostics: inout DiagnosticList
  ) {
    let isLevel = field == .level1 || field == .level2
    guard let row = isLevel ? rowOfLevel(field) : rows.count - 1 else { return }
    let columns = columns(of: rows[row])
    if field == .scoringRule,
      let seam = rows[row].append(toMergedRule: tail, columns: columns, in: source)
    {
      diagnostics.add(seam, line: line)
      return
    }
    guard let index = rows[row].index(of: field, columns) else { return }
    let seam = rows[row].append(tail, to: index, columns: columns, in: source)
    diagnostics.add(seam, line: line)
  }

  /// Puts a row in the place of the last one, which it is with the rest of cells joined.
  mutating func replaceLast(with row: IndicatorRow) { rows[rows.count - 1] = row }

  private static let noteMarks = ["注", "备注", "说明：", "说明:"].map { Array($0.utf8) }
}
