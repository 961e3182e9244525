internal import Convert

/// Writes a disclosure as one CSV: the same disclosure gives the same bytes anywhere.
struct CSVWriter: FormatWriter {
  /// The encoding of the output.
  let encoding: OutputEncoding

  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    var output = CSVOutput()
    do throws(ExchangeRefusal) {
      try output.root(disclosure)
    } catch {
      let text = disclosure.pointer { $0.isUnkeepable }
      let pointer = (error.code as? CSVCode) == .unkeepable ? text : nil
      throw error.error(
        at: .model(pointer: pointer ?? "/records/\(output.records)", sourceLine: nil))
    }
    do {
      return DocumentBundle(try encoding.encode(output.bytes))
    } catch {
      throw Self.refused(error, output.bytes, encoding, of: disclosure)
    }
  }

  private static func refused(
    _ failure: OutputEncoding.Failure, _ bytes: [UInt8], _ encoding: OutputEncoding,
    of disclosure: Disclosure
  ) -> ConversionError {
    switch failure {
    case .unknownEncoding:
      return ConversionError(
        .data, Diagnostic(CSVCode.unknownEncoding, ["name": .text(encoding.rawValue)]))
    case .lacksCharacter(let offset):
      let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
      let records = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
      let pointer = scalar.flatMap { scalar in
        disclosure.pointer { $0.string.unicodeScalars.contains(scalar) }
      }
      return ConversionError(
        .data,
        Diagnostic(
          CSVCode.lacksCharacter,
          at: .model(pointer: pointer ?? "/records/\(records)", sourceLine: nil),
          [
            "name": .text(encoding.rawValue), "found": .text(scalar.map { String($0) } ?? ""),
          ]))
    }
  }
}

extension Disclosure {
  /// The pointer of the first published text that is as asked; `nil` where none is, as where only the
  /// ledger has such a text.
  fileprivate func pointer(_ isSought: (ExactText) -> Bool) -> String? {
    var copy = self
    var found: String?
    copy.forEachText { pointer, text in
      if found == nil, isSought(text) { found = pointer }
    }
    return found
  }
}

extension ExactText {
  /// Whether it has a character that spreadsheets do not keep.
  fileprivate var isUnkeepable: Bool { utf8.contains { $0 == 0x0D || $0 == 0 } }
}

/// The outline.
extension CSVOutput {
  /// Writes all records.
  mutating func root(_ disclosure: Disclosure) throws(ExchangeRefusal) {
    head()
    try begin(.stage)
    choice(disclosure.stage)
    end()
    if let year = disclosure.fiscalYear {
      try begin(.fiscalYear)
      try number(year, in: NumberBounds.year)
      end()
    }
    if let department = disclosure.department { try texts(.department, [department]) }
    try texts(.title, [disclosure.title])
    for entry in disclosure.contents {
      try texts(.contents, line: entry.sourceLine, [entry.label, entry.title])
    }
    for part in disclosure.parts {
      try texts(.part, line: part.sourceLine, [part.label, part.title])
      for block in part.blocks { try self.block(block) }
      for section in part.sections { try self.section(section, deeperThan: 0, depth: 1) }
    }
    if let signature = disclosure.signature { try self.signature(signature) }
    let tables = disclosure.statementTables.map(\.table)
    for entry in disclosure.ledger { try ledgerEntry(entry, tables) }
    try begin(.end)
    end()
  }

  /// Writes a record of texts.
  private mutating func texts(
    _ kind: CSVKind, line: Int? = nil, _ texts: [ExactText?]
  ) throws(ExchangeRefusal) {
    try begin(kind, line: line)
    for text in texts { try self.text(text) }
    end()
  }

  /// Writes the sign-off; its date as a day and its spelling, where that gives the date back.
  private mutating func signature(_ signature: Signature) throws(ExchangeRefusal) {
    try begin(.signature, line: signature.sourceLine)
    try text(signature.name)
    if let date = signature.date.flatMap({ SignatureDate(published: $0) }) {
      word(date.cell.string)
      word(date.pattern)
    } else {
      try text(signature.date)
      blank()
    }
    end()
  }

  private mutating func section(
    _ section: Section, deeperThan level: Int, depth: Int
  ) throws(ExchangeRefusal) {
    try section.holdLevel(deeperThan: level)
    try begin(.section, line: section.sourceLine)
    try text(section.label)
    try text(section.title)
    try number(section.level, in: 1...Section.maximumLevel)
    // The level says where a section belongs, but where it skips one.
    try number(section.level == depth ? nil : depth, in: 1...Section.maximumLevel)
    end()
    for block in section.blocks { try self.block(block) }
    for subsection in section.subsections {
      try self.section(subsection, deeperThan: section.level, depth: depth + 1)
    }
  }

  private mutating func block(_ block: Block) throws(ExchangeRefusal) {
    switch block {
    case .paragraph(let paragraph): try self.paragraph(.paragraph, paragraph)
    case .note(let note): try paragraph(.note, note)
    case .table(let table): try self.table(table)
    case .performance(let target): try performance(target)
    case .project(let project):
      try texts(
        .project, line: project.sourceLine, [project.label, project.nameLabel, project.name])
      for field in project.fields {
        try texts(.projectField, line: field.sourceLine, [field.label, field.text])
        for paragraph in field.paragraphs { try self.paragraph(.projectParagraph, paragraph) }
      }
    case .term(let term):
      try texts(.term, line: term.sourceLine, [term.label, term.term, term.definition])
    }
  }

  /// Writes a paragraph, a list item or a note.
  private mutating func paragraph(
    _ kind: CSVKind, _ paragraph: Paragraph
  ) throws(ExchangeRefusal) {
    try texts(kind, line: paragraph.sourceLine, [paragraph.mark, paragraph.text])
  }
}

/// Statement tables, laid out as a person reads them.
extension CSVOutput {
  private mutating func table(_ table: StatementTable) throws(ExchangeRefusal) {
    try begin(.table, line: table.sourceLine)
    try number(table.number, in: NumberBounds.printed)
    try text(table.title)
    choice(table.kind)
    end()
    if let preparedBy = table.preparedBy { try texts(.preparedBy, [preparedBy]) }
    if let unit = table.unit {
      try begin(.unit)
      choice(unit)
      end()
    }
    if table.isGrouped {
      try begin(.grouped)
      flag(true)
      end()
    }
    try columns(table.columns, .columnKinds, .ordinals, .header)
    let decimals = Self.decimals(of: table)
    if decimals.contains(where: { $0 != nil }) {
      try begin(.decimals)
      for count in decimals { try number(count, in: 1...Amount.maximumFractionDigits) }
      end()
    }
    let codings = zip(table.columns, decimals).map { CSVCellCoding(role: $0.role, decimals: $1) }
    for row in table.rows {
      try table.holdWidth(of: row)
      try begin(.row, line: row.sourceLine)
      for (index, cell) in row.cells.enumerated() { try self.cell(cell, codings[index]) }
      end()
    }
    for note in table.notes { try paragraph(.tableNote, note) }
  }

  /// How many decimals all amounts of each column have; `nil` where they differ, or have none.
  private static func decimals(of table: StatementTable) -> [Int?] {
    table.columns.indices.map { column in
      var found: Int?
      guard table.columns[column].role == .amount else { return nil }
      for row in table.rows where row.cells.indices.contains(column) {
        guard let amount = row.cells[column].amount else { continue }
        guard found == nil || found == amount.fractionDigits else { return nil }
        found = amount.fractionDigits
      }
      return found == 0 ? nil : found
    }
  }

  private mutating func columns(
    _ columns: [Column], _ kinds: CSVKind, _ ordinals: CSVKind, _ header: CSVKind
  ) throws(ExchangeRefusal) {
    try begin(kinds)
    for column in columns { word(try CSVColumnKind.field(column)) }
    end()
    if columns.contains(where: { $0.ordinal != nil }) {
      try begin(ordinals)
      for column in columns { try number(column.ordinal, in: NumberBounds.printed) }
      end()
    }
    for level in 0..<(columns.map(\.header.count).max() ?? 0) {
      try texts(header, columns.map { $0.header.count > level ? $0.header[level] : nil })
    }
  }
}

/// Performance targets and the ledger.
extension CSVOutput {
  private mutating func performance(_ target: PerformanceTarget) throws(ExchangeRefusal) {
    try begin(.performance, line: target.sourceLine)
    choice(target.scope)
    try text(target.title)
    try number(target.year, in: NumberBounds.year)
    end()
    if let unit = target.unit { try labelled(.performanceUnit, unit) }
    if let project = target.project { try labelled(.performanceProject, project) }
    for contact in target.contacts { try labelled(.contact, contact) }
    for line in target.budget {
      try begin(.budget, line: line.sourceLine)
      try cell(line.value, CSVCellCoding(role: .amount))
      for label in line.labels { try text(label) }
      end()
    }
    if let goal = target.goal { try labelled(.goal, goal) }
    if !target.indicatorLabels.isEmpty { try texts(.indicatorLabels, target.indicatorLabels) }
    for indicator in target.indicators {
      let texts = [
        indicator.level1, indicator.level2, indicator.level3, indicator.target, indicator.basis,
        indicator.lastYear, indicator.weight, indicator.scoringRule, indicator.evidence,
      ]
      // What is empty is blank: an indicator's texts are never absent.
      try self.texts(
        .indicator, line: indicator.sourceLine, texts.map { $0.isEmpty ? nil : $0 })
    }
    for note in target.notes { try paragraph(.performanceNote, note) }
  }

  private mutating func labelled(
    _ kind: CSVKind, _ value: LabelledText
  ) throws(ExchangeRefusal) {
    try texts(kind, line: value.sourceLine, [value.label, value.text])
  }

  private mutating func ledgerEntry(
    _ entry: LedgerEntry, _ tables: [StatementTable]
  ) throws(ExchangeRefusal) {
    try begin(.repair, line: entry.sourceLine)
    choice(entry.code)
    try number(entry.table, in: NumberBounds.ordinal)
    try number(entry.segment, in: NumberBounds.ordinal)
    choice(entry.concept)
    choice(entry.reach)
    flag(entry.isSuperseded)
    flag(!entry.isSuperseded && entry.holds(in: tables))
    end()
    if let columns = entry.columnsBefore {
      try self.columns(columns, .columnKindsBefore, .ordinalsBefore, .headerBefore)
    }
    // Marked, since no column says what they are.
    let coding = CSVCellCoding(role: .text)
    for change in entry.changes {
      try begin(.change, line: change.sourceLine)
      try number(change.row, in: NumberBounds.ordinal)
      try number(change.column, in: NumberBounds.ordinal)
      try text(change.path)
      try cell(change.before, coding)
      try cell(change.after, coding)
      try text(change.raw)
      end()
    }
    for proof in entry.proofs { try texts(.proof, [proof.identity, proof.statement]) }
  }
}
