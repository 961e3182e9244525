import Convert
import Testing

@testable import Formats

/// Amounts whose last digit stands on a line of its own.
@Suite struct TornDigitsTests {
  @Test("a line of digits below amounts of one decimal is their last one, and told")
  func joined() throws {
    let table = try TableFixture(
      "政府性基金预算支出表",
      """
      科目编码|科目名称|合计|基本支出|项目支出
      |合计|1,520.6||1,520.6
      ||7||7
      229|其他支出|1,520.6||1,520.6
      ||7||7
      """)
    #expect(table.rows() == ["|合计|=1520.67||=1520.67", "#229|其他支出|=1520.67||=1520.67"])
    #expect(table.diagnostics.count { $0.code == "text.joined-line" } == 2)
  }

  @Test(
    "digits that do not stand below every such amount are amounts of their own",
    arguments: ["||7||", "||7|7|7", "||17||17", "|水费|7||7"])
  func apart(line: String) throws {
    let table = try TableFixture(
      "政府性基金预算支出表", "科目编码|科目名称|合计|基本支出|项目支出\n|合计|1,520.6||1,520.6\n\(line)\n")
    #expect(table.rows().count == 2)
    #expect(table.rows().first == "|合计|=1520.6||=1520.6")
  }

  @Test("a table of amounts of one decimal has none that are torn")
  func oneDecimal() throws {
    let table = try TableFixture(
      "政府性基金预算支出表", "科目编码|科目名称|合计\n|合计|1,520.6\n||7\n229|其他支出|1,520.6\n")
    #expect(table.rows() == ["|合计|=1520.6", "||=7", "#229|其他支出|=1520.6"])
  }
}
