/// What a character is to the rules of white space and headings.
enum ScalarClass: Sendable {
  /// Blanks and tabs; wide, no-break and other spaces are folded to blanks before.
  case space
  /// Chinese characters, radicals included.
  case han
  /// Chinese punctuation, full-width forms and quotation marks.
  case cjkPunctuation
  /// Everything else: letters, digits, ASCII punctuation.
  case other

  /// The class of the character whose first byte is at `index` of valid UTF-8.
  static func at(_ index: Int, in bytes: Span<UInt8>) -> ScalarClass {
    let lead = bytes[index]
    switch lead {
    case 0x20, 0x09: return .space
    case 0x00...0x7F: return .other
    case 0xE4...0xE9: return .han
    case 0xE3:
      let second = bytes[index + 1]
      if second == 0x80 {
        // U+3005 々 and U+3007 〇 are written like characters.
        let third = bytes[index + 2]
        return third == 0x85 || third == 0x87 ? .han : .cjkPunctuation
      }
      return second >= 0x90 ? .han : .other
    case 0xE2:
      let second = bytes[index + 1]
      if second >= 0xBA, second <= 0xBF { return .han }
      if second == 0x80 {
        // U+2014 dash, U+2018–201F quotation marks, U+2026 ellipsis.
        let third = bytes[index + 2]
        return third == 0x94 || (0x98...0x9F).contains(third) || third == 0xA6
          ? .cjkPunctuation : .other
      }
      return .other
    case 0xEF:
      let second = bytes[index + 1]
      if (0xA4...0xAB).contains(second) { return .han }
      guard second == 0xBC || second == 0xBD else { return .other }
      return isFullWidthLetterOrDigit(second, bytes[index + 2]) ? .other : .cjkPunctuation
    case 0xC2: return bytes[index + 1] == 0xB7 ? .cjkPunctuation : .other
    case 0xF0: return bytes[index + 1] >= 0xA0 ? .han : .other
    default: return .other
    }
  }

  /// The class of the character that ends just before `index`.
  static func before(_ index: Int, in bytes: Span<UInt8>) -> ScalarClass {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return at(start, in: bytes)
  }

  private static func isFullWidthLetterOrDigit(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0xBC, 0x90...0x99), (0xBC, 0xA1...0xBA), (0xBD, 0x81...0x9A): true
    default: false
    }
  }
}
