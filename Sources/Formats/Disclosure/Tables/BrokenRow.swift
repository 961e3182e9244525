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
/// their left.
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

  /// Joins the rows of a page that were cut in two.
  ///
  /// - Parameters:
  ///   - page: The page; its rows and tails are set.
  ///   - width: How many cells the rows of its header have.
  ///   - source: The text that the cells point into.
  static func join(in page: inout TablePage, width: Int, source: SourceText) {
    // Most rows are as wide as their header.
    guard width > 2, page.rows.contains(where: { $0.cells.count < width }) else { return }
    var rows: [RawRow] = []
    var index = page.rows.startIndex
    while index < page.rows.endIndex {
      let head = page.rows[index]
      index += 1
      guard index < page.rows.endIndex,
        isCut(head, above: page.rows[index], width: width, source: source)
      else {
        rows.append(head)
        continue
      }
      let rest = page.rows[index]
      index += 1
      let cells = Array(head.cells) + rest.cells.dropFirst()
      page.tails.append(
        Tail(line: head.line, column: head.cells.count - 1, rest: rest.cells[0]))
      rows.append(RawRow(line: head.line, cells: RowCells(cells, cells.indices)))
    }
    if !page.tails.isEmpty { page.rows = rows[...] }
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
