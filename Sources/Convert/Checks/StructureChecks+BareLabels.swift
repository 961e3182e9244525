/// Columns of amounts below the label of a group that has lost its own.
extension StructureChecks {
  /// One for each column of a table of no known kind that bears the label of a group alone, where two
  /// columns or more have labels of their own below it, and are not its parts.
  func bareLabels() -> [CheckFinding] {
    lookup.document.placed.enumerated().flatMap { number, placed -> [CheckFinding] in
      guard lookup.document.identities.tables[number].kind == .other else { return [] }
      let columns = placed.table.columns
      let sums = KeptSum(placed.table)
      return placed.table.panels.flatMap { panel in
        panel.columns.compactMap { column -> CheckFinding? in
          let label = columns[column].header
          guard columns[column].role == .amount, !label.isEmpty else { return nil }
          let group = panel.columns.filter {
            columns[$0].role == .amount && columns[$0].header.count > label.count
              && columns[$0].header.starts(with: label)
          }
          guard group.count > 1,
            !sums.keeps(TreeSums.Sum(total: column, parts: group, isNested: true))
          else { return nil }
          return maker.finding(
            StructureCode.bareLabel, at: placed.path, line: placed.table.sourceLine,
            place: lookup.document.names.name(ofTable: number), [],
            stated: label.map(\.string).joined(separator: "/"))
        }
      }
    }
  }
}
