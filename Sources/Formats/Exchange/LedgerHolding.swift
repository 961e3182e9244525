internal import Convert

/// Whether what the ledger says was read still stands in the tables, and what follows where a
/// person has edited it since; for formats that are edited by hand.
extension LedgerEntry {
  /// Whether the cells that the entry speaks of are still what it says was read, in rows of the same
  /// lines of the source; of one that speaks of no cells, whether its line is still among those of its
  /// table.
  func holds(in tables: [StatementTable]) -> Bool {
    guard let table, tables.indices.contains(table - 1) else { return false }
    let rows = tables[table - 1].rows
    guard changes.contains(where: { $0.row != nil && $0.column != nil }) else {
      return sourceLine.map(tables[table - 1].encloses) ?? false
    }
    for change in changes {
      guard let row = change.row, let column = change.column else { continue }
      guard rows.indices.contains(row - 1), rows[row - 1].cells.indices.contains(column - 1) else {
        return false
      }
      if let line = change.sourceLine, let found = rows[row - 1].sourceLine, line != found {
        return false
      }
      let cell = rows[row - 1].cells[column - 1]
      switch (cell, change.after) {
      case (.amount(let found), .amount(let read)):
        guard found.isEqualInValue(to: read) else { return false }
      default: guard cell == change.after else { return false }
      }
    }
    return true
  }
}

extension LedgerEntry {
  /// Whether a row that the entry had is gone.
  fileprivate func lacksRow(of former: LedgerEntry) -> Bool {
    zip(changes, former.changes).contains { $0.row == nil && $1.row != nil }
  }
}

extension StatementTable {
  /// Whether a line of the source is among those from which the table was read.
  func encloses(_ line: Int) -> Bool {
    guard let first = sourceLine else { return false }
    let last = rows.lazy.compactMap(\.sourceLine).max() ?? first
    return first <= line && line <= last
  }
}

extension Disclosure {
  /// Marks repairs as superseded whose cells were edited since the file was written.
  ///
  /// Where one does not stand as it was written, the tables and rows of all entries are looked for by
  /// their lines of the source first: rows and tables may have been removed or moved.
  ///
  /// - Parameters:
  ///   - holding: The entries of the ledger that held when it was written, from 0.
  ///   - diagnostics: Receives a note for each that does not hold any more.
  mutating func supersedeEdited(
    among holding: some Collection<Int>, into diagnostics: inout DiagnosticList
  ) {
    let placed = statementTables
    let tables = placed.map(\.table)
    guard !holding.allSatisfy({ ledger[$0].holds(in: tables) }) else { return }
    let rows = LedgerRows(tables)
    let former = ledger
    ledger = ledger.map(rows.following)
    for index in holding.sorted()
    where !ledger[index].holds(in: tables) || ledger[index].lacksRow(of: former[index]) {
      ledger[index].isSuperseded = true
      let table = ledger[index].table.flatMap {
        placed.indices.contains($0 - 1) ? placed[$0 - 1] : nil
      }
      diagnostics.add(
        ExchangeCode.superseded, ["table": .words(Self.name(of: table, ledger[index].sourceLine))])
    }
  }

  /// What a message calls a table of the ledger; one that is gone, or that a person has taken out of
  /// the entry, by the line of the source.
  private static func name(of table: PlacedTable?, _ line: Int?) -> LocalizedText {
    if let table {
      let number = table.number.map { "表\($0) " } ?? ""
      return LocalizedText(
        en: number + table.table.title.string, zh: number + table.table.title.string)
    }
    guard let line else { return LocalizedText(en: "a table that is gone", zh: "已删除的表") }
    return LocalizedText(
      en: "a table that is gone (source line \(line))", zh: "已删除的表（原文第 \(line) 行）")
  }
}
