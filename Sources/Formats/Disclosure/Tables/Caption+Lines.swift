internal import Convert

/// Captions that share a line: with each other, or with the title.
extension Caption {
  /// The captions in a row: 编制部门：… ⇥ ⇥ 单位：万元, as one where nothing but blanks stands between
  /// them, or a title in a merged cell; none in a row of a table.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - isFirst: Whether no row stands before it, so that a title of any kind may stand here.
  ///   - source: The text that the cells point into.
  /// - Returns: The bytes of each caption.
  static func ranges(of row: RawRow, isFirst: Bool, in source: SourceText) -> [Range<Int>] {
    // Most rows of tables end in an amount, blank cells aside.
    if endsInNumber(row, in: source.bytes.span) { return [] }
    if let title = title(of: row, isFirst: isFirst, in: source) { return [title] }
    guard let whole = labelledRange(of: row, in: source) else { return [] }
    // Quotes stand between cells that are quoted.
    let isQuoted = source.bytes[whole].contains(UInt8(ascii: "\""))
    if isQuoted { return row.cells.filter { !$0.isEmpty } }
    let pieces = pieces(of: whole, in: source)
    return pieces.isEmpty ? [whole] : pieces
  }

  /// Whether the last cell of a row that holds something holds digits and the signs of numbers alone:
  /// neither a caption nor a title, nor a year.
  private static func endsInNumber(_ row: RawRow, in bytes: Span<UInt8>) -> Bool {
    guard let last = row.cells.lastFilled else { return false }
    for index in row.cells[last] where !(0x2C...0x39).contains(bytes[index]) { return false }
    return true
  }

  /// The bytes of a row whose cells are captions; `nil` for any other.
  private static func labelledRange(of row: RawRow, in source: SourceText) -> Range<Int>? {
    guard let first = row.cells.firstFilled, row.cells[first].count < 400, row.cells.count < 64
    else { return nil }
    var last = first
    var isLabelled = false
    // Whether the first cell is no caption and so must be the title; most rows end before that is
    // asked.
    var needsTitle = false
    for index in first..<row.cells.count where !row.cells[index].isEmpty {
      let cell = row.cells[index]
      if labelled(cell, in: source) != nil {
        isLabelled = true
      } else if !isYear(cell, in: source) {
        guard index == first else { return nil }
        needsTitle = true
        continue
      }
      last = index
    }
    guard isLabelled, !needsTitle || looksLikeTableTitle(row.cells[first], in: source) else {
      return nil
    }
    return row.cells[first].lowerBound..<row.cells[last].upperBound
  }

  /// The title, the number of a form or the year where it is all that a row holds, as a merged cell
  /// over the table leaves it; `nil` for any other row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - isFirst: Whether no row stands before it, so that a title of any kind may stand here.
  ///   - source: The text that the cells point into.
  /// - Returns: The bytes of the cell.
  private static func title(of row: RawRow, isFirst: Bool, in source: SourceText) -> Range<Int>? {
    guard row.cells.count > 1, let only = row.cells.onlyFilled else { return nil }
    let cell = row.cells[only]
    if FormNumber.isNumber(cell, in: source) { return cell }
    if isFirst, year(cell, in: source) != nil { return cell }
    guard only == 0, cell.count >= 12, looksLikeTableTitle(cell, in: source) else { return nil }
    return isFirst || TableTitles.kind(of: source.label(cell)) != .other ? cell : nil
  }

  /// A title and 单位：… that stand on one line; none for any other line.
  static func pieces(of range: Range<Int>, in source: SourceText) -> [Range<Int>] {
    guard range.count <= 240, endsWithMoney(range, in: source.bytes.span),
      let unit = unitBehind(range, in: source), unit.label > range.lowerBound
    else { return [] }
    var title = source.trimmed(range.lowerBound..<unit.label)
    var rest = unit.label..<range.upperBound
    for (opening, closing) in brackets
    where source.bytes.span.extracting(title).ends(with: opening)
      && source.bytes.span.extracting(rest).ends(with: closing)
    {
      title = source.trimmed(title.dropLast(opening.utf8CodeUnitCount))
      rest = rest.dropLast(closing.utf8CodeUnitCount)
    }
    return looksLikeTableTitle(title, in: source) ? [title, rest] : []
  }

  /// Whether a line ends with a unit of money, in brackets or not.
  private static func endsWithMoney(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count >= 3 else { return false }
    let last = bytes[range.upperBound - 1]
    guard last == 0x83 || last == 0x89 || last == UInt8(ascii: ")") else { return false }
    let line = bytes.extracting(range)
    return line.ends(with: "元") || line.ends(with: "元)") || line.ends(with: "元）")
  }
}
