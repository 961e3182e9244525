/// The kinds of statement tables that the program knows by meaning.
///
/// Raw values are the ids of the exchange formats and never change.
public enum TableKind: String, CaseIterable, Hashable, Sendable {
  /// 部门收支总体情况表.
  case incomeExpenditureSummary = "income_expenditure_summary"
  /// 部门收入总体情况表.
  case incomeSummary = "income_summary"
  /// 部门支出总体情况表.
  case expenditureSummary = "expenditure_summary"
  /// 财政拨款收支预算总体情况表.
  case appropriationSummary = "appropriation_summary"
  /// 一般公共预算支出情况表.
  case generalPublicExpenditure = "general_public_expenditure"
  /// 一般公共预算基本支出情况表.
  case generalPublicBasicExpenditure = "general_public_basic_expenditure"
  /// 一般公共预算项目支出情况表.
  case generalPublicProjectExpenditure = "general_public_project_expenditure"
  /// 政府性基金预算支出情况表.
  case governmentFundExpenditure = "government_fund_expenditure"
  /// 国有资本经营预算支出情况表.
  case stateCapitalExpenditure = "state_capital_expenditure"
  /// 财政拨款“三公”经费支出情况表.
  case threePublicExpenses = "three_public_expenses"
  /// 财政拨款委托业务费支出情况表.
  case commissionedServices = "commissioned_services"
  /// 上年结转结余情况(明细)表.
  case carryoverDetail = "carryover_detail"
  /// A table that the program does not know; it converts as losslessly as the rest.
  case other
}

/// The unit in which a table states its amounts.
public enum MonetaryUnit: String, CaseIterable, Hashable, Sendable {
  /// 元, 1.
  case yuan = "元"
  /// 千元, 1,000.
  case thousandYuan = "千元"
  /// 万元, 10,000.
  case tenThousandYuan = "万元"
  /// 百万元, 1,000,000.
  case millionYuan = "百万元"
  /// 亿元, 100,000,000.
  case hundredMillionYuan = "亿元"

  /// How many yuan one of the unit is.
  public var yuan: Int {
    switch self {
    case .yuan: 1
    case .thousandYuan: 1_000
    case .tenThousandYuan: 10_000
    case .millionYuan: 1_000_000
    case .hundredMillionYuan: 100_000_000
    }
  }
}

/// A row of a statement table.
public struct TableRow: Hashable, Sendable {
  /// One cell for each column of the table, in the order of the columns.
  public var cells: [Cell]
  /// The line of the source on which the row begins, from 1; `nil` where the input carried none.
  public var sourceLine: Int?

  /// Makes a row.
  public init(cells: [Cell], sourceLine: Int? = nil) {
    self.cells = cells
    self.sourceLine = sourceLine
  }
}

/// One of the statement tables (部门预算公开表), its pages joined.
public struct StatementTable: Hashable, Sendable {
  /// 表 N, where the document prints one.
  public var number: Int?
  /// What the table states.
  public var kind: TableKind
  /// The title, as published.
  public var title: ExactText
  /// 编制部门, the department that made the table.
  public var preparedBy: ExactText?
  /// 单位, the unit of the amounts; `nil` where none is stated.
  public var unit: MonetaryUnit?
  /// Whether thousands separators are printed; they are notation and no part of an amount.
  public var isGrouped: Bool
  /// The columns, left to right.
  public var columns: [Column]
  /// The data rows, in the order of the document, page breaks joined.
  public var rows: [TableRow]
  /// What is said below the table: why it is empty, 备注：….
  public var notes: [Paragraph]
  /// The line of the source on which the title stands, from 1.
  public var sourceLine: Int?

  /// Makes a table; every row must have a cell for each column.
  public init(
    number: Int? = nil, kind: TableKind, title: ExactText, preparedBy: ExactText? = nil,
    unit: MonetaryUnit? = nil, isGrouped: Bool = false, columns: [Column], rows: [TableRow],
    notes: [Paragraph] = [], sourceLine: Int? = nil
  ) {
    precondition(rows.allSatisfy { $0.cells.count == columns.count })
    self.number = number
    self.kind = kind
    self.title = title
    self.preparedBy = preparedBy
    self.unit = unit
    self.isGrouped = isGrouped
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.sourceLine = sourceLine
  }
}
