internal import Convert

/// Statement tables: their columns, their rows, and the cells that their columns do not say.
extension PackageModel {
  mutating func statementTables(
    _ notesOf: [String: [Int: [Paragraph]]]
  ) -> [StatementTable] {
    var columnsOf = Self.columns(&columns, &headers, by: "table")
    var cellsOf: [Int: [(row: Int, column: Int, cell: Cell, at: Int)]] = [:]
    for row in cells.indices {
      cellsOf[cells.requiredNumber(row, "table"), default: []].append(
        (
          cells.requiredNumber(row, "row"), cells.requiredNumber(row, "column"),
          cells.cell(row, "kind", "value"), row
        ))
    }
    var found: [StatementTable] = []
    for row in tables.indices {
      if tables.number(row, "table") != row + 1 { tables.broken(row, "table") }
      var table = StatementTable(
        number: tables.number(row, "table_no"),
        kind: tables.requiredChoice(row, "kind", orElse: .other),
        title: tables.wholeText(row, "title"), preparedBy: tables.text(row, "prepared_by"),
        unit: tables.choice(row, "unit"), isGrouped: tables.flag(row, "grouped"),
        columns: columnsOf.removeValue(forKey: row + 1) ?? [], rows: [],
        notes: notesOf["table"]?[row + 1] ?? [], sourceLine: tables.line(row))
      let sheet = rows(of: table, row + 1)
      table.rows = sheet.rows
      for (number, column, cell, at) in cellsOf[row + 1] ?? [] {
        guard let place = sheet.places[number], table.columns.indices.contains(column - 1),
          table.rows[place].cells[column - 1].isBlank
        else {
          cells.broken(at, "row")
          continue
        }
        table.rows[place].cells[column - 1] = cell
      }
      found.append(table)
    }
    for row in cells.indices { _ = cells.owner(row, "table", among: tables.indices) }
    for row in columns.indices { _ = columns.owner(row, "table", among: tables.indices) }
    return found
  }

  /// What is expected where the codes of a row stand in one column.
  private static let joinedCode = LocalizedText(
    en: "a code of 3, 5 or 7 digits", zh: "3、5 或 7 位数字的编码")

  /// The rows of a table's own file, and where each stands by its number: other files name it so, and
  /// rows above it may have been removed or added.
  mutating func rows(
    of table: StatementTable, _ number: Int
  ) -> (rows: [TableRow], places: [Int: Int]) {
    let layout = PackageSheetLayout(table, number: number)
    var sheet: PackageRows
    do {
      sheet = try PackageRows(layout.sheet, files.file(layout.name))
    } catch {
      findings += error.diagnostics
      return ([], [:])
    }
    var found: [TableRow] = []
    var places: [Int: Int] = [:]
    for row in sheet.indices {
      if let number = sheet.number(row, "row"), places[number] == nil { places[number] = row }
      var cells = [Cell](repeating: .blank, count: table.columns.count)
      for (place, index) in layout.leading.enumerated() {
        // The first field is the number of the row.
        let position = place + 1
        guard let bytes = sheet.bytes(row, at: position) else { continue }
        if layout.makesCode[index] {
          if !layout.place(CSVSpelling.trimmed(bytes), index, &cells) {
            sheet.invalid(row, position, bytes, Self.joinedCode)
          }
          continue
        }
        switch table.columns[index].role {
        case .amount:
          if let amount = sheet.amount(row, at: position) { cells[index] = .amount(amount) }
        case .code:
          if let code = ClassificationCode(CSVSpelling.trimmed(bytes)) {
            cells[index] = .code(code)
          } else {
            sheet.invalid(row, position, bytes, PackageRows.code)
          }
        case .label, .project, .text:
          if let text = sheet.text(row, at: position) { cells[index] = .text(text) }
        }
      }
      found.append(TableRow(cells: cells, sourceLine: sheet.line(row)))
    }
    findings += sheet.findings
    return (found, places)
  }

  /// The columns of each owner, with their headers.
  static func columns(
    _ rows: inout PackageRows, _ headers: inout PackageRows, by owner: String
  ) -> [Int: [Column]] {
    var found: [Int: [Column]] = [:]
    for row in rows.indices {
      let number = rows.requiredNumber(row, owner)
      let role: ColumnRole =
        switch rows.requiredChoice(row, "role", orElse: PackageRole.text) {
        case .code: .code(rows.requiredChoice(row, "level", orElse: .class))
        case .label: .label
        case .project: .project
        case .amount: .amount
        case .text: .text
        }
      if case .code = role {} else { rows.holdBlank(row, "level") }
      if rows.number(row, "column") != (found[number]?.count ?? 0) + 1 {
        rows.broken(row, "column")
      }
      found[number, default: []].append(
        Column(
          header: [], role: role, concept: rows.choice(row, "concept"),
          side: rows.choice(row, "side"), ordinal: rows.number(row, "ordinal")))
    }
    for row in headers.indices {
      let number = headers.requiredNumber(row, owner)
      let column = headers.requiredNumber(row, "column") - 1
      guard found[number]?.indices.contains(column) == true else {
        headers.broken(row, "column")
        continue
      }
      found[number]?[column].header.append(headers.wholeText(row, "label"))
    }
    return found
  }
}
