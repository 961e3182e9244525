/// Makes the candidates of segments: column maps, runs, and both together.
struct CandidateMaker {
  private let problem: RepairProblem
  private let identities: [IdentitySet.Identity]
  private let index: IdentityIndex
  /// What is gathered for the candidate at hand, one balance for each identity.
  private var sums: [Balance]
  private var isTouched: [Bool]
  private var touched: [Int] = []

  /// Runs of more amounts than this are made of whole columns only, so that their number stays in
  /// proportion to the rows.
  private static let longestRun = 48
  /// The longest run where a column holds more movable amounts than ``longestRun``.
  private static let longestRunOfMany = 6
  /// The most rows of a segment for which maps of two changes are made.
  private static let mostRowsOfDoubleMaps = 2_000

  init(_ problem: RepairProblem, index: IdentityIndex) {
    self.problem = problem
    identities = problem.identities.identities
    self.index = index
    sums = Array(repeating: Balance(), count: problem.balances.count)
    isTouched = Array(repeating: false, count: problem.balances.count)
  }

  /// The candidates of one change: maps, and runs under the labels as printed.
  mutating func single(_ segment: Int) -> [RepairCandidate] {
    let figures = problem.segments[segment]
    var candidates: [RepairCandidate] = []
    for map in maps(of: figures, size: 1) { add(segment, map: map, run: nil, to: &candidates) }
    for run in runs(in: figures, under: figures.printed) {
      add(segment, map: nil, run: run, to: &candidates)
    }
    return candidates
  }

  /// The candidates of two changes in one segment: maps that lose and pad, and where the labels are
  /// not the kind's, a map with a run.
  mutating func double(_ segment: Int) -> [RepairCandidate] {
    let figures = problem.segments[segment]
    guard figures.rows.count <= Self.mostRowsOfDoubleMaps else { return [] }
    var candidates: [RepairCandidate] = []
    for map in maps(of: figures, size: 2) { add(segment, map: map, run: nil, to: &candidates) }
    if !figures.isLabelled {
      for map in maps(of: figures, size: 1) {
        for run in runs(in: figures, under: map.slots) {
          add(segment, map: map, run: run, to: &candidates)
        }
      }
    }
    return candidates
  }

  /// Adds a candidate, unless it neither moves an amount nor loses a column.
  private mutating func add(
    _ segment: Int, map: ColumnMap?, run: AmountRun?, to candidates: inout [RepairCandidate]
  ) {
    let candidate = candidate(segment, map: map, run: run)
    if !candidate.moves.isEmpty || map?.lost != nil { candidates.append(candidate) }
  }

  // MARK: Maps

  /// The order-preserving readings of a segment's columns that count for `size` changes.
  func maps(of segment: SegmentFigures, size: Int) -> [ColumnMap] {
    guard segment.hasForm else { return [] }
    let table = problem.identities.tables[segment.table]
    let width = table.measures.count { $0 != nil }
    let count = segment.columns.count
    var maps: [ColumnMap] = []
    func add(lost: Int?, padding: Int?) {
      let slots = (0..<width).filter { $0 != lost }
      var next = 0
      let assigned = (0..<count).map { column in
        guard column != padding, next < slots.count else { return -1 }
        next += 1
        return slots[next - 1]
      }
      let map = ColumnMap(slots: assigned, lost: lost, padding: padding)
      if keepsSides(map, segment), map.slots != segment.printed { maps.append(map) }
    }
    switch (size, count - width) {
    case (1, 0):
      add(lost: nil, padding: nil)
    case (1, -1):
      for lost in 0..<width { add(lost: lost, padding: nil) }
    case (1, 1):
      for padding in blankColumns(of: segment) { add(lost: nil, padding: padding) }
    case (2, 0):
      for padding in blankColumns(of: segment) {
        for lost in 0..<width { add(lost: lost, padding: padding) }
      }
    default:
      break
    }
    return maps
  }

  private func blankColumns(of segment: SegmentFigures) -> [Int] {
    segment.columns.indices.filter { index in
      segment.rows.allSatisfy {
        problem.cells(of: segment, row: $0)[segment.columns[index]].isBlank
      }
    }
  }

  private func keepsSides(_ map: ColumnMap, _ segment: SegmentFigures) -> Bool {
    let table = problem.identities.tables[segment.table]
    let columns = problem.drafts[segment.table].segments[segment.number].columns
    return zip(segment.columns, map.slots).allSatisfy { column, slot in
      slot < 0 || table.measures[slot]?.side == columns[column].side
    }
  }

  // MARK: Runs

  /// The runs of a segment whose columns are read as `map`.
  private func runs(in segment: SegmentFigures, under map: [Int]) -> [AmountRun] {
    var runs: [AmountRun] = []
    for column in segment.columns.indices where map[column] >= 0 {
      for step in [1, -1] {
        let target = column + step
        guard segment.columns.indices.contains(target), map[target] >= 0,
          segment.columns[target] == segment.columns[column] + step
        else { continue }
        var stretch: [Int] = []
        for row in segment.rows {
          let cells = problem.cells(of: segment, row: row)
          guard cells[segment.columns[column]].amount != nil else { continue }
          if problem.isFree(segment, row: row, column: segment.columns[target]) {
            stretch.append(row)
          } else {
            add(stretch, column: column, step: step, to: &runs)
            stretch.removeAll(keepingCapacity: true)
          }
        }
        add(stretch, column: column, step: step, to: &runs)
      }
    }
    return runs
  }

  /// Adds every run of consecutive amounts of a stretch in which each may be moved.
  private func add(_ stretch: [Int], column: Int, step: Int, to runs: inout [AmountRun]) {
    let isLong = stretch.count > Self.longestRun
    for first in stretch.indices {
      let last = isLong ? min(stretch.count, first + Self.longestRunOfMany) : stretch.count
      for end in first..<last {
        runs.append(AmountRun(column: column, rows: Array(stretch[first...end]), step: step))
      }
    }
    if isLong { runs.append(AmountRun(column: column, rows: stretch, step: step)) }
  }

  // MARK: Deltas

  /// A candidate with what it does to every identity it touches.
  private mutating func candidate(
    _ number: Int, map: ColumnMap?, run: AmountRun?
  ) -> RepairCandidate {
    let segment = problem.segments[number]
    let table = problem.identities.tables[segment.table]
    var moves: [AmountMove] = []
    if let map {
      var shifted = run?.rows[...] ?? []
      for row in segment.rows {
        let isShifted = shifted.first == row
        if isShifted { shifted = shifted.dropFirst() }
        let base = table.slot(ofRow: row)
        for (index, printed) in segment.printed.enumerated()
        where printed >= 0 && problem.figures.isPresent[base + printed] {
          var to = map.slots[index]
          if isShifted, let run, run.column == index { to = map.slots[index + run.step] }
          if to != printed {
            moves.append(AmountMove(from: Int32(base + printed), to: Int32(base + to)))
          }
        }
      }
      changeLost(segment, to: map, in: table)
    } else if let run {
      let from = segment.printed[run.column]
      let to = segment.printed[run.column + run.step]
      moves.reserveCapacity(run.rows.count)
      for row in run.rows {
        let base = table.slot(ofRow: row)
        moves.append(AmountMove(from: Int32(base + from), to: Int32(base + to)))
      }
    }
    // Moves by a run alone are in order already.
    if map != nil { moves.sort() }
    let half = problem.figures.halves[segment.table]
    for move in moves {
      let value = problem.figures.values[Int(move.from)]
      change(Int(move.from), value: -value, half: -half, lost: 0)
      change(Int(move.to), value: value, half: half, lost: 0)
    }
    return RepairCandidate(
      segment: number, map: map, run: run, moves: moves, deltas: takeDeltas())
  }

  /// Counts which columns a map gains and loses against the labels.
  private mutating func changeLost(
    _ segment: SegmentFigures, to map: ColumnMap, in table: FigureTable
  ) {
    var difference = Array(repeating: 0, count: table.width)
    for slot in segment.printed where slot >= 0 { difference[slot] += 1 }
    for slot in map.slots where slot >= 0 { difference[slot] -= 1 }
    for (slot, lost) in difference.enumerated() where lost != 0 {
      for row in segment.rows {
        change(table.slot(ofRow: row) + slot, value: 0, half: 0, lost: lost)
      }
    }
  }

  /// Adds to every identity of a slot what changes there.
  ///
  /// - Parameters:
  ///   - slot: The slot.
  ///   - value: What its figure grows by.
  ///   - half: What the rounding of an amount that comes or goes lets a sum differ by.
  ///   - lost: How many times more it is lost.
  private mutating func change(_ slot: Int, value: Int128, half: Int128, lost: Int) {
    for place in index.places(of: slot) {
      let number = index.identity(at: place)
      let identity = identities[number]
      if !isTouched[number] {
        isTouched[number] = true
        touched.append(number)
      }
      let isTotal = Int(identity.total) == slot
      sums[number].residual += isTotal ? value : -value
      sums[number].lost += Int32(lost)
      if identity.isSum, !isTotal { sums[number].tolerance += half }
    }
  }

  private mutating func takeDeltas() -> [RepairCandidate.Delta] {
    touched.sort()
    var deltas: [RepairCandidate.Delta] = []
    deltas.reserveCapacity(touched.count)
    for number in touched {
      if sums[number] != Balance() {
        deltas.append(RepairCandidate.Delta(identity: number, change: sums[number]))
      }
      sums[number] = Balance()
      isTouched[number] = false
    }
    touched.removeAll(keepingCapacity: true)
    return deltas
  }
}
