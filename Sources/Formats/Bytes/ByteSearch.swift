/// Finds bytes and compares stretches, eight bytes at a time.
///
/// Lines and cells are looked through for tabs and blanks from end to end; byte by byte that was a
/// tenth of reading a text.
extension Span<UInt8> {
  /// The eight bytes from `index` on as one number, the first one lowest.
  func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Where the first tab of a range stands.
  func firstTab(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let tabs = Self.zeros(in: word(at: index) ^ 0x0909_0909_0909_0909)
      if tabs != 0 { return index + (tabs.trailingZeroBitCount >> 3) }
      index += 8
    }
    while index < range.upperBound {
      if self[index] == 0x09 { return index }
      index += 1
    }
    return nil
  }

  /// Where the first blank or tab of a range stands.
  func firstBlank(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let word = word(at: index)
      let blanks =
        Self.zeros(in: word ^ 0x2020_2020_2020_2020) | Self.zeros(in: word ^ 0x0909_0909_0909_0909)
      if blanks != 0 { return index + (blanks.trailingZeroBitCount >> 3) }
      index += 8
    }
    while index < range.upperBound {
      if self[index] == 0x20 || self[index] == 0x09 { return index }
      index += 1
    }
    return nil
  }

  /// Whether the same `count` bytes stand at two places.
  func holdsSame(from left: Int, _ right: Int, count: Int) -> Bool {
    guard count >= 8 else {
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
