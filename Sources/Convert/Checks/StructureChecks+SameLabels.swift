/// Columns that nothing tells apart.
extension StructureChecks {
  /// One for each column of amounts that bears the very labels of another in its list: a label above
  /// both has slid, or one of theirs was lost.
  ///
  /// Lists that stand side by side may bear the same labels: names or codes part them.
  func sameLabels() -> [CheckFinding] {
    lookup.document.placed.enumerated().flatMap { number, placed -> [CheckFinding] in
      var findings: [CheckFinding] = []
      var known: Set<[ExactText]> = []
      for column in placed.table.columns {
        guard column.role == .amount else {
          known = []
          continue
        }
        if column.header.isEmpty || known.insert(column.header).inserted { continue }
        findings.append(
          maker.finding(
            StructureCode.sameLabel, at: placed.path, line: placed.table.sourceLine,
            place: lookup.document.names.name(ofTable: number), [],
            stated: column.header.map(\.string).joined(separator: "/")))
      }
      return findings
    }
  }
}
