internal import Convert

/// The facts of one statement table.
struct FactsTable {
  /// A column with what all its facts share.
  private struct FactsColumn {
    let side: TableSide?
    /// `concept` and `label`, each with the comma behind it.
    let conceptAndLabel: [UInt8]
  }

  private let table: StatementTable
  private let mended: MendedCells
  private let ordinal: Int
  /// `table_no`, `table_kind` and `table_title`, each with the comma behind it.
  private let tableHead: [UInt8]
  private let columns: [FactsColumn]
  private let hasUnits: Bool

  /// Prepares a table; `ordinal` is its place among the statement tables, from 1.
  init(_ placed: PlacedTable, mended: MendedCells, ordinal: Int) {
    table = placed.table
    self.mended = mended
    self.ordinal = ordinal
    hasUnits = placed.table.kind == .generalPublicProjectExpenditure
    var head: [UInt8] = []
    if let number = placed.number { CSVField.append(number, to: &head) }
    head.append(UInt8(ascii: ","))
    head.append(contentsOf: placed.table.kind.rawValue.utf8)
    head.append(UInt8(ascii: ","))
    CSVField.append(placed.table.title.withoutWhiteSpace, to: &head)
    head.append(UInt8(ascii: ","))
    tableHead = head
    columns = placed.table.columns.map {
      FactsColumn(side: $0.side, conceptAndLabel: Self.conceptAndLabel(of: $0))
    }
  }

  /// Appends a record for each amount, row by row.
  func append(to bytes: inout [UInt8], documentHead: FactsDocumentHead) {
    let panels = table.panels
    let meanings = panels.map { table.rowMeanings(in: $0) }
    var panel = columns.indices.map { _ in 0 }
    for (number, columns) in panels.lazy.map(\.columns).enumerated() {
      for column in columns { panel[column] = number }
    }
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in row.cells.enumerated() {
        guard case .amount(let amount) = cell else { continue }
        let side = columns[column].side
        let meaning = meanings[panel[column]][index]
        bytes.append(contentsOf: documentHead.source)
        if let line = row.sourceLine { CSVField.append(line, to: &bytes) }
        bytes.append(UInt8(ascii: ","))
        bytes.append(contentsOf: documentHead.yearAndAgency)
        bytes.append(contentsOf: tableHead)
        if let side { bytes.append(contentsOf: side.rawValue.utf8) }
        bytes.append(UInt8(ascii: ","))
        CSVField.append(index + 1, to: &bytes)
        bytes.append(UInt8(ascii: ","))
        append(meaning, to: &bytes)
        bytes.append(contentsOf: columns[column].conceptAndLabel)
        amount.append(to: &bytes)
        bytes.append(UInt8(ascii: ","))
        if let unit = table.unit { bytes.append(contentsOf: unit.rawValue.utf8) }
        bytes.append(UInt8(ascii: ","))
        if let raw = mended.raw(table: ordinal, row: index + 1, column: column + 1) {
          CSVField.append(raw, to: &bytes)
        }
        CSVField.endRecord(&bytes)
      }
    }
  }

  /// Appends `unit_name` to `pro_name`, each with the comma behind it.
  private func append(_ meaning: RowMeaning, to bytes: inout [UInt8]) {
    if hasUnits, let unit = meaning.unit { CSVField.append(unit, to: &bytes) }
    bytes.append(UInt8(ascii: ","))
    // The number of a unit, 101001, stands among the codes of some tables.
    if let code = meaning.functionalCode, code.utf8.first == UInt8(ascii: "2") {
      CSVField.append(code, to: &bytes)
    }
    bytes.append(UInt8(ascii: ","))
    if let code = meaning.economicCode, code.utf8.first == UInt8(ascii: "3") {
      CSVField.append(code, to: &bytes)
    }
    bytes.append(UInt8(ascii: ","))
    CSVField.append(meaning.name, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    CSVField.append(meaning.project, to: &bytes)
    bytes.append(UInt8(ascii: ","))
  }

  private static func conceptAndLabel(of column: Column) -> [UInt8] {
    var bytes: [UInt8] = []
    if let concept = column.concept { bytes.append(contentsOf: concept.rawValue.utf8) }
    bytes.append(UInt8(ascii: ","))
    var label: [UInt8] = []
    for (depth, text) in column.header.enumerated() {
      if depth > 0 { label.append(UInt8(ascii: "/")) }
      label.append(contentsOf: text.withoutWhiteSpace.utf8)
    }
    CSVField.append(label, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    return bytes
  }
}
