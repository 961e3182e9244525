internal import Convert

/// How the rows of a table name its columns in XML, the same for reader and writer.
///
/// It is a class because every row of a table takes it: one reference is counted, not many arrays.
final class XMLTableLayout: Sendable {
  /// Which columns make the code, the name and the project of a row.
  let rows: RowLayout
  /// The concept by which rows name a column, as bytes; `nil` for a column without one, and for a
  /// further column of a concept that its side has already.
  let concepts: [[UInt8]?]

  /// Makes the layout of a table.
  init(_ columns: [Column]) {
    let layout = RowLayout(columns)
    rows = layout
    concepts = zip(columns, layout.ids).map { column, id in
      guard column.role == .amount, let concept = column.concept,
        id.span.isText(concept.rawValue)
      else { return nil }
      return id
    }
  }
}

extension RowLayout.Group {
  /// The digits of the code of a row; `nil` where its pieces would not come back from it.
  func code(of cells: Span<Cell>) -> ExactText? {
    if let joined { return piece(joined, cells).map { ExactText($0) } }
    guard let first = piece(classes, cells), first.utf8.count == 3 else { return nil }
    let second = piece(sections, cells)
    let third = piece(items, cells)
    // Pieces of other lengths, or an item without a section, would not come back.
    guard second.map({ $0.utf8.count == 2 }) ?? (third == nil), third?.utf8.count ?? 2 == 2 else {
      return nil
    }
    return ExactText(first + (second ?? "") + (third ?? ""))
  }

  private func piece(_ column: Int?, _ cells: Span<Cell>) -> String? {
    guard let column, case .code(let code) = cells[column] else { return nil }
    return code.digits.string
  }
}
