internal import Convert

/// Where the rows of the source's lines stand now; for a ledger beside tables from which a person has
/// removed rows or tables, or moved them.
///
/// The ledger counts tables and rows, but each of its changes names its line of the source, and so does
/// each row of a table that was read from one.
struct LedgerRows {
  /// A row of a table, both from 0.
  struct Place: Equatable {
    var table: Int
    var row: Int
  }

  private let tables: [StatementTable]
  private var places: [Int: [Place]] = [:]

  /// Looks for the lines of all rows.
  init(_ tables: [StatementTable]) {
    self.tables = tables
    for (table, content) in tables.enumerated() {
      for (row, content) in content.rows.enumerated() {
        guard let line = content.sourceLine else { continue }
        places[line, default: []].append(Place(table: table, row: row))
      }
    }
  }

  /// The entry with its table and its rows where they stand now.
  ///
  /// A row that is gone has no number any more, nor has a table that is gone.
  func following(_ entry: LedgerEntry) -> LedgerEntry {
    guard let table = entry.table else { return entry }
    var entry = entry
    let found = entry.changes.map { change -> Place? in
      guard let row = change.row, let line = change.sourceLine else { return nil }
      return place(of: line, from: Place(table: table - 1, row: row - 1))
    }
    let lines = entry.changes.compactMap { $0.row == nil ? nil : $0.sourceLine }
    let home =
      found.lazy.compactMap(\.?.table).first
      ?? self.table(around: lines.first ?? entry.sourceLine, from: table - 1)
    entry.table = home.map { $0 + 1 }
    for (index, place) in found.enumerated() where entry.changes[index].row != nil {
      if let place, place.table == home {
        entry.changes[index].row = place.row + 1
      } else if entry.changes[index].sourceLine != nil || home != table - 1 {
        entry.changes[index].row = nil
        entry.changes[index].column = nil
      }
    }
    return entry
  }

  /// The row of a line: where it was, or else where it has come to.
  private func place(of line: Int, from former: Place) -> Place? {
    if tables.indices.contains(former.table),
      tables[former.table].rows.indices.contains(former.row),
      tables[former.table].rows[former.row].sourceLine == nil
    {
      // Nothing tells it from the one that stood there.
      return former
    }
    let found = places[line] ?? []
    return found.first { $0 == former } ?? found.first { $0.table == former.table } ?? found.first
  }

  /// The table among whose lines a line stands: the former one, or else the first.
  private func table(around line: Int?, from former: Int) -> Int? {
    guard let line, tables.indices.contains(former), tables[former].sourceLine != nil else {
      return former
    }
    return tables[former].encloses(line) ? former : tables.firstIndex { $0.encloses(line) }
  }
}
