import Testing

@testable import Convert

@Suite("Indicators under a level that is not theirs")
struct IndicatorLevelTests {
  private static func target(_ levels: [(first: ExactText, second: ExactText)]) -> Block {
    .performance(
      PerformanceTarget(
        scope: .project, title: "项目支出绩效目标表",
        indicators: levels.enumerated().map { number, level in
          Indicator(
            level1: level.first, level2: level.second, level3: "巡护次数", target: ">=3次",
            sourceLine: 11 + number)
        }))
  }

  /// The lines of the indicators that are told, and where they belong.
  private static func found(_ blocks: [Block]) -> [String] {
    let disclosure = Disclosure(stage: .budget, title: "预算", parts: [Part(blocks: blocks)])
    return DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code == IndicatorCode.level.rawValue
    }.map { "\($0.sourceLine ?? 0) \($0.expected ?? "")" }
  }

  @Test("a second level below the first level of others is told")
  func misplaced() {
    let levels: [(ExactText, ExactText)] = [
      ("产出指标", "数量指标"), ("产出指标", "社会效益指标"), ("效益", "满意度"), ("成本指标", "时效指标"),
    ]
    #expect(
      Self.found([Self.target(levels)]) == ["12 效益指标", "13 满意度指标", "14 产出指标"])
  }

  @Test("levels of the form, of other forms, and those that several tables print so are not")
  func other() {
    let levels: [(ExactText, ExactText)] = [
      ("产出指标", "成本指标"), ("成本指标", "经济成本指标"), ("履职效能", "数量指标"), ("产出指标", "创新指标"),
      ("满意度指标", "服务对象满意度指标"), ("", "时效指标"),
    ]
    #expect(Self.found([Self.target(levels)]) == [])
    let own = Self.target([("效益指标", "满意度指标")])
    #expect(Self.found([own, own]) == [])
    #expect(Self.found([own]) == ["11 满意度指标"])
  }
}
