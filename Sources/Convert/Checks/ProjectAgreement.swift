/// Holds what is explained about a project against the targets of the same project.
struct ProjectAgreement {
  let maker: FindingMaker
  let outline: NarrativeOutline

  /// The findings.
  func findings() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let names = outline.projects.map { ConceptLabels.folded($0.statement.name) }
    let times = Dictionary(grouping: names) { $0 }.mapValues(\.count)
    var targetsOf: [[UInt8]: [PerformanceTarget]] = [:]
    for (target, _) in outline.targets {
      guard let project = target.project else { continue }
      targetsOf[ConceptLabels.folded(project.text), default: []].append(target)
    }
    for (index, (statement, path)) in outline.projects.enumerated() {
      let name = names[index]
      // Several of one name would be held against each other.
      guard times[name] == 1, let targets = targetsOf[name], targets.count == 1,
        let field = statement.fields.first(where: {
          $0.label.withoutWhiteSpace.utf8.elementsEqual("资金分配情况".utf8)
        })
      else { continue }
      let text = field.paragraphs.reduce(field.text.string) { $0 + $1.text.string }
      let said = NarrativeStatement(
        text: text, mark: nil, sourceLine: field.sourceLine ?? statement.sourceLine, path: path)
      findings += counts(said, statement.name, targets[0])
      findings += costs(said, statement.name, targets[0])
    }
    return findings
  }

  private static let place = "项目支出说明"

  /// Whom an amount is for: the people counted between the amount before and this one.
  private static func people(
    before figure: NarrativeFigure, in figures: [NarrativeFigure]
  ) -> [NarrativeFigure] {
    let before = figures.prefix { $0.start < figure.start }
    let from = before.lastIndex { $0.value != nil }.map { $0 + 1 } ?? 0
    return before[from...].filter(\.isOfPeople)
  }

  /// An amount that both state once, for other numbers of people.
  private func counts(
    _ said: NarrativeStatement, _ name: ExactText, _ target: PerformanceTarget
  ) -> [CheckFinding] {
    guard let goal = target.goal else { return [] }
    let other = NarrativeStatement(
      text: goal.text.string, mark: nil, sourceLine: goal.sourceLine, path: said.path)
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
          ("line", .text((goal.sourceLine ?? target.sourceLine).map { "\($0)" } ?? "—")),
        ], stated: NarrativeText.string(said.text(here[0].start..<here[0].end)),
        expected: NarrativeText.string(other.text(there[0].start..<there[0].end)))
    }
  }

  /// A use that an indicator of cost states too, with another amount.
  private func costs(
    _ said: NarrativeStatement, _ name: ExactText, _ target: PerformanceTarget
  ) -> [CheckFinding] {
    let stated = target.indicators.compactMap { indicator -> (LikeName, Int128, Indicator)? in
      guard indicator.level1.utf8.hasSubsequence("成本".utf8) else { return nil }
      let value = indicator.targetValue
      guard let number = value.number?.millionths,
        let unit = MonetaryUnit(rawValue: value.unit.string)
      else { return nil }
      return (LikeName(indicator.level3), number * Figures.scale(of: unit), indicator)
    }
    return said.money.compactMap { amount in
      let use = LikeName(ExactText(NarrativeText.string(GoalLabel.bare(amount.label))))
      let same = stated.filter { $0.0.isTail(of: use) }
      guard let first = same.first, let value = amount.value,
        !same.contains(where: { ($0.1 - value).magnitude <= amount.half.magnitude })
      else { return nil }
      return maker.finding(
        ProjectCode.cost, at: said.path, line: said.sourceLine, place: Self.place,
        [
          ("what", .text(name.string)), ("use", .text(first.2.level3.string)),
          ("line", .text(first.2.sourceLine.map { "\($0)" } ?? "—")),
        ], stated: NarrativeText.string(said.text(amount.start..<amount.end)),
        expected: first.2.target.string)
    }
  }
}
