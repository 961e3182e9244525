import Convert
import Testing

@testable import Formats

/// Amounts that a tab has torn, and codes in which letters stand for digits.
@Suite struct TornAmountsTests {
  @Test("a point and two digits in a cell too many are the end of the number in front, and told")
  func torn() throws {
    let table = try TableFixture(
      "收入支出决算总表",
      """
      收入|||支出||
      项目|行次|金额|项目|行次|金额
      一、财政拨款收入|1|432.17|一、教育支出|32|452.52
      二、其他收入|2|20|.35|二、外交支出|33|
      """)
    #expect(table.draft.segments[0].mendings.map(\.raw) == ["20\t.35"])
    #expect(
      table.rows() == [
        "一、财政拨款收入|1|=432.17|一、教育支出|32|=452.52", "二、其他收入|2|=20.35|二、外交支出|33|",
      ])
  }

  @Test("where a row has no cell too many, both are cells")
  func whole() throws {
    let table = try TableFixture(
      "部门支出总表", "科目编码|科目名称|合计|基本支出\n|合计|12.35|.35\n205|教育支出|12|.35\n")
    #expect(table.draft.segments[0].mendings.isEmpty)
    #expect(table.rows().last?.hasPrefix("#205|教育支出|=12|") == true)
  }

  @Test(
    "letters that look like digits are read as these in codes, and told",
    arguments: [("2IO", "#210"), ("2l2O8", "#21208"), ("2O1o101", "#2010101")])
  func letters(code: String, cell: String) throws {
    let table = try TableFixture(
      "部门支出总表", "科目编码|科目名称|合计\n|合计|12.35\n\(code)|教育支出|12.35\n205|教育支出|0.00\n")
    #expect(table.rows()[1] == "\(cell)|教育支出|=12.35")
    #expect(table.draft.segments[0].mendings.map(\.code) == [.misspeltNumber])
  }

  @Test(
    "other letters, and codes of no level, stay as printed, and no class above is theirs",
    arguments: ["2A0", "IO", "2O", "OIl"])
  func spoilt(code: String) throws {
    let text = """
      第一部分 部门预算公开表

      部门支出总表
      单位：万元
      类\t款\t项\t科目名称\t合计
      208\t05\t05\t养老保险缴费支出\t1.00
      \(code)\t11\t01\t行政单位医疗\t2.00

      """
    var diagnostics = DiagnosticList()
    let table = try #require(
      try Conversion(registry: .standard).read(
        DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics
      ).statementTables.first?.table)
    #expect(table.rows[1].cells[0].text?.string == code)
    #expect(table.rowMeanings().map(\.functionalCode) == ["2080505", nil])
  }
}
