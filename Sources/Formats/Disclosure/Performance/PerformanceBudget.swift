internal import Convert

/// Reads the lines of the budget in the head of a performance table.
///
/// A project has one row of labels, each with the value beside it. A department has a row for each
/// source of money, with a label for the block in the first column and the value in the last one.
struct PerformanceBudget {
  /// A line before its cells are typed.
  private struct Line {
    var labels: [Range<Int>]
    var value: Range<Int>
    /// The labels as the row has them, where it stands beside its columns.
    var printed: [Range<Int>]?
    var row: Int
  }

  private let scope: PerformanceScope
  private let source: SourceText
  private var lines: [Line] = []
  /// The labels of the last row by column, for those that are printed once.
  private var outer: [Int: Range<Int>] = [:]
  /// The column of the values, where a row has named it.
  private var valueColumn: Int?

  /// Makes a budget without lines.
  init(_ scope: PerformanceScope, in source: SourceText) {
    self.scope = scope
    self.source = source
  }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - row: A row with something in it.
  ///   - labelled: Whether the first cell names the block.
  mutating func read(_ row: RawRow, labelled: Bool) {
    let values = row.cells.count { !$0.isEmpty && isValue($0) }
    if scope == .project || values > 1 {
      readPairs(row, labelled: labelled)
    } else {
      readColumns(row, labelled: labelled)
    }
  }

  /// Reads a row of a project: pairs of a label and a value behind the label of the block.
  private mutating func readPairs(_ row: RawRow, labelled: Bool) {
    if labelled { outer[0] = row.cells[0] }
    let block = outer[0].map { [$0] } ?? []
    var labels: [Range<Int>] = []
    var index = labelled ? 1 : 0
    while index < row.cells.count {
      let cell = row.cells[index]
      if cell.isEmpty {
        index += 1
        continue
      }
      if isValue(cell) {
        add(block + labels, cell, row.line)
        labels = []
      } else if !labels.isEmpty {
        // A label behind a label: the first one has no value.
        add(block + labels, cell.upperBound..<cell.upperBound, row.line)
        labels = [cell]
      } else if index + 1 < row.cells.count, !row.cells[index + 1].isEmpty {
        add(block + [cell], row.cells[index + 1], row.line)
        index += 1
      } else {
        labels = [cell]
      }
      index += 1
    }
    if !labels.isEmpty { add(block + labels, 0..<0, row.line) }
    if lines.isEmpty, labelled { add(block, 0..<0, row.line) }
  }

  /// Reads a row of a department: labels, outermost first, and a value.
  private mutating func readColumns(_ row: RawRow, labelled: Bool) {
    guard let last = row.cells.lastIndex(where: { !$0.isEmpty }) else { return }
    let slide = slide(of: row, last: last)
    var labels: [Range<Int>] = []
    let value: Range<Int>
    let isValueLast =
      isValue(row.cells[last]) || valueColumn == nil || last + slide == valueColumn
    value = isValueLast ? row.cells[last] : 0..<0
    if valueColumn == nil, labelled { valueColumn = last }
    let end = isValueLast ? last : last + 1
    for index in 0..<end where !row.cells[index].isEmpty {
      let column = index + slide
      if labels.isEmpty {
        for outerColumn in outer.keys.sorted() where outerColumn < column {
          if let range = outer[outerColumn] { labels.append(range) }
        }
        outer = outer.filter { $0.key < column }
      }
      labels.append(row.cells[index])
      outer[column] = row.cells[index]
    }
    let printed = row.cells[0..<end].filter { !$0.isEmpty }
    lines.append(
      Line(labels: labels, value: value, printed: slide > 0 ? printed : nil, row: row.line))
  }

  /// How many cells a row of a department stands left of its columns.
  private func slide(of row: RawRow, last: Int) -> Int {
    guard let valueColumn, outer[0] != nil, !row.cells[0].isEmpty, isValue(row.cells[last]),
      last < valueColumn, row.cells.count > valueColumn
    else { return 0 }
    return valueColumn - last
  }

  private mutating func add(_ labels: [Range<Int>], _ value: Range<Int>, _ row: Int) {
    lines.append(Line(labels: labels, value: value, printed: nil, row: row))
  }

  /// Whether a cell can only be a value: a number or a sign that stands for none.
  private func isValue(_ cell: Range<Int>) -> Bool {
    switch source.amount(cell) {
    case .amount, .brokenAmount, .tooManyDigits: true
    case .none: CellText(cell).nature(in: source).contains(.placeholder)
    }
  }

  /// The lines of the budget, in the order of the table.
  func lines(repairs: Bool, ledger: inout PerformanceLedger) -> [PerformanceBudgetLine] {
    lines.enumerated().map { index, line in
      let place = "budget/\(index)"
      var labels = line.labels.map { PerformanceHead.label(CellText($0), in: source) }
      if let printed = line.printed {
        let plain = printed.map { PerformanceHead.label(CellText($0), in: source) }
        if repairs {
          ledger.addLabels(labels, asPrinted: plain, at: place + "/labels", line: line.row)
        } else {
          labels = plain
        }
      }
      return PerformanceBudgetLine(
        labels: labels,
        value: value(of: line, at: place + "/value", repairs: repairs, ledger: &ledger))
    }
  }

  private func value(
    of line: Line, at path: String, repairs: Bool, ledger: inout PerformanceLedger
  ) -> Cell {
    if line.value.isEmpty { return .blank }
    switch source.amount(line.value) {
    case .amount(let amount, _): return .amount(amount)
    case .brokenAmount(let amount, _):
      let plain = Cell.text(source.label(line.value))
      guard repairs else { return plain }
      ledger.add(
        .blankInNumber, page: 1, line: line.row, path: path, before: plain, after: .amount(amount),
        raw: CellText(line.value).raw(in: source))
      return .amount(amount)
    case .tooManyDigits, .none: return .text(source.label(line.value))
    }
  }
}
