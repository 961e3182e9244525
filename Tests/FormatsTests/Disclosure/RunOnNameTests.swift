import Convert
import Testing

@testable import Formats

/// Names that run on in a row of their own, and codes that lack a nought.
@Suite struct RunOnNameTests {
  private static let header = """
    科目编码|||科目名称|合计|基本支出|项目支出
    类|款|项||||

    """

  private static func rows(_ text: String) throws -> [String] {
    try TableFixture("部门支出总体情况表", header + text).rows()
  }

  @Test("a row that holds but the rest of the name above it is joined to it")
  func rest() throws {
    let rows = try Self.rows(
      """
      208|05|05|机关事业单位基本|3.00|3.00|
      |||养老保险缴费支出|||
      208|05|06|机关事业单位职业|2.00|2.00|
      |||年金缴费|||
      213|01|06|科技转化与推广服|1.00||1.00
      |||务和农村技术培训|||
      |||支出|||
      """)
    #expect(
      rows == [
        "#208|#05|#05|机关事业单位基本养老保险缴费支出|=3.00|=3.00|",
        "#208|#05|#06|机关事业单位职业年金缴费|=2.00|=2.00|",
        "#213|#01|#06|科技转化与推广服务和农村技术培训支出|=1.00||=1.00",
      ])
  }

  @Test("a row that fills the column could begin the next name, where no other row tells")
  func restOrBeginning() throws {
    let rows = try Self.rows(
      """
      208|05|05|机关事业单位基本|3.00|3.00|
      |||养老保险缴费支出|||
      208|05|06|职业年金|2.00|2.00|
      """)
    #expect(rows.count == 3)
  }

  @Test(
    "a row of its own is not joined",
    arguments: ["清泉县种子站", "其中：", "合计", "注：不含结转", "长于上一行的名称的名称"])
  func ownRow(label: String) throws {
    let rows = try Self.rows("208|05|06|机关事业单位职业|2.00|2.00|\n|||\(label)|||")
    #expect(rows.count == 2)
  }

  @Test("no name is joined below one that leaves room in its column, or around the amounts")
  func otherLines() throws {
    #expect(
      try Self.rows(
        "208|05|06|职业年金缴费|2.00|2.00|\n|||支出|||\n221|||机关事业单位住房|1.00|1.00|"
      ).count == 3)
    // The amounts stand beside the second of three lines.
    let rows = try Self.rows(
      """
      208|||社会保障|2.00|2.00|
      |||机关事业单位基本|||
      208|05|05|养老保险缴费支出|2.00|2.00|
      |||决算|||
      """)
    #expect(rows.count == 4)
  }

  @Test("the rest of a project's name opens no block and names no project")
  func project() throws {
    let table = try TableFixture(
      "一般公共预算项目支出情况表",
      """
      科目编码|||功能分类科目名称|项目名称|项目支出合计|商品和服务支出
      类|款|项||||
      213|01|06|科技转化与推广服务|良种繁育和推广示范|6.00|6.00
      ||||补助经费||
      """)
    #expect(
      table.rows() == ["#213|#01|#06|科技转化与推广服务|良种繁育和推广示范补助经费|=6.00|=6.00"])
  }

  @Test("the rest of a unit's name opens no block of its own")
  func unit() throws {
    let rows = try Self.rows(
      """
      |||清泉县农业技术推|2.00|2.00|
      |||广中心|||
      213|01|06|科技转化与推广服|2.00|2.00|
      """)
    #expect(
      rows == ["|||清泉县农业技术推广中心|=2.00|=2.00|", "#213|#01|#06|科技转化与推广服|=2.00|=2.00|"])
  }

  @Test("one digit of 款 or 项 is read with the nought in front, and told", arguments: [true, false])
  func lostNought(repairs: Bool) throws {
    let table = try TableFixture(
      "部门支出总体情况表", repairs: repairs,
      Self.header + "213|1|06|科技转化与推广服务|1.00||1.00\n213|1|8|病虫害控制|2.00||2.00\n"
        + "213|0|11|其他|2.00||2.00")
    #expect(
      table.rows()
        == (repairs
          ? [
            "#213|#01|#06|科技转化与推广服务|=1.00||=1.00", "#213|#01|#08|病虫害控制|=2.00||=2.00",
            "#213|0|#11|其他|=2.00||=2.00",
          ]
          : [
            "#213|1|#06|科技转化与推广服务|=1.00||=1.00", "#213|1|8|病虫害控制|=2.00||=2.00",
            "#213|0|#11|其他|=2.00||=2.00",
          ]))
    let mendings = table.draft.segments[0].mendings
    #expect(mendings.map(\.code) == Array(repeating: .misspeltNumber, count: repairs ? 3 : 0))
    #expect(mendings.map(\.before) == (repairs ? [.text("1"), .text("1"), .text("8")] : []))
    #expect(mendings.map(\.raw) == (repairs ? ["1", "1", "8"] : []))
  }
}
