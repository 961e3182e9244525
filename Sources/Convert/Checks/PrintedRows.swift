/// The rows of a table in which anything is printed, with what tells most of them apart at a glance.
struct PrintedRows {
  /// What is known of a row without a look at its cells.
  struct Row {
    /// Which row of the table it is.
    let number: Int
    /// A number that rows of equal cells share, and hardly any others.
    private(set) var mark: UInt64 = 0
    /// Whether an amount stands in it.
    private(set) var hasAmount = false
    /// Whether an amount other than zero stands in it.
    private(set) var statesMoney = false
    /// Whether anything but amounts is printed in it.
    private(set) var isNamed = false

    /// Looks at each cell of a row once; `nil` where all are blank.
    init?(_ number: Int, _ cells: Span<Cell>) {
      self.number = number
      for column in cells.indices {
        switch cells[column] {
        case .blank:
          mark = mark &* 31
        case .amount(let amount):
          hasAmount = true
          if amount.magnitude > 0 { statesMoney = true }
          mark = mark &* 31 &+ UInt64(truncatingIfNeeded: amount.magnitude)
        case .text, .code:
          isNamed = true
          mark = mark &* 31 &+ 1
        }
      }
      guard hasAmount || isNamed else { return nil }
    }
  }

  /// The rows, in their order.
  private(set) var rows: [Row] = []
  private let printed: [TableRow]

  init(_ table: StatementTable) {
    printed = table.rows
    rows.reserveCapacity(table.rows.count)
    let printed = table.rows.span
    for number in printed.indices {
      if let row = Row(number, printed[number].cells.span) { rows.append(row) }
    }
  }

  /// Whether two rows, as places in ``rows``, hold the same in every cell.
  func areAlike(_ place: Int, _ other: Int) -> Bool {
    rows[place].mark == rows[other].mark
      && printed[rows[place].number].cells == printed[rows[other].number].cells
  }

  /// How many rows the shortest block of two to eight has that begins at a place and stands again
  /// behind itself; `nil` where none does.
  func repeatedBlock(at start: Int) -> Int? {
    let (rows, mark) = (rows.span, rows[start].mark)
    // Few rows are like one of the next eight.
    for length in 2...8 where start + length < rows.count && rows[start + length].mark == mark {
      if standsTwice(length: length, at: start) { return length }
    }
    return nil
  }

  /// Whether a block of rows that differ, each with a name, stands again behind itself.
  private func standsTwice(length: Int, at start: Int) -> Bool {
    guard start + 2 * length <= rows.count else { return false }
    let block = start..<(start + length)
    return block.allSatisfy { rows[$0].isNamed && areAlike($0, $0 + length) }
      && block.contains { !areAlike(start, $0) }
      && block.contains { rows[$0].statesMoney }
  }
}
