internal import Convert

/// Tables of one title in a row, each of another budget unit.
extension TableGrouping {
  /// Whether rows under the title of the table before them are another unit's table, not its next page.
  ///
  /// Another 编制部门 alone may be another spelling. The rows have to begin anew, too: with a total, as
  /// the table did, and not with nothing but that; with the unit's own row, as the table did; or
  /// behind the total that closed the table.
  func isOfAnotherUnit(
    _ captions: TableCaptions, _ block: RawBlock, than table: RawTable
  ) -> Bool {
    guard let name = captions.preparedBy, let known = table.preparedBy else { return false }
    let (key, knownKey) = (RecognitionKey(name), RecognitionKey(known))
    guard key != knownKey, let knownFirst = table.blocks.first.flatMap(firstOfAmounts),
      let first = firstOfAmounts(block), let last = table.blocks.last?.rows.last
    else { return false }
    let begins = hasTotal(table.blocks[0].rows[knownFirst])
    if begins { return hasTotal(block.rows[first]) && first + 1 < block.rows.count }
    return closes(last)
      || names(table.blocks[0].rows[knownFirst], knownKey) && names(block.rows[first], key)
  }

  /// The first row that holds an amount with decimals: neither a header nor the numbers of columns.
  private func firstOfAmounts(_ block: RawBlock) -> Int? {
    block.rows.firstIndex { row in
      row.cells.contains { cell in
        source.bytes[cell].contains(UInt8(ascii: ".")) && source.holdsAmount(cell)
      }
    }
  }

  /// Whether a row is one of a total.
  private func hasTotal(_ row: RawRow) -> Bool {
    row.cells.contains { HeaderWord.isTotal(RecognitionKey($0, in: source.bytes.span)) }
  }

  /// Whether a row is one of a total that nothing follows, as 小计 may be.
  private func closes(_ row: RawRow) -> Bool {
    row.cells.contains { cell in
      let key = RecognitionKey(cell, in: source.bytes.span)
      return HeaderWord.isTotal(key) && !key.isWord("小计")
    }
  }

  /// Whether a row is that of a unit.
  private func names(_ row: RawRow, _ unit: RecognitionKey) -> Bool {
    row.cells.contains { RecognitionKey($0, in: source.bytes.span) == unit }
  }
}
