extension Span<UInt8> {
  /// The offset of the first byte that a string of JSON may not hold as it is (RFC 8259, 7); the
  /// count where there is none.
  func firstEscaped(from start: Int) -> Int {
    var index = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    while index &+ 8 <= count {
      let word = word(at: index)
      let quotes = word ^ (ones &* 0x22)
      let backslashes = word ^ (ones &* 0x5C)
      // The lowest byte that is found is right (Warren, Hacker's Delight, 6-1).
      let found =
        ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
          | (word &- (ones &* 0x20)) & ~word) & (ones &* 0x80)
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index &+= 1
    }
    return index
  }
}

extension OutputSpan<UInt8> {
  /// Appends a line break and so many blanks; nothing where that is less than none.
  mutating func appendLineBreak(_ blanks: Int) {
    guard blanks >= 0 else { return }
    append(UInt8(ascii: "\n"))
    append(repeating: UInt8(ascii: " "), count: blanks)
  }
}
