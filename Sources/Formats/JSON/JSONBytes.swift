extension Span<UInt8> {
  /// The offset of the first byte that a string of JSON may not hold as it is (RFC 8259, 7); the
  /// count where there is none.
  func firstEscaped(from start: Int) -> Int {
    guard count - start >= 8 else {
      var index = start
      while index < count, !Self.isEscaped(self[index]) { index += 1 }
      return index
    }
    var index = start
    while true {
      let found = Self.escaped(in: word(at: index))
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      if index &+ 8 == count { return count }
      // The last eight bytes overlap those before.
      index = Swift.min(index &+ 8, count &- 8)
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// The highest bit of each byte that is escaped, and perhaps of some above the lowest of them
  /// (Warren, Hacker's Delight, 6-1).
  @inline(__always)
  private static func escaped(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    return
      ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
      | (word &- (ones &* 0x20)) & ~word) & (ones &* 0x80)
  }
}
