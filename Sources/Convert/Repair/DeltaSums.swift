/// What changes add to the identities that they touch, gathered change by change.
struct DeltaSums {
  private let index: IdentityIndex
  /// What is gathered for each identity.
  private var sums: [RepairCandidate.Delta]
  private var isTouched: [Bool]
  /// The identities that were touched, in ascending order.
  private var touched: [Int] = []
  /// How many amounts stand in another slot than printed.
  private(set) var moveCount = 0

  /// Gathers nothing yet.
  init(_ index: IdentityIndex, identityCount: Int) {
    self.index = index
    sums = Array(repeating: RepairCandidate.Delta(), count: identityCount)
    isTouched = Array(repeating: false, count: identityCount)
  }

  /// Forgets everything.
  mutating func clear() {
    for number in touched {
      sums[number] = RepairCandidate.Delta()
      isTouched[number] = false
    }
    touched.removeAll(keepingCapacity: true)
    moveCount = 0
  }

  /// Moves an amount from the slot where it is printed to another one; to its own is no move.
  ///
  /// - Parameters:
  ///   - value: The amount.
  ///   - from: The slot it has as printed.
  ///   - to: The slot it is given.
  ///   - sign: -1 to take the move back.
  mutating func move(_ value: Int128, from: Int, to: Int, sign: Int = 1) {
    if from == to { return }
    moveCount += sign
    let value = sign < 0 ? -value : value
    change(from, value: -value, roundings: Int32(-sign), lost: 0)
    change(to, value: value, roundings: Int32(sign), lost: 0)
  }

  /// Says how many times more a slot is lost.
  mutating func lose(_ slot: Int, count: Int) {
    change(slot, value: 0, roundings: 0, lost: Int32(count))
  }

  /// Appends what is changed, identity by identity, without those that stay as they are.
  func append(to deltas: inout [RepairCandidate.Delta]) {
    for number in touched where !sums[number].isNothing { deltas.append(sums[number]) }
  }

  private mutating func change(_ slot: Int, value: Int128, roundings: Int32, lost: Int32) {
    for place in index.places(of: slot) {
      let number = index.identity(at: place)
      if !isTouched[number] { touch(number) }
      let role = index.role(at: place)
      var sum = sums[number]
      sum.residual += role == .total || role == .totalOfSum ? value : -value
      sum.lost += lost
      if role == .totalOfSum || role == .termOfSum { sum.roundings += roundings }
      sums[number] = sum
    }
  }

  private mutating func touch(_ number: Int) {
    isTouched[number] = true
    sums[number].identity = Int32(number)
    guard let last = touched.last, last > number else {
      touched.append(number)
      return
    }
    touched.insert(number, at: touched.partitionIndex { $0 > number })
  }
}
