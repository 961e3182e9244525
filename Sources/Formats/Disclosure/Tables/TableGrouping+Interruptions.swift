internal import Convert

/// Tables between whose rows, or above whose rows, lines of text stand that are none of theirs.
extension TableGrouping {
  /// The most lines that interrupt a table.
  private static let mostInterrupting = 8

  /// The table of which rows are the rest, with lines of text in between.
  ///
  /// The rows have no header and are as wide as those of the table; in a statement table an amount stands
  /// where it has them. A table of no known kind goes on behind amounts alone.
  func interruptedTable(above block: RawBlock) -> Int? {
    let isTable = { (item: BodyItem) in if case .paragraph = item { false } else { true } }
    guard let index = items.suffix(Self.mostInterrupting + 1).lastIndex(where: isTable),
      items[(index + 1)...].allSatisfy(mayInterrupt)
    else { return nil }
    switch items[index] {
    case .table(let table):
      let mayGoOn =
        TableTitles.kind(of: table.title) != .other || items[(index + 1)...].allSatisfy(isAmount)
      return mayGoOn && isRest(block, of: table) ? index : nil
    case .performance(let table): return isRest(block, of: table) ? index : nil
    case .paragraph: return nil
    }
  }

  /// The fewest cells that a row of a performance table has.
  private static let fewestIndicatorCells = 6

  private func isRest(_ block: RawBlock, of table: RawPerformanceTable) -> Bool {
    guard let last = table.blocks.last?.rows.last, let first = block.rows.first else {
      return false
    }
    // A row may have slid by a cell.
    return first.cells.count >= Self.fewestIndicatorCells
      && abs(last.cells.count - first.cells.count) <= 1
      && !PerformanceHead.begins(block, in: source)
  }

  private func isRest(_ block: RawBlock, of table: RawTable) -> Bool {
    guard let above = table.blocks.last?.rows.suffix(Self.mostCompared),
      above.last?.cells.count == block.rows.first?.cells.count
    else { return false }
    for row in block.rows.prefix(Self.mostCompared) {
      let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
      let underAmounts = filled.filter { column in
        above.contains { column < $0.cells.count && source.holdsAmount($0.cells[column]) }
      }
      if underAmounts.isEmpty { continue }
      // Words over amounts are a header.
      return !underAmounts.contains { source.holdsChinese(row.cells[$0]) }
    }
    return false
  }

  /// The most rows of a table with which its rest is compared.
  private static let mostCompared = 100

  /// Whether an item is a line that may stand between the rows of a table: no heading, no caption.
  private func mayInterrupt(_ item: BodyItem) -> Bool {
    guard case .paragraph(let paragraph) = item else { return false }
    return OutlineMark(at: paragraph.first, in: source.bytes) == nil
      && Caption(paragraph, in: source) == nil
      && !Caption.looksLikeTableTitle(paragraph.first, in: source)
  }

  /// Whether an item is a line of one amount.
  private func isAmount(_ item: BodyItem) -> Bool {
    guard case .paragraph(let paragraph) = item else { return false }
    return paragraph.more.isEmpty && source.holdsAmount(paragraph.first)
  }

  /// The lines behind a table.
  func interruption(behind index: Int) -> String {
    var lines: [String] = []
    for case .paragraph(let paragraph) in items[(index + 1)...] {
      lines.append(source.prose(paragraph.first).string)
    }
    return lines.joined(separator: " ")
  }

  /// Takes the captions and the title from above a short line or two that stand between them and the
  /// rows: （不含上年结转）, a watermark.
  ///
  /// - Returns: The captions, none where there is no title with others, and the lines.
  mutating func takeCaptionsAboveRemarks() -> (TableCaptions, [BodyItem]) {
    let count = items.reversed().prefix(Self.mostRemarks).prefix(while: mayBeRemark).count
    if count == 0 { return (TableCaptions(), []) }
    let remarks = Array(items.suffix(count))
    items.removeLast(count)
    let captions = takeCaptions()
    if captions.titleRange != nil, captions.lines.count > 1 { return (captions, remarks) }
    items += captions.lines.reversed().map { .paragraph($0) } + remarks
    return (TableCaptions(), [])
  }

  /// The most lines between captions and rows.
  private static let mostRemarks = 2
  /// The longest of them in bytes.
  private static let longestRemark = 90

  private func mayBeRemark(_ item: BodyItem) -> Bool {
    guard mayInterrupt(item), case .paragraph(let paragraph) = item else { return false }
    return paragraph.byteCount <= Self.longestRemark && !source.endsSentence(paragraph.last)
  }
}
