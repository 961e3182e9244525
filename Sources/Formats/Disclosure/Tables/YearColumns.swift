internal import Convert

/// The columns of several years side by side: 2025年预算数 and 2026年预算数, each over 合计, 基本支出 and
/// 项目支出.
///
/// The measures of a table are those of its own year, the latest; the columns before it are kept
/// with their labels and bear no measure.
enum YearColumns {
  /// Takes the measure from every column for which another of a later year has it, too.
  static func leaveLatest(in columns: inout [Column]) {
    var years: [(column: Int, year: Int)] = []
    for index in columns.indices where columns[index].concept != nil {
      if let year = year(of: columns[index]) { years.append((index, year)) }
    }
    if years.count < 2 { return }
    for (index, year) in years {
      let isEarlier = years.contains { other in
        other.year > year && columns[other.column].concept == columns[index].concept
          && columns[other.column].side == columns[index].side
      }
      if isEarlier { columns[index].concept = nil }
    }
  }

  /// The year that the labels of a column begin with; `nil` where none does.
  private static func year(of column: Column) -> Int? {
    for label in column.header {
      let text = label.utf8.span
      guard text.count >= 7, text.hasWord("年", at: 4) else { continue }
      var year = 0
      for index in 0..<4 where (0x30...0x39).contains(text[index]) {
        year = year * 10 + Int(text[index] - 0x30)
      }
      if (1990...2099).contains(year) { return year }
    }
    return nil
  }
}
