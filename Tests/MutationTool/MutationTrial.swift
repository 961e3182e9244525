internal import Convert
internal import Formats

/// One document whose amounts are changed one at a time.
struct MutationTrial {
  private let name: String
  private let lines: [ArraySlice<UInt8>]
  private let disclosure: Disclosure
  private let tables: [PlacedTable]
  private let rowLines: Set<Int>
  /// How many errors and warnings the unchanged document has.
  private let warnings: Int

  /// Reads a document; `nil` where it cannot be read.
  init?(name: String, bytes: [UInt8]) {
    guard let disclosure = Self.read(bytes) else { return nil }
    self.name = name
    self.disclosure = disclosure
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    tables = disclosure.statementTables
    let report = DisclosureChecks().report(on: disclosure)
    warnings = report.count(.error) + report.count(.warning)
    rowLines = Set(tables.flatMap { $0.table.rows.compactMap(\.sourceLine) })
  }

  /// A disclosure as text; `nil` where text cannot say it.
  static func text(of disclosure: Disclosure) -> [UInt8]? {
    var diagnostics = DiagnosticList()
    do {
      return try Conversion(registry: .standard).write(
        disclosure, to: "text", into: &diagnostics
      ).singleFile
    } catch {
      return nil
    }
  }

  private static func read(_ bytes: [UInt8]) -> Disclosure? {
    var diagnostics = DiagnosticList()
    do {
      return try Conversion(registry: .standard).read(
        DocumentBundle(bytes), from: "text", into: &diagnostics)
    } catch {
      return nil
    }
  }

  /// Makes every change of a class.
  func run(_ mutation: Mutation, into tally: inout MutationTally) {
    for (number, placed) in tables.enumerated() {
      for (row, cells) in placed.table.rows.enumerated() {
        let columns = cells.cells.indices.filter { cells.cells[$0].amount != nil }
        guard let line = cells.sourceLine, !columns.isEmpty else { continue }
        let place = Place(table: number, row: row, line: line)
        switch mutation {
        case .rowDeleted, .rowRepeated:
          var changed = lines
          if mutation == .rowDeleted {
            changed.remove(at: line - 1)
          } else {
            changed.insert(lines[line - 1], at: line - 1)
          }
          judge(Array(changed.joined(separator: [0x0A])), place, nil, &tally)
        case .swapped:
          for (left, right) in zip(columns, columns.dropFirst()) {
            guard let first = cells.cells[left].amount, let second = cells.cells[right].amount,
              !first.isEqualInValue(to: second)
            else { continue }
            apply(
              [(left, second), (right, first)], at: place, cells.cells, likely: nil, &tally)
          }
        default:
          for column in columns {
            guard let amount = cells.cells[column].amount, let changed = mutation.change(amount),
              !changed.isEqualInValue(to: amount)
            else { continue }
            apply([(column, changed)], at: place, cells.cells, likely: changed, &tally)
          }
        }
      }
    }
  }

  /// A row of the document.
  private struct Place {
    let table: Int
    let row: Int
    let line: Int
  }

  /// A field of the text: its line and its place among the fields, both from 0.
  private struct Field {
    let line: Int
    let index: Int
  }

  /// Where the amount of a column is printed: on the line of the row or on those that go on with it.
  private func field(
    of column: Int, in cells: [Cell], at place: Place, amount: Amount
  ) -> Field? {
    let before = cells[..<column].count { $0.amount?.description == amount.description }
    var same: [Field] = []
    for line in (place.line - 1)..<min(place.line + 2, lines.count) {
      if line > place.line - 1, rowLines.contains(line + 1) { break }
      for (index, field) in split(lines[line]).enumerated()
      where Self.bare(field) == Array(amount.description.utf8) {
        same.append(Field(line: line, index: index))
      }
    }
    return same.indices.contains(before) ? same[before] : nil
  }

  private func split(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  }

  /// Sets other amounts into the line of a row.
  private func apply(
    _ changes: [(column: Int, amount: Amount)], at place: Place, _ cells: [Cell],
    likely: Amount?, _ tally: inout MutationTally
  ) {
    var changed = lines
    // All places are found before anything is changed.
    let fields = changes.map { column, _ in
      cells[column].amount.flatMap { field(of: column, in: cells, at: place, amount: $0) }
    }
    for (field, change) in zip(fields, changes) {
      guard let field else {
        tally.unplaced.append("\(name) line \(place.line) column \(change.column + 1)")
        return
      }
      var parts = split(changed[field.line])
      parts[field.index] = Array(change.amount.description.utf8)[...]
      changed[field.line] = Array(parts.joined(separator: [0x09]))[...]
    }
    judge(
      Array(changed.joined(separator: [0x0A])), place, changes.count == 1 ? likely : nil, &tally)
  }

  /// A field without blanks, tags and thousands separators.
  private static func bare(_ field: ArraySlice<UInt8>) -> [UInt8] {
    var bare: [UInt8] = []
    var isInTag = false
    for byte in field {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, byte != UInt8(ascii: " "), byte != UInt8(ascii: ","), byte != 0x0D {
        bare.append(byte)
      }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return bare
  }

  /// Reads the changed text and looks at what the checks say.
  private func judge(
    _ text: [UInt8], _ place: Place, _ amount: Amount?, _ tally: inout MutationTally
  ) {
    tally.trials += 1
    guard let changed = Self.read(text) else {
      tally.misses.append("\(name) line \(place.line): not read")
      return
    }
    let after = changed.statementTables
    let report = DisclosureChecks().report(on: changed)
    let line = { (cell: CheckCell) in
      after[cell.table].table.rows[cell.row].sourceLine
    }
    let errors = report.findings.filter { $0.diagnostic.severity == .error && $0.cell != nil }
    let isCaught =
      amount == nil
      ? !errors.isEmpty
      : errors.contains { finding in
        finding.sourceLine == place.line || finding.related.contains { line($0) == place.line }
      }
    if isCaught { tally.caught += 1 }
    let isWarned =
      !isCaught && report.count(.error) + report.count(.warning) > warnings
    if isWarned { tally.warned += 1 }
    if !isCaught, !isWarned {
      tally.misses.append(
        "\(name) line \(place.line) table \(place.table + 1) row \(place.row + 1)")
    }
    let isNamed = errors.contains { finding in
      guard let likely = finding.likely, line(likely.cell) == place.line else { return false }
      guard let amount, let column = likely.cell.column else { return true }
      let cells = after[likely.cell.table].table.rows[likely.cell.row].cells
      return cells[column].amount?.isEqualInValue(to: amount) ?? false
    }
    if isNamed {
      tally.named += 1
    } else if isCaught, amount != nil {
      tally.unnamed.append("\(name) line \(place.line) table \(place.table + 1)")
    }
    if let amount, after.indices.contains(place.table) {
      let stands = after[place.table].table.rows.contains { row in
        row.sourceLine == place.line
          && row.cells.contains { $0.amount?.isEqualInValue(to: amount) ?? false }
      }
      if !stands { tally.repairedAway += 1 }
    }
  }
}
