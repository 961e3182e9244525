import Convert
import TestSupport
import Testing

@testable import Formats

@Suite("The labels of two sides whose row lost its tabs")
struct CollapsedSidesTests {
  @Test(
    "支出 stands over the second half, as the labels below tell",
    arguments: ["收入|支出", "收入||支出|", "收 入|支 出", "|收入||支出", "|收入|支出"])
  func summary(sides: String) throws {
    let table = try TableFixture(
      "部门收支总体情况表",
      """
      \(sides)
      项目|预算数|项目|预算数
      一、一般公共预算拨款收入|43.00|一、农林水支出|41.00
      二、其他收入|2.00|二、住房保障支出|4.00
      收入总计|45.00|支出总计|45.00
      """)
    #expect(
      table.draft.segments.first?.columns.map(\.side) == [
        .income, .income, .expenditure, .expenditure,
      ])
  }

  @Test("as many columns of expenditure as there are funds stay on its side")
  func appropriations() throws {
    let table = try TableFixture(
      "财政拨款收支预算总体情况表",
      """
      收入|支出
      项目|预算数|项目|合计|一般公共预算|政府性基金预算
      一、一般公共预算拨款|43.00|一、农林水支出|43.00|43.00|
      收入总计|43.00|支出总计|43.00|43.00|
      """)
    #expect(
      table.draft.segments.first?.columns.map(\.side) == [
        .income, .income, .expenditure, .expenditure, .expenditure, .expenditure,
      ])
  }

  @Test("so does one of two in a table that states its unit")
  func oneOfTwo() throws {
    let table = try TableFixture(
      "政府采购支出表", "采购项目|合计|其他资金\n档案柜|52.86|\n扫描服务|18.25|8.25\n合计|71.11|8.25表11")
    #expect(table.columns().last == "amount 其他资金")
    #expect(table.diagnostics.map(\.code).contains("text.unreadable-amount"))
  }

  @Test("one cell of words among three leaves its column one of money, and is told")
  func oneOfThree() throws {
    let table = try TableFixture(
      "政府采购支出表",
      """
      采购项目|合计|其他资金
      办公设备|31.47|10.17
      档案柜|52.86|
      扫描服务|18.25|8.25
      合计|102.58|18.42表11
      """)
    #expect(table.columns().last == "amount 其他资金")
    #expect(table.diagnostics.map(\.code).contains("text.unreadable-amount"))
  }
}
