/// The sums that the header tree of a table promises: 合计 or 小计 is what stands beside it.
///
/// Provinces print other columns than the forms that the program knows. There a sum is taken for
/// one only where the table keeps it: most rows that state it must agree, so that a total of
/// something else (合计 of two years, 三公经费合计 beside 机关运行经费) is no contradiction.
struct TreeSums {
  /// One sum, in columns of the table.
  struct Sum: Hashable {
    /// The column of the total.
    let total: Int
    /// The columns of the parts, left to right.
    let parts: [Int]
    /// Whether it stands below another label.
    let isNested: Bool
  }

  /// The sums that the rows keep.
  private(set) var sums: [Sum] = []

  /// The most columns of a table whose header is looked at.
  private static let mostColumns = 128

  /// Finds the sums of a panel.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - panel: The columns that stand in one list.
  init(of table: StatementTable, in panel: TablePanel) {
    let columns = panel.columns.filter { table.columns[$0].role == .amount }
    guard columns.count > 2, columns.count <= Self.mostColumns,
      columns.contains(where: { table.columns[$0].header.contains(where: Self.mayBeTotal) })
    else { return }
    let paths = columns.map { table.columns[$0].header.map(ConceptLabels.folded) }
    var found: [Sum] = []
    for stage in Self.stages(of: paths) {
      _ = Self.total(
        of: 0..<stage.count, depth: 0, stage.map { Self.path(paths[$0]) },
        stage.map { columns[$0] }, into: &found)
    }
    sums = found.filter { sum in
      Self.isPrescribed(sum, { Self.path(table.columns[$0].header.map(ConceptLabels.folded)) })
        || KeptSum(table).keeps(sum)
    }
  }

  /// The columns of each stage where 预算数 and 决算数 stand under every label, else all of them.
  private static func stages(of paths: [[[UInt8]]]) -> [[Int]] {
    guard paths.allSatisfy({ $0.count > 1 && isStage($0[$0.count - 1]) }) else {
      return [Array(paths.indices)]
    }
    var stages: [(label: [UInt8], places: [Int])] = []
    for (place, path) in paths.enumerated() {
      let label = path[path.count - 1]
      if let known = stages.firstIndex(where: { $0.label == label }) {
        stages[known].places.append(place)
      } else {
        stages.append((label, [place]))
      }
    }
    return stages.map(\.places)
  }

  /// The labels of a column without the stage below them.
  private static func path(_ labels: [[UInt8]]) -> [[UInt8]] {
    guard labels.count > 1, let leaf = labels.last, isStage(leaf) else { return labels }
    return labels.dropLast()
  }

  private static func isStage(_ label: [UInt8]) -> Bool {
    label.span.ends(with: "预算数") || label.span.ends(with: "决算数")
  }

  /// Whether a sum is one of the three public expenses, which hold whatever the figures are: their
  /// table, printed across, has one row, and nothing else would tell that it is wrong.
  private static func isPrescribed(_ sum: Sum, _ path: (Int) -> [[UInt8]]) -> Bool {
    let parts = sum.parts.map(path)
    func has(_ word: StaticString, _ path: [[UInt8]]) -> Bool {
      path.contains { $0.span.contains(word) }
    }
    if parts.count == 3 {
      return (["出国", "公务用车", "接待"] as [StaticString]).allSatisfy { word in
        parts.count { has(word, $0) } == 1
      }
    }
    let leaves = parts.map { $0.suffix(1).map(\.self) }
    return parts.count == 2 && parts.allSatisfy { has("公务用车", $0) }
      && (["购置", "运行"] as [StaticString]).allSatisfy { word in
        leaves.count { has(word, $0) } == 1
      }
  }

  /// The columns that state a node of the tree whole: its total, or all that stands below it.
  private static func total(
    of places: Range<Int>, depth: Int, _ paths: [[[UInt8]]], _ columns: [Int],
    into sums: inout [Sum]
  ) -> [Int] {
    var total: Int?
    var parts: [Int] = []
    var namesPersonnel = false
    var first = places.lowerBound
    while first < places.upperBound {
      guard paths[first].count > depth else {
        first += 1
        continue
      }
      let label = paths[first][depth]
      var end = first + 1
      while end < places.upperBound, paths[end].count > depth, paths[end][depth] == label {
        end += 1
      }
      let group = first..<end
      defer { first = end }
      let isLeaf = paths[first].count == depth + 1
      if isLeaf, total == nil, isTotal(label) {
        total = columns[first]
      } else if label.span.starts(with: "其中") {
        namesPersonnel = namesPersonnel || label.span.contains("人员")
        continue
      } else if namesPersonnel, isLeaf, label.span.ends(with: "公用经费") {
        // The other half of 基本支出, of which 其中：人员经费 is one.
        continue
      } else if isLeaf {
        parts += group.map { columns[$0] }
      } else {
        parts += self.total(of: group, depth: depth + 1, paths, columns, into: &sums)
      }
    }
    guard let total else { return parts }
    if parts.count > 1 { sums.append(Sum(total: total, parts: parts, isNested: depth > 0)) }
    return [total]
  }

  /// Whether a label may name a total once it is folded.
  private static func mayBeTotal(_ label: ExactText) -> Bool {
    label.utf8.span.contains("计")
  }

  private static func isTotal(_ label: [UInt8]) -> Bool {
    let label = label.span
    return label.ends(with: "合计") || label.ends(with: "小计") || label.ends(with: "总计")
  }
}
