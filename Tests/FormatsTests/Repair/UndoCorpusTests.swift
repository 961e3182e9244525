import Convert
import Formats
import TestSupport
import Testing

@Suite("Undoing the ledger of real documents", .enabled(if: Corpus.isPresent))
struct UndoCorpusTests {
  static func read(_ document: Corpus.Document, repairs: Bool) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(document.bytes), from: "text", options: ReadingOptions(repairs: repairs),
      into: &diagnostics)
  }

  @Test("Undoing the ledger gives what reading without repair gives", arguments: Corpus.documents)
  func undo(_ document: Corpus.Document) throws {
    let repaired = try Self.read(document, repairs: true)
    let printed = try Self.read(document, repairs: false)
    let difference = repaired.undoingLedger().firstDifference(from: printed)
    #expect(difference == nil)
  }
}
