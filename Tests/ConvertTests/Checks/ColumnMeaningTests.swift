import TestSupport
import Testing

@testable import Convert

@Suite("Columns against what their rows are for")
struct ColumnMeaningTests {
  private static func amount(_ spelling: String) -> Cell {
    Amount(spelling).map { .amount($0) } ?? .blank
  }

  /// What is told of a table with a code or a name, and two amounts in each row.
  private static func told(
    _ kind: TableKind, _ columns: [Column], _ rows: [(name: String, first: String, second: String)]
  ) -> [String] {
    let table = StatementTable(
      number: 6, kind: kind, title: "某表", unit: .tenThousandYuan,
      columns: [
        Column(header: ["编码"], role: .code(.joined)), Column(header: ["项目"], role: .label),
      ] + columns,
      rows: rows.map { name, first, second in
        let code = ClassificationCode(name)
        return TableRow(cells: [
          code.map { .code($0) } ?? .blank, code == nil ? .text(ExactText(name)) : .text("名"),
          amount(first), amount(second),
        ])
      })
    let report = DisclosureChecks().report(
      on: Disclosure(stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])]))
    return report.findings.map(\.diagnostic).filter { $0.code == "tables.other-column" }
      .map { $0.message(in: .english) }
  }

  private static let basic = [
    Column(header: ["基本支出", "人员经费"], role: .amount, concept: .basicPersonnel),
    Column(header: ["基本支出", "公用经费"], role: .amount, concept: .basicOperating),
  ]

  @Test("wages under 公用经费 and services under 人员经费 are told once")
  func exchanged() {
    let told = Self.told(
      .generalPublicBasicExpenditure, Self.basic,
      [
        ("合计", "10.00", "90.00"), ("301", "", "90.00"), ("30101", "", "90.00"),
        ("302", "10.00", ""),
      ])
    #expect(told == ["表6: '301名 90.00' stands under '公用经费', where '人员经费' is expected"])
  }

  @Test("wages under 人员经费 and services under 公用经费 are not told")
  func right() {
    #expect(
      Self.told(
        .generalPublicBasicExpenditure, Self.basic,
        [("合计", "90.00", "12.00"), ("301", "90.00", ""), ("302", "", "10.00"), ("310", "", "2.00")])
        == [])
  }

  @Test("a few services that a form counts as 人员经费 are not told")
  func fewItems() {
    // 30239, what staff get for travelling to work: 6 under 人员经费, 90 + 4 where they belong.
    #expect(
      Self.told(
        .generalPublicBasicExpenditure, Self.basic,
        [("301", "90.00", ""), ("302", "6.00", "4.00"), ("30239", "6.00", "")]) == [])
  }

  @Test(
    "a class in the list of the others is told, where the lists stand beside one another",
    arguments: [
      ("301", "302", []), ("301", "307", []),
      ("302", "302", ["表6: '302名 90.00' stands under '人员经费', where '公用经费' is expected"]),
      ("301", "303", ["表6: '303名 10.00' stands under '公用经费', where '人员经费' is expected"]),
      ("301", "30302", []),
      // An item whose class is in the other list, and one whose class is in none.
      ("30201", "302", ["表6: '30201名 90.00' stands under '人员经费', where '公用经费' is expected"]),
      ("30239", "30201", []),
    ])
  func lists(first: String, second: String, told: [String]) throws {
    func list(_ label: ExactText, _ concept: Concept) -> [Column] {
      [
        Column(header: [label, "科目代码"], role: .code(.joined)),
        Column(header: [label, "科目名称"], role: .label),
        Column(header: [label, "决算数"], role: .amount, concept: concept),
      ]
    }
    let table = StatementTable(
      number: 6, kind: .generalPublicBasicExpenditure, title: "某表", unit: .tenThousandYuan,
      columns: list("人员经费", .basicPersonnel) + list("公用经费", .basicOperating),
      rows: [
        TableRow(cells: [
          .code(try #require(ClassificationCode(first))), .text("名"), Self.amount("90.00"),
          .code(try #require(ClassificationCode(second))), .text("名"), Self.amount("10.00"),
        ])
      ])
    let report = DisclosureChecks().report(
      on: Disclosure(stage: .finalAccounts, title: "决算", parts: [Part(blocks: [.table(table)])]))
    #expect(
      report.findings.map(\.diagnostic).filter { $0.code == "tables.other-column" }
        .map { $0.message(in: .english) } == told)
  }

  @Test("classes that are neither, such as 307, say nothing")
  func neither() {
    #expect(
      Self.told(.generalPublicBasicExpenditure, Self.basic, [("307", "5.00", "")]) == [])
  }

  private static let carryover = [
    Column(
      header: ["财政拨款", "基本支出", "公用经费"], role: .amount, concept: .appropriationBasicOperating),
    Column(header: ["财政拨款", "项目支出"], role: .amount, concept: .appropriationProject),
  ]

  @Test("a project that is carried over under 基本支出 is told once a table")
  func project() {
    let told = Self.told(
      .carryoverDetail, Self.carryover,
      [("总计", "7.20", ""), ("河道巡护项目", "7.00", ""), ("湿地监测项目", "0.20", "")])
    #expect(told == ["表6: '河道巡护项目 7.00' stands under '公用经费', where '项目支出' is expected"])
  }

  @Test(
    "what is of 项目支出, no project, or of 基本支出 by its name is not told",
    arguments: [
      ("河道巡护项目", "", "7.20"), ("河道巡护项目", "0.00", "7.20"), ("办公费", "7.20", ""),
      ("公用经费项目", "7.20", ""), ("基本支出项目", "7.20", ""),
    ])
  func noProject(name: String, first: String, second: String) {
    #expect(Self.told(.carryoverDetail, Self.carryover, [(name, first, second)]) == [])
  }

  /// What is told of a document whose table of the three public expenses states 接待费 under each fund,
  /// and whose table by economic class pays for it.
  private static func reception(general: String, fund: String, paid: String) -> [String] {
    let lines = ["合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费", "公务用车购置费", "公务用车运行费"]
    let threePublic = StatementTable(
      number: 10, kind: .threePublicExpenses, title: "某表", unit: .tenThousandYuan,
      columns: [
        Column(header: ["项目"], role: .label),
        Column(header: ["一般公共预算"], role: .amount, concept: .generalPublicBudget),
        Column(header: ["政府性基金"], role: .amount, concept: .governmentFundBudget),
      ],
      rows: lines.map { line in
        let isStated = line == "合计" || line == "公务接待费"
        return TableRow(cells: [
          .text(ExactText(line)), isStated ? amount(general) : .blank,
          isStated ? amount(fund) : .blank,
        ])
      })
    let economic = StatementTable(
      number: 6, kind: .generalPublicBasicExpenditure, title: "某表", unit: .tenThousandYuan,
      columns: [
        Column(header: ["编码"], role: .code(.joined)), Column(header: ["名称"], role: .label),
        Column(header: ["合计"], role: .amount, concept: .total),
      ],
      rows: [
        TableRow(cells: [
          ClassificationCode("30217").map { .code($0) } ?? .blank, .text("公务接待费"), amount(paid),
        ])
      ])
    let disclosure = Disclosure(
      stage: .budget, title: "预算",
      parts: [Part(blocks: [.table(economic), .table(threePublic)])])
    return DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic)
      .filter { $0.code == "tables.other-column" }.map { $0.message(in: .english) }
  }

  @Test("what the general public budget pays stands under it, not under another fund")
  func otherFund() {
    #expect(
      Self.reception(general: "", fund: "3.65", paid: "3.65")
        == ["表10: '公务接待费 3.65' stands under '政府性基金', where '一般公共预算' is expected"])
  }

  @Test(
    "a fund that pays more, or a sum that is off otherwise, is not told",
    arguments: [
      // A fund pays 1.00 besides; the fund alone pays; nothing stands under another fund.
      ("3.65", "1.00", "3.65"), ("", "3.65", ""), ("1.00", "", "3.65"),
    ])
  func ownFund(general: String, fund: String, paid: String) {
    #expect(Self.reception(general: general, fund: fund, paid: paid) == [])
  }
}
