/// Holds the projects of the tables of targets against the project table: name, unit, amount.
struct TargetProjects {
  let maker: FindingMaker
  let lookup: TableLookup
  let outline: NarrativeOutline
  let rows: ProjectRows
  /// What projects of other funds than the general public budget have.
  private let funds: Int128
  private let carried: CarriedAmounts

  init(maker: FindingMaker, lookup: TableLookup, outline: NarrativeOutline, rows: ProjectRows) {
    self.maker = maker
    self.lookup = lookup
    self.outline = outline
    self.rows = rows
    funds = [TableKind.governmentFundExpenditure, .stateCapitalExpenditure].reduce(0) {
      $0 + (lookup.total($1, .projectExpenditure)?.value ?? 0)
    }
    carried = CarriedAmounts(lookup)
  }

  /// The findings.
  func findings() -> [CheckFinding] {
    guard rows.entries.contains(where: { !$0.isEmpty }) else { return [] }
    let targets = outline.targets.filter { $0.target.scope == .project && $0.name != nil }
    var times = [Int](repeating: 0, count: rows.names.count)
    for outlined in targets {
      if let name = outlined.name { times[name] += 1 }
    }
    let free = FreeProjects(rows, stated: times)
    return targets.flatMap { outlined -> [CheckFinding] in
      guard let name = outlined.name, !rows.entries[name].isEmpty else {
        return self.name(of: outlined, free).map { [$0] } ?? []
      }
      return [unit(of: outlined, name), times[name] == 1 ? amount(of: outlined, name) : nil]
        .compactMap(\.self)
    }
  }

  /// The projects of the table without targets by their own name, which another name may mean.
  private final class FreeProjects {
    private let rows: ProjectRows
    private let stated: [Int]
    private(set) lazy var entries = makeEntries()

    init(_ rows: ProjectRows, stated: [Int]) {
      self.rows = rows
      self.stated = stated
    }

    private func makeEntries() -> [(name: LikeName, entry: ProjectRows.Entry)] {
      let free = rows.entries.indices.compactMap { name in
        stated[name] == 0 ? rows.entries[name].first : nil
      }
      return free.sorted { $0.printed.project < $1.printed.project }.map { entry in
        (TargetProjects.essence(entry.printed.project), entry)
      }
    }
  }

  private func name(of outlined: OutlinedTarget, _ free: FreeProjects) -> CheckFinding? {
    guard (outlined.budget.appropriation?.millionths ?? 0) > 0,
      let project = outlined.target.project
    else { return nil }
    let name = Self.essence(project.text)
    var best: (common: Int, entry: ProjectRows.Entry)?
    for (otherName, other) in free.entries {
      // Only years differ where what was carried over is of the same project.
      if otherName == name { return nil }
      let longer = max(name.count, otherName.count)
      // As many characters as the shorter one has are the most that both can have.
      guard longer <= 100, 5 * min(name.count, otherName.count) >= 3 * longer else { continue }
      let common = name.common(with: otherName)
      if 5 * common >= 3 * longer, common > (best?.common ?? 0) { best = (common, other) }
    }
    guard let best else { return nil }
    return finding(
      .projectName, outlined, line: project.sourceLine, [], stated: project.text.string,
      expected: best.entry.printed.project.string, cells: best.entry.cells)
  }

  /// A name without the years and the words of carrying over.
  private static func essence(_ name: ExactText) -> LikeName {
    let folded = ConceptLabels.folded(name)
    let bare = NarrativeText.removing(["上年结转"], from: folded.span)
    let short = NarrativeText.removing(["结转"], from: bare.span)
    return LikeName(folded: NarrativeText.removing(anyOf: years, from: short.span))
  }

  private static let years: StaticString = "0123456789-—－~年度第批“”\""

  private func unit(of outlined: OutlinedTarget, _ name: Int) -> CheckFinding? {
    guard let unit = outlined.target.unit, rows.unitCount > 1 else { return nil }
    let found = rows.entries[name]
    let stated = LikeName(unit.text)
    let isOfUnit = found.contains { $0.unit == stated || $0.unit.isTail(of: stated) }
    // Only a unit that the table knows is another one; what is left of a name is no proof.
    guard !isOfUnit, rows.hasUnit(stated), let first = found.first,
      let unitOfTable = first.printed.unit
    else { return nil }
    return finding(
      .projectUnit, outlined, line: unit.sourceLine,
      [("what", .text(outlined.target.project?.text.string ?? ""))], stated: unit.text.string,
      expected: unitOfTable.string, cells: first.cells)
  }

  private func amount(of outlined: OutlinedTarget, _ name: Int) -> CheckFinding? {
    guard let line = outlined.budget.appropriation ?? outlined.budget.total,
      let table = rows.sum(of: name)
    else { return nil }
    let slack = (2 * rows.half).magnitude
    // Forms print 万元 also where a department counts in the unit of its tables.
    let unit = lookup.document.units[table.cells.first?.table ?? 0]
    let isRight = [MonetaryUnit.tenThousandYuan, unit].contains { unit in
      let rest = line.millionths * Figures.scale(of: unit) - table.value
      // Which projects the funds pay for, their tables do not say.
      return rest.magnitude <= slack || (rest > 0 && rest <= funds)
        || carried.canBe(rest, slack: slack)
    }
    if isRight { return nil }
    return finding(
      .projectAmount, outlined, line: line.sourceLine,
      [("what", .text(outlined.target.project?.text.string ?? ""))],
      stated: TargetChecks.text(line.millionths) + "万元",
      expected: DisclosureFigures.text(table.value, unit: .tenThousandYuan, fractionDigits: 2)
        + "万元", cells: table.cells)
  }

  private func finding(
    _ code: TargetCode, _ outlined: OutlinedTarget, line: Int?,
    _ arguments: [(name: String, value: DiagnosticArgument)], stated: String, expected: String,
    cells: [CheckCell]
  ) -> CheckFinding {
    maker.finding(
      code, at: outlined.path, line: line ?? outlined.target.sourceLine, place: outlined.place,
      arguments + [("table", .text(rows.tableName))], stated: stated, expected: expected,
      related: cells)
  }
}

/// What was carried over, project by project, of which some together may be part of a budget.
private struct CarriedAmounts {
  /// What is above zero, largest first.
  private let items: [Int128]
  /// For each item what it and all behind it add up to.
  private let rests: [Int128]
  /// So many that any amount may be some of them.
  private let areTooMany: Bool
  private let isKnown: Bool

  private static let most = 12

  init(_ lookup: TableLookup) {
    guard let (_, figures, table) = lookup.table(.carryoverDetail),
      let column = figures.column(of: .total)
    else {
      (items, rests, areTooMany, isKnown) = ([], [], false, false)
      return
    }
    let appropriated = figures.column(of: .appropriationTotal)
    let amounts = table.rows.indices.map { row in
      let slot = figures.slot(ofRow: row)
      guard let appropriated, lookup.document.figures.isPresent[slot + appropriated] else {
        return lookup.document.figures.values[slot + column]
      }
      return lookup.document.figures.values[slot + appropriated]
    }.filter { $0 > 0 }
    isKnown = true
    areTooMany = amounts.count > Self.most
    items = areTooMany ? [] : amounts.sorted(by: >)
    var rest: Int128 = 0
    rests = items.reversed().map { item in
      rest += item
      return rest
    }.reversed()
  }

  /// Whether an amount is some of the items, together.
  func canBe(_ amount: Int128, slack: UInt128) -> Bool {
    guard isKnown, amount > 0 else { return false }
    if areTooMany { return true }
    return items.indices.contains { canBe(amount - items[$0], behind: $0, Int128(slack)) }
  }

  /// Whether what is left is within rounding, or some of the items behind one.
  private func canBe(_ rest: Int128, behind index: Int, _ slack: Int128) -> Bool {
    if rest.magnitude <= slack.magnitude { return true }
    // All items are above zero: too much stays too much, and more than all are is too little.
    guard rest > 0, index + 1 < items.count, rest <= rests[index + 1] + slack else {
      return false
    }
    return (index + 1..<items.count).contains { canBe(rest - items[$0], behind: $0, slack) }
  }
}
