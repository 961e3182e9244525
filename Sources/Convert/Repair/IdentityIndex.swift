/// Which identities each slot takes part in.
struct IdentityIndex {
  private let starts: [Int32]
  private let entries: [Int32]

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
    for (index, identity) in identities.identities.enumerated() {
      entries[Int(next[Int(identity.total)])] = Int32(index)
      next[Int(identity.total)] += 1
      identities.forEachTerm(of: identity) { slot in
        entries[Int(next[slot])] = Int32(index)
        next[slot] += 1
      }
    }
    self.starts = starts
    self.entries = entries
  }

  /// Where the identities of a slot stand, each found by ``identity(at:)``.
  func places(of slot: Int) -> Range<Int> {
    Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// The identity at one of a slot's places.
  func identity(at place: Int) -> Int { Int(entries[place]) }

  /// The identities of a slot.
  func identities(of slot: Int) -> ArraySlice<Int32> {
    entries[Int(starts[slot])..<Int(starts[slot + 1])]
  }
}
