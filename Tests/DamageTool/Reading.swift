internal import Convert

/// What a document's tables say, so that two readings can be compared.
struct Reading: Equatable {
  /// An amount with its table, row, side and measure.
  struct Fact: Hashable {
    let table: Int
    let row: Int
    let side: TableSide?
    let concept: Concept?
    let amount: ExactText

    /// Where it stands and what it says.
    var words: String {
      "table \(table + 1) row \(row + 1) \(concept?.rawValue ?? "—") \(amount)"
    }
  }

  /// How often each fact is stated; it is once but where columns have no measure.
  private(set) var facts: [Fact: Int] = [:]

  init(_ tables: [StatementTable]) {
    for (number, table) in tables.enumerated() {
      for (row, cells) in table.rows.lazy.map(\.cells).enumerated() {
        for (column, cell) in zip(table.columns, cells) {
          guard let amount = cell.amount else { continue }
          let fact = Fact(
            table: number, row: row, side: column.side, concept: column.concept,
            amount: ExactText(amount.description))
          facts[fact, default: 0] += 1
        }
      }
    }
  }

  /// The reading without the amounts of some cells of a table.
  mutating func remove(_ isGone: (Fact) -> Bool) {
    facts = facts.filter { !isGone($0.key) }
  }

  /// Prints the facts that one of two readings has and the other has not.
  func tellDifferences(from expected: Reading) {
    let here = facts.keys.filter { expected.facts[$0] == nil }.map { "    read \($0.words)" }
    let there = expected.facts.keys.filter { facts[$0] == nil }.map { "    not  \($0.words)" }
    for line in here.sorted() + there.sorted() { print(line) }
  }

  /// The tables of which two readings say something else, counted from 0.
  func tablesThatDiffer(from other: Reading) -> Set<Int> {
    let here = facts.filter { other.facts[$0.key] != $0.value }.keys.map(\.table)
    let there = other.facts.filter { facts[$0.key] != $0.value }.keys.map(\.table)
    return Set(here).union(there)
  }

  /// Whether a fact of `other` is missing here that `printed` has.
  func spoils(_ printed: Reading, of other: Reading) -> Bool {
    other.facts.contains { facts[$0.key] != $0.value && printed.facts[$0.key] == $0.value }
  }
}

/// How trials of one class of damage ended.
struct Tally {
  var trials = 0
  var right = 0
  var doubt = 0
  /// Silently wrong, those of ``unseen`` included.
  var wrong = 0
  /// Silently wrong where no figure contradicts what is printed, and nothing was moved.
  var unseen = 0
  var falseRepairs = 0
  var withoutEffect = 0

  /// Reads a damaged document and compares it with what it should say.
  mutating func count(_ damaged: [TableDraft], expecting expected: Reading, verbose: String? = nil)
  {
    trials += 1
    var silent = DiagnosticList()
    let printed = Reading(
      TablePlacement.place(damaged, repairs: false, into: &silent).tables)
    if printed == expected { withoutEffect += 1 }
    var diagnostics = DiagnosticList()
    let placed = TablePlacement.place(damaged, repairs: true, into: &diagnostics)
    let reading = Reading(placed.tables)
    if reading.spoils(printed, of: expected) { falseRepairs += 1 }
    if reading == expected {
      if printed != expected { right += 1 }
    } else if diagnostics.diagnostics.isEmpty {
      wrong += 1
      let moved = placed.ledger.filter { $0.code == .amountMove || $0.code == .columnMap }
      let tables = reading.tablesThatDiffer(from: expected)
      let isUnseen = !moved.contains { tables.contains(($0.table ?? 0) - 1) }
      if isUnseen { unseen += 1 }
      if let verbose {
        print("  WRONG\(isUnseen ? " (unseen)" : "") \(verbose)")
        reading.tellDifferences(from: expected)
        tell(placed.ledger)
      }
    } else {
      doubt += 1
      if let verbose {
        print("  doubt \(verbose)")
        for doubt in diagnostics.diagnostics { print("    \(doubt.message(in: .english))") }
      }
    }
    let isFalse = reading.spoils(printed, of: expected)
    guard isFalse, let verbose else { return }
    print("  FALSE \(verbose)")
    reading.tellDifferences(from: expected)
    tell(placed.ledger)
  }

  private func tell(_ ledger: [LedgerEntry]) {
    for entry in ledger {
      print("    \(entry.code) table \(entry.table ?? 0) line \(entry.sourceLine ?? 0)")
      for proof in entry.proofs { print("      \(proof.statement)") }
    }
  }

  /// A line of the report.
  func report(_ name: String) {
    func column(_ number: Int) -> String {
      let text = String(number)
      return String(repeating: " ", count: max(0, 8 - text.count)) + text
    }
    let columns = [trials, withoutEffect, right, doubt, wrong, unseen, falseRepairs].map(column)
    print(columns.joined() + "  " + name)
  }
}
