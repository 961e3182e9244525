/// The labels of a table header, as a tree over the columns.
///
/// A label over several columns stands in the first of them and the rest are blank; the row below
/// names the children. So a label reaches over the blanks to its right, as far as its parent does,
/// but names a column only where something is printed below it in that column.
struct HeaderTree: Sendable {
  /// One label and the columns that it reaches over.
  struct Label: Sendable {
    /// Its first piece in the source, which usually is all of it.
    let first: Range<Int>
    /// The further pieces, where it was broken over rows.
    fileprivate(set) var more: [Range<Int>] = []
    /// The row in which it stands.
    fileprivate let row: Int
    /// The columns that it reaches over.
    let columns: Range<Int>

    /// All its pieces.
    var pieces: [Range<Int>] { [first] + more }
  }

  /// The number of columns.
  let width: Int
  /// The number of rows added.
  private(set) var rowCount = 0
  /// All labels, row by row, left to right.
  private(set) var labels: [Label] = []
  /// A label above a column, and what stands above that.
  private struct Step {
    /// The label, as a place in ``labels``.
    let label: Int
    /// The step above, as a place in ``steps``; -1 where there is none.
    let above: Int
  }

  /// The labels above all columns: a list for each of them would be a small array each.
  private var steps: [Step] = []
  /// For each column the step to its lowest label, as a place in ``steps``; -1 where there is none.
  private var lowest: [Int]
  /// The columns that the lowest label above each column reaches over.
  private var reach: [Range<Int>]
  /// The last row in which something is printed in each column.
  private var lastRow: [Int]

  /// Makes a header without labels.
  init(width: Int) {
    self.width = width
    lowest = Array(repeating: -1, count: width)
    reach = Array(repeating: 0..<width, count: width)
    lastRow = Array(repeating: -1, count: width)
  }

  /// Whether the label above a column reaches over several, so that children may be named below it.
  func isOpen(_ column: Int) -> Bool {
    rowCount > 0 && column < width && reach[column].count > 1
  }

  /// The pieces of the lowest label above a column; empty where there is none.
  func lowestLabel(above column: Int) -> [Range<Int>] {
    guard column < width, lowest[column] >= 0 else { return [] }
    return labels[steps[lowest[column]].label].pieces
  }

  /// Adds a row of labels below those there are.
  ///
  /// - Parameters:
  ///   - cells: The cells of the row, empty where blank.
  ///   - continues: Whether a cell continues the label above it instead of naming a child, given
  ///     that both reach over the same columns.
  mutating func add(
    _ cells: [Range<Int>], continues: (_ above: [Range<Int>], _ cell: Range<Int>) -> Bool
  ) {
    var column = 0
    while column < min(width, cells.count) {
      guard !cells[column].isEmpty else {
        column += 1
        continue
      }
      let limit = reach[column].upperBound
      var end = column + 1
      while end < limit, end >= cells.count || cells[end].isEmpty { end += 1 }
      add(cells[column], over: column..<end, continues: continues)
      column = end
    }
    rowCount += 1
  }

  private mutating func add(
    _ cell: Range<Int>, over columns: Range<Int>,
    continues: (_ above: [Range<Int>], _ cell: Range<Int>) -> Bool
  ) {
    lastRow[columns.lowerBound] = rowCount
    let step = lowest[columns.lowerBound]
    if step >= 0, labels[steps[step].label].columns == columns,
      continues(labels[steps[step].label].pieces, cell)
    {
      labels[steps[step].label].more.append(cell)
      return
    }
    for index in columns {
      steps.append(Step(label: labels.count, above: lowest[index]))
      lowest[index] = steps.count - 1
      reach[index] = columns
    }
    labels.append(Label(first: cell, row: rowCount, columns: columns))
  }

  /// The labels of a column from the root, as places in ``labels``.
  ///
  /// - Parameters:
  ///   - column: The column.
  ///   - path: Receives the places instead of those that it holds.
  func readPath(of column: Int, into path: inout [Int]) {
    path.removeAll(keepingCapacity: true)
    var step = lowest[column]
    while step >= 0 {
      let label = steps[step].label
      if labels[label].columns.lowerBound == column || lastRow[column] > labels[label].row {
        path.append(label)
      }
      step = steps[step].above
    }
    path.reverse()
  }
}
