/// Changes that are looked for only where maps and moves by a cell do not mend a group.
extension CandidateMaker {
  /// Of longer stretches of rows only each row, their beginnings and ends, and the whole are tried.
  private static let longestTail = 6

  /// The end of a row that may be moved as a whole by a cell.
  private struct RowTail {
    /// The row.
    let row: Int
    /// The columns of its amounts, as indices of the segment's amount columns.
    let columns: ArraySlice<Int>
  }

  /// Adds, each as one change, that some rows have lost or gained a cell in front of a column, so that
  /// all amounts behind it stand a cell beside their place, and that amounts of a column stand two
  /// cells off.
  mutating func addUncommon(of segment: Int, to list: inout CandidateList) {
    let figures = problem.segments[segment]
    // Where labels of the table are damaged, too, little is left that would tell.
    guard figures.columns.count > 2, figures.rows.count <= Self.mostRowsOfManyChanges,
      problem.segments.allSatisfy({ $0.table != figures.table || $0.isIntact || !$0.hasForm })
    else { return }
    // What the total says of its columns is what rows are held to.
    let totals = Set(problem.identities.tables[figures.table].lists.compactMap(\.total))
    let rows = figures.rows.map { RowAmounts(of: $0, in: figures, problem) }
    for first in figures.columns.indices {
      for step in [1, -1] {
        addStretches(of: rows, by: step, segment, to: &list) { row in
          let tail = row.columns[row.columns.partitionIndex { $0 >= first }...]
          if tail.isEmpty { return .untouched }
          return !totals.contains(row.row) && row.canMove(tail, by: step) ? .moved(tail) : .fixed
        } isChange: {
          $0.count > 1 && $0.first == first
        }
      }
      for step in [2, -2] {
        addStretches(of: rows, by: step, segment, to: &list) { row in
          guard let index = row.columns.firstIndex(of: first) else { return .untouched }
          return row.canMoveOver(first, by: step) ? .moved(row.columns[index...index]) : .fixed
        } isChange: { _ in
          true
        }
      }
    }
  }

  /// What a change would do to a row.
  private enum RowChange {
    /// Nothing: it has no amount there.
    case untouched
    /// It would move amounts of these columns.
    case moved(ArraySlice<Int>)
    /// It has amounts there that cannot be moved.
    case fixed
  }

  /// Adds the stretches of rows that a change would move.
  ///
  /// - Parameters:
  ///   - rows: The rows of the segment.
  ///   - step: By how many cells the amounts would be moved.
  ///   - segment: The number of the segment.
  ///   - list: Receives the candidates.
  ///   - change: What would be done to a row.
  ///   - isChange: Whether amounts of these columns are moved by no other change.
  private mutating func addStretches(
    of rows: [RowAmounts], by step: Int, _ segment: Int, to list: inout CandidateList,
    change: (RowAmounts) -> RowChange, isChange: ([Int]) -> Bool
  ) {
    var stretch: [RowTail] = []
    for row in rows {
      switch change(row) {
      case .untouched: continue
      case .moved(let columns): stretch.append(RowTail(row: row.row, columns: columns))
      case .fixed:
        add(stretch, by: step, segment, to: &list, isChange)
        stretch = []
      }
    }
    add(stretch, by: step, segment, to: &list, isChange)
  }

  /// Adds parts of a stretch of rows one below the other.
  private mutating func add(
    _ stretch: [RowTail], by step: Int, _ segment: Int, to list: inout CandidateList,
    _ isChange: ([Int]) -> Bool
  ) {
    let limit = Self.longestTail
    var parts: [Range<Int>] = []
    if stretch.count <= limit {
      for start in stretch.indices {
        for end in start..<stretch.count { parts.append(start..<end + 1) }
      }
    } else {
      parts += stretch.indices.map { $0..<$0 + 1 }
      for length in 2...limit {
        parts += [0..<length, stretch.count - length..<stretch.count]
      }
      parts.append(stretch.indices)
    }
    for part in parts {
      let columns = Set(stretch[part].flatMap(\.columns)).sorted()
      if isChange(columns) { add(stretch[part], columns, by: step, segment, to: &list) }
    }
  }

  /// Adds the moves of amounts of some columns as one change.
  private mutating func add(
    _ rows: ArraySlice<RowTail>, _ columns: [Int], by step: Int, _ segment: Int,
    to list: inout CandidateList
  ) {
    // What is moved last comes to stand where another amount has left.
    let runs = (step > 0 ? columns.reversed() : columns).map { column in
      AmountRun(
        column: column, rows: rows.filter { $0.columns.contains(column) }.map(\.row)[...],
        step: step)
    }
    for run in runs { shift(run, of: segment, under: nil) }
    if let run = runs.first {
      list.add(
        segment, map: nil, run: run, tail: Array(runs.dropFirst()), half: half(of: segment),
        changing: sums)
    }
    sums.clear()
  }
}

/// Where the amounts of a row stand among the amount columns of its segment.
private struct RowAmounts {
  /// The row of the joined table.
  let row: Int
  /// The columns of its amounts, as indices of the segment's amount columns.
  let columns: [Int]
  /// For each amount column whether an amount may be moved into it.
  private let isFree: [Bool]
  private let segment: SegmentFigures

  init(of row: Int, in segment: SegmentFigures, _ problem: RepairProblem) {
    self.row = row
    self.segment = segment
    columns = segment.columns.indices.filter {
      segment.printed[$0] >= 0
        && problem.hasAmount(segment, row: row, column: segment.columns[$0])
    }
    isFree = segment.columns.indices.map {
      segment.printed[$0] >= 0
        && problem.isFree(segment, row: row, column: segment.columns[$0])
    }
  }

  /// Whether the amounts of `tail` can all be moved by `step` cells, in front of or behind which
  /// nothing stands.
  func canMove(_ tail: ArraySlice<Int>, by step: Int) -> Bool {
    guard let first = tail.first else { return false }
    // A text among or behind them would have slid, too.
    let isAllOfAmounts = (first..<segment.columns.count).allSatisfy {
      isFree[$0] || tail.contains($0)
    }
    return isAllOfAmounts
      && tail.allSatisfy { column in
        let target = column + step
        return segment.columns.indices.contains(target)
          && segment.columns[target] == segment.columns[column] + step
          && (isFree[target] || tail.contains(target))
      }
  }

  /// Whether the amount of a column can be moved by two cells, nothing standing in either.
  func canMoveOver(_ column: Int, by step: Int) -> Bool {
    let target = column + step
    return segment.columns.indices.contains(target)
      && segment.columns[target] == segment.columns[column] + step
      && isFree[target] && isFree[column + step / 2]
  }
}
