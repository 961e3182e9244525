import Convert
import Formats
import TestSupport

/// XML documents of tests, and what reading them gives.
enum XMLDocument {
  /// A document with everything that the format can say.
  static func everything() throws -> String {
    String(decoding: try RepositoryFile.bytes("Tests/Fixtures/xml/everything.xml"), as: UTF8.self)
  }

  /// What reading a document gives.
  static func read(
    _ bytes: [UInt8], encoding: InputEncoding = .automatic
  ) -> Result<Disclosure, ConversionError> {
    var diagnostics = DiagnosticList()
    do {
      return .success(
        try Conversion(registry: .standard).read(
          DocumentBundle(bytes), from: "xml", options: ReadingOptions(encoding: encoding),
          into: &diagnostics))
    } catch {
      return .failure(error)
    }
  }

  /// The errors of a document; empty where it has none.
  static func errors(_ text: String) -> [Diagnostic] {
    switch read(Array(text.utf8)) {
    case .success: []
    case .failure(let error): error.diagnostics
    }
  }
}
