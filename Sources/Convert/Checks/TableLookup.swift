/// Looks up what the statement tables say to a sentence.
struct TableLookup {
  /// A figure of a table.
  struct Stated {
    /// On the scale of ``Figures``.
    let value: Int128
    /// How far it may be off for having been rounded.
    let half: Int128
    /// The cells that state it.
    let cells: [CheckCell]
    /// The table as findings name it.
    let name: String
  }

  /// The figures.
  let document: DisclosureFigures
  private let names: IdentityWording
  private var first: [TableKind: Int] = [:]

  init(_ document: DisclosureFigures) {
    self.document = document
    names = IdentityWording(document.identities, tables: document.placed.map(\.table))
    for (index, table) in document.identities.tables.enumerated()
    where first[table.kind] == nil && table.rowCount > 0 { first[table.kind] = index }
  }

  /// The first table of a kind that has rows.
  func table(_ kind: TableKind) -> (number: Int, figures: FigureTable, table: StatementTable)? {
    first[kind].map {
      ($0, document.identities.tables[$0], document.placed[$0].table)
    }
  }

  /// The total of a measure.
  func total(_ kind: TableKind, _ concept: Concept, side: TableSide? = nil) -> Stated? {
    guard let (number, figures, _) = table(kind), let row = figures.list(side)?.total,
      let column = figures.column(of: concept, side: side)
    else { return nil }
    return stated(number, figures.slot(ofRow: row) + column)
  }

  /// Several totals of one table together; `nil` where one of them is lost.
  func sum(_ kind: TableKind, _ concepts: [Concept]) -> Stated? {
    var sum: Stated?
    for concept in concepts {
      guard let next = total(kind, concept) else { return nil }
      sum = Stated(
        value: (sum?.value ?? 0) + next.value, half: (sum?.half ?? 0) + next.half,
        cells: (sum?.cells ?? []) + next.cells, name: next.name)
    }
    return sum
  }

  /// A measure of the rows of a code; `nil` where the code is not there or stands more than once.
  func code(_ kind: TableKind, _ code: Int32, _ concept: Concept, side: TableSide? = nil) -> Stated?
  {
    guard let (number, figures, _) = table(kind), let list = figures.list(side),
      let column = figures.column(of: concept, side: side)
    else { return nil }
    let rows = list.rows(of: code)
    guard rows.count == 1 else { return nil }
    let row = Int(list.byCode[rows.lowerBound].row)
    return stated(number, figures.slot(ofRow: row) + column)
  }

  /// A measure of a row.
  func row(_ kind: TableKind, _ row: Int, _ concept: Concept) -> Stated? {
    guard let (number, figures, _) = table(kind), let column = figures.column(of: concept) else {
      return nil
    }
    return stated(number, figures.slot(ofRow: row) + column)
  }

  private func stated(_ table: Int, _ slot: Int) -> Stated? {
    guard document.figures.lost[slot] == 0 else { return nil }
    return Stated(
      value: document.figures.values[slot], half: document.figures.halves[table],
      cells: document.cell(of: slot).map { [$0] } ?? [], name: names.name(ofTable: table))
  }

  /// The code of a functional class, section or item of a table by the names on the way to it.
  func code(named path: [[UInt8]], in kind: TableKind) -> Int32? {
    guard let (_, figures, table) = table(kind), let list = figures.lists.first,
      let column = table.columns.firstIndex(where: { $0.role == .label })
    else { return nil }
    var found: [Int32: [UInt8]] = [:]
    for (row, key) in list.keys.enumerated() where key.digits > 0 {
      guard case .text(let text) = table.rows[row].cells[column] else { continue }
      let name = ConceptLabels.folded(text)
      found[key.code] = name
      guard name == path.last, Int(key.digits) == 1 + 2 * path.count else { continue }
      var code = key.code / 100
      let above = path.dropLast().reversed()
      let agrees = above.allSatisfy { name in
        defer { code /= 100 }
        return found[code] == nil || found[code] == name
      }
      if agrees { return key.code }
    }
    return nil
  }
}
