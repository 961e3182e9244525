import Convert
import Testing

@testable import Formats

/// Tables whose only amount column says no more than that it is one: 预算数, 金额, 2026年预算.
@Suite struct OnlyMeasureTests {
  private static func basic(_ label: String, first: String = "60.00") -> String {
    """
    一般公共预算基本支出情况表（按支出经济分类科目）
    单位：万元
    部门预算支出经济科目编码及名称\t\(label)
    [301]工资福利支出\t100.00
    [30101]基本工资\t\(first)
    [30113]住房公积金\t40.00
    [302]商品和服务支出\t20.00
    [30201]办公费\t20.00
    合计\t120.00

    """
  }

  private func tables(_ text: String) throws -> [StatementTable] {
    try FormReading.read(text).statementTables.map(\.table)
  }

  private func findings(_ text: String) throws -> [String] {
    DisclosureChecks().report(on: try FormReading.read(text)).findings
      .filter { $0.diagnostic.severity > .note }.map(\.diagnostic.code)
  }

  @Test(
    "it is the total, whatever its label, and its rows add up by the codes in front of their names",
    arguments: ["预算数", "金额", "2026年预算", "2026年预算数", "决算数", "金额（万元）", "基本支出"])
  func total(label: String) throws {
    let table = try #require(try tables(Self.basic(label)).first)
    #expect(table.columns.map(\.concept) == [nil, .total])
    let report = DisclosureChecks().report(on: try FormReading.read(Self.basic(label)))
    #expect(report.findings.filter { $0.diagnostic.severity > .note }.isEmpty)
    #expect(report.totals.proven == 6)
    #expect(try findings(Self.basic(label, first: "61.00")).contains("column.class"))
  }

  @Test("so is 小计 alone below 基本支出")
  func nested() throws {
    let text = """
      一般公共预算基本支出表
      单位：万元
      科目编码\t科目名称\t基本支出
      \t\t小计
      301\t工资福利支出\t100.00
      \t合计\t100.00

      """
    #expect(try #require(try tables(text).first).columns.last?.concept == .total)
  }

  @Test("a column that says something of its own is no total", arguments: ["备用金", "上年结转"])
  func other(label: String) throws {
    #expect(try tables(Self.basic(label)).first?.columns.map(\.concept) == [nil, nil])
  }

  @Test("of two such columns neither is the total")
  func two() throws {
    let text = "一般公共预算支出表\n单位：万元\n科目编码\t科目名称\t年初预算数\t决算数\n205\t教育支出\t1.00\t2.00\n"
    #expect(
      try #require(try tables(text).first).columns.filter { $0.role == .amount }
        .map(\.concept) == [nil, nil])
  }

  /// A budget whose summary carries money over, and whose other tables list lines and no codes.
  private static func lines(_ label: String, own: String = "100.00") -> String {
    """
    部门收支总体情况表
    单位：万元
    收入\t\t支出\t
    项目\t预算数\t项目\t预算数
    一、财政拨款\t100.00\t一、基本支出\t70.00
    \t\t二、项目支出\t30.00
    本年收入合计\t100.00\t本年支出合计\t100.00
    二、上年结转\t5.00\t三、结转下年\t5.00
    收入总计\t105.00\t支出总计\t105.00

    部门支出总体情况表
    单位：万元
    项目\t\(label)
    一、基本支出\t70.00
    二、项目支出\t30.00
    本年支出合计\t\(own)
    三、结转下年\t5.00
    支出总计\t105.00

    """
  }

  @Test(
    "a table of lines is held to the summary by what it spends this year",
    arguments: ["合计", "预算数"])
  func ownTotals(label: String) throws {
    #expect(try findings(Self.lines(label)) == [])
  }

  @Test("what it spends this year is another figure: told")
  func otherOwnTotal() throws {
    #expect(try findings(Self.lines("合计", own: "101.00")).contains("tables.summary-expenditure"))
  }

  /// An appropriation summary that ends with 本年收入合计 and 本年支出合计.
  private static func appropriations(_ further: String) -> String {
    """
    财政拨款收支总体情况表
    单位：万元
    收入\t\t支出\t\t
    项目\t预算数\t项目\t合计\t一般公共预算
    一、一般公共预算\t100.00\t一、教育支出\t60.00\t60.00
    二、政府性基金预算\t0.00\t二、农林水支出\t40.00\t40.00
    \(further)本年收入合计\t100.00\t本年支出合计\t100.00\t100.00

    """
  }

  @Test("本年收入合计 is the total where nothing is carried over")
  func yearsTotal() throws {
    let report = DisclosureChecks().report(on: try FormReading.read(Self.appropriations("")))
    #expect(report.findings.filter { $0.diagnostic.severity > .note }.isEmpty)
    #expect(report.totals.proven == report.totals.amounts)
  }

  @Test("where something is, the total is missing")
  func missingTotal() throws {
    #expect(
      try findings(Self.appropriations("三、上年结转\t0.00\t三、结转下年\t0.00\t0.00\n"))
        .contains("structure.total"))
  }
}
