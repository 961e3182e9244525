/// Puts what was decided into tables, ledger and diagnostics.
struct RepairOutcome {
  /// The tables with every cell in its place.
  private(set) var tables: [StatementTable]
  /// The entries for them.
  private(set) var ledger: [LedgerEntry] = []

  private let printed: [TableDraft]
  private let readings: [TotalLabelReading?]
  private let problem: RepairProblem
  private var search: RepairSearch?
  private var taken: [TakenRepair] = []
  /// The drafts with what was taken.
  private(set) var drafts: [TableDraft]

  /// Takes a document of which nothing is to be repaired by proof.
  ///
  /// - Parameters:
  ///   - printed: The drafts as the reader made them.
  ///   - readings: The total labels that were moved.
  ///   - problem: The problem that was made of them.
  init(_ printed: [TableDraft], readings: [TotalLabelReading?], problem: RepairProblem) {
    self.printed = printed
    self.readings = readings
    self.problem = problem
    tables = problem.tables
    drafts = problem.drafts
  }

  /// Applies what a solver took.
  mutating func apply(_ solver: RepairSolver) {
    search = solver.search
    taken = solver.taken
    let chosen = taken.flatMap(\.candidates).map { solver.search.candidates[$0] }
    for table in drafts.indices {
      let own = chosen.filter { problem.segments[$0.segment].table == table }
      guard !own.isEmpty else { continue }
      drafts[table] = RepairedDraft(own, table: table, problem: problem).draft
      tables[table] = drafts[table].joined()
    }
  }

  /// Writes the ledger, table by table.
  mutating func writeLedger() {
    guard
      !taken.isEmpty || problem.hasDamagedLabels || readings.contains(where: { $0 != nil })
        || printed.contains(where: { $0.segments.contains { !$0.mendings.isEmpty } })
    else { return }
    let wording = IdentityWording(problem.identities, tables: tables)
    for table in printed.indices {
      let repairs = taken.filter { repair in
        repair.candidates.contains { segment(of: $0).table == table }
      }
      let hasMendings = printed[table].segments.contains { !$0.mendings.isEmpty }
      if !repairs.isEmpty || readings[table] != nil || hasMendings {
        ledger += entries(for: table, repairs, wording)
      }
      ledger += unlabelledColumns(of: table, repairs)
    }
  }

  private func segment(of candidate: Int) -> SegmentFigures {
    problem.segments[search?.candidates[candidate].segment ?? 0]
  }

  // MARK: Entries

  private func entries(
    for table: Int, _ repairs: [TakenRepair], _ wording: IdentityWording
  ) -> [LedgerEntry] {
    let places = SegmentJoin(drafts[table].segments, kind: drafts[table].table.kind).places
    var ledger = RepairLedger(
      table: table, draft: drafts[table], before: printed[table].unmended().joined(),
      after: tables[table])
    let own = repairs.flatMap { repair in
      zip(repair.candidates, repair.proofs).compactMap { number, proofs in
        search.map { (candidate: $0.candidates[number], proofs: proofs) }
      }
    }.filter { problem.segments[$0.candidate.segment].table == table }
    var moved: [[Int]: Int] = [:]
    for (candidate, _) in own {
      let columns = problem.segments[candidate.segment].columns
      for run in candidate.runs {
        for row in run.rows { moved[[row, columns[run.column]]] = columns[run.target] }
      }
    }
    for (number, segment) in printed[table].segments.enumerated() {
      ledger.addMendings(of: segment, number: number, places: places[number], moved: moved)
    }
    if let reading = readings[table] { addTotalLabel(reading, table, places, to: &ledger) }
    var columnsBefore = ledger.columnsBefore
    let hasMap = own.contains { $0.candidate.map != nil }
    for (candidate, proofs) in own {
      let segment = problem.segments[candidate.segment]
      let runs = candidate.tail.isEmpty ? candidate.runs.map { [$0] } : [candidate.runs]
      for run in runs {
        // A column without a label that holds nothing any more is gone, though no map said so.
        let before = hasMap ? nil : columnsBefore
        addMove(run, of: segment, proofs, before, places, wording, to: &ledger)
        if !hasMap { columnsBefore = nil }
      }
    }
    for (candidate, proofs) in own where candidate.map != nil {
      addMap(candidate, proofs, columnsBefore, wording, to: &ledger)
      columnsBefore = nil
    }
    ledger.tellRest()
    return ledger.entries
  }

  private func addTotalLabel(
    _ reading: TotalLabelReading, _ table: Int, _ places: [[Int?]], to ledger: inout RepairLedger
  ) {
    let row = ledger.rows(of: reading.segment).lowerBound + reading.row
    let columns = Set(
      [reading.printed, reading.label].compactMap { places[reading.segment][$0] })
    let line = tables[table].rows[row].sourceLine
    ledger.add(
      LedgerEntry(
        code: .totalLabel, segment: reading.segment + 1, sourceLine: line,
        changes: ledger.takeChanges(rows: [row], columns: columns)))
    guard reading.losesAmount, let place = places[reading.segment][reading.printed] else { return }
    let cell = printed[table].segments[reading.segment].rows[reading.row].cells[reading.printed]
    ledger.add(
      LedgerEntry(
        code: .lostCell, segment: reading.segment + 1, sourceLine: line,
        concept: tables[table].columns[place].concept,
        changes: [
          LedgerChange(
            row: row + 1, column: place + 1, sourceLine: line, before: cell,
            after: tables[table].rows[row].cells[place])
        ]))
  }

  private func addMove(
    _ runs: [AmountRun], of segment: SegmentFigures, _ proofs: [Int], _ columnsBefore: [Column]?,
    _ places: [[Int?]], _ wording: IdentityWording, to ledger: inout RepairLedger
  ) {
    let rows = Set(runs.flatMap(\.rows)).sorted()
    let ends = runs.flatMap { [$0.column, $0.target] }.map { segment.columns[$0] }
    let columns = ends.compactMap { places[segment.number][$0] }
    let own = columns.count == ends.count ? Set(columns) : nil
    let table = tables[segment.table]
    var entry = LedgerEntry(
      code: .amountMove, segment: segment.number + 1,
      sourceLine: rows.first.flatMap { table.rows[$0].sourceLine },
      concept: columns.last.flatMap { table.columns[$0].concept },
      columnsBefore: columnsBefore,
      changes: ledger.takeChanges(rows: rows, columns: own))
    prove(&entry, proofs, wording)
    ledger.add(entry)
  }

  private func addMap(
    _ candidate: RepairCandidate, _ proofs: [Int], _ columnsBefore: [Column]?,
    _ wording: IdentityWording, to ledger: inout RepairLedger
  ) {
    let segment = problem.segments[candidate.segment]
    let line = printed[segment.table].segments[segment.number].sourceLine
    // Columns of the table that came or went touch rows of every segment.
    let rows =
      columnsBefore == nil
      ? Array(ledger.rows(of: segment.number)) : Array(tables[segment.table].rows.indices)
    var entry = LedgerEntry(
      code: .columnMap, segment: segment.number + 1, sourceLine: line,
      columnsBefore: columnsBefore, changes: ledger.takeChanges(rows: rows))
    prove(&entry, proofs, wording)
    ledger.add(entry)
    guard let lost = candidate.map?.lost else { return }
    let measure = problem.identities.tables[segment.table].measures[lost]
    ledger.add(
      LedgerEntry(
        code: .lostColumn, segment: segment.number + 1, sourceLine: line,
        concept: measure?.concept))
  }

  private func prove(
    _ entry: inout LedgerEntry, _ proofs: [Int], _ wording: IdentityWording
  ) {
    entry.proofs = proofs.map { identity in
      LedgerProof(
        identity: ExactText(problem.identities.identities[identity].family.rawValue),
        statement: wording.statement(of: identity))
    }
    entry.reach = proofs.contains(where: wording.isBetweenTables) ? .betweenTables : .withinTable
  }

  /// The columns that other segments of the table have and whose labels a segment has lost.
  private func unlabelledColumns(of table: Int, _ repairs: [TakenRepair]) -> [LedgerEntry] {
    let segments = problem.segments.filter { $0.table == table }
    guard segments.count > 1, segments.contains(where: { $0.hasForm && !$0.isIntact }) else {
      return []
    }
    let measures = problem.identities.tables[table].measures
    let known = Set(segments.flatMap(\.printed)).filter { $0 >= 0 && measures[$0] != nil }
    let mapped = Set(
      repairs.flatMap(\.candidates).filter { search?.candidates[$0].map != nil }.map {
        segment(of: $0).number
      })
    var entries: [LedgerEntry] = []
    for segment in segments where segment.hasForm && !mapped.contains(segment.number) {
      for column in known.subtracting(segment.printed).sorted() {
        entries.append(
          LedgerEntry(
            code: .lostColumn, table: table + 1, segment: segment.number + 1,
            sourceLine: printed[table].segments[segment.number].sourceLine,
            concept: measures[column]?.concept))
      }
    }
    return entries
  }
}
