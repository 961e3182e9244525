import Convert
import Formats
import TestSupport
import Testing

@Suite("Checks of real documents")
struct CheckCorpusTests {
  static func read(_ bytes: [UInt8]) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(bytes), from: "text", into: &diagnostics)
  }

  @Test(
    "every amount of a statement table is proven, and none in error",
    .enabled(if: Corpus.isPresent), arguments: Corpus.documents)
  func tables(document: Corpus.Document) throws {
    let report = DisclosureChecks().report(on: try Self.read(document.bytes))
    let wrong = report.findings.filter { $0.cell != nil && $0.diagnostic.severity > .note }
    #expect(wrong.isEmpty, "\(wrong.map { $0.diagnostic.message(in: .english) })")
    #expect(report.totals.amounts == report.totals.proven)
  }

  @Test(
    "sums are noted as rounded where they are, and as often as they are",
    .enabled(if: Corpus.isPresent))
  func rounding() throws {
    let counts = try Corpus.documents.map { document in
      let report = DisclosureChecks().report(on: try Self.read(document.bytes))
      return report.findings.count { $0.diagnostic.code == "check.rounding" }
    }
    #expect(counts == [16, 20, 4, 0])
  }
}
