internal import Convert

/// What the tables of a document are read as, before the outline says where they belong.
///
/// Statement tables prove each other and are placed together. Tables of performance targets have
/// nothing to do with them, so that both can be read at once.
struct TableReadings {
  /// The repairs of the statement tables.
  let ledger: [LedgerEntry]
  /// What stays in doubt of the statement tables together.
  let doubts: DiagnosticList
  private var statements: ArraySlice<StatementReading>
  private var performances: ArraySlice<PerformanceReading>

  /// From how many bytes on a second thread saves more time than it takes to begin.
  private static let longText = 1 << 16

  /// A statement table with its cells in their places.
  struct StatementReading: Sendable {
    /// The table.
    var table: StatementTable
    /// What was found in it.
    var findings: DiagnosticList
  }

  /// A table of performance targets.
  struct PerformanceReading: Sendable {
    /// The table.
    var target: PerformanceTarget
    /// Its repairs; paths are relative to it.
    var ledger: [LedgerEntry]
    /// What was found in it.
    var findings: DiagnosticList
  }

  /// Reads all tables of a document.
  ///
  /// - Parameters:
  ///   - items: The document, in the order of the source.
  ///   - source: The text.
  ///   - options: How to read.
  /// - Throws: Where a table cannot be read at all.
  init(
    _ items: [BodyItem], in source: SourceText, _ options: ReadingOptions
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
    let placed = try placing.get()
    statements = placed.statements[...]
    ledger = placed.ledger
    doubts = placed.doubts
    self.performances = performances[...]
  }

  /// Whether the document has a table.
  var isEmpty: Bool { statements.isEmpty && performances.isEmpty }

  /// Takes the next statement table.
  mutating func nextStatement() -> StatementReading? { statements.popFirst() }

  /// Takes the next table of performance targets.
  mutating func nextPerformance() -> PerformanceReading? { performances.popFirst() }

  private static func place(
    _ items: [BodyItem], in source: SourceText, repairs: Bool
  ) throws(ConversionError) -> (
    statements: [StatementReading], ledger: [LedgerEntry], doubts: DiagnosticList
  ) {
    let reader = TableReader(LabelTexts(source))
    var drafts: [TableDraft] = []
    var findings: [DiagnosticList] = []
    for item in items {
      guard case .table(let raw) = item else { continue }
      var found = DiagnosticList()
      drafts.append(try reader.draft(raw, repairs: repairs, into: &found))
      findings.append(found)
    }
    var doubts = DiagnosticList()
    let placed = TablePlacement.place(drafts, repairs: repairs, into: &doubts)
    let statements = zip(placed.tables, findings).map {
      StatementReading(table: $0, findings: $1)
    }
    return (statements, placed.ledger, doubts)
  }

  private static func readPerformances(
    _ items: [BodyItem], in source: SourceText, repairs: Bool
  ) -> [PerformanceReading] {
    let words = PerformanceWords(source)
    var readings: [PerformanceReading] = []
    for item in items {
      guard case .performance(let raw) = item else { continue }
      var ledger: [LedgerEntry] = []
      var findings = DiagnosticList()
      let target = PerformanceReader.read(
        raw, with: words, repairs: repairs, ledger: &ledger, diagnostics: &findings)
      readings.append(PerformanceReading(target: target, ledger: ledger, findings: findings))
    }
    return readings
  }
}
