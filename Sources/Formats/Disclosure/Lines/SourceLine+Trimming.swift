extension SourceLine {
  /// Leaves blanks and Markdown marks at the ends of the line out of its range, and notes the marks.
  ///
  /// - Parameters:
  ///   - text: Where the bytes of the line stand.
  ///   - shift: How much further they stand there than ``range`` says.
  mutating func trim(in text: Span<UInt8>, from shift: Int) {
    var start = range.lowerBound + shift
    var end = range.upperBound + shift
    start = Self.skippingBlanks(from: start, to: end, in: text)
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    if start < end, text[start] == UInt8(ascii: "#"),
      let length = Markup.headingMarkLength(in: text.extracting(start..<end))
    {
      hasHeadingMark = true
      start = Self.skippingBlanks(from: start + length, to: end, in: text)
    }
    if end - start > 2, text[start] == UInt8(ascii: "-"), text[start + 1] == 0x20 {
      hasBullet = true
      start = Self.skippingBlanks(from: start + 2, to: end, in: text)
    }
    if start < end, text[start] <= UInt8(ascii: "_"), Markup.isRule(text.extracting(start..<end)) {
      start = end
    }
    range = (start - shift)..<(end - shift)
  }

  private static func skippingBlanks(from start: Int, to end: Int, in text: Span<UInt8>) -> Int {
    var index = start
    while index < end, text[index] == 0x20 { index += 1 }
    return index
  }
}
