/// Writes the ledger's entries for one table by comparing it as printed with it as repaired.
///
/// Every cell that differs is told in exactly one entry, so undoing the entries gives the table as
/// printed.
struct RepairLedger {
  private let table: Int
  private let before: StatementTable
  private let after: StatementTable
  private let matching: ColumnMatching
  /// The first row of each segment in the joined table, and the row behind the last.
  private let firstRows: [Int]
  private var claimed: Set<Place> = []
  private(set) var entries: [LedgerEntry] = []

  /// A cell of the table: of a column now, or of one that is no more.
  private struct Place: Hashable {
    let row: Int
    let column: Int?
    let columnBefore: Int?
  }

  /// Compares a table before and after.
  ///
  /// - Parameters:
  ///   - table: The table, from 0 in the order of the document.
  ///   - draft: Its draft, for the segments.
  ///   - before: The table as it is without repairs.
  ///   - after: The table as it is now.
  init(table: Int, draft: TableDraft, before: StatementTable, after: StatementTable) {
    self.table = table
    self.before = before
    self.after = after
    matching = ColumnMatching(before: before.columns, after: after.columns)
    var firstRows = [0]
    for segment in draft.segments {
      firstRows.append((firstRows.last ?? 0) + segment.rows.count)
    }
    self.firstRows = firstRows
  }

  /// Tells what was mended inside the cells of one segment, one entry for each cause.
  ///
  /// - Parameters:
  ///   - segment: The segment as the reader made it.
  ///   - number: Its number in the table, from 0.
  ///   - places: For each column of the segment its column in the table now.
  ///   - moved: Where the cells of runs went: for a row of the table and a column of the segment,
  ///     the column of the segment.
  mutating func addMendings(
    of segment: TableSegment, number: Int, places: [Int?], moved: [[Int]: Int]
  ) {
    var codes: [LedgerCode] = []
    for mending in segment.mendings where !codes.contains(mending.code) {
      codes.append(mending.code)
    }
    for code in codes {
      var entry = LedgerEntry(code: code, table: table + 1, segment: number + 1)
      for mending in segment.mendings where mending.code == code {
        let row = firstRows[number] + mending.row
        let column = moved[[row, mending.column]] ?? mending.column
        guard let place = places[column] else { continue }
        // Where other labels moved the cell besides, the move is told as well.
        let old = matching.now.firstIndex(of: place)
        if column == mending.column, let old, before.rows[row].cells[old] == mending.before {
          claimed.insert(Place(row: row, column: place, columnBefore: nil))
        }
        entry.changes.append(
          LedgerChange(
            row: row + 1, column: place + 1, sourceLine: after.rows[row].sourceLine,
            before: mending.before, after: after.rows[row].cells[place], raw: mending.raw))
      }
      entry.sourceLine = entry.changes.first?.sourceLine
      if !entry.changes.isEmpty { entries.append(entry) }
    }
  }

  /// Tells the cells of some rows that differ and that no entry told yet.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table, from 0.
  ///   - columns: The columns of the table now; `nil` for all, those that are no more included.
  /// - Returns: The changes, row by row.
  mutating func takeChanges(rows: some Sequence<Int>, columns: Set<Int>? = nil) -> [LedgerChange] {
    var changes: [LedgerChange] = []
    let isNew = Set(after.columns.indices).subtracting(matching.now.compactMap(\.self)).sorted()
    for row in rows {
      let old = before.rows[row].cells
      let new = after.rows[row].cells
      for (index, place) in matching.now.enumerated() {
        if let columns, !(place.map(columns.contains) ?? false) { continue }
        let now = place.map { new[$0] } ?? .blank
        guard old[index] != now else { continue }
        append(
          Place(row: row, column: place, columnBefore: place == nil ? index : nil),
          before: old[index], after: now, to: &changes)
      }
      for place in isNew where !new[place].isBlank && columns?.contains(place) ?? true {
        append(
          Place(row: row, column: place, columnBefore: nil), before: .blank, after: new[place],
          to: &changes)
      }
    }
    return changes
  }

  /// Adds the cells that differ and that no entry told to the entry that has the columns before.
  ///
  /// Where a column is gone, those behind it that are like it cannot be told apart from it, and their
  /// cells stand one column beside in rows that no entry is about.
  mutating func tellRest() {
    guard let index = entries.firstIndex(where: { $0.columnsBefore != nil }) else { return }
    entries[index].changes += takeChanges(rows: after.rows.indices)
  }

  private mutating func append(
    _ place: Place, before: Cell, after: Cell, to changes: inout [LedgerChange]
  ) {
    guard claimed.insert(place).inserted else { return }
    changes.append(
      LedgerChange(
        row: place.row + 1, column: place.column.map { $0 + 1 },
        path: place.columnBefore.map(ColumnMatching.pointer),
        sourceLine: self.after.rows[place.row].sourceLine, before: before, after: after))
  }

  /// The columns of the table before, where they differ from those now.
  var columnsBefore: [Column]? { before.columns == after.columns ? nil : before.columns }

  /// Adds an entry for the table.
  mutating func add(_ entry: LedgerEntry) {
    var entry = entry
    entry.table = table + 1
    entries.append(entry)
  }

  /// The rows of a segment.
  func rows(of segment: Int) -> Range<Int> { firstRows[segment]..<firstRows[segment + 1] }
}
