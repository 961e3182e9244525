import Convert
import Testing

@testable import Formats

@Suite("Rows of a table whose tabs became blanks")
struct UntabbedRowsTests {
  private static func told(_ lines: [String]) throws -> [Diagnostic] {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(Array(lines.joined(separator: "\n").utf8))
    UntabbedRows.tell(in: try scanner.scan(into: &diagnostics), into: &diagnostics)
    return diagnostics.diagnostics
  }

  @Test("each stretch of them is told once, with its first line")
  func stretches() throws {
    let told = try Self.told([
      "302     商品和服务支出     72.12          72.12", "30201   办公费   1,072.12   -3.50", "",
      "合计\t1.00\t2.00", "合计   1.00   2.00",
    ])
    #expect(told.map(\.code) == ["text.row-without-tabs", "text.row-without-tabs"])
    #expect(
      told.map(\.place) == [
        .input(SourcePosition(line: 1)), .input(SourcePosition(line: 5)),
      ])
    #expect(
      told.first?.message(in: .english)
        == "2 lines look like rows of a table without tabs; their figures are read as text")
  }

  @Test(
    "prose is none",
    arguments: [
      "收入 100.00 万元，支出 90.00 万元。", "2027年预算  数为100.00万元", "一、 二、   三、", "1.  2.  说明",
      "版本 1.2.3   2.3.4",
    ])
  func prose(line: String) throws {
    #expect(try Self.told([line]).isEmpty)
  }
}
