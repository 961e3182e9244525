/// Holds tables of performance targets against themselves and against the tables.
struct TargetChecks {
  let maker: FindingMaker
  let lookup: TableLookup

  /// Half of the second decimal, with which forms of targets are printed, in millionths.
  private static let half: Int128 = 5_000
  /// What weights may add up to, in millionths: some forms keep 10 for how the budget is carried out.
  private static let wholeWeights: [Int128] = [90_000_000, 100_000_000]

  /// The findings of one table of targets.
  func findings(in outlined: OutlinedTarget) -> [CheckFinding] {
    var findings = weights(of: outlined) + sources(of: outlined)
    switch outlined.target.scope {
    case .department: findings += department(outlined)
    case .project: findings += costs(in: outlined)
    }
    return findings + values(in: outlined)
  }

  private func finding(
    _ code: TargetCode, in outlined: OutlinedTarget, line: Int?,
    _ arguments: [(name: String, value: DiagnosticArgument)] = [], stated: String,
    expected: String? = nil, difference: String? = nil, related: [CheckCell] = []
  ) -> CheckFinding {
    maker.finding(
      code, at: outlined.path, line: line ?? outlined.target.sourceLine, place: outlined.place,
      arguments, stated: stated, expected: expected, difference: difference, related: related)
  }

  /// Whether the weights of the indicators are a whole.
  private func weights(of outlined: OutlinedTarget) -> [CheckFinding] {
    guard let sum = Self.weight(of: outlined.target), !Self.wholeWeights.contains(sum) else {
      return []
    }
    return [finding(.weights, in: outlined, line: nil, stated: Self.text(sum))]
  }

  /// Whether the budget is the sum of its two sources, of three printed figures.
  private func sources(of outlined: OutlinedTarget) -> [CheckFinding] {
    guard let total = outlined.budget.total, let sources = outlined.budget.sources,
      (total.millionths - sources).magnitude > (3 * Self.half).magnitude
    else { return [] }
    return [
      finding(
        .budget, in: outlined, line: total.sourceLine, stated: Self.text(total.millionths),
        expected: Self.text(sources))
    ]
  }

  /// Whether the costs of a project are within its budget, and in its unit.
  private func costs(in outlined: OutlinedTarget) -> [CheckFinding] {
    guard let total = outlined.budget.total?.millionths else { return [] }
    let target = outlined.target
    func finding(_ code: TargetCode, _ indicator: Indicator) -> CheckFinding {
      self.finding(
        code, in: outlined, line: indicator.sourceLine,
        [("what", .text(indicator.level3.string))], stated: indicator.target.string,
        expected: Self.text(total) + "万元")
    }
    let costs = Self.costs(of: outlined)
    let faults = Self.faults(of: costs, in: target, total: total)
    guard faults.isEmpty else { return faults.map { finding(.costUnit, $0) } }
    return costs.filter { $0.tenThousands > total + 2 * Self.half }
      .map { finding(.cost, target.indicators[$0.indicator]) }
  }

  /// Whether each target says something that can be measured.
  private func values(in outlined: OutlinedTarget) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for index in outlined.values.indices where !Self.isMeasurable(outlined.values[index]) {
      let indicator = outlined.target.indicators[index]
      findings.append(
        finding(
          .value, in: outlined, line: indicator.sourceLine,
          [("what", .text(indicator.level3.string))], stated: indicator.target.string))
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

  /// Whether the money of the department's targets is that of its tables.
  private func department(_ outlined: OutlinedTarget) -> [CheckFinding] {
    let budget = outlined.budget
    var findings: [CheckFinding] = []
    func compare(
      _ code: TargetCode, _ stated: Int128?, line: Int?, _ tables: [TableLookup.Stated?]
    ) {
      let known = tables.compactMap(\.self)
      guard let stated, let first = known.first, first.half > 0 else { return }
      let slack = 2 * first.half + Figures.scale(of: .tenThousandYuan) * 3 * Self.half
      // Forms print 万元 also where a department counts in the unit of its tables.
      let unit = lookup.document.units[first.cells.first?.table ?? 0]
      let differences = known.flatMap { table in
        [MonetaryUnit.tenThousandYuan, unit].map { stated * Figures.scale(of: $0) - table.value }
      }
      guard let difference = differences.first,
        differences.allSatisfy({ $0.magnitude > slack.magnitude })
      else { return }
      findings.append(
        finding(
          code, in: outlined, line: line, [("table", .text(first.name))],
          stated: Self.text(stated),
          expected: DisclosureFigures.text(
            first.value, unit: .tenThousandYuan, fractionDigits: 2),
          difference: DisclosureFigures.text(
            difference, unit: .tenThousandYuan, fractionDigits: 2),
          related: first.cells))
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
    return findings
  }

  /// A cost of an indicator, in millionths of 元 or 万元.
  private struct Cost {
    let indicator: Int
    let number: Int128
    /// Whether it is stated in 万元.
    let isLarge: Bool

    /// The cost in millionths of 万元.
    var tenThousands: Int128 { isLarge ? number : number / 10_000 }
  }

  private static func costs(of outlined: OutlinedTarget) -> [Cost] {
    let indicators = outlined.target.indicators
    var costs: [Cost] = []
    for index in indicators.indices where indicators[index].level1.has("成本") {
      let value = outlined.values[index]
      guard let number = value.number?.millionths else { continue }
      if value.unit.isWord("万元") {
        costs.append(Cost(indicator: index, number: number, isLarge: true))
      } else if value.unit.isWord("元") {
        costs.append(Cost(indicator: index, number: number, isLarge: false))
      }
    }
    return costs
  }

  /// The indicators whose unit is wrong: with the other one the costs are the budget.
  private static func faults(
    of costs: [Cost], in target: PerformanceTarget, total: Int128
  ) -> [Indicator] {
    func sum(flipping index: Int?) -> Int128 {
      costs.enumerated().reduce(0) { sum, cost in
        let isLarge = cost.element.isLarge != (cost.offset == index)
        return sum + (isLarge ? cost.element.number : cost.element.number / 10_000)
      }
    }
    let slack = (2 * half).magnitude
    guard costs.count > 1, (sum(flipping: nil) - total).magnitude > slack else { return [] }
    let faults = costs.indices.filter { (sum(flipping: $0) - total).magnitude <= slack }
    return faults.count == 1 ? faults.map { target.indicators[costs[$0].indicator] } : []
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
