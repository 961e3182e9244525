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
    var isSetAside = identities.map(\.family.isAdvisory)
    let custom = custom()
    if !custom.totals.contains(where: { keepsCustom($0, balances, figures) }) {
      for index in custom.members { isSetAside[index] = true }
    }
    return isSetAside
  }

  /// The identities that rest on the custom, and those of them that are between totals.
  func custom() -> (members: [Int], totals: [Int]) {
    var members: [Int] = []
    var totals: [Int] = []
    for (index, identity) in identities.enumerated()
    where identity.family == .expenditureBasic || identity.family == .expenditureProject {
      members.append(index)
      let table = tables[self.table(ofSlot: Int(identity.total))]
      if let total = table.lists.first?.total {
        let slot = table.slot(ofRow: total)
        guard (slot..<slot + table.width).contains(Int(identity.total)) else { continue }
      }
      totals.append(index)
    }
    return (members, totals)
  }

  /// Whether an identity between totals says something and holds.
  func keepsCustom(_ identity: Int, _ balances: [Balance], _ figures: Figures) -> Bool {
    balances[identity].holds && figures.values[Int(identities[identity].total)] != 0
  }
}
