import Convert
import Formats
import TestSupport
import Testing

/// Errors of the codec, with the place where a person sees them in a spreadsheet.
@Suite("Quotes that a person typed into the CSV")
struct CSVQuoteTests {
  /// The text of a sheet without other quotes, whose first cell of an amount of a kind of row is typed anew.
  private static func typed(_ content: String, in amount: String) throws -> (
    text: String, line: Int
  ) {
    let text = try CSVSheet(try HarmlessChange.disclosures()[0]).text(.init(lineEnd: "\n"))
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .filter { !$0.contains("\"") }
    let line = try #require(
      lines.firstIndex { $0.hasPrefix("行") && $0.contains(",总计,\(amount),") })
    lines[line] = lines[line].replacing(",\(amount),", with: ",\(content),", maxReplacements: 1)
    return (lines.joined(separator: "\n"), line + 1)
  }

  private static let place = (
    english: "表2 部门收入总体情况表, row 1, column 总计 (cell G101): ",
    chinese: "表2 部门收入总体情况表，第 1 行，“总计”列（单元格 G101）："
  )

  @Test(
    "table, row, column and cell are named, and what to do",
    arguments: [
      (
        "22\"59.46", "csv.bare-quote", "a quote stands where none belongs; remove it, or put",
        "引号出现在不应有的位置；请删除该引号"
      ),
      (
        "\"2259.46\"0", "csv.bare-quote", "a quote stands where none belongs; remove it, or put",
        "引号出现在不应有的位置；请删除该引号"
      ),
    ])
  func bare(content: String, code: String, english: String, chinese: String) throws {
    let (text, line) = try Self.typed(content, in: "2259.46")
    try Self.expect(text, code, line: line, english, chinese)
  }

  @Test("a quote that opens a cell by mistake is told where it opens, and how far it reaches")
  func opened() throws {
    let (text, line) = try Self.typed("\"2259.46", in: "2259.46")
    try Self.expect(
      text, "csv.open-quote", line: line, "the quote that opens here is never closed; remove it",
      "此处开始的引号没有结束；请删除该引号")
    // A cell in quotes far below seems to end it.
    try Self.expect(
      text + "段落,,\"甲\"\n", "csv.bare-quote", line: line,
      "a quote stands where none belongs (the cell that it opens runs to line \(text.lines))",
      "引号出现在不应有的位置（由此开始的单元格直到第 \(text.lines) 行才结束）")
  }

  @Test("in a row of another kind its own words are named, and errors in front are told too")
  func others() throws {
    let head = "类别,原文行号,disclosure-convert CSV,1.0\n阶段,,budget\n标题,,x\n"
    guard
      case .failure(let error) = CSVSheet.read(
        Array((head + "部分,,,第一部分\n什么\n段落,,,甲\n段落,,,乙\"丙\n完\n").utf8))
    else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == ["csv.unknown-kind", "csv.bare-quote"])
    let message = error.diagnostics.last?.message(in: .english) ?? ""
    #expect(message.hasPrefix("第一部分, row 2, column text (cell D7): "), "\(message)")
  }

  private static func expect(
    _ text: String, _ code: String, line: Int, _ english: String, _ chinese: String
  ) throws {
    guard case .failure(let error) = CSVSheet.read(Array(text.utf8)) else {
      Issue.record("it was read")
      return
    }
    let finding = try #require(error.diagnostics.first)
    #expect(error.diagnostics.map(\.code) == [code])
    #expect(
      finding.message(in: .english).hasPrefix(place.english + english),
      "\(finding.message(in: .english))")
    #expect(
      finding.message(in: .chinese).hasPrefix(place.chinese + chinese),
      "\(finding.message(in: .chinese))")
    guard case .input(let position) = finding.place else {
      Issue.record("no place is told")
      return
    }
    #expect(position.line == line && position.column != nil)
  }
}

extension String {
  /// How many lines there are.
  fileprivate var lines: Int { split(separator: "\n", omittingEmptySubsequences: false).count }
}
