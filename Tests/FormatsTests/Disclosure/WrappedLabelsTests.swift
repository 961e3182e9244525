import Convert
import TestSupport
import Testing

@testable import Formats

/// Lines between labels and figures that are part of the header.
@Suite("Lines of a header that extraction has set apart")
struct WrappedLabelsTests {
  @Test(
    "lines in which nothing stands in front of the rest of a label are the label's",
    arguments: ["机关运行\n||经费支出", "机关\n||运行\n||经费支出"])
  func wrapped(label: String) throws {
    let table = try TableFixture(
      "机关运行经费支出表",
      """
      科目编码|科目名称|\(label)
      合计||150.35
      302|商品和服务支出|150.35
      30201|办公费|150.35
      """)
    #expect(table.columns().last == "amount 机关运行经费支出")
    #expect(table.rows().first == "|合计|=150.35")
  }

  @Test("a year and what was planned for it may stand on two lines")
  func year() throws {
    let table = try TableFixture("行政经费预算表", "项目|2027年\n|预算\n行政经费|72.12\n其他|1.00")
    #expect(table.columns() == ["label 项目", "amount 2027年预算"])
    #expect(table.rows() == ["行政经费|=72.12", "其他|=1.00"])
  }

  @Test("a remark in the first row of figures is no label")
  func remark() throws {
    let table = try TableFixture(
      "机关运行经费支出表", "科目名称|金额|备注\n||按定额\n办公费|150.35|\n印刷费|1.00|")
    #expect(table.columns().last == "text 备注")
    #expect(table.rows() == ["||按定额", "办公费|=150.35|", "印刷费|=1.00|"])
  }

  @Test("a row of tabs between the labels and 栏次 is none of figures")
  func blankAboveNumbers() throws {
    let table = try TableFixture(
      "收入支出决算总表",
      """
      收入|||支出||
      项目|行次|金额|项目|行次|金额
      |||||
      栏次||1|栏次||2
      一、事业收入|1|7.00|一、教育支出|2|7.00
      """)
    #expect(table.rows() == ["一、事业收入|1|=7.00|一、教育支出|2|=7.00"])
  }

  @Test("the unit in the labels of all columns of money goes before that of the table, and is told")
  func unitOfLabels() throws {
    let table = try TableFixture(
      "机关运行经费支出表", "科目名称|预算数（元）|占比（%）\n办公费|721,200.00|100.00")
    #expect(table.draft.table.unit == .yuan)
    #expect(table.diagnostics.map(\.code).contains("text.unit-of-labels"))
  }

  @Test("a column of another unit beside the table's own changes nothing")
  func otherUnit() throws {
    let table = try TableFixture(
      "政府采购预算表", "采购品目|单价（元）|金额\n水泵|300.00|1.20\n闸门|40.00|0.40")
    #expect(table.draft.table.unit == .tenThousandYuan)
    #expect(!table.diagnostics.map(\.code).contains("text.unit-of-labels"))
  }
}
