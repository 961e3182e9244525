internal import Convert

/// Writes a disclosure as one CSV: the same disclosure gives the same bytes anywhere.
struct CSVWriter: FormatWriter {
  /// The encoding of the output.
  let encoding: OutputEncoding

  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    var output = CSVOutput()
    do throws(CSVRefusal) {
      try output.root(disclosure)
    } catch {
      let records = output.bytes.count { $0 == UInt8(ascii: "\n") }
      throw ConversionError(
        .data,
        Diagnostic(
          error.code, at: .model(pointer: "/records/\(records)", sourceLine: nil),
          arguments: error.arguments))
    }
    do {
      return DocumentBundle(try encoding.encode(output.bytes))
    } catch {
      throw Self.refused(error, output.bytes, encoding)
    }
  }

  private static func refused(
    _ failure: OutputEncoding.Failure, _ bytes: [UInt8], _ encoding: OutputEncoding
  ) -> ConversionError {
    switch failure {
    case .unknownEncoding:
      return ConversionError(
        .data, Diagnostic(CSVCode.unknownEncoding, ["name": .text(encoding.rawValue)]))
    case .lacksCharacter(let offset):
      let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
      let records = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
      return ConversionError(
        .data,
        Diagnostic(
          CSVCode.lacksCharacter, at: .model(pointer: "/records/\(records)", sourceLine: nil),
          [
            "name": .text(encoding.rawValue), "found": .text(scalar.map { String($0) } ?? ""),
          ]))
    }
  }
}

/// The outline.
extension CSVOutput {
  /// Writes all records.
  mutating func root(_ disclosure: Disclosure) throws(CSVRefusal) {
    head()
    try record(.stage, [Self.choice(disclosure.stage)])
    if let year = disclosure.fiscalYear {
      try record(.fiscalYear, [try Self.number(year, in: NumberBounds.year)])
    }
    if let department = disclosure.department {
      try record(.department, [Self.text(department)])
    }
    try record(.title, [Self.text(disclosure.title)])
    for entry in disclosure.contents {
      try record(
        .contents, line: entry.sourceLine, [Self.text(entry.label), Self.text(entry.title)])
    }
    for part in disclosure.parts {
      try record(.part, line: part.sourceLine, [Self.text(part.label), Self.text(part.title)])
      for block in part.blocks { try self.block(block) }
      for section in part.sections { try self.section(section, deeperThan: 0, depth: 1) }
    }
    if let signature = disclosure.signature {
      try record(
        .signature, line: signature.sourceLine,
        [Self.text(signature.name), Self.text(signature.date)]
      )
    }
    let tables = disclosure.statementTables.map(\.table)
    for entry in disclosure.ledger { try ledgerEntry(entry, tables) }
    try record(.end, [])
  }

  private mutating func section(
    _ section: Section, deeperThan level: Int, depth: Int
  ) throws(CSVRefusal) {
    guard section.level > level, section.level <= Section.maximumLevel else {
      throw CSVRefusal(
        code: .sectionLevel,
        arguments: [
          (name: "found", value: .integer(section.level)),
          (name: "minimum", value: .integer(level + 1)),
          (name: "maximum", value: .integer(Section.maximumLevel)),
        ])
    }
    try record(
      .section, line: section.sourceLine,
      [
        Self.text(section.label), Self.text(section.title),
        try Self.number(section.level, in: 1...Section.maximumLevel),
        // The level says where a section belongs, but where it skips one.
        section.level == depth ? [] : try Self.number(depth, in: 1...Section.maximumLevel),
      ])
    for block in section.blocks { try self.block(block) }
    for subsection in section.subsections {
      try self.section(subsection, deeperThan: section.level, depth: depth + 1)
    }
  }

  private mutating func block(_ block: Block) throws(CSVRefusal) {
    switch block {
    case .paragraph(let paragraph): try self.paragraph(.paragraph, paragraph)
    case .note(let note): try paragraph(.note, note)
    case .table(let table): try self.table(table)
    case .performance(let target): try performance(target)
    case .project(let project):
      try record(
        .project, line: project.sourceLine,
        [Self.text(project.label), Self.text(project.nameLabel), Self.text(project.name)])
      for field in project.fields {
        try record(
          .projectField, line: field.sourceLine, [Self.text(field.label), Self.text(field.text)])
        for paragraph in field.paragraphs { try self.paragraph(.projectParagraph, paragraph) }
      }
    case .term(let term):
      try record(
        .term, line: term.sourceLine,
        [Self.text(term.label), Self.text(term.term), Self.text(term.definition)])
    }
  }

  /// Writes a paragraph, a list item or a note.
  mutating func paragraph(_ kind: CSVKind, _ paragraph: Paragraph) throws(CSVRefusal) {
    try record(
      kind, line: paragraph.sourceLine, [Self.text(paragraph.mark), Self.text(paragraph.text)])
  }
}

/// Statement tables, laid out as a person reads them.
extension CSVOutput {
  private mutating func table(_ table: StatementTable) throws(CSVRefusal) {
    try record(
      .table, line: table.sourceLine,
      [
        try Self.number(table.number, in: NumberBounds.printed), Self.text(table.title),
        Self.choice(table.kind),
      ])
    if let preparedBy = table.preparedBy { try record(.preparedBy, [Self.text(preparedBy)]) }
    if let unit = table.unit { try record(.unit, [Self.choice(unit)]) }
    if table.isGrouped { try record(.grouped, [Self.yes]) }
    try columns(table.columns, .columnKinds, .ordinals, .header)
    let decimals = Self.decimals(of: table)
    if decimals.contains(where: { $0 != nil }) {
      try record(.decimals, decimals.map { Array(($0.map { String($0) } ?? "").utf8) })
    }
    let codings = zip(table.columns, decimals).map { CSVCellCoding(role: $0.role, decimals: $1) }
    for row in table.rows {
      guard row.cells.count == codings.count else {
        throw CSVRefusal(
          code: .rowWidth,
          arguments: [
            (name: "found", value: .integer(row.cells.count)),
            (name: "expected", value: .integer(codings.count)),
          ])
      }
      try record(.row, line: row.sourceLine, zip(codings, row.cells).map { $0.field($1) })
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
  ) throws(CSVRefusal) {
    var fields: [[UInt8]] = []
    for column in columns { fields.append(Array(try CSVColumnKind.field(column).utf8)) }
    try record(kinds, fields)
    if columns.contains(where: { $0.ordinal != nil }) {
      var fields: [[UInt8]] = []
      for column in columns {
        fields.append(try Self.number(column.ordinal, in: NumberBounds.printed))
      }
      try record(ordinals, fields)
    }
    for level in 0..<(columns.map(\.header.count).max() ?? 0) {
      try record(
        header, columns.map { $0.header.count > level ? Self.text($0.header[level]) : [] })
    }
  }
}

/// Performance targets and the ledger.
extension CSVOutput {
  private mutating func performance(_ target: PerformanceTarget) throws(CSVRefusal) {
    try record(
      .performance, line: target.sourceLine,
      [
        Self.choice(target.scope), Self.text(target.title),
        try Self.number(target.year, in: NumberBounds.year),
      ])
    if let unit = target.unit { try labelled(.performanceUnit, unit) }
    if let project = target.project { try labelled(.performanceProject, project) }
    for contact in target.contacts { try labelled(.contact, contact) }
    for line in target.budget {
      try record(
        .budget,
        [CSVCellCoding(role: .amount).field(line.value)] + line.labels.map { Self.text($0) })
    }
    if let goal = target.goal { try labelled(.goal, goal) }
    if !target.indicatorLabels.isEmpty {
      try record(.indicatorLabels, target.indicatorLabels.map { Self.text($0) })
    }
    for indicator in target.indicators {
      let texts = [
        indicator.level1, indicator.level2, indicator.level3, indicator.target, indicator.basis,
        indicator.lastYear, indicator.weight, indicator.scoringRule, indicator.evidence,
      ]
      // What is empty is blank: an indicator's texts are never absent.
      try record(
        .indicator, line: indicator.sourceLine, texts.map { $0.isEmpty ? [] : Self.text($0) })
    }
    for note in target.notes { try paragraph(.performanceNote, note) }
  }

  private mutating func labelled(_ kind: CSVKind, _ value: LabelledText) throws(CSVRefusal) {
    try record(kind, [Self.text(value.label), Self.text(value.text)])
  }

  private mutating func ledgerEntry(
    _ entry: LedgerEntry, _ tables: [StatementTable]
  ) throws(CSVRefusal) {
    try record(
      .repair, line: entry.sourceLine,
      [
        Self.choice(entry.code), try Self.number(entry.table, in: NumberBounds.ordinal),
        try Self.number(entry.segment, in: NumberBounds.ordinal), Self.choice(entry.concept),
        Self.choice(entry.reach), Self.flag(entry.isSuperseded),
        Self.flag(!entry.isSuperseded && entry.holds(in: tables)),
      ])
    if let columns = entry.columnsBefore {
      try self.columns(columns, .columnKindsBefore, .ordinalsBefore, .headerBefore)
    }
    // Marked, since no column says what they are.
    let coding = CSVCellCoding(role: .text)
    for change in entry.changes {
      try record(
        .change, line: change.sourceLine,
        [
          try Self.number(change.row, in: NumberBounds.ordinal),
          try Self.number(change.column, in: NumberBounds.ordinal), Self.text(change.path),
          coding.field(change.before), coding.field(change.after), Self.text(change.raw),
        ])
    }
    for proof in entry.proofs {
      try record(.proof, [Self.text(proof.identity), Self.text(proof.statement)])
    }
  }
}
