import Convert

@testable import Formats

/// What the reader makes of a text, for tests.
enum TextReading {
  /// Reads a text.
  ///
  /// - Parameter text: The text, in UTF-8.
  /// - Returns: The disclosure, and what was found on the way.
  /// - Throws: Where the text is no disclosure.
  static func read(
    _ text: String
  ) throws -> (disclosure: Disclosure, findings: [Diagnostic]) {
    var findings = DiagnosticList()
    let reader = DisclosureTextReader(options: ReadingOptions())
    let disclosure = try reader.read(DocumentBundle(Array(text.utf8)), into: &findings)
    return (disclosure, findings.diagnostics)
  }
}
