internal import Convert

/// Performance targets and the ledger.
extension JSONSyntax {
  /// Takes a table of performance targets.
  mutating func performance() throws(JSONStop) -> PerformanceTarget {
    var target = PerformanceTarget(scope: .department, title: "")
    try object(PerformanceMember.self, ignoring: "type") { (syntax, member) throws(JSONStop) in
      switch member {
      case .scope: target.scope = try syntax.choice(PerformanceScope.self) ?? .department
      case .title: target.title = try syntax.text() ?? ""
      case .year: target.year = try syntax.integer(in: NumberBounds.year)
      case .unit: target.unit = try syntax.labelled()
      case .project: target.project = try syntax.labelled()
      case .sourceLine: target.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .contacts:
        target.contacts = try syntax.array { (syntax) throws(JSONStop) in try syntax.labelled() }
      case .budget:
        target.budget = try syntax.array { (syntax) throws(JSONStop) in try syntax.budgetLine() }
      case .goal: target.goal = try syntax.labelled()
      case .indicatorLabels: target.indicatorLabels = try syntax.texts()
      case .indicators:
        target.indicators = try syntax.array { (syntax) throws(JSONStop) in try syntax.indicator() }
      case .notes: target.notes = try syntax.paragraphs()
      }
    }
    return target
  }

  private mutating func labelled() throws(JSONStop) -> LabelledText? {
    var labelled = LabelledText(label: "", text: "")
    try object(LabelledMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .label: labelled.label = try syntax.text() ?? ""
      case .text: labelled.text = try syntax.text() ?? ""
      case .sourceLine: labelled.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      }
    }
    return labelled
  }

  private mutating func budgetLine() throws(JSONStop) -> PerformanceBudgetLine? {
    var line = PerformanceBudgetLine(labels: [], value: .blank)
    try object(BudgetMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .labels: line.labels = try syntax.texts()
      case .value: line.value = try syntax.cell()
      case .sourceLine: line.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      }
    }
    return line
  }

  private mutating func indicator() throws(JSONStop) -> Indicator? {
    var indicator = Indicator()
    var stated = JSONStatedTarget()
    let start = index
    let findingsBefore = findings.count
    try object(IndicatorMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .level1: indicator.level1 = try syntax.text() ?? ""
      case .level2: indicator.level2 = try syntax.text() ?? ""
      case .level3: indicator.level3 = try syntax.text() ?? ""
      case .target: indicator.target = try syntax.text() ?? ""
      case .relation: stated.relation = try syntax.choice(TargetRelation.self)
      case .number: stated.number = try syntax.amount()
      case .unit: stated.unit = try syntax.text()
      case .basis: indicator.basis = try syntax.text() ?? ""
      case .lastYear: indicator.lastYear = try syntax.text() ?? ""
      case .weight: indicator.weight = try syntax.text() ?? ""
      case .scoringRule: indicator.scoringRule = try syntax.text() ?? ""
      case .evidence: indicator.evidence = try syntax.text() ?? ""
      case .sourceLine: indicator.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      }
    }
    if findings.count == findingsBefore { try check(stated, against: indicator, at: start) }
    return indicator
  }

  /// Takes a cell that stands alone: an object of one member, or of none for a blank.
  mutating func cell() throws(JSONStop) -> Cell {
    var cell = Cell.blank
    var count = 0
    let start = index
    try object(CellMember.self) { (syntax, member) throws(JSONStop) in
      count += 1
      switch member {
      case .text: if let text = try syntax.text() { cell = .text(text) }
      case .code: if let code = try syntax.code() { cell = .code(code) }
      case .amount: if let amount = try syntax.amount() { cell = .amount(amount) }
      }
    }
    if count > 1 {
      try report(.ambiguousCell, at: start, [(name: "count", value: .integer(count))])
    }
    return cell
  }

  /// Takes an entry of the ledger.
  mutating func ledgerEntry() throws(JSONStop) -> LedgerEntry? {
    var entry = LedgerEntry(code: .blankInNumber)
    try object(LedgerMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .code: entry.code = try syntax.choice(LedgerCode.self) ?? .blankInNumber
      case .table: entry.table = try syntax.integer(in: NumberBounds.ordinal)
      case .segment: entry.segment = try syntax.integer(in: NumberBounds.ordinal)
      case .sourceLine: entry.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .concept: entry.concept = try syntax.choice(Concept.self)
      case .columnsBefore: entry.columnsBefore = try syntax.columns().columns
      case .changes:
        entry.changes = try syntax.array { (syntax) throws(JSONStop) in try syntax.change() }
      case .proofs:
        entry.proofs = try syntax.array { (syntax) throws(JSONStop) in try syntax.proof() }
      case .reach: entry.reach = try syntax.choice(LedgerReach.self)
      case .isSuperseded: entry.isSuperseded = try syntax.boolean() ?? false
      }
    }
    return entry
  }

  private mutating func change() throws(JSONStop) -> LedgerChange? {
    var change = LedgerChange(before: .blank, after: .blank)
    try object(ChangeMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .row: change.row = try syntax.integer(in: NumberBounds.ordinal)
      case .column: change.column = try syntax.integer(in: NumberBounds.ordinal)
      case .path: change.path = try syntax.text()
      case .sourceLine: change.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .before: change.before = try syntax.cell()
      case .after: change.after = try syntax.cell()
      case .raw: change.raw = try syntax.text()
      }
    }
    return change
  }

  private mutating func proof() throws(JSONStop) -> LedgerProof? {
    var proof = LedgerProof(identity: "", statement: "")
    try object(ProofMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .identity: proof.identity = try syntax.text() ?? ""
      case .statement: proof.statement = try syntax.text() ?? ""
      }
    }
    return proof
  }
}
