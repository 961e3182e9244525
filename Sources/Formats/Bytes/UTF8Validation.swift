/// Strict UTF-8 as Unicode defines it: shortest forms only, no surrogates, nothing above U+10FFFF.
enum UTF8Validation {
  /// The offset of the first byte that is no part of a valid character; `nil` where all is valid.
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    firstInvalidOffset(in: bytes.span)
  }

  /// The offset of the first byte that is no part of a valid character; `nil` where all is valid.
  static func firstInvalidOffset(in bytes: Span<UInt8>) -> Int? {
    var index = 0
    // Eight bytes at a time, as far as they are ASCII or characters of three bytes.
    while index <= bytes.count - 8 {
      let word = bytes.word(at: index)
      // Two common Chinese characters: four more makes E8 to EF of E4 to EB and of no other byte.
      if (word &+ 0x0400_0004) & 0xC0C0_F8C0_C0F8 == 0x8080_E880_80E8 {
        index += 6
        continue
      }
      let highBits = word & 0x8080_8080_8080_8080
      if highBits == 0 {
        index += 8
      } else if highBits & 0x80 == 0 {
        index += highBits.trailingZeroBitCount >> 3
      } else if word & 0xC0C0F0 == 0x8080E0, isUsualLead(word) {
        index += 3
      } else {
        guard let length = self.length(at: index, in: bytes) else { return index }
        index += length
      }
    }
    while index < bytes.count {
      guard let length = length(at: index, in: bytes) else { return index }
      index += length
    }
    return nil
  }

  /// Whether the first byte, one of E0 to EF, is neither E0 nor ED: any second and third byte of a
  /// character will do.
  private static func isUsualLead(_ word: UInt64) -> Bool {
    word & 0xF != 0 && word & 0xF != 0xD
  }

  /// The length of the character at `index`; `nil` where it is not valid.
  private static func length(at index: Int, in bytes: Span<UInt8>) -> Int? {
    let lead = bytes[index]
    let left = bytes.count - index
    switch lead {
    case 0..<0x80: return 1
    case 0xE0...0xEF:
      guard left > 2, isContinuation(bytes[index + 2]) else { return nil }
      let second = bytes[index + 1]
      let range: ClosedRange<UInt8> =
        lead == 0xE0 ? 0xA0...0xBF : lead == 0xED ? 0x80...0x9F : 0x80...0xBF
      return range.contains(second) ? 3 : nil
    case 0xC2...0xDF:
      return left > 1 && isContinuation(bytes[index + 1]) ? 2 : nil
    case 0xF0...0xF4:
      guard left > 3, isContinuation(bytes[index + 2]), isContinuation(bytes[index + 3]) else {
        return nil
      }
      let second = bytes[index + 1]
      let range: ClosedRange<UInt8> =
        lead == 0xF0 ? 0x90...0xBF : lead == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return range.contains(second) ? 4 : nil
    default:
      return nil
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
