internal import Convert

/// Columns of one table whose labels name the same measure: 合计, and 小计 below 一般公共预算 and below
/// 政府性基金预算, each beside 基本支出 and 项目支出.
///
/// A measure is of the whole table. What stands below the label of a part of it is another one, the
/// fund's where the part is a fund, or none that the program knows.
enum RepeatedMeasures {
  /// Leaves every measure to one column of a list at most, the one that is of the whole list.
  static func settle(in columns: inout [Column]) {
    var start = columns.startIndex
    for index in columns.indices where columns[index].role == .label {
      settle(in: &columns, list: start..<index)
      start = index
    }
    settle(in: &columns, list: start..<columns.endIndex)
  }

  private static func settle(in columns: inout [Column], list: Range<Int>) {
    let measured = list.filter { columns[$0].concept != nil }
    let shared = sharedLabels(
      of: list.filter { columns[$0].role == .amount }.map { columns[$0].header })
    for index in measured {
      guard let concept = columns[index].concept else { continue }
      let places = measured.filter { columns[$0].concept == concept }
      if places.count < 2 { continue }
      let whole = whole(of: places, in: columns, shared: shared)
      for place in places where place != whole {
        let fund = concept == .total ? fund(above: columns[place], shared: shared) : nil
        let isFree = !measured.contains { columns[$0].concept == fund }
        columns[place].concept = isFree ? fund : nil
      }
    }
  }

  /// How many labels stand above all columns of a list.
  private static func sharedLabels(of headers: [[ExactText]]) -> Int {
    guard let first = headers.first else { return 0 }
    return headers.map { header in
      zip(first, header.dropLast()).prefix { $0 == $1 }.count
    }.min() ?? 0
  }

  /// The column that is of the whole list: 总计 or else the first one below no label of a part, or
  /// the only one below a part that is not 其中 or 上年结转; `nil` where no column is.
  private static func whole(of places: [Int], in columns: [Column], shared: Int) -> Int? {
    let ofAll = places.filter { columns[$0].header.count <= shared + 1 }
    if let total = ofAll.first(where: { columns[$0].header.last?.withoutWhiteSpace == "总计" }) {
      return total
    }
    if let first = ofAll.first { return first }
    let ofOwn = places.filter { place in
      !columns[place].header.dropFirst(shared).contains { label in
        otherMoney.contains { label.utf8.span.contains($0) }
      }
    }
    return ofOwn.count == 1 ? ofOwn.first : nil
  }

  /// Words in the labels of parts that are not what the table is of.
  private static let otherMoney: [StaticString] = ["其中", "上年", "结转", "结余"]

  /// The fund whose label stands directly above that of a column; `nil` where none does.
  private static func fund(above column: Column, shared: Int) -> Concept? {
    guard let part = column.header.dropFirst(shared).dropLast().last else { return nil }
    return ConceptLabels.concept(forHeader: [part], kind: .threePublicExpenses)
  }
}
