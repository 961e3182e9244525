import Convert
import Testing

@testable import Formats

/// Tables in which two columns bear the label of one measure.
@Suite struct RepeatedMeasureTests {
  @Test("小计 below a fund is the fund's, and what stands beside it no measure of the table")
  func funds() throws {
    let table = try TableFixture(
      "部门支出总表",
      """
      科目编码|科目名称|合计|一般公共预算|||政府性基金预算||
      |||小计|基本支出|项目支出|小计|基本支出|项目支出
      |合计|12.00|10.00|6.00|4.00|2.00||2.00
      205|教育支出|12.00|10.00|6.00|4.00|2.00||2.00
      """)
    #expect(
      table.columns() == [
        "joined 科目编码", "label 科目名称", "amount 合计 [total]",
        "amount 一般公共预算/小计 [general_public_budget]", "amount 一般公共预算/基本支出",
        "amount 一般公共预算/项目支出", "amount 政府性基金预算/小计 [government_fund_budget]",
        "amount 政府性基金预算/基本支出", "amount 政府性基金预算/项目支出",
      ])
  }

  @Test("总计 is the total, and 本年收入合计 beside it is not")
  func twoTotals() throws {
    let table = try TableFixture(
      "部门收入总表",
      """
      科目编码|科目名称|本年收入合计|一般公共预算拨款收入|上年结转结余|总计
      |合计|10.00|10.00|2.00|12.00
      205|教育支出|10.00|10.00|2.00|12.00
      """)
    #expect(
      table.columns().suffix(4) == [
        "amount 本年收入合计", "amount 一般公共预算拨款收入 [general_public_budget]", "amount 上年结转结余",
        "amount 总计 [total]",
      ])
  }

  @Test(
    "what is not the table's own money takes no measure from what is",
    arguments: ["其中：上级转移支付", "上年结转结余"])
  func otherMoney(group: String) throws {
    let table = try TableFixture(
      "一般公共预算支出表",
      """
      科目编码|科目名称|本年预算||\(group)|
      ||基本支出|项目支出|基本支出|项目支出
      |合计|6.00|4.00||2.00
      205|教育支出|6.00|4.00||2.00
      """)
    #expect(
      table.columns().suffix(4) == [
        "amount 本年预算/基本支出 [basic_expenditure]", "amount 本年预算/项目支出 [project_expenditure]",
        "amount \(group)/基本支出", "amount \(group)/项目支出",
      ])
  }

  @Test("of two parts that are alike neither is the whole, and 合计 is no sum of one of them")
  func twoParts() throws {
    let text = """
      一般公共预算支出表
      单位：万元
      科目编码\t科目名称\t合计\t本级\t\t\t下级\t\t
      \t\t\t小计\t基本支出\t项目支出\t小计\t基本支出\t项目支出
      \t合计\t20.00\t18.00\t13.00\t5.00\t2.00\t\t2.00
      205\t教育支出\t14.00\t12.00\t9.00\t3.00\t2.00\t\t2.00
      208\t社会保障和就业支出\t5.00\t5.00\t3.00\t2.00\t\t\t
      213\t农林水支出\t1.00\t1.00\t1.00\t\t\t\t

      """
    #expect(try FormReading.findings(text) == [])
    // But what the parts are is held against it.
    #expect(
      try FormReading.findings(text.replacing("12.00", with: "11.00")).contains("row.total"))
  }

  @Test("lists side by side have names of their own, without codes too")
  func panels() throws {
    let table = try TableFixture(
      "一般公共预算基本支出表",
      """
      经济分类科目|合计|经济分类科目|合计
      工资福利支出|2.00|商品和服务支出|1.00
      基本工资|2.00|办公费|1.00
      """)
    #expect(
      table.columns() == [
        "label 经济分类科目", "amount 合计 [total]", "label 经济分类科目", "amount 合计 [total]",
      ])
  }
}
