import Convert
import Testing

@testable import Formats

/// Lines of text between the rows of a table, or between its captions and its rows.
@Suite struct InterruptedTableTests {
  /// A table with `between` below its first row and `above` on top of its header.
  private static func table(_ between: String = "", above: String = "") -> String {
    """
    表 3
    部门支出总体情况表
    单位：万元
    \(above)
    科目名称\t合计\t基本支出\t项目支出
    农林水支出\t9.00\t4.00\t5.00
    \(between)
    水利\t6.00\t4.00\t2.00
    林业和草原\t3.00\t\t3.00

    """
  }

  /// What is told of tables that lines interrupt.
  private static func told(_ findings: [Diagnostic]) -> [String] {
    findings.filter { $0.code == TextCode.interruptedTable.rawValue }
      .map { $0.message(in: .english) }
  }

  @Test("a line that stands there once goes behind the table, and is told")
  func interrupted() throws {
    let (disclosure, findings) = try TextReading.read(Self.table("\n内部资料 注意保存\n"))
    let tables = disclosure.statementTables.map(\.table)
    #expect(tables.map { $0.rows.count } == [3])
    guard case .paragraph(let line)? = disclosure.parts.first?.blocks.last else {
      Issue.record("nothing stands behind the table")
      return
    }
    #expect(line.text == "内部资料注意保存")
    #expect(
      findings.filter { $0.code == TextCode.interruptedTable.rawValue }.map {
        $0.message(in: .english)
      }
        == ["the rows go on with the table above '内部资料注意保存', which now stands behind them"])
  }

  @Test("a table of no known kind goes on behind an amount alone, not behind words")
  func unknownTable() throws {
    let known = Self.table("7.77").replacing("部门支出总体情况表", with: "设备情况表")
    let (disclosure, findings) = try TextReading.read(known)
    #expect(disclosure.statementTables.map { $0.table.rows.count } == [3])
    #expect(
      Self.told(findings)
        == ["the rows go on with the table above '7.77', which now stands behind them"])
    let words = Self.table("\n内部资料 注意保存\n").replacing("部门支出总体情况表", with: "设备情况表")
    #expect(try TextReading.read(words).disclosure.statementTables.count == 2)
  }

  @Test("rows below a header of their own are another table, a line between them or not")
  func anotherHeader() throws {
    let text = Self.table("\n资产情况\n\n资产类别\t数量\t原值\t净值")
    #expect(
      try TextReading.read(text).disclosure.statementTables.map { $0.table.rows.count } == [1, 2])
  }

  @Test("the rows of a performance table go on behind a line", arguments: [1, 4, 11])
  func performance(row: Int) throws {
    let sheet = PerformanceSheet().text
    let (whole, _) = try TextReading.read(sheet)
    var lines = sheet.split(separator: "\n", omittingEmptySubsequences: false)
    // The lines of the title, the year, the head and the labels stand above the first row.
    lines.insert(contentsOf: ["", "内部资料 注意保存", ""], at: 9 + row)
    let (disclosure, findings) = try TextReading.read(lines.joined(separator: "\n"))
    guard case .performance(let expected)? = whole.parts.first?.blocks.first,
      case .performance(let target)? = disclosure.parts.first?.blocks.first
    else {
      Issue.record("no performance table")
      return
    }
    #expect(target.indicators.count == expected.indicators.count)
    #expect(disclosure.parts.first?.blocks.count == 2)
    #expect(Self.told(findings).count == 1)
  }

  @Test(
    "a short line keeps no table from its title",
    arguments: ["（不含上年结转）", "内部资料 注意保存\n\n第二稿"])
  func remark(line: String) throws {
    let (disclosure, _) = try TextReading.read(Self.table(above: "\n\(line)\n"))
    let table = try #require(disclosure.statementTables.first?.table)
    #expect(table.title == "部门支出总体情况表")
    #expect(table.number == 3)
    #expect(table.unit == .tenThousandYuan)
    #expect(table.rows.count == 3)
    #expect(disclosure.parts.first?.blocks.count == line.split(separator: "\n").count + 1)
  }

  @Test("a sentence below a table without rows is its note, and what follows another table")
  func note() throws {
    let text = Self.table(above: "\n本单位没有此类支出。\n")
    let titles = try TextReading.read(text).disclosure.statementTables.map(\.table.title)
    #expect(titles == ["部门支出总体情况表", ""])
  }
}
