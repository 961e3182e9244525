import Convert
import TestSupport
import Testing

@testable import Formats

/// Every document of the corpus comes back from the canonical layout.
@Suite(.enabled(if: Corpus.isPresent))
struct TextRoundTripCorpusTests {
  static func read(_ bytes: [UInt8], repairs: Bool) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    let reader = DisclosureTextReader(options: ReadingOptions(repairs: repairs))
    return try reader.read(DocumentBundle(bytes), into: &diagnostics)
  }

  @Test(
    "what is read and written reads back equivalent, and is a fixed point",
    arguments: Corpus.documents, [true, false])
  func roundTrip(_ document: Corpus.Document, repairs: Bool) throws {
    let disclosure = try Self.read(document.bytes, repairs: repairs)
    let text: [UInt8]
    do {
      text = try DisclosureTextWriter.layOut(disclosure)
    } catch {
      for diagnostic in error.diagnostics {
        Issue.record(
          "\(diagnostic.place.map { "\($0)" } ?? ""): \(diagnostic.message(in: .english))")
      }
      return
    }
    for again in [repairs, false] {
      let back = try Self.read(text, repairs: again)
      #expect(back.firstDifference(from: disclosure, by: .equivalent) == nil)
      #expect(try DisclosureTextWriter.layOut(back) == text)
    }
  }
}
