/// What the cells of a column are.
public enum ColumnRole: Hashable, Sendable {
  /// A level of a classification code (科目编码).
  case code(CodeLevel)
  /// What a row is: the name of a code (科目名称), an income item (项目), a unit.
  case label
  /// The project of a row (项目名称).
  case project
  /// Money, in the table's unit.
  case amount
  /// Anything else.
  case text
}

/// Which half of a two-sided table a column belongs to.
public enum TableSide: String, CaseIterable, Hashable, Sendable {
  /// 收入.
  case income
  /// 支出.
  case expenditure
}

/// A column of a statement table.
public struct Column: Hashable, Sendable {
  /// The labels from the root of the header tree to the leaf, none of them empty.
  ///
  /// Empty for a column without any printed label.
  public var header: [ExactText]
  /// What its cells are.
  public var role: ColumnRole
  /// The measure it holds, where the program knows it; only under ``ColumnRole/amount``.
  public var concept: Concept?
  /// The half of a two-sided table; `nil` elsewhere.
  public var side: TableSide?
  /// 栏次, the number that the ordinal row gives the column.
  public var ordinal: Int?

  /// Makes a column.
  public init(
    header: [ExactText], role: ColumnRole, concept: Concept? = nil, side: TableSide? = nil,
    ordinal: Int? = nil
  ) {
    self.header = header
    self.role = role
    self.concept = concept
    self.side = side
    self.ordinal = ordinal
  }
}
