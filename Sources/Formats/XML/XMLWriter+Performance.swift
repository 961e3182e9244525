internal import Convert

/// Performance targets and the ledger.
extension XMLOutput {
  /// Writes a table of performance targets.
  mutating func performance(_ target: PerformanceTarget) throws(XMLRefusal) {
    begin("performance")
    try attribute("scope", target.scope)
    try attribute("year", target.year, in: NumberBounds.year)
    try line(target.sourceLine)
    open()
    try element("title", target.title)
    try labelled("unit", target.unit)
    try labelled("project", target.project)
    for contact in target.contacts { try labelled("contact", contact) }
    for line in target.budget {
      begin("budget")
      try self.line(line.sourceLine)
      if line.labels.isEmpty, line.value.isBlank {
        closeEmpty()
        continue
      }
      open()
      for label in line.labels { try element("label", label) }
      try cell(line.value)
      close("budget")
    }
    try labelled("goal", target.goal)
    for label in target.indicatorLabels { try element("indicatorLabel", label) }
    let indicators = target.indicators.span
    for index in indicators.indices { try indicator(indicators[index]) }
    for note in target.notes { try paragraph("note", note) }
    close("performance")
  }

  private mutating func labelled(
    _ name: StaticString, _ value: LabelledText?
  ) throws(XMLRefusal) {
    guard let value else { return }
    begin(name)
    try attribute("label", value.label)
    try line(value.sourceLine)
    try close(name, with: value.text)
  }

  private mutating func indicator(_ indicator: Indicator) throws(XMLRefusal) {
    begin("indicator")
    try line(indicator.sourceLine)
    open()
    try filledElement("level1", indicator.level1)
    try filledElement("level2", indicator.level2)
    try filledElement("level3", indicator.level3)
    if !indicator.target.isEmpty {
      begin("target")
      let value = indicator.targetValue
      try attribute("relation", value.relation)
      if let number = value.number { plainAttribute("number", number) }
      try attribute("unit", value.unit.isEmpty ? nil : value.unit)
      try close("target", with: indicator.target)
    }
    try filledElement("basis", indicator.basis)
    try filledElement("lastYear", indicator.lastYear)
    try filledElement("weight", indicator.weight)
    try filledElement("scoringRule", indicator.scoringRule)
    try filledElement("evidence", indicator.evidence)
    close("indicator")
  }

  /// Writes an entry of the ledger.
  mutating func ledgerEntry(_ entry: LedgerEntry) throws(XMLRefusal) {
    begin("entry")
    try attribute("code", entry.code)
    try attribute("table", entry.table, in: NumberBounds.ordinal)
    try attribute("segment", entry.segment, in: NumberBounds.ordinal)
    try attribute("concept", entry.concept)
    try attribute("reach", entry.reach)
    attribute("superseded", if: entry.isSuperseded)
    try line(entry.sourceLine)
    open()
    if let columns = entry.columnsBefore { try self.columns("columnsBefore", columns) }
    for change in entry.changes {
      begin("change")
      try attribute("row", change.row, in: NumberBounds.ordinal)
      try attribute("column", change.column, in: NumberBounds.ordinal)
      try attribute("path", change.path)
      try line(change.sourceLine)
      open()
      try cell("before", change.before)
      try cell("after", change.after)
      try element("raw", change.raw)
      close("change")
    }
    for proof in entry.proofs {
      begin("proof")
      open()
      try element("identity", proof.identity)
      try element("statement", proof.statement)
      close("proof")
    }
    close("entry")
  }

  private mutating func cell(_ name: StaticString, _ cell: Cell) throws(XMLRefusal) {
    begin(name)
    if cell.isBlank { return closeEmpty() }
    open()
    try self.cell(cell)
    close(name)
  }
}
