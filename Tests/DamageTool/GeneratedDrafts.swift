internal import Convert
internal import DisclosureGenerator

/// Drafts of made-up disclosures, their longer tables cut into pages.
enum GeneratedDrafts {
  /// How many rows a page holds.
  private static let rowsPerPage = 18

  /// The drafts of one seed.
  static func make(seed: UInt64) -> [TableDraft] {
    let size = GeneratorSize(
      units: 1 + Int(seed % 3), projectsPerUnit: 2, otherTables: 0, isRounded: seed % 2 == 0)
    return GeneratedDisclosure(seed: seed, size: size).disclosure.statementTables.map {
      draft(of: $0.table)
    }
  }

  private static func draft(of table: StatementTable) -> TableDraft {
    let starts = stride(from: 0, to: max(1, table.rows.count), by: rowsPerPage)
    let segments = starts.map { start in
      TableSegment(
        columns: table.columns,
        rows: Array(table.rows[start..<min(start + rowsPerPage, table.rows.count)]))
    }
    var bare = table
    bare.columns = []
    bare.rows = []
    return TableDraft(table: bare, segments: segments)
  }
}
