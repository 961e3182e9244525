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
      let costs = Self.costs(of: outlined)
      let faults = Self.faults(of: costs, in: target, total: total.millionths)
      for fault in faults {
        add(
          .costUnit, line: fault.sourceLine, [("what", .text(fault.level3.string))],
          stated: fault.target.string, expected: Self.text(total.millionths) + "万元")
      }
      for cost in costs where faults.isEmpty && cost.tenThousands > total.millionths + 10_000 {
        let indicator = target.indicators[cost.indicator]
        add(
          .cost, line: indicator.sourceLine, [("what", .text(indicator.level3.string))],
          stated: indicator.target.string, expected: Self.text(total.millionths) + "万元")
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
    let slack = UInt128(10_000)
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
