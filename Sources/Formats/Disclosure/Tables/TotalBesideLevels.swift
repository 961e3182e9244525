internal import Convert

/// A total that is printed in the last row of the header: 类 ⇥ 款 ⇥ 项 ⇥ 合计 ⇥ 12.00.
///
/// Final accounts print 合计 beside 类, 款 and 项, where the labels of the other columns stand in the rows
/// above. It is two rows: the levels belong to the header, the total is the first of the data.
enum TotalBesideLevels {
  /// The most rows of a page in which the end of a header is looked for.
  private static let mostRows = 12

  /// Parts the row in which a total stands beside the levels, where there is one.
  static func part(_ rows: inout [RawRow], in source: SourceText) {
    guard
      let index = rows.indices.prefix(mostRows).first(where: { isOne(rows[$0], in: source) }),
      let total = total(of: rows[index], in: source)
    else { return }
    let row = rows[index]
    let levels = row.cells.with { cells in
      for column in total..<cells.count {
        cells[column] = cells[column].lowerBound..<cells[column].lowerBound
      }
    }
    rows[index].cells = row.cells.with { cells in
      for column in 0..<total {
        cells[column] = cells[column].lowerBound..<cells[column].lowerBound
      }
    }
    rows.insert(RawRow(line: row.line, cells: levels), at: index)
  }

  /// Whether a row begins with 类 and 款 and holds a figure.
  private static func isOne(_ row: RawRow, in source: SourceText) -> Bool {
    let bytes = source.bytes.span
    return row.cells.count > 3 && row.cells[0].count == 3 && row.cells[1].count == 3
      && bytes.hasWord("类", at: row.cells[0].lowerBound)
      && bytes.hasWord("款", at: row.cells[1].lowerBound)
      && row.cells.contains { !$0.isEmpty && source.holdsAmount($0) }
  }

  /// The column in which 合计 stands, the first behind the levels that says anything.
  private static func total(of row: RawRow, in source: SourceText) -> Int? {
    let bytes = source.bytes.span
    let third = row.cells[2]
    let levels = third.count == 3 && bytes.hasWord("项", at: third.lowerBound) ? 3 : 2
    guard let column = (levels..<row.cells.count).first(where: { !row.cells[$0].isEmpty }),
      HeaderWord.isTotal(RecognitionKey(row.cells[column], in: bytes))
    else { return nil }
    return column
  }
}
