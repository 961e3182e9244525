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

  /// How often each code is found in the texts of the documents, in their order.
  private static let trueErrors: [[String: Int]] = [
    [:],
    ["structure.heading": 1, "narrative.project-count": 1],
    [
      "narrative.share": 1, "project.part": 1, "narrative.malformed": 1, "narrative.figure": 1,
      "target.department": 1, "target.other-funds": 1, "target.weights": 2,
      "structure.heading": 1,
    ],
    ["narrative.period": 3, "target.cost-unit": 1, "structure.heading": 1],
  ]

  @Test(
    "the true errors of the texts are found, and no others", .enabled(if: Corpus.isPresent))
  func text() throws {
    let known = try Corpus.text("truth/identities.md")
    let counts = try Corpus.documents.map { document in
      let report = DisclosureChecks().report(on: try Self.read(document.bytes))
      let found = report.findings.filter { $0.cell == nil && $0.diagnostic.severity > .note }
      for finding in found where finding.diagnostic.code.hasPrefix("narrative.") {
        let line = try #require(finding.sourceLine)
        // The list names the first line of each error.
        let isKnown =
          finding.diagnostic.code == "narrative.period" || known.contains("\(line)")
        #expect(isKnown, "line \(line)")
      }
      return Dictionary(grouping: found, by: \.diagnostic.code).mapValues(\.count)
    }
    #expect(counts == Self.trueErrors)
  }
}
