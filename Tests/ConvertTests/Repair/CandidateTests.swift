import Testing

@testable import Convert

/// What a candidate is said to change of the identities is what they differ by once its amounts are
/// moved, however it was gathered.
@Suite("Changes of candidates")
struct CandidateTests {
  /// Ways to damage the small budget that bring forth runs, maps, and maps with runs.
  static let damages: [@Sendable (inout [TableDraft]) -> Void] = [
    { $0[.income].slide(rows: [3], column: 13, by: 1) },
    { $0[.general].slide(rows: [3], column: 6, by: -1) },
    { $0[.income].slideLabels(from: 11, to: 15) },
    {
      $0[.income].slideLabels(from: 11, to: 15)
      $0[.income].slide(rows: [0, 1, 3], column: 13, by: -1)
    },
    {
      $0[.expenditure].slideLabels(from: 5, to: 6)
      $0[.expenditure].slide(rows: [2], column: 5, by: 1)
      $0[.expenditure].slide(rows: [6, 7, 8], column: 5, by: 1)
    },
    {
      $0[.carryover].rows[1].cells.swapAt(0, 1)
      $0[.carryover].slideLabels(from: 1, to: 3)
    },
  ]

  @Test("they agree with the figures, identity by identity", arguments: damages.indices)
  func changes(_ damage: Int) {
    var drafts = SmallBudget.drafts
    Self.damages[damage](&drafts)
    let readings = drafts.indices.map { drafts[$0].readTotalLabel() }
    let problem = RepairProblem(drafts, readings: readings)
    var search = RepairSearch(problem)
    for segment in problem.segments.indices {
      _ = search.singles(of: segment)
      _ = search.mapsWithRuns(of: segment)
    }
    // A map and two runs under it are made where they mend a group.
    for group in search.groups() { _ = search.solve(group) }
    #expect(search.candidates.indices.count > 20)
    for number in search.candidates.indices {
      let candidate = search.candidates[number]
      var changes = [Balance](repeating: Balance(), count: problem.balances.count)
      for delta in search.candidates.deltas(of: number) {
        changes[Int(delta.identity)] = candidate.change(delta)
      }
      let figures = Self.figures(of: problem, with: candidate)
      let expected = problem.identities.identities.indices.map { identity in
        figures.balance(of: problem.identities.identities[identity], in: problem.identities)
          - problem.balances[identity]
      }
      #expect(changes == expected)
      #expect(
        search.candidates.identities(touchedBy: number)
          == expected.indices.filter { expected[$0] != Balance() })
    }
    for identity in problem.balances.indices {
      #expect(
        search.candidates(touching: identity).map { Int($0) }
          == search.candidates.indices.filter {
            search.candidates.identities(touchedBy: $0).contains(identity)
          })
    }
  }

  /// The figures with the amounts of a candidate in their slots, and the columns lost that it loses.
  private static func figures(
    of problem: RepairProblem, with candidate: RepairCandidate
  ) -> Figures {
    var figures = problem.figures
    let moves = problem.moves(of: candidate)
    for move in moves {
      figures.values[Int(move.from)] = 0
      figures.isPresent[Int(move.from)] = false
    }
    for move in moves {
      figures.values[Int(move.to)] = problem.figures.values[Int(move.from)]
      figures.isPresent[Int(move.to)] = true
    }
    guard let map = candidate.map else { return figures }
    let segment = problem.segments[candidate.segment]
    let table = problem.identities.tables[segment.table]
    if let cell = problem.lostCells[segment.table], segment.rows.contains(cell.row) {
      for (index, column) in segment.columns.enumerated() where column == cell.column {
        let slot = table.slot(ofRow: cell.row)
        figures.lost[slot + segment.printed[index]] -= 1
        figures.lost[slot + map.slots[index]] += 1
      }
    }
    for row in segment.rows {
      for slot in segment.printed where slot >= 0 {
        figures.lost[table.slot(ofRow: row) + slot] += 1
      }
      for slot in map.slots where slot >= 0 { figures.lost[table.slot(ofRow: row) + slot] -= 1 }
    }
    return figures
  }

  @Test("runs go together unless they share a cell or a target")
  func compatibility() {
    let problem = RepairProblem(SmallBudget.drafts, readings: SmallBudget.drafts.map { _ in nil })
    var search = RepairSearch(problem)
    for segment in problem.segments.indices { _ = search.singles(of: segment) }
    let runs = search.candidates.indices.filter { search.candidates[$0].map == nil }
    #expect(runs.count > 20)
    let moves = runs.map { problem.moves(of: search.candidates[$0]) }
    for (left, leftMoves) in zip(runs, moves) {
      for (right, rightMoves) in zip(runs, moves) {
        let share = leftMoves.contains { move in
          rightMoves.contains { $0.from == move.from || $0.to == move.to }
        }
        #expect(
          search.candidates[left].isCompatible(with: search.candidates[right]) == !share)
      }
    }
  }
}
