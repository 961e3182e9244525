internal import Convert

/// Performance targets and the ledger.
extension JSONOutput {
  /// Writes the members of a table of performance targets.
  mutating func membersOf(_ target: PerformanceTarget) throws(JSONRefusal) {
    member(PerformanceMember.scope, target.scope)
    member(PerformanceMember.title, target.title)
    try member(PerformanceMember.year, target.year, in: NumberBounds.year)
    try labelled(PerformanceMember.unit, target.unit)
    try labelled(PerformanceMember.project, target.project)
    try member(PerformanceMember.sourceLine, target.sourceLine, in: NumberBounds.ordinal)
    try member(PerformanceMember.contacts, target.contacts) {
      (output, contact) throws(JSONRefusal) in try output.labelled(contact)
    }
    try member(PerformanceMember.budget, target.budget) { (output, line) throws(JSONRefusal) in
      try output.object { (output) throws(JSONRefusal) in
        try output.member(BudgetMember.labels, line.labels)
        output.key(BudgetMember.value)
        try output.cell(line.value)
        try output.member(BudgetMember.sourceLine, line.sourceLine, in: NumberBounds.ordinal)
      }
    }
    try labelled(PerformanceMember.goal, target.goal)
    try member(PerformanceMember.indicatorLabels, target.indicatorLabels)
    try member(PerformanceMember.indicators, target.indicators) {
      (output, indicator) throws(JSONRefusal) in try output.indicator(indicator)
    }
    try member(PerformanceMember.notes, target.notes) { (output, note) throws(JSONRefusal) in
      try output.paragraph(note)
    }
  }

  private mutating func labelled(
    _ member: PerformanceMember, _ labelled: LabelledText?
  ) throws(JSONRefusal) {
    guard let labelled else { return }
    key(member)
    try self.labelled(labelled)
  }

  private mutating func labelled(_ labelled: LabelledText) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      output.member(LabelledMember.label, labelled.label)
      output.member(LabelledMember.text, labelled.text)
      try output.member(LabelledMember.sourceLine, labelled.sourceLine, in: NumberBounds.ordinal)
    }
  }

  private mutating func indicator(_ indicator: Indicator) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      output.member(IndicatorMember.level1, indicator.level1)
      output.member(IndicatorMember.level2, indicator.level2)
      output.member(IndicatorMember.level3, indicator.level3)
      output.member(IndicatorMember.target, indicator.target)
      let value = indicator.targetValue
      output.member(IndicatorMember.relation, value.relation)
      output.member(IndicatorMember.number, value.number)
      output.member(IndicatorMember.unit, value.unit.isEmpty ? nil : value.unit)
      output.member(IndicatorMember.basis, indicator.basis)
      output.member(IndicatorMember.lastYear, indicator.lastYear)
      output.member(IndicatorMember.weight, indicator.weight)
      output.member(IndicatorMember.scoringRule, indicator.scoringRule)
      output.member(IndicatorMember.evidence, indicator.evidence)
      try output.member(IndicatorMember.sourceLine, indicator.sourceLine, in: NumberBounds.ordinal)
    }
  }

  /// Writes an entry of the ledger.
  mutating func ledgerEntry(_ entry: LedgerEntry) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      output.member(LedgerMember.code, entry.code)
      try output.member(LedgerMember.table, entry.table, in: NumberBounds.ordinal)
      try output.member(LedgerMember.segment, entry.segment, in: NumberBounds.ordinal)
      try output.member(LedgerMember.sourceLine, entry.sourceLine, in: NumberBounds.ordinal)
      output.member(LedgerMember.concept, entry.concept)
      if let columns = entry.columnsBefore {
        output.key(LedgerMember.columnsBefore)
        try output.columns(columns, RowLayout(columns))
      }
      try output.member(LedgerMember.changes, entry.changes) {
        (output, change) throws(JSONRefusal) in try output.change(change)
      }
      try output.member(LedgerMember.proofs, entry.proofs) { (output, proof) throws(JSONRefusal) in
        try output.object { (output) throws(JSONRefusal) in
          output.member(ProofMember.identity, proof.identity)
          output.member(ProofMember.statement, proof.statement)
        }
      }
      output.member(LedgerMember.reach, entry.reach)
      output.member(LedgerMember.isSuperseded, entry.isSuperseded)
    }
  }

  private mutating func change(_ change: LedgerChange) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      try output.member(ChangeMember.row, change.row, in: NumberBounds.ordinal)
      try output.member(ChangeMember.column, change.column, in: NumberBounds.ordinal)
      output.member(ChangeMember.path, change.path)
      try output.member(ChangeMember.sourceLine, change.sourceLine, in: NumberBounds.ordinal)
      output.key(ChangeMember.before)
      try output.cell(change.before)
      output.key(ChangeMember.after)
      try output.cell(change.after)
      output.member(ChangeMember.raw, change.raw)
    }
  }
}
