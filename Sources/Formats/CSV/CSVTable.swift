internal import Convert

/// A statement table while its records are read; a class, so that no row copies those before it.
final class CSVTable {
  /// The table so far.
  var table: StatementTable
  /// The ordinal of the table in the document, from 1.
  let ordinal: Int
  private var codings: [CSVCellCoding] = []
  private var hasColumns = false
  private var lacksColumns = false

  /// Makes a table without columns.
  init(_ table: StatementTable, ordinal: Int) {
    self.table = table
    self.ordinal = ordinal
  }

  /// What messages call the table.
  var name: String {
    "表" + (table.number ?? ordinal).description + " " + table.title.string
  }

  /// What messages call a column: its printed label, with those above it where another column has
  /// the same; `nil` where it has none.
  func label(_ index: Int) -> String? {
    guard table.columns.indices.contains(index), let leaf = table.columns[index].header.last else {
      return nil
    }
    if table.columns.count(where: { $0.header.last == leaf }) == 1 { return leaf.string }
    return table.columns[index].header.map(\.string).joined(separator: "/")
  }

  /// Takes a record of the table.
  ///
  /// - Returns: Whether it is one that stands there.
  func take(_ fields: inout CSVFields) -> Bool {
    switch fields.kind {
    case .columnKinds where !hasColumns:
      table.columns = CSVColumns.columns(&fields)
      codings = table.columns.map { CSVCellCoding(role: $0.role) }
      hasColumns = true
    case .columnKinds: return false
    case .ordinals, .header, .decimals, .row:
      guard hasColumns else {
        lackColumns(&fields)
        return true
      }
      return takeColumned(&fields)
    case .preparedBy where table.rows.isEmpty:
      table.preparedBy = fields.wholeText(0)
      fields.end(1)
    case .unit where table.rows.isEmpty:
      fields.whole(0, of: MonetaryUnit.self)
      table.unit = fields.choice(0)
      fields.end(1)
    case .grouped where table.rows.isEmpty:
      if fields.bytes(0).isEmpty { fields.missing(0, .oneOf([CSVOutput.yes])) }
      table.isGrouped = fields.flag(0)
      fields.end(1)
    case .tableNote: table.notes.append(Paragraph(&fields))
    default: return false
    }
    return true
  }

  /// Takes a record with a field for each column.
  private func takeColumned(_ fields: inout CSVFields) -> Bool {
    switch fields.kind {
    case .row: row(&fields)
    case .ordinals where table.rows.isEmpty: CSVColumns.ordinals(&fields, &table.columns)
    case .header where table.rows.isEmpty: CSVColumns.header(&fields, &table.columns)
    case .decimals where table.rows.isEmpty:
      for index in codings.indices {
        codings[index].decimals = fields.number(index, in: 1...Amount.maximumFractionDigits)
      }
      fields.end(codings.count)
    default: return false
    }
    return true
  }

  /// Says that a record cannot be read, since none has said what the columns are; once in a table.
  private func lackColumns(_ fields: inout CSVFields) {
    if !lacksColumns {
      fields.report(
        CSVCode.noColumns, field: 0,
        [
          (name: "found", value: .text(fields.kind.rawValue)),
          (name: "expected", value: .text(CSVKind.columnKinds.rawValue)),
        ])
    }
    lacksColumns = true
  }

  private func row(_ fields: inout CSVFields) {
    let codings = codings
    var cells: [Cell] = []
    cells.reserveCapacity(codings.count)
    for index in codings.indices { cells.append(fields.cell(index, codings[index])) }
    fields.end(codings.count)
    table.rows.append(TableRow(cells: cells, sourceLine: fields.line()))
  }
}

/// The columns of a table, from the records that describe them.
enum CSVColumns {
  /// The columns of a record of kinds, without headers.
  static func columns(_ fields: inout CSVFields) -> [Column] {
    var columns: [Column] = []
    for index in 0..<fields.count {
      if let column = fields.column(index) {
        columns.append(column)
      } else {
        fields.unknownValue(index, "code:class, name, project, amount:total, text, …@income")
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
