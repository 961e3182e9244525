internal import Convert

/// The ledger.
extension PackageModel {
  mutating func entries() -> [LedgerEntry] {
    var columnsOf = Self.columns(&ledgerColumns, &ledgerHeaders, by: "entry")
    var found: [LedgerEntry] = []
    var indexOf: [Int: Int] = [:]
    for row in ledger.indices {
      let number = ledger.requiredNumber(row, "entry")
      if indexOf.updateValue(row, forKey: number) != nil { ledger.repeated(row, "entry") }
      let columns = columnsOf.removeValue(forKey: number)
      let hasColumns = ledger.flag(row, "has_columns")
      if columns != nil, !hasColumns { ledger.broken(row, "has_columns") }
      found.append(
        LedgerEntry(
          code: ledger.requiredChoice(row, "code", orElse: .columnMap),
          table: ledger.number(row, "table", in: NumberBounds.ordinal),
          segment: ledger.number(row, "segment", in: NumberBounds.ordinal),
          sourceLine: ledger.line(row), concept: ledger.choice(row, "concept"),
          columnsBefore: hasColumns ? columns ?? [] : nil,
          reach: ledger.choice(row, "reach"), isSuperseded: ledger.flag(row, "superseded")))
      if ledger.flag(row, "holds") { holding.append(row) }
    }
    for row in changes.indices {
      guard let index = changes.owner(row, "entry", by: indexOf) else { continue }
      found[index].changes.append(
        LedgerChange(
          row: changes.number(row, "row", in: NumberBounds.ordinal),
          column: changes.number(row, "column", in: NumberBounds.ordinal),
          path: changes.text(row, "path"), sourceLine: changes.line(row),
          before: changes.cell(row, "before_kind", "before"),
          after: changes.cell(row, "after_kind", "after"), raw: changes.text(row, "raw")))
    }
    for row in proofs.indices {
      guard let index = proofs.owner(row, "entry", by: indexOf) else { continue }
      found[index].proofs.append(
        LedgerProof(
          identity: proofs.wholeText(row, "identity"),
          statement: proofs.wholeText(row, "statement")))
    }
    for row in ledgerColumns.indices {
      _ = ledgerColumns.owner(row, "entry", by: indexOf)
    }
    return found
  }
}
