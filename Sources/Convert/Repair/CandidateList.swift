/// The candidates that were made so far, and which identities each of them touches.
///
/// What all candidates change stands in one list: a list for each took longer to make and to free
/// than to fill.
struct CandidateList {
  private var candidates: [RepairCandidate] = []
  private var deltas: [RepairCandidate.Delta] = []
  private var numbersOf: [[Int32]]

  /// Makes a list of nothing.
  ///
  /// - Parameter identityCount: How many identities there are.
  init(identityCount: Int) {
    numbersOf = Array(repeating: [], count: identityCount)
  }

  /// The numbers of the candidates.
  var indices: Range<Int> { candidates.indices }

  subscript(number: Int) -> RepairCandidate { candidates[number] }

  /// What a candidate changes of each identity that it touches, in ascending order.
  func deltas(of number: Int) -> ArraySlice<RepairCandidate.Delta> {
    deltas[candidates[number].deltas]
  }

  /// The identities that a candidate touches, in ascending order.
  func identities(touchedBy number: Int) -> [Int] {
    deltas(of: number).map { Int($0.identity) }
  }

  /// The candidates that touch an identity, in ascending order.
  func touching(_ identity: Int) -> [Int32] { numbersOf[identity] }

  /// How many candidates touch an identity.
  func touchingCount(_ identity: Int) -> Int { numbersOf[identity].count }

  /// Adds a candidate.
  ///
  /// - Parameters:
  ///   - segment: The segment, as an index of the problem's segments.
  ///   - map: The reading of its columns.
  ///   - run: The amounts that are moved besides.
  ///   - half: What the rounding of one of its amounts lets a sum differ by.
  ///   - sums: What both do to the identities.
  mutating func add(
    _ segment: Int, map: ColumnMap?, run: AmountRun?, half: Int128,
    changing sums: borrowing DeltaSums
  ) {
    let start = deltas.count
    sums.append(to: &deltas)
    for delta in deltas[start...] { numbersOf[Int(delta.identity)].append(Int32(candidates.count)) }
    candidates.append(
      RepairCandidate(
        segment: segment, map: map, run: run, deltas: start..<deltas.count, half: half))
  }
}
