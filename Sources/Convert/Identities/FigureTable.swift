/// One statement table as the identities see it: rows of slots, one slot for each measure.
///
/// A table of a known kind has a slot for every column of the kind's form, printed or not, and one
/// for every further amount column. Slots are numbered through the whole document, row by row, so
/// that a slot is a place in one dense array.
///
/// A class, though it never changes once made: every identity refers to its tables, and copies of
/// their arrays were half the cost of stating the identities.
final class FigureTable {
  /// The rows of one ``TablePanel``: half of a two-sided table, or the only list of most others.
  final class List {
    /// The side; `nil` for a table without sides.
    let side: TableSide?
    /// The rows' keys, one for each row of the table.
    var keys: [RowKey]
    /// For each row the label as printed, where it has no code.
    let labels: [ExactText?]
    /// The slot columns of the list, the one that other tables state too first.
    let columns: [Int]
    /// The total row, where the list has exactly one.
    let total: Int?
    /// The sums of columns that the header tree promises, in slot columns; `nil` where the kind's form
    /// says them.
    let treeSums: [TreeSums.Sum]?
    /// The rows that state a code, by code, those of equal codes in the order of the table.
    private(set) var byCode: [(code: Int32, row: Int32)] = []
    /// How many digits the codes have, as a set of bits.
    private var lengths: UInt16 = 0

    init(
      side: TableSide?, keys: [RowKey], labels: [ExactText?], columns: [Int], total: Int?,
      treeSums: [TreeSums.Sum]?
    ) {
      self.side = side
      self.keys = keys
      self.labels = labels
      self.columns = columns
      self.total = total
      self.treeSums = treeSums
    }

    /// Sets the rows that state a code.
    ///
    /// - Parameters:
    ///   - rows: The rows, by code.
    ///   - keys: The keys of all rows.
    func setCodes(_ rows: [(code: Int32, row: Int32)], of keys: [RowKey]) {
      byCode = rows
      lengths = rows.reduce(into: 0) { $0 |= 1 << UInt16(keys[Int($1.row)].digits) }
    }

    /// Whether the list states codes, but none of as many digits: 项 alone, without 类 and 款.
    func omitsCodes(ofLength digits: Int32) -> Bool {
      lengths != 0 && lengths & 1 << UInt16(digits) == 0
    }
  }

  /// The kind whose form the columns follow; `other` for a table of a known kind that is printed in
  /// another way.
  let kind: TableKind
  /// The form whose columns the slots are; `nil` for a kind without one.
  let layout: KindLayout?
  /// Whether a column tells money that was carried over from other money.
  let tellsCarryover: Bool
  /// Whether the document has a table of the kind for each budget unit, so that this one says nothing
  /// of the tables of the whole department.
  let isOfOneUnit: Bool
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
  /// The panels of the table, left to right.
  let panels: [TablePanel]
  /// The list of each panel.
  let lists: [List]
  /// The totals of classes below lists that stand beside one another.
  let classTotals: [ClassTotal]

  /// Lays the slots of a table.
  ///
  /// - Parameters:
  ///   - table: The table, its segments joined as their labels say.
  ///   - base: The number of the first slot.
  ///   - units: The names of the document's budget units.
  ///   - isOfOneUnit: Whether each budget unit has a table of the kind.
  init(
    _ table: StatementTable, base: Int, units: Set<LikeName> = [], isOfOneUnit: Bool = false
  ) {
    let panels = table.panels
    let kind = table.hasForm(in: panels) ? table.kind : .other
    self.kind = kind
    self.isOfOneUnit = isOfOneUnit
    self.base = base
    rowCount = table.rows.count
    layout = KindLayout.of(kind, printing: table.columns)
    tellsCarryover = table.columns.contains { column in
      column.concept == .appropriationCarryover || column.concept == .otherCarryover
        || column.header.contains(where: Self.tellsCarryover)
    }
    var measures: [KindLayout.Slot?] = layout?.slots ?? []
    var slotColumns: [Int?] = []
    slotColumns.reserveCapacity(table.columns.count)
    var taken = measures.map { _ in false }
    for index in table.columns.indices {
      guard table.columns[index].role == .amount else {
        slotColumns.append(nil)
        continue
      }
      if let place = Self.place(of: table.columns[index], kind: kind, in: measures),
        !taken[place]
      {
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
    var isPlaced = measures.map { _ in false }
    self.panels = panels
    lists = panels.map { panel in
      Self.list(
        of: table, kind, panel: panel, measures: measures, slotColumns: slotColumns, &isPlaced)
    }
    classTotals = ClassTotal.all(of: table, lists, slotColumns: slotColumns)
    for list in lists {
      link(list, units: units)
      linkLearned(list, in: table)
      linkDepartment(list, in: table)
    }
  }

  /// Whether a label has 结转 or 上年结余, as labels are compared.
  private static func tellsCarryover(_ label: ExactText) -> Bool {
    // Most labels have not even the first character.
    guard label.utf8.span.contains("结") else { return false }
    let folded = ConceptLabels.folded(label)
    return folded.span.contains("结转") || folded.span.contains("上年结余")
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
    of table: StatementTable, _ kind: TableKind, panel: TablePanel,
    measures: [KindLayout.Slot?], slotColumns: [Int?], _ isPlaced: inout [Bool]
  ) -> List {
    var reader = RowKeyReader(table: table, panel: panel)
    let side = panel.side
    var keys: [RowKey] = []
    var labels: [ExactText?] = []
    keys.reserveCapacity(table.rows.count)
    labels.reserveCapacity(table.rows.count)
    let rows = table.rows.span
    for row in rows.indices {
      let (key, label) = reader.next(rows[row].cells.span)
      keys.append(key)
      labels.append(label)
    }
    var columns: [Int] = []
    for index in measures.indices where !isPlaced[index] {
      let isHere =
        if let measure = measures[index] {
          measure.side == side
        } else {
          slotColumns.firstIndex(of: index).map {
            panel.columns.contains($0) && !isPrice(table.columns[$0])
          } ?? false
        }
      guard isHere else { continue }
      columns.append(index)
      isPlaced[index] = true
    }
    if side != nil {
      Self.setOwnTotal(of: labels, in: &keys)
      setSpentFirst(in: &columns, of: table, slotColumns)
    }
    let totals = keys.indices.filter { keys[$0].role == .total }
    return List(
      side: side, keys: keys, labels: labels, columns: columns,
      total: totals.count == 1 ? totals[0] : nil,
      treeSums: treeSums(of: table, kind, panel: panel, slotColumns: slotColumns))
  }

  /// Puts the column that final accounts are about, 决算数, before 年初预算数 beside it.
  private static func setSpentFirst(
    in columns: inout [Int], of table: StatementTable, _ slotColumns: [Int?]
  ) {
    guard columns.count > 1, table.title.utf8.span.contains("决算") else { return }
    let spent = columns.firstIndex { slot in
      slotColumns.firstIndex(of: slot).flatMap { table.columns[$0].header.last }
        .map(ConceptLabels.saysSpent) ?? false
    }
    if let spent { columns.insert(columns.remove(at: spent), at: 0) }
  }

  /// Whether a column states what one thing costs, of which no sum is made: 采购单价.
  private static func isPrice(_ column: Column) -> Bool {
    // Most labels have not even the characters.
    guard let leaf = column.header.last, leaf.utf8.span.contains("价") else { return false }
    return ConceptLabels.folded(leaf).span.contains("单价")
  }

  private static func treeSums(
    of table: StatementTable, _ kind: TableKind, panel: TablePanel, slotColumns: [Int?]
  ) -> [TreeSums.Sum]? {
    guard kind == .other || hasOtherParts(panel, of: table) else { return nil }
    return TreeSums(of: table, in: panel).sums.compactMap { sum in
      guard let total = slotColumns[sum.total] else { return nil }
      return TreeSums.Sum(
        total: total, parts: sum.parts.compactMap { slotColumns[$0] }, isNested: sum.isNested)
    }
  }

  /// Whether an amount column with a label that is not known stands beside 合计 in the header tree.
  private static func hasOtherParts(_ panel: TablePanel, of table: StatementTable) -> Bool {
    guard let total = panel.columns.first(where: { table.columns[$0].concept == .total }) else {
      return false
    }
    let above = table.columns[total].header.dropLast()
    return panel.columns.contains { index in
      let column = table.columns[index]
      return column.role == .amount && column.concept == nil && !column.header.isEmpty
        && column.header.prefix(above.count) == above
    }
  }
}
