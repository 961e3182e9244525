extension TableDraft {
  /// The draft with what was mended inside its cells taken back: as it is without repairs.
  func unmended() -> TableDraft {
    var draft = self
    for (number, segment) in segments.enumerated() {
      for mending in segment.mendings {
        draft.segments[number].rows[mending.row].cells[mending.column] = mending.before
      }
    }
    return draft
  }
}

/// Applies taken changes to the segments of a draft.
struct RepairedDraft {
  /// The draft, its columns bearing the concepts and labels that hold now.
  private(set) var draft: TableDraft

  /// Applies `candidates`, all of one table.
  ///
  /// - Parameters:
  ///   - candidates: What was taken for the table.
  ///   - table: The table, as an index of the problem's drafts.
  ///   - problem: The problem that they solve.
  init(_ candidates: [RepairCandidate], table: Int, problem: RepairProblem) {
    draft = problem.drafts[table]
    let labels = FormLabels(draft, table: problem.identities.tables[table])
    for candidate in candidates {
      let segment = problem.segments[candidate.segment]
      if let map = candidate.map {
        labels.relabel(&draft.segments[segment.number], segment, as: map)
      }
      for run in candidate.runs {
        for row in run.rows {
          draft.segments[segment.number].rows[row - segment.rows.lowerBound].cells.swapAt(
            segment.columns[run.column], segment.columns[run.column + run.step])
        }
      }
    }
  }
}

/// The labels that the measures of a table's form bear somewhere in the table.
struct FormLabels {
  private let table: FigureTable
  /// For each slot column the header path printed over it, spelled as in the first segment that
  /// has it right; `nil` where no segment labels it.
  private var headers: [[ExactText]?]

  init(_ draft: TableDraft, table: FigureTable) {
    self.table = table
    headers = Array(repeating: nil, count: table.width)
    guard let layout = table.layout else { return }
    let printed = draft.segments.map { segment in
      segment.columns.map { column in
        column.role == .amount
          ? FigureTable.place(of: column, kind: table.kind, in: table.measures) : nil
      }
    }
    let intact = printed.indices.first { number in
      printed[number].compactMap(\.self) == Array(layout.slots.indices)
    }
    let order = (intact.map { [$0] } ?? []) + Array(printed.indices)
    for number in order {
      for (column, slot) in printed[number].enumerated() {
        guard let slot, headers[slot] == nil else { continue }
        headers[slot] = draft.segments[number].columns[column].header
      }
    }
    takeLabelsOverNames(draft)
    if intact == nil { mendParents(layout) }
  }

  /// A measure's label may stand over the column of names, whose own label fell out.
  private mutating func takeLabelsOverNames(_ draft: TableDraft) {
    for column in draft.segments.flatMap(\.columns) where column.role != .amount {
      guard let concept = ConceptLabels.concept(forHeader: column.header, kind: table.kind),
        let slot = table.column(of: concept, side: column.side), headers[slot] == nil
      else { continue }
      headers[slot] = column.header
    }
  }

  /// Puts slid labels under the parents of their neighbours in the form, and others out of them.
  private mutating func mendParents(_ layout: KindLayout) {
    let groups = layout.groups
    var parents: [Int: [ExactText]] = [:]
    for slot in layout.slots.indices where groups[slot] > 0 && parents[groups[slot]] == nil {
      if let header = headers[slot], header.count > 1 {
        parents[groups[slot]] = Array(header.dropLast())
      }
    }
    for slot in layout.slots.indices {
      guard let header = headers[slot], let leaf = header.last else { continue }
      if groups[slot] > 0 {
        headers[slot] = (parents[groups[slot]] ?? []) + [leaf]
      } else if parents.values.contains(Array(header.dropLast())) {
        headers[slot] = [leaf]
      }
    }
  }

  /// The header path of a measure; `nil` where no segment labels it.
  func header(of slot: Int) -> [ExactText]? { headers[slot] }

  /// The measure of a slot column.
  func concept(of slot: Int) -> Concept? { table.measures[slot]?.concept }

  /// Gives a segment's amount columns the measures of a map and the labels that belong to them.
  func relabel(_ segment: inout TableSegment, _ figures: SegmentFigures, as map: ColumnMap) {
    for (index, column) in figures.columns.enumerated() {
      let slot = map.slots[index]
      if slot >= 0, let measure = table.measures[slot] {
        segment.columns[column].concept = measure.concept
        segment.columns[column].header = headers[slot] ?? []
      } else {
        segment.columns[column].concept = nil
        segment.columns[column].header = []
      }
    }
    for column in segment.columns.indices where segment.columns[column].role != .amount {
      let header = segment.columns[column].header
      if let concept = ConceptLabels.concept(forHeader: header, kind: table.kind),
        segment.columns.contains(where: { $0.role == .amount && $0.concept == concept })
      {
        segment.columns[column].header.removeLast()
      }
    }
  }
}
