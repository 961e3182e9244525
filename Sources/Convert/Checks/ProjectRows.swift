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

  /// A project of a budget unit.
  struct Key: Hashable {
    let name: LikeName
    let unit: LikeName
  }

  /// The rows by the project's name.
  private(set) var entries: [LikeName: [Entry]] = [:]
  /// The names of all budget units.
  private(set) var units: Set<LikeName> = []
  /// Where the rows of a project of a unit stand among ``entries`` of its name.
  private var places: [Key: Int] = [:]
  /// How far an amount of the table may be off for having been rounded.
  let half: Int128
  /// The table as findings name it.
  let tableName: String

  init(_ lookup: TableLookup) {
    let total = lookup.total(.generalPublicProjectExpenditure, .total)
    half = total?.half ?? 0
    tableName = total?.name ?? "项目支出表"
    guard let (number, figures, table) = lookup.table(.generalPublicProjectExpenditure),
      let column = figures.column(of: .total),
      let projects = table.columns.firstIndex(where: { $0.role == .project })
    else { return }
    let reading = lookup.document.reading(ofTable: number)
    var unit = LikeName(folded: [])
    var printed: ExactText?
    var place: PanelReading.TextPlace?
    for row in reading.rows.indices {
      // Rows of one unit stand together.
      if reading.rows[row].unit != place {
        place = reading.rows[row].unit
        printed = place.map { reading.text($0) }
        unit = LikeName(folded: printed.map(ConceptLabels.folded) ?? [])
        if !unit.bytes.isEmpty { units.insert(unit) }
      }
      guard case .text(let text) = table.rows[row].cells[projects] else { continue }
      let slot = figures.slot(ofRow: row) + column
      guard lookup.document.figures.lost[slot] == 0 else { continue }
      let value = lookup.document.figures.values[slot]
      let name = LikeName(text)
      let cell = lookup.document.cell(of: slot) ?? CheckCell(table: number, row: row, column: nil)
      let key = Key(name: name, unit: unit)
      if let index = places[key] {
        entries[name]?[index].value += value
        entries[name]?[index].cells.append(cell)
      } else {
        places[key] = entries[name]?.count ?? 0
        entries[name, default: []].append(
          Entry(
            unit: unit, printed: (text, printed), value: value, cells: [cell]))
      }
    }
  }

  /// The rows of a project of one unit; `nil` where there are none.
  func entry(of key: Key) -> Entry? {
    places[key].flatMap { entries[key.name]?[$0] }
  }

  /// What the rows of a name add up to, of all units together; `nil` where the name is not there.
  func sum(of name: LikeName) -> (value: Int128, cells: [CheckCell])? {
    guard let found = entries[name] else { return nil }
    return found.reduce(into: (Int128(0), [])) { sum, entry in
      sum.0 += entry.value
      sum.1 += entry.cells
    }
  }
}
