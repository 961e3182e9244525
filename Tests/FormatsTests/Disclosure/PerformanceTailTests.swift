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

  @Test(
    "digits on both sides of the break are one too many or not: told",
    arguments: [
      (row: 5, first: "<=2", rest: "24小时"), (3, "=10", "00%"), (6, "<=3.2", "20元/平方米/年"),
    ])
  func cutDigits(_ cut: (row: Int, first: String, rest: String)) throws {
    let sheet = PerformanceSheet(cutting: cut.row, to: cut.first, and: cut.rest)
    #expect(sheet.pages[0][cut.row][3] == cut.first)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts == ["performance.cut-number"])
  }

  @Test(
    "a relation on both sides of the break is written once",
    arguments: [(row: 3, first: "=1", rest: "=100%"), (10, ">=9", "=90%"), (10, ">=9", ">=90%")])
  func cutRelation(_ cut: (row: Int, first: String, rest: String)) throws {
    let sheet = PerformanceSheet(cutting: cut.row, to: cut.first, and: cut.rest)
    #expect(sheet.pages[0][cut.row][3] == cut.first)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts.isEmpty)
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

  /// A sheet that has lost the label of the scoring rule, with rule and evidence in one cell on its
  /// first page and in two on the second.
  private static func sheetWithoutRuleLabel(firstPage count: Int) -> PerformanceSheet {
    var sheet = PerformanceSheet()
    sheet.breakPage(before: count)
    sheet.labels.remove(at: 7)
    for row in 0..<count {
      let evidence = sheet[row].removeLast()
      sheet[row][7] += " \(evidence)"
    }
    return sheet
  }

  private static func undamagedWithoutRuleLabel() throws -> PerformanceTarget {
    var target = try PerformanceSheet.undamaged()
    target.indicatorLabels.remove(at: 7)
    return target
  }

  @Test(
    "the rest of a rule and of evidence that share a cell",
    arguments: [
      (cut: "按照完成比例赋分 工作", rule: "", evidence: "资料"), ("按照完成比 工作资料", "例赋分", ""),
      ("按照完成比例赋 工作资料", "分", ""), ("按照完成比例赋分 工作资料", "分", ""),
      ("按照完成比例赋分 工作资料", "赋分", ""),
    ])
  func behindMergedCells(_ printed: (cut: String, rule: String, evidence: String)) throws {
    var sheet = Self.sheetWithoutRuleLabel(firstPage: 3)
    sheet[2][7] = printed.cut
    let rest = Array(repeating: "", count: 7) + [printed.rule, printed.evidence]
    sheet.pages[1].insert(rest, at: 0)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == Self.undamagedWithoutRuleLabel())
    #expect(reading.doubts.isEmpty)
  }

  @Test("the rest of a rule and of evidence, both cut, below a line of labels without the rule's")
  func behindLostLabel() throws {
    var sheet = Self.sheetWithoutRuleLabel(firstPage: 1)
    sheet.breakPage(before: 3)
    sheet[2][7] = "按照完成比"
    sheet[2][8] = "工作"
    sheet.pages[2].insert(Array(repeating: "", count: 7) + ["例赋分", "资料"], at: 0)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == Self.undamagedWithoutRuleLabel())
    #expect(reading.doubts.isEmpty)
  }

  @Test("the rest of a name stands below it where its row has slid", arguments: [1, 2])
  func behindSlidRow(_ blankCount: Int) throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(before: 4)
    sheet[3] =
      ["病虫害防治"] + Array(repeating: "", count: blankCount) + sheet[3][3...]
      + Array(repeating: "", count: 2 - blankCount)
    sheet.pages[1].insert(["达标率"] + Array(repeating: "", count: 8), at: 0)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts.isEmpty)
  }

  @Test(
    "a row goes on behind a line break between two of its cells",
    arguments: [4, 5, 6, 7, 8], [false, true])
  func cutBetweenCells(_ column: Int, startsWithTab: Bool) throws {
    var sheet = PerformanceSheet()
    let row = sheet[3]
    sheet[3] = Array(row[..<column])
    sheet.pages[0].insert((startsWithTab ? [""] : []) + row[column...], at: 4)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
    #expect(reading.doubts.isEmpty)
  }

  @Test("a row of few cells below one that was trimmed is one of its own")
  func trimmedRows() throws {
    var sheet = PerformanceSheet()
    sheet[3] = ["", "", "病虫害防治达标率", "=100%", "计划标准"]
    sheet[4] = ["", "时效指标", "养护任务完成时间", "2025年11月30日前", "计划标准"]
    let target = try Self.reading(of: sheet).target
    #expect(target.indicators.count == 12)
    #expect(target.indicators[3].scoringRule.isEmpty)
    #expect(target.indicators[4].level3 == "养护任务完成时间")
  }

  @Test(
    "the rest of any cell stands below it where its row has slid to the right",
    arguments: [(3, 3), (4, 7), (5, 3), (6, 5), (8, 4), (9, 2)])
  func belowRowSlidRight(_ cut: (column: Int, offset: Int)) throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(before: 7)
    var (row, rest) = ([""] + sheet[6], Array(repeating: "", count: 10))
    let cell = row[cut.column]
    row[cut.column] = String(cell.prefix(cut.offset))
    rest[cut.column] = String(cell.dropFirst(cut.offset))
    sheet[6] = row
    sheet.pages[1].insert(rest, at: 0)
    let reading = try Self.reading(of: sheet)
    #expect(try reading.target == PerformanceSheet.undamaged())
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
