import Convert
import Formats
import TestSupport
import Testing

/// Checks of the summaries in the national form, whose expenditure stands below a line 一、本年支出.
@Suite struct NationalBudgetChecksTests {
  /// 部门公开表4 states 1,070.00 below 一、本年支出 and 1,085.00 in all.
  @Test(
    "an amount of the summary of appropriations under another fund contradicts its column",
    arguments: [
      ("（三）卫生健康支出\t60.00\t60.00\t\t", "（三）卫生健康支出\t60.00\t\t\t60.00"),
      ("支 出 总 计\t1,085.00\t1,030.00\t55.00\t", "支 出 总 计\t1,085.00\t\t55.00\t1,030.00"),
    ])
  func fund(printed: String, moved: String) throws {
    let text = String(
      decoding: try RepositoryFile.bytes("samples/national-budget.txt"), as: UTF8.self)
    try #require(text.contains(printed))
    #expect(try Self.codes(text) == [])
    #expect(
      try Self.codes(text.replacing(printed, with: moved)).contains("column.expenditure-total"))
  }

  /// The codes of what the checks find, notes left out.
  private static func codes(_ text: String) throws -> [String] {
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", options: ReadingOptions(repairs: false),
      into: &diagnostics)
    return DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic).filter {
      $0.severity > .note
    }.map(\.code)
  }
}
