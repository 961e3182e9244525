internal import Convert

/// The only measure of a table whose label says no more than that it is one: 预算数, 金额, 决算数.
///
/// In a table of 类, 款 and 项, or of a fund, it is what other tables of the kind call 合计, beside
/// 基本支出 and 项目支出. In a table of lines it is left without a measure: its lines are measures.
enum OnlyMeasure {
  /// Makes the only amount column the total, where its label names nothing else.
  static func set(in columns: inout [Column], of kind: TableKind) {
    let amounts = columns.indices.filter { columns[$0].role == .amount }
    guard amounts.count == 1, columns[amounts[0]].concept == nil, isTotalled(kind, columns),
      let label = columns[amounts[0]].header.last, ConceptLabels.saysAmount(label)
    else { return }
    columns[amounts[0]].concept = .total
  }

  private static func isTotalled(_ kind: TableKind, _ columns: [Column]) -> Bool {
    switch kind {
    case .generalPublicExpenditure, .generalPublicBasicExpenditure,
      .generalPublicProjectExpenditure, .governmentFundExpenditure, .stateCapitalExpenditure:
      true
    case .incomeSummary, .expenditureSummary:
      columns.contains { if case .code = $0.role { true } else { false } }
    case .incomeExpenditureSummary, .appropriationSummary, .threePublicExpenses,
      .carryoverDetail, .commissionedServices, .other:
      false
    }
  }
}
