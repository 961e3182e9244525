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
    if let title = title(of: row, isFirst: isFirst, in: source) { return [title] }
    guard let whole = labelledRange(of: row, in: source) else { return [] }
    // Quotes stand between cells that are quoted.
    let isQuoted = source.bytes[whole].contains(UInt8(ascii: "\""))
    return isQuoted ? row.cells.filter { !$0.isEmpty } : pieces(of: whole, in: source)
  }

  /// The bytes of a row whose cells are captions; `nil` for any other.
  private static func labelledRange(of row: RawRow, in source: SourceText) -> Range<Int>? {
    guard let first = row.cells.firstFilled, row.cells[first].count < 400, row.cells.count < 64
    else { return nil }
    var last = first
    var isLabelled = false
    for index in first..<row.cells.count where !row.cells[index].isEmpty {
      if labelled(row.cells[index], in: source) != nil {
        isLabelled = true
      } else if index == first, looksLikeTableTitle(row.cells[index], in: source) {
        continue
      } else if !isYear(row.cells[index], in: source) {
        return nil
      }
      last = index
    }
    return isLabelled ? row.cells[first].lowerBound..<row.cells[last].upperBound : nil
  }

  /// The title or the number of a form where it is all that a row holds, as a merged cell over the
  /// table leaves it; `nil` for any other row.
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
    guard only == 0, cell.count >= 12, looksLikeTableTitle(cell, in: source),
      performanceScope(RecognitionKey(cell, in: source.bytes)) == nil
    else { return nil }
    return isFirst || TableTitles.kind(of: source.label(cell)) != .other ? cell : nil
  }

  /// A line in its captions: a title and 单位：… on one line are two, any other line is one.
  static func pieces(of range: Range<Int>, in source: SourceText) -> [Range<Int>] {
    guard range.count <= 240,
      moneyEndings.contains(where: { source.bytes.span.extracting(range).ends(with: $0) }),
      let unit = unitBehind(range, in: source), unit.label > range.lowerBound
    else { return [range] }
    var title = source.trimmed(range.lowerBound..<unit.label)
    var rest = unit.label..<range.upperBound
    for (opening, closing) in brackets
    where source.bytes.span.extracting(title).ends(with: opening)
      && source.bytes.span.extracting(rest).ends(with: closing)
    {
      title = source.trimmed(title.dropLast(opening.utf8CodeUnitCount))
      rest = rest.dropLast(closing.utf8CodeUnitCount)
    }
    return looksLikeTableTitle(title, in: source) ? [title, rest] : [range]
  }

  /// The last characters of a line that ends with a unit of money.
  private static let moneyEndings: [StaticString] = ["元", "元)", "元）"]
}
