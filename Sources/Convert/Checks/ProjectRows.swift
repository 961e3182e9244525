/// The projects of the project table with what their rows add up to.
struct ProjectRows {
  /// The rows of one project of one budget unit.
  struct Entry {
    let unit: LikeName
    /// The name of the project and of the unit as printed.
    let printed: (project: ExactText, unit: ExactText?)
    /// On the scale of ``Figures``.
    var value: Int128
    var cells: [CheckCell]
  }

  /// A project of a budget unit, by the numbers of their names.
  struct Key: Hashable {
    let name: Int
    let unit: Int
  }

  /// The rows by the number of the project's name.
  private(set) var entries: [[Entry]]
  /// The names of the projects: those of the outline with their numbers, then those of the table.
  private(set) var names: ProjectNames
  /// The names of all budget units; the number of an empty name is that of rows outside all units.
  private var units = ProjectNames()
  /// How many budget units there are.
  private(set) var unitCount = 0
  /// Where the rows of a project of a unit stand among ``entries`` of its name.
  private var places: [Key: Int] = [:]
  /// How far an amount of the table may be off for having been rounded.
  let half: Int128
  /// The table as findings name it.
  let tableName: String

  /// Takes the rows.
  ///
  /// - Parameters:
  ///   - lookup: The tables.
  ///   - names: The names of projects that are known already.
  init(_ lookup: TableLookup, names: ProjectNames) {
    self.names = names
    entries = Array(repeating: [], count: names.count)
    let total = lookup.total(.generalPublicProjectExpenditure, .total)
    half = total?.half ?? 0
    tableName = total?.name ?? "项目支出表"
    guard let (number, figures, table) = lookup.table(.generalPublicProjectExpenditure),
      let column = figures.column(of: .total),
      let projects = table.columns.firstIndex(where: { $0.role == .project })
    else { return }
    let reading = lookup.document.reading(ofTable: number)
    places.reserveCapacity(reading.rows.count)
    self.names.reserve(reading.rows.count)
    var unit = LikeName(folded: [])
    var unitNumber = units.number(of: unit)
    var printed: ExactText?
    var place: PanelReading.TextPlace?
    for row in reading.rows.indices {
      // Rows of one unit stand together.
      if reading.rows[row].unit != place {
        place = reading.rows[row].unit
        printed = place.map { reading.text($0) }
        unit = LikeName(folded: printed.map(ConceptLabels.folded) ?? [])
        unitNumber = units.number(of: unit)
      }
      guard case .text(let text) = table.rows[row].cells[projects] else { continue }
      let slot = figures.slot(ofRow: row) + column
      guard lookup.document.figures.lost[slot] == 0 else { continue }
      let value = lookup.document.figures.values[slot]
      let name = self.names.number(of: LikeName(text))
      if name == entries.count { entries.append([]) }
      let cell = lookup.document.cell(of: slot) ?? CheckCell(table: number, row: row, column: nil)
      let key = Key(name: name, unit: unitNumber)
      if let index = places[key] {
        entries[name][index].value += value
        entries[name][index].cells.append(cell)
      } else {
        places[key] = entries[name].count
        entries[name].append(
          Entry(
            unit: unit, printed: (text, printed), value: value, cells: [cell]))
      }
    }
    unitCount = units.count - 1
  }

  /// The rows of a project of one unit; `nil` where there are none.
  func entry(of key: Key) -> Entry? {
    places[key].map { entries[key.name][$0] }
  }

  /// A project of the unit of a name; `nil` for a unit that no row of the table stands in.
  func key(_ name: Int, unit: LikeName) -> Key? {
    units.known(unit).map { Key(name: name, unit: $0) }
  }

  /// Whether the table has a unit of a name.
  func hasUnit(_ unit: LikeName) -> Bool { !unit.bytes.isEmpty && units.known(unit) != nil }

  /// What the rows of a name add up to, of all units together; `nil` where the name is not there.
  func sum(of name: Int) -> (value: Int128, cells: [CheckCell])? {
    let found = entries[name]
    guard !found.isEmpty else { return nil }
    return found.reduce(into: (Int128(0), [])) { sum, entry in
      sum.0 += entry.value
      sum.1 += entry.cells
    }
  }
}
