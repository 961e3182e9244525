internal import Convert

/// Whether what the ledger says was read still stands in the tables, and what follows where a
/// person has edited it since; for formats that are edited by hand.
extension LedgerEntry {
  /// Whether the cells that the entry speaks of are still what it says was read; entries that speak
  /// of no cells do not.
  func holds(in tables: [StatementTable]) -> Bool {
    guard let table, tables.indices.contains(table - 1) else { return false }
    let rows = tables[table - 1].rows
    var isAboutCells = false
    for change in changes {
      guard let row = change.row, let column = change.column else { continue }
      guard rows.indices.contains(row - 1), rows[row - 1].cells.indices.contains(column - 1) else {
        return false
      }
      isAboutCells = true
      let cell = rows[row - 1].cells[column - 1]
      switch (cell, change.after) {
      case (.amount(let found), .amount(let read)):
        guard found.isEqualInValue(to: read) else { return false }
      default: guard cell == change.after else { return false }
      }
    }
    return isAboutCells
  }
}

extension Disclosure {
  /// Marks repairs as superseded whose cells were edited since the file was written.
  ///
  /// - Parameters:
  ///   - holding: The entries of the ledger that held when it was written, from 0.
  ///   - diagnostics: Receives a note for each that does not hold any more.
  mutating func supersedeEdited(
    among holding: some Collection<Int>, into diagnostics: inout DiagnosticList
  ) {
    let placed = statementTables
    let tables = placed.map(\.table)
    for index in holding.sorted() where !ledger[index].holds(in: tables) {
      ledger[index].isSuperseded = true
      // An entry that held names a table; one that a person has taken out has no name.
      let ordinal = (ledger[index].table ?? 0) - 1
      let table = placed.indices.contains(ordinal) ? placed[ordinal] : nil
      let number = table?.number.map { "表\($0) " } ?? ""
      diagnostics.add(
        ExchangeCode.superseded, ["table": .text(number + (table?.table.title.string ?? "-"))])
    }
  }
}
