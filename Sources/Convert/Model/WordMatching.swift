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
  @inlinable package func contains(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    let first = word.utf8Start[0]
    var index = 0
    while index + length <= count {
      if self[index] == first, hasWord(word, at: index) { return true }
      index += 1
    }
    return false
  }
}

extension StaticString {
  /// The last byte of a word that is not empty.
  @inlinable package var lastByte: UInt8 { utf8Start[utf8CodeUnitCount - 1] }
}
