/// Tells for each slot whether an identity holds in which it stands, and whether one fails.
struct AmountProof {
  /// How many amounts are proven, in doubt, unproven.
  struct Counts: Sendable {
    /// Amounts in identities that hold, and in none that fails.
    var proven = 0
    /// Amounts in an identity that fails.
    var doubtful = 0
    /// Amounts in no identity that applies.
    var unproven = 0
    /// How many identities apply and hold.
    var identitiesHeld = 0
  }

  /// How many identities apply and hold.
  private(set) var identitiesHeld = 0
  /// What is known of each slot: ``holds`` and ``fails``, or neither.
  private var states: [UInt8]

  private static let holds: UInt8 = 1
  private static let fails: UInt8 = 2

  init(_ document: DisclosureFigures) {
    let set = document.identities
    let identities = set.identities
    let balances = document.balances
    states = Array(repeating: 0, count: set.slotCount)
    for index in identities.indices {
      let state: UInt8
      if balances[index].holds {
        identitiesHeld += 1
        state = Self.holds
      } else if document.fails(index) {
        state = Self.fails
      } else {
        continue
      }
      states[Int(identities[index].total)] |= state
      set.forEachTerm(of: identities[index]) { states[$0] |= state }
    }
  }

  /// Whether what stands in a slot is in an identity that holds; in doubt it may be all the same.
  func isProven(_ slot: Int) -> Bool { states[slot] & Self.holds != 0 }

  /// Whether what stands in a slot is in an identity that fails.
  func isDoubtful(_ slot: Int) -> Bool { states[slot] & Self.fails != 0 }

  /// The amounts of all tables by what is known of them.
  func counts(in document: DisclosureFigures) -> Counts {
    var counts = Counts(identitiesHeld: identitiesHeld)
    let isPresent = document.figures.isPresent
    for slot in states.indices where isPresent[slot] {
      if isDoubtful(slot) {
        counts.doubtful += 1
      } else if isProven(slot) {
        counts.proven += 1
      } else {
        counts.unproven += 1
      }
    }
    // Amounts in columns of other things have no slot.
    for (placed, places) in zip(document.placed, document.identities.tables) {
      let columns = places.slotColumns.indices.filter { places.slotColumns[$0] == nil }
      for row in placed.table.rows.indices {
        for column in columns {
          if case .amount = placed.table.rows[row].cells[column] { counts.unproven += 1 }
        }
      }
    }
    return counts
  }
}
