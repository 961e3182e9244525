internal import Convert

/// The labels of two sides in a row that lost the tabs between them.
///
///     收入 ⇥ 支出
///     项目 ⇥ 预算数 ⇥ 项目 ⇥ 预算数
///
/// Read as it stands, 支出 would be over the amounts of income.
enum CollapsedSides {
  /// The row with the label of the right side over the first column that the row below names like the
  /// left one; the same row where it is none of this kind.
  static func spread(_ row: RawRow, over next: RawRow?, in source: SourceText) -> RawRow {
    let bytes = source.bytes.span
    func key(_ cell: Range<Int>) -> RecognitionKey { RecognitionKey(cell, in: bytes) }
    guard let next, next.cells.count > 3, row.cells.count > 1, row.cells.filledCount == 2,
      !row.cells[0].isEmpty, !row.cells[1].isEmpty, key(row.cells[0]).contains("收入"),
      key(row.cells[1]).contains("支出"), !next.cells[0].isEmpty, !isName(next.cells[1], in: bytes),
      let start = next.cells.indices.dropFirst(2).first(where: { isName(next.cells[$0], in: bytes) }
      )
    else { return row }
    var spread = row
    spread.cells = row.cells.with { cells in
      let end = cells[0].upperBound
      while cells.count <= start { cells.append(end..<end) }
      cells.swapAt(1, start)
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
