internal import Convert

/// The cells that a total row lacks since 合计 was printed across them.
///
///     类 ⇥ 款 ⇥ 项 ⇥ 科目名称 ⇥ 合计 ⇥ 基本支出
///     合计 ⇥ 3.00 ⇥ 2.00
///     205 ⇥ 01 ⇥ 01 ⇥ 行政运行 ⇥ 3.00 ⇥ 2.00
///
/// Read in the columns of the header, its amounts would be codes and a name.
enum MergedTotal {
  /// Puts blank cells behind 合计 in the row of a page that lacks them.
  ///
  /// - Parameters:
  ///   - rows: The rows of the page.
  ///   - header: How many cells the header has; a row with as many lacks none.
  ///   - source: The text that the cells point into.
  ///   - diagnostics: Receives that the row is read so.
  static func complete(
    _ rows: inout ArraySlice<RawRow>, below header: Int, in source: SourceText,
    into diagnostics: inout DiagnosticList
  ) {
    guard let index = rows.firstIndex(where: { isOne($0, in: source) }),
      rows[index].cells.count < header
    else { return }
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    let whole = rows.filter { $0.cells.count == width && !isOne($0, in: source) }
    let amounts = whole.compactMap { row in
      row.cells.indices.first { isDecimal(row.cells[$0], in: source) }
    }
    // Nowhere do amounts stand where those of the total would.
    guard let first = amounts.min(), first > 1, rows[index].cells.count + first - 1 <= width,
      whole.contains(where: { !$0.cells[1].isEmpty })
    else { return }
    rows[index].cells = rows[index].cells.with { cells in
      let end = cells[0].upperBound
      cells.insert(contentsOf: Array(repeating: end..<end, count: first - 1), at: 1)
    }
    diagnostics.add(
      TextCode.mergedTotal, at: .input(SourcePosition(line: rows[index].line)),
      ["text": .text(source.label(rows[index].cells[0]).string)])
  }

  /// Whether a row is 合计 and amounts right behind it.
  private static func isOne(_ row: RawRow, in source: SourceText) -> Bool {
    let cells = row.cells
    guard cells.count > 1, !cells[0].isEmpty, isDecimal(cells[1], in: source) else { return false }
    return HeaderWord.isTotal(RecognitionKey(cells[0], in: source.bytes.span))
      && (1..<cells.count).allSatisfy { cells[$0].isEmpty || isDecimal(cells[$0], in: source) }
  }

  private static func isDecimal(_ cell: Range<Int>, in source: SourceText) -> Bool {
    guard !cell.isEmpty, case .amount(let amount, _) = source.amount(cell) else { return false }
    return amount.fractionDigits > 0
  }
}
