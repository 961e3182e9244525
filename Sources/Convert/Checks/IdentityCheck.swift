/// Holds the figures of the statement tables against their identities.
struct IdentityCheck {
  private let document: DisclosureFigures
  private let names: IdentityWording
  private let blocks: BlockOrder

  init(_ document: DisclosureFigures, blocks: BlockOrder) {
    self.document = document
    self.blocks = blocks
    names = document.names
  }

  /// The findings: an error for each identity that fails, a note for each that rounding saves.
  func findings() -> [CheckFinding] {
    let balances = document.balances
    let failing = balances.indices.filter { document.fails($0) }
    let likely = LikelyCells(document, failing: failing)
    var findings: [CheckFinding] = []
    for identity in balances.indices {
      let balance = balances[identity]
      let family = document.identities.identities[identity].family
      if document.fails(identity) || (family.isAdvisory && balance.fails && isStated(identity)) {
        let fault = likely.changes[identity].flatMap(fault)
        if let finding = finding(identity, Self.code(of: family), fault) {
          findings.append(finding)
        }
      } else if balance.holds, balance.residual != 0, !document.isSetAside[identity] {
        if let finding = finding(identity, RoundingCode.rounding, nil) {
          findings.append(finding)
        }
      }
    }
    return findings
  }

  /// Whether something stands on both sides.
  private func isStated(_ identity: Int) -> Bool {
    document.identities.slots(of: identity).dropFirst().contains {
      document.figures.isPresent[$0]
    }
  }

  /// The code of a family's failing.
  static func code(of family: IdentityFamily) -> any DiagnosticCode {
    switch family {
    case .section: ColumnSumRule.section
    case .item: ColumnSumRule.item
    case .classes: ColumnSumRule.classes
    case .unit: ColumnSumRule.unit
    case .total: ColumnSumRule.total
    case .incomeLines: ColumnSumRule.incomeLines
    case .incomeTotal: ColumnSumRule.incomeTotal
    case .expenditureTotal: ColumnSumRule.expenditureTotal
    case .threePublicTotal: ColumnSumRule.threePublicTotal
    case .threePublicVehicles: ColumnSumRule.threePublicVehicles
    case .rowTotal: RowSumRule.total
    case .rowSubtotal: RowSumRule.subtotal
    case .balance: RowSumRule.balance
    case .summaryIncome: BetweenTablesRule.summaryIncome
    case .summaryExpenditure: BetweenTablesRule.summaryExpenditure
    case .incomeExpenditure: BetweenTablesRule.incomeExpenditure
    case .appropriationIncome: BetweenTablesRule.appropriationIncome
    case .appropriationFunds: BetweenTablesRule.appropriationFunds
    case .incomeFunds: BetweenTablesRule.incomeFunds
    case .incomeGeneralPublic: BetweenTablesRule.incomeGeneralPublic
    case .expenditureBasic: BetweenTablesRule.expenditureBasic
    case .expenditureProject: BetweenTablesRule.expenditureProject
    case .basicEconomic: BetweenTablesRule.basicEconomic
    case .projects: BetweenTablesRule.projects
    case .threePublicEconomic: BetweenTablesRule.threePublicEconomic
    case .carryoverSummary: BetweenTablesRule.carryoverSummary
    case .carryoverIncome: BetweenTablesRule.carryoverIncome
    }
  }

  private func finding(
    _ identity: Int, _ code: any DiagnosticCode, _ likely: LikelyFault?
  ) -> CheckFinding? {
    let slots = document.identities.slots(of: identity)
    guard let total = slots.first, let cell = document.cell(of: total),
      let column = cell.column
    else { return nil }
    let placed = document.placed[cell.table]
    let row = placed.table.rows[cell.row]
    let residual = document.balances[identity].residual
    let value = document.figures.values[total]
    let stated = row.cells[column].amount?.description
    let expected = document.text(value - residual, table: cell.table)
    let difference = document.text(residual, table: cell.table)
    let columnName = IdentityWording.label(of: placed.table.columns[column])
    let rowName = names.name(ofRow: cell.row, slot: total)
    let place = names.place(inTable: cell.table, row: rowName, column: columnName)
    let diagnostic = Diagnostic(
      code,
      at: .model(
        pointer: "\(placed.path.pointer)/rows/\(cell.row)/cells/\(column)",
        sourceLine: row.sourceLine),
      [
        "place": .text(place), "stated": .text(stated ?? "0"), "expected": .text(expected),
        "difference": .text(difference),
        "identity": .text(
          names.statement(of: identity)
            .string), "likely": words(for: likely),
      ])
    return CheckFinding(
      diagnostic: diagnostic,
      order: [blocks[placed.path], cell.row, column], cell: cell,
      placeName: names.name(ofTable: cell.table), rowName: rowName, columnName: columnName,
      stated: stated, expected: expected, difference: difference,
      related: slots.dropFirst().filter { document.figures.isPresent[$0] }
        .compactMap { document.cell(of: $0) },
      likely: likely)
  }

  private func fault(_ change: LikelyCells.Change) -> LikelyFault? {
    guard let cell = document.cell(of: change.slot), let column = cell.column else { return nil }
    let row = document.placed[cell.table].table.rows[cell.row]
    let value = document.figures.values[change.slot] + change.delta
    return LikelyFault(
      cell: cell, sourceLine: row.sourceLine, stated: row.cells[column].amount?.description,
      expected: document.text(value, table: cell.table), alternatives: change.alternatives)
  }

  private func words(for likely: LikelyFault?) -> DiagnosticArgument {
    guard let likely, let column = likely.cell.column else { return .text("") }
    let table = document.placed[likely.cell.table].table
    let slot = document.identities.tables[likely.cell.table]
    let slotColumn = slot.slotColumns[column] ?? 0
    let place = names.place(
      inTable: likely.cell.table,
      row: names.name(
        ofRow: likely.cell.row, slot: slot.slot(ofRow: likely.cell.row) + slotColumn),
      column: IdentityWording.label(of: table.columns[column]))
    let others = likely.alternatives
    let words = LocalizedText(
      en: "; likely at fault: \(place){lines}, "
        + "\(likely.stated ?? "blank"), would be \(likely.expected)"
        + (others > 0 ? ", or one of \(others) other cells" : ""),
      zh: "；可能有误：\(place){lines}，"
        + "\(likely.stated ?? "空白")，应为 \(likely.expected)"
        + (others > 0 ? "，或另外 \(others) 个单元格之一" : ""))
    return .located(words, lines: likely.sourceLine.map { [$0] } ?? [])
  }
}
