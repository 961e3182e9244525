import Convert
import Testing

@testable import Formats

/// What the rows of tables hold, over page breaks and through damage.
struct TableRowsTests {
  private static let header = """
    科目编码|||科目名称|合计|基本支出|项目支出
    类|款|项||||
    """

  @Test("a repeated header, spelled otherwise, is dropped and told")
  func repeatedHeader() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      """
      科目编码|||科目名称|合计|基本支出|项目支出
      类|款|项||||
      213|||农林水支出|3.00|1.00|2.00

      科 目编码|||科目 名称|合 计|基本支出|项目支出
      类|款|项||||
      213|03||水利|3.00|1.00|2.00

      科目编码|||科目名称|合计|基本支出|项目支出
      类|款|项||||
      213|03|06|水土保持|3.00|1.00|2.00
      """)
    #expect(table.draft.segments.count == 3)
    #expect(table.columns(0) == table.columns(1))
    #expect(table.draft.segments.map { $0.rows.map(\.sourceLine) } == [[3], [7], [11]])
    #expect(table.draft.segments.map(\.sourceLine) == [1, 5, 9])
    #expect(
      table.findings == [
        "text.left-out 科 目编码 科目 名称 合 计 基本支出 项目支出 类 款 项",
        "text.left-out 科目编码 科目名称 合计 基本支出 项目支出 类 款 项",
      ])
  }

  @Test("a header repeated without a blank line before it")
  func repeatedHeaderInside() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      Self.header + "\n213|||农林水支出|3.00|1.00|2.00\n" + Self.header + "\n213|03||水利|3.00|1.00|2.00")
    #expect(table.draft.segments.map(\.rows.count) == [1, 1])
  }

  @Test("pages may have different widths")
  func widths() throws {
    let table = try TableFixture(
      "部门收入总体情况表",
      """
      科目名称|总计|一般公共预算|政府性基金预算|单位资金
      教育支出|3.00|1.00||2.00

      科目名称|总计|一般公共预算|单位资金
      卫生健康支出|3.00|1.00|2.00

      科目名称|总计|一般公共预算|政府性基金预算|单位资金|
      合计|6.00|2.00||4.00|
      """)
    #expect(table.draft.segments.map(\.columns.count) == [5, 4, 6])
    #expect(table.rows(1) == ["卫生健康支出|=3.00|=1.00|=2.00"])
    #expect(table.columns(2).last == "amount ")
  }

  @Test("a blank column whose label is lost is one of the form's where the form numbers it")
  func numberedColumn() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      """
      类|款|项||||
      ※|※|※|※|1|2|3
      213|||农林水支出|3.00||3.00
      213|03||水利|3.00||3.00
      """)
    #expect(table.columns(0).suffix(3) == ["amount  #1", "amount  #2", "amount  #3"])
    let unnumbered = try TableFixture(
      "部门支出总体情况表", "类|款|项||||\n213|||农林水支出|3.00||3.00\n213|03||水利|3.00||3.00")
    #expect(unnumbered.columns(0).suffix(3) == ["amount ", "text ", "amount "])
  }

  @Test(
    "a header goes on behind a page break inside it",
    arguments: ["\n科目编码||||||\n类|款|项||||", "科目编码||||||\n\n类|款|项||||", "\n科目编码||||||\n\n类|款|项||||"])
  func brokenHeader(rest: String) throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      "功能分类|||科目名称|合计|基本支出|项目支出\n" + rest + "\n213|||农林水支出|3.00|1.00|2.00")
    #expect(table.draft.segments.count == 1)
    #expect(table.rows(0) == ["#213|||农林水支出|=3.00|=1.00|=2.00"])
  }

  @Test("a page without a header goes on with the one before")
  func headless() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      Self.header + """

        213|||农林水支出|3.00|1.00|2.00

        213|03||水利|3.00|1.00|2.00
        213|03|06|水土保持|3.00|1.00|2.00

        合计||||3.00|1.00|2.00
        """)
    #expect(table.draft.segments.count == 1)
    #expect(table.rows().count == 4)
    #expect(table.rows().last == "|||合计|=3.00|=1.00|=2.00")
    #expect(table.findings == [])
  }

  @Test(
    "a page that repeats a part of the header has the whole of it",
    arguments: ["收入||支出||", "项目|金额|项目|合计|一般公共预算财政拨款"])
  func partOfHeader(repeated: String) throws {
    let table = try TableFixture(
      "财政拨款收入支出决算总表",
      """
      收入||支出||
      项目|金额|项目|合计|一般公共预算财政拨款
      一、一般公共预算财政拨款|3.00|一、教育支出|1.00|1.00

      \(repeated)
      本年收入合计|3.00|二、农林水支出|2.00|2.00
      """)
    #expect(table.columns(1) == table.columns(0))
    #expect(table.rows(1).last == "本年收入合计|=3.00|二、农林水支出|=2.00|=2.00")
    #expect(
      table.findings == ["text.left-out \(repeated.split(separator: "|").joined(separator: " "))"])
  }

  @Test("names that a page break split are joined without a blank", arguments: [true, false])
  func splitRow(repeatsHeader: Bool) throws {
    let header = "科目编码|||科目名称|项目名称|项目支出合计|工资福利支出\n类|款|项||||\n"
    let table = try TableFixture(
      "一般公共预算项目支出情况表",
      header + "213|03|06|水土保持|云栖河流域水土流失综合治|3.00|\n\n" + (repeatsHeader ? header : "")
        + "||||理二期项目||\n213|03|14|防汛|山洪预警 A 站|1.00|1.00")
    let rows = table.draft.segments.indices.flatMap { table.rows($0) }
    #expect(
      rows == [
        "#213|#03|#06|水土保持|云栖河流域水土流失综合治理二期项目|=3.00|",
        "#213|#03|#14|防汛|山洪预警A站|=1.00|=1.00",
      ])
    #expect(table.draft.segments[0].rows[0].sourceLine == 3)
  }

  @Test("the name of a project that a page break split in front of a year is one")
  func splitBeforeYear() throws {
    let header = "科目编码|||科目名称|项目名称|项目支出合计|工资福利支出\n类|款|项||||\n"
    let table = try TableFixture(
      "一般公共预算项目支出情况表",
      header + "213|03|06|水土保持|提前下达|3.00|\n\n" + header
        + "||||2027年水库移民扶持||\n213|03|14|防汛|防汛2|1.00|1.00\n\n" + header
        + "||||027年物资||")
    #expect(
      table.draft.segments.indices.flatMap { table.rows($0) } == [
        "#213|#03|#06|水土保持|提前下达2027年水库移民扶持|=3.00|",
        "#213|#03|#14|防汛|防汛2027年物资|=1.00|=1.00",
      ])
  }

  @Test(
    "a year begins the rest of a name, but not below one that is whole",
    arguments: [("提前下达", 1), ("节水宣传项目", 2), ("青禾县水利局", 2)])
  func yearBelowName(name: String, count: Int) throws {
    let header = "项目|合计|财政拨款|\n||小计|项目支出\n"
    let table = try TableFixture(
      "上年结转结余情况明细表", header + "\(name)|3.00|3.00|3.00\n\n" + header + "2027年水库移民扶持|||")
    #expect(table.draft.segments.flatMap(\.rows).count == count)
  }

  @Test("the end of a name that reads like a header word is no header")
  func tailLikeHeader() throws {
    let header = "项目|合计|财政拨款|\n||小计|项目支出\n"
    let table = try TableFixture(
      "上年结转结余情况明细表",
      header + "2026 年节水宣传|3.00|3.00|3.00\n\n" + header + "项目|||\n总计|3.00|3.00|3.00")
    #expect(table.rows(0) == ["2026年节水宣传项目|=3.00|=3.00|=3.00"])
    #expect(table.rows(1) == ["总计|=3.00|=3.00|=3.00"])
  }

  @Test("a row without amounts is a row where such rows are usual")
  func notSplit() throws {
    let header = "“三公”经费支出内容|合计|资金来源|\n||一般公共预算|政府性基金\n"
    let table = try TableFixture(
      "财政拨款“三公”经费支出情况表",
      header + "因公出国（境）费|||\n公务接待费|1.00|1.00|\n\n" + header + "其中：公务用车购置费|||\n合计|1.00|1.00|")
    #expect(table.rows(0).count == 2)
    #expect(table.rows(1) == ["其中：公务用车购置费|||", "合计|=1.00|=1.00|"])
  }

  @Test("blanks inside numbers are closed where the result reads like the others")
  func brokenNumbers() throws {
    let text =
      Self.header + """

        213|||农林水支出|3552.7 1|1.00|2.0 0
        213|03||水 利|12 34|1 .00|−2.00
        """
    let table = try TableFixture("部门支出总体情况表", text)
    #expect(
      table.rows() == [
        "#213|||农林水支出|=3552.71|=1.00|=2.00", "#213|#03||水利|12 34|=1.00|=-2.00",
      ])
    #expect(
      table.draft.segments[0].mendings.map { "\($0.row) \($0.column) \($0.raw)" } == [
        "0 4 3552.7 1", "0 6 2.0 0", "1 5 1 .00",
      ])
    #expect(table.draft.segments[0].mendings.first?.before == .text("3552.7 1"))
    #expect(table.findings == ["text.unreadable-amount 12 34"])

    let printed = try TableFixture("部门支出总体情况表", repairs: false, text)
    #expect(printed.rows().first == "#213|||农林水支出|3552.7 1|=1.00|2.0 0")
    #expect(printed.draft.segments[0].mendings.isEmpty)
  }

  @Test("where separators are printed, two numbers that ran together are not one")
  func groupedNumbers() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      "科目名称|合计|基本支出|项目支出\n教育支出|5,350 .55|1,234.56|9.99\n卫生健康支出|12 34.56|4 5.00|")
    #expect(table.draft.table.isGrouped)
    #expect(
      table.rows() == ["教育支出|=5350.55|=1234.56|=9.99", "卫生健康支出|12 34.56|=45.00|"])
  }

  @Test("the number of a row in front of a code makes none that no level has")
  func numberedCodes() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      """
      科目编码|科目名称|合计
      1 合计||8.00
      2 213|农林水支出|8.00
      3 21303|水利|8.00
      4 2130 305|水利工程建设|8.00
      """)
    #expect(
      table.rows().suffix(3) == [
        "2 213|农林水支出|=8.00", "3 21303|水利|=8.00", "4 2130 305|水利工程建设|=8.00",
      ])
  }

  @Test("a table of money without amounts is told", arguments: ["收 ||支 |", "||||"])
  func noAmounts(blank: String) throws {
    let table = try TableFixture(
      "部门收支总体情况表",
      """
      收||支|
      \(blank)
      入||出|
      项目|预算数|项目|预算数
      一、其他收入|2.00|一、住房保障支出|2.00
      收入总计|2.00|支出总计|2.00
      """)
    let amounts = table.draft.segments.flatMap(\.rows).flatMap(\.cells).compactMap(\.amount)
    #expect(amounts.isEmpty == table.diagnostics.map(\.code).contains("text.no-amounts"))
  }

  @Test("a blank inside a code is closed")
  func brokenCode() throws {
    let text = Self.header + "\n2 13|０3||水利|1.00||"
    let table = try TableFixture("部门支出总体情况表", text)
    #expect(table.rows() == ["#213|#03||水利|=1.00||"])
    #expect(table.draft.segments[0].mendings.map(\.raw) == ["2 13"])
    #expect(
      try TableFixture("部门支出总体情况表", repairs: false, text).rows() == ["2 13|#03||水利|=1.00||"])
  }

  @Test(
    "what is no number stays text",
    arguments: [
      ("-", []), ("/", []), ("无", []), ("完全不予公开", []), ("总计", []),
      ("3,8394.24", ["text.unreadable-amount 3,8394.24"]),
      ("约 12 万", ["text.unreadable-amount 约 12 万"]),
      ("1234567890123456789", ["text.too-many-digits 1234567890123456789"]),
      ("0.1234567", ["text.too-many-digits 0.1234567"]),
    ] as [(String, [String])])
  func textInAmounts(text: String, findings: [String]) throws {
    let table = try TableFixture(
      "部门支出总体情况表", "科目名称|合计|基本支出\n教育支出|\(text)|1.00\n卫生健康支出|1.00|1.00")
    #expect(
      table.draft.segments[0].rows[0].cells[1].text?.string
        == text.replacing("约 12 万", with: "约12万"))
    #expect(table.columns()[1] == "amount 合计 [total]")
    #expect(table.findings == findings)
  }

  @Test("blank rows, short rows and long rows keep every cell")
  func ragged() throws {
    let table = try TableFixture(
      "部门支出总体情况表",
      """
      科目名称|合计|基本支出
      教育支出|1.00
      ||
      卫生健康支出|1.00|1.00|
      节能环保支出|1.00||2.00|
      """)
    #expect(
      table.columns() == [
        "label 科目名称", "amount 合计 [total]", "amount 基本支出 [basic_expenditure]", "amount ",
      ])
    #expect(
      table.rows() == ["教育支出|=1.00||", "|||", "卫生健康支出|=1.00|=1.00|", "节能环保支出|=1.00||=2.00"])
  }

  @Test("a row with more cells than any table has stops the reading")
  func tooManyColumns() {
    #expect(throws: ConversionError.self) {
      try TableFixture("支出预算总表", "科目名称|合计\n" + String(repeating: "|", count: 1_024))
    }
  }
}
