/// The codes of tables of performance targets.
public enum TargetCode: String, DiagnosticCode {
  /// Weights add up to neither 90 nor 100.
  case weights = "target.weights"
  /// The budget is not the sum of its sources.
  case budget = "target.budget"
  /// The department's budget is not the total of the tables.
  case department = "target.department"
  /// The department's other funds are not those of the tables.
  case otherFunds = "target.other-funds"
  /// A cost is stated in 元 that must be 万元, or the other way round.
  case costUnit = "target.cost-unit"

  /// The words of the code.
  public var wording: DiagnosticWording {
    switch self {
    case .weights:
      Self.words(
        .warning, en: "the weights add up to {stated}, not to 90 or 100",
        zh: "分值权重之和为 {stated}，不是 90 或 100",
        advice: (
          "A weight is missing or wrong; 10 points are often kept for the execution rate.",
          "权重缺失或有误；预算执行率常占 10 分。"
        ), example: "30 + 20 + 20")
    case .budget:
      Self.words(
        .error, en: "the budget is {stated}, but its sources add up to {expected}",
        zh: "年度预算总额为 {stated}，各资金来源之和为 {expected}",
        advice: ("年度预算总额 is 财政拨款 and 其他资金.", "年度预算总额＝财政拨款＋其他资金。"),
        example: "年度预算总额 100.00, 财政拨款 90.00, 其他资金 0.00")
    case .department:
      Self.words(
        .error,
        en: "the department's funds add up to {stated}, but {table} to {expected} "
          + "(difference {difference})",
        zh: "部门整体资金合计 {stated}，{table}为 {expected}（相差 {difference}）",
        advice: ("上级安排, 本级安排 and 其他资金 are the whole budget.", "上级安排、本级安排与其他资金之和应为部门预算总额。"),
        example: "10.00 + 80.00 + 5.00; 收入总计 100.00")
    case .otherFunds:
      Self.words(
        .error,
        en: "the department's other funds are {stated}, but {expected} in {table} "
          + "(difference {difference})",
        zh: "部门整体其他资金为 {stated}，{table}为 {expected}（相差 {difference}）",
        advice: ("其他资金 is 财政专户 and 单位资金 of the income table.", "其他资金＝收入总表的财政专户与单位资金。"),
        example: "其他资金 5.00; 单位资金 6.00")
    case .costUnit:
      Self.words(
        .error,
        en:
          "'{stated}' of indicator '{what}' is in a wrong unit: the costs add up to the budget of "
          + "{expected} only in the other one",
        zh: "指标“{what}”的“{stated}”单位有误：换用另一单位后各项成本之和才等于预算总额 {expected}",
        advice: ("元 stands for 万元 or the other way round.", "元与万元混用，请更正。"),
        example: "<=52.6元 with costs in 万元")
    }
  }

  private static func words(
    _ severity: Severity, en: String, zh: String, advice: (String, String), example: String
  ) -> DiagnosticWording {
    DiagnosticWording(
      severity: severity, message: LocalizedText(en: "{place}: " + en, zh: "{place}：" + zh),
      advice: LocalizedText(en: advice.0, zh: advice.1),
      example: LocalizedText(en: example, zh: example), source: RuleSource.performance)
  }
}

/// Holds tables of performance targets against themselves and against the tables.
struct TargetChecks {
  let maker: FindingMaker
  let lookup: TableLookup

  /// The findings of one table of targets.
  func findings(in target: PerformanceTarget, at path: BlockPath) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let place = target.title.string + (target.project.map { " " + $0.text.string } ?? "")
    func add(
      _ code: TargetCode, line: Int? = nil,
      _ arguments: [(name: String, value: DiagnosticArgument)] = [], stated: String,
      expected: String? = nil, difference: String? = nil, related: [CheckCell] = []
    ) {
      findings.append(
        maker.finding(
          code, at: path, line: line ?? target.sourceLine, place: place, arguments,
          stated: stated, expected: expected, difference: difference, related: related))
    }
    let weights = target.indicators.compactMap { Self.number($0.weight) }
    let sum = weights.reduce(Int128(0), +)
    if !weights.isEmpty, sum != 90_000_000, sum != 100_000_000 {
      add(.weights, stated: Self.text(sum))
    }
    let budget = BudgetLines(target)
    if let total = budget.total, let sources = budget.sources,
      (total - sources).magnitude > 15_000
    {
      add(.budget, stated: Self.text(total), expected: Self.text(sources))
    }
    if target.scope == .department {
      checkDepartment(budget) { code, arguments, stated, expected, difference, cells in
        add(
          code, arguments, stated: stated, expected: expected, difference: difference,
          related: cells)
      }
    }
    if target.scope == .project, let total = budget.total {
      for fault in costFaults(of: target, total: total) {
        add(
          .costUnit, line: fault.sourceLine, [("what", .text(fault.level3.string))],
          stated: fault.target.string, expected: Self.text(total) + "万元")
      }
    }
    return findings
  }

  private typealias Add = (
    TargetCode, [(name: String, value: DiagnosticArgument)], String, String?, String?,
    [CheckCell]
  ) -> Void

  private func checkDepartment(_ budget: BudgetLines, _ add: Add) {
    func compare(_ code: TargetCode, _ stated: Int128?, _ tables: [TableLookup.Stated?]) {
      let known = tables.compactMap(\.self)
      guard let stated, let first = known.first, first.half > 0 else { return }
      let slack = 2 * first.half + Figures.scale(of: .tenThousandYuan) * 15_000
      // Forms print 万元 also where a department counts in the unit of its tables.
      let unit = lookup.document.units[first.cells.first?.table ?? 0]
      let differences = known.flatMap { table in
        [MonetaryUnit.tenThousandYuan, unit].map { stated * Figures.scale(of: $0) - table.value }
      }
      guard let difference = differences.first,
        differences.allSatisfy({ $0.magnitude > slack.magnitude })
      else { return }
      add(
        code, [("table", .text(first.name))], Self.text(stated),
        DisclosureFigures.text(first.value, unit: .tenThousandYuan, fractionDigits: 2),
        DisclosureFigures.text(difference, unit: .tenThousandYuan, fractionDigits: 2),
        first.cells)
    }
    compare(
      .department, budget.sources,
      [
        lookup.total(.incomeExpenditureSummary, .budget, side: .income)
          ?? lookup.total(.incomeSummary, .total)
      ])
    compare(
      .otherFunds, budget.other,
      [
        lookup.sum(.incomeSummary, [.specialAccount, .unitFunds]),
        lookup.sum(.incomeSummary, [.specialAccount, .unitFunds, .otherCarryover]),
      ])
  }

  /// The indicators whose unit is wrong: with the other one the costs are the budget.
  private func costFaults(of target: PerformanceTarget, total: Int128) -> [Indicator] {
    let costs = target.indicators.compactMap { indicator -> (Indicator, Int128, Bool)? in
      guard indicator.level1.utf8.hasSubsequence("成本".utf8) else { return nil }
      let value = indicator.targetValue
      guard let number = value.number?.millionths else { return nil }
      switch value.unit.string {
      case "万元": return (indicator, number, true)
      case "元": return (indicator, number, false)
      default: return nil
      }
    }
    func sum(flipping index: Int?) -> Int128 {
      costs.enumerated().reduce(0) { sum, cost in
        let isLarge = cost.element.2 != (cost.offset == index)
        return sum + (isLarge ? cost.element.1 : cost.element.1 / 10_000)
      }
    }
    let slack = UInt128(10_000)
    guard costs.count > 1, (sum(flipping: nil) - total).magnitude > slack else { return [] }
    let faults = costs.indices.filter { (sum(flipping: $0) - total).magnitude <= slack }
    return faults.count == 1 ? faults.map { costs[$0].0 } : []
  }

  /// What tables of targets state as 财政拨款, together, on the scale of ``Figures``.
  static func appropriation(of targets: [PerformanceTarget]) -> Int128 {
    targets.reduce(0) { sum, target in
      let stated = BudgetLines(target).appropriation ?? 0
      return sum + stated * Figures.scale(of: .tenThousandYuan)
    }
  }

  /// The first number of a text, in millionths.
  private static func number(_ text: ExactText) -> Int128? {
    NumberSpelling(leading: Substring(text.withoutWhiteSpace.string).utf8)?.amount?.millionths
  }

  /// A number of millionths with the fewest digits.
  private static func text(_ millionths: Int128) -> String {
    DisclosureFigures.text(
      millionths * Figures.scale(of: .yuan), unit: .yuan,
      fractionDigits: millionths % 1_000_000 == 0 ? 0 : 2)
  }

  /// The lines of the budget by what they say, in millionths of the stated unit.
  private struct BudgetLines {
    var total: Int128?
    var appropriation: Int128?
    var higher: Int128?
    var own: Int128?
    var other: Int128?

    init(_ target: PerformanceTarget) {
      for line in target.budget {
        guard let label = line.labels.last?.withoutWhiteSpace, case .amount(let amount) = line.value
        else { continue }
        func has(_ word: String) -> Bool { label.utf8.hasSubsequence(word.utf8) }
        let value = amount.millionths
        if has("总额") || has("合计") {
          total = value
        } else if has("上级") {
          higher = value
        } else if has("本级") {
          own = value
        } else if has("其他") {
          other = value
        } else if has("财政拨款") {
          appropriation = value
        }
      }
    }

    /// What the sources add up to.
    var sources: Int128? {
      if let appropriation { return appropriation + (other ?? 0) }
      guard let higher, let own else { return nil }
      return higher + own + (other ?? 0)
    }
  }
}
