/// The elements of the format.
enum XMLElementName: String, CaseIterable {
  case disclosure, department, title, contents, entry, part, section, signature, name, date
  case paragraph, note, table, performance, projectStatement, term, definition
  case preparedBy, columns, codeColumn, labelColumn, projectColumn, amountColumn, textColumn, header
  case row, income, expenditure, `class`, item, coded, project
  case amount, columnAmount, columnText, columnCode
  case unit, contact, budget, label, goal, indicatorLabel, indicator
  case level1, level2, level3, target, basis, lastYear, weight, scoringRule, evidence
  case text, code, field, ledger, columnsBefore, change, proof, before, after, raw
  case identity, statement
  /// An element that the format does not have.
  case unknown = ""
}

/// The attributes of the format.
enum XMLAttributeName: String, CaseIterable {
  case version, stage, fiscalYear, line, label, level, mark, number, kind, unit, grouped
  case concept, side, ordinal, code, column, scope, year, relation
  case amount, budgetUnit, withheld, table, segment, reach, superseded, row, path, day
  /// An attribute that the format does not have.
  case unknown = ""
}
