extension IdentitySet {
  /// Which identities rest on a custom that a document does not keep.
  ///
  /// Advisory ones always do. Those that hold only where money that is no current appropriation pays
  /// for projects alone do in a document in whose totals none of them holds.
  ///
  /// - Parameters:
  ///   - balances: How each identity stands.
  ///   - figures: The figures by which it does.
  /// - Returns: One value for each identity.
  func setAside(_ balances: [Balance], _ figures: Figures) -> [Bool] {
    var isSetAside = Array(repeating: false, count: balances.count)
    var members: [Int] = []
    var holds = false
    for (index, identity) in identities.enumerated() {
      if identity.family.isAdvisory { isSetAside[index] = true }
      guard identity.family == .expenditureBasic || identity.family == .expenditureProject else {
        continue
      }
      members.append(index)
      let table = tables[self.table(ofSlot: Int(identity.total))]
      if let total = table.lists.first?.total {
        let slot = table.slot(ofRow: total)
        guard (slot..<slot + table.width).contains(Int(identity.total)) else { continue }
      }
      if balances[index].holds, figures.values[Int(identity.total)] != 0 { holds = true }
    }
    if !holds {
      for index in members { isSetAside[index] = true }
    }
    return isSetAside
  }
}
