import Convert
import Foundation
import Testing

@testable import Formats

/// A performance table is one table, whatever page breaks put between its rows.
@Suite struct PerformancePageTests {
  /// What a table over two pages says; `between` are the lines where the page ends, before the row at
  /// `index` of the table's lines.
  private static func targets(_ between: [String], before index: Int) throws -> [PerformanceTarget]
  {
    var lines = PerformanceSheet().text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    lines.insert(contentsOf: between, at: index)
    // A second table behind the first one would be swallowed by one that is not recognised.
    let text = (lines + [""] + PerformanceSheet().text.split(separator: "\n").map(String.init))
      .joined(separator: "\n")
    return try PerformanceText.tables(Array(text.utf8)).map { table, source in
      var (ledger, diagnostics) = ([LedgerEntry](), DiagnosticList())
      let target = PerformanceReader.read(
        table, with: PerformanceWords(source), repairs: true, ledger: &ledger,
        diagnostics: &diagnostics)
      return PerformanceText.unplaced(target)
    }
  }

  /// The lines of the sheet's text: title, year, head, labels, indicators.
  private static let (goal, labels, indicators) = (7, 8, 9)

  @Test("the title again, with the year and the labels or without", arguments: 0..<4)
  func titleAgain(_ form: Int) throws {
    var between = ["", "项目支出绩效目标表", ""]
    if form & 1 == 1 { between += ["（2025年）", ""] }
    if form & 2 == 2 { between.append(PerformanceSheet.labels.joined(separator: "\t")) }
    let whole = try PerformanceSheet.undamaged()
    for row in [1, 4, 11] {
      let targets = try Self.targets(between, before: Self.indicators + row)
      #expect(targets == [whole, whole], "before row \(row)")
    }
  }

  @Test("the rest of the goal in a paragraph, or in the first cell", arguments: ["", "\t"])
  func restOfGoal(_ end: String) throws {
    let whole = try PerformanceSheet.undamaged()
    for offset in [6, 12, 20] {
      let goal = "养护全市 12 座公园的绿地，补植乔木，改善市民的休闲环境。"
      let cut = goal.index(goal.startIndex, offsetBy: offset)
      var sheet = PerformanceSheet().text
      sheet = sheet.replacingOccurrences(
        of: goal + "\t", with: "\(goal[..<cut])\t\n\n\(goal[cut...])\(end)")
      #expect(
        try PerformanceText.onlyTarget(of: sheet).target == whole, "behind \(offset) characters")
    }
  }

  @Test("a title of another table between head and labels is none of the goal")
  func anotherTitle() throws {
    let targets = try Self.targets(["", "项目支出绩效目标表", ""], before: Self.labels)
    #expect(targets.first?.goal?.text == "养护全市 12 座公园的绿地，补植乔木，改善市民的休闲环境。")
  }
}
