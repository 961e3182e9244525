internal import Convert

/// Lays out a statement table: its captions, a line for each header level and row, its notes.
///
/// Cells are separated by tabs, and every line has a cell for each column. A tab is what marks a row,
/// so the lines of a table with one column end with one.
enum TableWriter {
  /// Appends a table.
  static func append(_ table: StatementTable, to output: inout TextOutput) {
    output.sourceLine = table.sourceLine
    appendCaptions(of: table, to: &output)
    if table.columns.isEmpty, !table.rows.isEmpty {
      output.refuse(TextCode.noColumns, at: "/columns", ["count": .integer(table.rows.count)])
    }
    output.isInRow = true
    HeaderWriter.append(table.columns, to: &output)
    let rules = rules(of: table.columns)
    output.forEach(table.rows, of: "rows") { row, output in
      output.sourceLine = row.sourceLine
      append(row, of: table, rules, to: &output)
    }
    output.isInRow = false
    if !table.columns.isEmpty { output.endLine() }
    output.forEach(table.notes, of: "notes") { OutlineWriter.append($0, to: &$1) }
  }

  private static func appendCaptions(of table: StatementTable, to output: inout TextOutput) {
    if let number = table.number {
      output.append("表 ")
      output.bytes.append(contentsOf: String(number).utf8)
      output.endBlock()
    }
    if !table.title.isEmpty {
      output.append(table.title, .label, at: "/title")
      output.endBlock()
    }
    if let preparedBy = table.preparedBy {
      output.append("编制部门：")
      output.append(preparedBy, .label, at: "/preparedBy")
      output.endBlock()
    }
    if let unit = table.unit {
      output.append("单位：")
      output.bytes.append(contentsOf: unit.rawValue.utf8)
      output.endBlock()
    }
  }

  /// How reading treats the words in the cells of each column.
  private static func rules(of columns: [Column]) -> [TextRule] {
    // 款 and name share a column where 类 has one and 款 has none.
    let sharesCode =
      columns.contains { $0.role == .code(.class) }
      && !columns.contains { $0.role == .code(.section) }
    return columns.map { column in
      switch column.role {
      case .label: .rowLabel(allowsSection: sharesCode)
      case .text: .prose
      case .code, .project, .amount: .label
      }
    }
  }

  private static func append(
    _ row: TableRow, of table: StatementTable, _ rules: [TextRule], to output: inout TextOutput
  ) {
    for index in row.cells.indices {
      if index > 0 { output.append(0x09) }
      append(row.cells[index], at: index, of: table, rules[index], to: &output)
    }
    if row.cells.count == 1 { output.append(0x09) }
    output.endLine()
  }

  private static func append(
    _ cell: Cell, at index: Int, of table: StatementTable, _ rule: TextRule,
    to output: inout TextOutput
  ) {
    let role = table.columns[index].role
    let start = output.bytes.count
    let isTold: Bool
    switch cell {
    case .blank:
      return
    case .amount(let amount):
      amount.append(to: &output.bytes, isGrouped: table.isGrouped)
      isTold = role == .amount
    case .code(let code):
      output.append(code.digits, .label, at: "/cells/\(index)")
      isTold = role.holdsCodes
    case .text(let text):
      output.append(text, rule, at: "/cells/\(index)")
      isTold = TextLimits.isTextCell(start..<output.bytes.count, in: output.bytes, under: role)
    }
    if !isTold { refuseKind(of: start, in: table.columns[index], at: index, &output) }
  }

  @inline(never)
  private static func refuseKind(
    of start: Int, in column: Column, at index: Int, _ output: inout TextOutput
  ) {
    output.refuse(
      TextCode.cellKind, at: "/cells/\(index)",
      [
        "text": .text(String(decoding: output.bytes[start...], as: UTF8.self)),
        "column": .text(column.header.last?.string ?? String(index + 1)),
      ])
  }
}

extension ColumnRole {
  /// Whether digits in the column are a classification code.
  fileprivate var holdsCodes: Bool {
    if case .code = self { true } else { false }
  }
}
