extension Disclosure {
  /// The disclosure as it is read without repair.
  ///
  /// Every change that the ledger tells is taken back, and the ledger is empty. Entries that a person's
  /// edit has superseded prove nothing any more and take nothing back.
  public func undoingLedger() -> Disclosure {
    var disclosure = self
    disclosure.ledger = []
    let entries = ledger.filter { !$0.isSuperseded }
    var byTable: [Int: [LedgerEntry]] = [:]
    for entry in entries {
      if let table = entry.table { byTable[table, default: []].append(entry) }
    }
    if !byTable.isEmpty {
      var number = 0
      disclosure.updateTables { table in
        number += 1
        if let entries = byTable[number] { table = table.undoing(entries) }
      }
    }
    for change in entries.reversed().flatMap({ $0.changes.reversed() }) {
      guard let path = change.path, ColumnMatching.columnBefore(path) == nil else { continue }
      ModelPath(path)?.set(change.before, in: &disclosure)
    }
    return disclosure
  }

  /// Calls `body` for every statement table, in the order of the document, and keeps its changes.
  private mutating func updateTables(_ body: (inout StatementTable) -> Void) {
    for part in parts.indices {
      Self.update(&parts[part].blocks, body)
      for section in parts[part].sections.indices {
        Self.update(&parts[part].sections[section], body)
      }
    }
  }

  private static func update(_ section: inout Section, _ body: (inout StatementTable) -> Void) {
    update(&section.blocks, body)
    for index in section.subsections.indices { update(&section.subsections[index], body) }
  }

  private static func update(_ blocks: inout [Block], _ body: (inout StatementTable) -> Void) {
    for index in blocks.indices {
      guard case .table(var table) = blocks[index] else { continue }
      body(&table)
      blocks[index] = .table(table)
    }
  }
}

extension StatementTable {
  /// The table with the changes of its ledger entries taken back.
  ///
  /// A change says what stands in a cell without repair; where a mended amount was moved besides,
  /// the move says so, and is undone last.
  func undoing(_ entries: [LedgerEntry]) -> StatementTable {
    var table = self
    let before = entries.lazy.compactMap(\.columnsBefore).first ?? columns
    let matching = ColumnMatching(before: before, after: columns)
    var columnsBefore: [Int?] = columns.map { _ in nil }
    for (old, now) in matching.now.enumerated() {
      if let now { columnsBefore[now] = old }
    }
    if before != columns {
      table.columns = before
      table.rows = rows.map { row in
        TableRow(
          cells: matching.now.map { $0.map { row.cells[$0] } ?? .blank },
          sourceLine: row.sourceLine)
      }
    }
    let mendings = entries.filter(\.isMending)
    for entry in mendings + entries.filter({ !$0.isMending }) {
      for change in entry.changes {
        guard let row = change.row, rows.indices.contains(row - 1) else { continue }
        let column: Int?
        if let now = change.column {
          column = columnsBefore.indices.contains(now - 1) ? columnsBefore[now - 1] : nil
        } else {
          column = change.path.flatMap(ColumnMatching.columnBefore)
        }
        if let column, before.indices.contains(column) {
          table.rows[row - 1].cells[column] = change.before
        }
      }
    }
    return table
  }
}

extension LedgerEntry {
  /// Whether the entry tells of characters mended where they stood.
  fileprivate var isMending: Bool {
    switch code {
    case .blankInNumber, .misspeltNumber, .radical: true
    default: false
    }
  }
}
