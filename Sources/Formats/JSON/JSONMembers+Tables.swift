/// The members of a statement table.
enum TableMember: String, JSONMember {
  case number, kind, title, preparedBy, unit, isGrouped, sourceLine, columns, rows, notes
  static let required: [Self] = [.kind, .title, .isGrouped, .columns, .rows, .notes]
  static let names = JSONNames<Self>()
}

/// The members of a column.
enum ColumnMember: String, JSONMember {
  case id, header, role, level, concept, side, ordinal
  static let required: [Self] = [.id, .header, .role]
  static let names = JSONNames<Self>()
}

/// The values of the member `role` of a column.
enum RoleName: String, CaseIterable {
  case code, label, project, amount, text
}

/// The members of a row: those of ``SideMember``, a line, and the two sides of a two-sided table.
enum RowMember: String, JSONMember {
  case sourceLine, code, level, name, project, amounts, texts, codes, income, expenditure
  static let required: [Self] = []
  static let names = JSONNames<Self>()
}

/// The members of one side of a row.
enum SideMember: String, JSONMember {
  case code, level, name, project, amounts, texts, codes
  static let required: [Self] = []
  static let names = JSONNames<Self>()
}

/// The members of a cell that stands alone; none of them for a blank one.
enum CellMember: String, JSONMember {
  case text, code, amount
  static let required: [Self] = []
  static let names = JSONNames<Self>()
}

/// The members of a table of performance targets.
enum PerformanceMember: String, JSONMember {
  case scope, title, year, unit, project, sourceLine, contacts, budget, goal
  case indicatorLabels, indicators, notes
  static let required: [Self] = [
    .scope, .title, .contacts, .budget, .indicatorLabels, .indicators, .notes,
  ]
  static let names = JSONNames<Self>()
}

/// The members of a labelled value.
enum LabelledMember: String, JSONMember {
  case label, text, sourceLine
  static let required: [Self] = [.label, .text]
  static let names = JSONNames<Self>()
}

/// The members of a line of the budget of a performance table.
enum BudgetMember: String, JSONMember {
  case labels, value, sourceLine
  static let required: [Self] = [.labels, .value]
  static let names = JSONNames<Self>()
}

/// The members of an indicator; `relation`, `number` and `unit` are derived from `target`.
enum IndicatorMember: String, JSONMember {
  case level1, level2, level3, target, relation, number, unit
  case basis, lastYear, weight, scoringRule, evidence, sourceLine
  static let required: [Self] = [
    .level1, .level2, .level3, .target, .basis, .lastYear, .weight, .scoringRule, .evidence,
  ]
  static let names = JSONNames<Self>()
}

/// The members of an entry of the ledger.
enum LedgerMember: String, JSONMember {
  case code, table, segment, sourceLine, concept, columnsBefore, changes, proofs, reach
  case isSuperseded
  static let required: [Self] = [.code, .changes, .proofs, .isSuperseded]
  static let names = JSONNames<Self>()
}

/// The members of a change that a repair made.
enum ChangeMember: String, JSONMember {
  case row, column, path, sourceLine, before, after, raw
  static let required: [Self] = [.before, .after]
  static let names = JSONNames<Self>()
}

/// The members of a proof.
enum ProofMember: String, JSONMember {
  case identity, statement
  static let required: [Self] = [.identity, .statement]
  static let names = JSONNames<Self>()
}
