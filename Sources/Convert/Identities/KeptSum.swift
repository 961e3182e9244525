/// Whether the figures of a table keep a sum: twice as many places agree as do not, and one at least.
struct KeptSum {
  private let table: StatementTable
  /// A unit of the last place that the table shows, in millionths.
  private let unit: Int128

  /// Looks at a table.
  init(_ table: StatementTable) {
    self.table = table
    var digits = 0
    for row in table.rows {
      for cell in row.cells {
        if let amount = cell.amount { digits = max(digits, amount.fractionDigits) }
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
    for row in table.rows {
      guard let total = row.cells[sum.total].amount else { continue }
      if agrees(total, sum.parts.lazy.compactMap { row.cells[$0].amount }) {
        holds += 1
      } else {
        fails += 1
      }
    }
    return holds > 2 * fails
  }

  /// Whether the columns of a panel keep a sum of rows.
  func keeps(total: Int, parts: [Int], in columns: [Int]) -> Bool {
    var holds = 0
    var fails = 0
    for column in columns {
      guard let total = table.rows[total].cells[column].amount else { continue }
      if agrees(total, parts.lazy.compactMap { table.rows[$0].cells[column].amount }) {
        holds += 1
      } else {
        fails += 1
      }
    }
    return holds > 2 * fails
  }

  private func agrees(_ total: Amount, _ parts: some Sequence<Amount>) -> Bool {
    var difference = total.millionths
    var count: Int128 = 1
    for part in parts {
      difference -= part.millionths
      count += 1
    }
    return abs(difference) * 2 <= unit * count
  }
}
