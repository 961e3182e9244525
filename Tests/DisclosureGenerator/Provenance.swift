internal import Convert

extension Disclosure {
  /// Adds source lines that count up through the document, and a ledger of two entries.
  mutating func addProvenance() {
    var line = 0
    func next() -> Int {
      line += 2
      return line
    }
    for index in contents.indices { contents[index].sourceLine = next() }
    for part in parts.indices {
      parts[part].sourceLine = next()
      for block in parts[part].blocks.indices { parts[part].blocks[block].addLines(next) }
      for section in parts[part].sections.indices { parts[part].sections[section].addLines(next) }
    }
    signature?.sourceLine = next()
    let before = Cell.text("1 2.50")
    let after = Amount("12.50").map { Cell.amount($0) } ?? .blank
    ledger = [
      LedgerEntry(
        code: .blankInNumber, table: 2, segment: 1, sourceLine: 7,
        changes: [
          LedgerChange(
            row: 1, column: 5, sourceLine: 8, before: before, after: after, raw: "1 2.50")
        ]),
      LedgerEntry(
        code: .columnMap, table: 2, segment: 2, sourceLine: 9, concept: .unitFunds,
        columnsBefore: [Column(header: ["单位资金"], role: .amount, concept: .unitFunds, ordinal: 9)],
        changes: [LedgerChange(row: 2, column: 14, before: after, after: .blank)],
        proofs: [LedgerProof(identity: "summary.unit-funds", statement: "表2 单位资金 = 表1 5.单位资金")],
        reach: .betweenTables),
    ]
  }
}

extension Section {
  fileprivate mutating func addLines(_ next: () -> Int) {
    sourceLine = next()
    for index in blocks.indices { blocks[index].addLines(next) }
    for index in subsections.indices { subsections[index].addLines(next) }
  }
}

extension Block {
  fileprivate mutating func addLines(_ next: () -> Int) {
    switch self {
    case .paragraph(var paragraph):
      paragraph.sourceLine = next()
      self = .paragraph(paragraph)
    case .note(var note):
      note.sourceLine = next()
      self = .note(note)
    case .term(var term):
      term.sourceLine = next()
      self = .term(term)
    case .table(var table):
      table.sourceLine = next()
      for row in table.rows.indices { table.rows[row].sourceLine = next() }
      for note in table.notes.indices { table.notes[note].sourceLine = next() }
      self = .table(table)
    case .performance(var target):
      target.sourceLine = next()
      target.unit?.sourceLine = next()
      target.project?.sourceLine = next()
      for index in target.contacts.indices { target.contacts[index].sourceLine = next() }
      for index in target.budget.indices { target.budget[index].sourceLine = next() }
      target.goal?.sourceLine = next()
      for index in target.indicators.indices { target.indicators[index].sourceLine = next() }
      self = .performance(target)
    case .project(var statement):
      statement.sourceLine = next()
      for index in statement.fields.indices {
        statement.fields[index].sourceLine = next()
        for paragraph in statement.fields[index].paragraphs.indices {
          statement.fields[index].paragraphs[paragraph].sourceLine = next()
        }
      }
      self = .project(statement)
    }
  }
}
