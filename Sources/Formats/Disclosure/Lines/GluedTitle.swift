internal import Convert

/// The title of the next table behind the last amount of a row: `1.35表8 政府性基金预算支出表`.
///
/// A page that ends with the last row of a table loses the line break between them. The cell would be
/// words, and its column with it, and the next table would go on with this one.
enum GluedTitle {
  /// Takes the title off a row; `nil` where none stands behind its last amount.
  ///
  /// - Parameters:
  ///   - row: The row as it was cut.
  ///   - source: The text that its cells point into.
  /// - Returns: The row without the title, and the title.
  static func split(_ row: RawRow, in source: SourceText) -> (row: RawRow, title: Range<Int>)? {
    guard let last = row.cells.lastFilled, last > 0 else { return nil }
    let cell = row.cells[last]
    let bytes = source.bytes.span
    guard bytes.extracting(cell).ends(with: "表"), let end = amountEnd(of: cell, in: bytes) else {
      return nil
    }
    let title = source.trimmed(end..<cell.upperBound)
    guard isTitle(title, in: source) else { return nil }
    var rest = row
    rest.cells = row.cells.with { $0[last] = cell.lowerBound..<end }
    return (rest, title)
  }

  /// Where the amount with which a cell begins ends; `nil` where none with one or two decimals does.
  private static func amountEnd(of cell: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    var index = cell.lowerBound
    while index < cell.upperBound, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: ",") {
      index += 1
    }
    guard index > cell.lowerBound, index < cell.upperBound, bytes[index] == UInt8(ascii: ".") else {
      return nil
    }
    let point = index
    index += 1
    while index < cell.upperBound, isDigit(bytes[index]) { index += 1 }
    return (2...3).contains(index - point) ? index : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether words are the title of a table of a known kind, or one behind 表 N.
  private static func isTitle(_ title: Range<Int>, in source: SourceText) -> Bool {
    if case .number(_, title: .some)? = Caption(line: title, in: source) { return true }
    return Caption.looksLikeTableTitle(title, in: source)
      && TableTitles.kind(of: source.label(title)) != .other
  }
}
