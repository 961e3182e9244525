/// A total label that stands in a cell that is not the label's, and what it stands on.
struct TotalLabelReading {
  /// The segment of the table.
  let segment: Int
  /// The row in the segment.
  let row: Int
  /// The column in the segment in which the label is printed.
  let printed: Int
  /// The column in the segment to which it belongs.
  let label: Int
  /// Whether it stands on an amount, which is lost.
  let losesAmount: Bool
}

extension TableDraft {
  /// Moves the table's total label to the label column, where it stands elsewhere.
  ///
  /// A row without a code whose only words are 合计 or 总计, in a table without another total row, is
  /// the total row. No figure depends on it, so nothing proves it; it is read.
  ///
  /// - Returns: What was moved; `nil` where every total label stands right.
  mutating func readTotalLabel() -> TotalLabelReading? {
    var found: TotalLabelReading?
    for (number, segment) in segments.enumerated() {
      // Each half of a two-sided table has its own labels.
      guard segment.columns.allSatisfy({ $0.side == nil }),
        let label = segment.columns.firstIndex(where: { $0.role == .label })
          ?? segment.columns.firstIndex(where: { $0.role == .project })
      else { return nil }
      let rows = segment.rows.span
      for row in rows.indices {
        guard let place = Self.totalLabel(in: rows[row].cells.span) else { continue }
        if place == label || found != nil { return nil }
        found = TotalLabelReading(
          segment: number, row: row, printed: place, label: label,
          losesAmount: segment.columns[place].role == .amount)
      }
    }
    guard let found, !standsAlone(found) else { return nil }
    var cells = segments[found.segment].rows[found.row].cells
    cells.swapAt(found.printed, found.label)
    segments[found.segment].rows[found.row].cells = cells
    return found
  }

  /// Whether nothing else tells of the column in which a total label is printed: without it the column
  /// would be gone, and what is printed could not be said any more.
  private func standsAlone(_ reading: TotalLabelReading) -> Bool {
    let segment = segments[reading.segment]
    let column = segment.columns[reading.printed]
    return column.header.isEmpty && column.concept == nil
      && segment.rows.indices.allSatisfy { row in
        row == reading.row || segment.rows[row].cells[reading.printed].isBlank
      }
  }

  /// Where a row says 合计 or 总计 and no other words, a dash for nothing aside; `nil` for any other row.
  private static func totalLabel(in cells: Span<Cell>) -> Int? {
    var place: Int?
    for index in cells.indices {
      switch cells[index] {
      case .blank, .amount: continue
      case .code: return nil
      case .text(let text):
        if text.utf8.count <= longestPlaceholder, placeholders.contains(text) { continue }
        guard place == nil, mayBeTotal(text) else { return nil }
        switch text.withoutWhiteSpace {
        case "合计", "总计": place = index
        default: return nil
        }
      }
    }
    return place
  }

  /// What is printed where nothing stands.
  private static let placeholders: [ExactText] = ["-", "--", "—", "——", "－", "/", "*"]
  /// How many bytes the longest of them has.
  private static let longestPlaceholder = 6

  /// Whether a text is short and does not begin with a Chinese character that neither 合计 nor 总计
  /// begins with.
  private static func mayBeTotal(_ text: ExactText) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count < 32, bytes.count > 0 else { return false }
    return !(0xE4...0xE9).contains(bytes[0]) || bytes.starts(with: "合") || bytes.starts(with: "总")
  }
}
