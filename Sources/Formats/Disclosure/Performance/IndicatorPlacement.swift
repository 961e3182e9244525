/// Where the cells of an indicator belong.
///
/// A row whose cells fit their columns is read in place. Otherwise its cells, in their order, are
/// tried in all columns; a placement is taken if nothing in it is foreign to its column, if it fits
/// clearly better than the cells as printed, and if it is the only one of its kind.
struct IndicatorPlacement: Equatable, Sendable {
  /// For each field the index of the cell that states it; `nil` where none does.
  var cells: [Int?]

  /// The placement of a row that does not fit its columns as printed; `nil` where none is right.
  static func mended(_ natures: [CellNature], _ columns: IndicatorColumns) -> IndicatorPlacement? {
    let filled = natures.indices.filter { !natures[$0].contains(.blank) }
    guard filled.count <= columns.slots.count, filled.count >= 3 else { return nil }
    var search = Search(natures: natures, filled: filled, slots: columns.slots)
    search.run()
    guard let best = search.best, search.bestScore > search.nextScore else { return nil }
    return IndicatorPlacement(cells: best)
  }

  /// Whether what stands in a cell cannot stand in the column of a field.
  static func isForeign(_ nature: CellNature, to field: IndicatorField) -> Bool {
    switch field {
    case .level1, .level2:
      !nature.isDisjoint(with: [.relation, .rule, .basis, .weight, .placeholder, .merged])
    case .level3:
      !nature.isDisjoint(with: [
        .blank, .relation, .rule, .basis, .weight, .placeholder, .merged,
      ])
    case .target: !nature.isDisjoint(with: [.rule, .basis, .merged])
    case .basis: !nature.isDisjoint(with: [.relation, .rule, .weight, .merged])
    case .lastYear: !nature.isDisjoint(with: [.rule, .basis, .merged])
    case .weight: nature.isDisjoint(with: [.blank, .weight])
    case .scoringRule:
      !nature.isDisjoint(with: [.relation, .basis, .evidence, .weight, .merged])
    case .evidence:
      !nature.isDisjoint(with: [.relation, .basis, .rule, .weight, .merged])
    }
  }

  /// How well what stands in a cell fits the column of a field.
  private static func fit(_ nature: CellNature, to field: IndicatorField) -> Int {
    if isForeign(nature, to: field) { return -4 }
    switch field {
    case .level1:
      return nature.contains(.level1) ? 3 : nature.contains(.level2) ? -1 : -4
    case .level2:
      return nature.contains(.level2) ? 3 : nature.contains(.level1) ? -1 : -4
    case .level3:
      return nature.isDisjoint(with: [.level1, .level2, .evidence]) ? 1 : -3
    case .target:
      if nature.contains(.relation) { return 2 }
      if nature.contains(.digit) { return 1 }
      return nature.isDisjoint(with: [.level1, .level2, .evidence, .placeholder]) ? 0 : -2
    case .basis:
      if nature.contains(.basis) { return 2 }
      return nature.isDisjoint(with: [.level1, .level2, .evidence, .placeholder]) ? 0 : -2
    case .lastYear:
      if nature.contains(.placeholder) { return 2 }
      if !nature.isDisjoint(with: [.relation, .digit]) { return 1 }
      return nature.isDisjoint(with: [.level1, .level2, .evidence]) ? 0 : -2
    case .weight: return 3
    case .scoringRule: return nature.contains(.rule) ? 3 : nature.contains(.digit) ? -2 : -1
    case .evidence: return nature.contains(.evidence) ? 2 : nature.contains(.digit) ? -2 : 0
    }
  }

  /// The search over all placements of the filled cells that keep their order.
  private struct Search {
    let natures: [CellNature]
    let filled: [Int]
    let slots: [IndicatorColumns.Slot]
    private let hasMoreCells: Bool
    private(set) var best: [Int?]?
    private(set) var bestScore = Int.min
    private(set) var nextScore = Int.min
    private var chosen: [Int?] = Array(repeating: nil, count: IndicatorField.all.count)

    init(natures: [CellNature], filled: [Int], slots: [IndicatorColumns.Slot]) {
      self.natures = natures
      self.filled = filled
      self.slots = slots
      hasMoreCells = natures.count > slots.count(where: \.isLabelled)
    }

    mutating func run() {
      place(0, from: 0, score: 0, shift: 0)
    }

    private mutating func place(_ next: Int, from slot: Int, score: Int, shift: Int) {
      guard next < filled.count else {
        finish(score)
        return
      }
      let cell = filled[next]
      let last = slots.count - (filled.count - next)
      guard slot <= last else { return }
      for index in slot...last {
        let target = slots[index]
        let nature = natures[cell]
        if IndicatorPlacement.isForeign(nature, to: target.field) { continue }
        var fit = IndicatorPlacement.fit(nature, to: target.field)
        if !target.isLabelled {
          // A column without a label is only there for what can stand nowhere else, or where there
          // are more cells than labels.
          guard fit >= (hasMoreCells ? 0 : 2) else { continue }
          fit -= fit >= 2 ? 1 : 2
        }
        let move = cell - target.position
        chosen[target.field.rawValue] = cell
        place(next + 1, from: index + 1, score: score + fit - (move == shift ? 0 : 1), shift: move)
        chosen[target.field.rawValue] = nil
      }
    }

    private mutating func finish(_ score: Int) {
      guard chosen[IndicatorField.level3.rawValue] != nil else { return }
      if score > bestScore {
        nextScore = bestScore
        bestScore = score
        best = chosen
      } else if score > nextScore {
        nextScore = score
      }
    }
  }
}
