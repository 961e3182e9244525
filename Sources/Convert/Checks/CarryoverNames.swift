/// The projects that the rows of the carry-over table name, to be found in the items of a list.
struct CarryoverNames {
  /// The rows of each name that is long enough to mean something, folded.
  private var rowsOf: [ArraySlice<UInt8>: [Int]] = [:]
  /// How long these names are.
  private var lengths: Set<Int> = []

  /// The fewest bytes of a name: four characters.
  private static let shortest = 12

  /// Takes the names of the rows.
  ///
  /// - Parameter cells: The cell of each row in which its project stands.
  init(_ cells: [Cell]) {
    for (row, cell) in cells.enumerated() {
      guard case .text(let text) = cell else { continue }
      let name = ConceptLabels.folded(text)
      guard name.count >= Self.shortest else { continue }
      rowsOf[name[...], default: []].append(row)
      lengths.insert(name.count)
    }
  }

  /// The row that each statement names and no other does.
  ///
  /// - Parameter statements: Those of the section; the ones with a mark are items of the list.
  /// - Returns: For each statement its row; `nil` for one that names none or several, and where
  ///   several items name one row, whose amount they share.
  func rows(of statements: [NarrativeStatement]) -> [Int?] {
    let named = statements.map { statement in
      statement.mark == nil ? [] : names(in: statement)
    }
    var items: [ArraySlice<UInt8>: Int] = [:]
    for name in named.joined() { items[name, default: 0] += 1 }
    return named.map { names in
      guard let name = names.first, names.count == 1, items[name] == 1, let rows = rowsOf[name],
        rows.count == 1
      else { return nil }
      return rows[0]
    }
  }

  /// The names that stand anywhere in an item, each once.
  private func names(in item: NarrativeStatement) -> Set<ArraySlice<UInt8>> {
    let text = ConceptLabels.folded(ExactText(NarrativeText.string(item.text[...])))
    var found: Set<ArraySlice<UInt8>> = []
    // A name begins where a character does.
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      for length in lengths where start + length <= text.count {
        let piece = text[start..<start + length]
        if rowsOf[piece] != nil { found.insert(piece) }
      }
    }
    return found
  }
}
