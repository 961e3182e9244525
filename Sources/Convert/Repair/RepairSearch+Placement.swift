extension RepairSearch {
  /// What changes make of the printed figures, whatever they are called.
  ///
  /// An amount that is printed twice in a row may change places with itself: that is no other reading.
  struct Placement: Hashable {
    /// What stands in a slot other than as printed.
    struct Change: Hashable, Comparable {
      let slot: Int32
      let isPresent: Bool
      let value: Int128

      static func < (left: Change, right: Change) -> Bool { left.slot < right.slot }
    }

    /// The slots in which something else stands than is printed, in ascending order.
    let changes: [Change]
    /// The segments and the columns that are reported lost there.
    let lost: [[Int]]
  }

  /// What a solution makes of the printed figures.
  func placement(of solution: [Int]) -> Placement {
    var moves: [AmountMove] = []
    var lost: [[Int]] = []
    for number in solution {
      let candidate = candidates[number]
      moves += self.moves(of: number)
      if let column = candidate.map?.lost { lost.append([candidate.segment, column]) }
    }
    let filled = moves.map {
      Placement.Change(
        slot: $0.to, isPresent: true, value: problem.figures.values[Int($0.from)])
    }.sorted()
    let left = moves.map { Placement.Change(slot: $0.from, isPresent: false, value: 0) }.sorted()
    return Placement(
      changes: changes(filling: filled, leaving: left),
      lost: lost.sorted { $0.lexicographicallyPrecedes($1) })
  }

  /// The slots that are filled, and those that are left and not filled again, without those in which
  /// stands what is printed there.
  private func changes(
    filling filled: [Placement.Change], leaving left: [Placement.Change]
  ) -> [Placement.Change] {
    var changes: [Placement.Change] = []
    changes.reserveCapacity(filled.count + left.count)
    var next = left[...]
    for change in filled {
      while let first = next.first, first.slot <= change.slot {
        if first.slot < change.slot { changes.append(first) }
        next.removeFirst()
      }
      let slot = Int(change.slot)
      if !problem.figures.isPresent[slot] || problem.figures.values[slot] != change.value {
        changes.append(change)
      }
    }
    return changes + next
  }

  // MARK: Solutions

  /// The solutions that differ in what stands where or in which column is lost.
  func distinct(_ solutions: [[Int]]) -> [[Int]] {
    var places: [Placement: Int] = [:]
    var result: [[Int]] = []
    for solution in solutions {
      let placement = placement(of: solution)
      if let known = places[placement] {
        if saysLess(solution, than: result[known]) { result[known] = solution }
      } else {
        places[placement] = result.count
        result.append(solution)
      }
    }
    return result
  }

  /// Which of two ways to say the same is told: the one with fewer maps, for amounts moved under
  /// standing labels say less; where labels are out of order, the one that puts them in order.
  private func saysLess(_ solution: [Int], than other: [Int]) -> Bool {
    func weight(_ solution: [Int]) -> (Int, Int) {
      var maps = 0
      var underDamage = 0
      for number in solution {
        let candidate = candidates[number]
        if mendsLabels(number) { continue }
        if candidate.map != nil { maps += 1 }
        if !problem.segments[candidate.segment].isLabelled { underDamage += 1 }
      }
      return (maps, underDamage)
    }
    return weight(solution) < weight(other)
  }

  /// Whether a candidate reads the columns of a segment in the kind's order whose labels are not.
  func mendsLabels(_ number: Int) -> Bool {
    let candidate = candidates[number]
    return candidate.run == nil && candidate.map?.isCanonical == true
      && !problem.segments[candidate.segment].isLabelled
  }
}
