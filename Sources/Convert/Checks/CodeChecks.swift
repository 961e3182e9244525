/// Holds the codes of tables against each other and against lists of their names.
struct CodeChecks {
  let document: DisclosureFigures
  let blocks: BlockOrder
  let lists: [CodeList]
  let year: Int?

  /// The findings: each code and name is told once in a document.
  func findings() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    var told: Set<ExactText> = []
    let applicable = Self.applicable(lists, year: year)
    for (number, placed) in document.placed.enumerated() {
      for side in placed.table.sides {
        let meanings = placed.table.rowMeanings(on: side)
        let codes = Set(meanings.compactMap(\.code?.string))
        for (row, meaning) in meanings.enumerated() {
          let pairs: [(ExactText?, Classification)] = [
            (meaning.functionalCode, .functional), (meaning.economicCode, .economic),
          ]
          for case (let code?, let classification) in pairs {
            guard let found = check(code, meaning.name, classification, codes, applicable),
              told.insert(ExactText("\(found.code.rawValue) \(code) \(meaning.name)")).inserted
            else { continue }
            findings.append(
              finding(found, code, meaning.name, CheckCell(table: number, row: row, column: nil)))
          }
        }
      }
    }
    return findings
  }

  /// The lists that hold for a year; what stands before a list that replaces others is left out.
  private static func applicable(_ lists: [CodeList], year: Int?) -> [CodeList] {
    let holding = lists.filter { $0.holds(for: year) }
    return Classification.allCases.flatMap { classification in
      let own = holding.filter { $0.classification == classification }
      return own[(own.lastIndex(where: \.replaces) ?? own.startIndex)...]
    }
  }

  private typealias Found = (code: CodeListCode, expected: String, list: String)

  private func check(
    _ code: ExactText, _ name: ExactText, _ classification: Classification, _ codes: Set<String>,
    _ lists: [CodeList]
  ) -> Found? {
    guard classification.lengths.contains(code.utf8.count), let number = Int32(code.string) else {
      // Columns may hold codes of other kinds, as of budget units: one without a class is no misprint.
      guard codes.contains(String(code.string.prefix(3))), code.utf8.count > 3 else { return nil }
      let lengths = classification.lengths.map { "\($0)" }.joined(separator: ", ")
      return (.level, lengths, "")
    }
    if code.utf8.count > 3 {
      let parent = String(code.string.dropLast(2))
      // Tables that list classes list the rows between too.
      let isListed = codes.contains { $0.utf8.count == 3 }
      if isListed, !codes.contains(parent) { return (.parent, parent, "") }
    }
    // The last list that knows the code counts: a user's own stand behind the program's.
    let known = lists.filter { $0.classification == classification }
    guard let expected = known.reversed().lazy.compactMap({ $0.names[number] }).first else {
      guard let list = known.last else { return nil }
      return (.unknown, "", list.source)
    }
    guard !name.isEmpty, Self.key(name) != Self.key(ExactText(expected)) else { return nil }
    return (.name, expected, "")
  }

  /// A name as it is compared: 和 and 的 and punctuation come and go.
  private static func key(_ name: ExactText) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in name.string.unicodeScalars
    where !"和与及、，,的".unicodeScalars.contains(scalar) { scalars.append(scalar) }
    return ConceptLabels.folded(ExactText(String(scalars)))
  }

  private func finding(
    _ found: Found, _ code: ExactText, _ name: ExactText, _ cell: CheckCell
  ) -> CheckFinding {
    let placed = document.placed[cell.table]
    let place = placed.number.map { "表\($0)" } ?? "“\(placed.table.title)”"
    let row = placed.table.rows[cell.row]
    return CheckFinding(
      diagnostic: Diagnostic(
        found.code,
        at: .model(
          pointer: "\(placed.path.pointer)/rows/\(cell.row)", sourceLine: row.sourceLine),
        [
          "place": .text(place), "stated": .text(code.string), "what": .text(name.string),
          "expected": .text(found.expected), "list": .text(found.list),
          "digits": .integer(code.utf8.count),
        ]),
      order: [blocks[placed.path], cell.row, -1], cell: cell, placeName: place,
      rowName: code.string + name.string, columnName: "", stated: code.string,
      expected: found.expected, difference: nil, related: [], likely: nil)
  }
}

extension Classification {
  /// How many digits the codes of its levels have.
  fileprivate var lengths: [Int] { self == .functional ? [3, 5, 7] : [3, 5] }
}
