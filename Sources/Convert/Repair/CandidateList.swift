/// The candidates that were made so far, and which identities each of them touches.
///
/// What all candidates change stands in one list: a list for each took longer to make and to free
/// than to fill.
struct CandidateList {
  private var candidates: [RepairCandidate] = []
  private var deltas: [RepairCandidate.Delta] = []
  /// For each of ``deltas`` its candidate, and the one before it of the same identity; -1 for none.
  ///
  /// A list for each identity took longer to let grow than all this.
  private var links: [(candidate: Int32, previous: Int32)] = []
  /// For each identity the last of its ``links``; -1 where no candidate touches it.
  private var last: [Int32]
  /// For each identity how many candidates touch it.
  private var counts: [Int32]

  /// Makes a list of nothing.
  ///
  /// - Parameter identityCount: How many identities there are.
  init(identityCount: Int) {
    last = Array(repeating: -1, count: identityCount)
    counts = Array(repeating: 0, count: identityCount)
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
  func touching(_ identity: Int) -> [Int32] {
    var numbers = [Int32](repeating: 0, count: touchingCount(identity))
    var link = last[identity]
    for place in numbers.indices.reversed() {
      numbers[place] = links[Int(link)].candidate
      link = links[Int(link)].previous
    }
    return numbers
  }

  /// How many candidates touch an identity.
  func touchingCount(_ identity: Int) -> Int { Int(counts[identity]) }

  /// Adds a candidate.
  ///
  /// - Parameters:
  ///   - segment: The segment, as an index of the problem's segments.
  ///   - map: The reading of its columns.
  ///   - run: The amounts that are moved besides.
  ///   - secondRun: Further amounts that are moved besides.
  ///   - tail: The amounts of further columns that slid with the run.
  ///   - half: What the rounding of one of its amounts lets a sum differ by.
  ///   - sums: What both do to the identities.
  mutating func add(
    _ segment: Int, map: ColumnMap?, run: AmountRun?, secondRun: AmountRun? = nil,
    tail: [AmountRun] = [], half: Int128, changing sums: borrowing DeltaSums
  ) {
    let start = deltas.count
    sums.append(to: &deltas)
    for place in start..<deltas.count {
      let identity = Int(deltas[place].identity)
      links.append((candidate: Int32(candidates.count), previous: last[identity]))
      last[identity] = Int32(place)
      counts[identity] += 1
    }
    candidates.append(
      RepairCandidate(
        segment: segment, map: map, run: run, secondRun: secondRun, tail: tail,
        deltas: start..<deltas.count, half: half))
  }
}
