/// The codes of project statements.
public enum ProjectCode: String, DiagnosticCode {
  /// A statement's amount is not the project table's.
  case amount = "project.amount"
  /// The statements add up to something else than the project table.
  case total = "project.total"
  /// A part of a project is larger than the project.
  case part = "project.part"

  /// The words of the code.
  public var wording: DiagnosticWording {
    let words: (en: String, zh: String, adviceEn: String, adviceZh: String, example: String) =
      switch self {
      case .amount:
        (
          "project '{what}' has {stated}, but {expected} in {table}",
          "项目“{what}”为 {stated}，{table}为 {expected}",
          "预算安排规模 is the sum of the rows of the project in the project table.",
          "预算安排规模应等于项目支出表中该项目各行之和。", "预算安排规模 100.00万元; 90.00"
        )
      case .total:
        (
          "the statements of all projects add up to {stated}, but {table} to {expected}",
          "各项目说明之和为 {stated}，{table}为 {expected}",
          "A statement is missing, or one of the amounts is wrong.", "缺少项目说明，或其中金额有误。",
          "Σ 100.00; 表7 101.00"
        )
      case .part:
        (
          "project '{what}' has {expected}, but {stated} of it is allocated to one use",
          "项目“{what}”为 {expected}，而其中一项分配 {stated}",
          "资金分配情况 cannot allocate more than the project has.", "资金分配不能超过预算安排规模。",
          "预算安排规模 100.00万元, 支出200.00万元"
        )
      }
    return DiagnosticWording(
      severity: self == .part ? .warning : .error,
      message: LocalizedText(en: "{place}: " + words.en, zh: "{place}：" + words.zh),
      advice: LocalizedText(en: words.adviceEn, zh: words.adviceZh),
      example: LocalizedText(en: words.example, zh: words.example), source: RuleSource.form)
  }
}

/// Holds project statements against the project table and against themselves.
struct ProjectChecks {
  let maker: FindingMaker
  let lookup: TableLookup
  let outline: NarrativeOutline

  /// The rows of one project in the project table.
  private struct Entry {
    var unit: [UInt8]
    var value: Int128
    var cells: [CheckCell]
  }

  /// The findings.
  func findings() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let entries = tableEntries()
    let total = lookup.total(.generalPublicProjectExpenditure, .total)
    var sum: Int128 = 0
    var slack: Int128 = total?.half ?? 0
    var isWhole = !outline.projects.isEmpty
    for (statement, path) in outline.projects {
      guard let amount = statement.amount else {
        isWhole = false
        continue
      }
      let unit = statement.unit ?? .tenThousandYuan
      let value = amount.millionths * Figures.scale(of: unit)
      let half = Figures.half(fractionDigits: amount.fractionDigits, unit: unit)
      sum += value
      slack += half
      findings += parts(of: statement, amount, value, unit, path)
      guard let entry = matching(statement, in: entries) else { continue }
      let tableHalf = total?.half ?? half
      let allowed = half == tableHalf ? 0 : max(half, tableHalf)
      guard (value - entry.value).magnitude > allowed.magnitude else { continue }
      findings.append(
        maker.finding(
          ProjectCode.amount, at: path, line: statement.sourceLine, place: Self.place,
          [("what", .text(statement.name.string)), ("table", .text(total?.name ?? ""))],
          stated: amount.description + unit.rawValue,
          expected: DisclosureFigures.text(
            entry.value, unit: unit, fractionDigits: amount.fractionDigits) + unit.rawValue,
          related: entry.cells))
    }
    if isWhole, let total, let first = outline.projects.first,
      (sum - total.value).magnitude > slack.magnitude
    {
      let unit = first.statement.unit ?? .tenThousandYuan
      findings.append(
        maker.finding(
          ProjectCode.total, at: first.path, line: first.statement.sourceLine, place: Self.place,
          [("table", .text(total.name))],
          stated: DisclosureFigures.text(sum, unit: unit, fractionDigits: 2) + unit.rawValue,
          expected: DisclosureFigures.text(total.value, unit: unit, fractionDigits: 2)
            + unit.rawValue,
          related: total.cells))
    }
    return findings
  }

  private static let place = "项目支出说明"

  /// The projects of the project table with what their rows add up to, by name.
  private func tableEntries() -> [[UInt8]: [Entry]] {
    guard let (number, figures, table) = lookup.table(.generalPublicProjectExpenditure),
      let column = figures.column(of: .total),
      let projects = table.columns.firstIndex(where: { $0.role == .project })
    else { return [:] }
    var entries: [[UInt8]: [Entry]] = [:]
    for (row, meaning) in table.rowMeanings().enumerated() {
      guard case .text(let text) = table.rows[row].cells[projects] else { continue }
      let slot = figures.slot(ofRow: row) + column
      guard lookup.document.figures.lost[slot] == 0 else { continue }
      let value = lookup.document.figures.values[slot]
      let name = ConceptLabels.folded(text)
      let unit = meaning.unit.map(ConceptLabels.folded) ?? []
      let cell = lookup.document.cell(of: slot) ?? CheckCell(table: number, row: row, column: nil)
      if let index = entries[name]?.firstIndex(where: { $0.unit == unit }) {
        entries[name]?[index].value += value
        entries[name]?[index].cells.append(cell)
      } else {
        entries[name, default: []].append(Entry(unit: unit, value: value, cells: [cell]))
      }
    }
    return entries
  }

  /// What the table says of a statement's project; `nil` where its name or unit is not there.
  private func matching(_ statement: ProjectStatement, in entries: [[UInt8]: [Entry]]) -> Entry? {
    let name = ConceptLabels.folded(statement.name)
    guard let found = entries[name] else { return nil }
    let same = outline.projects.count { ConceptLabels.folded($0.statement.name) == name }
    if same == 1 {
      return found.dropFirst().reduce(found.first) { sum, next in
        sum.map { Entry(unit: $0.unit, value: $0.value + next.value, cells: $0.cells + next.cells) }
      }
    }
    guard let unit = statement.budgetUnit.map(ConceptLabels.folded) else { return nil }
    let ofUnit = found.filter { $0.unit == unit }
    // Several statements of one name and unit share the rows; nothing tells them apart.
    let twins = outline.projects.count {
      ConceptLabels.folded($0.statement.name) == name
        && $0.statement.budgetUnit.map(ConceptLabels.folded) == unit
    }
    return ofUnit.count == 1 && twins == 1 ? ofUnit.first : nil
  }

  /// A use to which more is allocated than the project has.
  private func parts(
    of statement: ProjectStatement, _ amount: Amount, _ value: Int128, _ unit: MonetaryUnit,
    _ path: BlockPath
  ) -> [CheckFinding] {
    let half = Figures.half(fractionDigits: amount.fractionDigits, unit: unit)
    guard
      let field = statement.fields.first(where: {
        $0.label.withoutWhiteSpace.utf8.elementsEqual("资金分配情况".utf8)
      })
    else { return [] }
    let text = field.paragraphs.reduce(field.text.string) { $0 + $1.text.string }
    let said = NarrativeStatement(
      text: text, mark: nil, sourceLine: field.sourceLine, path: path)
    let large = said.money.first { figure in
      let isTotal = ["总", "共", "合计"].contains { figure.label.hasSubsequence($0.utf8) }
      // Only what is spent is a use; other sums are told for comparison.
      let isUse = ["支出", "费", "费用", "经费"].contains {
        NarrativeText.ends(figure.label, with: $0)
      }
      return (figure.value ?? 0) > value + figure.half + half && isUse && !isTotal
    }
    guard let large, case .money(let largeUnit) = large.kind else { return [] }
    return [
      maker.finding(
        ProjectCode.part, at: path, line: field.sourceLine ?? statement.sourceLine,
        place: Self.place, [("what", .text(statement.name.string))],
        stated: large.spelling + largeUnit.rawValue,
        expected: amount.description + unit.rawValue)
    ]
  }
}
