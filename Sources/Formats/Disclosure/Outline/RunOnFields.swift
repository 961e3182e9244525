internal import Convert

/// Fields of a project statement that stand on one line, the break between them lost.
///
///     预算安排规模：40.00万元项目承担单位：示例局
///
/// A value of one line holds no further label with its colon; a field of prose may name one in a
/// sentence, and goes to the end of one before the next field begins.
extension FieldLabel {
  /// The label of the second field on the first line of a paragraph; `nil` where it holds one.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph that begins with this label.
  ///   - source: The clean text.
  /// - Returns: The bytes of the label.
  func labelOfNextField(in paragraph: SourceParagraph, _ source: SourceText) -> Range<Int>? {
    guard isKnown, rest == nil else { return nil }
    let holdsOneLine = statesOneLine(in: source) || namesProject(in: source)
    var start = textStart
    while let colon = source.firstColon(in: start..<paragraph.first.upperBound) {
      let text = textStart..<colon.lowerBound
      if let next = Self.known(endingIn: text, of: source.bytes.span),
        next.lowerBound > text.lowerBound,
        holdsOneLine || source.endsSentence(source.trimmed(text.lowerBound..<next.lowerBound))
      {
        return next
      }
      start = colon.upperBound
    }
    return nil
  }
}

extension SourceParagraph {
  /// The paragraph in two, the second from `start` on its first line.
  func cut(at start: Int, in source: SourceText) -> (SourceParagraph, SourceParagraph) {
    var (head, rest) = (self, self)
    head.first = source.trimmed(first.lowerBound..<start)
    head.more = []
    rest.first = start..<first.upperBound
    return (head, rest)
  }
}
