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

  /// A target cannot be read as relation, number and unit.
  case value = "target.value"
  /// The project is not in the project table by this name.
  case projectName = "target.project-name"
  /// The project belongs to another unit in the project table.
  case projectUnit = "target.project-unit"
  /// The budget is not the project table's amount.
  case projectAmount = "target.project-amount"

  /// The words of the code.
  public var wording: DiagnosticWording {
    switch self {
    case .weights:
      DiagnosticWording(
        check: .warning, en: "the weights add up to {stated}, not to 90 or 100",
        zh: "分值权重之和为 {stated}，不是 90 或 100",
        advice: (
          "A weight is missing or wrong; 10 points are often kept for the execution rate.",
          "权重缺失或有误；预算执行率常占 10 分。"
        ), example: ("30 + 20 + 20", "30 + 20 + 20"), source: RuleSource.performance)
    case .budget:
      DiagnosticWording(
        check: .error, en: "the budget is {stated}, but its sources add up to {expected}",
        zh: "年度预算总额为 {stated}，各资金来源之和为 {expected}",
        advice: ("年度预算总额 is 财政拨款 and 其他资金.", "年度预算总额＝财政拨款＋其他资金。"),
        example: (
          "年度预算总额 100.00, 财政拨款 90.00, 其他资金 0.00", "年度预算总额 100.00，财政拨款 90.00，其他资金 0.00"
        ), source: RuleSource.performance)
    case .department:
      DiagnosticWording(
        check: .error,
        en: "the department's funds add up to {stated}, but {table} to {expected} "
          + "(difference {difference})",
        zh: "部门整体资金合计 {stated}，{table}为 {expected}（相差 {difference}）",
        advice: ("上级安排, 本级安排 and 其他资金 are the whole budget.", "上级安排、本级安排与其他资金之和应为部门预算总额。"),
        example: ("10.00 + 80.00 + 5.00; 收入总计 100.00", "10.00 + 80.00 + 5.00；收入总计 100.00"),
        source: RuleSource.performance)
    case .otherFunds:
      DiagnosticWording(
        check: .error,
        en: "the department's other funds are {stated}, but {expected} in {table} "
          + "(difference {difference})",
        zh: "部门整体其他资金为 {stated}，{table}为 {expected}（相差 {difference}）",
        advice: ("其他资金 is 财政专户 and 单位资金 of the income table.", "其他资金＝收入总表的财政专户与单位资金。"),
        example: ("其他资金 5.00; 单位资金 6.00", "其他资金 5.00；单位资金 6.00"),
        source: RuleSource.performance)
    case .costUnit:
      DiagnosticWording(
        check: .error,
        en:
          "'{stated}' of indicator '{what}' is in a wrong unit: the costs add up to the budget of "
          + "{expected} only in the other one",
        zh: "指标“{what}”的“{stated}”单位有误：换用另一单位后各项成本之和才等于预算总额 {expected}",
        advice: ("元 stands for 万元 or the other way round.", "元与万元混用，请更正。"),
        example: ("<=52.6元 with costs in 万元", "其余成本以万元计，而此项为<=52.6元"),
        source: RuleSource.performance)
    case .value:
      DiagnosticWording(
        check: .warning, en: "the target '{stated}' of indicator '{what}' cannot be measured",
        zh: "指标“{what}”的指标值“{stated}”无法衡量",
        advice: (
          "A target is a relation with a number and its unit, a day, or words that can be judged.",
          "指标值应为“关系＋数值＋单位”、日期或可评判的文字。"
        ), example: ("'≥' without a number, '<>5次'", "仅有“≥”而无数值；“<>5次”"),
        source: RuleSource.performance)
    case .projectName:
      DiagnosticWording(
        check: .warning, en: "project '{stated}' is '{expected}' in {table}",
        zh: "项目“{stated}”在{table}中为“{expected}”",
        advice: (
          "A project bears one name in the whole disclosure.", "同一项目名称应前后一致。"
        ), example: ("湿地监测专项 for 湿地监测项目", "湿地监测专项，项目支出表为湿地监测项目"),
        source: RuleSource.performance)
    case .projectUnit:
      DiagnosticWording(
        check: .warning, en: "project '{what}' is of {stated} here, but of {expected} in {table}",
        zh: "项目“{what}”此处预算单位为 {stated}，{table}为 {expected}",
        advice: (
          "A project belongs to one budget unit in the whole disclosure.", "同一项目的预算单位应前后一致。"
        ), example: ("预算单位 of a school for a project of the bureau", "项目属局本级，绩效目标表为所属学校"),
        source: RuleSource.performance)
    case .projectAmount:
      DiagnosticWording(
        check: .warning,
        en: "project '{what}' has {stated} of appropriations, but {expected} in {table}",
        zh: "项目“{what}”财政拨款为 {stated}，{table}为 {expected}",
        advice: (
          "财政拨款 is the project table's amount, with or without what was carried over.",
          "财政拨款应等于项目支出表金额（可含上年结转）。"
        ), example: ("财政拨款 100.00; 表7 90.00", "财政拨款 100.00，表7为 90.00"),
        source: RuleSource.performance)
    }
  }
}

/// Holds tables of performance targets against themselves and against the tables.
struct TargetChecks {
  let maker: FindingMaker
  let lookup: TableLookup

  /// The findings of one table of targets.
  func findings(in outlined: OutlinedTarget) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let target = outlined.target
    func add(
      _ code: TargetCode, line: Int? = nil,
      _ arguments: [(name: String, value: DiagnosticArgument)] = [], stated: String,
      expected: String? = nil, difference: String? = nil, related: [CheckCell] = []
    ) {
      findings.append(
        maker.finding(
          code, at: outlined.path, line: line ?? target.sourceLine, place: outlined.place,
          arguments,
          stated: stated, expected: expected, difference: difference, related: related))
    }
    if let sum = Self.weight(of: target), sum != 90_000_000, sum != 100_000_000 {
      add(.weights, stated: Self.text(sum))
    }
    let budget = outlined.budget
    if let total = budget.total, let sources = budget.sources,
      (total.millionths - sources).magnitude > 15_000
    {
      add(
        .budget, line: total.sourceLine, stated: Self.text(total.millionths),
        expected: Self.text(sources))
    }
    if target.scope == .department {
      checkDepartment(budget) { code, line, arguments, stated, expected, difference, cells in
        add(
          code, line: line, arguments, stated: stated, expected: expected, difference: difference,
          related: cells)
      }
    }
    if target.scope == .project, let total = budget.total {
      for fault in costFaults(of: outlined, total: total.millionths) {
        add(
          .costUnit, line: fault.sourceLine, [("what", .text(fault.level3.string))],
          stated: fault.target.string, expected: Self.text(total.millionths) + "万元")
      }
    }
    for index in outlined.values.indices where !Self.isMeasurable(outlined.values[index]) {
      let indicator = target.indicators[index]
      add(
        .value, line: indicator.sourceLine, [("what", .text(indicator.level3.string))],
        stated: indicator.target.string)
    }
    return findings
  }

  /// Whether a target says something behind its relation, and one that can be.
  private static func isMeasurable(_ value: TargetValue) -> Bool {
    let text = value.normalised.utf8.span
    var signs = 0
    while signs < text.count, isSign(text[signs]) { signs += 1 }
    guard signs > 0 else { return true }
    guard signs < text.count, let relation = value.relation else { return false }
    // A relation is what the text begins with: as long as all signs, it is all of them.
    return relation.rawValue.utf8.count == signs
      && (value.numberText == nil || value.number != nil)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private typealias Add = (
    TargetCode, Int?, [(name: String, value: DiagnosticArgument)], String, String?, String?,
    [CheckCell]
  ) -> Void

  private func checkDepartment(_ budget: TargetBudget, _ add: Add) {
    func compare(
      _ code: TargetCode, _ stated: Int128?, line: Int?, _ tables: [TableLookup.Stated?]
    ) {
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
        code, line, [("table", .text(first.name))], Self.text(stated),
        DisclosureFigures.text(first.value, unit: .tenThousandYuan, fractionDigits: 2),
        DisclosureFigures.text(difference, unit: .tenThousandYuan, fractionDigits: 2),
        first.cells)
    }
    compare(
      .department, budget.sources, line: (budget.higher ?? budget.own)?.sourceLine,
      [
        lookup.total(.incomeExpenditureSummary, .budget, side: .income)
          ?? lookup.total(.incomeSummary, .total)
      ])
    compare(
      .otherFunds, budget.other?.millionths, line: budget.other?.sourceLine,
      [
        lookup.sum(.incomeSummary, [.specialAccount, .unitFunds]),
        lookup.sum(.incomeSummary, [.specialAccount, .unitFunds, .otherCarryover]),
      ])
  }

  /// The indicators whose unit is wrong: with the other one the costs are the budget.
  private func costFaults(of outlined: OutlinedTarget, total: Int128) -> [Indicator] {
    let indicators = outlined.target.indicators
    var costs: [(indicator: Int, number: Int128, isLarge: Bool)] = []
    for index in indicators.indices where indicators[index].level1.has("成本") {
      let value = outlined.values[index]
      guard let number = value.number?.millionths else { continue }
      if value.unit.isWord("万元") {
        costs.append((index, number, true))
      } else if value.unit.isWord("元") {
        costs.append((index, number, false))
      }
    }
    func sum(flipping index: Int?) -> Int128 {
      costs.enumerated().reduce(0) { sum, cost in
        let isLarge = cost.element.isLarge != (cost.offset == index)
        return sum + (isLarge ? cost.element.number : cost.element.number / 10_000)
      }
    }
    let slack = UInt128(10_000)
    guard costs.count > 1, (sum(flipping: nil) - total).magnitude > slack else { return [] }
    let faults = costs.indices.filter { (sum(flipping: $0) - total).magnitude <= slack }
    return faults.count == 1 ? faults.map { indicators[costs[$0].indicator] } : []
  }

  /// What tables of targets state as 财政拨款, together, on the scale of ``Figures``.
  static func appropriation(of targets: [OutlinedTarget]) -> Int128 {
    targets.reduce(0) { sum, outlined in
      let stated = outlined.budget.appropriation?.millionths ?? 0
      return sum + stated * Figures.scale(of: .tenThousandYuan)
    }
  }

  /// What the weights of the indicators add up to, in millionths; `nil` where none has one.
  private static func weight(of target: PerformanceTarget) -> Int128? {
    var sum: Int128?
    for index in target.indicators.indices {
      let text = target.indicators[index].weight.withoutWhiteSpace
      guard let weight = NumberSpelling(in: text.utf8.span, from: 0)?.amount else { continue }
      sum = (sum ?? 0) + weight.millionths
    }
    return sum
  }

  /// A number of millionths with the fewest digits.
  static func text(_ millionths: Int128) -> String {
    DisclosureFigures.text(
      millionths * Figures.scale(of: .yuan), unit: .yuan,
      fractionDigits: millionths % 1_000_000 == 0 ? 0 : 2)
  }
}
