import Convert
import Testing

@testable import Formats

/// Damaged performance tables are read as undamaged ones, or reading says that it is in doubt.
@Suite struct PerformanceDamageTests {
  /// How a reading compares with that of the undamaged table.
  enum Outcome: Equatable {
    case right
    case doubt
    case wrong
  }

  static func outcome(
    _ sheet: PerformanceSheet, expected: PerformanceTarget
  ) throws -> Outcome {
    let reading = try sheet.read()
    if reading.target == expected { return .right }
    let isInDoubt = reading.diagnostics.diagnostics.contains { $0.severity >= .warning }
    return isInDoubt ? .doubt : .wrong
  }

  /// Every indicator by its number.
  static let rows = Array(PerformanceSheet.indicators.indices)

  @Test("the undamaged table says what is printed, without a word")
  func undamaged() throws {
    let reading = try PerformanceSheet().read()
    #expect(reading.ledger.isEmpty)
    #expect(reading.diagnostics.diagnostics.isEmpty)
    let target = reading.target
    #expect(target.unit == LabelledText(label: "预算单位", text: "云溪市公园管理处"))
    #expect(target.project == LabelledText(label: "项目名称", text: "城市公园绿化养护项目"))
    #expect(target.contacts == [LabelledText(label: "项目负责人", text: "林知远")])
    #expect(target.goal?.text == "养护全市 12 座公园的绿地，补植乔木，改善市民的休闲环境。")
    #expect(
      target.budget.map(\.labels) == [
        ["项目资金(万元)", "年度预算总额"], ["项目资金(万元)", "其中：财政拨款"], ["项目资金(万元)", "其他资金"],
      ])
    #expect(target.budget.compactMap(\.value.amount?.description) == ["458.75", "400.00", "58.75"])
    #expect(target.indicatorLabels.map(\.string) == PerformanceSheet.labels)
    #expect(target.indicators.count == 12)
    #expect(
      target.indicators[9]
        == Indicator(
          level1: "效益指标", level2: "生态效益指标", level3: "新增绿荫面积", target: ">=2万平方米",
          basis: "历史标准", lastYear: "1.5万平方米", weight: "10", scoringRule: "按照完成比例赋分",
          evidence: "说明材料"))
  }

  @Test("a page break before any row, the labels printed again or not", arguments: rows)
  func pageBreak(_ index: Int) throws {
    let expected = try PerformanceSheet.undamaged()
    var sheet = PerformanceSheet()
    sheet.breakPage(before: index)
    #expect(try Self.outcome(sheet, expected: expected) == .right)
    guard index > 0 else { return }
    sheet.pages[1].insert(PerformanceSheet.labels, at: 0)
    #expect(try Self.outcome(sheet, expected: expected) == .right)
    #expect(try sheet.read().diagnostics.diagnostics.map(\.code) == ["text.left-out"])
  }

  @Test(
    "a page break inside any cell, printed on both pages or not: right, or equal digits are told",
    arguments: [1, 4, 6, 8, 10])
  func cutCells(_ index: Int) throws {
    let expected = try PerformanceSheet.undamaged()
    let row = PerformanceSheet.indicators[index]
    for column in row.indices where column != 6 {
      for offset in 0..<row[column].unicodeScalars.count where offset > 0 {
        for overlap in 0...1 {
          var sheet = PerformanceSheet()
          sheet.breakPage(inside: index, cells: [(column, offset)], overlap: overlap)
          let reading = try sheet.read()
          let isTold = reading.diagnostics.diagnostics.contains {
            $0.code == "performance.cut-number"
          }
          #expect(
            reading.target == expected || isTold,
            "column \(column), offset \(offset), overlap \(overlap)")
        }
      }
    }
  }

  @Test("any row slid in any way", arguments: rows)
  func slides(_ index: Int) throws {
    for way in PerformanceSheet.Slide.allCases {
      var expected = try PerformanceSheet.undamaged()
      var sheet = PerformanceSheet()
      guard sheet.slide(index, way) else { continue }
      if way == .right { expected.indicators[index].evidence = "" }
      let reading = try sheet.read()
      #expect(reading.target == expected, "\(way)")
      #expect(!reading.ledger.isEmpty)
      #expect(
        reading.diagnostics.diagnostics.map(\.code)
          == (way == .right && index > 0 ? ["performance.lost-cell"] : []))
    }
  }

  @Test("a page without the column of the first level", arguments: rows.dropFirst())
  func lostColumn(_ index: Int) throws {
    var sheet = PerformanceSheet()
    sheet.breakPage(before: index)
    let end = sheet.pages[1].firstIndex { !$0[0].isEmpty } ?? sheet.pages[1].count
    guard end > 0 else { return }
    for row in 0..<end { sheet.pages[1][row].removeFirst() }
    #expect(try Self.outcome(sheet, expected: try PerformanceSheet.undamaged()) == .right)
  }

  @Test("rule and evidence in one cell, their labels too", arguments: rows)
  func mergedCells(_ index: Int) throws {
    var expected = try PerformanceSheet.undamaged()
    expected.indicatorLabels.remove(at: 7)
    var sheet = PerformanceSheet()
    sheet.breakPage(before: index)
    sheet.mergeRules()
    #expect(try Self.outcome(sheet, expected: expected) == .right)
    _ = sheet.slide(0, .nameFirst)
    #expect(try Self.outcome(sheet, expected: expected) == .right)
  }

  @Test("a label lost, the cells all there", arguments: [3, 4, 5, 6, 7, 8])
  func lostLabel(_ column: Int) throws {
    var expected = try PerformanceSheet.undamaged()
    expected.indicatorLabels.remove(at: column)
    var sheet = PerformanceSheet()
    sheet.labels.remove(at: column)
    #expect(try Self.outcome(sheet, expected: expected) != .wrong)
    if column == 7 { #expect(try Self.outcome(sheet, expected: expected) == .right) }
  }

  @Test("a blank anywhere inside any cell", arguments: [0, 4, 6, 8])
  func blanks(_ index: Int) throws {
    let expected = try PerformanceSheet.undamaged()
    let row = PerformanceSheet.indicators[index]
    for column in row.indices {
      for offset in 0..<row[column].unicodeScalars.count {
        var sheet = PerformanceSheet()
        sheet.putBlank(index, column: column, offset: offset)
        #expect(try Self.outcome(sheet, expected: expected) == .right, "\(column), \(offset)")
      }
    }
  }

  @Test("levels on every row, blank cells behind every row")
  func repeatedLevels() throws {
    let expected = try PerformanceSheet.undamaged()
    var sheet = PerformanceSheet()
    for (index, indicator) in expected.indicators.enumerated() {
      sheet[index][0] = indicator.level1.string
      sheet[index][1] = indicator.level2.string
    }
    #expect(try Self.outcome(sheet, expected: expected) == .right)
    for index in Self.rows { sheet[index] += ["", ""] }
    #expect(try Self.outcome(sheet, expected: expected) == .right)
  }

  @Test("several kinds of damage at once", arguments: 0..<10)
  func combinations(_ seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let undamaged = try PerformanceSheet.undamaged()
    var outcomes: [Outcome: Int] = [:]
    for _ in 0..<40 {
      var expected = undamaged
      var sheet = PerformanceSheet()
      for _ in 0..<Int.random(in: 2...4, using: &random) {
        damage(&sheet, &expected, using: &random)
      }
      let outcome = try Self.outcome(sheet, expected: expected)
      #expect(outcome != .wrong, "\(sheet.text)")
      outcomes[outcome, default: 0] += 1
      try checkUndoing(sheet)
    }
    // Doubt is honest, but has to be rare.
    #expect(outcomes[.right, default: 0] >= 36, "\(outcomes)")
  }

  /// Damages a sheet once, in a way drawn at random.
  private func damage(
    _ sheet: inout PerformanceSheet, _ expected: inout PerformanceTarget,
    using random: inout SeededNumbers
  ) {
    let index = Int.random(in: 0..<Self.rows.count, using: &random)
    guard sheet[index].count == 9, sheet[index][2] == PerformanceSheet.indicators[index][2] else {
      return
    }
    let column = [2, 3, 4, 5, 7, 8].randomElement(using: &random) ?? 3
    switch Int.random(in: 0..<4, using: &random) {
    case 0: sheet.breakPage(before: index)
    case 1:
      let way = PerformanceSheet.Slide.allCases.randomElement(using: &random) ?? .left
      if sheet.slide(index, way), way == .right { expected.indicators[index].evidence = "" }
    case 2:
      let offset = Int.random(in: 1...8, using: &random)
      sheet.putBlank(index, column: column, offset: offset)
    default:
      // Tails take a line of their own, so that rows are counted no longer: once, and last.
      guard sheet.pages.count == 1 else { return }
      sheet.breakPage(
        inside: index, cells: [(column, Int.random(in: 1...4, using: &random))],
        overlap: Int.random(in: 0...1, using: &random))
    }
  }

  private func checkUndoing(_ sheet: PerformanceSheet) throws {
    let reading = try sheet.read()
    let undone = try PerformanceText.undoing(reading.ledger, in: reading.target)
    #expect(try undone == sheet.read(repairs: false).target, "\(sheet.text)")
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
