internal import Convert

/// Rows of two-sided tables that are broken between their halves.
///
/// What extracts the text ends the line where the right half of the table begins:
///
///     一、一般公共预算拨款收入 ⇥ 12.00
///     201 一般公共服务支出 ⇥ 12.00
///
/// The right half would be read as a row of the left one. Only the labels tell: those of income never
/// name an expenditure.
struct SplitSides {
  /// How many columns the left half has.
  private let left: Int
  /// How many columns the right half has.
  private let right: Int
  private let source: SourceText

  /// Makes a reading of the rows under `columns`; `nil` where the table has but one side.
  init?(_ columns: ArraySlice<Column>, in source: SourceText) {
    guard columns.first?.side == .income, columns.last?.side == .expenditure else { return nil }
    left = columns.count { $0.side == .income }
    right = columns.count - left
    guard columns.prefix(left).allSatisfy({ $0.side == .income }) else { return nil }
    self.source = source
  }

  /// The rows with their right halves where they belong: beside the left half on the line above, or
  /// behind blank cells, where that half is blank.
  ///
  /// - Parameters:
  ///   - rows: The rows as printed.
  ///   - diagnostics: Receives which of them were put there.
  /// - Returns: The rows.
  func join(
    _ rows: ArraySlice<RawRow>, into diagnostics: inout DiagnosticList
  ) -> ArraySlice<RawRow> {
    guard rows.contains(where: isRightHalf) else { return rows }
    var whole: [RawRow] = []
    for row in rows {
      guard isRightHalf(row) else {
        whole.append(row)
        continue
      }
      let start = row.cells[0].lowerBound
      var cells = Array(repeating: start..<start, count: left)
      var line = row.line
      if let head = whole.last, head.line + 1 == row.line, isLeftHalf(head) {
        for column in 0..<min(left, head.cells.count) { cells[column] = head.cells[column] }
        line = head.line
        whole.removeLast()
        row.tellJoined(in: source, into: &diagnostics)
      } else {
        row.tellJoined(as: .rightHalf, in: source, into: &diagnostics)
      }
      cells += row.cells
      whole.append(RawRow(line: line, cells: RowCells(cells, cells.indices)))
    }
    return whole[...]
  }

  /// Whether nothing of a row stands in the right half.
  private func isLeftHalf(_ row: RawRow) -> Bool {
    guard let last = row.cells.lastFilled else { return true }
    return last < left && !isRightHalf(row)
  }

  /// Whether a row is as short as a right half and begins with a class of expenditure or with a label
  /// that names one.
  private func isRightHalf(_ row: RawRow) -> Bool {
    guard row.cells.count <= right, row.cells.count < left + right, let cell = row.cells.first,
      !cell.isEmpty
    else { return false }
    let key = RecognitionKey(cell, in: source.bytes.span)
    let digits = key.bytes.prefix { 0x30...0x39 ~= $0 }.count
    if digits == 3, key.bytes.count > digits, key.bytes[digits] >= 0x80 { return true }
    return key.contains("支出") && !key.contains("收入") && !key.contains("收支")
      || Self.labels.contains { key.bytes.starts(with: $0.utf8) }
  }

  /// What stands below the expenditure, and in no list of income.
  private static let labels = ["结转下年", "年终结转", "年末结转", "结余分配"]
}
