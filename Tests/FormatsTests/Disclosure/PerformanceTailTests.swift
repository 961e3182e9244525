import Convert
import Testing

@testable import Formats

/// What a page break cuts goes back to its cell, or reading says that it may be otherwise.
@Suite struct PerformanceTailTests {
  /// What a sheet is read as, and the codes of all that is more than a note.
  private static func reading(
    of sheet: PerformanceSheet
  ) throws -> (target: PerformanceTarget, doubts: [String]) {
    let reading = try sheet.read()
    let doubts = reading.diagnostics.diagnostics.filter { $0.severity >= .warning }
    return (reading.target, doubts.map(\.code))
  }

  @Test("the rest of cells stands below labels printed anew")
  func behindLabels() throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(inside: 4, cells: [(3, 5), (7, 2)], overlap: 0)
    sheet.pages[1].insert(PerformanceSheet.labels, at: 0)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts.isEmpty)
  }

  @Test(
    "the rest of a level stands in a row that is a new one",
    arguments: [
      (row: 0, column: 0, first: "产出", rest: "指标"), (0, 0, "产", "出指标"), (0, 0, "产出", "出指标"),
      (2, 1, "质量", "指标"), (2, 1, "质", "量指标"), (6, 1, "经济", "成本指标"),
    ])
  func cutLevel(_ cut: (row: Int, column: Int, first: String, rest: String)) throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(before: cut.row + 1)
    sheet[cut.row][cut.column] = cut.first
    sheet[cut.row + 1][cut.column] = cut.rest
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts.isEmpty)
  }

  @Test("the rest of a second level stands on a page without the first column")
  func cutLevelWithoutFirstColumn() throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(before: 3)
    sheet[2][1] = "质量"
    sheet[3][1] = "指标"
    for row in 0..<3 { sheet.pages[1][row].removeFirst() }
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts.isEmpty)
  }

  @Test("a new level of a new page is none of the level above")
  func newLevel() throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(before: 8)
    sheet[8][0] = "成本指标"
    sheet[8][1] = "社会成本指标"
    let indicator = try Self.reading(of: sheet).target.indicators[8]
    #expect(indicator.level1 == "成本指标")
    #expect(indicator.level2 == "社会成本指标")
    #expect(try Self.reading(of: sheet).target.indicators[7].level2 == "经济成本指标")
  }

  @Test("digits on both sides of the break are one too many or not: told")
  func cutDigits() throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(inside: 5, cells: [(3, 3)], overlap: 0)
    #expect(sheet.pages[0][5][3] == "<=2")
    #expect(try Self.reading(of: sheet).doubts.isEmpty)
    #expect(try Self.reading(of: sheet).target.indicators[5].target == "<=24小时")
    sheet.pages[1][0][3] = "24小时"
    #expect(try Self.reading(of: sheet).doubts == ["performance.cut-number"])
  }

  @Test("signs on both sides of the break are written once")
  func cutSigns() throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(inside: 3, cells: [(3, 4)], overlap: 0)
    #expect(sheet.pages[0][3][3] == "=100")
    sheet.pages[0][3][3] = "=100%"
    #expect(try Self.reading(of: sheet).target == PerformanceSheet.undamaged())
    #expect(try Self.reading(of: sheet).doubts.isEmpty)
  }

  @Test("the rest of cells on a page without the first column")
  func narrowPage() throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(inside: 1, cells: [(2, 3), (3, 3)], overlap: 0)
    for row in 0..<5 { sheet.pages[1][row].removeFirst() }
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts == ["performance.tail-in-doubt"])
  }

  @Test("the rest of name, value and basis is no row: it has no weight")
  func withoutWeight() throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(inside: 1, cells: [(2, 2), (3, 4), (4, 2)], overlap: 0)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts == ["performance.tail-in-doubt"])
  }

  @Test("a basis that begins like evidence")
  func contract() throws {
    var whole = PerformanceSheet()
    whole[7][4] = "合同标准"
    var sheet = whole
    sheet.breakPage(inside: 7, cells: [(4, 2)], overlap: 0)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == whole.read().target)
    #expect(reading.doubts.isEmpty)
  }

  @Test("the rest of evidence behind the last label")
  func behindLastLabel() throws {
    var whole = PerformanceSheet()
    whole.labels.remove(at: 7)
    var sheet = PerformanceSheet()
    sheet.breakPage(inside: 7, cells: [(8, 3)], overlap: 0)
    sheet.labels.remove(at: 7)
    #expect(sheet.pages[1][0] == ["", "", "", "", "", "", "", "", "证"])
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == whole.read().target)
    #expect(reading.doubts.isEmpty)
  }

  @Test("two or three cells cut at once: right, or told", arguments: 0..<8)
  func cutTogether(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let expected = try PerformanceSheet.undamaged()
    var rightCount = 0
    for _ in 0..<60 {
      var sheet = PerformanceSheet()
      let columns = [2, 3, 4, 5, 7, 8].shuffled(using: &random)
        .prefix(Int.random(in: 2...3, using: &random))
      sheet.breakPage(
        inside: Int.random(in: 0..<11, using: &random),
        cells: columns.map { ($0, Int.random(in: 1...4, using: &random)) },
        overlap: Int.random(in: 0...1, using: &random))
      switch Int.random(in: 0..<3, using: &random) {
      case 0: sheet.pages[1].insert(PerformanceSheet.labels, at: 0)
      case 1:
        let end = sheet.pages[1].firstIndex { !$0[0].isEmpty } ?? sheet.pages[1].count
        for row in 0..<end { sheet.pages[1][row].removeFirst() }
      default: break
      }
      let outcome = try PerformanceDamageTests.outcome(sheet, expected: expected)
      #expect(outcome != .wrong, "\(sheet.text)")
      if outcome == .right { rightCount += 1 }
    }
    // Doubt is honest, but has to be rare.
    #expect(rightCount >= 48)
  }
}
