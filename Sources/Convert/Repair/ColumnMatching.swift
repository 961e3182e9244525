/// Pairs the columns of a table as printed with those of the table as repaired.
///
/// The ledger is written and undone with the same pairs: a cell of a paired column is told by its
/// row and its column now; one of a column that is no more by its row and a pointer into the
/// entry's `columnsBefore`.
struct ColumnMatching {
  /// For each column before, its column now; `nil` for one that is no more.
  let now: [Int?]

  /// Pairs columns that are the same, then those of one measure, then those of one role in order.
  init(before: [Column], after: [Column]) {
    if before == after {
      now = Array(before.indices)
      return
    }
    var now: [Int?] = before.map { _ in nil }
    var taken = after.map { _ in false }
    for isSame in Self.rules {
      for (index, column) in before.enumerated() where now[index] == nil {
        guard let place = after.indices.first(where: { !taken[$0] && isSame(column, after[$0]) })
        else { continue }
        now[index] = place
        taken[place] = true
      }
    }
    self.now = now
  }

  private static let rules: [@Sendable (Column, Column) -> Bool] = [
    { $0.concept != nil && $0.concept == $1.concept && $0.side == $1.side },
    { $0.concept == nil && $0 == $1 },
    { left, right in
      left.role != .amount && left.role == right.role && left.side == right.side
    },
  ]

  /// The pointer by which a change names a column that is no more.
  static func pointer(toColumnBefore column: Int) -> ExactText {
    ExactText(pointerStart + String(column))
  }

  /// The column before that a pointer names; `nil` for any other pointer.
  static func columnBefore(_ pointer: ExactText) -> Int? {
    guard pointer.string.utf8.starts(with: pointerStart.utf8) else { return nil }
    let digits = pointer.string.utf8.dropFirst(pointerStart.utf8.count)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static let pointerStart = "/columnsBefore/"
}
