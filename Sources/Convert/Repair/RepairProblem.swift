/// A page segment of a draft as the search for repairs sees it.
struct SegmentFigures {
  /// The table, as an index of the drafts.
  let table: Int
  /// The segment of the table.
  let number: Int
  /// The rows of the joined table that it holds.
  let rows: Range<Int>
  /// The amount columns of the segment, left to right.
  let columns: [Int]
  /// For each of ``columns`` the slot column that its label gives it; -1 for white space.
  let printed: [Int]
  /// Whether its labels are the kind's full row in order, blank columns aside.
  let isLabelled: Bool
  /// Whether its labels are the kind's full row in order and nothing stands between or beside them.
  let isIntact: Bool
  /// Whether its columns can be read as the kind's form: every label is one of the form's.
  let hasForm: Bool
}

/// The statement tables of a document with their figures, their identities and how these stand.
struct RepairProblem {
  /// The drafts, total labels read.
  let drafts: [TableDraft]
  /// How the segments of each draft are joined as printed.
  let joins: [SegmentJoin]
  /// The joined tables as printed, total labels read.
  let tables: [StatementTable]
  /// The identities over the tables' slots.
  let identities: IdentitySet
  /// The segments of all tables, in the order of the document.
  private(set) var segments: [SegmentFigures] = []
  /// The first of each table's segments in ``segments``.
  private(set) var firstSegment: [Int] = []
  /// The figures as printed.
  private(set) var figures: Figures
  /// How each identity stands as printed.
  private(set) var balances: [Balance] = []
  /// For each table the cell of which a total label took the amount, as a row of the joined table and
  /// a column of its segment; `nil` where no cell is lost.
  private(set) var lostCells: [(row: Int, column: Int)?] = []
  /// Which identities rest on a custom that the document does not keep.
  private(set) var isSetAside: [Bool] = []

  /// Sets the figures of `drafts` into their slots as printed.
  ///
  /// - Parameters:
  ///   - drafts: The statement tables of a document.
  ///   - readings: The total labels that were moved, one place for each draft.
  init(_ drafts: [TableDraft], readings: [TotalLabelReading?]) {
    self.drafts = drafts
    joins = drafts.map { SegmentJoin($0.segments, kind: $0.table.kind) }
    tables = zip(drafts, joins).map { draft, join in
      var table = draft.table
      table.columns = join.columns
      table.rows = join.rows
      return table
    }
    identities = IdentitySet(tables)
    figures = Figures(identities)
    var unit = MonetaryUnit.tenThousandYuan
    for table in drafts.indices {
      unit = drafts[table].table.unit ?? unit
      addSegments(of: table, unit: unit, reading: readings[table])
    }
    balances = identities.identities.map { figures.balance(of: $0, in: identities) }
    isSetAside = identities.setAside(balances, figures)
  }

  /// Whether an identity applies and fails as printed.
  func fails(_ identity: Int) -> Bool { balances[identity].fails && !isSetAside[identity] }

  /// Sets no identity aside any longer that rests on a custom: the document keeps it after all.
  mutating func keep(custom members: [Int]) {
    for identity in members { isSetAside[identity] = false }
  }

  /// Whether anything is to be decided: an identity fails, or labels are damaged.
  var needsSolving: Bool {
    hasDamagedLabels || balances.indices.contains(where: fails)
  }

  /// Whether the labels of some segment are not its kind's, though its columns can be.
  var hasDamagedLabels: Bool { segments.contains { $0.hasForm && !$0.isIntact } }

  /// The cells of a row as its segment prints them.
  func cells(of segment: SegmentFigures, row: Int) -> [Cell] {
    drafts[segment.table].segments[segment.number].rows[row - segment.rows.lowerBound].cells
  }

  /// Whether an amount stands in a cell.
  func hasAmount(_ segment: SegmentFigures, row: Int, column: Int) -> Bool {
    cells(of: segment, row: row)[column].amount != nil
  }

  /// Whether an amount may be moved into a cell: nothing is printed there, and nothing was.
  func isFree(_ segment: SegmentFigures, row: Int, column: Int) -> Bool {
    guard cells(of: segment, row: row)[column].isBlank else { return false }
    guard let lost = lostCells[segment.table] else { return true }
    return lost != (row, column)
  }

  /// The segments in which an identity's slots stand, each once, in ascending order.
  func segments(of identity: Int) -> [Int] {
    var found: [Int] = []
    func add(_ slot: Int) {
      let number = identities.table(ofSlot: slot)
      let table = identities.tables[number]
      let segment = segment(ofRow: (slot - table.base) / table.width, table: number)
      if found.last != segment, !found.contains(segment) { found.append(segment) }
    }
    let identity = identities.identities[identity]
    add(Int(identity.total))
    identities.forEachTerm(of: identity) { add($0) }
    return found.sorted()
  }

  /// The segment that holds a row of a table, as an index of ``segments``.
  func segment(ofRow row: Int, table: Int) -> Int {
    var index = firstSegment[table]
    while index + 1 < segments.count, segments[index + 1].table == table,
      segments[index].rows.upperBound <= row
    {
      index += 1
    }
    return index
  }

  private mutating func addSegments(of table: Int, unit: MonetaryUnit, reading: TotalLabelReading?)
  {
    firstSegment.append(segments.count)
    lostCells.append(nil)
    let figureTable = identities.tables[table]
    let scales = Figures.scales(of: unit)
    var row = 0
    var fractionDigits = 0
    for (number, segment) in drafts[table].segments.enumerated() {
      let columns = segment.columns.indices.filter { segment.columns[$0].role == .amount }
      let printed = columns.map { column in
        joins[table].places[number][column].flatMap { figureTable.slotColumns[$0] } ?? -1
      }
      let rows = row..<row + segment.rows.count
      segments.append(
        SegmentFigures(
          table: table, number: number, rows: rows, columns: columns, printed: printed,
          isLabelled: Self.isIntact(printed.filter { $0 >= 0 }, in: figureTable),
          isIntact: Self.isIntact(printed, in: figureTable),
          hasForm: Self.hasForm(segment, columns, printed, in: figureTable)))
      var isThere = Array(repeating: false, count: figureTable.width)
      for column in printed where column >= 0 { isThere[column] = true }
      let missing = isThere.indices.filter { !isThere[$0] }
      let segmentRows = segment.rows.span
      for index in segmentRows.indices {
        let cells = segmentRows[index].cells.span
        let slot = figureTable.slot(ofRow: row)
        for (index, column) in columns.enumerated() where printed[index] >= 0 {
          guard case .amount(let amount) = cells[column] else { continue }
          // 24 digits times two hundred million: nothing overflows.
          let value =
            Int128(truncatingIfNeeded: amount.magnitude) &* scales[amount.fractionDigits]
          figures.values[slot + printed[index]] = amount.isNegative ? -value : value
          figures.isPresent[slot + printed[index]] = true
          fractionDigits = max(fractionDigits, amount.fractionDigits)
        }
        for column in missing { figures.lost[slot + column] = 1 }
        row += 1
      }
      if let reading, reading.segment == number, reading.losesAmount,
        let index = columns.firstIndex(of: reading.printed)
      {
        lostCells[table] = (rows.lowerBound + reading.row, reading.printed)
        if printed[index] >= 0 {
          let slot = figureTable.slot(ofRow: rows.lowerBound + reading.row) + printed[index]
          figures.lost[slot] += 1
        }
      }
    }
    figures.halves[table] = Figures.half(fractionDigits: fractionDigits, unit: unit)
  }

  /// Whether slot columns are the kind's full row in order.
  private static func isIntact(_ slots: [Int], in table: FigureTable) -> Bool {
    guard table.layout != nil else { return true }
    return slots.elementsEqual(0..<table.measures.count { $0 != nil })
  }

  /// Whether the columns can be those of the kind's form, slid or damaged.
  ///
  /// A label that has slid under another one above it says nothing any more; most must still speak.
  private static func hasForm(
    _ segment: TableSegment, _ columns: [Int], _ printed: [Int], in table: FigureTable
  ) -> Bool {
    let width = table.measures.count { $0 != nil }
    guard width > 1, (width - 1...width + 1).contains(columns.count) else { return false }
    var unknown = 0
    for (column, slot) in zip(columns, printed)
    where !segment.columns[column].header.isEmpty && (slot < 0 || table.measures[slot] == nil) {
      // A measure that is none of the form's tells another form.
      if let concept = segment.columns[column].concept,
        !table.measures.contains(where: { $0?.concept == concept })
      {
        return false
      }
      // So do 年初预算数, 决算数 and 执行数, though they are no measure of their own.
      if let label = segment.columns[column].header.last, ConceptLabels.saysAmount(label) {
        return false
      }
      unknown += 1
    }
    return unknown * 3 <= width
  }
}
