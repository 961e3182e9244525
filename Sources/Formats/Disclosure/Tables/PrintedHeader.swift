internal import Convert

/// The header of a page: which rows it takes, and what they say.
struct PrintedHeader: Sendable {
  /// How many rows it takes, blank and ordinal ones included.
  var rowCount = 0
  /// The labels.
  var tree: HeaderTree
  /// What the labels say, column by column.
  var labels = HeaderLabels()
  /// 栏次 by column, where the ordinal rows are consistent.
  var ordinals: [Int?]
  /// Labels and numbers that belong to no column.
  var strays: [Range<Int>] = []

  /// Takes the numbers of the columns where they run left to right and none is given twice.
  mutating func setOrdinals(_ rows: [OrdinalRow]) {
    if rows.isEmpty { return }
    strays += rows.flatMap(\.stars)
    var last = 0
    let all = rows.flatMap(\.ordinals).sorted { $0.column < $1.column }
    var isConsistent = true
    for (column, ordinal) in all {
      if column >= tree.width || ordinals[column] != nil || ordinal <= last {
        isConsistent = false
        break
      }
      ordinals[column] = ordinal
      last = ordinal
    }
    if isConsistent { return }
    ordinals = Array(repeating: nil, count: tree.width)
    strays += rows.flatMap(\.cells)
  }
}
