/// One statement table as the identities see it: rows of slots, one slot for each measure.
///
/// A table of a known kind has a slot for every column of the kind's form, printed or not, and one
/// for every further amount column. Slots are numbered through the whole document, row by row, so
/// that a slot is a place in one dense array.
///
/// A class, though it never changes once made: every identity refers to its tables, and copies of
/// their arrays were half the cost of stating the identities.
final class FigureTable {
  /// One of the two lists of a two-sided table, or the only list of any other.
  final class List {
    /// The side; `nil` for a table without sides.
    let side: TableSide?
    /// The rows' keys, one for each row of the table.
    var keys: [RowKey]
    /// The slot columns of the list.
    let columns: [Int]
    /// The total row, where the list has exactly one.
    let total: Int?
    /// The rows that state a code, by code, those of equal codes in the order of the table.
    var byCode: [(code: Int32, row: Int32)] = []

    init(side: TableSide?, keys: [RowKey], columns: [Int], total: Int?) {
      self.side = side
      self.keys = keys
      self.columns = columns
      self.total = total
    }
  }

  /// What the table states.
  let kind: TableKind
  /// The number of the first slot.
  let base: Int
  /// How many slots a row has.
  let width: Int
  /// How many rows the table has.
  let rowCount: Int
  /// For each slot column the column of the form that it holds; `nil` for a further column.
  let measures: [KindLayout.Slot?]
  /// For each column of the joined table its slot column; `nil` for a column without amounts.
  let slotColumns: [Int?]
  /// The lists, left to right.
  let lists: [List]

  /// Lays the slots of a table.
  ///
  /// - Parameters:
  ///   - table: The table, its segments joined as their labels say.
  ///   - base: The number of the first slot.
  ///   - units: The names of the document's budget units, as ``ConceptLabels/folded(_:)`` has them.
  init(_ table: StatementTable, base: Int, units: Set<[UInt8]> = []) {
    kind = table.kind
    self.base = base
    rowCount = table.rows.count
    var measures: [KindLayout.Slot?] = KindLayout.of(table.kind)?.slots ?? []
    var slotColumns: [Int?] = []
    slotColumns.reserveCapacity(table.columns.count)
    var taken = measures.map { _ in false }
    for column in table.columns {
      guard column.role == .amount else {
        slotColumns.append(nil)
        continue
      }
      if let place = Self.place(of: column, kind: table.kind, in: measures), !taken[place] {
        taken[place] = true
        slotColumns.append(place)
      } else {
        slotColumns.append(measures.count)
        measures.append(nil)
        taken.append(true)
      }
    }
    self.measures = measures
    self.slotColumns = slotColumns
    width = measures.count
    let sides = table.sides
    lists = sides.map { side in
      Self.list(of: table, side: side, measures: measures, slotColumns: slotColumns)
    }
    for index in lists.indices { link(index, units: units) }
  }

  /// The number of slots.
  var slotCount: Int { width * rowCount }

  /// The number behind the last slot.
  var end: Int { base + slotCount }

  /// The first slot of a row.
  func slot(ofRow row: Int) -> Int { base + row * width }

  /// The slot column of a measure; `nil` where the kind has no such column.
  func column(of concept: Concept, side: TableSide? = nil) -> Int? {
    measures.firstIndex { $0?.concept == concept && $0?.side == side }
  }

  /// The list of a side.
  func list(_ side: TableSide?) -> List? {
    lists.first { $0.side == side }
  }

  /// The slot column that a column of a segment or table belongs to by its measure.
  static func place(
    of column: Column, kind: TableKind, in measures: [KindLayout.Slot?]
  ) -> Int? {
    guard var concept = column.concept else { return nil }
    // The appropriation summary's income column is headed 合计 or 预算数.
    if kind == .appropriationSummary, column.side == .income, concept == .budget {
      concept = .total
    }
    return measures.firstIndex { $0?.concept == concept && $0?.side == column.side }
  }

  private static func list(
    of table: StatementTable, side: TableSide?, measures: [KindLayout.Slot?], slotColumns: [Int?]
  ) -> List {
    var reader = RowKeyReader(table: table, side: side)
    let keys = table.rows.map { reader.next($0) }
    var columns: [Int] = []
    for (index, measure) in measures.enumerated() {
      if let measure {
        if measure.side == side { columns.append(index) }
      } else if slotColumns.firstIndex(of: index).map({ table.columns[$0].side }) == side {
        columns.append(index)
      }
    }
    let totals = keys.indices.filter { keys[$0].role == .total }
    return List(
      side: side, keys: keys, columns: columns, total: totals.count == 1 ? totals[0] : nil)
  }
}
