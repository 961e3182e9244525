/// Amounts that a tab has torn in front of the point, `12 ⇥ .35`, in rows with more cells than the header.
///
/// The two cells are one again, with the tab inside the number; what closes blanks in numbers mends
/// it and says so.
enum TornAmounts {
  /// Joins the halves in the rows of a page.
  ///
  /// - Parameters:
  ///   - rows: The data rows.
  ///   - width: How many cells the rows of the header have.
  ///   - source: The text that the cells point into.
  static func join(_ rows: inout ArraySlice<RawRow>, below width: Int, in source: SourceText) {
    guard width > 1 else { return }
    for index in rows.indices where rows[index].cells.count > width {
      guard let whole = joined(rows[index].cells, to: width, in: source) else { continue }
      rows[index].cells = whole
    }
  }

  private static func joined(
    _ cells: RowCells, to width: Int, in source: SourceText
  ) -> RowCells? {
    var whole: [Range<Int>] = []
    for cell in cells {
      if let last = whole.last, isFraction(cell, in: source.bytes.span),
        isWhole(last, in: source.bytes.span)
      {
        whole[whole.count - 1] = last.lowerBound..<cell.upperBound
      } else {
        whole.append(cell)
      }
    }
    return whole.count == width ? RowCells(whole, whole.indices) : nil
  }

  /// Whether a cell is a point and two digits.
  private static func isFraction(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    cell.count == 3 && bytes[cell.lowerBound] == UInt8(ascii: ".")
      && CellReader.isDigits(cell.dropFirst(), in: bytes)
  }

  /// Whether a cell holds digits, with or without commas, and nothing else.
  private static func isWhole(_ cell: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    !cell.isEmpty
      && cell.allSatisfy { (0x30...0x39).contains(bytes[$0]) || bytes[$0] == UInt8(ascii: ",") }
  }
}
