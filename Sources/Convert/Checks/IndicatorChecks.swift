/// The codes of indicators that lack what all others of their table have, or stand below a wrong level.
enum IndicatorCode: String, DiagnosticCode {
  /// An indicator has no target.
  case noTarget = "indicator.no-target"
  /// Another cell of an indicator is blank.
  case blank = "indicator.blank"
  /// The second level belongs to another first level.
  case level = "indicator.level"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .noTarget:
      DiagnosticWording(
        check: .warning, en: "indicator '{stated}' has no target, where all others have one",
        zh: "指标“{stated}”没有指标值，而其他指标均有",
        advice: (
          "The cell was lost or has slid; look at the published table.", "指标值可能遗失或错位，请查阅公开的绩效目标表。"
        ), example: ("渠道维修长度 without ≥12公里", "渠道维修长度没有指标值"), source: RuleSource.performance)
    case .blank:
      DiagnosticWording(
        check: .note, en: "indicator '{stated}' has no {what}, where all others have one",
        zh: "指标“{stated}”没有{what}，而其他指标均有",
        advice: (
          "The cell may have been lost; look at the published table.", "该单元格可能遗失，请查阅公开的绩效目标表。"
        ), example: ("渠道维修长度 without 佐证资料", "渠道维修长度没有佐证资料"),
        source: RuleSource.performance)
    case .level:
      DiagnosticWording(
        check: .warning,
        en: "indicator '{name}', {second}, stands under '{stated}', but belongs to '{expected}'",
        zh: "指标“{name}”（{second}）列在“{stated}”下，应属“{expected}”",
        advice: (
          "The cell of its first level may have been lost; look at the published table.",
          "一级指标单元格可能遗失，请查阅公开的绩效目标表。"
        ), example: ("时效指标 under 效益指标", "时效指标列在效益指标下"), source: RuleSource.performance)
    }
  }
}

/// Finds the one indicator of a table that lacks what all others have.
struct IndicatorChecks {
  let maker: FindingMaker

  /// So many others make a blank cell an exception.
  private static let fewestOthers = 3

  private typealias Test = @Sendable (borrowing Indicator) -> Bool

  /// What a cell is called, and whether it is blank.
  private static let fields: [(name: LocalizedText, isBlank: Test)] = [
    (LocalizedText(en: "basis", zh: "指标值设置依据"), { $0.basis.isEmpty }),
    (LocalizedText(en: "value of last year", zh: "上年完成值"), { $0.lastYear.isEmpty }),
    (LocalizedText(en: "weight", zh: "分值权重"), { $0.weight.isEmpty }),
    (LocalizedText(en: "scoring rule", zh: "赋分规则"), { $0.scoringRule.isEmpty }),
    (LocalizedText(en: "evidence", zh: "佐证资料"), { $0.evidence.isEmpty }),
  ]

  /// The findings of one table of targets.
  func findings(in outlined: OutlinedTarget) -> [CheckFinding] {
    let indicators = outlined.target.indicators
    guard indicators.count > Self.fewestOthers else { return [] }
    var findings: [CheckFinding] = []
    if let indicator = Self.only(of: indicators, { $0.target.isEmpty }) {
      findings.append(finding(IndicatorCode.noTarget, indicator, in: outlined, []))
    }
    for (name, isBlank) in Self.fields {
      guard let indicator = Self.only(of: indicators, isBlank) else { continue }
      findings.append(
        finding(IndicatorCode.blank, indicator, in: outlined, [("what", .words(name))]))
    }
    return findings
  }

  /// The one indicator that passes a test; `nil` where none or several do.
  private static func only(of indicators: [Indicator], _ test: Test) -> Indicator? {
    var only: Int?
    let all = indicators.span
    for index in all.indices where test(all[index]) {
      if only != nil { return nil }
      only = index
    }
    return only.map { indicators[$0] }
  }

  private func finding(
    _ code: IndicatorCode, _ indicator: Indicator, in outlined: OutlinedTarget,
    _ arguments: [(name: String, value: DiagnosticArgument)]
  ) -> CheckFinding {
    maker.finding(
      code, at: outlined.path, line: indicator.sourceLine, place: outlined.place, arguments,
      stated: indicator.level3.string)
  }
}
