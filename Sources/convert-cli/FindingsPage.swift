internal import Convert

/// The page of all findings, made of the words of the codes.
enum FindingsPage {
  /// The page in Markdown.
  static func text(_ catalogue: DiagnosticCatalogue) -> String {
    var text = """
      # Findings

      What each code in brackets at the end of a message means, in English and Chinese. Made by
      `convert-cli explain --markdown`; `convert-cli explain CODE` prints one of them.

      """
    for entry in catalogue.entries.sorted(by: {
      $0.code.utf8.lexicographicallyPrecedes($1.code.utf8)
    }) {
      let wording = entry.wording
      text += "\n## `\(entry.code)`\n\n*\(wording.severity.rawValue)*: "
      let paragraphs = Language.allCases.flatMap {
        [wording.template(in: $0), wording.advice.text(in: $0)]
      }
      text += paragraphs.map(escaped).joined(separator: "\n\n") + "\n"
      if let example = wording.example {
        text += "\nExample: \(escaped(example.english))\n"
      }
      if let source = wording.source { text += "\nSource: \(escaped(source.english))\n" }
    }
    return text
  }

  /// The text with what Markdown would read as a mark spelled out.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      if "<>*_|".unicodeScalars.contains(character) { escaped += "\\" }
      escaped.unicodeScalars.append(character)
    }
    return escaped
  }
}
