/// A source of numbers that gives the same sequence for the same seed, on any machine.
///
/// SplitMix64, as Steele, Lea and Flood describe it ("Fast Splittable Pseudorandom Number
/// Generators", OOPSLA 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number of the sequence.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number of `range`.
  ///
  /// The remainder of a division rather than the standard library's choice, which may change with
  /// its version and with it every generated document.
  public mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// Whether something that happens `percent` times in a hundred happens now.
  public mutating func chance(_ percent: Int) -> Bool {
    number(in: 0...99) < percent
  }

  /// One of `choices`, of which there is at least one.
  public mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(in: 0...(choices.count - 1))]
  }

  /// Cuts `total` in `count` parts that add up to it, none below `least`.
  ///
  /// - Parameters:
  ///   - total: At least `count * least`.
  ///   - count: How many parts, at least one.
  ///   - least: The smallest part.
  /// - Returns: The parts, in no order.
  public mutating func split(_ total: Int, into count: Int, least: Int = 1) -> [Int] {
    var rest = total - count * least
    var parts: [Int] = []
    for index in 0..<count {
      let left = count - index
      let part = left == 1 ? rest : number(in: 0...max(0, min(rest, rest * 2 / left)))
      parts.append(part + least)
      rest -= part
    }
    return parts
  }
}
