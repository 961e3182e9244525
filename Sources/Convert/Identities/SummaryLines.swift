/// The lines of the income side of the summary, by what they say.
struct SummaryLines {
  /// A figure that the income side states.
  enum Figure {
    /// 收入总计; 本年收入合计 beside a table that tells nothing of what was carried over.
    case total(tellsCarryover: Bool)
    /// The lines of these meanings together.
    case lines([SummaryLine])
    /// A part of a line, where the parts are given.
    case part(SummaryLine, of: SummaryLine)
  }

  private let table: FigureTable
  private let list: FigureTable.List
  private let column: Int

  /// Finds the lines; `nil` where the table has no income side with an amount column.
  init?(_ table: FigureTable) {
    guard let list = table.list(.income), let column = list.columns.first else { return nil }
    self.table = table
    self.list = list
    self.column = column
  }

  /// The slots that state a figure; `nil` where a line is missing or stands twice.
  func slots(of figure: Figure) -> [Int]? {
    switch figure {
    case .total(let tellsCarryover):
      let total = tellsCarryover ? list.total : table.ownTotal(of: list)
      return total.map { [table.slot(ofRow: $0) + column] }
    case .lines(let lines):
      let slots = lines.compactMap(slot)
      return slots.count == lines.count ? slots : nil
    case .part(let part, let line):
      guard slot(of: line) != nil else { return nil }
      return slot(of: part).map { [$0] }
    }
  }

  private func slot(of line: SummaryLine) -> Int? {
    var found: Int?
    for (row, key) in list.keys.enumerated() where key.line == line && key.role == .line {
      if found != nil { return nil }
      found = table.slot(ofRow: row) + column
    }
    return found
  }
}
