internal import Convert

/// Statement tables and their columns.
extension PackageContent {
  mutating func table(_ table: StatementTable) throws(ExchangeRefusal) {
    let number = tables.rows.count + 1
    let layout = PackageSheetLayout(table, number: number)
    tables.rows.append([
      try Self.number(table.number, in: NumberBounds.printed), .choice(table.kind),
      .text(table.title), .text(table.preparedBy), .choice(table.unit),
      .text(table.notes.first?.text), .integer(table.rows.count),
      .text(ExactText(layout.name)), .integer(number), .boolean(table.isGrouped),
      try Self.line(table.sourceLine),
    ])
    for (index, column) in table.columns.enumerated() {
      columns.rows.append(
        [.integer(number)] + (try Self.column(column, index, field: layout.fieldNames[index])))
      headers.rows += Self.header(column, index).map { [.integer(number)] + $0 }
    }
    for (index, note) in table.notes.enumerated() { try self.note("table", number, index, note) }
    var sheet = layout.sheet
    for (index, row) in table.rows.enumerated() {
      try table.holdWidth(of: row)
      let (values, others) = layout.values(of: row.cells)
      sheet.rows.append(
        [.integer(index + 1)] + values + [try Self.line(row.sourceLine)])
      for column in others {
        cells.rows.append(
          [
            .integer(number), .integer(index + 1), .integer(column + 1),
          ] + Self.cell(row.cells[column]))
      }
    }
    sheets.append(sheet)
  }

  static func column(
    _ column: Column, _ index: Int, field: String?
  ) throws(ExchangeRefusal) -> [PackageValue] {
    let (role, level): (PackageRole, CodeLevel?) =
      switch column.role {
      case .code(let level): (.code, level)
      case .label: (.label, nil)
      case .project: (.project, nil)
      case .amount: (.amount, nil)
      case .text: (.text, nil)
      }
    return [
      .integer(index + 1), field.map { .text(ExactText($0)) } ?? .null, .choice(role),
      .choice(level), .choice(column.concept), .choice(column.side),
      try number(column.ordinal, in: NumberBounds.printed),
    ]
  }

  static func header(_ column: Column, _ index: Int) -> [[PackageValue]] {
    column.header.enumerated().map { level, label in
      [.integer(index + 1), .integer(level + 1), .text(label)]
    }
  }

  /// The kind of a cell, and what it holds.
  static func cell(_ cell: Cell) -> [PackageValue] {
    switch cell {
    case .blank: [.choice(PackageCell.blank), .null]
    case .text(let text): [.choice(PackageCell.text), .text(text)]
    case .code(let code): [.choice(PackageCell.code), .text(code.digits)]
    case .amount(let amount):
      [.choice(PackageCell.amount), .text(ExactText(amount.description))]
    }
  }
}
