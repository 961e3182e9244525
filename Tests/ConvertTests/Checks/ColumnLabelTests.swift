import Testing

@testable import Convert

@Suite("Labels above columns of amounts")
struct ColumnLabelTests {
  @Test(
    "a column with the label of its group alone is told, unless it is the sum of the others",
    arguments: [("4.00", 1), ("7.00", 0)])
  func bareLabel(amount: String, count: Int) {
    let headers: [[ExactText]] = [["账面价值"], ["账面价值", "房屋"], ["账面价值", "车辆"]]
    let table = StatementTable(
      kind: .other, title: "某表", unit: .tenThousandYuan,
      columns: [Column(header: ["名称"], role: .label)]
        + headers.map { Column(header: $0, role: .amount) },
      rows: ["甲", "乙"].map { name in
        TableRow(
          cells: [.text(name)]
            + [amount, "5.00", "2.00"].map { text in Amount(text).map { .amount($0) } ?? .blank })
      })
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    let told = DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code == StructureCode.bareLabel.rawValue
    }
    #expect(told.count == count)
  }

  @Test(
    "amounts below the label of the other side, or of the names, are told once a table",
    arguments: [
      (.incomeExpenditureSummary, .expenditure, "项目", "收入", ["收入"]),
      (.incomeExpenditureSummary, .expenditure, "项目", "支出", []),
      (.incomeExpenditureSummary, .income, "项目", "支出", ["支出"]),
      (.incomeExpenditureSummary, .income, "项目", "收入支出", []),
      (.expenditureSummary, nil, "项目", "项目", ["项目"]),
      (.expenditureSummary, nil, "科目", "本年支出", []), (.other, nil, "项目", "项目", []),
    ] as [(TableKind, TableSide?, ExactText, ExactText, [String])])
  func foreignLabel(
    kind: TableKind, side: TableSide?, names: ExactText, label: ExactText, told: [String]
  ) {
    let table = StatementTable(
      number: 9, kind: kind, title: "某表", unit: .tenThousandYuan,
      columns: [
        Column(header: [names, "名称"], role: .label, side: side),
        Column(header: [label, "小计"], role: .amount, side: side),
        Column(header: [label, "其余"], role: .amount, side: side),
      ],
      rows: [TableRow(cells: [.text("甲"), .blank, .blank])])
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    let findings = DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code == StructureCode.foreignLabel.rawValue
    }
    #expect(findings.compactMap(\.stated) == told)
  }

  @Test(
    "a table of a known kind none of whose columns is known is told, unless it may be printed across",
    arguments: [
      (.expenditureSummary, nil, "5.00", ["决算数"]), (.expenditureSummary, .total, "5.00", []),
      (.expenditureSummary, nil, "", []), (.threePublicExpenses, nil, "5.00", []),
      (.other, nil, "5.00", []),
    ] as [(TableKind, Concept?, String, [String])])
  func unknownColumns(kind: TableKind, concept: Concept?, amount: String, told: [String]) {
    let table = StatementTable(
      number: 9, kind: kind, title: "某表", unit: .tenThousandYuan,
      columns: [
        Column(header: ["名称"], role: .label),
        Column(header: ["决算数"], role: .amount, concept: concept),
      ],
      rows: [TableRow(cells: [.text("甲"), Amount(amount).map { .amount($0) } ?? .blank])])
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    let findings = DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code == StructureCode.unknownColumns.rawValue
    }
    #expect(findings.compactMap(\.stated) == told)
  }
}
