/// One of the lists of a statement table, which stand side by side.
///
/// The two sides of 收支总表 are panels, and so are 人员经费 and 公用经费 where a table of final accounts
/// prints 科目代码, 科目名称 and 决算数 several times across. What stands in a row of one panel says
/// nothing of the same row of another.
public struct TablePanel: Hashable, Sendable {
  /// The half of a two-sided table; `nil` elsewhere.
  public var side: TableSide?
  /// The columns, as indices of ``StatementTable/columns``, left to right.
  public var columns: [Int]

  /// Makes a panel.
  public init(side: TableSide?, columns: [Int]) {
    self.side = side
    self.columns = columns
  }
}

extension ColumnRole {
  /// Whether a column that stands behind amounts begins another list: a code or a label does.
  var beginsPanel: Bool {
    switch self {
    case .code, .label: true
    case .project, .amount, .text: false
    }
  }
}
