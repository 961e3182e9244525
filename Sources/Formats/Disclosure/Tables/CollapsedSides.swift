internal import Convert

/// The labels of two sides in a row that lost the tabs between them.
///
///     收入 ⇥ 支出
///     项目 ⇥ 预算数 ⇥ 项目 ⇥ 预算数
///
/// Read as it stands, 支出 would be over the amounts of income.
enum CollapsedSides {
  /// The row with its two labels over the first columns that the row below names alike; the same row
  /// where it is none of this kind.
  static func spread(_ row: RawRow, over next: RawRow?, in source: SourceText) -> RawRow {
    let bytes = source.bytes.span
    let columns = row.cells.indices.filter { !row.cells[$0].isEmpty }
    guard let next, next.cells.count > 3, columns.count == 2, isName(next.cells[0], in: bytes),
      !isName(next.cells[1], in: bytes),
      let start = next.cells.indices.dropFirst(2).first(where: {
        isName(next.cells[$0], in: bytes)
      }), columns[1] >= next.cells.count || !isName(next.cells[columns[1]], in: bytes),
      RecognitionKey(row.cells[columns[0]], in: bytes).contains("收入"),
      RecognitionKey(row.cells[columns[1]], in: bytes).contains("支出")
    else { return row }
    let (income, expenditure) = (row.cells[columns[0]], row.cells[columns[1]])
    var spread = row
    spread.cells = row.cells.with { cells in
      let blank = income.upperBound..<income.upperBound
      cells = Array(repeating: blank, count: max(cells.count, start + 1))
      cells[0] = income
      cells[start] = expenditure
    }
    return spread
  }

  /// Whether a label is that of names: 项目, 支出功能分类科目.
  private static func isName(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard !cell.isEmpty else { return false }
    let key = RecognitionKey(cell, in: bytes)
    if case .name = HeaderWord.of(key) { return true }
    return key.contains("项目") || key.contains("科目")
  }
}
