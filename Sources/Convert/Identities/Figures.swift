/// The figures that stand in the slots of a document, exactly and on one scale.
///
/// Everything is counted in halves of a millionth of a yuan: every amount of every unit is a whole
/// number there, and so is half a unit of every last place. A blank cell is zero.
struct Figures: Equatable, Sendable {
  /// What stands in each slot; zero where it is blank or lost.
  var values: [Int128]
  /// Whether an amount stands in each slot.
  var isPresent: [Bool]
  /// How often each slot is lost: its column is not there, or its cell is.
  var lost: [UInt8]
  /// For each table half a unit of its last place: how far a rounded figure may be off.
  var halves: [Int128]

  /// Makes the figures of a document with nothing in them.
  init(_ identities: IdentitySet) {
    values = Array(repeating: 0, count: identities.slotCount)
    isPresent = Array(repeating: false, count: identities.slotCount)
    lost = Array(repeating: 0, count: identities.slotCount)
    halves = Array(repeating: 0, count: identities.tables.count)
  }

  /// How many of the scale's units an amount of one is, in a unit of money.
  static func scale(of unit: MonetaryUnit) -> Int128 { 2 * Int128(unit.yuan) }

  /// For amounts with 0, 1, 2… digits behind the point how many of the scale's units one in the last
  /// place is, in a unit of money.
  static func scales(of unit: MonetaryUnit) -> InlineArray<7, Int128> {
    var scales = InlineArray<7, Int128>(repeating: scale(of: unit))
    for digits in (0..<Amount.maximumFractionDigits).reversed() {
      scales[digits] = scales[digits + 1] * 10
    }
    return scales
  }

  /// Half a unit of the last place that `fractionDigits` digits behind the point show.
  static func half(fractionDigits: Int, unit: MonetaryUnit) -> Int128 {
    var half = Int128(unit.yuan)
    for _ in fractionDigits..<Amount.maximumFractionDigits { half *= 10 }
    return half
  }
}

/// How an identity stands: what its sides differ by, what rounding explains, and what is lost.
struct Balance: Hashable, Sendable {
  /// The total less its terms.
  var residual: Int128 = 0
  /// How far the sides may differ because figures were rounded.
  var tolerance: Int128 = 0
  /// How many of its slots are lost; the identity applies only where none is.
  var lost: Int32 = 0

  /// Whether it applies and its sides agree.
  var holds: Bool { lost == 0 && residual.magnitude <= tolerance.magnitude }

  /// Whether it applies and its sides disagree.
  var fails: Bool { lost == 0 && residual.magnitude > tolerance.magnitude }

  /// Puts two changes, or a state and a change, together.
  static func + (left: Balance, right: Balance) -> Balance {
    Balance(
      residual: left.residual + right.residual, tolerance: left.tolerance + right.tolerance,
      lost: left.lost + right.lost)
  }

  /// What one state has more than another.
  static func - (left: Balance, right: Balance) -> Balance {
    Balance(
      residual: left.residual - right.residual, tolerance: left.tolerance - right.tolerance,
      lost: left.lost - right.lost)
  }
}

extension Figures {
  /// How one identity stands with these figures.
  func balance(of identity: IdentitySet.Identity, in identities: IdentitySet) -> Balance {
    let total = Int(identity.total)
    var balance = Balance(residual: values[total], lost: Int32(lost[total]))
    if identity.table >= 0, identity.isSum {
      var sum: Int128 = 0
      var lostTerms: Int32 = 0
      // A blank total is nothing, not a figure that was rounded to nothing.
      var amounts = isPresent[total] ? 1 : 0
      let values = values.span
      let lost = lost.span
      let isPresent = isPresent.span
      identities.forEachTerm(of: identity) { slot in
        sum += values[slot]
        lostTerms += Int32(lost[slot])
        if isPresent[slot] { amounts += 1 }
      }
      balance.residual -= sum
      balance.lost += lostTerms
      balance.tolerance = Int128(amounts) * halves[Int(identity.table)]
      return balance
    }
    let own = halves[identities.table(ofSlot: total)]
    if identity.isSum, isPresent[total] { balance.tolerance = own }
    identities.forEachTerm(of: identity) { slot in
      balance.residual -= values[slot]
      balance.lost += Int32(lost[slot])
      let half = halves[identities.table(ofSlot: slot)]
      if identity.isSum {
        if isPresent[slot] { balance.tolerance += half }
      } else if half != own {
        // The same figure in tables of two units: the coarser one is rounded.
        balance.tolerance = max(balance.tolerance, max(half, own))
      }
    }
    return balance
  }
}
