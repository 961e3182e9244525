/// The bytes that are not always written as they are.
enum XMLSpecialBytes {
  /// The place of the next byte that is not always written as it is, or the end: markup, controls,
  /// and the first byte of the two characters below U+10000 that XML does not have.
  @inline(__always)
  static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    var index = start
    // Eight bytes a time where none of them can be special, which is nearly everywhere.
    while index + 8 <= bytes.count {
      guard mayHoldSpecial(word(base, index)) else {
        index += 8
        continue
      }
      for place in index..<index + 8 where isSpecial(bytes, place) { return place }
      index += 8
    }
    // The last eight bytes, those before them among them.
    if index > start, index < bytes.count, !mayHoldSpecial(word(base, bytes.count - 8)) {
      return bytes.count
    }
    while index < bytes.count, !isSpecial(bytes, index) { index += 1 }
    return index
  }

  /// The eight bytes at a place as one number, the first one lowest.
  @inline(__always)
  private static func word(_ base: UnsafeRawPointer, _ index: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Whether one of eight bytes is below a blank, `"` or `&`, `<` or `>`, or 0xEF.
  @inline(__always)
  private static func mayHoldSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // A byte that is zero, or below what is subtracted, borrows from its highest bit.
    let control = (word &- ones &* 0x20) & ~word
    // `"` and `&` differ in one bit, and so do `<` and `>`.
    let quote = (word & ~(ones &* 0x04)) ^ (ones &* 0x22)
    let angle = (word & ~(ones &* 0x02)) ^ (ones &* 0x3C)
    let wide = word ^ (ones &* 0xEF)
    let zero =
      ((quote &- ones) & ~quote) | ((angle &- ones) & ~angle) | ((wide &- ones) & ~wide)
    return (control | zero) & (ones &* 0x80) != 0
  }

  @inline(__always)
  private static func isSpecial(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 64 { return (specialBits &>> UInt64(byte)) & 1 == 1 }
    return byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF
      && bytes[index + 2] >= 0xBE
  }

  /// A bit for each byte below 64 that is special: the controls, `"`, `&`, `<` and `>`.
  private static var specialBits: UInt64 {
    0xFFFF_FFFF | (1 << 0x22) | (1 << 0x26) | (1 << 0x3C) | (1 << 0x3E)
  }
}
