/// Whether the figures of a table keep a sum: twice as many places agree as do not, and one at least.
struct KeptSum {
  private let table: StatementTable
  /// A unit of the last place that the table shows, in millionths.
  private let unit: Int128

  /// Looks at a table.
  init(_ table: StatementTable) {
    self.table = table
    var digits = 0
    let rows = table.rows.span
    for row in rows.indices {
      let cells = rows[row].cells.span
      for column in cells.indices {
        if case .amount(let amount) = cells[column] { digits = max(digits, amount.fractionDigits) }
      }
    }
    var unit: Int128 = 1_000_000
    for _ in 0..<digits { unit /= 10 }
    self.unit = unit
  }

  /// Whether the rows keep a sum of columns.
  func keeps(_ sum: TreeSums.Sum) -> Bool {
    var holds = 0
    var fails = 0
    let rows = table.rows.span
    for row in rows.indices {
      let cells = rows[row].cells.span
      guard case .amount(let total) = cells[sum.total] else { continue }
      var parts = Parts()
      for column in sum.parts { parts.add(cells[column]) }
      if agrees(total, parts) {
        holds += 1
      } else {
        fails += 1
      }
    }
    return holds > 2 * fails
  }

  /// Whether the columns of a panel keep a sum of rows; columns in which all is zero tell nothing.
  func keeps(total: Int, parts: [Int], in columns: [Int]) -> Bool {
    var holds = 0
    var fails = 0
    let rows = table.rows.span
    for column in columns {
      guard case .amount(let total) = rows[total].cells.span[column] else { continue }
      var sum = Parts()
      for row in parts { sum.add(rows[row].cells.span[column]) }
      if total.millionths == 0, sum.millionths == 0 { continue }
      if agrees(total, sum) {
        holds += 1
      } else {
        fails += 1
      }
    }
    return holds > 2 * fails
  }

  /// The sum of the amounts among some cells.
  private struct Parts {
    var millionths: Int128 = 0
    var count: Int128 = 0

    mutating func add(_ cell: Cell) {
      guard case .amount(let amount) = cell else { return }
      millionths += amount.millionths
      count += 1
    }
  }

  private func agrees(_ total: Amount, _ parts: Parts) -> Bool {
    abs(total.millionths - parts.millionths) * 2 <= unit * (parts.count + 1)
  }
}
