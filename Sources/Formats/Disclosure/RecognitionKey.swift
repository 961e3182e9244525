internal import Convert

/// The bytes of a short text as they are recognised: without blanks, in one spelling of brackets.
///
/// Keys serve to find a title, a caption or a heading however it is printed; they never reach the
/// model.
struct RecognitionKey: Hashable, Sendable {
  /// The key's UTF-8 bytes.
  let bytes: [UInt8]

  /// The key of a range of bytes.
  init(_ range: Range<Int>, in source: [UInt8]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = source[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte == 0xEF || byte == 0xE2, index + 2 < range.upperBound {
        Self.appendFolded(byte, source[index + 1], source[index + 2], to: &bytes)
        index += 3
      } else {
        bytes.append(byte)
        index += 1
      }
    }
    self.bytes = bytes
  }

  /// The key of a text.
  init(_ text: ExactText) {
    let bytes = Array(text.utf8)
    self.init(0..<bytes.count, in: bytes)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether nothing is left of the text.
  var isEmpty: Bool { bytes.isEmpty }

  /// How many characters the key has.
  var characterCount: Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// Whether the key begins with another.
  func hasPrefix(_ other: RecognitionKey) -> Bool {
    bytes.starts(with: other.bytes)
  }

  /// Whether the key ends with another.
  func hasSuffix(_ other: RecognitionKey) -> Bool {
    bytes.count >= other.bytes.count && bytes.suffix(other.bytes.count).elementsEqual(other.bytes)
  }

  /// Whether another key stands anywhere in this one.
  func contains(_ other: RecognitionKey) -> Bool {
    guard let first = other.bytes.first, bytes.count >= other.bytes.count else {
      return other.bytes.isEmpty
    }
    for start in 0...(bytes.count - other.bytes.count)
    where bytes[start] == first && bytes[start...].starts(with: other.bytes) {
      return true
    }
    return false
  }

  /// The key without a beginning that it has.
  func dropping(prefix: RecognitionKey) -> RecognitionKey {
    hasPrefix(prefix) ? RecognitionKey(bytes: Array(bytes.dropFirst(prefix.bytes.count))) : self
  }

  /// This key and another behind it.
  func appending(_ other: RecognitionKey) -> RecognitionKey {
    RecognitionKey(bytes: bytes + other.bytes)
  }

  /// Appends a character of three bytes; full-width forms and quotation marks become ASCII.
  private static func appendFolded(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, to bytes: inout [UInt8]
  ) {
    switch (first, second, third) {
    case (0xEF, 0xBC, 0x81...0xBF): bytes.append(third - 0x81 + 0x21)
    case (0xEF, 0xBD, 0x80...0x9E): bytes.append(third - 0x80 + 0x60)
    case (0xE2, 0x80, 0x9C...0x9D): bytes.append(UInt8(ascii: "\""))
    default: bytes.append(contentsOf: [first, second, third])
    }
  }
}
