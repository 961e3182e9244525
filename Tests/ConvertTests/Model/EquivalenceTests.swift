import Convert
import Testing

@Suite("Equivalence of disclosures")
struct EquivalenceTests {
  static func disclosure(
    amount: String, isGrouped: Bool = false, line: Int? = nil, name: ExactText = "豈"
  ) -> Disclosure {
    let table = StatementTable(
      kind: .other, title: "表", isGrouped: isGrouped,
      columns: [Column(header: ["项目"], role: .label), Column(header: ["数"], role: .amount)],
      rows: [
        TableRow(
          cells: [.text(name), Amount(amount).map { .amount($0) } ?? .blank], sourceLine: line)
      ],
      notes: [Paragraph(text: "备注", sourceLine: line)], sourceLine: line)
    let statement = ProjectStatement(
      name: "巡护",
      fields: [
        StatementField(
          label: "依据", text: "", paragraphs: [Paragraph(text: "一", sourceLine: line)],
          sourceLine: line)
      ], sourceLine: line)
    let target = PerformanceTarget(
      scope: .project, title: "目标",
      budget: [
        PerformanceBudgetLine(
          labels: ["总额"], value: Amount(amount).map { .amount($0) } ?? .blank)
      ],
      indicators: [Indicator(level1: "产出", sourceLine: line)],
      notes: [Paragraph(text: "注", sourceLine: line)], sourceLine: line)
    let section = Section(
      title: "一", level: 1, blocks: [.project(statement), .performance(target)],
      subsections: [
        Section(
          title: "二", level: 2,
          blocks: [
            .paragraph(Paragraph(text: "文", sourceLine: line)),
            .note(Paragraph(text: "注", sourceLine: line)),
            .term(GlossaryTerm(term: "词", definition: "义", sourceLine: line)),
          ], sourceLine: line)
      ], sourceLine: line)
    return Disclosure(
      stage: .budget, title: "公开", contents: [ContentsEntry(title: "一", sourceLine: line)],
      parts: [Part(blocks: [.table(table)], sections: [section], sourceLine: line)],
      signature: Signature(name: "局", sourceLine: line),
      ledger: line == nil ? [] : [LedgerEntry(code: .lostCell, table: 1)])
  }

  @Test("Source lines and the ledger do not count")
  func provenance() {
    let plain = Self.disclosure(amount: "1.50")
    let traced = Self.disclosure(amount: "1.50", line: 7)
    #expect(plain != traced)
    #expect(plain.isEquivalent(to: traced))
    #expect(traced.withoutProvenance == plain)
  }

  static let spellings: [(left: String, right: String, isEquivalent: Bool)] = [
    ("1.50", "1.5", true), ("0.00", "0", true), ("-0.00", "0", true), ("-1.0", "-1", true),
    ("1.50", "1.51", false), ("1", "-1", false), ("100", "10", false),
    ("999999999999999999.999999", "999999999999999999.999998", false),
  ]

  @Test("Amounts count by value", arguments: spellings)
  func amounts(left: String, right: String, isEquivalent: Bool) {
    let left = Self.disclosure(amount: left)
    let right = Self.disclosure(amount: right)
    #expect(left.isEquivalent(to: right) == isEquivalent)
  }

  @Test("Separators count where an amount shows them", arguments: ["999.99", "1000.00"])
  func groups(amount: String) {
    let grouped = Self.disclosure(amount: amount, isGrouped: true)
    let plain = Self.disclosure(amount: amount)
    #expect(grouped.isEquivalent(to: plain) == (amount == "999.99"))
  }

  @Test("Names count by their bytes, not by canonical equivalence")
  func names() {
    let compatibility = Self.disclosure(amount: "1", name: "\u{F900}")
    #expect(!compatibility.isEquivalent(to: Self.disclosure(amount: "1", name: "\u{8C48}")))
  }
}
