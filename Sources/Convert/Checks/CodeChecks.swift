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
    let applicable = Classification.allCases.map { classification in
      ApplicableLists(lists, classification, year: year)
    }
    let readings = document.placed.indices.map { document.codedReadings(ofTable: $0) }
    // A list goes on in the next panel.
    let listed = readings.map(ListedCodes.init)
    for (number, panels) in readings.enumerated() where !listed[number].isEmpty {
      let codes = listed[number]
      findings += childless(listed, panels, number)
      for panel in panels {
        for row in panel.rows.indices {
          for lists in applicable {
            let code =
              lists.classification == .functional
              ? panel.rows[row].functionalCode : panel.rows[row].economicCode
            guard let code, let found = check(code, row, of: panel, codes, listed, lists)
            else { continue }
            let digits = panel.text(code)
            let name = panel.text(panel.rows[row].name)
            guard told.insert(ExactText("\(found.code.rawValue) \(digits) \(name)")).inserted
            else { continue }
            findings.append(
              finding(found, digits, name, CheckCell(table: number, row: row, column: nil)))
          }
        }
      }
    }
    return findings
  }

  /// The only code with money that has none below it, where several others of its level have, or it
  /// itself in another table: the row that states the same money below it is lost.
  private func childless(
    _ listed: [ListedCodes], _ panels: [PanelReading], _ number: Int
  ) -> [CheckFinding] {
    let codes = listed[number]
    var levels: [Int: (parents: Int, leaves: [(row: Int, panel: PanelReading)])] = [:]
    for panel in panels {
      for row in panel.rows.indices {
        guard let code = panel.rows[row].code,
          code.count == 3 || code.count == 5 && panel.rows[row].functionalCode != nil,
          statesMoney(row, of: panel, number)
        else { continue }
        if codes.containsBelow(panel.digits(of: code)) {
          levels[Int(code.count), default: (0, [])].parents += 1
        } else {
          levels[Int(code.count), default: (0, [])].leaves.append((row, panel))
        }
      }
    }
    return levels.keys.sorted().compactMap { length in
      guard let level = levels[length], level.leaves.count == 1,
        let (row, panel) = level.leaves.first, let code = panel.rows[row].code,
        level.parents > 2
          || length == 5 && panel.side == nil
            && listed.contains(where: { $0.containsBelow(panel.digits(of: code)) })
      else { return nil }
      return finding(
        (.childless, "", nil), panel.text(code), panel.text(panel.rows[row].name),
        CheckCell(table: number, row: row, column: nil))
    }
  }

  /// Whether an amount other than zero stands in a row of a panel.
  private func statesMoney(_ row: Int, of panel: PanelReading, _ number: Int) -> Bool {
    let cells = document.placed[number].table.rows[row].cells
    return panel.columns.contains { (cells[$0].amount?.magnitude ?? 0) > 0 }
  }

  private typealias Found = (code: CodeListCode, expected: String, list: LocalizedText?)

  private func check(
    _ code: PanelReading.RowCode, _ row: Int, of panel: PanelReading, _ codes: ListedCodes,
    _ listed: [ListedCodes], _ lists: ApplicableLists
  ) -> Found? {
    let digits = panel.digits(of: code)
    guard lists.classification.lengths.contains(digits.count) else {
      // Columns may hold codes of other kinds, as of budget units: one without a class is no misprint.
      guard digits.count > 3 ? codes.contains(digits.prefix(3)) : codes.haveClasses else {
        return nil
      }
      let lengths = lists.classification.lengths.map { "\($0)" }.joined(separator: ", ")
      return (.level, lengths, nil)
    }
    // Tables that list classes list the rows between too; one that lists a section and its items lists
    // their class, where other tables do.
    let listsClasses =
      codes.haveClasses
      || digits.count == 5 && panel.side == nil && codes.containsBelow(digits)
        && listed.contains { $0.contains(digits.prefix(3)) }
    if digits.count > 3, listsClasses, !codes.contains(digits.dropLast(2)) {
      return (.parent, NarrativeText.string(digits.dropLast(2)), nil)
    }
    let number = digits.reduce(Int32(0)) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
    guard let expected = lists.name(of: number) else {
      return lists.complete.map { (.unknown, "", $0.sourceWords) }
    }
    // A row of both classifications is named after a unit or a project.
    let isOfBoth = panel.rows[row].functionalCode != nil && panel.rows[row].economicCode != nil
    if isOfBoth || panel.isNamed(row, expected) { return nil }
    let name = panel.text(panel.rows[row].name)
    guard !name.isEmpty, Self.key(name.utf8.span) != Self.key(expected.span) else { return nil }
    return (.name, NarrativeText.string(expected), nil)
  }

  /// A name as names are compared: 和 and 的 and punctuation come and go.
  private static func key(_ name: Span<UInt8>) -> [UInt8] {
    ConceptLabels.folded(NarrativeText.removing(anyOf: "和与及、，,的", from: name).span)
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
          "expected": .text(found.expected), "list": found.list.map { .words($0) } ?? .text(""),
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

/// The lists of one classification that hold for a year, the one that counts first in front.
private struct ApplicableLists {
  let classification: Classification
  private let lists: [CodeList]

  /// What stands before a list that replaces others is left out.
  init(_ lists: [CodeList], _ classification: Classification, year: Int?) {
    self.classification = classification
    let own = lists.filter { $0.classification == classification && $0.holds(for: year) }
    // The last list that knows a code counts: a user's own stand behind the program's.
    self.lists = own[(own.lastIndex(where: \.replaces) ?? own.startIndex)...].reversed()
  }

  /// The first list that lacks no code, as far as it says; `nil` where each is only a part.
  var complete: CodeList? { lists.first(where: \.isComplete) }

  /// The name of a code in UTF-8; `nil` where no list knows it.
  func name(of code: Int32) -> ArraySlice<UInt8>? {
    for list in lists { if let name = list.name(of: code) { return name } }
    return nil
  }
}

/// The codes that stand in a table, of at most seven digits.
private struct ListedCodes {
  /// The codes as numbers, in their order.
  private var numbers: [UInt64] = []
  /// Whether classes are among them.
  private(set) var haveClasses = false

  init(_ panels: [PanelReading]) {
    var isSorted = true
    for panel in panels {
      for row in panel.rows.indices {
        guard let code = panel.rows[row].code, code.count <= 7 else { continue }
        if code.count == 3 { haveClasses = true }
        let number = Self.number(of: panel.digits(of: code))
        if let last = numbers.last, number < last { isSorted = false }
        numbers.append(number)
      }
    }
    if !isSorted { numbers.sort() }
  }

  /// Whether there are none.
  var isEmpty: Bool { numbers.isEmpty }

  /// Whether a code of at most seven digits is among them.
  func contains(_ code: ArraySlice<UInt8>) -> Bool {
    let number = Self.number(of: code)
    let place = numbers.partitionIndex { $0 >= number }
    return place < numbers.count && numbers[place] == number
  }

  /// Whether a code of at most seven digits is among them that begins with one of fewer.
  func containsBelow(_ code: ArraySlice<UInt8>) -> Bool {
    let number = Self.number(of: code)
    let place = numbers.partitionIndex { $0 > number }
    let kept = UInt64.max << (64 - 8 * UInt64(code.count))
    return place < numbers.count && numbers[place] & kept == number
  }

  /// The digits, seven at most, as the upper bytes of a number: a code stands behind its class.
  private static func number(of code: ArraySlice<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 56
    for digit in code {
      number |= UInt64(digit) << shift
      shift -= 8
    }
    return number
  }
}
