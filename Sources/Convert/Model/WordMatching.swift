/// Finds known words in bytes.
///
/// Words are `StaticString`s: going through a list of them counts no references, which in lists of
/// arrays costs more than to compare.
extension Span<UInt8> {
  /// Whether the bytes of `word` stand at `index`.
  @inlinable package func hasWord(_ word: StaticString, at index: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index >= 0, count - index >= length else { return false }
    let start = word.utf8Start
    for offset in 0..<length where self[index + offset] != start[offset] { return false }
    return true
  }

  /// Whether the bytes of `word` stand at `index`.
  package func hasText(_ word: String, at index: Int) -> Bool {
    let word = word.utf8.span
    guard index >= 0, count - index >= word.count else { return false }
    for offset in word.indices where self[index + offset] != word[offset] { return false }
    return true
  }

  /// Whether all bytes are those of `word`.
  package func isText(_ word: String) -> Bool {
    count == word.utf8.count && hasText(word, at: 0)
  }

  /// Whether the first bytes are those of `word`.
  @inlinable package func starts(with word: StaticString) -> Bool { hasWord(word, at: 0) }

  /// Whether the last bytes are those of `word`.
  @inlinable package func ends(with word: StaticString) -> Bool {
    hasWord(word, at: count - word.utf8CodeUnitCount)
  }

  /// Whether all bytes are those of `word`.
  @inlinable package func isWord(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && starts(with: word)
  }

  /// Whether the bytes of `word`, which is not empty, stand anywhere.
  package func contains(_ word: StaticString) -> Bool { offset(of: word) != nil }

  /// Where the first of the bytes of `word`, which is not empty, stands at or behind `start`.
  package func offset(of word: StaticString, from start: Int = 0) -> Int? {
    // Characters of one script share their first byte: the last one tells more of them apart.
    let behind = word.utf8CodeUnitCount - 1
    let last = word.utf8Start[behind]
    let first = start + behind
    let all = UInt64(last) &* 0x0101_0101_0101_0101
    var index = first
    // Eight places at a time, the last eight overlapping those before.
    while index < count, count - first >= 8 {
      let place = min(index, count - 8)
      let differences = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self) ^ all
      // The highest bit of each byte that is zero, and at times of one above it.
      var found =
        (differences.littleEndian &- 0x0101_0101_0101_0101) & ~differences.littleEndian
        & 0x8080_8080_8080_8080
      while found != 0 {
        let beginning = place + found.trailingZeroBitCount / 8 - behind
        if hasWord(word, at: beginning) { return beginning }
        found &= found - 1
      }
      index += 8
    }
    while index < count {
      if self[index] == last, hasWord(word, at: index - behind) { return index - behind }
      index += 1
    }
    return nil
  }
}

extension StaticString {
  /// The last byte of a word that is not empty.
  @inlinable package var lastByte: UInt8 { utf8Start[utf8CodeUnitCount - 1] }
}
