import Convert
import Testing

@testable import Formats

/// Tables whose title is lost below another table.
@Suite struct UntitledTableTests {
  /// The tables that a text holds, each as the lines on which its pages begin.
  private static func tables(_ text: String) throws -> [[Int]] {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(Array(text.replacing("|", with: "\t").utf8))
    let source = try scanner.scan(into: &diagnostics)
    var grouping = TableGrouping(source: source)
    return grouping.group(try ElementScanner.scan(source, into: &diagnostics), into: &diagnostics)
      .compactMap { item in
        if case .table(let table) = item { table.blocks.map { $0.rows[0].line } } else { nil }
      }
  }

  private static let summary = """
    财政拨款收支总体情况表

    单位：万元

    收入||支出||
    项目|预算数|项目|合计|一般公共预算
    一、本年收入|7.00|教育支出|7.00|7.00

    """

  @Test("a header of other columns below 单位 begins a table of its own")
  func otherColumns() throws {
    let text = Self.summary + "\n单位：万元\n\n科目编码|科目名称|合计|基本支出|项目支出\n205|教育支出|7.00|5.00|2.00\n"
    #expect(try Self.tables(text) == [[5], [11]])
  }

  @Test(
    "the header of the table again, or no header at all, goes on with it",
    arguments: [
      "项目|预算数|项目|合计|一般公共预算\n二、结转|1.00|结转下年|1.00|1.00",
      "二、结转|1.00|结转下年|1.00|1.00", "二、结转||结转下年||",
    ])
  func goesOn(_ page: String) throws {
    #expect(try Self.tables(Self.summary + "\n单位：万元\n\n" + page + "\n") == [[5, 11]])
  }

  @Test(
    "the number of another form begins a table, that of the same one goes on",
    arguments: [("公开08表", [[6], [12]]), ("公开 06 表", [[6, 12]])])
  func forms(number: String, blocks: [[Int]]) throws {
    let rows = "项目|预算数\n办公费|7.00\n"
    let text = "公开06表\n\n一般公共预算基本支出情况表\n\n单位：元\n\(rows)\n\(number)\n\n单位：元\n\(rows)"
    #expect(try Self.tables(text) == blocks)
  }
}
