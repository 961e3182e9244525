extension RepairSearch {
  /// Whether a settled solution meets the bar of proof.
  ///
  /// Every moved amount takes part in an identity that holds and would not hold without it; and in
  /// each part of the solution one identity that failed fails no more, and two that failed or did
  /// not apply hold now and share no amount but the moved ones. A printed 0.00 that goes with its
  /// whole column needs no proof of its own: no identity would miss it.
  ///
  /// - Parameters:
  ///   - solution: The candidates, settled.
  ///   - before: How the identities stood without them.
  /// - Returns: For each candidate the identities that prove it; `nil` where one is not proven.
  func proof(of solution: [Int], before: [Balance]) -> [[Int]]? {
    let moved = Set(solution.flatMap { moves(of: $0).map { Int($0.to) } })
    guard solution.allSatisfy(areMovesProven) else { return nil }
    var identities: Set<Int> = []
    for part in parts(of: solution) {
      guard let proof = proof(ofPart: part, moved: moved, before: before) else { return nil }
      identities.formUnion(proof)
    }
    return solution.map { proofs(of: $0, among: identities) }
  }

  /// Whether every amount that a candidate moves is proven where it now stands.
  private func areMovesProven(of candidate: Int) -> Bool {
    let movesColumns = candidates[candidate].map != nil && candidates[candidate].run == nil
    return moves(of: candidate).allSatisfy { move in
      movesColumns && figures.values[Int(move.to)] == 0 || isProven(Int(move.to))
    }
  }

  /// The identities that hold because of one candidate: of those that were mended the ones that it
  /// touches, or where it only keeps others from failing, the ones that need its amounts.
  private func proofs(of candidate: Int, among mended: Set<Int>) -> [Int] {
    let own = candidates.identities(touchedBy: candidate).filter(mended.contains)
    if own.count > 1 { return own }
    var needed = Set(own)
    for move in moves(of: candidate) {
      for entry in index.identities(of: Int(move.to))
      where !problem.isSetAside[Int(entry)] && needs(Int(entry), Int(move.to)) {
        needed.insert(Int(entry))
      }
    }
    return needed.sorted()
  }

  /// Whether the amount in a slot takes part in an identity that holds and would not without it.
  func isProven(_ slot: Int) -> Bool {
    index.identities(of: slot).contains { entry in
      !problem.isSetAside[Int(entry)] && needs(Int(entry), slot)
    }
  }

  /// Whether an identity holds and would not hold if the amount of one slot were not there.
  func needs(_ identity: Int, _ slot: Int) -> Bool {
    var balance = balances[identity]
    guard balance.holds, figures.isPresent[slot] else { return false }
    let stated = problem.identities.identities[identity]
    balance.residual += Int(stated.total) == slot ? -figures.values[slot] : figures.values[slot]
    if stated.isSum {
      balance.tolerance -= figures.halves[problem.identities.table(ofSlot: slot)]
    }
    return balance.fails
  }

  /// The parts of a solution that share no identity.
  private func parts(of solution: [Int]) -> [[Int]] {
    guard solution.count > 1 else { return [solution] }
    var sets = DisjointSets(count: solution.count)
    var first: [Int: Int] = [:]
    for (number, candidate) in solution.enumerated() {
      for identity in candidates.identities(touchedBy: candidate) {
        if let other = first[identity] {
          sets.join(number, other)
        } else {
          first[identity] = number
        }
      }
    }
    var parts: [Int: [Int]] = [:]
    for (number, candidate) in solution.enumerated() {
      parts[sets.root(of: number), default: []].append(candidate)
    }
    return parts.keys.sorted().compactMap { parts[$0] }
  }

  private func proof(ofPart part: [Int], moved: Set<Int>, before: [Balance]) -> [Int]? {
    let own = Set(part.flatMap { moves(of: $0).map { Int($0.to) } })
    var mended: [Int] = []
    var mendsAny = false
    var gained: [Int] = []
    let touched = Set(part.flatMap { candidates.identities(touchedBy: $0) }).sorted()
    for identity in touched where !problem.isSetAside[identity] {
      if before[identity].fails, !balances[identity].fails { mendsAny = true }
      guard balances[identity].holds else { continue }
      if before[identity].fails {
        mended.append(identity)
      } else if before[identity].lost > 0,
        problem.identities.slots(of: identity).contains(where: {
          own.contains($0) && needs(identity, $0)
        })
      {
        gained.append(identity)
      }
    }
    let all = mended + gained
    guard mendsAny, all.count > 1 else { return nil }
    var amounts: [Int: Set<Int>] = [:]
    func others(_ identity: Int) -> Set<Int> {
      if let known = amounts[identity] { return known }
      let slots = Set(
        problem.identities.slots(of: identity).filter {
          figures.isPresent[$0] && !moved.contains($0)
        })
      amounts[identity] = slots
      return slots
    }
    for left in all {
      let leftAmounts = others(left)
      for right in all where right != left && leftAmounts.isDisjoint(with: others(right)) {
        return all
      }
    }
    return nil
  }
}
