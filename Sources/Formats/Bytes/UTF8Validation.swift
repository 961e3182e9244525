/// Strict UTF-8 as Unicode defines it: shortest forms only, no surrogates, nothing above U+10FFFF.
enum UTF8Validation {
  /// The offset of the first byte that is no part of a valid character; `nil` where all is valid.
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    firstInvalidOffset(in: bytes.span)
  }

  /// The offset of the first byte that is no part of a valid character; `nil` where all is valid.
  static func firstInvalidOffset(in bytes: Span<UInt8>) -> Int? {
    let raw = bytes.bytes
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      // Most characters of these documents have three bytes, and any second and third one will do;
      // they are looked at together with the byte behind them.
      if (0xE1...0xEC).contains(lead), index + 4 <= bytes.count {
        let four = raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt32.self)
        if UInt32(littleEndian: four) & 0xC0_C0_00 == 0x80_80_00 {
          index += 3
          continue
        }
      }
      guard let length = length(at: index, in: bytes) else { return index }
      index += length
    }
    return nil
  }

  /// The length of the character of two bytes or more at `index`; `nil` where it is not valid.
  private static func length(at index: Int, in bytes: Span<UInt8>) -> Int? {
    let lead = bytes[index]
    let left = bytes.count - index
    switch lead {
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
