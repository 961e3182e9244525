import Convert
import TestSupport
import Testing

@testable import Formats

@Suite("Total rows without the cells across which their name was printed")
struct MergedTotalTests {
  @Test("their amounts stand under those of the other rows, which is told")
  func levels() throws {
    let table = try TableFixture(
      "一般公共预算支出表",
      """
      类|款|项|科目名称|合计|基本支出|项目支出
      合计|3.00|2.00|1.00
      205|01|01|行政运行|2.00|2.00|
      205|01|02|一般行政管理事务|1.00||1.00
      """)
    #expect(
      table.rows() == [
        "|||合计|=3.00|=2.00|=1.00", "#205|#01|#01|行政运行|=2.00|=2.00|",
        "#205|#01|#02|一般行政管理事务|=1.00||=1.00",
      ])
    #expect(table.diagnostics.map(\.code).contains("text.merged-total"))
  }

  @Test("a total whose amounts stand where others do is left alone")
  func whole() throws {
    let table = try TableFixture(
      "机关运行经费支出表", "科目名称|金额|上年数|备注\n合计|3.00|2.00\n办公费|3.00|2.00|按定额")
    #expect(table.rows().first == "合计|=3.00|=2.00|")
    #expect(!table.diagnostics.map(\.code).contains("text.merged-total"))
  }
}
