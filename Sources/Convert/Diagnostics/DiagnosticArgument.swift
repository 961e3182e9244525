/// A value that a message names.
public enum DiagnosticArgument: Hashable, Sendable {
  /// Words or a piece of the input.
  case text(String)
  /// Words of ours, which are said in the language of the message.
  case words(LocalizedText)
  /// Words of ours with `{lines}` in them, which stands for lines of the source.
  case located(LocalizedText, lines: [Int])
  /// A count or a number of something.
  case integer(Int)

  /// The value as it is put into a message in `language`.
  ///
  /// - Parameters:
  ///   - language: The language of the message.
  ///   - isInput: Whether the lines of the source are those of the input, as where text was read.
  /// - Returns: The value in words.
  public func text(in language: Language, linesAreOfInput isInput: Bool = false) -> String {
    switch self {
    case .text(let text): text
    case .words(let words): words.text(in: language)
    case .located(let words, let lines):
      words.text(in: language).replacing(
        "{lines}", with: Self.named(lines, isInput).text(in: language))
    case .integer(let integer): String(integer)
    }
  }

  /// A line of the source in brackets; nothing where it is not known.
  static func line(_ line: Int?) -> DiagnosticArgument {
    .located(LocalizedText(en: "{lines}", zh: "{lines}"), lines: line.map { [$0] } ?? [])
  }

  /// Lines in brackets, to be put behind what stands there; nothing where none is known.
  private static func named(_ lines: [Int], _ isInput: Bool) -> LocalizedText {
    guard !lines.isEmpty else { return LocalizedText(en: "", zh: "") }
    let word = (isInput ? "" : "source ") + (lines.count == 1 ? "line" : "lines")
    return LocalizedText(
      en: " (\(word) \(lines.map { String($0) }.joined(separator: ", ")))",
      zh: "（\(isInput ? "" : "源文本")第 \(lines.map { String($0) }.joined(separator: "、")) 行）")
  }
}
