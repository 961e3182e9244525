/// A way to read a segment's columns other than their labels say.
struct ColumnMap: Hashable {
  /// For each amount column of the segment the slot column that it is read as; -1 for padding.
  let slots: [Int]
  /// The slot column that the map reports lost; `nil` where it has them all.
  let lost: Int?
  /// The index among the segment's amount columns that the map takes for padding; `nil` where none.
  let padding: Int?

  /// How many changes the map counts for.
  var size: Int { lost != nil && padding != nil ? 2 : 1 }
  /// Whether it is the kind's own order of a full-width segment.
  var isCanonical: Bool { lost == nil && padding == nil }
}

/// A run of amounts of one column that stand one cell beside their place.
struct AmountRun: Hashable {
  /// The column they stand in, as an index of the segment's amount columns.
  let column: Int
  /// The rows of the amounts, as rows of the joined table.
  let rows: [Int]
  /// 1 for amounts that belong one cell to the right, -1 to the left.
  let step: Int
}

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

/// A change that may be what happened to one segment, and what it does to the identities.
struct RepairCandidate {
  /// The segment, as an index of the problem's segments.
  let segment: Int
  /// The reading of its columns; `nil` where the labels stand.
  let map: ColumnMap?
  /// The amounts that are moved besides; `nil` where none.
  let run: AmountRun?
  /// Where amounts go, by their printed slots in ascending order.
  let moves: [AmountMove]
  /// What it changes of each identity that it touches, in ascending order.
  let deltas: [Delta]

  /// What a candidate changes of one identity.
  struct Delta {
    /// The identity.
    let identity: Int
    /// What is added to its balance.
    let change: Balance
  }

  /// How many changes it counts for.
  var size: Int { (map?.size ?? 0) + (run == nil ? 0 : 1) }

  /// Whether both may be true: of one segment only runs go together, and those only with cells and
  /// targets of their own.
  func isCompatible(with other: RepairCandidate) -> Bool {
    guard segment == other.segment else { return true }
    guard map == nil, other.map == nil else { return false }
    for move in moves {
      for otherMove in other.moves where move.from == otherMove.from || move.to == otherMove.to {
        return false
      }
    }
    return true
  }
}
