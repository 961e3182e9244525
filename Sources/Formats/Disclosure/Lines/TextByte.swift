/// What the bytes of a text mean to the scanner of its lines.
enum TextByte {
  /// What a byte begins.
  enum Kind {
    /// A byte, a Chinese character or a punctuation mark of three bytes, both usually text.
    case plain, character, mark
    /// A blank or a quotation mark.
    case edge
    case tab, pipe, lineEnd, special, control
  }

  /// The kinds of all bytes, by their value.
  static let kinds: [Kind] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x09: .tab
    case 0x0A, 0x0D: .lineEnd
    case 0x0B, 0x0C: .special
    case 0x20, UInt8(ascii: "\""): .edge
    case 0x00...0x1F, 0x7F: .control
    case UInt8(ascii: "|"): .pipe
    case UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "$"): .special
    case 0xC2, 0xE1, 0xE2: .special
    case 0xE3, 0xEF: .mark
    case 0xE4...0xE9: .character
    default: .plain
    }
  }

  /// Whether a byte begins one of the common Chinese characters.
  @inline(__always)
  static func isOfCharacter(_ byte: UInt8) -> Bool { (0xE4...0xE9).contains(byte) }

  /// Whether a byte is a digit or one of `,-./`.
  @inline(__always)
  static func isOfNumber(_ byte: UInt8) -> Bool { (0x2C...0x39).contains(byte) }

  /// Where the run of characters that begin with E4 to EB ends, none of which is looked at; `index`
  /// is where one begins.
  @inline(__always)
  static func skippingCharacters(from index: Int, in bytes: Span<UInt8>) -> Int {
    var index = index
    while index <= bytes.count - 8 {
      // Eight bytes begin three characters. Four more makes E8 to EF of E4 to EB and of no other
      // byte.
      let word = bytes.word(at: index) &+ 0x0004_0000_0400_0004
      let others = (word & 0x00F8_0000_F800_00F8) ^ 0x00E8_0000_E800_00E8
      guard others == 0 else { return index + others.trailingZeroBitCount >> 3 }
      index += 9
    }
    while index < bytes.count, isOfCharacter(bytes[index]) { index += 3 }
    return index
  }
}
