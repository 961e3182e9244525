internal import Convert

/// A short text reduced to what tells it from others: for recognition only, never for output.
///
/// Blanks and quotation marks are gone, full-width forms are ASCII, brackets of every shape are
/// round, radicals are the characters that they stand for. Keys find a title, a caption, a heading
/// or a label however it is printed; they never reach the model.
struct RecognitionKey: Sendable {
  /// The key's UTF-8 bytes.
  private(set) var bytes: [UInt8]

  /// The key of a range of bytes.
  ///
  /// - Parameters:
  ///   - range: The bytes of whole characters in `text`.
  ///   - text: Valid UTF-8.
  init(_ range: Range<Int>, in text: Span<UInt8>) {
    bytes = []
    bytes.reserveCapacity(range.count)
    var index = range.lowerBound
    var copied = index
    while index < range.upperBound {
      let lead = text[index]
      // Most keys are Chinese characters from one end to the other, which stay as they are.
      if (0xE4...0xE9).contains(lead) {
        index += 3
        continue
      }
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(lead) {
        index += 1
        continue
      }
      append(copied..<index, of: text)
      index += append(at: index, in: text)
      copied = index
    }
    append(copied..<index, of: text)
  }

  /// The key of a range of bytes.
  init(_ range: Range<Int>, in text: [UInt8]) {
    self.init(range, in: text.span)
  }

  /// The key of a text.
  init(_ text: String) {
    let utf8 = Array(text.utf8)
    self.init(0..<utf8.count, in: utf8.span)
  }

  /// The key of a text.
  init(_ text: ExactText) {
    self.init(text.string)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether a range consists of the common Chinese characters, which are their own key.
  static func isItself(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      guard (0xE4...0xE9).contains(text[index]) else { return false }
      index += 3
    }
    return true
  }

  /// Whether the key of a range is one of `words`, themselves reduced.
  static func isOne(
    of words: [StaticString], _ range: Range<Int>, in text: Span<UInt8>
  ) -> Bool {
    if isItself(range, in: text) {
      let label = text.extracting(range)
      for word in words where label.isWord(word) { return true }
      return false
    }
    let key = RecognitionKey(range, in: text)
    return words.contains { key.isWord($0) }
  }

  /// Whether nothing is left of the text.
  var isEmpty: Bool { bytes.isEmpty }

  /// How many characters the key has.
  var characterCount: Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  /// This key and another behind it.
  func appending(_ other: RecognitionKey) -> RecognitionKey {
    var sum = self
    sum.bytes += other.bytes
    return sum
  }

  /// The key without a beginning that it has.
  func dropping(prefix: RecognitionKey) -> RecognitionKey {
    hasPrefix(prefix) ? RecognitionKey(bytes: Array(bytes.dropFirst(prefix.bytes.count))) : self
  }

  private mutating func append(_ run: Range<Int>, of text: Span<UInt8>) {
    if run.isEmpty { return }
    text.extracting(run).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
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

extension RecognitionKey: Hashable {
  /// Feeds the key to `hasher`, in one go rather than byte by byte.
  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension RecognitionKey {
  /// Whether the key begins with another.
  func hasPrefix(_ other: RecognitionKey) -> Bool {
    holds(other.bytes.span, at: 0)
  }

  /// Whether the key ends with another.
  func hasSuffix(_ other: RecognitionKey) -> Bool {
    holds(other.bytes.span, at: bytes.count - other.bytes.count)
  }

  /// Whether another key stands anywhere in this one.
  func contains(_ other: RecognitionKey) -> Bool {
    contains(other.bytes.span)
  }

  /// Whether `word`, itself reduced, stands in the key.
  func contains(_ word: StaticString) -> Bool { bytes.span.contains(word) }

  /// Whether the key is `word`, itself reduced.
  func isWord(_ word: StaticString) -> Bool { bytes.span.isWord(word) }

  /// Whether the key begins with `word`, itself reduced.
  func hasPrefix(_ word: StaticString) -> Bool { bytes.span.starts(with: word) }

  /// Whether the key ends in `word`, itself reduced.
  func hasSuffix(_ word: StaticString) -> Bool { bytes.span.ends(with: word) }

  private func contains(_ word: Span<UInt8>) -> Bool {
    guard word.count <= bytes.count else { return false }
    return (0...(bytes.count - word.count)).contains { holds(word, at: $0) }
  }

  /// Whether the bytes from `start` on begin with `word`.
  private func holds(_ word: Span<UInt8>, at start: Int) -> Bool {
    guard start >= 0, bytes.count - start >= word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }
}
