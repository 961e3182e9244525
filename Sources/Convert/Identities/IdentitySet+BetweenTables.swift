extension IdentitySet {
  /// States the identities between tables, each between the first tables of their kinds.
  mutating func addIdentitiesBetweenTables() {
    let kinds = TablesByKind(tables)
    addSummaryIdentities(kinds)
    addIncomeIdentities(kinds)
    addAppropriationIdentities(kinds)
    addExpenditureIdentities(kinds)
    addProjectIdentities(kinds)
    addCarryoverIdentities(kinds)
  }

  // MARK: 表1

  private mutating func addSummaryIdentities(_ kinds: TablesByKind) {
    guard let summary = kinds[.incomeExpenditureSummary] else { return }
    if let income = kinds[.incomeSummary], let total = income.lists.first?.total,
      let lines = SummaryLines(summary)
    {
      for (concept, line) in Self.incomeLines(tellsCarryover: income.tellsCarryover) {
        guard let terms = lines.slots(of: line), let column = income.column(of: concept) else {
          continue
        }
        add(.summaryIncome, total: income.slot(ofRow: total) + column, terms: terms)
      }
      for (line, concepts) in Self.fundLines {
        let columns = concepts.compactMap { income.column(of: $0) }.filter(
          income.slotColumns.contains)
        guard let slot = lines.slots(of: .lines([line]))?.first, !columns.isEmpty else { continue }
        add(
          .summaryIncome, total: slot, terms: columns.map { income.slot(ofRow: total) + $0 })
      }
    }
    guard let expenditure = kinds[.expenditureSummary] ?? kinds[.incomeSummary],
      let list = summary.list(.expenditure), let column = list.columns.first
    else { return }
    addTotals(.summaryExpenditure, summary, list, column, expenditure, .total)
    addClasses(.summaryExpenditure, summary, list, column, expenditure, .total)
  }

  /// The income table's measures beside the lines of the summary that state them.
  private static func incomeLines(
    tellsCarryover: Bool
  ) -> [(Concept, SummaryLines.Figure)] {
    [(.total, .total(tellsCarryover: tellsCarryover))] + incomeParts
  }

  private static let incomeParts: [(Concept, SummaryLines.Figure)] = [
    (.appropriationSubtotal, .lines([.generalPublic, .governmentFund, .stateCapital])),
    (.generalPublicBudget, .part(.generalPublicOwn, of: .generalPublic)),
    (.generalPublicBudgetTransfer, .part(.generalPublicTransfer, of: .generalPublic)),
    (.governmentFundBudget, .part(.governmentFundOwn, of: .governmentFund)),
    (.governmentFundBudgetTransfer, .part(.governmentFundTransfer, of: .governmentFund)),
    (.stateCapitalBudget, .part(.stateCapitalOwn, of: .stateCapital)),
    (.stateCapitalBudgetTransfer, .part(.stateCapitalTransfer, of: .stateCapital)),
    (.specialAccount, .lines([.specialAccount])),
    (.unitFunds, .lines([.unitFunds])),
    (.appropriationCarryover, .lines([.appropriationCarryover])),
    (.otherCarryover, .lines([.otherCarryover])),
    (
      .appropriationSubtotal,
      .lines([.generalPublicLine, .governmentFundLine, .stateCapitalLine])
    ),
  ]

  /// The lines of the funds where the summary has no 一、本年收入, beside the measures of the income table
  /// that add up to them.
  private static let fundLines: [(SummaryLine, [Concept])] = [
    (.generalPublicLine, [.generalPublicBudget, .generalPublicBudgetTransfer]),
    (.governmentFundLine, [.governmentFundBudget, .governmentFundBudgetTransfer]),
    (.stateCapitalLine, [.stateCapitalBudget, .stateCapitalBudgetTransfer]),
    (.specialAccountLine, [.specialAccount]),
  ]

  // MARK: 表2

  private mutating func addIncomeIdentities(_ kinds: TablesByKind) {
    guard let income = kinds[.incomeSummary] else { return }
    if let expenditure = kinds[.expenditureSummary], kinds.spendsIncome {
      addCodes(.incomeExpenditure, income, .total, [(expenditure, [.total])])
    }
    let funds = kinds.funds.map { ($0.table, [Concept.total]) }
    if !funds.isEmpty, kinds.spendsAppropriations {
      addCodes(.incomeFunds, income, .appropriationSubtotal, funds)
    }
    if let general = kinds[.generalPublicExpenditure] {
      addCodes(
        .incomeGeneralPublic, general, .total,
        [(income, [.generalPublicBudget, .generalPublicBudgetTransfer])])
    }
  }

  // MARK: 表4

  private mutating func addAppropriationIdentities(_ kinds: TablesByKind) {
    guard let summary = kinds[.appropriationSummary], let list = summary.list(.expenditure)
    else { return }
    if let income = kinds[.incomeSummary], kinds.spendsAppropriations,
      let column = summary.column(of: .total, side: .expenditure)
    {
      addTotals(.appropriationIncome, summary, list, column, income, .appropriationSubtotal)
      addClasses(.appropriationIncome, summary, list, column, income, .appropriationSubtotal)
    }
    for (concept, table) in kinds.funds {
      guard let column = summary.column(of: concept, side: .expenditure) else { continue }
      addTotals(.appropriationFunds, summary, list, column, table, .total)
      addClasses(.appropriationFunds, summary, list, column, table, .total)
    }
  }

  // MARK: 表3, 表5, 表6, 表7

  private mutating func addExpenditureIdentities(_ kinds: TablesByKind) {
    let general = kinds[.generalPublicExpenditure]
    if let general, let basic = kinds[.generalPublicBasicExpenditure] {
      addTotals(.basicEconomic, general, .basicExpenditure, basic, .total)
    }
    if let basic = kinds[.generalPublicBasicExpenditure],
      let threePublic = kinds[.threePublicExpenses], let rows = ThreePublicRows(threePublic),
      let column = threePublic.column(of: .total), let total = basic.column(of: .total),
      let list = basic.lists.first
    {
      for (row, code) in [(rows.reception, Int32(30217)), (rows.running, 30231)] {
        let terms = list.rows(of: code).map { basic.slot(ofRow: Int(list.byCode[$0].row)) + total }
        add(.threePublicEconomic, total: threePublic.slot(ofRow: row) + column, terms: terms)
      }
    }
    guard let expenditure = kinds[.expenditureSummary], let general else { return }
    // Funds may be spent too: their tables stand beside the general public budget's.
    let funds = kinds.funds.map(\.table).filter {
      $0.kind != general.kind
        && ($0.lists.first?.total != nil || $0.lists.first?.byCode.isEmpty == false)
    }
    addCodes(
      .expenditureBasic, expenditure, .basicExpenditure,
      [(general, [.basicExpenditure])]
        + funds.map { fund in
          let isWhole = fund.column(of: .basicExpenditure) != nil
          return (fund, isWhole ? [.basicExpenditure] : [.basicPersonnel, .basicOperating])
        })
    if let basic = kinds[.generalPublicBasicExpenditure] {
      addTotals(.expenditureBasic, expenditure, .basicExpenditure, basic, .total)
    }
    if let income = kinds[.incomeSummary] {
      addCodes(
        .expenditureProject, expenditure, .projectExpenditure,
        [
          (general, [.projectExpenditure]),
          (income, [.specialAccount, .unitFunds, .appropriationCarryover, .otherCarryover]),
        ] + funds.map { ($0, [.projectExpenditure]) })
    }
  }

  private mutating func addProjectIdentities(_ kinds: TablesByKind) {
    guard let projects = kinds[.generalPublicProjectExpenditure],
      let general = kinds[.generalPublicExpenditure]
    else { return }
    addCodes(.projects, general, .projectExpenditure, [(projects, [.total])])
  }

  // MARK: 上年结转结余

  private mutating func addCarryoverIdentities(_ kinds: TablesByKind) {
    guard let carryover = kinds[.carryoverDetail], let total = carryover.lists.first?.total
    else { return }
    let slot = carryover.slot(ofRow: total)
    if let summary = kinds[.incomeExpenditureSummary], let lines = SummaryLines(summary) {
      let figures: [(Concept, SummaryLine)] = [
        (.total, .carryover), (.appropriationTotal, .appropriationCarryover),
        (.otherTotal, .otherCarryover),
      ]
      for (concept, line) in figures {
        guard let terms = lines.slots(of: .lines([line])),
          let column = carryover.column(of: concept)
        else { continue }
        add(.carryoverSummary, total: slot + column, terms: terms)
      }
    }
    guard let income = kinds[.incomeSummary] else { return }
    addTotals(.carryoverIncome, carryover, .appropriationTotal, income, .appropriationCarryover)
    addTotals(.carryoverIncome, carryover, .otherTotal, income, .otherCarryover)
  }

  // MARK: Ways to state an identity

  /// States that two tables' totals are the same figure.
  private mutating func addTotals(
    _ family: IdentityFamily, _ left: FigureTable, _ leftConcept: Concept,
    _ right: FigureTable, _ rightConcept: Concept
  ) {
    guard let list = left.lists.first, let column = left.column(of: leftConcept) else { return }
    addTotals(family, left, list, column, right, rightConcept)
  }

  private mutating func addTotals(
    _ family: IdentityFamily, _ left: FigureTable, _ list: FigureTable.List, _ column: Int,
    _ right: FigureTable, _ concept: Concept
  ) {
    guard let total = left.ownTotal(of: list), let rightList = right.lists.first,
      let rightTotal = right.ownTotal(of: rightList), let rightColumn = right.column(of: concept)
    else { return }
    add(
      family, total: left.slot(ofRow: total) + column,
      terms: [right.slot(ofRow: rightTotal) + rightColumn])
  }

  /// States for each class of a two-sided table's expenditure that another table says the same.
  private mutating func addClasses(
    _ family: IdentityFamily, _ left: FigureTable, _ list: FigureTable.List, _ column: Int,
    _ right: FigureTable, _ concept: Concept
  ) {
    guard let rightList = right.lists.first, let rightColumn = right.column(of: concept),
      !rightList.omitsCodes(ofLength: 3)
    else { return }
    for (code, row) in list.byCode where list.keys[Int(row)].digits == 3 {
      let start = nextList
      for place in rightList.rows(of: code) {
        addTerm(right.slot(ofRow: Int(rightList.byCode[place].row)) + rightColumn)
      }
      addFigure(family, total: left.slot(ofRow: Int(row)) + column, terms: start..<nextList)
    }
  }

  /// States for the totals, and for each code that one of two or more tables bears, that the left
  /// one's figure is the sum of the others'; a code that one lacks is zero there, unless it states
  /// none of that level.
  private mutating func addCodes(
    _ family: IdentityFamily, _ left: FigureTable, _ concept: Concept,
    _ right: [(table: FigureTable, concepts: [Concept])]
  ) {
    guard let list = left.lists.first, let column = left.column(of: concept),
      // A table by budget unit says nothing of codes.
      !right.contains(where: { table, _ in
        table.lists.contains { list in
          list.byCode.isEmpty && list.keys.contains { $0.role == .unit || $0.role == .line }
        }
      })
    else { return }
    let sources = right.map { table, concepts in
      (table, table.lists.first, concepts.compactMap { table.column(of: $0) })
    }
    if let total = list.total {
      var terms: [Int] = []
      var hasTotals = true
      for (table, list, columns) in sources {
        if let row = list?.total {
          terms += columns.map { table.slot(ofRow: row) + $0 }
        } else if table.rowCount > 0 {
          hasTotals = false
        }
      }
      if hasTotals, !terms.isEmpty {
        add(family, total: left.slot(ofRow: total) + column, terms: terms)
      }
    }
    for (index, entry) in list.byCode.enumerated() where isAlone(index, in: list.byCode) {
      let digits = list.keys[Int(entry.row)].digits
      if sources.contains(where: { $0.1?.omitsCodes(ofLength: digits) ?? false }) { continue }
      let start = nextList
      for (table, list, columns) in sources {
        guard let list else { continue }
        for place in list.rows(of: entry.code) {
          let slot = table.slot(ofRow: Int(list.byCode[place].row))
          for column in columns { addTerm(slot + column) }
        }
      }
      addFigure(family, total: left.slot(ofRow: Int(entry.row)) + column, terms: start..<nextList)
    }
    addMissingCodes(family, list, sources)
  }

  /// A code that only the right-hand tables bear is zero on the left.
  private mutating func addMissingCodes(
    _ family: IdentityFamily, _ list: FigureTable.List,
    _ sources: [(FigureTable, FigureTable.List?, [Int])]
  ) {
    guard sources.count == 1, let source = sources.first, let right = source.1,
      !list.byCode.isEmpty
    else { return }
    let (table, _, columns) = source
    for entry in right.byCode
    where list.rows(of: entry.code).isEmpty
      && !list.omitsCodes(ofLength: right.keys[Int(entry.row)].digits)
    {
      for column in columns {
        add(family, total: table.slot(ofRow: Int(entry.row)) + column, terms: [])
      }
    }
  }

  private func isAlone(_ index: Int, in codes: [(code: Int32, row: Int32)]) -> Bool {
    (index == 0 || codes[index - 1].code != codes[index].code)
      && (index + 1 == codes.count || codes[index + 1].code != codes[index].code)
  }
}
