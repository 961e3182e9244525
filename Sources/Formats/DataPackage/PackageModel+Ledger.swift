internal import Convert

/// The ledger.
extension PackageModel {
  mutating func entries() -> [LedgerEntry] {
    let columnsOf = Self.columns(&ledgerColumns, &ledgerHeaders, by: "entry")
    var found: [LedgerEntry] = []
    for row in ledger.indices {
      found.append(
        LedgerEntry(
          code: ledger.requiredChoice(row, "code", orElse: .columnMap),
          table: ledger.number(row, "table", in: NumberBounds.ordinal),
          segment: ledger.number(row, "segment", in: NumberBounds.ordinal),
          sourceLine: ledger.line(row), concept: ledger.choice(row, "concept"),
          columnsBefore: ledger.flag(row, "has_columns") ? columnsOf[row + 1] ?? [] : nil,
          reach: ledger.choice(row, "reach"), isSuperseded: ledger.flag(row, "superseded")))
      if ledger.flag(row, "holds") { holding.append(row) }
    }
    for row in changes.indices {
      guard let index = changes.owner(row, "entry", among: found.indices) else { continue }
      found[index].changes.append(
        LedgerChange(
          row: changes.number(row, "row", in: NumberBounds.ordinal),
          column: changes.number(row, "column", in: NumberBounds.ordinal),
          path: changes.text(row, "path"), sourceLine: changes.line(row),
          before: changes.cell(row, "before_kind", "before"),
          after: changes.cell(row, "after_kind", "after"), raw: changes.text(row, "raw")))
    }
    for row in proofs.indices {
      guard let index = proofs.owner(row, "entry", among: found.indices) else { continue }
      found[index].proofs.append(
        LedgerProof(
          identity: proofs.wholeText(row, "identity"),
          statement: proofs.wholeText(row, "statement")))
    }
    return found
  }
}
