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
    arguments: sources, [true, false])
  func roundTrip(_ document: Source, repairs: Bool) throws {
    let disclosure = try Self.read(document.bytes, repairs: repairs)
    let text = try DisclosureTextWriter.layOut(disclosure)
    for again in [repairs, false] {
      let back = try Self.read(text, repairs: again)
      #expect(back.firstDifference(from: disclosure, by: .equivalent) == nil)
      #expect(try DisclosureTextWriter.layOut(back) == text)
    }
  }

  /// A document to read.
  struct Source: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]

    var testDescription: String { name }
  }

  /// The documents of the corpus, and one of another place.
  static var sources: [Source] {
    var sources = Corpus.documents.map { Source(name: $0.name, bytes: $0.bytes) }
    if Corpus.isPresent {
      do {
        let text = try Corpus.text("others/budget_sh.txt")
        sources.append(Source(name: "budget_sh", bytes: Array(text.utf8)))
      } catch {
        Issue.record(error)
      }
    }
    return sources
  }
}
