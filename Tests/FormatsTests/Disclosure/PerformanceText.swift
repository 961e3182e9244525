import Convert
import Testing

@testable import Formats

/// Performance tables as text: what the tests of their reader and writer share.
enum PerformanceText {
  /// The performance tables of a text as the outline finds them.
  static func tables(_ bytes: [UInt8]) throws -> [(RawPerformanceTable, SourceText)] {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(bytes)
    let source = try scanner.scan(into: &diagnostics)
    var grouping = TableGrouping(source: source)
    let items = grouping.group(
      try ElementScanner.scan(source, into: &diagnostics), into: &diagnostics)
    return items.compactMap { item in
      if case .performance(let table) = item { (table, source) } else { nil }
    }
  }

  /// What the only table of a text says, and the codes of what was found.
  ///
  /// - Throws: Where there is none; that there are more is an issue.
  static func onlyTarget(of text: String) throws -> (target: PerformanceTarget, codes: [String]) {
    let tables = try tables(Array(text.utf8))
    let (table, source) = try #require(tables.first)
    #expect(tables.count == 1)
    var (ledger, diagnostics) = ([LedgerEntry](), DiagnosticList())
    let target = PerformanceReader.read(
      table, with: PerformanceWords(source), repairs: true, ledger: &ledger,
      diagnostics: &diagnostics)
    return (unplaced(target), diagnostics.diagnostics.map(\.code))
  }

  /// A table after it has been written as text and read back; lines of the source are left out.
  static func reading(
    of target: PerformanceTarget, _ isGrouped: Bool = true, _ repairs: Bool = true
  ) throws -> PerformanceTarget? {
    var bytes: [UInt8] = []
    PerformanceWriter.append(target, to: &bytes, isGrouped: isGrouped)
    guard let (table, source) = try tables(bytes).first else { return nil }
    var (ledger, diagnostics) = ([LedgerEntry](), DiagnosticList())
    let reading = PerformanceReader.read(
      table, with: PerformanceWords(source), repairs: repairs, ledger: &ledger,
      diagnostics: &diagnostics)
    return unplaced(reading)
  }

  /// What a table says, without the lines of the source.
  static func unplaced(_ target: PerformanceTarget) -> PerformanceTarget {
    var target = target
    target.sourceLine = nil
    target.unit?.sourceLine = nil
    target.project?.sourceLine = nil
    target.goal?.sourceLine = nil
    for index in target.contacts.indices { target.contacts[index].sourceLine = nil }
    for index in target.budget.indices { target.budget[index].sourceLine = nil }
    for index in target.indicators.indices { target.indicators[index].sourceLine = nil }
    for index in target.notes.indices { target.notes[index].sourceLine = nil }
    return target
  }

  /// A place in a table that no change of a ledger can name.
  struct UnknownPlace: Error {
    let path: String
  }

  /// A table with every change of its ledger taken back; no two changes are of one text, so that any
  /// order does.
  static func undoing(
    _ ledger: [LedgerEntry], in target: PerformanceTarget
  ) throws -> PerformanceTarget {
    var target = target
    var seen: Set<String> = []
    for change in ledger.flatMap(\.changes) {
      let path = change.path?.string ?? ""
      guard seen.insert(path).inserted else { throw UnknownPlace(path: path) }
      let steps = path.split(separator: "/").map { String($0) }
      let text = change.before.text ?? ""
      switch (steps.first, steps.dropFirst().first.flatMap { Int($0) }, steps.last) {
      case ("indicators", let index?, let member?):
        let field = IndicatorField.allCases.first { $0.member == member }
        guard let field else { throw UnknownPlace(path: path) }
        target.indicators[index][field] = text
      case ("budget", let index?, "value"):
        target.budget[index].value = change.before
      case ("budget", let index?, let last?):
        guard let label = Int(last) else { throw UnknownPlace(path: path) }
        target.budget[index].labels[label] = text
      default: throw UnknownPlace(path: path)
      }
    }
    // A label that was not there before is empty now.
    for index in target.budget.indices {
      target.budget[index].labels.removeAll { $0.isEmpty }
    }
    return target
  }
}
