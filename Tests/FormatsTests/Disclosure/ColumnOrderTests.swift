import Convert
import Testing

@testable import Formats

@Suite("Columns in an order of their own")
struct ColumnOrderTests {
  @Test("personnel and operating costs below 基本支出, behind 项目支出, are not taken for slid labels")
  func projectsFirst() throws {
    let text = """
      云栖市水务局2027年部门预算

      第一部分 2027年部门预算表

      部门支出总表
      单位：万元
      科目名称\t科目编码\t合计\t项目支出\t基本支出\t其中：人员经费\t公用经费
      总计\t\t60.00\t15.00\t45.00\t38.00\t7.00
      行政运行\t2130101\t30.00\t\t30.00\t24.00\t6.00
      行政单位离退休\t2080501\t4.00\t\t4.00\t3.00\t1.00
      行政单位医疗\t2101101\t5.00\t\t5.00\t5.00\t
      病虫害控制\t2130108\t9.00\t9.00\t\t\t
      农业生产发展\t2130122\t6.00\t6.00\t\t\t
      住房公积金\t2210201\t6.00\t\t6.00\t6.00\t
      """
    var diagnostics = DiagnosticList()
    let disclosure = try DisclosureTextReader(options: ReadingOptions()).read(
      DocumentBundle(Array(text.utf8)), into: &diagnostics)
    let table = try #require(disclosure.statementTables.first).table
    #expect(disclosure.ledger.isEmpty)
    #expect(
      table.columns.filter { $0.role == .amount }.map(\.concept) == [
        .total, .projectExpenditure, .basicExpenditure, .basicPersonnel, .basicOperating,
      ])
  }

  @Test(
    "shares over 小计 and 基本支出 are no money",
    arguments: ["增减（%）", "占比", "执行率", "完成年初预算%"])
  func shares(label: String) throws {
    let table = try TableFixture(
      "一般公共预算支出表",
      """
      科目编码|科目名称|2027年预算数|||\(label)||
      ||小计|基本支出|项目支出|小计|基本支出|项目支出
      2130101|行政运行|2.00|2.00||12.50|12.50|
      2130102|一般行政管理事务|1.00||1.00|7.25||7.25
      """)
    #expect(table.rows().first == "#2130101|行政运行|=2.00|=2.00||12.50|12.50|")
  }
}
