extension IdentitySet {
  /// States the identities of one table: its columns and its rows.
  mutating func addIdentities(within table: FigureTable) {
    for list in table.lists {
      addColumnSums(of: list, in: table)
      addRowSums(of: list, in: table)
    }
    addClassTotals(of: table)
    if table.kind == .threePublicExpenses { addThreePublicSums(in: table) }
    if let income = table.list(.income), let expenditure = table.list(.expenditure),
      let left = income.total, let right = expenditure.total,
      let incomeColumn = income.columns.first, let expenditureColumn = expenditure.columns.first
    {
      add(
        .balance, total: table.slot(ofRow: left) + incomeColumn,
        terms: [table.slot(ofRow: right) + expenditureColumn])
    }
  }

  /// States for each row that has parts, and each column, that it is their sum.
  private mutating func addColumnSums(of list: FigureTable.List, in table: FigureTable) {
    var counts = [Int32](repeating: 0, count: list.keys.count + 1)
    for key in list.keys where key.parent >= 0 { counts[Int(key.parent) + 1] += 1 }
    for row in list.keys.indices { counts[row + 1] += counts[row] }
    guard let count = counts.last, count > 0 else { return }
    var children = [Int32](repeating: 0, count: Int(count))
    var next = counts
    for (row, key) in list.keys.enumerated() where key.parent >= 0 {
      children[Int(next[Int(key.parent)])] = Int32(row)
      next[Int(key.parent)] += 1
    }
    for (row, key) in list.keys.enumerated() where counts[row] < counts[row + 1] {
      let rows = children[Int(counts[row])..<Int(counts[row + 1])]
      guard isComplete(rows, in: list, below: key) else { continue }
      let family = family(of: key, side: list.side)
      let terms = addList(rows.lazy.map { table.slot(ofRow: Int($0)) })
      for column in list.columns {
        add(family, total: table.slot(ofRow: row) + column, terms: terms, offset: column)
      }
    }
  }

  private func family(of key: RowKey, side: TableSide?) -> IdentityFamily {
    switch key.role {
    case .total, .subtotal:
      side == .income ? .incomeTotal : side == .expenditure ? .expenditureTotal : .total
    case .unit: .unit
    case .line: side == .expenditure ? .expenditureTotal : .incomeLines
    default:
      key.digits == 3 ? .classes : key.digits == 5 ? .section : .item
    }
  }

  /// Whether the rows found for a line are all its parts, as far as the program knows the form.
  private func isComplete(
    _ rows: ArraySlice<Int32>, in list: FigureTable.List, below key: RowKey
  ) -> Bool {
    // A 小计 that is not linked is counted nowhere, so that nothing is known of the total.
    if key.role == .total,
      list.keys.contains(where: { $0.role == .subtotal && $0.parent < 0 })
    {
      return false
    }
    guard let side = list.side else { return true }
    let keys = rows.lazy.map { list.keys[Int($0)] }
    switch (side, key.role) {
    case (.income, .line):
      // 其中 may name some parts only; of a line that the program knows, the form names all.
      return key.line.hasAllParts || keys.allSatisfy { $0.line == .other && !$0.isOfWhich }
    case (.income, .total), (.income, .subtotal):
      return list.keys.allSatisfy { $0.role != .line || $0.parent >= 0 }
    case (.expenditure, .total) where keys.contains { $0.role == .subtotal }:
      return true
    case (.expenditure, .total), (.expenditure, .subtotal):
      // Classes by code, or lines by 一、; a mixture holds something else.
      return keys.allSatisfy { $0.role == .code }
        || rows.allSatisfy { row in
          list.labels[Int(row)].map { LineLabel($0).mark == .chapter } ?? false
        }
    default:
      return true
    }
  }

  /// States for each row that its totals are the sum of their parts along the header tree.
  private mutating func addRowSums(of list: FigureTable.List, in table: FigureTable) {
    if let sums = list.treeSums {
      for sum in sums {
        let terms = addList(sum.parts)
        // The rows of a table printed across have no labels.
        let isAcross = list.keys.allSatisfy { $0.role == .none }
        for (row, key) in list.keys.enumerated() where key.role != .none || isAcross {
          let slot = table.slot(ofRow: row)
          add(
            sum.isNested ? .rowSubtotal : .rowTotal, total: slot + sum.total, terms: terms,
            offset: slot)
        }
      }
      return
    }
    for (family, total, parts) in Self.rowSums(of: table, side: list.side) {
      guard let total = table.column(of: total, side: list.side) else { continue }
      let terms = addList(parts.compactMap { table.column(of: $0, side: list.side) })
      for (row, key) in list.keys.enumerated() where key.role != .none {
        let slot = table.slot(ofRow: row)
        add(family, total: slot + total, terms: terms, offset: slot)
      }
    }
  }

  private static func rowSums(
    of table: FigureTable, side: TableSide?
  ) -> [(IdentityFamily, Concept, [Concept])] {
    switch table.kind {
    case .incomeSummary:
      [
        (
          .rowTotal, .total,
          [
            .appropriationSubtotal, .specialAccount, .unitFunds, .appropriationCarryover,
            .otherCarryover,
          ]
        ),
        (
          .rowSubtotal, .appropriationSubtotal,
          [
            .generalPublicBudget, .generalPublicBudgetTransfer, .governmentFundBudget,
            .governmentFundBudgetTransfer, .stateCapitalBudget, .stateCapitalBudgetTransfer,
          ]
        ),
      ]
    case .expenditureSummary, .generalPublicExpenditure, .governmentFundExpenditure,
      .stateCapitalExpenditure:
      expenditureSums(of: table)
    case .generalPublicBasicExpenditure:
      [(.rowTotal, .total, [.basicPersonnel, .basicOperating])]
    case .generalPublicProjectExpenditure:
      [
        (
          .rowTotal, .total,
          [
            .econ301, .econ302, .econ303, .econ307, .econ309, .econ310, .econ311, .econ312,
            .econ313, .econ399,
          ]
        )
      ]
    case .appropriationSummary where side == .expenditure, .threePublicExpenses,
      .commissionedServices:
      [(.rowTotal, .total, [.generalPublicBudget, .governmentFundBudget, .stateCapitalBudget])]
    case .carryoverDetail:
      [
        (.rowTotal, .total, [.appropriationTotal, .otherTotal]),
        (
          .rowSubtotal, .appropriationTotal,
          [.appropriationBasicPersonnel, .appropriationBasicOperating, .appropriationProject]
        ),
        (
          .rowSubtotal, .otherTotal, [.otherBasicPersonnel, .otherBasicOperating, .otherProject]
        ),
      ]
    default: []
    }
  }

  /// 合计 = 基本支出 + 项目支出, with 基本支出 printed whole, in its parts, or both.
  private static func expenditureSums(
    of table: FigureTable
  ) -> [(IdentityFamily, Concept, [Concept])] {
    let parts: [Concept] = [.basicPersonnel, .basicOperating]
    let hasParts = parts.allSatisfy { table.column(of: $0) != nil }
    guard table.column(of: .basicExpenditure) != nil else {
      return [(.rowTotal, .total, parts + [.projectExpenditure])]
    }
    return [(.rowTotal, .total, [.basicExpenditure, .projectExpenditure])]
      + (hasParts ? [(.rowSubtotal, .basicExpenditure, parts)] : [])
  }

  /// 合计 = abroad + reception + vehicles, vehicles = purchase + running, column by column.
  private mutating func addThreePublicSums(in table: FigureTable) {
    guard let rows = ThreePublicRows(table), let list = table.lists.first else { return }
    let parts = addList(
      [rows.abroad, rows.reception, rows.vehicles].lazy.map { table.slot(ofRow: $0) })
    let vehicles = addList([rows.purchase, rows.running].lazy.map { table.slot(ofRow: $0) })
    for column in list.columns {
      if let total = list.total {
        add(
          .threePublicTotal, total: table.slot(ofRow: total) + column, terms: parts,
          offset: column)
      }
      add(
        .threePublicVehicles, total: table.slot(ofRow: rows.vehicles) + column, terms: vehicles,
        offset: column)
    }
  }
}

/// The rows of the table of the three public expenses, by what they say.
struct ThreePublicRows {
  /// 因公出国（境）费.
  let abroad: Int
  /// 公务接待费.
  let reception: Int
  /// 公务用车购置及运行费.
  let vehicles: Int
  /// 公务用车购置费.
  let purchase: Int
  /// 公务用车运行费.
  let running: Int

  /// Finds the rows; `nil` where one of them is missing.
  init?(_ table: FigureTable) {
    let found = Self.found(in: table)
    guard let abroad = found[0], let reception = found[1], let vehicles = found[2],
      let purchase = found[3], let running = found[4]
    else { return nil }
    self.abroad = abroad
    self.reception = reception
    self.vehicles = vehicles
    self.purchase = purchase
    self.running = running
  }

  /// The row of each of the five, in the order of the members.
  static func found(in table: FigureTable) -> [Int?] {
    var found: [Int?] = Array(repeating: nil, count: 5)
    guard let list = table.lists.first else { return found }
    for (row, key) in list.keys.enumerated() where key.role == .line {
      guard let words = list.labels[row].map(ConceptLabels.folded) else { continue }
      func has(_ word: StaticString) -> Bool { words.span.contains(word) }
      let isPurchase = has("购置")
      let isRunning = has("运行")
      let place: Int? =
        has("出国")
        ? 0 : has("接待") ? 1 : isPurchase && isRunning ? 2 : isPurchase ? 3 : isRunning ? 4 : nil
      if let place, found[place] == nil { found[place] = row }
    }
    return found
  }
}
