internal import Convert

/// Reads a table of performance targets: its head and its indicators.
enum PerformanceReader {
  /// Reads a table.
  ///
  /// - Parameters:
  ///   - table: The table as the outline found it.
  ///   - source: The text that the table's cells are ranges of.
  ///   - repairs: Whether slid rows, merged cells and broken numbers are mended.
  ///   - ledger: Where what was mended is added; paths of changes are relative to the table, such as
  ///     `indicators/5/target`.
  ///   - diagnostics: Where doubts and what was left out are added.
  /// - Returns: The table of targets.
  static func read(
    _ table: RawPerformanceTable, in source: SourceText, repairs: Bool,
    ledger: inout [LedgerEntry], diagnostics: inout DiagnosticList
  ) -> PerformanceTarget {
    PerformanceTarget(
      scope: table.scope, title: table.title, year: table.year, notes: table.notes,
      sourceLine: table.sourceLine)
  }
}
