/// The projects that the rows of the carry-over table name, to be found in the items of a list.
struct CarryoverNames {
  /// The rows of each name that is long enough to mean something.
  private var rowsOf: [LikeName: [Int]] = [:]
  /// How long these names are.
  private var lengths: [Int] = []
  /// Whether a name begins with four characters whose bytes give a number; most pieces of a text
  /// are told from all names by it.
  private var mayBegin = [Bool](repeating: false, count: 1024)

  /// The fewest bytes of a name: four characters.
  private static let shortest = 12

  /// Takes the names of the rows.
  ///
  /// - Parameter cells: The cell of each row in which its project stands.
  init(_ cells: [Cell]) {
    for (row, cell) in cells.enumerated() {
      guard case .text(let text) = cell else { continue }
      let name = LikeName(text)
      guard name.bytes.count >= Self.shortest else { continue }
      rowsOf[name, default: []].append(row)
      if !lengths.contains(name.bytes.count) { lengths.append(name.bytes.count) }
      mayBegin[Self.number(of: name.bytes.span, at: 0)] = true
    }
  }

  /// A number of 0 to 1,023 that the first bytes of a name give.
  private static func number(of text: Span<UInt8>, at start: Int) -> Int {
    var number = 0
    for index in start..<start + shortest { number = number &* 31 &+ Int(text[index]) }
    return number & 1023
  }

  /// The row that each statement names and no other does.
  ///
  /// - Parameter statements: Those of the section; the ones with a mark are items of the list.
  /// - Returns: For each statement its row; `nil` for one that names none or several, and where
  ///   several items name one row, whose amount they share.
  func rows(of statements: [NarrativeStatement]) -> [Int?] {
    guard !rowsOf.isEmpty else { return statements.map { _ in nil } }
    let named = statements.map { statement in
      statement.mark == nil ? [] : names(in: statement)
    }
    var items: [LikeName: Int] = [:]
    for name in named.joined() { items[name, default: 0] += 1 }
    return named.map { names in
      guard let name = names.first, names.count == 1, items[name] == 1, let rows = rowsOf[name],
        rows.count == 1
      else { return nil }
      return rows[0]
    }
  }

  /// The names that stand anywhere in an item, each once.
  private func names(in item: NarrativeStatement) -> Set<LikeName> {
    let said = item.text
    let text = ConceptLabels.folded(said.span)
    var found: Set<LikeName> = []
    var start = 0
    while start + Self.shortest <= text.count {
      // A name begins where a character does.
      if text[start] & 0xC0 != 0x80, mayBegin[Self.number(of: text.span, at: start)] {
        for length in lengths where start + length <= text.count {
          let piece = LikeName(folded: Array(text[start..<start + length]))
          if rowsOf[piece] != nil { found.insert(piece) }
        }
      }
      start += 1
    }
    return found
  }
}
