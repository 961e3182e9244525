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
  /// The names of the codes of the general public budget.
  let generalNames: CodeNames?

  init(_ document: DisclosureFigures) {
    self.document = document
    generalNames = Self.first(.generalPublicExpenditure, in: document).map {
      CodeNames(document.identities.tables[$0], document.placed[$0].table)
    }
  }

  /// The number of the first table of a kind that has rows; there are a dozen to look at.
  private static func first(_ kind: TableKind, in document: DisclosureFigures) -> Int? {
    document.identities.tables.firstIndex {
      $0.kind == kind && $0.rowCount > 0 && !$0.isOfOneUnit
    }
  }

  /// The first table of a kind that has rows.
  func table(_ kind: TableKind) -> (number: Int, figures: FigureTable, table: StatementTable)? {
    Self.first(kind, in: document).map {
      ($0, document.identities.tables[$0], document.placed[$0].table)
    }
  }

  /// The slots of the first table of a kind that has rows.
  private func figures(_ kind: TableKind) -> (number: Int, figures: FigureTable)? {
    Self.first(kind, in: document).map { ($0, document.identities.tables[$0]) }
  }

  /// The total of a measure; of ``Concept/budget``, the only one of its side, what the table is about,
  /// which in final accounts is 决算数.
  func total(_ kind: TableKind, _ concept: Concept, side: TableSide? = nil) -> Stated? {
    guard let (number, figures) = figures(kind), let list = figures.list(side),
      let row = list.total,
      let column = concept == .budget
        ? list.columns.first : figures.column(of: concept, side: side)
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
    guard let (number, figures) = figures(kind), let list = figures.list(side),
      let column = figures.column(of: concept, side: side)
    else { return nil }
    let rows = list.rows(of: code)
    guard rows.count == 1 else { return nil }
    let row = Int(list.byCode[rows.lowerBound].row)
    return stated(number, figures.slot(ofRow: row) + column)
  }

  /// What a line of the income side of a summary states; `nil` where it is not there or stands twice.
  func line(_ kind: TableKind, _ line: SummaryLine) -> Stated? {
    guard let (number, figures) = figures(kind),
      let slots = SummaryLines(figures)?.slots(of: .lines([line])), let slot = slots.first
    else { return nil }
    return stated(number, slot)
  }

  /// A measure of a row.
  func row(_ kind: TableKind, _ row: Int, _ concept: Concept) -> Stated? {
    guard let (number, figures) = figures(kind), let column = figures.column(of: concept) else {
      return nil
    }
    return stated(number, figures.slot(ofRow: row) + column)
  }

  /// Whether a measure of a row is known and not zero.
  func isStated(_ kind: TableKind, row: Int, _ concept: Concept) -> Bool {
    guard let (_, figures) = figures(kind), let column = figures.column(of: concept) else {
      return false
    }
    let slot = figures.slot(ofRow: row) + column
    return document.figures.lost[slot] == 0 && document.figures.values[slot] != 0
  }

  private func stated(_ table: Int, _ slot: Int) -> Stated? {
    guard document.figures.lost[slot] == 0 else { return nil }
    return Stated(
      value: document.figures.values[slot], half: document.figures.halves[table],
      cells: document.cell(of: slot).map { [$0] } ?? [], name: document.names.name(ofTable: table))
  }
}
