internal import Convert

/// Numbers of the rows in front of their cells, 1, 2, 3, where the header has no column for them.
///
/// Without one the codes would stand under the names and every amount one column too far to the right.
enum RowNumbers {
  /// So many rows tell that the first cells count.
  private static let fewest = 3

  /// Puts a blank label in front of the header of a page whose rows are numbered.
  static func complete(_ rows: inout [RawRow], in source: SourceText) {
    guard let last = rows.last, number(of: last, in: source) != nil else { return }
    var start = rows.count - 1
    var next = number(of: last, in: source) ?? 0
    let width = last.cells.count
    while start > 0, rows[start - 1].cells.count == width,
      number(of: rows[start - 1], in: source) == next - 1
    {
      start -= 1
      next -= 1
    }
    let header = rows[..<start]
    // 201, 202 and 203 are codes.
    guard rows.count - start >= fewest, next < 100, !header.isEmpty,
      header.allSatisfy({ $0.cells.count < width }),
      header.contains(where: { $0.cells.count == width - 1 }),
      let label = header.lazy.compactMap({ $0.cells.first }).first(where: { !$0.isEmpty }),
      headsRows(label, in: source),
      rows[start...].allSatisfy({ !$0.cells[1].isEmpty && !source.holdsDecimal($0.cells[1]) })
    else { return }
    for index in 0..<start {
      rows[index].cells = rows[index].cells.with { cells in
        let front = cells[0].lowerBound
        cells.insert(front..<front, at: 0)
      }
    }
  }

  /// The whole number in the first cell of a row; `nil` where something else stands there.
  private static func number(of row: RawRow, in source: SourceText) -> Int? {
    let bytes = source.bytes.span
    guard let cell = row.cells.first, (1...4).contains(cell.count), row.cells.count > 2,
      CellReader.isDigits(cell, in: bytes), bytes[cell.lowerBound] != UInt8(ascii: "0")
    else { return nil }
    return cell.reduce(0) { $0 * 10 + Int(bytes[$1] - UInt8(ascii: "0")) }
  }

  /// Whether a label heads codes or names, not numbers: 科目编码, 项目.
  private static func headsRows(_ label: Range<Int>, in source: SourceText) -> Bool {
    HeaderWord.of(RecognitionKey(label, in: source.bytes))?.isRowHead ?? false
  }
}

extension SourceText {
  /// Whether a cell is an amount with decimals.
  fileprivate func holdsDecimal(_ cell: Range<Int>) -> Bool {
    if case .amount(let amount, _) = amount(cell) { amount.fractionDigits > 0 } else { false }
  }
}
