internal import Convert

/// A label reduced to what tells it from others: for recognition only, never for output.
///
/// Blanks and quotation marks are gone, full-width forms are ASCII, brackets of every shape are
/// round, radicals are the characters that they stand for.
struct LabelKey: Sendable {
  /// The reduced label as UTF-8.
  private(set) var bytes: [UInt8]
  /// FNV-1a of ``bytes``: one number to hash instead of each byte.
  private var digest: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Reduces the text of a range.
  ///
  /// - Parameters:
  ///   - range: The bytes of whole characters in `text`.
  ///   - text: Valid UTF-8.
  init(_ range: Range<Int>, in text: Span<UInt8>) {
    bytes = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound { index += append(at: index, in: text) }
    digest(from: 0)
  }

  private mutating func digest(from start: Int) {
    for index in start..<bytes.count {
      digest = (digest ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
  }

  /// Reduces a text.
  init(_ text: String) {
    let utf8 = Array(text.utf8)
    self.init(0..<utf8.count, in: utf8.span)
  }

  /// Reduces a text.
  init(_ text: ExactText) {
    self.init(text.string)
  }

  /// Puts two reduced labels together.
  static func + (left: LabelKey, right: LabelKey) -> LabelKey {
    var sum = left
    sum.bytes += right.bytes
    sum.digest(from: left.bytes.count)
    return sum
  }

  /// Whether nothing is left.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether `word`, itself reduced, stands in the label.
  func contains(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard word.count <= bytes.count else { return false }
      return (0...(bytes.count - word.count)).contains { start in
        word.indices.allSatisfy { bytes[start + $0] == word[$0] }
      }
    }
  }

  /// Whether the label ends in `word`, itself reduced.
  func hasSuffix(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      word.count <= bytes.count && bytes.suffix(word.count).elementsEqual(word)
    }
  }

  /// Appends the reduced character at `index` and returns how many bytes it has there.
  private mutating func append(at index: Int, in text: Span<UInt8>) -> Int {
    let lead = text[index]
    if lead < 0x80 {
      switch lead {
      case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"): break
      case UInt8(ascii: "["): bytes.append(UInt8(ascii: "("))
      case UInt8(ascii: "]"): bytes.append(UInt8(ascii: ")"))
      default: bytes.append(lead)
      }
      return 1
    }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length == 3 else {
      for offset in 0..<length { bytes.append(text[index + offset]) }
      return length
    }
    let second = text[index + 1]
    let third = text[index + 2]
    switch (lead, second, third) {
    case (0xEF, 0xBC, 0x81...0xBF), (0xEF, 0xBD, 0x80...0x9E):
      // U+FF01–FF5E are ASCII's U+0021–007E.
      let folded = second == 0xBC ? third - 0x60 : third - 0x20
      if folded != UInt8(ascii: "\""), folded != UInt8(ascii: "'") { bytes.append(folded) }
    case (0xE2, 0x80, 0x98...0x9F), (0xE3, 0x80, 0x8A...0x8F):
      // Quotation marks: ‘ ’ “ ” 《 》 「 」 『 』.
      break
    case (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x94): bytes.append(UInt8(ascii: "("))
    case (0xE3, 0x80, 0x91), (0xE3, 0x80, 0x95): bytes.append(UInt8(ascii: ")"))
    default:
      if let ideograph = RadicalFolding.ideograph(at: index, in: text) {
        RadicalFolding.append(ideograph, to: &bytes)
      } else {
        bytes.append(lead)
        bytes.append(second)
        bytes.append(third)
      }
    }
    return 3
  }
}

extension LabelKey: Hashable {
  /// Whether two labels are the same for recognition.
  static func == (left: LabelKey, right: LabelKey) -> Bool {
    left.digest == right.digest && left.bytes == right.bytes
  }

  /// Feeds the label to `hasher`.
  func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }
}
