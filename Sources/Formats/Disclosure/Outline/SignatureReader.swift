internal import Convert

/// Reads the sign-off at the end: a name and a date.
enum SignatureReader {
  /// Takes the sign-off off the end of the body.
  ///
  /// - Parameters:
  ///   - body: The elements of the body, each line a paragraph; loses the lines of the sign-off.
  ///   - department: The department of the title.
  ///   - source: The clean text.
  /// - Returns: The sign-off; `nil` where the document ends otherwise.
  static func take(
    from body: inout ArraySlice<SourceElement>, department: ExactText?, in source: SourceText
  ) -> Signature? {
    guard case .paragraph(let last)? = body.last else { return nil }
    let isDate = CalendarText.isDate(last.first, in: source)
    if !isDate {
      guard let department, isName(last, department, in: source) else { return nil }
      body.removeLast()
      return Signature(name: source.label(last.first), sourceLine: last.line)
    }
    body.removeLast()
    var signature = Signature(date: source.label(last.first), sourceLine: last.line)
    if case .paragraph(let name)? = body.last, couldBeName(name, in: source) {
      body.removeLast()
      signature.name = source.label(name.first)
      signature.sourceLine = name.line
    }
    return signature
  }

  private static func isName(
    _ paragraph: SourceParagraph, _ department: ExactText, in source: SourceText
  ) -> Bool {
    paragraph.first.count <= 200
      && RecognitionKey(paragraph.first, in: source.bytes) == RecognitionKey(department)
  }

  /// Whether a line above the date can be a name: short, without number and sentence.
  private static func couldBeName(_ paragraph: SourceParagraph, in source: SourceText) -> Bool {
    let range = paragraph.first
    return source.characterCount(range) <= 40 && !paragraph.isMarked
      && OutlineMark(at: range, in: source.bytes) == nil && !source.endsSentence(range)
      && !source.holdsSentence(range) && source.firstColon(in: range) == nil
      && Caption(paragraph, in: source) == nil
  }
}
