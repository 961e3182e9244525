internal import Convert

/// What tells a numbered heading from a numbered sentence.
enum Heading {
  /// The longest heading, in characters.
  static let longest = 60

  /// Whether a paragraph with a mark is a heading: short, and no sentence.
  static func isHeading(
    _ paragraph: SourceParagraph, mark: OutlineMark, in source: SourceText
  ) -> Bool {
    switch mark.shape {
    case .part: return true
    case .numeral, .bracketedNumeral: break
    case .digits, .bracketedDigits, .closedDigits, .circled: return false
    }
    let text = mark.textStart..<paragraph.first.upperBound
    guard !text.isEmpty, paragraph.byteCount <= longest * 3,
      source.characterCount(text) <= longest
    else { return false }
    if source.endsOpen(paragraph.last) || isStatement(text, in: source) { return false }
    let endsWithColon = source.endsWithColon(paragraph.last)
    for range in [text] + paragraph.more {
      if source.holdsSentence(range) { return false }
      // A comma makes a sentence, but for `…情况，其中：`.
      if !endsWithColon, source.holdsComma(range) { return false }
    }
    return true
  }

  /// Whether a text says something with a colon in its middle, as a project statement does.
  private static func isStatement(_ text: Range<Int>, in source: SourceText) -> Bool {
    guard let colon = source.firstColon(in: text) else { return false }
    return colon.upperBound < text.upperBound
  }
}
