internal import Convert

/// A statement table while its records are read.
struct CSVTable {
  /// The table so far; its cells may lag behind its columns until ``finish()``.
  var table: StatementTable
  /// The ordinal of the table in the document, from 1.
  let ordinal: Int
  private var decimals: [Int?] = []
  private var hasColumns = false

  /// Makes a table without columns.
  init(_ table: StatementTable, ordinal: Int) {
    self.table = table
    self.ordinal = ordinal
  }

  /// What messages call the table.
  var name: String {
    "表" + (table.number ?? ordinal).description + " " + table.title.string
  }

  /// Takes a record of the table.
  ///
  /// - Returns: Whether it is one that stands there.
  mutating func take(_ fields: inout CSVFields) -> Bool {
    switch fields.kind {
    case .preparedBy: table.preparedBy = fields.text(0)
    case .unit: table.unit = fields.choice(0)
    case .grouped: table.isGrouped = fields.flag(0)
    case .columnKinds where !hasColumns:
      table.columns = CSVColumns.columns(&fields)
      hasColumns = true
      return true
    case .ordinals where table.rows.isEmpty: CSVColumns.ordinals(&fields, &table.columns)
    case .header where table.rows.isEmpty: CSVColumns.header(&fields, &table.columns)
    case .decimals where table.rows.isEmpty:
      decimals = (0..<fields.count).map { index in
        fields.number(index, in: 1...Amount.maximumFractionDigits)
      }
    case .row: row(&fields)
    case .tableNote:
      table.notes.append(
        Paragraph(
          mark: fields.text(0), text: fields.wholeText(1), sourceLine: fields.line()))
    default: return false
    }
    return true
  }

  private mutating func row(_ fields: inout CSVFields) {
    let number = table.rows.count + 1
    var cells: [Cell] = []
    cells.reserveCapacity(table.columns.count)
    for (index, column) in table.columns.enumerated() {
      let field = fields.bytes(index)
      let coding = CSVCellCoding(
        role: column.role, decimals: index < decimals.count ? decimals[index] : nil)
      do throws(CSVCellCoding.Failure) {
        cells.append(try coding.cell(field))
      } catch {
        cells.append(.blank)
        let code: CSVCode =
          switch error {
          case .destroyed: .destroyed
          case .invalidAmount: .invalidAmount
          case .invalidCode: .invalidCode
          }
        let label = column.header.last?.string ?? String(index + 1)
        fields.report(
          code,
          [
            (name: "table", value: .text(name)), (name: "row", value: .integer(number)),
            (name: "label", value: .text(label)),
            (name: "found", value: .text(CSVFields.shown(field))),
          ])
      }
    }
    if fields.count > table.columns.count {
      fields.report(
        .beyondColumns,
        [
          (name: "table", value: .text(name)), (name: "row", value: .integer(number)),
          (name: "found", value: .text(CSVFields.shown(fields.bytes(fields.count - 1)))),
          (name: "count", value: .integer(table.columns.count)),
        ])
    }
    table.rows.append(TableRow(cells: cells, sourceLine: fields.line()))
  }
}

/// The columns of a table, from the records that describe them.
enum CSVColumns {
  /// The columns of a record of kinds, without headers.
  static func columns(_ fields: inout CSVFields) -> [Column] {
    var columns: [Column] = []
    for index in 0..<fields.count {
      let field = fields.bytes(index)
      if let column = CSVColumnKind.column(String(decoding: field, as: UTF8.self)) {
        columns.append(column)
      } else {
        fields.unknownValue(field, index, "code:class, name, project, amount:total, text, …@income")
        columns.append(Column(header: [], role: .text))
      }
    }
    return columns
  }

  /// Gives columns their ordinals.
  static func ordinals(_ fields: inout CSVFields, _ columns: inout [Column]) {
    for index in columns.indices {
      columns[index].ordinal = fields.number(index, in: NumberBounds.printed)
    }
    fields.end(columns.count)
  }

  /// Adds a level to the headers of columns.
  static func header(_ fields: inout CSVFields, _ columns: inout [Column]) {
    for index in columns.indices {
      if let label = fields.text(index) { columns[index].header.append(label) }
    }
    fields.end(columns.count)
  }
}
