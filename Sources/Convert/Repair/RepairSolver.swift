/// What was taken for a group of identities, and why.
struct TakenRepair {
  /// The candidates.
  let candidates: [Int]
  /// For each of ``candidates`` the identities that hold because of it.
  let proofs: [[Int]]
}

/// What stays as printed though another reading would agree with the figures.
struct RepairDoubt {
  /// Why nothing was taken.
  enum Reason {
    /// Several readings agree equally well.
    case tie
    /// One reading agrees, but too little proves it.
    case unproven
    /// No reading was found with which the identities hold.
    case unsolved
    /// The search was given up.
    case bound
    /// The labels are not the kind's own, and what stands under them is not certain.
    case labels
  }

  /// Why.
  let reason: Reason
  /// The readings that were found, each a list of candidates; an empty one is as printed.
  let readings: [[Int]]
  /// The identities that fail.
  let failing: [Int]
  /// The segment, where the doubt is about its labels.
  var segment: Int?
}

/// Decides which readings are taken and which stay in doubt.
struct RepairSolver {
  var search: RepairSearch
  /// What was taken.
  private(set) var taken: [TakenRepair] = []
  /// What stays in doubt.
  private(set) var doubts: [RepairDoubt] = []

  init(_ problem: RepairProblem) {
    search = RepairSearch(problem)
  }

  /// Solves every group, then looks at the segments whose labels are damaged.
  mutating func solve() {
    search.lookForCustom()
    for group in search.groups() { solve(group) }
    checkLabels()
  }

  private mutating func solve(_ group: [Int]) {
    guard group.contains(where: search.fails) else { return }
    switch search.solve(group) {
    case .solutions(let solutions) where !solutions.isEmpty: take(oneOf: solutions, for: group)
    case let finding:
      let solutions = solutionsInOrderOfKind(for: group)
      if !solutions.isEmpty {
        take(oneOf: solutions, for: group)
      } else if case .tooMany = finding {
        doubts.append(RepairDoubt(reason: .bound, readings: [], failing: group))
      } else {
        solveBesideMisprint(group)
      }
    }
  }

  private mutating func take(oneOf solutions: [[Int]], for group: [Int]) {
    guard let solution = preferred(of: solutions) else {
      doubts.append(RepairDoubt(reason: .tie, readings: solutions, failing: group))
      return
    }
    if !takeIfProven(solution) {
      doubts.append(RepairDoubt(reason: .unproven, readings: [solution], failing: group))
    }
  }

  mutating func takeIfProven(_ solution: [Int]) -> Bool {
    let before = search.balances
    search.settle(solution)
    guard let proof = search.proof(of: solution, before: before) else {
      search.settle(solution, sign: -1)
      return false
    }
    taken.append(TakenRepair(candidates: solution, proofs: proof))
    return true
  }

  /// The solution that is alone, or that goes before all others of its size.
  private func preferred(of solutions: [[Int]]) -> [Int]? {
    if solutions.count == 1 { return solutions.first }
    return solutions.first { solution in
      solutions.allSatisfy { $0 == solution || goesBefore(solution, $0) }
    }
  }

  /// Whether one solution reads damaged labels in the kind's order where another moves amounts that
  /// stand under intact ones.
  private func goesBefore(_ left: [Int], _ right: [Int]) -> Bool {
    let segments = search.problem.segments
    let own = left.filter { !right.contains($0) }
    let other = right.filter { !left.contains($0) }
    return own.allSatisfy(search.mendsLabels)
      && other.allSatisfy {
        let candidate = search.candidates[$0]
        return candidate.map == nil && segments[candidate.segment].isLabelled
      }
  }

  /// Takes back what was taken, where `isWrong` says so.
  mutating func undo(where isWrong: (TakenRepair) -> Bool) {
    for repair in taken where isWrong(repair) { search.settle(repair.candidates, sign: -1) }
    taken.removeAll(where: isWrong)
  }

  /// Adds a doubt.
  mutating func note(_ doubt: RepairDoubt) { doubts.append(doubt) }

  // MARK: Misprints

  /// Takes one change beside something that no change mends, where it alone mends the most.
  private mutating func solveBesideMisprint(_ group: [Int]) {
    let doubt = RepairDoubt(reason: .unsolved, readings: [], failing: group)
    let segments = Set(group.flatMap { search.problem.segments(of: $0) })
    let isDamaged = segments.contains {
      !search.problem.segments[$0].isLabelled
    }
    guard !isDamaged, let change = bestSingleChange(group), takeIfProven([change]) else {
      doubts.append(doubt)
      return
    }
    let rest = group.filter(search.fails)
    if !rest.isEmpty {
      doubts.append(RepairDoubt(reason: .unsolved, readings: [], failing: rest))
    }
  }

  private func bestSingleChange(_ group: [Int]) -> Int? {
    let numbers = Set(group.flatMap { search.candidates(touching: $0).map { Int($0) } })
      .filter {
        search.candidates[$0].size == 1 && !search.candidates[$0].isUncommon && isClean($0)
      }.sorted()
    let mended = numbers.map { self.mended(by: $0) }
    var best: [Int] = []
    for (place, number) in numbers.enumerated() where !mended[place].isEmpty {
      let isBest = numbers.indices.allSatisfy { other in
        other == place || mended[other].isDisjoint(with: mended[place])
          || mended[other].isStrictSubset(of: mended[place])
          || search.placement(of: [numbers[other]]) == search.placement(of: [number])
      }
      if isBest { best.append(number) }
    }
    return best.count == 1 ? best[0] : nil
  }

  private func mended(by candidate: Int) -> Set<Int> {
    var mended: Set<Int> = []
    let change = search.candidates[candidate]
    for delta in search.candidates.deltas(of: candidate) {
      let identity = Int(delta.identity)
      if search.fails(identity), (search.balances[identity] + change.change(delta)).holds {
        mended.insert(identity)
      }
    }
    return mended
  }

  /// Whether a candidate breaks nothing that holds.
  private func isClean(_ candidate: Int) -> Bool {
    let change = search.candidates[candidate]
    return search.candidates.deltas(of: candidate).allSatisfy { delta in
      let identity = Int(delta.identity)
      return search.fails(identity) || search.problem.isSetAside[identity]
        || !(search.balances[identity] + change.change(delta)).fails
    }
  }
}
