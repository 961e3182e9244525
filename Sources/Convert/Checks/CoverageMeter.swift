/// Tells for each table and amount whether an identity proves it.
struct CoverageMeter {
  /// For each table how far its amounts are proven.
  private(set) var trusts: [TableTrust] = []
  /// The tables' coverage.
  private(set) var coverage: [TableCoverage] = []
  /// How many identities apply and hold.
  let identitiesHeld: Int

  init(_ document: DisclosureFigures, _ proof: AmountProof) {
    identitiesHeld = proof.identitiesHeld
    for number in document.placed.indices { measure(number, of: document, proof) }
  }

  /// Looks at the amounts of a table.
  private mutating func measure(
    _ number: Int, of document: DisclosureFigures, _ proof: AmountProof
  ) {
    let table = document.placed[number].table
    let places = document.identities.tables[number]
    var coverage = TableCoverage(
      table: number, name: document.names.name(ofTable: number), title: table.title.string)
    let width = table.columns.count
    var trusts = TableTrust(
      width: width, cells: Array(repeating: nil, count: width * table.rows.count))
    for row in table.rows.indices {
      let cells = table.rows[row].cells
      for column in cells.indices {
        guard case .amount(let amount) = cells[column] else { continue }
        let slot = places.slotColumns[column].map { places.slot(ofRow: row) + $0 }
        let trust: AmountTrust
        if let slot, proof.isDoubtful(slot) {
          trust = .doubtful
          coverage.doubtful += 1
        } else if let slot, proof.isProven(slot) {
          trust = .proven
          coverage.proven += 1
        } else {
          trust = .unproven
          coverage.unproven.append(
            UnprovenAmount(
              cell: CheckCell(table: number, row: row, column: column),
              sourceLine: table.rows[row].sourceLine, amount: amount))
        }
        trusts.cells[row * width + column] = trust
      }
    }
    self.trusts.append(trusts)
    self.coverage.append(coverage)
  }
}
