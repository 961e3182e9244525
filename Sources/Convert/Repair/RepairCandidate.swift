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

/// A run of amounts of one column that stand a cell beside their place, seldom two.
struct AmountRun: Hashable {
  /// The column they stand in, as an index of the segment's amount columns.
  let column: Int
  /// The rows of the amounts, as rows of the joined table, from top to bottom.
  let rows: ArraySlice<Int>
  /// 1 for amounts that belong one cell to the right, -1 to the left; twice that where they stand two
  /// cells off, or the cell between them is padding.
  let step: Int

  /// The column they belong in, as an index of the segment's amount columns.
  var target: Int { column + step }

  /// Whether both may have slid: no cell and no target is that of both.
  func isCompatible(with other: AmountRun) -> Bool {
    guard column == other.column || target == other.target else { return true }
    return !sharesRow(with: other)
  }

  /// Whether an amount of a row is moved by both.
  private func sharesRow(with other: AmountRun) -> Bool {
    var left = rows.startIndex
    var right = other.rows.startIndex
    while left < rows.endIndex, right < other.rows.endIndex {
      if rows[left] == other.rows[right] { return true }
      if rows[left] < other.rows[right] { left += 1 } else { right += 1 }
    }
    return false
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
  /// Further amounts that are moved besides, where a map and two runs are one change; `nil` elsewhere.
  let secondRun: AmountRun?
  /// The amounts of further columns that slid with those of the run, in rows that lost or gained a
  /// cell; those that have to make room come first.
  let tail: [AmountRun]
  /// What it changes of the identities, as a stretch of ``CandidateList``'s changes.
  let deltas: Range<Int>

  /// What the rounding of one of its amounts lets a sum differ by.
  let half: Int128

  /// What a candidate changes of one identity.
  ///
  /// There are tens of thousands of them in a damaged document, so they are kept small.
  struct Delta {
    /// What the sides differ by more.
    var residual: Int128 = 0
    /// The identity.
    var identity: Int32 = 0
    /// How many rounded amounts more a sum has.
    var roundings: Int32 = 0
    /// How many of its slots more are lost.
    var lost: Int32 = 0

    /// Whether the identity stays as it is.
    var isNothing: Bool { residual == 0 && roundings == 0 && lost == 0 }
  }

  /// What is added to the balance of an identity.
  func change(_ delta: Delta) -> Balance {
    Balance(
      residual: delta.residual, tolerance: Int128(delta.roundings) * half, lost: delta.lost)
  }

  /// The runs that it moves.
  var runs: [AmountRun] { [run, secondRun].compactMap(\.self) + tail }

  /// Whether it is looked for only where maps and moves by a cell do not mend a group: rows that lost or
  /// gained a cell, and amounts two cells off.
  var isUncommon: Bool {
    guard map == nil, let run else { return false }
    return !tail.isEmpty || abs(run.step) > 1
  }

  /// How many changes it counts for.
  var size: Int { (map?.size ?? 0) + (run == nil ? 0 : 1) + (secondRun == nil ? 0 : 1) }

  /// Whether both may be true.
  ///
  /// Of one segment only runs go together, and those only with cells and targets of their own. What is
  /// uncommon is not believed beside what is common.
  func isCompatible(with other: RepairCandidate) -> Bool {
    guard isUncommon == other.isUncommon else { return false }
    guard segment == other.segment else { return true }
    guard map == nil, other.map == nil else { return false }
    guard let run, let otherRun = other.run else { return true }
    if tail.isEmpty, other.tail.isEmpty { return run.isCompatible(with: otherRun) }
    return runs.allSatisfy { run in other.runs.allSatisfy(run.isCompatible) }
  }
}
