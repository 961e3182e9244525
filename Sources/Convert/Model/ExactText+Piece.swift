extension ExactText {
  /// The piece of a text between two offsets of its UTF-8, both between characters.
  func piece(_ range: Range<Int>) -> ExactText {
    if range == 0..<utf8.count { return self }
    let span = utf8.span.extracting(range)
    return ExactText(span.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
  }
}
