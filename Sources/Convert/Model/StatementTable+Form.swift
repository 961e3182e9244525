extension StatementTable {
  /// Whether the columns may be those of the kind's form, one list of rows below them.
  ///
  /// Final accounts print 一般公共预算财政拨款基本支出决算表 in panels side by side, and 财政拨款“三公”经费支出
  /// 决算表 across, its items over the columns. What the form says of its columns is not said of these.
  ///
  /// - Parameter panels: The table's ``panels``.
  /// - Returns: Whether they may be.
  func hasForm(in panels: [TablePanel]) -> Bool {
    switch kind {
    case .other, .incomeExpenditureSummary, .appropriationSummary: true
    case .threePublicExpenses:
      !columns.contains { column in
        column.role == .amount
          && column.header.contains { label in
            let words = ConceptLabels.folded(label)
            return words.span.contains("公务接待") || words.span.contains("因公出国")
          }
      }
    default:
      panels.count { panel in panel.columns.contains { columns[$0].role == .label } } < 2
    }
  }
}
