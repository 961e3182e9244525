internal import Convert

/// The only measure of a table whose label says no more than that it is one, 预算数, 金额, 决算数, or what the
/// whole table is of: 基本支出 in that of basic expenditure.
///
/// In a table of 类, 款 and 项, or of a fund, it is what other tables of the kind call 合计, beside
/// 基本支出 and 项目支出. In a table of lines it is left without a measure: its lines are measures.
enum OnlyMeasure {
  /// Makes the only amount column the total, where its label names nothing else.
  ///
  /// In final accounts 年初预算数 beside it does not count.
  static func set(in columns: inout [Column], of kind: TableKind, isFinal: Bool) {
    let amounts = columns.indices.filter { index in
      columns[index].role == .amount
        && !(isFinal && columns[index].header.contains { $0.utf8.span.contains("预算数") })
    }
    guard amounts.count == 1, let index = amounts.first, columns[index].concept == nil,
      isTotalled(kind, columns), !columns[index].header.isEmpty,
      columns[index].header.allSatisfy({ saysNoMore($0, than: kind) })
    else { return }
    columns[index].concept = .total
  }

  /// Whether a label says no more than that a column holds what all amounts of a kind are.
  private static func saysNoMore(_ label: ExactText, than kind: TableKind) -> Bool {
    if ConceptLabels.saysAmount(label) { return true }
    return switch label.withoutWhiteSpace {
    case "合计", "小计", "总计": true
    case "基本支出": kind == .generalPublicBasicExpenditure
    case "项目支出": kind == .generalPublicProjectExpenditure
    default: false
    }
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
