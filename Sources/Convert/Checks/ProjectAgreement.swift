/// Holds what is explained about a project against the targets of the same project.
struct ProjectAgreement {
  let maker: FindingMaker
  let outline: NarrativeOutline

  /// The findings.
  func findings() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var times = [Int](repeating: 0, count: outline.names.count)
    for project in outline.projects { times[project.name] += 1 }
    var targetTimes = [Int](repeating: 0, count: outline.names.count)
    var lastTarget = targetTimes
    for (index, outlined) in outline.targets.enumerated() {
      guard let name = outlined.name else { continue }
      targetTimes[name] += 1
      lastTarget[name] = index
    }
    for project in outline.projects {
      // Several of one name would be held against each other.
      guard let said = project.allocation, times[project.name] == 1,
        targetTimes[project.name] == 1
      else { continue }
      let outlined = outline.targets[lastTarget[project.name]]
      findings += counts(said, project.statement.name, outlined)
      findings += costs(said, project.statement.name, outlined)
    }
    return findings
  }

  private static let place = "项目支出说明"

  /// Whom an amount is for: the people counted between the amount before and this one.
  private static func people(
    before figure: NarrativeFigure, in figures: [NarrativeFigure]
  ) -> [NarrativeFigure] {
    let before = figures.prefix { $0.start < figure.start }
    let from = before.lastIndex(where: \.isMoney).map { $0 + 1 } ?? 0
    return before[from...].filter(\.isOfPeople)
  }

  /// An amount that both state once, for other numbers of people.
  private func counts(
    _ said: NarrativeStatement, _ name: ExactText, _ outlined: OutlinedTarget
  ) -> [CheckFinding] {
    guard let other = outlined.goal else { return [] }
    return said.money.compactMap { amount in
      let same = other.money.filter { $0.value == amount.value }
      guard same.count == 1, said.money.count(where: { $0.value == amount.value }) == 1 else {
        return nil
      }
      let here = Self.people(before: amount, in: said.figures)
      let there = Self.people(before: same[0], in: other.figures)
      guard here.count == 1, there.count == 1, here[0].millionths != there[0].millionths else {
        return nil
      }
      return maker.finding(
        ProjectCode.count, at: said.path, line: said.sourceLine, place: Self.place,
        [
          ("what", .text(name.string)),
          ("amount", .text(NarrativeText.string(said.text(amount.start..<amount.end)))),
          ("line", .text(other.sourceLine.map { "\($0)" } ?? "—")),
          ("at", .line(other.sourceLine)),
        ], stated: NarrativeText.string(said.text(here[0].start..<here[0].end)),
        expected: NarrativeText.string(other.text(there[0].start..<there[0].end)))
    }
  }

  /// A use that an indicator of cost states too, with another amount.
  private func costs(
    _ said: NarrativeStatement, _ name: ExactText, _ outlined: OutlinedTarget
  ) -> [CheckFinding] {
    let indicators = outlined.target.indicators
    var stated: [(use: LikeName, value: Int128, indicator: Int)] = []
    for index in indicators.indices where indicators[index].level1.has("成本") {
      let value = outlined.values[index]
      guard let number = value.number?.millionths,
        let unit = MonetaryUnit(rawValue: value.unit.string)
      else { continue }
      stated.append(
        (LikeName(indicators[index].level3), number * Figures.scale(of: unit), index))
    }
    guard !stated.isEmpty else { return [] }
    return said.money.compactMap { amount in
      let use = LikeName(folded: ConceptLabels.folded(GoalLabel.bare(amount.label).span))
      let same = stated.filter { $0.use.isTail(of: use) }
      guard let first = same.first, let value = amount.value,
        !same.contains(where: { ($0.value - value).magnitude <= amount.half.magnitude })
      else { return nil }
      let indicator = indicators[first.indicator]
      return maker.finding(
        ProjectCode.cost, at: said.path, line: said.sourceLine, place: Self.place,
        [
          ("what", .text(name.string)), ("use", .text(indicator.level3.string)),
          ("line", .text(indicator.sourceLine.map { "\($0)" } ?? "—")),
          ("at", .line(indicator.sourceLine)),
        ], stated: NarrativeText.string(said.text(amount.start..<amount.end)),
        expected: indicator.target.string)
    }
  }
}
