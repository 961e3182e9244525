/// Tells names apart that are one but for a word: 湿地监测专项, 湿地监测项目.
struct LikeName: Hashable {
  /// The name without brackets, blanks and leading digits.
  let bytes: [UInt8]
  /// How many characters it has.
  let count: Int

  /// Makes a name that can be compared.
  init(_ name: ExactText) {
    self.init(folded: ConceptLabels.folded(name))
  }

  /// Makes a name of what ``ConceptLabels/folded(_:)`` left of it.
  init(folded: [UInt8]) {
    bytes = folded
    var count = 0
    for byte in folded where byte & 0xC0 != 0x80 { count += 1 }
    self.count = count
  }

  /// Feeds the bytes to a hasher in one go.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// How many characters both have in the same order.
  func common(with other: LikeName) -> Int {
    let others = Array(String(decoding: other.bytes, as: UTF8.self).unicodeScalars)
    var above = [Int](repeating: 0, count: others.count + 1)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      var row = above
      for (index, candidate) in others.enumerated() {
        row[index + 1] = scalar == candidate ? above[index] + 1 : max(row[index], above[index + 1])
      }
      above = row
    }
    return above.last ?? 0
  }

  /// Whether both are one but for at most a fifth of the longer one.
  func isLike(_ other: LikeName) -> Bool {
    let longer = max(count, other.count)
    let shorter = min(count, other.count)
    guard shorter >= 5, 5 * shorter >= 4 * longer, longer <= 100 else { return false }
    return 5 * common(with: other) >= 4 * longer
  }

  /// Whether one of the two ends with the other, which is long enough to mean something.
  func isTail(of other: LikeName) -> Bool {
    let isShorter = count <= other.count
    let short = isShorter ? bytes.span : other.bytes.span
    let long = isShorter ? other.bytes.span : bytes.span
    guard min(count, other.count) >= 4, short.count <= long.count else { return false }
    // Most differ in the last character.
    var index = short.count - 1
    let offset = long.count - short.count
    while index >= 0 {
      if short[index] != long[index + offset] { return false }
      index -= 1
    }
    return true
  }
}
