/// Gives every cell of a document's statement tables its place.
///
/// A reader builds one ``TableDraft`` for each table, as printed. Without repairs the tables come
/// out as their labels say, segment by segment. With repairs, what the labels leave open is decided
/// by the identities between the figures, and the ledger says what was inferred and what proves it.
///
/// ```swift
/// let placed = TablePlacement.place(drafts, repairs: true, into: &diagnostics)
/// disclosure.ledger += placed.ledger
/// ```
public enum TablePlacement {
  /// Places the cells of all tables of a document.
  ///
  /// - Parameters:
  ///   - drafts: The statement tables as printed, in the order of the document; all of them, since
  ///     they prove each other.
  ///   - repairs: Whether damage is repaired. Without, nothing leaves the place that its label gives
  ///     it, and the ledger is empty.
  ///   - diagnostics: Receives what stays in doubt.
  /// - Returns: A table for each draft, in the same order, and the ledger's entries for them.
  public static func place(
    _ drafts: [TableDraft], repairs: Bool, into diagnostics: inout DiagnosticList
  ) -> (tables: [StatementTable], ledger: [LedgerEntry]) {
    let placed = placeStating(drafts, repairs: repairs, into: &diagnostics)
    return (placed.tables, placed.ledger)
  }

  /// Places the cells of all tables of a document, as ``place(_:repairs:into:)`` does, and hands on what
  /// the identities say of them; `nil` where none were stated.
  package static func placeStating(
    _ drafts: [TableDraft], repairs: Bool, into diagnostics: inout DiagnosticList
  ) -> (tables: [StatementTable], ledger: [LedgerEntry], stated: StatedIdentities?) {
    guard repairs else { return (drafts.map { $0.joined() }, [], nil) }
    var read = drafts
    let readings = read.indices.map { read[$0].readTotalLabel() }
    let problem = RepairProblem(read, readings: readings)
    var outcome = RepairOutcome(drafts, readings: readings, problem: problem)
    if problem.needsSolving {
      var solver = RepairSolver(problem)
      solver.solve()
      outcome.apply(solver)
      if solver.undoWorsening(outcome.drafts, readings: readings) {
        outcome = RepairOutcome(drafts, readings: readings, problem: problem)
        outcome.apply(solver)
      }
      if !solver.doubts.isEmpty {
        let wording = RepairDoubtWording(solver, tables: outcome.tables)
        for doubt in solver.doubts { diagnostics.add(wording.diagnostic(for: doubt)) }
      }
    }
    outcome.writeLedger()
    return (outcome.tables, outcome.ledger, StatedIdentities(problem))
  }
}

extension TableDraft {
  /// The table with its segments joined as their columns say.
  func joined() -> StatementTable {
    let join = SegmentJoin(segments, kind: table.kind)
    var table = table
    table.columns = join.columns
    table.rows = join.rows
    return table
  }
}
