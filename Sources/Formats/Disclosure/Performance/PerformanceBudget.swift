internal import Convert

/// Reads the lines of the budget in the head of a performance table.
///
/// A project has one row of labels, each with the value beside it. A department has a row for each
/// source of money, with a label for the block in the first column and the value in the last one.
struct PerformanceBudget {
  /// A line before its cells are typed.
  private struct Line {
    /// Its labels, as places in ``PerformanceBudget/labels``.
    var labels: Range<Int>
    var value: Range<Int>
    /// The labels as the row has them, where it stands beside its columns.
    var printed: [Range<Int>]?
    var row: Int
  }

  private let scope: PerformanceScope
  private let words: PerformanceWords
  private let source: SourceText
  private var lines: [Line] = []
  /// The labels of all lines, one line after the other.
  private var labels: [Range<Int>] = []
  /// The labels of the last row by column, left to right, for those that are printed once.
  private var outer: [(column: Int, label: Range<Int>)] = []
  /// The column of the values, where a row has named it.
  private var valueColumn: Int?

  /// Makes a budget without lines.
  init(_ scope: PerformanceScope, with words: PerformanceWords) {
    self.scope = scope
    self.words = words
    source = words.source
    lines.reserveCapacity(4)
    labels.reserveCapacity(8)
  }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - row: A row with something in it.
  ///   - labelled: Whether the first cell names the block.
  mutating func read(_ row: RawRow, labelled: Bool) {
    if scope == .project || row.cells.count(where: { !$0.isEmpty && isValue($0) }) > 1 {
      if labelled { setBlock(row.cells[0]) }
      readPairs(row, from: labelled ? 1 : 0)
      if lines.isEmpty, labelled { add(nil, 0..<0, row.line) }
    } else {
      readColumns(row, labelled: labelled)
    }
  }

  /// Reads what a row says of the budget behind other things, from a column on.
  mutating func readApart(_ row: RawRow, from start: Int) {
    outer.removeAll()
    readPairs(row, from: start)
  }

  /// Reads pairs of a label and a value in a row, from a column on.
  private mutating func readPairs(_ row: RawRow, from start: Int) {
    var label: Range<Int>?
    var index = start
    while index < row.cells.count {
      let cell = row.cells[index]
      if cell.isEmpty {
        index += 1
        continue
      }
      if isValue(cell) {
        add(label, cell, row.line)
        label = nil
      } else if label != nil {
        // A label behind a label: the first one has no value.
        add(label, cell.upperBound..<cell.upperBound, row.line)
        label = cell
      } else if index + 1 < row.cells.count, !row.cells[index + 1].isEmpty {
        add(cell, row.cells[index + 1], row.line)
        index += 1
      } else {
        label = cell
      }
      index += 1
    }
    if label != nil { add(label, 0..<0, row.line) }
  }

  /// The label of the block that is open.
  private var block: Range<Int>? {
    outer.first.flatMap { $0.column == 0 ? $0.label : nil }
  }

  private mutating func setBlock(_ label: Range<Int>) {
    if block != nil { outer.removeFirst() }
    outer.insert((0, label), at: 0)
  }

  /// Reads a row of a department: labels, outermost first, and a value.
  private mutating func readColumns(_ row: RawRow, labelled: Bool) {
    guard let last = row.cells.lastIndex(where: { !$0.isEmpty }) else { return }
    let slide = slide(of: row, last: last)
    let value: Range<Int>
    let isValueLast =
      isValue(row.cells[last]) || valueColumn == nil || last + slide == valueColumn
    value = isValueLast ? row.cells[last] : 0..<0
    if valueColumn == nil, labelled { valueColumn = last }
    let end = isValueLast ? last : last + 1
    let start = labels.count
    for index in 0..<end where !row.cells[index].isEmpty {
      let column = index + slide
      if labels.count == start {
        outer.removeAll { $0.column >= column }
        for (_, label) in outer { labels.append(label) }
      }
      labels.append(row.cells[index])
      outer.append((column, row.cells[index]))
    }
    let printed = slide > 0 ? row.cells[0..<end].filter { !$0.isEmpty } : nil
    lines.append(
      Line(labels: start..<labels.count, value: value, printed: printed, row: row.line))
  }

  /// How many cells a row of a department stands left of its columns.
  private func slide(of row: RawRow, last: Int) -> Int {
    guard let valueColumn, block != nil, !row.cells[0].isEmpty, isValue(row.cells[last]),
      last < valueColumn, row.cells.count > valueColumn
    else { return 0 }
    return valueColumn - last
  }

  /// Adds a line of the block, with a label of its own if it has one.
  private mutating func add(_ label: Range<Int>?, _ value: Range<Int>, _ row: Int) {
    let start = labels.count
    if let block { labels.append(block) }
    if let label { labels.append(label) }
    lines.append(Line(labels: start..<labels.count, value: value, printed: nil, row: row))
  }

  /// Whether a cell can only be a value: a number or a sign that stands for none.
  private func isValue(_ cell: Range<Int>) -> Bool {
    switch words.amount(of: cell) {
    case .amount, .brokenAmount, .tooManyDigits: true
    case .none: words.nature(of: cell).contains(.placeholder)
    }
  }

  /// The lines of the budget, in the order of the table.
  func lines(repairs: Bool, ledger: inout PerformanceLedger) -> [PerformanceBudgetLine] {
    lines.enumerated().map { index, line in
      var labels = self.labels[line.labels].map { PerformanceHead.label($0, words) }
      if let printed = line.printed {
        let plain = printed.map { PerformanceHead.label($0, words) }
        if repairs {
          ledger.addLabels(
            labels, asPrinted: plain, at: "budget/\(index)/labels", line: line.row)
        } else {
          labels = plain
        }
      }
      return PerformanceBudgetLine(
        labels: labels,
        value: value(of: line, number: index, repairs: repairs, ledger: &ledger),
        sourceLine: line.row)
    }
  }

  private func value(
    of line: Line, number: Int, repairs: Bool, ledger: inout PerformanceLedger
  ) -> Cell {
    if line.value.isEmpty { return .blank }
    switch words.amount(of: line.value) {
    case .amount(let amount, _): return .amount(amount)
    case .brokenAmount(let amount, _):
      let plain = Cell.text(words.label(of: line.value))
      guard repairs else { return plain }
      ledger.add(
        .blankInNumber, page: 1, line: line.row, path: "budget/\(number)/value", before: plain,
        after: .amount(amount), raw: words.whole(line.value).raw(in: source))
      return .amount(amount)
    case .tooManyDigits, .none: return .text(words.label(of: line.value))
    }
  }
}
