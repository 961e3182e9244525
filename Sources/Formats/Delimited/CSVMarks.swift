/// Finds the bytes that mean something in comma-separated values, one after the other: separators,
/// quotes and line ends.
///
/// Eight bytes are looked at together, and each of them once: fields are short, and to begin anew at
/// each of them took most of the time.
struct CSVMarks {
  private let separators: UInt64
  /// The offset of the eight bytes that were looked at last.
  private var block: Int
  /// The highest bit of each of them that is a mark and was not yet given.
  private var found: UInt64 = 0

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

  /// Begins at a byte.
  init(separator: UInt8, from start: Int = 0) {
    separators = Self.ones &* UInt64(separator)
    block = start - 8
  }

  /// Finds the next mark.
  ///
  /// - Parameter bytes: The bytes; always the same.
  /// - Returns: Its offset, or how many bytes there are.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> Int {
    while found == 0 {
      guard block &+ 8 < bytes.count else { return bytes.count }
      block &+= 8
      found = marks(in: block &+ 8 <= bytes.count ? bytes.word(at: block) : rest(of: bytes))
    }
    let offset = block &+ (found.trailingZeroBitCount >> 3)
    found &= found &- 1
    return offset
  }

  /// The highest bit of each byte that is a mark (Warren, Hacker's Delight, 6-1).
  @inline(__always)
  private func marks(in word: UInt64) -> UInt64 {
    let others =
      Self.others(word ^ separators) & Self.others(word ^ (Self.ones &* 0x0A))
      & Self.others(word ^ (Self.ones &* 0x0D)) & Self.others(word ^ (Self.ones &* 0x22))
    return ~others & ~Self.lows
  }

  /// The highest bit of each byte that is not zero, and whatever below it.
  @inline(__always)
  private static func others(_ word: UInt64) -> UInt64 {
    ((word & lows) &+ lows) | word
  }

  /// The last bytes, fewer than eight, with zeros behind them, which are no marks.
  private func rest(of bytes: Span<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for index in block..<bytes.count { word |= UInt64(bytes[index]) << UInt64((index - block) * 8) }
    return word
  }
}
