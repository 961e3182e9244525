internal import Convert

/// A row of which only the first cell holds something, printed without the tabs behind it.
///
/// Editors and scripts trim the ends of lines, and then such a row looks like a paragraph:
/// 因公出国（境）费用 where nothing is budgeted. It is a row where rows stand directly above and below
/// it, no blank line between, and it could be no caption, title, heading or sentence; 合计 also where
/// nothing stands below it, the last row of a page where the next page goes on with the table, and
/// those of a table without any amount that blank lines set apart. An amount alone is the last cell of
/// the row above it, where that is short of one.
enum LoneCell {
  /// The longest label, in bytes: 40 characters.
  private static let longest = 120
  /// The most such rows one below the other.
  private static let mostTogether = 8

  /// Whether a line is such a row.
  ///
  /// - Parameters:
  ///   - index: The line, not blank and without a tab; a row stands directly above it.
  ///   - rows: The rows above it.
  ///   - source: The text.
  /// - Returns: Whether it is a row of the table that stands above it.
  static func isRow(_ index: Int, below rows: [RawRow], in source: SourceText) -> Bool {
    let lines = source.lines
    // 合计 of an empty table ends it.
    if HeaderWord.isTotal(RecognitionKey(lines[index].range, in: source.bytes)) { return true }
    if completes(rows, lines[index], in: source) { return true }
    var next = index
    var hasMark = false
    while next < lines.endIndex, !lines[next].hasTab {
      if lines[next].isBlank {
        return goesOn(from: next, rows[0], withHeader: !hasMark, in: source)
          || !hasMark && isOfEmptyTable(index..<next, below: rows, in: source)
      }
      guard next - index < mostTogether, isLabel(lines[next], in: source) else { return false }
      if OutlineMark(at: lines[next].range, in: source.bytes) != nil { hasMark = true }
      next += 1
    }
    guard next < lines.endIndex else { return false }
    // （二）… above the header of another table is the heading of a section.
    return !hasMark || holdsAmount(lines[next], in: source)
  }

  /// Whether an amount stands on the line below a row that has a cell less than the row above it, or none
  /// but a blank one there.
  private static func completes(
    _ rows: [RawRow], _ line: SourceLine, in source: SourceText
  ) -> Bool {
    guard let row = rows.last, row.line == line.number - 1, rows.count > 1,
      case .amount(let amount, _) = source.amount(line.range),
      amount.fractionDigits > 0 || source.bytes[line.range].contains(UInt8(ascii: ","))
    else { return false }
    let width = rows[rows.count - 2].cells.count
    return row.cells.count + 1 == width || row.cells.count == width && row.cells[width - 1].isEmpty
  }

  /// Whether several labels, a blank line below them, are the last rows of a table that has no amounts
  /// and blank lines above it, too.
  private static func isOfEmptyTable(
    _ labels: Range<Int>, below rows: [RawRow], in source: SourceText
  ) -> Bool {
    let lines = source.lines
    let above = labels.lowerBound - rows.count - 1
    guard labels.count > 1 || rows[rows.count - 1].cells.filledCount == 1, above >= 0,
      lines[above].isBlank, lines[above + 1].number == rows[0].line
    else { return false }
    return !lines[above + 1..<labels.lowerBound].contains { holdsAmount($0, in: source) }
  }

  /// Whether the page after a blank line goes on with a table: with amounts at once, or with its
  /// header again, which may also be that of another table.
  private static func goesOn(
    from blank: Int, _ first: RawRow, withHeader mayRepeat: Bool, in source: SourceText
  ) -> Bool {
    let lines = source.lines
    var hasCaption = false
    for line in lines[blank...].prefix(mostTogether) where !line.isBlank {
      if line.hasTab {
        let cells = source.bytes[line.range].split(
          separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
        ).map { source.trimmed($0.startIndex..<$0.endIndex) }
        return mayRepeat && cells.elementsEqual(first.cells, by: source.areEqual)
          || !hasCaption && holdsAmount(line, in: source)
      }
      switch Caption(line: line.range, in: source) {
      case .preparedBy?, .unlabelledDepartment?, .unit?: hasCaption = true
      default: return false
      }
    }
    return false
  }

  /// Whether a line reads like the label of a row.
  private static func isLabel(_ line: SourceLine, in source: SourceText) -> Bool {
    let range = line.range
    guard !range.isEmpty, range.count <= longest, !line.hasHeadingMark, !line.hasBullet,
      source.holdsChinese(range), !source.endsSentence(range), !source.holdsSentence(range),
      mayHoldColon(range, in: source)
    else { return false }
    // 第一部分, 第 3 页, 共 9 页.
    let span = source.bytes.span
    if span.hasWord("第", at: range.lowerBound) || span.hasWord("共", at: range.lowerBound) {
      return false
    }
    let paragraph = SourceParagraph(line: line.number, first: range, followsBlank: false)
    return Caption(paragraph, in: source) == nil
      && !Caption.looksLikeTableTitle(range, in: source)
  }

  /// Whether a line has no colon but one at its end or that of 其中：….
  private static func mayHoldColon(_ range: Range<Int>, in source: SourceText) -> Bool {
    guard let colon = source.firstColon(in: range) else { return true }
    return colon.upperBound == range.upperBound
      || source.bytes[range.lowerBound..<colon.lowerBound].elementsEqual("其中".utf8)
  }

  /// Whether an amount stands in a line with tabs.
  private static func holdsAmount(_ line: SourceLine, in source: SourceText) -> Bool {
    source.bytes[line.range].split(separator: UInt8(ascii: "\t")).contains {
      source.holdsAmount(source.trimmed($0.startIndex..<$0.endIndex))
    }
  }
}
