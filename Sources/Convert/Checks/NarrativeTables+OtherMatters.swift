/// What the section on other matters says: operating expenses and the targets of the department.
extension NarrativeTables {
  /// What the tables say to a figure of the section on other matters.
  func otherMatter(
    _ figure: NarrativeFigure, _ index: Int, _ statement: NarrativeStatement
  ) -> TableLookup.Stated? {
    if figure.label.ends(with: "机关运行经费财政拨款预算"), figure.value != 0 {
      return lookup.total(.generalPublicBasicExpenditure, .basicOperating)
    }
    guard figure.label.has("涉及"), statement.has("整体") else { return nil }
    // What is counted stands in front of the count: 整体预算绩效目标1个，涉及预算金额….
    let from = statement.figures[..<index].last { $0.isMoney }?.end ?? 0
    let words = statement.text[from..<figure.start]
    if words.has("非财政拨款项目") {
      return lookup.sum(.incomeSummary, [.specialAccount, .unitFunds])
    }
    if words.has("财政拨款项目") {
      return appropriatedProjects(figure)
    }
    guard words.has("整体"), words.has("绩效目标") else {
      return nil
    }
    return lookup.total(.incomeExpenditureSummary, .budget, side: .income)
      ?? lookup.total(.incomeSummary, .total)
  }

  /// The projects that appropriations pay for: those of the general public budget, or of all funds.
  private func appropriatedProjects(_ figure: NarrativeFigure) -> TableLookup.Stated? {
    guard let general = lookup.total(.generalPublicProjectExpenditure, .total) else { return nil }
    if figure.value == targetAppropriation { return nil }
    let others = [
      lookup.total(.governmentFundExpenditure, .projectExpenditure),
      lookup.total(.stateCapitalExpenditure, .projectExpenditure),
      lookup.total(.incomeSummary, .appropriationCarryover),
    ].compactMap(\.self)
    // Funds and carry-over pay for projects too; whether they are counted here differs.
    for chosen in 0..<(1 << others.count) {
      let added = others.indices.filter { chosen & (1 << $0) != 0 }.map { others[$0] }
      let all = added.reduce(general.value) { $0 + $1.value }
      guard figure.value == all else { continue }
      return TableLookup.Stated(
        value: all, half: general.half, cells: general.cells + added.flatMap(\.cells),
        name: general.name)
    }
    return general
  }

  /// 项目共9个: as many as there are tables of targets.
  func countProjects(
    in statement: NarrativeStatement, _ section: NarrativeSection,
    _ findings: inout [CheckFinding]
  ) {
    guard targetCount > 0,
      let count = statement.figures.first(where: {
        $0.kind == .count("个") && $0.label.ends(with: "项目共")
      }), count.millionths != Int128(targetCount) * 1_000_000, statement.has("绩效")
    else { return }
    findings.append(
      maker.finding(
        NarrativeTableCode.projectCount, at: statement.path, line: statement.sourceLine,
        place: section.title.string, [], stated: count.spelling, expected: "\(targetCount)"))
  }
}
