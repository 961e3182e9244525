/// The codes of project statements.
enum ProjectCode: String, DiagnosticCode {
  /// A statement's amount is not the project table's.
  case amount = "project.amount"
  /// The statements add up to something else than the project table.
  case total = "project.total"
  /// A statement has no amount, and others have.
  case noAmount = "project.no-amount"
  /// A statement has two amounts, of which the first is read.
  case twoAmounts = "project.two-amounts"
  /// A part of a project is larger than the project.
  case part = "project.part"
  /// A statement counts other people for an amount than the project's targets.
  case count = "project.count"
  /// A statement gives another amount to a use than the project's targets.
  case cost = "project.cost"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .amount:
      DiagnosticWording(
        check: .error, en: "project '{what}' has {stated}, but {expected} in {table}",
        zh: "项目“{what}”为 {stated}，{table}为 {expected}",
        advice: (
          "预算安排规模 is the sum of the rows of the project in the project table.",
          "预算安排规模应等于项目支出表中该项目各行之和。"
        ),
        example: (
          "预算安排规模 100.00万元; 90.00 in 表7", "预算安排规模 100.00万元，而表7为 90.00"
        ), source: RuleSource.form)
    case .total:
      DiagnosticWording(
        check: .error,
        en: "the statements of all projects add up to {stated}, but {table} to {expected}",
        zh: "各项目说明之和为 {stated}，{table}为 {expected}",
        advice: (
          "A statement is missing, or one of the amounts is wrong.", "缺少项目说明，或其中金额有误。"
        ), example: ("Σ 100.00; 表7 101.00", "各项目之和 100.00，表7为 101.00"),
        source: RuleSource.form)
    case .noAmount:
      DiagnosticWording(
        check: .warning, en: "the statement of project '{what}' has no amount, while others have",
        zh: "项目“{what}”的说明没有金额，而其他项目的说明有",
        advice: (
          "Its 预算安排规模 may be lost or cut by a page break; compare with the published document.",
          "“预算安排规模”一行可能缺失或被换页截断，请与公开文本核对。"
        ), example: ("a statement without 预算安排规模", "项目说明缺少“预算安排规模”"),
        source: RuleSource.form)
    case .twoAmounts:
      DiagnosticWording(
        check: .warning,
        en: "the statement of project '{what}' has two amounts: {stated} is read, {second} is not",
        zh: "项目“{what}”的说明有两个金额：读取 {stated}，未读取 {second}",
        advice: (
          "The heading of another project may be lost between them; give each statement its own.",
          "两者之间可能缺少另一个项目的标题，请分开为两个项目说明。"
        ),
        example: (
          "预算安排规模：30.00万元, and below it 预算安排规模：45.00万元", "预算安排规模：30.00万元，其下又有预算安排规模：45.00万元"
        ), source: RuleSource.form)
    case .part:
      DiagnosticWording(
        check: .warning,
        en: "project '{what}' has {expected}, but {stated} of it is allocated to one use",
        zh: "项目“{what}”为 {expected}，而其中一项分配 {stated}",
        advice: (
          "资金分配情况 cannot allocate more than the project has.", "资金分配不能超过预算安排规模。"
        ),
        example: (
          "预算安排规模 100.00万元, 支出200.00万元", "预算安排规模 100.00万元，其中支出 200.00万元"
        ), source: RuleSource.form)
    case .count:
      DiagnosticWording(
        check: .warning,
        en:
          "{stated} get {amount} of project '{what}', but {expected} in its targets{at}",
        zh: "项目“{what}”{amount}对应 {stated}，绩效目标为 {expected}{at}",
        advice: (
          "The explanation and the targets of one project count the same people.",
          "同一项目的说明与绩效目标应一致，请核对。"
        ),
        example: (
          "256名补助13.86万元, and in the targets 258名…13.86万元",
          "说明为256名补助13.86万元，绩效目标为258名、13.86万元"
        ), source: RuleSource.performance)
    case .cost:
      DiagnosticWording(
        check: .warning,
        en: "'{use}' of project '{what}' is {stated}, but {expected} in its targets{at}",
        zh: "项目“{what}”的“{use}”为 {stated}，绩效目标为 {expected}{at}",
        advice: (
          "The explanation and the targets of one project split the same money.",
          "同一项目的说明与绩效目标的资金分配应一致，请核对。"
        ), example: ("办案经费8400元, and <=1.32万元 as a target", "说明为办案经费8400元，成本指标为<=1.32万元"),
        source: RuleSource.performance)
    }
  }
}

/// Holds project statements against the project table and against themselves.
struct ProjectChecks {
  let maker: FindingMaker
  let lookup: TableLookup
  let outline: NarrativeOutline
  let rows: ProjectRows

  /// The findings.
  ///
  /// - Parameter passages: Receives the statements whose amount the table states too; `nil` where
  ///   nobody asks for them.
  /// - Returns: What contradicts the table, or itself.
  func findings(into passages: inout [LinkedPassage]?) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let total = lookup.total(.generalPublicProjectExpenditure, .total)
    let names = StatementNames(outline, rows)
    var stated: [StatedMoney] = []
    let isStated = outline.projects.contains { $0.statement.money != nil }
    for project in outline.projects {
      guard let money = StatedMoney(of: project.statement) else {
        if isStated { findings.append(told(.noAmount, of: project)) }
        continue
      }
      if let second = project.statement.secondAmount {
        findings.append(
          told(
            .twoAmounts, of: project, [("second", .text(second.string))],
            stated: money.amount.description + money.unit.rawValue))
      }
      stated.append(money)
      findings += parts(of: project, money.amount, money.value, money.unit)
      guard let entry = matching(project, names) else { continue }
      let agrees = Self.agrees(money, with: entry, half: total?.half ?? money.half)
      if let cell = entry.cells.first {
        passages?.append(
          LinkedPassage(
            section: Self.place, project: project.statement, cell: cell, agrees: agrees))
      }
      if agrees { continue }
      findings.append(
        maker.finding(
          ProjectCode.amount, at: project.path, line: project.statement.sourceLine,
          place: Self.place,
          [("what", .text(project.statement.name.string)), ("table", .text(total?.name ?? ""))],
          stated: money.amount.description + money.unit.rawValue,
          expected: money.text(entry.value, fractionDigits: money.amount.fractionDigits),
          related: entry.cells))
    }
    // One project without an amount, and the sum says nothing.
    guard let total, stated.count == outline.projects.count else { return findings }
    return findings + sum(of: stated, against: total)
  }

  /// A finding about a statement by itself.
  private func told(
    _ code: ProjectCode, of project: OutlinedProject,
    _ arguments: [(name: String, value: DiagnosticArgument)] = [], stated: String? = nil
  ) -> CheckFinding {
    maker.finding(
      code, at: project.path, line: project.statement.sourceLine, place: Self.place,
      [("what", .text(project.statement.name.string))] + arguments, stated: stated)
  }

  /// What a statement states of money.
  private struct StatedMoney {
    let amount: Amount
    let unit: MonetaryUnit
    /// The amount on the scale of ``Figures``.
    let value: Int128
    /// Half a unit of its last place on that scale.
    let half: Int128

    /// `nil` where the statement has no amount.
    init?(of statement: ProjectStatement) {
      guard let money = statement.money else { return nil }
      amount = money.amount
      unit = money.unit ?? .tenThousandYuan
      value = amount.millionths * Figures.scale(of: unit)
      half = Figures.half(fractionDigits: amount.fractionDigits, unit: unit)
    }

    /// A value in the unit of the statement.
    func text(_ value: Int128, fractionDigits: Int) -> String {
      DisclosureFigures.text(value, unit: unit, fractionDigits: fractionDigits) + unit.rawValue
    }
  }

  /// Whether a statement and the rows of its project say the same: a figure that is stated twice is
  /// equal, a sum of rows is so within rounding.
  private static func agrees(
    _ money: StatedMoney, with entry: (value: Int128, cells: [CheckCell]), half: Int128
  ) -> Bool {
    let rows = Int128(entry.cells.count)
    let allowed =
      rows > 1 ? money.half + rows * half : money.half == half ? 0 : max(money.half, half)
    return (money.value - entry.value).magnitude <= allowed.magnitude
  }

  /// Whether what all statements state adds up to the total of the table.
  private func sum(
    of stated: [StatedMoney], against total: TableLookup.Stated
  ) -> [CheckFinding] {
    let sum = stated.reduce(0) { $0 + $1.value }
    let slack = stated.reduce(total.half) { $0 + $1.half }
    guard let project = outline.projects.first, let first = stated.first,
      (sum - total.value).magnitude > slack.magnitude
    else { return [] }
    return [
      maker.finding(
        ProjectCode.total, at: project.path, line: project.statement.sourceLine,
        place: Self.place, [("table", .text(total.name))],
        stated: first.text(sum, fractionDigits: 2),
        expected: first.text(total.value, fractionDigits: 2), related: total.cells)
    ]
  }

  private static let place = "项目支出说明"

  /// What the table says of a statement's project; `nil` where its name or unit is not there.
  ///
  /// - Parameters:
  ///   - project: The statement.
  ///   - names: How often the statements name a project, and a project of a unit.
  /// - Returns: The amount, and the cells that have it.
  private func matching(
    _ project: OutlinedProject, _ names: StatementNames
  ) -> (value: Int128, cells: [CheckCell])? {
    let name = project.name
    guard !rows.entries[name].isEmpty else { return nil }
    if names.ofName[name] == 1 { return rows.sum(of: name) }
    // Several statements of one name and unit share the rows; nothing tells them apart.
    guard let key = StatementNames.key(of: project, rows), names.ofUnit[key] == 1,
      let entry = rows.entry(of: key)
    else { return nil }
    return (entry.value, entry.cells)
  }

  /// How many statements there are of a name, and of a name and a unit.
  private struct StatementNames {
    /// By the number of the name.
    var ofName: [Int]
    /// Of the units that the table knows.
    var ofUnit: [ProjectRows.Key: Int] = [:]

    init(_ outline: NarrativeOutline, _ rows: ProjectRows) {
      ofName = Array(repeating: 0, count: outline.names.count)
      for project in outline.projects { ofName[project.name] += 1 }
      // The unit tells only projects of one name apart.
      for project in outline.projects where ofName[project.name] != 1 {
        if let key = Self.key(of: project, rows) { ofUnit[key, default: 0] += 1 }
      }
    }

    static func key(of project: OutlinedProject, _ rows: ProjectRows) -> ProjectRows.Key? {
      project.statement.budgetUnit.flatMap { rows.key(project.name, unit: LikeName($0)) }
    }
  }

  /// A use to which more is allocated than the project has.
  private func parts(
    of project: OutlinedProject, _ amount: Amount, _ value: Int128, _ unit: MonetaryUnit
  ) -> [CheckFinding] {
    let half = Figures.half(fractionDigits: amount.fractionDigits, unit: unit)
    guard let said = project.allocation else { return [] }
    let large = said.figures.first { figure in
      guard let allocated = figure.value, allocated > value + figure.half + half else {
        return false
      }
      // Only what is spent is a use; other sums are told for comparison.
      return figure.label.endsWithAny(["支出", "费", "费用", "经费"])
        && !figure.label.hasAny(["总", "共", "合计"])
    }
    guard let large, case .money(let largeUnit) = large.kind else { return [] }
    return [
      maker.finding(
        ProjectCode.part, at: project.path, line: said.sourceLine, place: Self.place,
        [("what", .text(project.statement.name.string))],
        stated: large.spelling + largeUnit.rawValue,
        expected: amount.description + unit.rawValue)
    ]
  }
}
