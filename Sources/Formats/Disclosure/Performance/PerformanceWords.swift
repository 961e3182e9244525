internal import Convert

/// What the words of a source's performance tables are, each read once where it recurs.
///
/// The tables of one document have the same labels, levels, rules and evidence over and over. A
/// class, since everything that reads a table refers to it. Nothing that it calls comes back to it,
/// so its memories are not guarded against that: the guards were a hundredth of reading a text.
final class PerformanceWords {
  /// The text that the cells are ranges of.
  let source: SourceText
  @exclusivity(unchecked) private var natures = TextMemory<CellNature>()
  private let texts: LabelTexts
  @exclusivity(unchecked) private var kinds = TextMemory<PerformanceHead.Kind?>()
  /// The cells of heads that a page break has cut, by the place of their first piece.
  @exclusivity(unchecked) private var joined: [Int: CellText] = [:]
  /// The last line of labels, with the columns that it says.
  @exclusivity(unchecked) private var columns: (row: RawRow, columns: IndicatorColumns)?

  /// Knows no word yet.
  init(_ source: SourceText) {
    self.source = source
    texts = LabelTexts(source)
  }

  /// Joins the rest of a cell of a head, which stands behind a page break, to its first piece.
  func join(_ rest: Range<Int>, to cell: Range<Int>) -> CellText.Seam {
    var text = whole(cell)
    let seam = text.append(CellText(rest), in: source)
    joined[cell.lowerBound] = text
    return seam
  }

  /// The text of a cell, with what stands behind a page break.
  func whole(_ cell: Range<Int>) -> CellText {
    cut(cell) ?? CellText(cell)
  }

  private func cut(_ cell: Range<Int>) -> CellText? {
    joined.isEmpty || cell.isEmpty ? nil : joined[cell.lowerBound]
  }

  /// What a cell is as a number.
  func amount(of cell: Range<Int>) -> ScannedAmount {
    guard let text = cut(cell)?.joined else { return source.amount(cell) }
    return AmountScanner.scan(text.bytes.indices, in: text.bytes)
  }

  /// What the words of a cell tell about its column.
  func nature(of cell: Range<Int>) -> CellNature {
    if cell.isEmpty { return .blank }
    if let text = cut(cell) { return text.nature(in: source) }
    return natures.value(of: cell, in: source) { CellText($0).nature(in: source) }
  }

  /// What the words of the cells of a row tell about their columns.
  ///
  /// - Parameters:
  ///   - cells: The cells.
  ///   - row: Receives one nature for each cell, in place of those it holds.
  func readNatures(of cells: RowCells, into row: inout [CellNature]) {
    row.removeAll(keepingCapacity: true)
    Self.readNatures(of: cells, in: source, &natures, into: &row)
  }

  private static func readNatures(
    of cells: RowCells, in source: SourceText, _ natures: inout TextMemory<CellNature>,
    into row: inout [CellNature]
  ) {
    let bytes = source.bytes.span
    for index in 0..<cells.count {
      let cell = cells[index]
      if cell.isEmpty {
        row.append(.blank)
        continue
      }
      switch bytes[cell.lowerBound] {
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="): row.append(.relation)
      default: row.append(natures.value(of: cell, in: source) { CellText($0).nature(in: source) })
      }
    }
  }

  /// The text of a cell as a label.
  func label(of cell: Range<Int>) -> ExactText {
    cut(cell)?.text(.label, in: source) ?? texts.label(of: cell)
  }

  /// Whether a cell ends with a colon, or may, where it was cut.
  func mayEndWithColon(_ cell: Range<Int>) -> Bool {
    cut(cell) != nil || source.endsWithColon(cell)
  }

  /// What a cell in the head of a table is about; `nil` for words that are no known label.
  func kind(of cell: Range<Int>) -> PerformanceHead.Kind? {
    if let text = cut(cell) {
      return PerformanceHead.kind(of: text.squashed(in: source).span)
    }
    return kinds.value(of: cell, in: source) {
      PerformanceHead.kind(of: CellText($0).squashed(in: source).span)
    }
  }

  /// The columns of a line of labels; `nil` where the row is none.
  func columns(of row: RawRow) -> IndicatorColumns? {
    guard IndicatorColumns.mayBeLabels(row, in: source) else { return nil }
    if let columns, columns.row.cells.count == row.cells.count,
      zip(columns.row.cells, row.cells).allSatisfy(source.areEqual)
    {
      return columns.columns
    }
    guard let columns = IndicatorColumns(row, in: source) else { return nil }
    self.columns = (row, columns)
    return columns
  }
}
