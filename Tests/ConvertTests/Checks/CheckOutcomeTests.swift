import DisclosureGenerator
import TestSupport
import Testing

@testable import Convert

@Suite("What a conversion tells of the checks")
struct CheckOutcomeTests {
  @Test("a conversion tells the findings and the counts of the report", arguments: Seeds.upTo(12))
  func outcome(seed: UInt64) throws {
    var draft = Draft()
    draft.disclosure = GeneratedDisclosure(seed: seed, size: .small).disclosure
    draft.tables(Self.breakTable)
    let checks = DisclosureChecks(codeLists: try CodeList.standard())
    let report = checks.report(on: draft.disclosure)
    let outcome = checks.outcome(on: draft.disclosure)
    #expect(Self.lines(outcome.findings) == Self.lines(report.findings))
    #expect(outcome.summary.message(in: .english) == report.summary.message(in: .english))
    // Else the counts would be proven by documents in which each is zero.
    #expect(outcome.proof.proven > 0)
    #expect(outcome.proof.doubtful > 0)
    #expect(outcome.proof.unproven > 0)
  }

  /// Changes an amount, and sets one into a column of labels, where no identity is.
  private static func breakTable(_ table: inout StatementTable) {
    guard let label = table.columns.firstIndex(where: { $0.role == .label }),
      let amount = table.columns.firstIndex(where: { $0.role == .amount }), table.rows.count > 2,
      let one = Amount(magnitude: 1, fractionDigits: 2)
    else { return }
    table.rows[1].cells[amount] = .amount(one)
    table.rows[2].cells[label] = .amount(one)
  }

  private static func lines(_ findings: [CheckFinding]) -> [String] {
    findings.map { "\($0.diagnostic.code) \($0.order) \($0.diagnostic.message(in: .english))" }
  }

  @Test(
    "characters are left out of a text, and others with the same first bytes are not",
    arguments: [
      ("教育的支出，和其他,与的", "教育支出其他"),
      ("咋及格、不及、格", "咋格不格"),
      ("的", ""),
      ("白皮书", "白皮书"),
      ("", ""),
    ])
  func removing(text: String, left: String) {
    let text = Array(text.utf8)
    #expect(NarrativeText.removing(anyOf: "和与及、，,的", from: text.span) == Array(left.utf8))
  }
}
