internal import Convert

/// Reads a statement table that the outline found: types its columns and its cells.
struct TableReader: Sendable {
  /// The most cells that a row may have.
  static let maximumColumns = 1_024

  /// Makes a reader.
  init() {}

  /// Reads one table.
  ///
  /// - Parameters:
  ///   - table: The table as the outline found it, with at least one row.
  ///   - source: The text that the table's ranges point into.
  ///   - repairs: Whether characters inside cells are mended.
  ///   - diagnostics: Where findings go.
  /// - Returns: The table as printed, one segment for each page.
  /// - Throws: ``ConversionError`` with ``TextCode/tooManyColumns``.
  func draft(
    _ table: RawTable, in source: SourceText, repairs: Bool,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> TableDraft {
    let rows = table.blocks.flatMap(\.rows)
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    let header = rows.first?.cells ?? []
    let columns = (0..<width).map { index in
      let label = index < header.count ? source.label(header[index]) : ExactText("")
      return Column(header: label.isEmpty ? [] : [label], role: .text)
    }
    let segment = TableSegment(
      columns: columns,
      rows: rows.dropFirst().map { row in
        TableRow(
          cells: (0..<width).map { index in
            guard index < row.cells.count, !row.cells[index].isEmpty else { return .blank }
            return .text(source.label(row.cells[index]))
          }, sourceLine: row.line)
      },
      sourceLine: rows.first?.line)
    return TableDraft(
      table: StatementTable(
        number: table.number, kind: .other, title: table.title, preparedBy: table.preparedBy,
        unit: table.unit, columns: [], rows: [], notes: table.notes,
        sourceLine: table.sourceLine),
      segments: [segment])
  }
}
