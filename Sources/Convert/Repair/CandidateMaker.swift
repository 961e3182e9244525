/// Makes the candidates of segments: column maps, runs, and both together.
struct CandidateMaker {
  let problem: RepairProblem
  /// What is gathered for the candidate at hand.
  var sums: DeltaSums

  /// Runs of more amounts than this are made of whole columns only, so that their number stays in
  /// proportion to the rows.
  private static let longestRun = 48
  /// The longest run where a column holds more movable amounts than ``longestRun``.
  private static let longestRunOfMany = 6
  /// The most rows of a segment for which maps of two changes and uncommon ones are made.
  static let mostRowsOfManyChanges = 2_000

  init(_ problem: RepairProblem, index: IdentityIndex) {
    self.problem = problem
    sums = DeltaSums(index, identityCount: problem.balances.count)
  }

  /// Adds the candidates of one change: maps, and runs under the labels as printed.
  mutating func addSingles(of segment: Int, to list: inout CandidateList) {
    let figures = problem.segments[segment]
    for map in maps(of: figures, size: 1) { add(segment, map, to: &list) }
    for stretch in stretches(in: figures, under: figures.printed) {
      addRuns(of: stretch, segment, under: nil, to: &list)
    }
  }

  /// Adds the candidates of two changes in one segment: maps that lose and pad, and where the labels
  /// are not the kind's, a map with a run.
  mutating func addDoubles(of segment: Int, to list: inout CandidateList) {
    let figures = problem.segments[segment]
    guard figures.rows.count <= Self.mostRowsOfManyChanges else { return }
    for map in maps(of: figures, size: 2) { add(segment, map, to: &list) }
    if !figures.isLabelled { addMapsWithRuns(of: segment, to: &list) }
  }

  /// Adds the maps of a segment that count for one change, each with a run.
  ///
  /// - Parameters:
  ///   - segment: The segment.
  ///   - overPadding: Whether runs go over a column that the map takes for padding, too.
  ///   - list: Receives the candidates.
  mutating func addMapsWithRuns(
    of segment: Int, overPadding: Bool = false, to list: inout CandidateList
  ) {
    let figures = problem.segments[segment]
    guard figures.rows.count <= Self.mostRowsOfManyChanges else { return }
    for map in maps(of: figures, size: 1) {
      let stretches = stretches(in: figures, under: map.slots, overPadding: overPadding)
      if stretches.isEmpty { continue }
      gather(map, of: segment)
      for stretch in stretches { addRuns(of: stretch, segment, under: map, to: &list) }
      sums.clear()
    }
  }

  /// Adds what runs of a segment change once its columns are read otherwise: each beside its map, of
  /// which it says nothing.
  mutating func addRunsUnderMaps(of segment: Int, to list: inout CandidateList) {
    let figures = problem.segments[segment]
    guard figures.rows.count <= Self.mostRowsOfManyChanges, !figures.isLabelled else { return }
    for map in maps(of: figures, size: 1) {
      for stretch in stretches(in: figures, under: map.slots) {
        addRuns(of: stretch, segment, under: map, isBeside: true, to: &list)
        sums.clear()
      }
    }
  }

  /// Adds a map and two runs under it.
  mutating func add(
    _ map: ColumnMap, _ runs: (AmountRun, AmountRun), of segment: Int, to list: inout CandidateList
  ) {
    gather(map, of: segment)
    shift(runs.0, of: segment, under: map)
    shift(runs.1, of: segment, under: map)
    list.add(
      segment, map: map, run: runs.0, secondRun: runs.1, half: half(of: segment), changing: sums)
    sums.clear()
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

  /// Adds a map, unless it neither moves an amount nor loses a column.
  private mutating func add(_ segment: Int, _ map: ColumnMap, to list: inout CandidateList) {
    gather(map, of: segment)
    if sums.moveCount > 0 || map.lost != nil {
      list.add(segment, map: map, run: nil, half: half(of: segment), changing: sums)
    }
    sums.clear()
  }

  /// What the rounding of an amount of a segment lets a sum differ by.
  func half(of segment: Int) -> Int128 {
    problem.figures.halves[problem.segments[segment].table]
  }

  /// Gathers what a map does to the identities.
  private mutating func gather(_ map: ColumnMap, of number: Int) {
    let segment = problem.segments[number]
    let table = problem.identities.tables[segment.table]
    for (index, printed) in segment.printed.enumerated()
    where printed >= 0 && map.slots[index] != printed {
      for row in segment.rows {
        let base = table.slot(ofRow: row)
        guard problem.figures.isPresent[base + printed] else { continue }
        sums.move(
          problem.figures.values[base + printed], from: base + printed,
          to: base + map.slots[index])
      }
    }
    // Which columns the map gains and loses against the labels.
    var difference = Array(repeating: 0, count: table.width)
    for slot in segment.printed where slot >= 0 { difference[slot] += 1 }
    for slot in map.slots where slot >= 0 { difference[slot] -= 1 }
    for (slot, lost) in difference.enumerated() where lost != 0 {
      for row in segment.rows { sums.lose(table.slot(ofRow: row) + slot, count: lost) }
    }
    moveLostCell(map, of: segment)
  }

  /// The cell that a total label took is lost where its column is, under whatever label.
  private mutating func moveLostCell(_ map: ColumnMap, of segment: SegmentFigures) {
    guard let cell = problem.lostCells[segment.table], segment.rows.contains(cell.row),
      let index = segment.columns.firstIndex(of: cell.column)
    else { return }
    let base = problem.identities.tables[segment.table].slot(ofRow: cell.row)
    let printed = segment.printed[index]
    guard printed != map.slots[index] else { return }
    if printed >= 0 { sums.lose(base + printed, count: -1) }
    if map.slots[index] >= 0 { sums.lose(base + map.slots[index], count: 1) }
  }

  // MARK: Runs

  /// Amounts of one column, one below the other, each of which may be moved by a cell.
  private struct Stretch {
    /// The column, as an index of the segment's amount columns.
    let column: Int
    /// 1 for moves to the right, -1 to the left; twice that over padding.
    let step: Int
    /// The rows of the amounts.
    let rows: [Int]

    /// Some of its amounts, one below the other.
    func run(of rows: ArraySlice<Int>) -> AmountRun {
      AmountRun(column: column, rows: rows, step: step)
    }
  }

  /// The stretches of a segment whose columns are read as `map`.
  private func stretches(
    in segment: SegmentFigures, under map: [Int], overPadding: Bool = false
  ) -> [Stretch] {
    var stretches: [Stretch] = []
    for column in segment.columns.indices where map[column] >= 0 {
      for direction in [1, -1] {
        var step = direction
        if overPadding, map.indices.contains(column + step), map[column + step] < 0 {
          step += direction
        }
        let target = column + step
        guard segment.columns.indices.contains(target), map[target] >= 0,
          segment.columns[target] == segment.columns[column] + step
        else { continue }
        var rows: [Int] = []
        for row in segment.rows {
          guard problem.hasAmount(segment, row: row, column: segment.columns[column]) else {
            continue
          }
          if problem.isFree(segment, row: row, column: segment.columns[target]) {
            rows.append(row)
          } else if !rows.isEmpty {
            stretches.append(Stretch(column: column, step: step, rows: rows))
            rows = []
          }
        }
        if !rows.isEmpty { stretches.append(Stretch(column: column, step: step, rows: rows)) }
      }
    }
    return stretches
  }

  /// Adds every run of consecutive amounts of a stretch.
  ///
  /// A run is the one before it and one amount more, and so is what it does to the identities.
  ///
  /// - Parameters:
  ///   - stretch: The amounts.
  ///   - segment: The number of their segment.
  ///   - map: The reading of its columns; `nil` for the labels as printed.
  ///   - isBeside: Whether the map was not gathered before, for what the runs change beside it.
  ///   - list: Receives the candidates.
  private mutating func addRuns(
    of stretch: Stretch, _ segment: Int, under map: ColumnMap?, isBeside: Bool = false,
    to list: inout CandidateList
  ) {
    let rows = stretch.rows
    let isLong = rows.count > Self.longestRun
    for first in rows.indices {
      let end = isLong ? min(rows.count, first + Self.longestRunOfMany) : rows.count
      for last in first..<end {
        shift(stretch.run(of: rows[last...last]), of: segment, under: map)
        add(stretch.run(of: rows[first...last]))
      }
      shift(stretch.run(of: rows[first..<end]), of: segment, under: map, sign: -1)
      // What a run of its own touched is not touched by the next one.
      if map == nil || isBeside { sums.clear() }
    }
    guard isLong else { return }
    shift(stretch.run(of: rows[...]), of: segment, under: map)
    add(stretch.run(of: rows[...]))
    shift(stretch.run(of: rows[...]), of: segment, under: map, sign: -1)

    func add(_ run: AmountRun) {
      guard isBeside || sums.moveCount > 0 || map?.lost != nil else { return }
      list.add(segment, map: map, run: run, half: half(of: segment), changing: sums)
    }
  }

  /// Gathers what it does that the amounts of a run belong a cell beside their place.
  mutating func shift(
    _ run: AmountRun, of number: Int, under map: ColumnMap?, sign: Int = 1
  ) {
    let segment = problem.segments[number]
    let printed = segment.printed[run.column]
    guard printed >= 0 else { return }
    let slots = map?.slots ?? segment.printed
    let table = problem.identities.tables[segment.table]
    for row in run.rows {
      let base = table.slot(ofRow: row)
      let from = base + printed
      guard problem.figures.isPresent[from] else { continue }
      let value = problem.figures.values[from]
      sums.move(value, from: from, to: base + slots[run.column], sign: -sign)
      sums.move(value, from: from, to: base + slots[run.target], sign: sign)
    }
  }
}
