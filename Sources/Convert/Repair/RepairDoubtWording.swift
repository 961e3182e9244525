/// Says in words which readings compete and where.
struct RepairDoubtWording {
  private let solver: RepairSolver
  private let identities: IdentityWording

  /// Makes the words for a solver's doubts.
  init(_ solver: RepairSolver, tables: [StatementTable]) {
    self.solver = solver
    identities = IdentityWording(solver.search.problem.identities, tables: tables)
  }

  /// A diagnostic for a doubt.
  func diagnostic(for doubt: RepairDoubt) -> Diagnostic {
    let problem = solver.search.problem
    let segment =
      doubt.segment
      ?? doubt.readings.joined().first.map {
        solver.search.candidates[$0].segment
      }
    let table =
      segment.map { problem.segments[$0].table } ?? doubt.failing.first.map(table) ?? 0
    let first = doubt.failing.first
    let code: RepairCode =
      switch doubt.reason {
      case .tie: .tie
      case .unproven: .unproven
      case .unsolved: .unsolved
      case .bound: .bound
      case .labels: doubt.readings.isEmpty ? .labelsUnsolved : .labels
      }
    let line = segment.flatMap { self.line(of: $0) } ?? first.flatMap { self.line(ofTotal: $0) }
    let count = doubt.reason == .tie ? doubt.readings.count : doubt.failing.count
    return Diagnostic(
      code, at: line.map { .input(SourcePosition(line: $0)) },
      [
        "table": .text(identities.name(ofTable: table)),
        "identity": .text(first.map { identities.statement(of: $0).string } ?? ""),
        "count": .integer(count),
        "first": doubt.readings.first.map(words) ?? .text(""),
        "second": doubt.readings.dropFirst().first.map(words) ?? .text(""),
      ])
  }

  private func table(of identity: Int) -> Int {
    let problem = solver.search.problem
    return problem.identities.table(
      ofSlot: Int(problem.identities.identities[identity].total))
  }

  private func line(of segment: Int) -> Int? {
    let problem = solver.search.problem
    let figures = problem.segments[segment]
    let draft = problem.drafts[figures.table].segments[figures.number]
    return draft.sourceLine ?? draft.rows.first?.sourceLine
  }

  private func line(ofTotal identity: Int) -> Int? {
    let problem = solver.search.problem
    let slot = Int(problem.identities.identities[identity].total)
    let table = problem.identities.table(ofSlot: slot)
    let figures = problem.identities.tables[table]
    return problem.tables[table].rows[(slot - figures.base) / figures.width].sourceLine
  }

  /// A reading in words: lines, amounts and labels.
  private func words(_ reading: [Int]) -> DiagnosticArgument {
    guard !reading.isEmpty else { return .words(LocalizedText(en: "as printed", zh: "按原样")) }
    return .text(reading.map(words).joined(separator: "; "))
  }

  private func words(_ number: Int) -> String {
    let problem = solver.search.problem
    let candidate = solver.search.candidates[number]
    let segment = problem.segments[candidate.segment]
    let draft = problem.drafts[segment.table].segments[segment.number]
    var words = identities.name(ofTable: segment.table)
    if let map = candidate.map {
      let labels = FormLabels(
        problem.drafts[segment.table], table: problem.identities.tables[segment.table])
      let names = map.slots.map { $0 < 0 ? "—" : labels.name(of: $0) }
      if let line = line(of: candidate.segment) { words += " \(line)" }
      words += " [" + names.joined(separator: " | ") + "]"
    }
    for run in candidate.runs {
      let from = draft.columns[segment.columns[run.column]]
      let to = draft.columns[segment.columns[run.column + run.step]]
      let amounts = run.rows.prefix(4).map { row in
        let here = draft.rows[row - segment.rows.lowerBound]
        let line = here.sourceLine.map { "\($0): " } ?? ""
        return line + (here.cells[segment.columns[run.column]].amount?.description ?? "")
      }
      words += " " + amounts.joined(separator: ", ") + (run.rows.count > 4 ? ", …" : "")
      words += " " + IdentityWording.label(of: from) + " → " + IdentityWording.label(of: to)
    }
    return words
  }
}

extension FormLabels {
  /// The words by which a measure's column is named.
  func name(of slot: Int) -> String {
    header(of: slot)?.last?.withoutWhiteSpace.string ?? concept(of: slot)?.rawValue ?? "—"
  }
}
