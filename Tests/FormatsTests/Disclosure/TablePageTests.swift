import Convert
import TestSupport
import Testing

@testable import Formats

/// Pages that repeat little of a header, and captions that say that a table goes on.
@Suite struct TablePageTests {
  private static let header = """
    科目||||支出预算||
    功能分类科目编码|||功能分类科目名称|合计|基本支出|项目支出
    类|款|项||||
    """
  private static let total = "|||总计|30.00|18.00|12.00"
  private static let code = "213|||农林水支出|30.00|18.00|12.00"

  private static func table(_ lines: String...) throws -> TableFixture {
    try TableFixture("部门支出总体情况表", lines.joined(separator: "\n"))
  }

  @Test("a page that repeats the numbers of the columns alone holds no amounts of them")
  func ordinalsAlone() throws {
    let table = try Self.table(
      Self.header, "※|※|※|※|1|2|3", Self.total, "", "※|※|※|※|1|2|3", Self.code)
    #expect(table.draft.segments.count == 1)
    #expect(
      table.rows() == [
        "|||总计|=30.00|=18.00|=12.00", "#213|||农林水支出|=30.00|=18.00|=12.00",
      ])
    #expect(table.findings == ["text.left-out ※ ※ ※ ※ 1 2 3"])
  }

  @Test("the numbers of the columns in the midst of a page are no row")
  func ordinalsBetween() throws {
    let table = try Self.table(
      Self.header, "※|※|※|※|1|2|3", Self.total, "※|※|※|※|1|2|3", Self.code)
    #expect(table.draft.segments.flatMap(\.rows).count == 2)
    #expect(table.findings == ["text.left-out ※ ※ ※ ※ 1 2 3"])
  }

  @Test("numbers of the columns that are broken over two rows number all of them")
  func brokenOrdinals() throws {
    let table = try Self.table(
      Self.header, "※|※|※|※|1||", "|||||2|3", Self.total, Self.code)
    #expect(table.draft.segments[0].columns.map(\.ordinal) == [nil, nil, nil, nil, 1, 2, 3])
    #expect(table.rows().count == 2)
    #expect(table.findings == [])
  }

  @Test("a row of whole amounts below the numbers of the columns stays one of amounts")
  func wholeAmounts() throws {
    let table = try TableFixture(
      "财政拨款“三公”经费支出情况表",
      """
      “三公”经费支出内容|合计|资金来源||
      ||一般公共预算|政府性基金|国有资本经营预算
      ※|1|2|3|4
      公务接待费|5|5||
      """)
    #expect(table.rows() == ["公务接待费|=5|=5||"])
  }

  @Test("合计 in the line of a wrapped label is the rest of it")
  func wrappedTotal() throws {
    let table = try TableFixture(
      "一般公共预算项目支出情况表",
      """
      科目编码|||功能分类|项目名称|项目支出|对个人和|其他
      |||科目名称||合计|家庭的补|支出
      ||||||助|
      213|01|01|行政运行|种子补贴|8.00|8.00|
      """)
    #expect(
      table.draft.segments[0].columns.map(\.concept) == [
        nil, nil, nil, nil, nil, .total, .econ303, .econ399,
      ])
  }

  @Test("the unit of each row stands in front of what the row is")
  func unitsOfRows() throws {
    let table = try TableFixture(
      "一般公共预算项目支出情况表",
      """
      单位名称|科目编码|||功能分类科目名称|项目名称|项目支出合计|商品和服务支出
      |类|款|项||||
      清泉县种子站|213|01|06|科技转化与推广服务|良种推广项目|6.00|6.00
      """)
    #expect(
      table.draft.segments[0].columns.map(\.role) == [
        .text, .code(.class), .code(.section), .code(.item), .label, .project, .amount, .amount,
      ])
  }

  @Test("the sign of the currency and the unit of the table are notation; another unit is not")
  func notation() throws {
    let table = try Self.table(
      Self.header, "|||总计|￥1,230.00|18.00 万元|12.00元")
    #expect(table.rows() == ["|||总计|=1230.00|=18.00|12.00元"])
    #expect(table.findings == ["text.unreadable-amount 12.00元"])
  }

  private static let caption = ["表 3", "部门支出总体情况表", "编制部门：清泉县农牧局", "单位：万元"]

  @Test(
    "a caption that says that the table goes on begins none",
    arguments: [
      "续表", "续表3", "续表 3", "表 3", "表3（续）", "表 3 (续表)", "（续上表）", "续上表", "（续表）",
    ])
  func goingOn(caption: String) throws {
    let text =
      (Self.caption + [Self.header, Self.total, ""] + [caption, "", "单位：万元", ""]
      + [Self.header, Self.code]).joined(separator: "\n").replacing("|", with: "\t")
    let tables = try Self.tables(
      "清泉县农牧局2026年部门预算公开\n\n第二部分 2026年部门预算公开表\n\n" + text + "\n")
    #expect(tables.map(\.title) == ["部门支出总体情况表"])
    #expect(tables.map(\.number) == [3])
    #expect(tables.first?.rows.map(\.sourceLine) == [12, 21])
    #expect(tables.first?.columns.last?.concept == .projectExpenditure)
  }

  private static let unit = "|||清泉县农牧局|30.00|18.00|12.00"
  private static let other = "|||清泉县种子站|30.00|18.00|12.00"

  /// Rows under the title again are a page of the table before them, unless two things say that they
  /// are another unit's: 编制部门, and where the totals or the units' rows stand.
  @Test(
    "a title again with another unit's 编制部门 begins a table where the rows begin anew",
    arguments: [
      ("清泉县种子站", [total, code], [total, code], 2), ("清泉县农牧局", [total, code], [total, code], 1),
      ("清泉县种子站", [total, code], [code], 1), ("清泉县种子站", [code], [total], 1),
      ("清泉县种子站", [code, total], [code, total], 2), ("清泉县种子站", [unit, code], [other, code], 2),
      ("清泉县种子站", [total, unit], [other, code], 1),
    ])
  func unitsInARow(name: String, first: [String], second: [String], count: Int) throws {
    let caption = ["部门支出总体情况表", "编制部门：\(name)", "单位：万元"]
    let text =
      (Self.caption + [Self.header] + first + [""] + caption + [Self.header] + second)
      .joined(separator: "\n").replacing("|", with: "\t")
    let tables = try Self.tables(
      "清泉县农牧局2026年部门预算公开\n\n第二部分 2026年部门预算公开表\n\n" + text + "\n")
    #expect(tables.count == count)
    #expect(tables.last?.preparedBy == ExactText(count == 2 ? name : "清泉县农牧局"))
    #expect(tables.last?.rows.count == (count == 2 ? second : first + second).count)
  }

  @Test("the number of a form and the year above the next table are no notes of the one before")
  func formsBetweenTables() throws {
    let rows = (Self.header + "\n" + Self.total).replacing("|", with: "\t")
    let text = """
      清泉县农牧局2026年部门预算公开

      第二部分 2026年部门预算公开表

      附表1

      部门支出总体情况表

      单位：万元

      \(rows)

      注：本表含上年结转。

      附表2

      一般公共预算支出情况表

      单位：万元

      \(rows)

      """
    let tables = try Self.tables(text)
    #expect(tables.map(\.title) == ["部门支出总体情况表", "一般公共预算支出情况表"])
    #expect(tables.map { $0.notes.map(\.text) } == [["注：本表含上年结转。"], []])
  }

  private static func tables(_ text: String) throws -> [StatementTable] {
    var findings = DiagnosticList()
    let disclosure = try DisclosureTextReader(options: ReadingOptions())
      .read(DocumentBundle(Array(text.utf8)), into: &findings)
    return disclosure.statementTables.map(\.table)
  }
}
