/// The figures of a disclosure's statement tables in the slots of their identities.
///
/// A class: every check keeps it, and a copy counts a dozen references. What rows say is read when it
/// is first asked for; nothing else changes.
final class DisclosureFigures {
  /// The tables, in the order of the document.
  let placed: [PlacedTable]
  /// Their identities.
  let identities: IdentitySet
  /// The words by which findings name tables, rows and columns.
  let names: IdentityWording
  /// What stands in the slots.
  let figures: Figures
  /// The tables of which cells or columns are lost.
  let tablesWithLosses: Set<Int>
  /// How each identity stands.
  let balances: [Balance]
  /// Which identities rest on a custom that the document does not keep.
  let isSetAside: [Bool]
  /// The unit of each table: as stated, else that of the table before.
  let units: [MonetaryUnit]
  /// The most digits behind the point that an amount of each table shows.
  let fractionDigits: [Int]
  /// For each table and slot column the column of the model; `nil` where it has none.
  private let columns: [[Int?]]
  /// For each table what was read of its panels; `nil` for a panel that nobody asked for yet.
  private var readings: [[PanelReading?]]

  /// Sets the amounts of a disclosure into their slots.
  ///
  /// - Parameters:
  ///   - disclosure: The disclosure.
  ///   - stated: What is known of its tables since they were read.
  init(_ disclosure: Disclosure, stated: StatedIdentities? = nil) {
    placed = disclosure.statementTables
    let tables = placed.map(\.table)
    let stated = stated.flatMap { $0.are(of: tables) ? $0 : nil }
    identities = stated?.identities ?? IdentitySet(tables)
    names = IdentityWording(identities, tables: tables)
    readings = identities.tables.map { Array(repeating: nil, count: $0.panels.count) }
    var figures = Figures(identities)
    var units: [MonetaryUnit] = []
    var fractions: [Int] = []
    var columns: [[Int?]] = []
    var unit = MonetaryUnit.tenThousandYuan
    for (number, table) in placed.lazy.map(\.table).enumerated() {
      unit = table.unit ?? unit
      units.append(unit)
      let places = identities.tables[number]
      var here = [Int?](repeating: nil, count: places.width)
      for (column, slotColumn) in places.slotColumns.enumerated() {
        if let slotColumn { here[slotColumn] = column }
      }
      columns.append(here)
      fractions.append(
        Self.fill(&figures, with: table, places, scales: Figures.scales(of: unit)))
      figures.halves[number] = Figures.half(fractionDigits: fractions[number], unit: unit)
    }
    Self.markLost(in: &figures, disclosure.ledger, placed, identities)
    let losses = disclosure.ledger.lazy.filter { $0.code.isLoss && !$0.isSuperseded }
    tablesWithLosses = Set(losses.compactMap(\.table).map { $0 - 1 })
    if let stated, stated.figures == figures {
      balances = stated.balances
      isSetAside = stated.isSetAside
    } else {
      let balances = identities.identities.map { [identities] in
        figures.balance(of: $0, in: identities)
      }
      isSetAside = identities.setAside(balances, figures)
      self.balances = balances
    }
    self.figures = figures
    self.units = units
    self.columns = columns
    fractionDigits = fractions
  }

  /// Sets the amounts of a table; how many digits behind the point they show at most.
  private static func fill(
    _ figures: inout Figures, with table: StatementTable, _ places: FigureTable,
    scales: InlineArray<7, Int128>
  ) -> Int {
    var fractionDigits = 0
    var isThere = [Bool](repeating: false, count: places.width)
    for slotColumn in places.slotColumns.lazy.compactMap(\.self) { isThere[slotColumn] = true }
    let missing = isThere.indices.filter { !isThere[$0] }
    let slotColumns = places.slotColumns
    let rows = table.rows.span
    for row in rows.indices {
      let cells = rows[row].cells.span
      let slot = places.slot(ofRow: row)
      for column in slotColumns.indices {
        guard let slotColumn = slotColumns[column], case .amount(let amount) = cells[column]
        else { continue }
        // 24 digits times two hundred million: nothing overflows.
        let value = Int128(truncatingIfNeeded: amount.magnitude) &* scales[amount.fractionDigits]
        figures.values[slot + slotColumn] = amount.isNegative ? -value : value
        figures.isPresent[slot + slotColumn] = true
        fractionDigits = max(fractionDigits, amount.fractionDigits)
      }
      for slotColumn in missing { figures.lost[slot + slotColumn] = 1 }
    }
    return fractionDigits
  }

  /// Marks what the ledger knows to be lost, which no identity may take for zero.
  private static func markLost(
    in figures: inout Figures, _ ledger: [LedgerEntry], _ placed: [PlacedTable],
    _ identities: IdentitySet
  ) {
    for entry in ledger where entry.code.isLoss && !entry.isSuperseded {
      guard let number = entry.table.map({ $0 - 1 }), placed.indices.contains(number) else {
        continue
      }
      let table = placed[number].table
      let places = identities.tables[number]
      for change in entry.changes {
        guard let row = change.row.map({ $0 - 1 }), table.rows.indices.contains(row),
          let column = change.column.map({ $0 - 1 }), places.slotColumns.indices.contains(column),
          let slotColumn = places.slotColumns[column], table.rows[row].cells[column].isBlank
        else { continue }
        figures.lost[places.slot(ofRow: row) + slotColumn] = 1
      }
      guard entry.code == .lostColumn, let concept = entry.concept,
        let slotColumn = places.column(of: concept)
      else { continue }
      for row in table.rows.indices where !figures.isPresent[places.slot(ofRow: row) + slotColumn] {
        figures.lost[places.slot(ofRow: row) + slotColumn] = 1
      }
    }
  }

  /// Whether an identity applies and fails.
  func fails(_ identity: Int) -> Bool { balances[identity].fails && !isSetAside[identity] }

  /// What the rows of a table say on the side of no side.
  func reading(ofTable table: Int) -> PanelReading {
    identities.tables[table].panels.firstIndex { $0.side == nil }.map { reading(table, $0) }
      ?? PanelReading(placed[table].table, TablePanel(side: nil, columns: []), among: [])
  }

  /// What the rows of a table say in those of its panels where codes may stand.
  func codedReadings(ofTable table: Int) -> [PanelReading] {
    let panels = identities.tables[table].panels
    return panels.indices.compactMap { place in
      // A row may be taken from the panel before.
      let isCoded =
        mayBearCodes(panels[place], table)
        || (place > 0 && panels[place - 1].side == panels[place].side
          && mayBearCodes(panels[place - 1], table))
      return isCoded ? reading(table, place) : nil
    }
  }

  private func mayBearCodes(_ panel: TablePanel, _ table: Int) -> Bool {
    panel.side == .expenditure
      || panel.columns.contains { column in
        if case .code = placed[table].table.columns[column].role { true } else { false }
      }
  }

  private func reading(_ table: Int, _ place: Int) -> PanelReading {
    if let reading = readings[table][place] { return reading }
    let panels = identities.tables[table].panels
    let reading = PanelReading(placed[table].table, panels[place], among: panels)
    readings[table][place] = reading
    return reading
  }

  /// The cell of a slot; `nil` where the table has no such column.
  func cell(of slot: Int) -> CheckCell? {
    let table = identities.table(ofSlot: slot)
    let places = identities.tables[table]
    let offset = slot - places.base
    guard let column = columns[table][offset % places.width] else { return nil }
    return CheckCell(table: table, row: offset / places.width, column: column)
  }

  /// A number of the figures' scale as an amount of a table's unit: `-0.01`.
  func text(_ value: Int128, table: Int) -> String {
    Self.text(value, unit: units[table], fractionDigits: fractionDigits[table])
  }

  /// A number of the figures' scale as an amount of a unit.
  ///
  /// - Parameters:
  ///   - value: The number, in halves of a millionth of a yuan.
  ///   - unit: The unit.
  ///   - fractionDigits: The fewest digits behind the point; more are shown where they are not zero.
  /// - Returns: The amount, or a dash where it has too many digits.
  static func text(_ value: Int128, unit: MonetaryUnit, fractionDigits: Int) -> String {
    let scale = Figures.scale(of: unit)
    let millionths = UInt128(value.magnitude / scale.magnitude)
    var digits = 6
    var magnitude = millionths
    while digits > fractionDigits, magnitude % 10 == 0 {
      magnitude /= 10
      digits -= 1
    }
    let amount = Amount(isNegative: value < 0, magnitude: magnitude, fractionDigits: digits)
    return amount?.description ?? "—"
  }
}
