/// Which identities each slot takes part in.
struct IdentityIndex {
  /// What a slot is to an identity.
  enum Role: UInt8 {
    /// The figure on the left, which others are equal to.
    case total
    /// The figure on the left, which others that are rounded one by one add up to.
    case totalOfSum
    /// One of several figures that are rounded one by one.
    case termOfSum
    /// The same figure again.
    case sameFigure
  }

  private let starts: [Int32]
  private let entries: [Int32]
  private let roles: [Role]

  /// Turns the identities' lists of terms round.
  init(_ identities: IdentitySet) {
    var starts = [Int32](repeating: 0, count: identities.slotCount + 1)
    for identity in identities.identities {
      starts[Int(identity.total) + 1] += 1
      identities.forEachTerm(of: identity) { starts[$0 + 1] += 1 }
    }
    for slot in 0..<identities.slotCount { starts[slot + 1] += starts[slot] }
    var next = starts
    var entries = [Int32](repeating: 0, count: Int(starts.last ?? 0))
    var roles = [Role](repeating: .total, count: entries.count)
    for (index, identity) in identities.identities.enumerated() {
      let total = Int(identity.total)
      entries[Int(next[total])] = Int32(index)
      if identity.isSum { roles[Int(next[total])] = .totalOfSum }
      next[total] += 1
      let role: Role = identity.isSum ? .termOfSum : .sameFigure
      identities.forEachTerm(of: identity) { slot in
        entries[Int(next[slot])] = Int32(index)
        if slot != total { roles[Int(next[slot])] = role }
        next[slot] += 1
      }
    }
    self.starts = starts
    self.entries = entries
    self.roles = roles
  }

  /// Where the identities of a slot stand, each found by ``identity(at:)``.
  func places(of slot: Int) -> Range<Int> {
    Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// The identity at one of a slot's places.
  func identity(at place: Int) -> Int { Int(entries[place]) }

  /// What the slot is to the identity at one of its places.
  func role(at place: Int) -> Role { roles[place] }

  /// The identities of a slot.
  func identities(of slot: Int) -> ArraySlice<Int32> {
    entries[Int(starts[slot])..<Int(starts[slot + 1])]
  }
}
