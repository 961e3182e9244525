extension RepairSolver {
  /// Takes back what was taken for tables in which more identities fail afterwards than as printed.
  ///
  /// What a table adds up to also depends on its labels, and these change with the reading of its
  /// columns: the identities are stated anew.
  ///
  /// - Parameters:
  ///   - drafts: The drafts with what was taken.
  ///   - readings: The total labels that were moved.
  /// - Returns: Whether anything was taken back.
  mutating func undoWorsening(_ drafts: [TableDraft], readings: [TotalLabelReading?]) -> Bool {
    guard !taken.isEmpty else { return false }
    let problem = search.problem
    let before = problem.failingCounts
    let after = RepairProblem(drafts, readings: readings).failingCounts
    let worse = Set(drafts.indices.filter { after[$0] > before[$0] })
    guard !worse.isEmpty else { return false }
    let candidates = search.candidates
    func isWrong(_ repair: TakenRepair) -> Bool {
      repair.candidates.contains {
        worse.contains(problem.segments[candidates[$0].segment].table)
      }
    }
    let wrong = taken.filter(isWrong)
    undo(where: isWrong)
    for repair in wrong {
      note(RepairDoubt(reason: .unproven, readings: [repair.candidates], failing: search.failing))
    }
    return !wrong.isEmpty
  }
}

extension RepairProblem {
  /// How many identities about the totals of each table fail.
  fileprivate var failingCounts: [Int] {
    var counts = Array(repeating: 0, count: drafts.count)
    for identity in balances.indices where fails(identity) {
      counts[identities.table(ofSlot: Int(identities.identities[identity].total))] += 1
    }
    return counts
  }
}
