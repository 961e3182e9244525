/// The list of what is carried over, item by item, against the carry-over table.
extension NarrativeTables {
  /// The items of the carry-over list add up to what is carried over, each as the table has it.
  func carryovers(of section: NarrativeSection) -> [CheckFinding] {
    guard section.topic == .carryover,
      let head = section.statements.first(where: { $0.mark == nil && $0.firstMoney != nil }),
      let total = head.firstMoney, let value = total.value, case .money(let unit) = total.kind
    else { return [] }
    let items = section.statements.filter { $0.mark != nil }
    guard items.count > 0, items.allSatisfy({ $0.money.count == 1 }) else { return [] }
    let sum = items.reduce(Int128(0)) { $0 + ($1.money[0].value ?? 0) }
    let slack = items.reduce(total.half) { $0 + $1.money[0].half }
    guard (value - sum).magnitude > slack.magnitude else { return [] }
    return [
      maker.finding(
        NarrativeTableCode.carryoverList, at: head.path, line: head.sourceLine,
        place: section.title.string, [], stated: total.spelling,
        expected: DisclosureFigures.text(sum, unit: unit, fractionDigits: total.fractionDigits))
    ]
  }

  /// For each statement of a section the row of the carry-over table that it alone names; `nil` for
  /// one that names none or several, and where several items share a row's amount.
  func carriedRows(of section: NarrativeSection) -> [Int?] {
    guard let (_, _, table) = lookup.table(.carryoverDetail),
      let column = table.columns.firstIndex(where: { $0.role == .project })
        ?? table.columns.firstIndex(where: { $0.role == .label })
    else { return section.statements.map { _ in nil } }
    return CarryoverNames(table.rows.map { $0.cells[column] }).rows(of: section.statements)
  }

  /// What a row of the carry-over table states in all; `nil` where its cell is blank.
  func carriedOver(_ row: Int) -> TableLookup.Stated? {
    guard let (_, figures, _) = lookup.table(.carryoverDetail),
      let total = figures.column(of: .total),
      lookup.document.figures.isPresent[figures.slot(ofRow: row) + total]
    else { return nil }
    return lookup.row(.carryoverDetail, row, .total)
  }

  /// An item whose project the carry-over table states with another amount.
  func carryover(
    _ item: NarrativeStatement, _ figure: NarrativeFigure, _ stated: TableLookup.Stated,
    _ section: NarrativeSection
  ) -> CheckFinding? {
    guard let value = figure.value, case .money(let unit) = figure.kind else { return nil }
    let slack = figure.half == stated.half ? 0 : max(figure.half, stated.half)
    guard (value - stated.value).magnitude > slack.magnitude else { return nil }
    return maker.finding(
      NarrativeTableCode.carryoverItem, at: item.path, line: item.sourceLine,
      place: section.title.string,
      [
        ("what", .text(NarrativeText.string(item.text(0..<figure.start)))),
        ("table", .text(stated.name)),
      ], stated: figure.spelling + unit.rawValue,
      expected: DisclosureFigures.text(
        stated.value, unit: unit, fractionDigits: figure.fractionDigits) + unit.rawValue,
      related: stated.cells)
  }
}
