internal import ArgumentParser
internal import Convert
internal import Formats

/// `explain`: says what a finding means and what to do.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a finding means and what to do.",
    discussion: """
      EXAMPLES:
        convert-cli explain format.unknown
        convert-cli explain
      """)

  @Argument(
    help: "The code in brackets at the end of a message; none lists all codes.")
  var code: String?

  @Flag(help: "Print all codes as a page of Markdown, as docs/findings.md has them.")
  var markdown = false

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  /// All codes of the program.
  static let catalogue = DiagnosticCatalogue(
    registry: .standard,
    others: FileCode.allCases.map { $0 as any DiagnosticCode }
      + CommandCode.allCases.map { $0 as any DiagnosticCode }
      + BulkCode.allCases.map { $0 as any DiagnosticCode }
      + StreamCode.allCases.map { $0 as any DiagnosticCode })

  func run() throws {
    let language = messages.chosenLanguage
    try messages.reporter.run { () throws(CommandError) in
      var text = ""
      if markdown {
        text = FindingsPage.text(Self.catalogue)
      } else if let code {
        guard let wording = Self.catalogue[code] else {
          throw CommandError(
            .usage,
            Diagnostic(
              CommandCode.unknownCode,
              ["code": .text(code), "near": .words(Words.near(code, in: Self.catalogue))]))
        }
        text = Self.line(code, wording, in: language)
        text += "\n  \(wording.advice.text(in: language))\n"
        if let example = wording.example {
          text += "  \(Words.example.text(in: language)): \(example.text(in: language))\n"
        }
        if let source = wording.source {
          text += "  \(Words.source.text(in: language)): \(source.text(in: language))\n"
        }
      } else {
        for entry in Self.catalogue.entries {
          text += Self.line(entry.code, entry.wording, in: language) + "\n"
        }
      }
      try OutputTarget.standardOutput.store(Array(text.utf8))
    }
  }

  private static func line(
    _ code: String, _ wording: DiagnosticWording, in language: Language
  ) -> String {
    "\(code) (\(wording.severity.rawValue)): \(wording.template(in: language))"
  }
}

/// The words around an explanation.
private enum Words {
  static let example = LocalizedText(en: "example", zh: "示例")
  static let source = LocalizedText(en: "source", zh: "依据")

  /// The code that may have been meant by one that is none; no words where there is no such code.
  static func near(_ code: String, in catalogue: DiagnosticCatalogue) -> LocalizedText {
    guard let near = NearName.of(code, among: catalogue.entries.map(\.code)) else {
      return LocalizedText(en: "", zh: "")
    }
    return LocalizedText(en: "; did you mean '\(near)'?", zh: "；是否指“\(near)”？")
  }
}
