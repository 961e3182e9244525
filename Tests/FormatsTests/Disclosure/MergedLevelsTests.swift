import Convert
import Testing

@testable import Formats

/// Tables of final accounts whose codes stand whole below 类, 款 and 项.
@Suite struct MergedLevelsTests {
  @Test("合计 beside 类 and 款 is the first row, and 决算数 under every label part of the header")
  func total() throws {
    let fixture = try TableFixture(
      "支出决算表",
      """
      项目||||本年支出合计|基本支出|项目支出
      功能分类 科目编码|||科目名称|||
      ||||决算数|决算数|决算数
      类|款|项|合计|9.00|7.00|2.00
      213|||农林水支出|9.00|7.00|2.00
      21303|||水利|9.00|7.00|2.00
      """)
    #expect(fixture.findings.isEmpty)
    #expect(
      fixture.columns() == [
        "joined 项目/功能分类科目编码/类", "section 项目/功能分类科目编码/款",
        "item 项目/功能分类科目编码/项", "label 项目/科目名称",
        "amount 本年支出合计/决算数 [total]", "amount 基本支出/决算数 [basic_expenditure]",
        "amount 项目支出/决算数 [project_expenditure]",
      ])
    #expect(
      fixture.rows() == [
        "|||合计|=9.00|=7.00|=2.00", "#213|||农林水支出|=9.00|=7.00|=2.00",
        "#21303|||水利|=9.00|=7.00|=2.00",
      ])
  }

  @Test("of 预算数 and 决算数 in turn the measure of final accounts is 决算数")
  func twoStages() throws {
    let fixture = try TableFixture(
      "支出决算表",
      """
      科目编码|科目名称|合计||基本支出|
      ||预算数|决算数|预算数|决算数
      213|农林水支出|9.00|8.00|7.00|6.00
      """)
    #expect(
      fixture.columns() == [
        "joined 科目编码", "label 科目名称", "amount 合计/预算数", "amount 合计/决算数 [total]",
        "amount 基本支出/预算数", "amount 基本支出/决算数 [basic_expenditure]",
      ])
    #expect(fixture.rows() == ["#213|农林水支出|=9.00|=8.00|=7.00|=6.00"])
  }

  @Test(
    "rows of a page without the cells of 款 and 项 are read in the columns of the header, and told",
    arguments: ["\n", ""])
  func narrowPage(_ pageBreak: String) throws {
    let fixture = try TableFixture(
      "支出决算表",
      """
      科目编码|||科目名称|合计|基本支出|项目支出
      类|款|项||||
      213|||农林水支出|9.00|7.00|2.00
      21303|||水利|9.00|7.00|2.00
      2130301|||行政运行|7.00|7.00|
      \(pageBreak)2130306|水利工程运行与维护|2.00||2.00
      合计||9.00|7.00|2.00
      """)
    #expect(fixture.findings == ["text.merged-levels 2130306"])
    #expect(
      fixture.rows() == [
        "#213|||农林水支出|=9.00|=7.00|=2.00", "#21303|||水利|=9.00|=7.00|=2.00",
        "#2130301|||行政运行|=7.00|=7.00|", "#2130306|||水利工程运行与维护|=2.00||=2.00",
        "|||合计|=9.00|=7.00|=2.00",
      ])
  }

  @Test("without a row that has the blank cells, nothing says where they would be")
  func neverWhole() throws {
    let fixture = try TableFixture(
      "支出决算表",
      """
      科目编码|||科目名称|合计|基本支出|项目支出
      类|款|项||||
      2130301|行政运行|7.00|7.00|
      2130306|水利工程运行与维护|2.00||2.00
      """)
    #expect(!fixture.findings.contains { $0.hasPrefix("text.merged-levels") })
  }
}
