/// The quotes that spreadsheets set around cells when they save tabbed text.
///
/// They quote what holds a comma, a quote or a tab, `"5,219.30"`, and some quote every cell. Anything
/// else in quotes is a word in quotes.
struct QuotedCells {
  /// Whether every cell of the last line that could tell was quoted.
  private var areAllQuoted = false

  /// Takes the quotes off the cells of a line; where every cell is quoted, a blank one is too.
  ///
  /// - Parameters:
  ///   - cells: The cells of all lines so far.
  ///   - first: The first cell of the line, which is the last of them.
  ///   - mayBeQuoted: Whether a quote may stand in front of one.
  ///   - bytes: What the cells are ranges of.
  mutating func unquote(
    _ cells: inout OutputSpan<Range<Int>>, from first: Int, mayBeQuoted: Bool,
    in bytes: Span<UInt8>
  ) {
    var quoted = 0
    if mayBeQuoted {
      for index in first..<cells.count where Self.isQuoted(cells[index], in: bytes) { quoted += 1 }
    }
    guard quoted > 0 else {
      // Blank cells alone tell nothing.
      var index = areAllQuoted ? first : cells.count
      while index < cells.count, cells[index].isEmpty { index += 1 }
      if index < cells.count { areAllQuoted = false }
      return
    }
    var filled = 0
    for index in first..<cells.count where !cells[index].isEmpty { filled += 1 }
    // One cell in quotes may be a word in quotes.
    if filled > 1 { areAllQuoted = quoted == filled }
    for index in first..<cells.count where Self.isQuoted(cells[index], in: bytes) {
      let inner = cells[index].lowerBound + 1..<cells[index].upperBound - 1
      if areAllQuoted || Self.holdsComma(inner, in: bytes) { cells[index] = inner }
    }
  }

  private static func isQuoted(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let quote = UInt8(ascii: "\"")
    return cell.count > 1 && bytes[cell.lowerBound] == quote && bytes[cell.upperBound - 1] == quote
  }

  private static func holdsComma(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    for index in range where bytes[index] == UInt8(ascii: ",") { return true }
    return false
  }
}
