import Convert
import Testing

@testable import Formats

/// Rows of two-sided tables that are broken between their halves.
@Suite struct SplitSidesTests {
  private static let header = """
    收入||支出|
    项目|预算数|功能分类|预算数

    """

  /// The rows, held to what is told of them.
  private static func rows(_ text: String, telling findings: [String]) throws -> [String] {
    let fixture = try TableFixture("部门收支总体情况表", header + text)
    #expect(fixture.findings == findings)
    return fixture.rows()
  }

  @Test(
    "a right half on a line of its own stands beside the left one above it, and is told",
    arguments: [
      (
        "一、单位资金|7.00\n201 一般公共服务支出|5.00\n|\n205 教育支出|2.00\n收入总计|7.00\n支出总计|7.00",
        ["text.joined-line 201一般公共服务支出", "text.joined-line 205教育支出"]
      ),
      (
        "一、单位资金|7.00|\n201 一般公共服务支出|5.00\n||205 教育支出|2.00\n收入总计|7.00\n支出总计|7.00",
        ["text.joined-line 201一般公共服务支出"]
      ),
      (
        "一、单位资金|7.00|201 一般公共服务支出|5.00\n205 教育支出|2.00\n收入总计|7.00\n支出总计|7.00",
        ["text.right-half 205教育支出"]
      ),
    ])
  func halves(_ text: String, _ told: [String]) throws {
    // Lines with nothing but tabs part the pages, as blank ones do.
    let rows = try Self.rows(text, telling: told + ["text.joined-line 支出总计"])
    #expect(
      rows == [
        "一、单位资金|=7.00|201 一般公共服务支出|=5.00",
        "||205 教育支出|=2.00",
        "收入总计|=7.00|支出总计|=7.00",
      ])
  }

  @Test("labels with a list mark are told by the expenditure that they name")
  func marks() throws {
    let rows = try Self.rows(
      """
      一、一般公共预算拨款收入|7.00
      一、一般公共服务支出|5.00
      二、事业收入|
      二、教育支出|2.00
      上年结转|
      结转下年|
      """,
      telling: ["一、一般公共服务支出", "二、教育支出", "结转下年"].map { "text.joined-line \($0)" })
    #expect(
      rows == [
        "一、一般公共预算拨款收入|=7.00|一、一般公共服务支出|=5.00",
        "二、事业收入||二、教育支出|=2.00",
        "上年结转||结转下年|",
      ])
  }

  @Test("a left half alone stays on the left, and a table with one side is as printed")
  func others() throws {
    let rows = try Self.rows("一、单位资金|7.00\n二、其他收入|1.00\n收入总计|8.00|支出总计|8.00", telling: [])
    #expect(rows == ["一、单位资金|=7.00||", "二、其他收入|=1.00||", "收入总计|=8.00|支出总计|=8.00"])
    let list = try TableFixture(
      "上年结转结余情况明细表", "项目|合计|财政拨款|非财政拨款\n基本支出|1.00\n项目支出|2.00\n")
    #expect(list.rows() == ["基本支出|=1.00||", "项目支出|=2.00||"])
  }
}

/// Rows that are broken between two cells.
@Suite struct DividedRowTests {
  private static let header = "采购类别|采购品目|品目编码|采购金额|单位资金\n货物|复印纸|A01|3.00|1.00\n服务|物业|C02|5.00|\n"

  @Test(
    "the two lines of a row are one, wherever between its cells the line has ended",
    arguments: [
      ("工程\n修缮|B08|4.00|2.00", "修缮"), ("工程|\n修缮|B08|4.00|2.00", "修缮"),
      ("工程|修缮\n|B08|4.00|2.00", "B08"), ("工程|修缮|B08\n4.00|2.00", "4.00"),
    ])
  func divided(_ row: String, _ rest: String) throws {
    let fixture = try TableFixture("政府采购预算表", Self.header + row + "\n合计|||12.00|3.00")
    #expect(fixture.findings == ["text.joined-line \(rest)"])
    #expect(
      fixture.rows() == [
        "货物|复印纸|A01|=3.00|=1.00", "服务|物业|C02|=5.00|", "工程|修缮|B08|=4.00|=2.00",
        "合计|||=12.00|=3.00",
      ])
  }

  @Test(
    "amounts of whole yuan are amounts, too, with separators and without; numbers in front are not",
    arguments: [("", "6098"), (",", "6,098")])
  func wholeYuan(_ separator: String, _ printed: String) throws {
    func amount(_ thousands: String, _ rest: String) -> String { thousands + separator + rest }
    let fixture = try TableFixture(
      "主要装备情况表",
      """
      编号|装备名称|原值|净值
      101|水泵|\(amount("20", "000"))|\(amount("10", "000"))
      102|闸门|\(amount("30", "000"))|\(amount("12", "000"))
      103|雨量计
      \(amount("6", "098"))|\(amount("3", "049"))
      合计||\(amount("56", "098"))|\(amount("25", "049"))
      """)
    #expect(fixture.findings == ["text.joined-line \(printed)"])
    #expect(fixture.rows().count == 4)
    #expect(fixture.rows()[2] == "103|雨量计|=6098|=3049")
  }

  @Test("two short rows, each of whose cells stands in its column, stay two")
  func apart() throws {
    let fixture = try TableFixture(
      "政府采购预算表", Self.header + "工程|修缮\n货物|桌椅|A09\n合计|||12.00|3.00")
    #expect(fixture.rows().count == 5)
  }
}
