import Testing

@testable import Convert

/// Which tables the identities between tables are stated of.
@Suite struct TablesBetweenTests {
  private static func amount(_ text: String) -> Cell {
    Amount(text).map { .amount($0) } ?? .blank
  }

  private static let summary = StatementTable(
    kind: .incomeExpenditureSummary, title: "部门收支总体情况表", preparedBy: "清泉县农牧局",
    columns: [
      Column(header: ["收入", "项目"], role: .label, side: .income),
      Column(header: ["收入", "预算数"], role: .amount, concept: .budget, side: .income),
      Column(header: ["支出", "项目"], role: .label, side: .expenditure),
      Column(header: ["支出", "预算数"], role: .amount, concept: .budget, side: .expenditure),
    ],
    rows: [
      ("其他收入", "20.00", "213 农林水支出", "32.00"), ("小计", "20.00", "小计", "32.00"),
      ("上年结余", "12.00", "", ""), ("收入总计", "32.00", "支出总计", "32.00"),
    ].map { row in
      TableRow(cells: [
        .text(ExactText(row.0)), amount(row.1), row.2.isEmpty ? .blank : .text(ExactText(row.2)),
        amount(row.3),
      ])
    })

  /// 合计 of the income table is 小计 of the summary where no column tells what was left of last year,
  /// and 收入总计 where one does, in whatever words.
  @Test(
    "上年结余 is carried over as 上年结转 is",
    arguments: [("其他收入", "20.00", 1), ("单位上年结余", "12.00", 3), ("上年结转", "12.00", 3)])
  func carryover(label: String, part: String, row: Int) throws {
    let income = StatementTable(
      kind: .incomeSummary, title: "部门收入总体情况表", preparedBy: "清泉县农牧局",
      columns: [
        Column(header: ["功能分类科目名称"], role: .label),
        Column(header: ["总计"], role: .amount, concept: .total),
        Column(header: [ExactText(label)], role: .amount),
      ],
      rows: [TableRow(cells: [.text("合计"), Self.amount("32.00"), Self.amount(part)])])
    let set = IdentitySet([Self.summary, income])
    let identity = try #require(
      set.identities.indices.first { set.identities[$0].family == .summaryIncome })
    let column = try #require(
      set.tables[0].lists.first { $0.side == .income }?.columns.first)
    #expect(set.slots(of: identity).last == set.tables[0].slot(ofRow: row) + column)
  }

  /// The department's summary says 32.00, the tables of its two units 20.00 and 12.00: neither alone
  /// says what the department's does.
  @Test("a table for each unit is held against none of the department's", arguments: [true, false])
  func tableForEachUnit(hasUnits: Bool) {
    let tables = ["清泉县种子站", "清泉县兽医站"].map { unit in
      StatementTable(
        kind: .expenditureSummary, title: "部门支出总体情况表",
        preparedBy: hasUnits ? unit : "清泉县农牧局",
        columns: [
          Column(header: ["功能分类科目名称"], role: .label),
          Column(header: ["合计"], role: .amount, concept: .total),
        ],
        rows: [TableRow(cells: [.text("合计"), Self.amount("20.00")])])
    }
    let set = IdentitySet([Self.summary] + tables)
    #expect(set.identities.contains { $0.family == .summaryExpenditure } == !hasUnits)
  }
}
