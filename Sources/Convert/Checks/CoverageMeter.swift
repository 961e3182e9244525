/// Tells for each amount whether an identity proves it.
struct CoverageMeter {
  /// For each table, row and column how far the amount is proven.
  private(set) var trusts: [[[AmountTrust?]]] = []
  /// The tables' coverage.
  private(set) var coverage: [TableCoverage] = []
  /// How many identities apply and hold.
  let identitiesHeld: Int

  init(_ document: DisclosureFigures) {
    var isProven = Array(repeating: false, count: document.identities.slotCount)
    var isDoubtful = isProven
    var held = 0
    for (index, identity) in document.identities.identities.enumerated() {
      let balance = document.balances[index]
      if balance.holds {
        held += 1
        isProven[Int(identity.total)] = true
        document.identities.forEachTerm(of: identity) { isProven[$0] = true }
      } else if document.fails(index) {
        isDoubtful[Int(identity.total)] = true
        document.identities.forEachTerm(of: identity) { isDoubtful[$0] = true }
      }
    }
    identitiesHeld = held
    let names = IdentityWording(document.identities, tables: document.placed.map(\.table))
    for (number, placed) in document.placed.enumerated() {
      let places = document.identities.tables[number]
      var coverage = TableCoverage(
        table: number, name: names.name(ofTable: number), title: placed.table.title.string)
      var trusts: [[AmountTrust?]] = []
      trusts.reserveCapacity(placed.table.rows.count)
      for (row, cells) in placed.table.rows.enumerated() {
        var line = [AmountTrust?](repeating: nil, count: cells.cells.count)
        for (column, cell) in cells.cells.enumerated() {
          guard case .amount(let amount) = cell else { continue }
          let slot = places.slotColumns[column].map { places.slot(ofRow: row) + $0 }
          if let slot, isDoubtful[slot] {
            line[column] = .doubtful
            coverage.doubtful += 1
          } else if let slot, isProven[slot] {
            line[column] = .proven
            coverage.proven += 1
          } else {
            line[column] = .unproven
            let label = IdentityWording.label(of: placed.table.columns[column])
            let name = slot.map { names.name(ofRow: row, slot: $0) } ?? ""
            coverage.unproven.append(
              UnprovenAmount(
                cell: CheckCell(table: number, row: row, column: column),
                sourceLine: cells.sourceLine, name: "\(name) \(label)", amount: amount))
          }
        }
        trusts.append(line)
      }
      self.trusts.append(trusts)
      self.coverage.append(coverage)
    }
  }
}
