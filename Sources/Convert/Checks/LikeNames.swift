/// Tells names apart that are one but for a word: 湿地监测专项, 湿地监测项目.
struct LikeName: Hashable {
  /// The name without brackets, blanks and leading digits.
  let scalars: [Unicode.Scalar]

  /// Makes a name that can be compared.
  init(_ name: ExactText) {
    self.init(folded: ConceptLabels.folded(name))
  }

  /// Makes a name of what ``ConceptLabels/folded(_:)`` left of it.
  init(folded: [UInt8]) {
    scalars = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
  }

  /// How many characters both have in the same order.
  func common(with other: LikeName) -> Int {
    var above = [Int](repeating: 0, count: other.scalars.count + 1)
    for scalar in scalars {
      var row = above
      for (index, candidate) in other.scalars.enumerated() {
        row[index + 1] = scalar == candidate ? above[index] + 1 : max(row[index], above[index + 1])
      }
      above = row
    }
    return above.last ?? 0
  }

  /// Whether both are one but for at most a fifth of the longer one.
  func isLike(_ other: LikeName) -> Bool {
    let longer = max(scalars.count, other.scalars.count)
    let shorter = min(scalars.count, other.scalars.count)
    guard shorter >= 5, 5 * shorter >= 4 * longer, longer <= 100 else { return false }
    return 5 * common(with: other) >= 4 * longer
  }

  /// Whether one of the two ends with the other, which is long enough to mean something.
  func isTail(of other: LikeName) -> Bool {
    let (short, long) =
      scalars.count <= other.scalars.count
      ? (scalars, other.scalars) : (other.scalars, scalars)
    return short.count >= 4 && long.suffix(short.count).elementsEqual(short)
  }
}
