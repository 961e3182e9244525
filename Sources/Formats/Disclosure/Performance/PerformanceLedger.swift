internal import Convert

/// Collects what was mended in one performance table: an entry for each cause and page.
struct PerformanceLedger {
  /// The entries so far, paths relative to the table.
  private(set) var entries: [LedgerEntry] = []

  /// Adds a change to the entry of its cause and page.
  ///
  /// - Parameters:
  ///   - code: The cause.
  ///   - page: The page of the table, from 1.
  ///   - line: The line of the source, from 1.
  ///   - path: Where the text stands, relative to the table.
  ///   - before: What the reading without repair has.
  ///   - after: What is read now.
  ///   - raw: The characters of the source, where they were mended.
  mutating func add(
    _ code: LedgerCode, page: Int, line: Int, path: String, before: Cell, after: Cell,
    raw: ExactText? = nil
  ) {
    let change = LedgerChange(
      path: ExactText(path), sourceLine: line, before: before, after: after, raw: raw)
    let ofPage = entries.reversed().prefix { $0.segment == page }
    if let place = ofPage.firstIndex(where: { $0.code == code }) {
      let index = entries.index(before: place.base)
      entries[index].changes.append(change)
    } else {
      entries.append(
        LedgerEntry(code: code, segment: page, sourceLine: line, changes: [change]))
    }
  }

  /// Adds the change of a list of labels; a label that was not there before is blank.
  mutating func addLabels(
    _ labels: [ExactText], asPrinted printed: [ExactText], at path: String, line: Int
  ) {
    for index in 0..<max(labels.count, printed.count) {
      let before = index < printed.count ? Cell.text(printed[index]) : .blank
      let after = index < labels.count ? Cell.text(labels[index]) : .blank
      if before == after { continue }
      add(
        .indicatorSlide, page: 1, line: line, path: "\(path)/\(index)", before: before,
        after: after)
    }
  }
}
