internal import Convert

/// How blanks inside a text are read: white space is layout, not text.
///
/// A run of blanks is one blank. A blank between two Han characters or beside Chinese punctuation
/// says nothing and is dropped; between Han and Latin letters or digits it is dropped in labels,
/// names and headings and kept in prose. Blanks at the ends are dropped.
enum WhiteSpaceRule: Sendable {
  /// For labels, names and headings: `特定目标 60101` is `特定目标60101`.
  case label
  /// For running text: `2025 年` stays as published.
  case prose

  /// The text of a range under the rule.
  ///
  /// - Parameters:
  ///   - range: The bytes of whole characters in `bytes`.
  ///   - bytes: Valid UTF-8.
  /// - Returns: The text; empty where the range holds only blanks.
  func text(of range: Range<Int>, in bytes: [UInt8]) -> ExactText {
    let span = bytes.span
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(span[start]) { start += 1 }
    while end > start, isBlank(span[end - 1]) { end -= 1 }
    guard let blank = span.firstBlank(in: start..<end) else {
      return ExactText(valid: span.extracting(start..<end))
    }

    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    var copied = start
    var index = blank
    while index < end {
      result.append(contentsOf: bytes[copied..<index])
      let previous = ScalarClass.before(index, in: span)
      while isBlank(span[index]) { index += 1 }
      if keepsBlank(between: previous, and: ScalarClass.at(index, in: span)) { result.append(0x20) }
      copied = index
      while index < end, !isBlank(span[index]) { index += 1 }
    }
    result.append(contentsOf: bytes[copied..<end])
    return ExactText(valid: result.span)
  }

  /// Whether a text is one that reading under the rule leaves as it is.
  func keeps(_ text: ExactText) -> Bool {
    let bytes = Array(text.utf8)
    return self.text(of: 0..<bytes.count, in: bytes) == text
  }

  /// Whether a blank between characters of two classes says something.
  func keepsBlank(between left: ScalarClass, and right: ScalarClass) -> Bool {
    if left == .cjkPunctuation || right == .cjkPunctuation { return false }
    switch self {
    case .label: return left != .han && right != .han
    case .prose: return left != .han || right != .han
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }
}

extension ExactText {
  /// Makes a text of valid UTF-8.
  ///
  /// What is read was validated as a whole; to validate every text again took a tenth of reading.
  ///
  /// - Parameter bytes: Whole characters of valid UTF-8.
  init(valid bytes: Span<UInt8>) {
    assert(UTF8Validation.firstInvalidOffset(in: bytes) == nil, "the bytes are no valid UTF-8")
    self.init(String(copying: UTF8Span(unchecked: bytes)))
  }
}
