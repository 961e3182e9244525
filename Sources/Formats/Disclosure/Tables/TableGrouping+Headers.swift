internal import Convert

/// What the first row of a page says about the table that it is of.
extension TableGrouping {
  /// Whether a page begins with the row with which a table does.
  func repeatsHeader(_ block: RawBlock, of table: RawTable) -> Bool {
    guard let first = block.rows.first, let known = table.blocks.first?.rows.first else {
      return false
    }
    return first.cells.elementsEqual(known.cells, by: source.areEqual)
  }

  /// Whether a block begins with a header that has few of its labels in common with a table's: one
  /// of a table whose title is lost, or was never printed.
  func hasOtherColumns(_ block: RawBlock, than table: RawTable) -> Bool {
    guard let first = block.rows.first, first.cells.filledCount > 2,
      !first.cells.contains(where: hasDigits), let header = table.blocks.first?.rows
    else { return false }
    let labels = first.cells.filter { !$0.isEmpty }.map { RecognitionKey($0, in: source.bytes) }
    guard labels.count(where: { HeaderWord.of($0) != nil }) > 2 else { return false }
    var known: Set<RecognitionKey> = []
    for row in header.prefix(while: { !$0.cells.contains(where: hasDigits) }) {
      for cell in row.cells where !cell.isEmpty {
        known.insert(RecognitionKey(cell, in: source.bytes))
      }
    }
    return labels.count(where: known.contains) * 2 < labels.count
  }

  /// Whether a cell begins with a digit, as amounts and codes do.
  private func hasDigits(_ cell: Range<Int>) -> Bool {
    !cell.isEmpty && (0x30...0x39).contains(source.bytes[cell.lowerBound])
  }
}
