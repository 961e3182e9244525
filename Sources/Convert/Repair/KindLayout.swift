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

  /// The layout of a table of `kind`; `nil` for a kind without a form.
  ///
  /// Provinces print the tables of expenditure with 基本支出 whole, or with its parts beside it.
  ///
  /// - Parameters:
  ///   - kind: What the table states.
  ///   - columns: The columns that it prints, on all of its pages.
  /// - Returns: The layout of the form that they tell.
  static func of(_ kind: TableKind, printing columns: some Sequence<Column>) -> KindLayout? {
    switch kind {
    case .expenditureSummary, .generalPublicExpenditure, .governmentFundExpenditure,
      .stateCapitalExpenditure:
      var hasBasic = false
      var hasParts = false
      for column in columns {
        if column.concept == .basicExpenditure { hasBasic = true }
        if column.concept == .basicPersonnel || column.concept == .basicOperating {
          hasParts = true
        }
      }
      guard hasBasic else { return of(kind) }
      return hasParts ? dividedExpenditureForm : expenditureSummaryForm
    default: return of(kind)
    }
  }

  private static func of(_ kind: TableKind) -> KindLayout? {
    switch kind {
    case .incomeExpenditureSummary: incomeExpenditureSummaryForm
    case .incomeSummary: incomeSummaryForm
    case .expenditureSummary: expenditureSummaryForm
    case .appropriationSummary: appropriationSummaryForm
    case .generalPublicExpenditure: generalPublicExpenditureForm
    case .generalPublicBasicExpenditure: generalPublicBasicExpenditureForm
    case .generalPublicProjectExpenditure: generalPublicProjectExpenditureForm
    case .governmentFundExpenditure: governmentFundExpenditureForm
    case .stateCapitalExpenditure: stateCapitalExpenditureForm
    case .threePublicExpenses: threePublicExpensesForm
    case .commissionedServices: commissionedServicesForm
    case .carryoverDetail: carryoverDetailForm
    case .other: nil
    }
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

  private static let incomeExpenditureSummaryForm = KindLayout(
    income: [.budget], expenditure: [.budget])

  private static let incomeSummaryForm = KindLayout(
    [
      .total, .appropriationSubtotal, .generalPublicBudget, .generalPublicBudgetTransfer,
      .governmentFundBudget, .governmentFundBudgetTransfer, .stateCapitalBudget,
      .stateCapitalBudgetTransfer, .specialAccount, .unitFunds, .appropriationCarryover,
      .otherCarryover,
    ], groups: [0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0])

  private static let expenditureSummaryForm = KindLayout([
    .total, .basicExpenditure, .projectExpenditure,
  ])

  private static let dividedExpenditureForm = KindLayout(
    [.total, .basicExpenditure, .basicPersonnel, .basicOperating, .projectExpenditure],
    groups: [0, 1, 1, 1, 0])

  private static let appropriationSummaryForm = KindLayout(
    income: [.total],
    expenditure: [.total, .generalPublicBudget, .governmentFundBudget, .stateCapitalBudget])

  private static let generalPublicExpenditureForm = KindLayout([
    .total, .basicExpenditure, .projectExpenditure,
  ])

  private static let generalPublicBasicExpenditureForm = KindLayout([
    .total, .basicPersonnel, .basicOperating,
  ])

  private static let generalPublicProjectExpenditureForm = KindLayout([
    .total, .econ301, .econ302, .econ303, .econ307, .econ309, .econ310, .econ311, .econ312,
    .econ313, .econ399,
  ])

  private static let governmentFundExpenditureForm = KindLayout(
    [.total, .basicPersonnel, .basicOperating, .projectExpenditure], groups: [0, 1, 1, 0])

  private static let stateCapitalExpenditureForm = KindLayout(
    [.total, .basicPersonnel, .basicOperating, .projectExpenditure], groups: [0, 1, 1, 0])

  private static let threePublicExpensesForm = KindLayout(
    [.total, .generalPublicBudget, .governmentFundBudget, .stateCapitalBudget],
    groups: [0, 1, 1, 1])

  private static let commissionedServicesForm = KindLayout(
    [.total, .generalPublicBudget, .governmentFundBudget, .stateCapitalBudget],
    groups: [0, 1, 1, 1])

  private static let carryoverDetailForm = KindLayout(
    [
      .total, .appropriationTotal, .appropriationBasicPersonnel, .appropriationBasicOperating,
      .appropriationProject, .otherTotal, .otherBasicPersonnel, .otherBasicOperating,
      .otherProject,
    ], groups: [0, 1, 1, 1, 1, 2, 2, 2, 2])
}
