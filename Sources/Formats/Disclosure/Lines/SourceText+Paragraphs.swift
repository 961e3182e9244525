internal import Convert

extension SourceText {
  /// A paragraph as the model has it, its mark apart.
  func paragraph(_ paragraph: SourceParagraph, _ mark: OutlineMark?) -> Paragraph {
    // A mark with nothing behind it is a text of its own.
    let mark = mark?.textStart == paragraph.first.upperBound && paragraph.more.isEmpty ? nil : mark
    return Paragraph(
      mark: mark.map { label($0.range) },
      text: text(of: paragraph, from: mark?.textStart ?? paragraph.first.lowerBound, as: .prose),
      sourceLine: paragraph.line)
  }

  /// The text of a paragraph from `start` on, its lines joined.
  func text(
    of paragraph: SourceParagraph, from start: Int, as rule: WhiteSpaceRule
  ) -> ExactText {
    if paragraph.more.isEmpty { return rule.text(of: start..<paragraph.first.upperBound, in: text) }
    var bytes: [UInt8] = []
    for line in [paragraph.first] + paragraph.more where start <= line.upperBound {
      bytes.append(contentsOf: text[max(start, line.lowerBound)..<line.upperBound])
    }
    return rule.text(of: 0..<bytes.count, in: bytes)
  }

  /// The whole of a paragraph as it is recognised.
  func key(of paragraph: SourceParagraph) -> RecognitionKey {
    paragraph.more.reduce(RecognitionKey(paragraph.first, in: bytes)) {
      $0.appending(RecognitionKey($1, in: bytes))
    }
  }
}
