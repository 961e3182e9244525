extension RepairSolver {
  /// The most tables that are read in the kind's order together.
  private static let mostTablesInOrder = 3

  /// The solutions of the smallest size that read all segments of tables whose labels are slid in the
  /// kind's order.
  ///
  /// A header that is printed anew on every page is damaged on every page: that is one fault, however
  /// many maps it takes, and counts as one change beside others.
  ///
  /// - Parameter group: Failing identities, which no search has mended.
  /// - Returns: The solutions; none where no table has more than one damaged segment.
  mutating func solutionsInOrderOfKind(for group: [Int]) -> [[Int]] {
    let readings = readingsInOrderOfKind(for: group)
    if readings.isEmpty { return [] }
    for size in 1...RepairSearch.mostChanges {
      var solutions: [[Int]] = []
      for choice in 1..<(1 << readings.count) where choice.nonzeroBitCount <= size {
        let chosen = readings.indices.filter { choice & (1 << $0) != 0 }
        let given = chosen.flatMap { readings[$0] }
        switch search.solve(group, with: given, and: size - chosen.count) {
        case .tooMany: return []
        case .solutions(let found): solutions += found
        }
      }
      if !solutions.isEmpty { return search.distinct(solutions) }
    }
    return []
  }

  /// For each table with labels that are not the kind's and identities in a group, the kind's order
  /// for all of its damaged segments; none where they are too many to be tried together.
  private mutating func readingsInOrderOfKind(for group: [Int]) -> [[Int]] {
    let segments = search.problem.segments
    var tried: Set<Int> = []
    var readings: [[Int]] = []
    for segment in group.flatMap({ search.problem.segments(of: $0) })
    where segments[segment].hasForm && !segments[segment].isIntact
      && tried.insert(segments[segment].table).inserted
    {
      let reading = canonicalReading(with: segment)
      if !reading.isEmpty { readings.append(reading) }
    }
    let isOneFaultManyMaps = readings.contains { $0.count > 1 }
    return isOneFaultManyMaps && readings.count <= Self.mostTablesInOrder ? readings : []
  }

  /// Looks, last, at every segment whose labels are not the kind's full row, even where nothing fails.
  ///
  /// It is in doubt where another reading of its columns leaves nothing failing either, or where an
  /// identity in it still fails; runs that were taken inside it are undone.
  mutating func checkLabels() {
    let segments = search.problem.segments
    let doubtful = segments.indices.filter { segments[$0].hasForm && !segments[$0].isIntact }
    guard !doubtful.isEmpty else { return }
    let stillFailing = failingSegments()
    for segment in doubtful {
      if let reading = otherReading(of: segment) {
        undoRuns(in: segment)
        addDoubt(about: segment, reading: reading)
      } else if stillFailing.contains(segment) {
        undoRuns(in: segment)
        addDoubt(about: segment, reading: nil)
      }
    }
  }

  private func failingSegments() -> Set<Int> {
    Set(search.failing.flatMap { search.problem.segments(of: $0) })
  }

  /// Another reading of a segment's columns with which the figures agree as well.
  private mutating func otherReading(of segment: Int) -> [Int]? {
    let inForce = taken.flatMap(\.candidates).filter {
      search.candidates[$0].segment == segment
    }
    let numbers = search.singles(of: segment).filter { search.candidates[$0].map != nil }
    let forced = search.placement(of: inForce)
    for number in numbers where !inForce.contains(number) {
      var reading = [number]
      if number == search.orderOfKind(of: segment) { reading = canonicalReading(with: segment) }
      guard search.placement(of: reading).changes != forced.changes else { continue }
      if agrees(reading, insteadOf: inForce) { return reading }
    }
    let isMap = numbers.contains { search.placement(of: [$0]).changes == forced.changes }
    guard !isMap, inForce.contains(where: { search.candidates[$0].run != nil }) else { return nil }
    // A run was taken under labels that may be the damage: then both may have slid.
    return search.mapsWithRuns(of: segment).lazy.map { [$0] }.first { reading in
      search.placement(of: reading).changes != forced.changes && agrees(reading, insteadOf: inForce)
    }
  }

  /// The kind's own order for all segments of a table whose labels are slid.
  private mutating func canonicalReading(with segment: Int) -> [Int] {
    let segments = search.problem.segments
    let inForce = Set(taken.flatMap(\.candidates).map { search.candidates[$0].segment })
    var reading: [Int] = []
    for other in segments.indices
    where segments[other].table == segments[segment].table && segments[other].hasForm
      && !segments[other].isIntact && (other == segment || !inForce.contains(other))
    {
      if let number = search.orderOfKind(of: other) { reading.append(number) }
    }
    return reading
  }

  /// Whether with another reading nothing fails and every amount that it moves is in an identity
  /// that applies.
  private mutating func agrees(_ reading: [Int], insteadOf inForce: [Int]) -> Bool {
    search.settle(inForce, sign: -1)
    search.settle(reading)
    defer {
      search.settle(reading, sign: -1)
      search.settle(inForce)
    }
    let touched = (reading + inForce).flatMap { search.candidates.identities(touchedBy: $0) }
    guard !touched.contains(where: search.fails) else { return false }
    let moved = reading.flatMap { search.moves(of: $0).map { Int($0.to) } }
    return moved.allSatisfy { slot in
      search.index.identities(of: slot).contains { search.balances[Int($0)].holds }
    }
  }

  /// Takes back the repairs that moved runs inside a segment.
  private mutating func undoRuns(in segment: Int) {
    let candidates = search.candidates
    undo { repair in
      repair.candidates.contains {
        candidates[$0].segment == segment && candidates[$0].run != nil
      }
    }
  }

  private mutating func addDoubt(about segment: Int, reading: [Int]?) {
    // One doubt about a segment is enough.
    let isKnown = doubts.contains { doubt in
      doubt.segment == segment
        || doubt.readings.joined().contains { search.candidates[$0].segment == segment }
    }
    guard !isKnown else { return }
    let failing = search.failing.filter { search.problem.segments(of: $0).contains(segment) }
    var doubt = RepairDoubt(
      reason: .labels, readings: reading.map { [[], $0] } ?? [], failing: failing)
    doubt.segment = segment
    note(doubt)
  }
}
