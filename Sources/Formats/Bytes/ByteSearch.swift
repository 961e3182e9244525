/// Finds bytes and compares stretches, eight bytes at a time.
///
/// Texts are looked through for blanks and colons from end to end; byte by byte that was a
/// tenth of reading a text.
extension Span<UInt8> {
  /// The eight bytes from `index` on as one number, the first one lowest.
  func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// A range without the blanks and tabs at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  /// Where the first blank or tab of a range stands.
  func firstBlank(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    // The last eight bytes may reach beyond the range, where what is found does not count.
    while index < range.upperBound, index <= count - 8 {
      let word = word(at: index)
      // Bytes below 0x21: nothing but blanks and tabs in nearly all texts.
      let low = (word &- 0x2121_2121_2121_2121) & ~word & 0x8080_8080_8080_8080
      if low == 0 {
        index += 8
        continue
      }
      let end = Swift.min(index + 8, range.upperBound)
      index += low.trailingZeroBitCount >> 3
      while index < end {
        if self[index] == 0x20 || self[index] == 0x09 { return index }
        index += 1
      }
    }
    while index < range.upperBound {
      if self[index] == 0x20 || self[index] == 0x09 { return index }
      index += 1
    }
    return nil
  }

  /// Where the first of two bytes stands in a range.
  @inline(__always)
  func first(_ byte: UInt8, or other: UInt8, in range: Range<Int>) -> Int? {
    let bytes = 0x0101_0101_0101_0101 * UInt64(byte)
    let others = 0x0101_0101_0101_0101 * UInt64(other)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = word(at: index)
      let found = Self.zeros(in: word ^ bytes) | Self.zeros(in: word ^ others)
      if found != 0 { return index + (found.trailingZeroBitCount >> 3) }
      index += 8
    }
    while index < range.upperBound {
      if self[index] == byte || self[index] == other { return index }
      index += 1
    }
    return nil
  }

  /// Whether the same `count` bytes stand at two places.
  func holdsSame(from left: Int, _ right: Int, count: Int) -> Bool {
    guard count >= 8 else {
      if left + 8 <= self.count, right + 8 <= self.count {
        return (word(at: left) ^ word(at: right)) << (64 - 8 * count) == 0
      }
      for offset in 0..<count where self[left + offset] != self[right + offset] { return false }
      return true
    }
    var offset = 0
    while offset < count - 8 {
      if word(at: left + offset) != word(at: right + offset) { return false }
      offset += 8
    }
    return word(at: left + count - 8) == word(at: right + count - 8)
  }

  /// The highest bit of each byte that is zero, and perhaps of some above the lowest of them.
  private static func zeros(in word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
