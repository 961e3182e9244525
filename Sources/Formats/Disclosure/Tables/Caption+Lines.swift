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
      } else if !isYear(cell, in: source), !FormNumber.isNumber(cell, in: source) {
        guard index == first else { return nil }
        needsTitle = true
        continue
      }
      last = index
    }
    let whole = row.cells[first].lowerBound..<row.cells[last].upperBound
    guard isLabelled,
      !needsTitle || looksLikeTableTitle(row.cells[first], in: source)
        || unlabelledDepartment(whole, in: source) != nil
    else { return nil }
    return whole
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

  /// The captions that share a line: a title and 单位：…, or the number of a form or a year with
  /// 部门：… or 单位：…; none for any other line.
  static func pieces(of range: Range<Int>, in source: SourceText) -> [Range<Int>] {
    let bytes = source.bytes.span
    let hasMoney = endsWithMoney(range, in: bytes)
    guard range.count <= 240, hasMoney || bytes.extracting(range).ends(with: "表") else { return [] }
    let apart = piecesAroundAsides(of: range, in: source)
    if !apart.isEmpty { return apart }
    guard hasMoney, let unit = unitBehind(range, in: source), unit.label > range.lowerBound
    else { return [] }
    var title = source.trimmed(range.lowerBound..<unit.label)
    var rest = unit.label..<range.upperBound
    for (opening, closing) in brackets
    where bytes.extracting(title).ends(with: opening) && bytes.extracting(rest).ends(with: closing)
    {
      title = source.trimmed(title.dropLast(opening.utf8CodeUnitCount))
      rest = rest.dropLast(closing.utf8CodeUnitCount)
    }
    return looksLikeTableTitle(title, in: source) ? [title, rest] : []
  }

  /// The number of a form or the year, and the labels with their values beside it:
  /// 部门：水利局 ⇥ 公开03表, 2024年度 ⇥ 单位：元; none for any other line.
  private static func piecesAroundAsides(
    of range: Range<Int>, in source: SourceText
  ) -> [Range<Int>] {
    guard source.firstColon(in: range) != nil else { return [] }
    var pieces: [Range<Int>] = []
    // What stands between two asides, or before or behind one.
    var labelled: Range<Int>?
    var hasAside = false
    for word in words(of: range, in: source) {
      let isYear = word.lowerBound == range.lowerBound && isYear(word, in: source)
      if isYear || FormNumber.isNumber(word, in: source) {
        hasAside = true
        if let labelled { pieces.append(labelled) }
        labelled = nil
        pieces.append(word)
      } else {
        labelled = (labelled?.lowerBound ?? word.lowerBound)..<word.upperBound
      }
    }
    if let labelled { pieces.append(labelled) }
    guard hasAside, pieces.count > 1 else { return [] }
    let areCaptions = pieces.allSatisfy { piece in
      isYear(piece, in: source) || FormNumber.isNumber(piece, in: source)
        || Self.labelled(piece, in: source) != nil
    }
    return areCaptions ? pieces : []
  }

  /// The words of a line, cut at its blanks and tabs.
  private static func words(of range: Range<Int>, in source: SourceText) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var rest = source.trimmed(range)
    while !rest.isEmpty {
      let end = rest.first { source.isBlank($0..<$0 + 1) } ?? rest.upperBound
      words.append(rest.lowerBound..<end)
      rest = source.trimmed(end..<rest.upperBound)
    }
    return words
  }

  /// Whether a line ends with a unit of money, in brackets or not.
  static func endsWithMoney(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count >= 3 else { return false }
    let last = bytes[range.upperBound - 1]
    guard last == 0x83 || last == 0x89 || last == UInt8(ascii: ")") else { return false }
    let line = bytes.extracting(range)
    return line.ends(with: "元") || line.ends(with: "元)") || line.ends(with: "元）")
  }
}
