/// One amount that a candidate reads elsewhere than its label says.
struct AmountMove: Hashable, Comparable {
  /// The slot it has as printed.
  let from: Int32
  /// The slot it is given.
  let to: Int32

  static func < (left: AmountMove, right: AmountMove) -> Bool {
    (left.from, left.to) < (right.from, right.to)
  }
}

extension RepairProblem {
  /// Where the amounts of a candidate go, by their printed slots in ascending order.
  func moves(of candidate: RepairCandidate) -> [AmountMove] {
    let segment = segments[candidate.segment]
    let table = identities.tables[segment.table]
    var moves: [AmountMove] = []
    guard let map = candidate.map else {
      for run in candidate.runs {
        moves.reserveCapacity(moves.count + run.rows.count)
        for row in run.rows {
          let base = table.slot(ofRow: row)
          moves.append(
            AmountMove(
              from: Int32(base + segment.printed[run.column]),
              to: Int32(base + segment.printed[run.target])))
        }
      }
      return candidate.tail.isEmpty ? moves : moves.sorted()
    }
    var runs = candidate.runs.map { (run: $0, rest: $0.rows) }
    for row in segment.rows {
      var targets: [Int: Int] = [:]
      for number in runs.indices where runs[number].rest.first == row {
        runs[number].rest = runs[number].rest.dropFirst()
        targets[runs[number].run.column] = runs[number].run.target
      }
      let base = table.slot(ofRow: row)
      for (index, printed) in segment.printed.enumerated()
      where printed >= 0 && figures.isPresent[base + printed] {
        let to = map.slots[targets[index] ?? index]
        if to != printed {
          moves.append(AmountMove(from: Int32(base + printed), to: Int32(base + to)))
        }
      }
    }
    return moves.sorted()
  }
}
