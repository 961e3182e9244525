/// How labels are compared: without what varies from print to print.
extension ConceptLabels {
  /// A label as it is compared: without white space, brackets, format characters and a code in front.
  static func folded(_ label: ExactText) -> [UInt8] {
    let text = label.utf8.span
    // Most labels are all Han and letters, and stay as they are.
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0xE4...0xE9: index += 3
      case 0x41...0x5A, 0x61...0x7A: index += 1
      default: return folded(text)
      }
    }
    return Array(label.utf8)
  }

  /// A text as labels are compared.
  static func folded(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let lead = text[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      // Han characters are kept, whatever they are.
      let isKept =
        (0xE4...0xE9).contains(lead)
        || isKept(scalar(at: index, length, in: text), behind: bytes.count)
      if isKept {
        for place in index..<(index + length) { bytes.append(text[place]) }
      }
      index += length
    }
    return bytes
  }

  /// Whether a character is part of a label as it is compared, behind so many bytes of it.
  private static func isKept(_ scalar: UInt32, behind count: Int) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      false
    case 0x28, 0x29, 0xFF08, 0xFF09, 0x3A, 0xFF1A, 0x3014, 0x3015, 0x5B, 0x5D:
      false
    case 0x30...0x39:
      count > 0
    default:
      true
    }
  }

  /// The character of `length` bytes at `index`, but for those of four bytes, which are all alike
  /// here.
  private static func scalar(at index: Int, _ length: Int, in text: Span<UInt8>) -> UInt32 {
    let lead = UInt32(text[index])
    switch length {
    case 1: return lead
    case 2: return (lead & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
    case 3:
      return (lead & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
        | UInt32(text[index + 2] & 0x3F)
    default: return .max
    }
  }
}
