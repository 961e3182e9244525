/// Finds for identities that fail the cell whose change alone would mend them.
///
/// Failing identities that share a slot form a group. In a group a slot is the likely one where one
/// change of its amount mends every identity of the group and breaks none that holds. Where no single
/// slot does, the one that mends most and breaks nothing is taken, and the rest looked at again.
struct LikelyCells {
  /// A change of one slot.
  struct Change {
    let slot: Int
    /// What is added to the slot's amount.
    let delta: Int128
    /// How many other slots would do as well.
    let alternatives: Int
  }

  /// For each failing identity the change that mends it, where one is known.
  private(set) var changes: [Int: Change] = [:]
  private let document: DisclosureFigures
  /// For each slot of a failing identity, the identities that apply and name it.
  private var identitiesOfSlot: [Int: [Int]] = [:]

  /// Looks at the identities that fail.
  init(_ document: DisclosureFigures, failing: [Int]) {
    self.document = document
    guard !failing.isEmpty else { return }
    var isOfInterest = Array(repeating: false, count: document.identities.slotCount)
    for identity in failing {
      for slot in document.identities.slots(of: identity) { isOfInterest[slot] = true }
    }
    for identity in document.balances.indices where document.balances[identity].lost == 0 {
      if document.isSetAside[identity] { continue }
      for slot in document.identities.slots(of: identity) where isOfInterest[slot] {
        identitiesOfSlot[slot, default: []].append(identity)
      }
    }
    var open = Set(failing)
    for _ in 0..<Self.mostRounds where !open.isEmpty {
      let found = best(among: open)
      guard !found.isEmpty else { break }
      for (change, mended) in found where !open.isDisjoint(with: mended) {
        for identity in mended where open.contains(identity) { changes[identity] = change }
        open.subtract(mended)
      }
    }
  }

  private static let mostRounds = 8

  /// The best changes of slots that share no failing identity, best first.
  private func best(among open: Set<Int>) -> [(Change, Set<Int>)] {
    var candidates: [(change: Change, mended: Set<Int>)] = []
    var seen: Set<Int> = []
    for identity in open.sorted() {
      for slot in document.identities.slots(of: identity) where seen.insert(slot).inserted {
        if let candidate = candidate(slot, open) { candidates.append(candidate) }
      }
    }
    candidates.sort {
      ($1.mended.count, $0.change.slot) < ($0.mended.count, $1.change.slot)
    }
    var taken: Set<Int> = []
    var best: [(Change, Set<Int>)] = []
    for (change, mended) in candidates where taken.isDisjoint(with: mended) {
      let equals = candidates.count { $0.mended == mended && $0.change.slot != change.slot }
      best.append(
        (Change(slot: change.slot, delta: change.delta, alternatives: equals), mended))
      taken.formUnion(mended)
    }
    return best
  }

  /// The change of a slot that mends most of the identities that fail and breaks none that holds.
  private func candidate(_ slot: Int, _ open: Set<Int>) -> (change: Change, mended: Set<Int>)? {
    guard document.cell(of: slot) != nil else { return nil }
    let all = identitiesOfSlot[slot] ?? []
    var deltas: [Int128] = []
    for identity in all where open.contains(identity) {
      let residual = document.balances[identity].residual
      let delta = isTotal(slot, of: identity) ? -residual : residual
      if !deltas.contains(delta) { deltas.append(delta) }
    }
    var best: (change: Change, mended: Set<Int>)?
    for delta in deltas {
      var mended: Set<Int> = []
      var breaks = false
      for identity in all {
        let balance = document.balances[identity]
        let residual = balance.residual + (isTotal(slot, of: identity) ? delta : -delta)
        let holds = residual.magnitude <= balance.tolerance.magnitude
        if open.contains(identity), holds { mended.insert(identity) }
        if balance.holds, !holds {
          breaks = true
          break
        }
      }
      if !breaks, !mended.isEmpty, mended.count > (best?.mended.count ?? 0) {
        best = (Change(slot: slot, delta: delta, alternatives: 0), mended)
      }
    }
    return best
  }

  private func isTotal(_ slot: Int, of identity: Int) -> Bool {
    Int(document.identities.identities[identity].total) == slot
  }
}
