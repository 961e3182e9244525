internal import Convert

/// Rows that a line break inside a cell has cut in two.
///
/// A name is too long for its cell, and what extracts the text ends the line in the midst of it:
///
///     20103 ⇥ 政府办公厅（室）及
///     相关机构事务 ⇥ 12.00 ⇥ 12.00
///
/// The two lines together have just the cells of the header, one of them twice, and the first begins
/// with a code where the second has a name. Read apart, the amounts would stand under the columns to
/// their left. Where the line ends between two cells, both lines together have just the cells of the
/// header, and the second alone has amounts under names or names under amounts; or they are all that a
/// table printed across has, amounts and nothing else; or the second is blank.
enum BrokenRow {
  /// The end of a cell, on the line below the one on which the row begins.
  struct Tail: Sendable {
    /// The line on which the row begins.
    let line: Int
    /// The cell that goes on.
    let column: Int
    /// The rest of it.
    let rest: Range<Int>
  }

  /// What the whole rows of a page have in each column: words, whole numbers, or amounts, which show a
  /// fraction or thousands.
  private struct ColumnNatures {
    private var words: [Bool]
    private var money: [Bool]
    private var numbers: [Bool]
    private let source: SourceText

    /// Looks at the rows that are as wide as the header; `nil` where they are fewer than two.
    init?(of rows: ArraySlice<RawRow>, width: Int, in source: SourceText) {
      words = Array(repeating: false, count: width)
      money = words
      numbers = words
      self.source = source
      var count = 0
      for row in rows where row.cells.count >= width {
        count += 1
        for column in 0..<width where !row.cells[column].isEmpty {
          if isMoney(row.cells[column]) { money[column] = true }
          if isNumber(row.cells[column]) { numbers[column] = true }
          if isWord(row.cells[column]) { words[column] = true }
        }
      }
      if count < 2 { return nil }
    }

    /// Whether every cell stands where others of its kind do.
    func fit(_ cells: [Range<Int>]) -> Bool {
      zip(0..., cells).allSatisfy { column, cell in
        if cell.isEmpty { return true }
        if isMoney(cell) { return money[column] && !words[column] }
        if isNumber(cell) { return numbers[column] || money[column] || !words[column] }
        return !isWord(cell) || words[column] && !money[column]
      }
    }

    /// Whether some cell stands where only others than its kind do.
    func contradict(_ cells: RowCells) -> Bool {
      zip(0..., cells).contains { column, cell in
        if cell.isEmpty { return false }
        if isMoney(cell) { return (words[column] || numbers[column]) && !money[column] }
        if isNumber(cell) { return words[column] && !money[column] && !numbers[column] }
        return isWord(cell) && (money[column] || numbers[column]) && !words[column]
      }
    }

    private func isMoney(_ cell: Range<Int>) -> Bool {
      guard case .amount(let amount, _) = source.amount(cell) else { return false }
      return amount.fractionDigits > 0 || cell.contains { source.bytes[$0] == UInt8(ascii: ",") }
    }

    private func isNumber(_ cell: Range<Int>) -> Bool {
      CellReader.isDigits(cell, in: source.bytes.span)
    }

    private func isWord(_ cell: Range<Int>) -> Bool {
      cell.contains {
        let byte = source.bytes[$0]
        return (0xE4...0xE9).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      }
    }
  }

  /// Joins the rows of a page that were cut in two.
  ///
  /// - Parameters:
  ///   - page: The page; its rows and tails are set.
  ///   - width: How many cells the rows of its header have.
  ///   - source: The text that the cells point into.
  ///   - diagnostics: Receives what was joined.
  static func join(
    in page: inout TablePage, width: Int, source: SourceText, into diagnostics: inout DiagnosticList
  ) {
    // Most rows are as wide as their header.
    guard width > 2, page.rows.contains(where: { $0.cells.count < width }) else { return }
    var rows: [RawRow] = []
    var isDivided = false
    let all = page.rows
    lazy var natures = ColumnNatures(of: all, width: width, in: source)
    var index = page.rows.startIndex
    while index < page.rows.endIndex {
      let head = page.rows[index]
      index += 1
      if index < page.rows.endIndex,
        let pieces = divided(head, above: page.rows[index], width: width),
        all.count == 2
          ? pieces.allSatisfy({ $0.isEmpty || source.holdsAmount($0) })
          : natures.map({ $0.fit(pieces) && $0.contradict(page.rows[index].cells) }) ?? false
      {
        rows.append(RawRow(line: head.line, cells: RowCells(pieces, pieces.indices)))
        page.rows[index].tellJoined(in: source, into: &diagnostics)
        isDivided = true
        index += 1
        continue
      }
      if index < page.rows.endIndex, let whole = head.padded(by: page.rows[index], to: width) {
        rows.append(whole)
        isDivided = true
        index += 1
        continue
      }
      guard index < page.rows.endIndex,
        isCut(head, above: page.rows[index], width: width, source: source)
      else {
        rows.append(head)
        continue
      }
      let rest = page.rows[index]
      index += 1
      rest.tellJoined(in: source, into: &diagnostics)
      let cells = Array(head.cells) + rest.cells.dropFirst()
      page.tails.append(
        Tail(line: head.line, column: head.cells.count - 1, rest: rest.cells[0]))
      rows.append(RawRow(line: head.line, cells: RowCells(cells, cells.indices)))
    }
    if isDivided || !page.tails.isEmpty { page.rows = rows[...] }
  }

  /// The cells of two lines as one row, where together they are as many as the header's; the tab
  /// between them may stand on either line.
  private static func divided(_ head: RawRow, above rest: RawRow, width: Int) -> [Range<Int>]? {
    guard head.cells.count <= width, rest.cells.count < width, rest.line == head.line + 1,
      !head.cells[0].isEmpty
    else { return nil }
    var cells = Array(head.cells)
    var more = Array(rest.cells)
    // A line without a tab is one cell.
    if cells.count + more.count > width, more.count == 2, more[1].isEmpty { more.removeLast() }
    if cells.count + more.count == width + 1 {
      if cells.last?.isEmpty == true {
        cells.removeLast()
      } else if more.first?.isEmpty == true {
        more.removeFirst()
      }
    }
    return cells.count + more.count == width ? cells + more : nil
  }

  private static func isCut(
    _ head: RawRow, above rest: RawRow, width: Int, source: SourceText
  ) -> Bool {
    guard head.cells.count < width, rest.cells.count < width,
      head.cells.count + rest.cells.count == width + 1, rest.line == head.line + 1,
      let end = head.cells.last, !head.cells[0].isEmpty,
      CellReader.isDigits(head.cells[0], in: source.bytes.span)
    else { return false }
    return isName(end, in: source) && isName(rest.cells[0], in: source)
  }

  /// Whether a cell holds a piece of a name: words, and no total.
  private static func isName(_ cell: Range<Int>, in source: SourceText) -> Bool {
    let bytes = source.bytes.span
    guard cell.contains(where: { (0xE4...0xE9).contains(bytes[$0]) }) else { return false }
    return !HeaderWord.isTotal(RecognitionKey(cell, in: bytes))
  }
}

extension RawRow {
  /// The row with the blank cells of the line below, where together they are as many as the header's.
  ///
  /// Two lines of half the width may each be one of the halves of a two-sided table.
  fileprivate func padded(by rest: RawRow, to width: Int) -> RawRow? {
    guard cells.count + rest.cells.count == width, cells.count != rest.cells.count,
      rest.line == line + 1, cells.filledCount > 0, rest.cells.filledCount == 0
    else { return nil }
    let whole = Array(cells) + rest.cells
    return RawRow(line: line, cells: RowCells(whole, whole.indices))
  }

  /// Tells that the line is read as a part of a row.
  func tellJoined(
    as code: TextCode = .joinedLine, in source: SourceText, into diagnostics: inout DiagnosticList
  ) {
    let text = cells.first { !$0.isEmpty }.map { source.label($0).string } ?? ""
    diagnostics.add(
      code, at: .input(SourcePosition(line: line)), ["text": .text(text)])
  }
}
