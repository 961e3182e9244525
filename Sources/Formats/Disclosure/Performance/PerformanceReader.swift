internal import Convert

/// Reads a table of performance targets: its head and its indicators.
enum PerformanceReader {
  /// Reads a table.
  ///
  /// Pages are joined and levels carried down in any case. With `repairs` slid rows are moved to
  /// their columns, cells that ran together are set apart and broken numbers are mended; undoing
  /// every change in `ledger` gives what is read without.
  ///
  /// - Parameters:
  ///   - table: The table as the outline found it.
  ///   - words: The words of the text that the table's cells are ranges of.
  ///   - repairs: Whether slid rows, merged cells and broken numbers are mended.
  ///   - ledger: Where what was mended is added; paths of changes are relative to the table, such as
  ///     `indicators/5/target`.
  ///   - diagnostics: Where doubts and what was left out are added.
  /// - Returns: The table of targets.
  static func read(
    _ table: RawPerformanceTable, with words: PerformanceWords, repairs: Bool,
    ledger: inout [LedgerEntry], diagnostics: inout DiagnosticList
  ) -> PerformanceTarget {
    var target = PerformanceTarget(
      scope: table.scope, title: table.title, year: table.year,
      sourceLine: table.sourceLine)
    var above = HeadRows(with: words)
    var rows: IndicatorRows?
    for (page, block) in table.blocks.enumerated() {
      rows?.startPage()
      if rows == nil { above.startPage(block) }
      for (index, row) in block.rows.enumerated() {
        if rows != nil {
          rows?.add(row, page: page + 1, diagnostics: &diagnostics)
        } else if let columns = words.columns(of: row) {
          rows = IndicatorRows(columns, with: words, count: block.rows.count - index)
        } else if startsIndicators(row, words) {
          diagnostics.doubt(.noLabels, table.title, line: row.line)
          rows = IndicatorRows(.usual(table.scope), with: words, count: block.rows.count - index)
          rows?.add(row, page: page + 1, diagnostics: &diagnostics)
        } else {
          above.add(row, isFirst: page > 0 && index == 0, into: &diagnostics)
        }
      }
    }
    var changes = PerformanceLedger()
    var head = PerformanceHead(table.scope, with: words)
    for row in above.rows { head.read(row, into: &diagnostics) }
    head.finish(&target, repairs: repairs, ledger: &changes)
    rows?.finish(page: table.blocks.count)
    if let rows = rows.take() {
      var assembly = IndicatorAssembly(with: words, repairs: repairs, ledger: changes)
      assembly.reserve(rows.rows.count)
      for index in rows.rows.indices {
        assembly.add(
          rows.rows[index], rows.columns(of: rows.rows[index]), diagnostics: &diagnostics)
      }
      target.indicatorLabels = rows.labels[0].labels
      target.indicators = assembly.indicators
      target.notes = rows.notes
      changes = assembly.ledger
    }
    ledger.append(contentsOf: changes.entries)
    return target
  }

  /// Whether a row is one of indicators, where no line of labels stands above it.
  private static func startsIndicators(_ row: RawRow, _ words: PerformanceWords) -> Bool {
    guard row.cells.count >= 6, row.cells.filledCount >= 4 else { return false }
    return !words.nature(of: row.cells[0]).isDisjoint(with: [.level1, .level2])
      && words.kind(of: row.cells[0]) == nil
  }
}
