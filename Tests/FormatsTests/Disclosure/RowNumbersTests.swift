import Convert
import Testing

@testable import Formats

/// Rows that are numbered, below a header that is not.
@Suite struct RowNumbersTests {
  @Test("numbers in front of the rows have a column of their own, on later pages too")
  func numbered() throws {
    let table = try TableFixture(
      "部门支出预算总表",
      """
      科目编码|科目名称|合计|基本支出|项目支出
      1|合计||452.17|320.05|132.12
      2|201|一般公共服务支出|380.05|247.93|132.12
      3|221|住房保障支出|72.12|72.12|

      科目编码|科目名称|合计|基本支出|项目支出
      4|22102|住房改革支出|72.12|72.12|
      5|2210201|住房公积金|70.00|70.00|
      6|2210203|购房补贴|2.12|2.12|
      """)
    #expect(
      table.columns() == [
        "text ", "joined 科目编码", "label 科目名称", "amount 合计 [total]",
        "amount 基本支出 [basic_expenditure]", "amount 项目支出 [project_expenditure]",
      ])
    #expect(table.rows().last == "3|#221|住房保障支出|=72.12|=72.12|")
    #expect(table.rows(1).first == "4|#22102|住房改革支出|=72.12|=72.12|")
  }

  @Test(
    "rows that are not numbered, or below 序号, stay as they are",
    arguments: [
      "序号|科目名称|合计\n1|行政运行|2.00\n2|机关服务|1.00\n3|其他支出|3.00",
      "科目编码|科目名称|合计\n205|教育支出|3.00|\n206|科学技术支出|1.00|\n207|文化支出|2.00|",
      "项目|合计|基本支出\n1|2.00|2.00|0.50\n2|1.00|1.00|0.50\n3|3.00|3.00|0.50",
    ])
  func others(text: String) throws {
    let table = try TableFixture("部门支出预算总表", text)
    let first = text.prefix { $0 != "|" }
    #expect(table.columns().first?.hasSuffix(" \(first)") == true)
  }
}
