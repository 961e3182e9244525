/// Searches, group by group, for the fewest changes that leave no identity failing.
///
/// Every solution of the smallest size is collected: an alternative that is not searched would make
/// a false one look unique.
struct RepairSearch {
  /// The most changes that one group may need.
  static let mostChanges = 3
  /// The most nodes that are searched for one group.
  static let mostNodes = 4_000

  /// What the search found for a group.
  enum Finding {
    /// The solutions of the smallest size, each a list of candidates; none where nothing within the
    /// bound mends the group.
    case solutions([[Int]])
    /// The bound was reached.
    case tooMany
  }

  private(set) var problem: RepairProblem
  let index: IdentityIndex
  /// How each identity stands with what was taken so far.
  private(set) var balances: [Balance]
  /// The figures with what was settled so far.
  private(set) var figures: Figures
  /// The candidates made so far.
  private(set) var candidates: CandidateList
  /// What runs change beside a map of their segment that is chosen: second runs under one map.
  private var runsBesideMaps: CandidateList
  private var maker: CandidateMaker
  /// The moves of candidates that were settled, which often are again.
  private var settledMoves: [[AmountMove]?] = []
  /// Which identities are active in the search at hand.
  private var isActive: [Bool]
  private var hasSingle: [Bool]
  private var hasUncommon: [Bool]
  private var hasDouble: [Bool]
  private var hasRunsBeside: [Bool]
  private var hasRunsOverPadding: [Bool]
  /// Whether uncommon changes are looked for, too.
  private var looksFarther = false
  private var nodes = 0

  init(_ problem: RepairProblem) {
    self.problem = problem
    index = IdentityIndex(problem.identities)
    balances = problem.balances
    figures = problem.figures
    maker = CandidateMaker(problem, index: index)
    candidates = CandidateList(identityCount: problem.balances.count)
    runsBesideMaps = candidates
    isActive = Array(repeating: false, count: problem.balances.count)
    hasSingle = Array(repeating: false, count: problem.segments.count)
    hasDouble = hasSingle
    hasUncommon = hasSingle
    hasRunsBeside = hasSingle
    hasRunsOverPadding = hasSingle
  }

  /// Whether an identity fails with what was taken so far.
  func fails(_ identity: Int) -> Bool {
    balances[identity].fails && !problem.isSetAside[identity]
  }

  /// Sets no identity aside any longer that rests on a custom.
  mutating func keep(custom members: [Int]) { problem.keep(custom: members) }

  /// The identities that fail, in ascending order.
  var failing: [Int] { balances.indices.filter(fails) }

  /// Takes candidates for true, or with `sign` -1 takes them back.
  mutating func take(_ chosen: [Int], sign: Int = 1) {
    for candidate in chosen {
      let taken = candidates[candidate]
      for delta in candidates.deltas(of: candidate) {
        let balance = balances[Int(delta.identity)]
        let change = taken.change(delta)
        balances[Int(delta.identity)] = sign > 0 ? balance + change : balance - change
      }
    }
  }

  /// Takes candidates for true, and moves their amounts among the figures too.
  mutating func settle(_ chosen: [Int], sign: Int = 1) {
    take(chosen, sign: sign)
    for candidate in chosen {
      while settledMoves.count <= candidate { settledMoves.append(nil) }
      if settledMoves[candidate] == nil {
        settledMoves[candidate] = problem.moves(of: candidates[candidate])
      }
    }
    for candidate in chosen {
      for move in moves(of: candidate) {
        figures.isPresent[Int(move.from)] = sign < 0
        figures.values[Int(move.from)] = sign < 0 ? problem.figures.values[Int(move.from)] : 0
      }
    }
    for candidate in chosen {
      for move in moves(of: candidate) {
        let target = Int(move.to)
        figures.isPresent[target] = sign > 0 || problem.figures.isPresent[target]
        figures.values[target] =
          sign > 0 ? problem.figures.values[Int(move.from)] : problem.figures.values[target]
      }
    }
  }

  /// Where the amounts of a candidate go, by their printed slots in ascending order.
  func moves(of candidate: Int) -> [AmountMove] {
    if candidate < settledMoves.count, let moves = settledMoves[candidate] { return moves }
    return problem.moves(of: candidates[candidate])
  }

  /// The maps and runs of one change of a segment, made where they are not yet.
  mutating func singles(of segment: Int) -> [Int] {
    makeSingles(of: segment)
    return candidates.indices.filter {
      candidates[$0].segment == segment && candidates[$0].size == 1
        && !candidates[$0].isUncommon
    }
  }

  /// The candidate that reads the columns of a segment in the kind's order, a blank one behind them
  /// aside.
  mutating func orderOfKind(of segment: Int) -> Int? {
    let end = problem.segments[segment].columns.count - 1
    return singles(of: segment).first { number in
      guard let map = candidates[number].map else { return false }
      return map.lost == nil && (map.padding ?? end) == end
    }
  }

  /// The candidates of a segment that read its columns otherwise and move a run besides.
  ///
  /// The runs go over a column that is taken for padding: an amount may have slid before the column
  /// came between.
  mutating func mapsWithRuns(of segment: Int) -> [Int] {
    makeDoubles(of: segment)
    if !hasRunsOverPadding[segment] {
      hasRunsOverPadding[segment] = true
      maker.addMapsWithRuns(of: segment, overPadding: true, to: &candidates)
    }
    return candidates.indices.filter {
      candidates[$0].segment == segment && candidates[$0].map != nil && candidates[$0].run != nil
        && candidates[$0].secondRun == nil
    }
  }

  /// The candidates that touch an identity.
  func candidates(touching identity: Int) -> [Int32] { candidates.touching(identity) }

  // MARK: Groups

  /// The failing identities in groups that share no amount and no candidate, in ascending order.
  mutating func groups() -> [[Int]] {
    let failing = self.failing
    guard !failing.isEmpty else { return [] }
    for identity in failing { makeSingles(around: identity) }
    var groupOf = DisjointSets(count: failing.count)
    var place = [Int](repeating: -1, count: balances.count)
    for (number, identity) in failing.enumerated() { place[identity] = number }
    var first: [Int: Int] = [:]
    for (number, identity) in failing.enumerated() {
      let slots = problem.identities.slots(of: identity)
      for slot in slots where problem.figures.isPresent[slot] {
        if let other = first[slot] { groupOf.join(number, other) } else { first[slot] = number }
      }
    }
    for candidate in candidates.indices {
      var last: Int?
      for delta in candidates.deltas(of: candidate) where place[Int(delta.identity)] >= 0 {
        if let last { groupOf.join(last, place[Int(delta.identity)]) }
        last = place[Int(delta.identity)]
      }
    }
    var groups: [Int: [Int]] = [:]
    for (number, identity) in failing.enumerated() {
      groups[groupOf.root(of: number), default: []].append(identity)
    }
    return groups.values.sorted { $0[0] < $1[0] }
  }

  private mutating func makeSingles(around identity: Int) {
    for segment in problem.segments(of: identity) { makeSingles(of: segment) }
  }

  private mutating func makeSingles(of segment: Int) {
    guard !hasSingle[segment] else { return }
    hasSingle[segment] = true
    maker.addSingles(of: segment, to: &candidates)
  }

  private mutating func makeUncommon(around identity: Int) {
    for segment in problem.segments(of: identity) where !hasUncommon[segment] {
      hasUncommon[segment] = true
      maker.addUncommon(of: segment, to: &candidates)
    }
  }

  private mutating func makeDoubles(around identity: Int) {
    for segment in problem.segments(of: identity) { makeDoubles(of: segment) }
  }

  private mutating func makeDoubles(of segment: Int) {
    guard !hasDouble[segment] else { return }
    hasDouble[segment] = true
    maker.addDoubles(of: segment, to: &candidates)
  }

  // MARK: Solutions

  /// All solutions of the smallest size for a group.
  ///
  /// Uncommon changes count as others do, but where as many maps and runs mend the group, these go
  /// before them.
  mutating func solve(_ group: [Int]) -> Finding {
    nodes = 0
    defer { looksFarther = false }
    for size in 1...Self.mostChanges {
      for isFarther in [false, true] {
        looksFarther = isFarther
        var node = Node(active: group)
        guard branch(&node, remaining: size) else { return .tooMany }
        let solutions = distinct(node.solutions)
        if !solutions.isEmpty { return .solutions(solutions) }
      }
    }
    return .solutions([])
  }

  /// All solutions for a group of `given` candidates, which are taken for true, and of further changes.
  ///
  /// - Parameters:
  ///   - group: The identities that fail without them.
  ///   - given: The candidates, which touch no segment twice.
  ///   - size: How many further changes a solution has.
  /// - Returns: The solutions, each with the given candidates.
  mutating func solve(_ group: [Int], with given: [Int], and size: Int) -> Finding {
    nodes = 0
    take(given)
    defer { take(given, sign: -1) }
    let touched = given.flatMap { candidates.identities(touchedBy: $0) }
    var node = Node(active: Set(group + touched).sorted(), chosen: given)
    guard branch(&node, remaining: size) else { return .tooMany }
    return .solutions(distinct(node.solutions))
  }

  /// Where the search stands.
  private struct Node {
    /// The identities that must not fail: the group's and those that were touched.
    var active: [Int]
    /// What was chosen.
    var chosen: [Int] = []
    /// What was found.
    var solutions: [[Int]] = []
  }

  /// Tries every candidate for the failing identity that has the fewest.
  ///
  /// - Returns: Whether the bound was kept.
  private mutating func branch(_ node: inout Node, remaining: Int) -> Bool {
    let failing = node.active.filter(fails)
    guard !failing.isEmpty else {
      if remaining == 0 { node.solutions.append(node.chosen.sorted()) }
      return true
    }
    guard remaining > 0 else { return true }
    nodes += 1
    guard nodes <= Self.mostNodes else { return false }
    for identity in failing.prefix(Self.mostNodes) {
      makeSingles(around: identity)
      if looksFarther { makeUncommon(around: identity) }
      if remaining > 1 { makeDoubles(around: identity) }
    }
    guard
      let picked = failing.min(by: {
        candidates.touchingCount($0) < candidates.touchingCount($1)
      })
    else { return true }
    let inOrder = failing.sorted()
    if remaining == 1 { addSecondRuns(to: &node, mending: picked, inOrder) }
    for number in candidates.touching(picked) {
      let candidate = Int(number)
      let size = candidates[candidate].size
      guard size <= remaining, looksFarther || !candidates[candidate].isUncommon,
        node.chosen.allSatisfy({
          $0 != candidate && candidates[$0].isCompatible(with: candidates[candidate])
        })
      else { continue }
      if size == remaining {
        if mends(candidate, inOrder) {
          node.solutions.append((node.chosen + [candidate]).sorted())
        }
        continue
      }
      // A change that leaves the identity at hand failing is chosen where another one is branched on.
      take([candidate])
      let depth = node.active.count
      node.chosen.append(candidate)
      for identity in node.active { isActive[identity] = true }
      for delta in candidates.deltas(of: candidate) where !isActive[Int(delta.identity)] {
        node.active.append(Int(delta.identity))
      }
      for identity in node.active { isActive[identity] = false }
      let isWithinBound = branch(&node, remaining: remaining - size)
      node.active.removeLast(node.active.count - depth)
      node.chosen.removeLast()
      take([candidate], sign: -1)
      guard isWithinBound else { return false }
    }
    return true
  }

  /// Adds the solutions in which a second run moved under a map that was chosen with a run.
  ///
  /// - Parameters:
  ///   - node: Where the search stands, with one change left.
  ///   - picked: One of the failing identities.
  ///   - failing: All of them, in ascending order.
  private mutating func addSecondRuns(
    to node: inout Node, mending picked: Int, _ failing: [Int]
  ) {
    for (place, number) in node.chosen.enumerated() {
      let chosen = candidates[number]
      guard chosen.size == 2, let map = chosen.map, let run = chosen.run else { continue }
      makeRunsBesideMaps(of: chosen.segment)
      for other in runsBesideMaps.touching(picked) {
        let second = runsBesideMaps[Int(other)]
        guard second.segment == chosen.segment, second.map == map, let secondRun = second.run,
          run.isCompatible(with: secondRun), mends(Int(other), failing, of: runsBesideMaps)
        else { continue }
        maker.add(map, (run, secondRun), of: chosen.segment, to: &candidates)
        var solution = node.chosen
        solution[place] = candidates.indices.upperBound - 1
        node.solutions.append(solution.sorted())
      }
    }
  }

  private mutating func makeRunsBesideMaps(of segment: Int) {
    guard !hasRunsBeside[segment] else { return }
    hasRunsBeside[segment] = true
    maker.addRunsUnderMaps(of: segment, to: &runsBesideMaps)
  }

  /// Whether a candidate leaves none of the failing identities, which are in ascending order, and
  /// none that it touches, failing.
  private func mends(_ candidate: Int, _ failing: [Int]) -> Bool {
    mends(candidate, failing, of: candidates)
  }

  private func mends(
    _ candidate: Int, _ failing: [Int], of candidates: borrowing CandidateList
  ) -> Bool {
    let deltas = candidates.deltas(of: candidate)
    guard deltas.count >= failing.count else { return false }
    var next = deltas.startIndex
    for identity in failing {
      while next < deltas.endIndex, deltas[next].identity < identity { next += 1 }
      guard next < deltas.endIndex, deltas[next].identity == identity else { return false }
    }
    let taken = candidates[candidate]
    return deltas.allSatisfy { delta in
      let identity = Int(delta.identity)
      return problem.isSetAside[identity] || !(balances[identity] + taken.change(delta)).fails
    }
  }
}
