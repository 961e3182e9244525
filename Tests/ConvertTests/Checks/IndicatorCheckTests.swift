import Testing

@testable import Convert

@Suite("Indicators that lack what all others of their table have")
struct IndicatorCheckTests {
  private static let whole = Indicator(
    level1: "产出指标", level3: "渠道维修长度", target: "≥12公里", basis: "计划标准", lastYear: "10公里",
    weight: "20", scoringRule: "按比例赋分", evidence: "验收单")

  private static func found(_ indicators: [Indicator]) -> [String] {
    let target = PerformanceTarget(
      scope: .project, title: "项目支出绩效目标表", indicators: indicators)
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.performance(target)])])
    return DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic).filter {
      $0.code.hasPrefix("indicator.")
    }.map { "\($0.severity) \($0.message(in: .english))" }
  }

  @Test("one blank cell is told, with its name; a target as a warning")
  func one() throws {
    let others = Array(repeating: Self.whole, count: 3)
    var noTarget = Self.whole
    noTarget.target = ""
    let target = try #require(Self.found(others + [noTarget]).first)
    #expect(target.hasPrefix("warning"))
    #expect(target.contains("'渠道维修长度' has no target"))
    var blank = Self.whole
    (blank.weight, blank.evidence) = ("", "")
    let findings = Self.found([blank] + others)
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.hasPrefix("note") })
    #expect(findings.contains { $0.contains("has no weight") })
  }

  @Test("what two lack, or one of few, is not told")
  func several() {
    var blank = Self.whole
    blank.evidence = ""
    #expect(Self.found([blank, blank] + Array(repeating: Self.whole, count: 3)) == [])
    #expect(Self.found([blank, Self.whole, Self.whole]) == [])
  }
}
