/// The first table of each kind: the first that has rows, where one has.
struct TablesByKind {
  private let tables: [FigureTable]

  init(_ tables: [FigureTable]) {
    self.tables = tables
  }

  /// There are a dozen tables to look at, fewer than a dictionary of kinds takes to ask.
  subscript(kind: TableKind) -> FigureTable? {
    tables.first { $0.kind == kind && $0.rowCount > 0 && !$0.isOfOneUnit }
      ?? tables.first { $0.kind == kind && !$0.isOfOneUnit }
  }

  /// Whether the expenditure table spends what the income table receives, no more and no less.
  ///
  /// Not where the summary carries money over that one of the two leaves out.
  var spendsIncome: Bool {
    guard let summary = self[.incomeExpenditureSummary], let income = self[.incomeSummary]
    else {
      return true
    }
    let carries = { (side: TableSide) -> Bool in
      summary.list(side).map { $0.total != nil && summary.ownTotal(of: $0) != $0.total } ?? false
    }
    return !carries(.expenditure) && (income.tellsCarryover || !carries(.income))
  }

  /// Whether what is appropriated is spent, no more and no less.
  ///
  /// In final accounts some of it is carried over, from the year before and to the next.
  var spendsAppropriations: Bool {
    guard let summary = self[.appropriationSummary] else { return spendsIncome }
    let carries = [TableSide.income, .expenditure].contains { side in
      summary.list(side).map { $0.total != nil && summary.ownTotal(of: $0) != $0.total } ?? false
    }
    return spendsIncome && !carries
  }

  /// The tables of the three funds, each with the measure of the appropriation summary it details.
  var funds: [(concept: Concept, table: FigureTable)] {
    let kinds: [(Concept, TableKind)] = [
      (.generalPublicBudget, .generalPublicExpenditure),
      (.governmentFundBudget, .governmentFundExpenditure),
      (.stateCapitalBudget, .stateCapitalExpenditure),
    ]
    return kinds.compactMap { concept, kind in
      self[kind].flatMap { $0.rowCount > 0 ? (concept, $0) : nil }
    }
  }
}
