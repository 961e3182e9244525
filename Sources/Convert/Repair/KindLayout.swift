/// The amount columns that a table of a known kind has, left to right.
///
/// Most departments print the tables of one form; where a table bears other labels than the
/// form's, there is no layout for it, and nothing is inferred from where its columns stand.
struct KindLayout: Sendable {
  /// One amount column of the form.
  struct Slot: Hashable, Sendable {
    /// The measure it holds.
    let concept: Concept
    /// The half of a two-sided table; `nil` elsewhere.
    let side: TableSide?
  }

  /// The columns, left to right.
  let slots: [Slot]
  /// For each of ``slots`` which other slot stands under the same label of the header tree, as the
  /// number of a group; 0 for a column that stands alone.
  let groups: [Int]

  /// The layout of `kind`; `nil` for a kind without a form.
  static func of(_ kind: TableKind) -> KindLayout? {
    layouts[kind]
  }

  /// The place of a measure among the columns.
  func index(of concept: Concept, side: TableSide?) -> Int? {
    slots.firstIndex { $0.concept == concept && $0.side == side }
  }

  private init(_ concepts: [Concept], groups: [Int]? = nil) {
    slots = concepts.map { Slot(concept: $0, side: nil) }
    self.groups = groups ?? concepts.map { _ in 0 }
  }

  private init(income: [Concept], expenditure: [Concept]) {
    slots =
      income.map { Slot(concept: $0, side: .income) }
      + expenditure.map { Slot(concept: $0, side: .expenditure) }
    groups = slots.map { _ in 0 }
  }

  private static let layouts: [TableKind: KindLayout] = [
    .incomeExpenditureSummary: KindLayout(income: [.budget], expenditure: [.budget]),
    .incomeSummary: KindLayout(
      [
        .total, .appropriationSubtotal, .generalPublicBudget, .generalPublicBudgetTransfer,
        .governmentFundBudget, .governmentFundBudgetTransfer, .stateCapitalBudget,
        .stateCapitalBudgetTransfer, .specialAccount, .unitFunds, .appropriationCarryover,
        .otherCarryover,
      ], groups: [0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0]),
    .expenditureSummary: KindLayout([.total, .basicExpenditure, .projectExpenditure]),
    .appropriationSummary: KindLayout(
      income: [.total],
      expenditure: [.total, .generalPublicBudget, .governmentFundBudget, .stateCapitalBudget]),
    .generalPublicExpenditure: KindLayout([.total, .basicExpenditure, .projectExpenditure]),
    .generalPublicBasicExpenditure: KindLayout([.total, .basicPersonnel, .basicOperating]),
    .generalPublicProjectExpenditure: KindLayout([
      .total, .econ301, .econ302, .econ303, .econ307, .econ309, .econ310, .econ311, .econ312,
      .econ313, .econ399,
    ]),
    .governmentFundExpenditure: KindLayout(
      [.total, .basicPersonnel, .basicOperating, .projectExpenditure], groups: [0, 1, 1, 0]),
    .stateCapitalExpenditure: KindLayout(
      [.total, .basicPersonnel, .basicOperating, .projectExpenditure], groups: [0, 1, 1, 0]),
    .threePublicExpenses: KindLayout(
      [.total, .generalPublicBudget, .governmentFundBudget, .stateCapitalBudget],
      groups: [0, 1, 1, 1]),
    .commissionedServices: KindLayout(
      [.total, .generalPublicBudget, .governmentFundBudget, .stateCapitalBudget],
      groups: [0, 1, 1, 1]),
    .carryoverDetail: KindLayout(
      [
        .total, .appropriationTotal, .appropriationBasicPersonnel, .appropriationBasicOperating,
        .appropriationProject, .otherTotal, .otherBasicPersonnel, .otherBasicOperating,
        .otherProject,
      ], groups: [0, 1, 1, 1, 1, 2, 2, 2, 2]),
  ]
}
