internal import Convert

/// The ledger.
extension PackageContent {
  mutating func entry(
    _ entry: LedgerEntry, _ tables: [StatementTable]
  ) throws(ExchangeRefusal) {
    let number = ledger.rows.count + 1
    ledger.rows.append([
      .integer(number), .choice(entry.code),
      try Self.number(entry.table, in: NumberBounds.ordinal),
      try Self.number(entry.segment, in: NumberBounds.ordinal), .choice(entry.concept),
      .choice(entry.reach), .boolean(entry.isSuperseded),
      .boolean(!entry.isSuperseded && entry.holds(in: tables)),
      .boolean(entry.columnsBefore != nil), try Self.line(entry.sourceLine),
    ])
    for (index, column) in (entry.columnsBefore ?? []).enumerated() {
      ledgerColumns.rows.append([.integer(number)] + (try Self.column(column, index, field: nil)))
      ledgerHeaders.rows += Self.header(column, index).map { [.integer(number)] + $0 }
    }
    for (index, change) in entry.changes.enumerated() {
      changes.rows.append(
        [
          .integer(number), .integer(index + 1),
          try Self.number(change.row, in: NumberBounds.ordinal),
          try Self.number(change.column, in: NumberBounds.ordinal), .text(change.path),
        ] + Self.cell(change.before) + Self.cell(change.after)
          + [.text(change.raw), try Self.line(change.sourceLine)])
    }
    for (index, proof) in entry.proofs.enumerated() {
      proofs.rows.append([
        .integer(number), .integer(index + 1), .text(proof.identity), .text(proof.statement),
      ])
    }
  }
}
