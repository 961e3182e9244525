extension StatementTable {
  /// The lists that the table holds side by side, left to right; one for most tables.
  ///
  /// A column of neither side beside columns of a side holds no list of its own.
  public var panels: [TablePanel] {
    let isSided = columns.contains { $0.side != nil }
    var panels: [TablePanel] = []
    var hasAmounts: [Bool] = []
    for index in columns.indices where !isSided || columns[index].side != nil {
      let side = columns[index].side
      let role = columns[index].role
      let last = panels.lastIndex { $0.side == side }
      if let last, !(hasAmounts[last] && role.beginsPanel) {
        panels[last].columns.append(index)
        if role == .amount { hasAmounts[last] = true }
      } else {
        var panel = TablePanel(side: side, columns: [])
        panel.columns.reserveCapacity(columns.count - index)
        panel.columns.append(index)
        panels.append(panel)
        hasAmounts.append(role == .amount)
      }
    }
    return panels.isEmpty ? [TablePanel(side: nil, columns: [])] : panels
  }

  /// What each row says besides its amounts, in the first panel of one side.
  ///
  /// - Parameter side: The side; `nil` for a table without sides.
  /// - Returns: One meaning for each of ``rows``.
  public func rowMeanings(on side: TableSide? = nil) -> [RowMeaning] {
    rowMeanings(in: firstPanel(on: side))
  }

  /// The code of each row in the first panel of one side, as ``rowMeanings(on:)`` has it.
  package func rowCodes(on side: TableSide?) -> [ExactText?] {
    let reading = PanelReading(self, firstPanel(on: side), among: panels)
    return reading.rows.map { row in row.code.map { reading.text($0) } }
  }

  private func firstPanel(on side: TableSide?) -> TablePanel {
    panels.first { $0.side == side } ?? TablePanel(side: side, columns: [])
  }

  /// What each row says besides its amounts, in one of the table's ``panels``.
  ///
  /// - Returns: One meaning for each of ``rows``.
  public func rowMeanings(in panel: TablePanel) -> [RowMeaning] {
    let reading = PanelReading(self, panel, among: panels)
    return rows.indices.map { reading.meaning(of: $0) }
  }

  /// Whether the rows are those of a classification, so that a label may begin with its code where
  /// no column holds codes: 2010301 行政运行.
  var hasCodedRows: Bool {
    switch kind {
    case .incomeSummary, .expenditureSummary, .generalPublicExpenditure,
      .generalPublicBasicExpenditure, .generalPublicProjectExpenditure, .governmentFundExpenditure,
      .stateCapitalExpenditure:
      true
    case .incomeExpenditureSummary, .appropriationSummary, .threePublicExpenses,
      .commissionedServices, .carryoverDetail:
      false
    case .other:
      columns.contains { column in
        column.role == .label
          && column.header.contains { label in
            let words = label.withoutWhiteSpace.utf8.span
            return words.contains("分类") || words.contains("科目")
          }
      }
    }
  }

  /// Whether a column is headed by the economic classification: 支出经济分类, 部门预算支出经济科目名称.
  func namesEconomicClasses(_ index: Int) -> Bool {
    columns[index].header.contains { label in
      let words = label.withoutWhiteSpace.utf8.span
      return words.contains("经济分类") || words.contains("经济科目")
    }
  }

  /// The classification of a code column of this table, by its place in ``columns``.
  ///
  /// `nil` for one that is neither functional nor the departmental economic one, such as
  /// 政府预算支出经济分类. Where neither kind nor header tells, the codes do: functional classes are
  /// 201 to 299, departmental economic ones 301 to 399, those of the government's budget 501 to 599
  /// (政府收支分类科目).
  public func classification(ofColumn index: Int) -> Classification? {
    let path = columns[index].header.flatMap(\.bytesWithoutWhiteSpace)
    if path.span.contains("经济分类") || path.span.contains("经济科目") {
      let isGovernment =
        path.span.contains("政府预算") || path.span.contains("政府经济")
        || path.span.contains("政府支出")
      // Where the label of 部门预算支出经济分类 is lost, that of the government's stands above both.
      let digit = firstDigit(ofCodesIn: index)
      if digit == UInt8(ascii: "5") { return nil }
      return isGovernment && digit != UInt8(ascii: "3") ? nil : .economic
    }
    if kind == .generalPublicBasicExpenditure {
      return firstDigit(ofCodesIn: index) == UInt8(ascii: "5") ? nil : .economic
    }
    if kind != .other || path.span.contains("功能分类") { return .functional }
    // 款 and 项 have digits that tell nothing: they are of the classification of their 类.
    if case .code(let level) = columns[index].role, level != .class, level != .joined, index > 0,
      case .code(let above) = columns[index - 1].role, above != .joined
    {
      return classification(ofColumn: index - 1)
    }
    return switch firstDigit(ofCodesIn: index) {
    case UInt8(ascii: "3"): .economic
    case UInt8(ascii: "5"): nil
    default: .functional
    }
  }

  /// The first digit of the first code in a column; `nil` where no code stands in it.
  private func firstDigit(ofCodesIn column: Int) -> UInt8? {
    for row in rows {
      if let digit = row.cells[column].code?.digits.utf8.first { return digit }
    }
    return nil
  }
}
