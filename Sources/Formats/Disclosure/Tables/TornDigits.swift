internal import Convert

/// The last digits of amounts on a line of their own.
///
/// The cells were too narrow for them:
///
///     合计 ⇥ 1,520.6 ⇥ 1,520.6
///          ⇥ 7       ⇥ 7
enum TornDigits {
  /// Takes such lines from a page; their digits are the tails of the amounts above.
  ///
  /// - Parameters:
  ///   - page: The page; its rows and tails are set.
  ///   - source: The text that the cells point into.
  ///   - diagnostics: Receives what was joined.
  static func join(
    in page: inout TablePage, source: SourceText, into diagnostics: inout DiagnosticList
  ) {
    guard page.rows.contains(where: { mayBeDigits($0, in: source.bytes.span) }) else { return }
    var rows: [RawRow] = []
    var digits: [RawRow] = []
    var tails: [BrokenRow.Tail] = []
    for row in page.rows {
      guard let above = rows.last, row.line == above.line + 1, goesOn(above, row, in: source)
      else {
        rows.append(row)
        continue
      }
      digits.append(row)
      for column in row.cells.indices where !row.cells[column].isEmpty {
        tails.append(BrokenRow.Tail(line: above.line, column: column, rest: row.cells[column]))
      }
    }
    // A table of amounts of one decimal has others, below which no digit stands.
    let short = rows.count { row in row.cells.contains { isShort($0, in: source) } }
    guard !digits.isEmpty, digits.count == short else { return }
    for row in digits { row.tellJoined(in: source, into: &diagnostics) }
    page.tails = (page.tails + tails).sorted { $0.line < $1.line }
    page.rows = rows[...]
  }

  /// Whether a row holds nothing but single digits behind a blank cell.
  private static func mayBeDigits(_ row: RawRow, in bytes: Span<UInt8>) -> Bool {
    guard row.cells[0].isEmpty, row.cells.firstFilled != nil else { return false }
    for cell in row.cells where !cell.isEmpty {
      guard cell.count == 1, (0x30...0x39).contains(bytes[cell.lowerBound]) else { return false }
    }
    return true
  }

  /// Whether each digit stands below an amount of one decimal, and no such amount is without.
  private static func goesOn(_ above: RawRow, _ row: RawRow, in source: SourceText) -> Bool {
    guard mayBeDigits(row, in: source.bytes.span), row.cells.count <= above.cells.count else {
      return false
    }
    for column in above.cells.indices {
      let isFilled = column < row.cells.count && !row.cells[column].isEmpty
      if isFilled != isShort(above.cells[column], in: source) { return false }
    }
    return true
  }

  /// Whether a cell is an amount of one decimal.
  private static func isShort(_ cell: Range<Int>, in source: SourceText) -> Bool {
    cell.count > 2 && source.bytes[cell.upperBound - 2] == UInt8(ascii: ".")
      && source.holdsAmount(cell)
  }
}
