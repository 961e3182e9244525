import Convert
import Testing

@Suite("What the rows of a statement table are")
struct RowMeaningTests {
  static func code(_ digits: String) -> Cell {
    digits.isEmpty ? .blank : ClassificationCode(digits).map { .code($0) } ?? .blank
  }

  static func text(_ text: ExactText) -> Cell { text.isEmpty ? .blank : .text(text) }

  static let codeColumns = [
    Column(header: ["科目编码", "类"], role: .code(.class)),
    Column(header: ["科目编码", "款"], role: .code(.section)),
    Column(header: ["科目编码", "项"], role: .code(.item)),
    Column(header: ["科目名称"], role: .label),
  ]

  static let projectTable = StatementTable(
    kind: .generalPublicProjectExpenditure, title: "一般公共预算项目支出情况表",
    columns: codeColumns + [Column(header: ["项目名称"], role: .project)],
    rows: [
      ("", "", "", "总 计", ""), ("", "", "", "云栖市 湿地局", ""),
      ("211", "", "", "节能环保支出", ""), ("211", "04", "", "自然生态保护", ""),
      ("211", "04", "02", "农村环境 保护", "湿地 巡护"), ("", "", "", "湿地保护中心", ""),
      ("", "", "02", "生态保护", "鸟类监测"), ("", "", "", "小计", ""), ("", "", "", "", ""),
      ("", "", "", "合计", ""), ("211", "", "", "节能环保支出", ""),
    ].map { row in
      TableRow(cells: [code(row.0), code(row.1), code(row.2), text(row.3), text(row.4)])
    })

  @Test("Codes are joined, units open blocks, totals stand outside them")
  func projectTable() {
    let meanings = Self.projectTable.rowMeanings()
    #expect(
      meanings.map(\.role) == [
        .total, .unit, .data, .data, .data, .unit, .data, .subtotal, .data, .total, .data,
      ])
    let codes = meanings.map { $0.functionalCode?.string ?? "" }
    #expect(codes == ["", "", "211", "21104", "2110402", "", "2110402", "", "", "", "211"])
    #expect(meanings.map(\.level)[2...4] == [.class, .section, .item])
    #expect(meanings[1].name == "云栖市湿地局")
    #expect(meanings[4].name == "农村环境保护")
    #expect(meanings[4].project == "湿地巡护")
    #expect(
      meanings.map { $0.unit?.string ?? "" } == [
        "", "云栖市湿地局", "云栖市湿地局", "云栖市湿地局", "云栖市湿地局", "湿地保护中心",
        "湿地保护中心", "湿地保护中心", "湿地保护中心", "", "",
      ])
    #expect(meanings.allSatisfy { $0.economicCode == nil })
  }

  /// Rows of a project table: label, project, amount.
  private static func units(_ rows: [(ExactText, ExactText, String)]) -> [String] {
    let table = StatementTable(
      kind: .generalPublicProjectExpenditure, title: "一般公共预算项目支出情况表",
      columns: codeColumns + [
        Column(header: ["项目名称"], role: .project),
        Column(header: ["合计"], role: .amount, concept: .total),
      ],
      rows: rows.map { row in
        let amount = Amount(row.2).map { Cell.amount($0) } ?? .blank
        return TableRow(cells: [.blank, .blank, .blank, text(row.0), text(row.1), amount])
      })
    return table.rowMeanings().map { $0.unit?.string ?? "" }
  }

  @Test("A name without an amount opens no block, unless it ends as a unit's does")
  func nameWithoutAmount() {
    let rows: [(ExactText, ExactText, String)] = [
      ("湿地局", "", "3.00"), ("巡护支出", "", ""), ("湿地保护中心", "", ""), ("生态保护", "监测", "2.00"),
    ]
    #expect(Self.units(rows) == ["湿地局", "湿地局", "湿地保护中心", "湿地保护中心"])
  }

  @Test("小计 that ends a table of several units without 总计 is of none of them")
  func closingSubtotal() {
    let unit: [(ExactText, ExactText, String)] = [("湿地局", "", "3.00")]
    let other: [(ExactText, ExactText, String)] = [("林草站", "", "2.00")]
    let subtotal: [(ExactText, ExactText, String)] = [("小计", "", "5.00")]
    #expect(Self.units(unit + other + subtotal) == ["湿地局", "林草站", ""])
    // With a 小计 for each unit, or with one unit, it is the unit's own.
    #expect(
      Self.units(unit + subtotal + other + subtotal) == ["湿地局", "湿地局", "林草站", "林草站"])
    #expect(Self.units(unit + subtotal) == ["湿地局", "湿地局"])
    let total: [(ExactText, ExactText, String)] = [("总计", "", "5.00")]
    #expect(Self.units(total + unit + other + subtotal) == ["", "湿地局", "林草站", "林草站"])
  }

  @Test(
    "Levels that have run into one cell take none from the row above",
    arguments: [
      [("21101", "", "01"), ("21101", "", "02")], [("211", "", "0101"), ("211", "", "0102")],
      [("211", "0101", ""), ("211", "0102", "")],
    ])
  func mergedLevels(rows: [(String, String, String)]) {
    let above = [("211", "", ""), ("211", "01", "")]
    let table = StatementTable(
      kind: .expenditureSummary, title: "部门支出总体情况表", columns: Self.codeColumns,
      rows: (above + rows).map { row in
        TableRow(cells: [Self.code(row.0), Self.code(row.1), Self.code(row.2), Self.text("湿地")])
      })
    #expect(
      table.rowMeanings().map { $0.functionalCode?.string ?? "" } == [
        "211", "21101", "2110101", "2110102",
      ])
  }

  @Test("An economic code is joined, also from a section that shares a cell with its name")
  func economicTable() {
    let table = StatementTable(
      kind: .generalPublicBasicExpenditure, title: "一般公共预算基本支出情况表",
      columns: [
        Column(header: ["科目", "类"], role: .code(.class)),
        Column(header: ["科目", "名称"], role: .label),
      ],
      rows: [
        TableRow(cells: [.blank, .text("总计")]),
        TableRow(cells: [Self.code("301"), .text("工资福利支出")]),
        TableRow(cells: [Self.code("301"), .text("01 基本工资")]),
      ])
    let meanings = table.rowMeanings()
    #expect(meanings.map { $0.economicCode?.string ?? "" } == ["", "301", "30101"])
    #expect(meanings.map(\.name) == ["总计", "工资福利支出", "基本工资"])
    #expect(meanings.allSatisfy { $0.functionalCode == nil })
  }

  @Test("The two sides of a table are two lists")
  func twoSides() {
    let table = StatementTable(
      kind: .incomeExpenditureSummary, title: "部门收支总体情况表",
      columns: [
        Column(header: ["收入", "项目"], role: .label, side: .income),
        Column(header: ["收入", "预算数"], role: .amount, concept: .budget, side: .income),
        Column(header: ["支出", "功能分类"], role: .label, side: .expenditure),
        Column(header: ["支出", "预算数"], role: .amount, concept: .budget, side: .expenditure),
      ],
      rows: [
        ("1. 一般公共预算拨款", "201 一般公共服务支出"), ("其中： 一般财力", "一、社会保障和就业支出"),
        ("收 入 总 计", "支出总计"),
      ].map { TableRow(cells: [Self.text($0.0), .blank, Self.text($0.1), .blank]) })
    #expect(table.panels.map(\.side) == [.income, .expenditure])
    let income = table.rowMeanings(on: .income)
    #expect(income.map(\.name) == ["1.一般公共预算拨款", "其中：一般财力", "收入总计"])
    #expect(income.map(\.role) == [.data, .data, .total])
    let expenditure = table.rowMeanings(on: .expenditure)
    #expect(expenditure.map(\.name) == ["一般公共服务支出", "一、社会保障和就业支出", "支出总计"])
    #expect(expenditure.map { $0.functionalCode?.string ?? "" } == ["201", "", ""])
  }

  @Test("Panels are lists of their own, and a total may reach over two")
  func panels() {
    func code(_ digits: String) -> Cell { ClassificationCode(digits).map { .code($0) } ?? .blank }
    func amount(_ spelling: String) -> Cell { Amount(spelling).map { .amount($0) } ?? .blank }
    let panel = [
      Column(header: ["科目代码"], role: .code(.joined)), Column(header: ["科目名称"], role: .label),
      Column(header: ["决算数"], role: .amount),
    ]
    let table = StatementTable(
      kind: .other, title: "一般公共预算财政拨款基本支出决算明细表", columns: panel + panel,
      rows: [
        TableRow(cells: [
          code("301"), .text("工资福利支出"), amount("6.50"), code("302"), .text("商品和服务支出"), .blank,
        ]),
        TableRow(cells: [.text("合计"), .blank, .blank, .blank, .blank, amount("6.50")]),
        TableRow(cells: [.text("人员经费"), .blank, amount("6.50"), .blank, .blank, amount("1.00")]),
      ])
    #expect(table.panels.map(\.columns) == [[0, 1, 2], [3, 4, 5]])
    let meanings = table.panels.map { table.rowMeanings(in: $0) }
    #expect(meanings[0].map(\.name) == ["工资福利支出", "合计", "人员经费"])
    // Codes that begin with 3 are economic ones where nothing else tells.
    #expect(meanings[0].map { $0.economicCode?.string } == ["301", nil, nil])
    #expect(meanings[0].allSatisfy { $0.functionalCode == nil })
    #expect(meanings[1].map(\.name) == ["商品和服务支出", "合计", ""])
    #expect(meanings[1].map { $0.economicCode?.string } == ["302", nil, nil])
  }

  @Test("A label keeps digits that are no code", arguments: ["300年古树", "302.一般", "2027年项目"])
  func labelsWithDigits(label: ExactText) {
    let table = StatementTable(
      kind: .expenditureSummary, title: "部门支出总体情况表", columns: Self.codeColumns,
      rows: [TableRow(cells: [.blank, .blank, .blank, .text(label)])])
    #expect(table.rowMeanings()[0].name == label)
    #expect(table.rowMeanings()[0].code == nil)
  }

  @Test("A total that is printed across the code columns is the row's label")
  func totalInCodeColumn() {
    let table = StatementTable(
      kind: .expenditureSummary, title: "部门支出总体情况表", columns: Self.codeColumns,
      rows: [TableRow(cells: [.text("合计"), .blank, .blank, .blank])])
    #expect(table.rowMeanings()[0] == RowMeaning(role: .total, name: "合计"))
  }

  @Test("A code that is printed whole at each level is not joined twice")
  func wholeCodes() {
    let table = StatementTable(
      kind: .expenditureSummary, title: "部门支出总体情况表", columns: Self.codeColumns,
      rows: [
        TableRow(cells: [
          Self.code("211"), Self.code("21104"), Self.code("2110402"), .text("生态保护"),
        ])
      ])
    #expect(table.rowMeanings()[0].code == "2110402")
  }

  @Test("A table without code columns has no unit rows")
  func unitsNeedCodes() {
    let table = StatementTable(
      kind: .carryoverDetail, title: "上年结转结余情况明细表",
      columns: [Column(header: ["项目"], role: .label)],
      rows: [TableRow(cells: [.text("云栖市湿地局")]), TableRow(cells: [.text("201 号站点")])])
    #expect(table.rowMeanings().map(\.role) == [.data, .data])
    #expect(table.rowMeanings().map(\.name) == ["云栖市湿地局", "201号站点"])
  }
}
