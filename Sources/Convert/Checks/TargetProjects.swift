/// Holds the projects of the tables of targets against the project table: name, unit, amount.
struct TargetProjects {
  let maker: FindingMaker
  let lookup: TableLookup
  let outline: NarrativeOutline
  let rows: ProjectRows

  /// A table of targets of a project.
  private struct Entry {
    let target: PerformanceTarget
    let path: BlockPath
    let project: ExactText
    let name: [UInt8]
    let budget: TargetBudget
  }

  /// The findings.
  func findings() -> [CheckFinding] {
    guard !rows.entries.isEmpty else { return [] }
    let targets = outline.targets.compactMap { target, path -> Entry? in
      guard target.scope == .project, let project = target.project?.text else { return nil }
      return Entry(
        target: target, path: path, project: project, name: ConceptLabels.folded(project),
        budget: TargetBudget(target))
    }
    let stated = Set(targets.map(\.name))
    // A project of the table that has targets by its own name is not the one that another means.
    let free = rows.entries.filter { !stated.contains($0.key) }.compactMap(\.value.first)
      .sorted { $0.printed.project < $1.printed.project }
    let times = Dictionary(grouping: targets, by: \.name).mapValues(\.count)
    return targets.flatMap { entry -> [CheckFinding] in
      guard rows.entries[entry.name] != nil else {
        return name(of: entry, free).map { [$0] } ?? []
      }
      return [unit(of: entry), times[entry.name] == 1 ? amount(of: entry) : nil].compactMap(\.self)
    }
  }

  private func name(of entry: Entry, _ free: [ProjectRows.Entry]) -> CheckFinding? {
    guard (entry.budget.appropriation?.millionths ?? 0) > 0 else { return nil }
    let name = Self.essence(entry.project)
    var best: (common: Int, entry: ProjectRows.Entry)?
    for other in free {
      let otherName = Self.essence(other.printed.project)
      // Only years differ where what was carried over is of the same project.
      if otherName == name { return nil }
      let longer = max(name.scalars.count, otherName.scalars.count)
      guard longer <= 100 else { continue }
      let common = name.common(with: otherName)
      if 5 * common >= 3 * longer, common > (best?.common ?? 0) { best = (common, other) }
    }
    guard let best else { return nil }
    return finding(
      .projectName, entry, line: entry.target.project?.sourceLine, [],
      stated: entry.project.string, expected: best.entry.printed.project.string,
      cells: best.entry.cells)
  }

  /// A name without the years and the words of carrying over.
  private static func essence(_ name: ExactText) -> LikeName {
    var text = String(decoding: ConceptLabels.folded(name), as: UTF8.self)
    for word in ["上年结转", "结转"] { text = text.replacing(word, with: "") }
    var scalars = String.UnicodeScalarView()
    let years = "0123456789-—－~年度第批“”\"".unicodeScalars
    for scalar in text.unicodeScalars where !years.contains(scalar) {
      scalars.append(scalar)
    }
    return LikeName(folded: Array(String(scalars).utf8))
  }

  private func unit(of entry: Entry) -> CheckFinding? {
    guard let unit = entry.target.unit?.text, let found = rows.entries[entry.name],
      rows.units.count > 1
    else { return nil }
    let stated = LikeName(unit)
    let isOfUnit = found.contains { $0.unit == stated || $0.unit.isTail(of: stated) }
    // Only a unit that the table knows is another one; what is left of a name is no proof.
    guard !isOfUnit, rows.units.contains(stated), let first = found.first,
      let unitOfTable = first.printed.unit
    else { return nil }
    return finding(
      .projectUnit, entry, line: entry.target.unit?.sourceLine,
      [("what", .text(entry.project.string))], stated: unit.string,
      expected: unitOfTable.string, cells: first.cells)
  }

  private func amount(of entry: Entry) -> CheckFinding? {
    guard let line = entry.budget.appropriation ?? entry.budget.total,
      let table = rows.sum(of: entry.name)
    else { return nil }
    let slack = (2 * rows.half).magnitude
    // Forms print 万元 also where a department counts in the unit of its tables.
    let unit = lookup.document.units[table.cells.first?.table ?? 0]
    let funds = [TableKind.governmentFundExpenditure, .stateCapitalExpenditure].reduce(Int128(0)) {
      $0 + (lookup.total($1, .projectExpenditure)?.value ?? 0)
    }
    let isRight = [MonetaryUnit.tenThousandYuan, unit].contains { unit in
      let rest = line.millionths * Figures.scale(of: unit) - table.value
      // Which projects the funds pay for, their tables do not say.
      let isOfFunds = rest > 0 && rest <= funds
      return rest.magnitude <= slack || isOfFunds || isCarriedOver(rest, slack: slack)
    }
    if isRight { return nil }
    return finding(
      .projectAmount, entry, line: line.sourceLine, [("what", .text(entry.project.string))],
      stated: TargetChecks.text(line.millionths) + "万元",
      expected: DisclosureFigures.text(table.value, unit: .tenThousandYuan, fractionDigits: 2)
        + "万元", cells: table.cells)
  }

  /// Whether an amount is some of the projects that were carried over, together.
  private func isCarriedOver(_ amount: Int128, slack: UInt128) -> Bool {
    guard amount > 0, let (_, figures, table) = lookup.table(.carryoverDetail),
      let column = figures.column(of: .total)
    else { return false }
    let items = table.rows.indices.map { row in
      let slot = figures.slot(ofRow: row)
      guard let appropriated = figures.column(of: .appropriationTotal),
        lookup.document.figures.isPresent[slot + appropriated]
      else { return lookup.document.figures.values[slot + column] }
      return lookup.document.figures.values[slot + appropriated]
    }.filter { $0 > 0 }
    guard items.count <= 12 else { return true }
    return (1..<(1 << items.count)).contains { chosen in
      let sum = items.indices.reduce(Int128(0)) { sum, index in
        chosen & (1 << index) != 0 ? sum + items[index] : sum
      }
      return (sum - amount).magnitude <= slack
    }
  }

  private func finding(
    _ code: TargetCode, _ entry: Entry, line: Int?,
    _ arguments: [(name: String, value: DiagnosticArgument)], stated: String, expected: String,
    cells: [CheckCell]
  ) -> CheckFinding {
    maker.finding(
      code, at: entry.path, line: line ?? entry.target.sourceLine,
      place: TargetChecks.place(of: entry.target),
      arguments + [("table", .text(rows.tableName))], stated: stated, expected: expected,
      related: cells)
  }
}
