internal import Convert

/// Tells the lower lines of labels that were wrapped in their cells by where they stand: 机关运行 above
/// 经费支出.
///
/// Nothing stands in front of them, where every row of figures has a code or a name.
struct WrappedLabels {
  /// The most lines behind its first one over which a label is wrapped.
  private static let mostLines = 3

  private let source: SourceText

  /// Looks at labels of a text.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Whether the first of some rows goes on with the labels above it.
  ///
  /// - Parameters:
  ///   - rows: The rows behind those of the header.
  ///   - tree: The labels so far.
  /// - Returns: Whether it does, and figures stand below it.
  func goOn(in rows: ArraySlice<RawRow>, below tree: HeaderTree) -> Bool {
    guard let row = rows.first, let first = row.cells.firstFilled, first > 0 else { return false }
    let columns = row.cells.indices.filter { !row.cells[$0].isEmpty }
    guard columns.allSatisfy({ isRest(row.cells[$0], above: $0, in: tree) }) else { return false }
    for below in rows.dropFirst().prefix(Self.mostLines) {
      guard let start = below.cells.firstFilled else { return false }
      if start < first {
        return columns.contains { $0 < below.cells.count && isFigure(below.cells[$0]) }
      }
      // One more line of labels, or a row of figures whose name is lost.
      if below.cells.contains(where: isFigure) { return false }
    }
    return false
  }

  /// Whether a cell can be the rest of the label above a column: no figure and no label of its own.
  private func isRest(_ cell: Range<Int>, above column: Int, in tree: HeaderTree) -> Bool {
    let above = tree.lowestLabel(above: column)
    guard !tree.isOpen(column), !above.isEmpty, !isFigure(cell) else { return false }
    let bytes = source.bytes.span
    let lower = RecognitionKey(cell, in: bytes)
    guard HeaderWord.of(lower) != nil else { return true }
    let whole = above.reduce(into: RecognitionKey("")) {
      $0 = $0.appending(RecognitionKey($1, in: bytes))
    }.appending(lower)
    return HeaderWord.of(whole) != nil
  }

  private func isFigure(_ cell: Range<Int>) -> Bool {
    guard !cell.isEmpty else { return false }
    if case .none = source.amount(cell) { return false }
    return true
  }
}
