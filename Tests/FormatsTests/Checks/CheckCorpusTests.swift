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
  private static let found: [[String: Int]] = [
    [:],
    [
      "calculation.factor": 1, "project.cost": 1, "structure.term": 2, "goal.date": 1,
      "goal.later-part": 1, "narrative.project-count": 1, "target.project-name": 1,
    ],
    [
      "narrative.share": 1, "project.part": 1, "narrative.malformed": 1, "narrative.figure": 1,
      "narrative.reason": 1, "target.department": 1, "target.other-funds": 1, "target.weights": 2,
      "target.project-name": 5, "target.project-unit": 1, "structure.term": 1,
    ],
    [
      "narrative.period": 4, "project.count": 1, "target.cost-unit": 1, "structure.heading": 1,
    ],
  ]

  @Test("the texts hold what is found there, and nothing else", .enabled(if: Corpus.isPresent))
  func text() throws {
    let counts = try Corpus.documents.map { document in
      let report = DisclosureChecks().report(on: try Self.read(document.bytes))
      let found = report.findings.filter { $0.cell == nil && $0.diagnostic.severity > .note }
      return Dictionary(grouping: found, by: \.diagnostic.code).mapValues(\.count)
    }
    #expect(counts == Self.found)
  }
}
