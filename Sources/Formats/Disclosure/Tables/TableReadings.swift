internal import Convert

/// What the tables of a document are read as, before the outline says where they belong.
///
/// Statement tables prove each other and are placed together. Tables of performance targets have
/// nothing to do with them, so that both can be read at once.
struct TableReadings {
  /// The repairs of the statement tables.
  let ledger: [LedgerEntry]
  /// What the identities say of the statement tables; `nil` where none were stated.
  let stated: StatedIdentities?
  /// What stays in doubt of the statement tables together.
  let doubts: DiagnosticList
  // The next one last: taken from the end a table moves out, and none of its texts is counted again.
  private var statements: [StatementTable]
  private var findings: [DiagnosticList]
  private var performances: [PerformanceReading]

  /// From how many bytes on a second thread saves more time than it takes to begin.
  private static let longText = 1 << 16

  /// A table of performance targets, its repairs with paths relative to it, and what was found in it.
  typealias PerformanceReading = (
    target: PerformanceTarget, ledger: [LedgerEntry], findings: DiagnosticList
  )

  /// Reads all tables of a document.
  ///
  /// - Parameters:
  ///   - items: The stretches of the document, in the order of the source.
  ///   - source: The text.
  ///   - options: How to read.
  /// - Throws: Where a table cannot be read at all.
  init(
    _ items: [[BodyItem]], in source: SourceText, _ options: ReadingOptions
  ) throws(ConversionError) {
    let repairs = options.repairs
    let isSplit = options.processors > 1 && source.bytes.count >= Self.longText
    let (placing, performances) = sideBySide(processors: isSplit ? 2 : 1) {
      Result { () throws(ConversionError) in
        try Self.place(items, in: source, repairs: repairs)
      }
    } _: {
      Self.readPerformances(items, in: isSplit ? source.copied() : source, repairs: repairs)
    }
    (statements, findings, ledger, stated, doubts) = try placing.get()
    self.performances = performances
    statements.reverse()
    findings.reverse()
    self.performances.reverse()
  }

  /// Whether the document has a table.
  var isEmpty: Bool { statements.isEmpty && performances.isEmpty }

  /// Takes the next statement table, its cells in their places, with what was found in it.
  mutating func nextStatement() -> (table: StatementTable, findings: DiagnosticList)? {
    guard let table = statements.popLast(), let findings = findings.popLast() else { return nil }
    return (table, findings)
  }

  /// Takes the next table of performance targets.
  mutating func nextPerformance() -> PerformanceReading? { performances.popLast() }

  private static func place(
    _ items: [[BodyItem]], in source: SourceText, repairs: Bool
  ) throws(ConversionError) -> (
    statements: [StatementTable], findings: [DiagnosticList], ledger: [LedgerEntry],
    stated: StatedIdentities?, doubts: DiagnosticList
  ) {
    let reader = TableReader(LabelTexts(source))
    var drafts: [TableDraft] = []
    var findings: [DiagnosticList] = []
    for item in items.joined() {
      guard case .table(let raw) = item else { continue }
      var found = DiagnosticList()
      drafts.append(try reader.draft(raw, repairs: repairs, into: &found))
      findings.append(found)
    }
    var doubts = DiagnosticList()
    let (tables, ledger, stated) = TablePlacement.placeStating(
      drafts, repairs: repairs, into: &doubts)
    return (tables, findings, ledger, stated, doubts)
  }

  private static func readPerformances(
    _ items: [[BodyItem]], in source: SourceText, repairs: Bool
  ) -> [PerformanceReading] {
    let words = PerformanceWords(source)
    var readings: [PerformanceReading] = []
    for item in items.joined() {
      guard case .performance(let raw) = item else { continue }
      var ledger: [LedgerEntry] = []
      var findings = DiagnosticList()
      let target = PerformanceReader.read(
        raw, with: words, repairs: repairs, ledger: &ledger, diagnostics: &findings)
      readings.append((target, ledger, findings))
    }
    return readings
  }
}
