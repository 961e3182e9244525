internal import Convert

/// The resources of a disclosure with their rows.
struct PackageContent {
  private(set) var disclosure = PackageResources.disclosure
  private(set) var contents = PackageResources.contents
  private(set) var sections = PackageResources.sections
  private(set) var blocks = PackageResources.blocks
  private(set) var tables = PackageResources.tables
  private(set) var columns = PackageResources.columns
  private(set) var headers = PackageResources.headers
  private(set) var cells = PackageResources.cells
  private(set) var notes = PackageResources.notes
  private(set) var projects = PackageResources.projects
  private(set) var projectFields = PackageResources.projectFields
  private(set) var projectParagraphs = PackageResources.projectParagraphs
  private(set) var performance = PackageResources.performance
  private(set) var contacts = PackageResources.contacts
  private(set) var budgetLines = PackageResources.budgetLines
  private(set) var labels = PackageResources.labels
  private(set) var indicators = PackageResources.indicators
  private(set) var targets = PackageResources.targets
  private(set) var terms = PackageResources.terms
  private(set) var ledger = PackageResources.ledger
  private(set) var ledgerColumns = PackageResources.ledgerColumns
  private(set) var ledgerHeaders = PackageResources.ledgerHeaders
  private(set) var changes = PackageResources.changes
  private(set) var proofs = PackageResources.proofs
  /// The tables themselves.
  private(set) var sheets: [PackageTable] = []
  private var projectPerformances = 0

  /// Takes a disclosure apart.
  ///
  /// - Throws: What the package cannot say.
  init(_ source: Disclosure) throws(CSVRefusal) {
    try root(source)
    for part in source.parts { try self.part(part) }
    let tables = source.statementTables.map(\.table)
    for entry in source.ledger { try self.entry(entry, tables) }
  }

  /// All resources in the order of the package, but the facts.
  var all: [PackageTable] {
    [
      disclosure, contents, sections, blocks, tables, columns, headers, cells, notes, projects,
      projectFields, projectParagraphs, performance, contacts, budgetLines, labels, indicators,
      targets, terms, ledger, ledgerColumns, ledgerHeaders, changes, proofs,
    ] + sheets
  }

  // MARK: The outline

  private mutating func root(_ source: Disclosure) throws(CSVRefusal) {
    disclosure.rows.append([
      .text(ExactText(Disclosure.modelVersion)), .choice(source.stage),
      try Self.number(source.fiscalYear, in: NumberBounds.year), .text(source.department),
      .text(source.title), .boolean(source.signature != nil),
      .text(source.signature?.name), .text(source.signature?.date),
      try Self.line(source.signature?.sourceLine),
    ])
    for entry in source.contents {
      contents.rows.append([
        .integer(contents.rows.count + 1), .text(entry.label), .text(entry.title),
        try Self.line(entry.sourceLine),
      ])
    }
  }

  private mutating func part(_ part: Part) throws(CSVRefusal) {
    let number = sections.rows.count + 1
    sections.rows.append([
      .integer(number), .null, .integer(0), .text(part.label), .text(part.title),
      try Self.line(part.sourceLine),
    ])
    for block in part.blocks { try self.block(block, in: number) }
    for section in part.sections { try self.section(section, below: number, deeperThan: 0) }
  }

  private mutating func section(
    _ section: Section, below parent: Int, deeperThan level: Int
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
    let number = sections.rows.count + 1
    sections.rows.append([
      .integer(number), .integer(parent), .integer(section.level), .text(section.label),
      .text(section.title), try Self.line(section.sourceLine),
    ])
    for block in section.blocks { try self.block(block, in: number) }
    for subsection in section.subsections {
      try self.section(subsection, below: number, deeperThan: section.level)
    }
  }

  private mutating func block(_ block: Block, in section: Int) throws(CSVRefusal) {
    switch block {
    case .paragraph(let paragraph): try self.paragraph(.paragraph, paragraph, in: section)
    case .note(let note): try paragraph(.note, note, in: section)
    case .table(let table):
      reference(.table, tables.rows.count + 1, in: section)
      try self.table(table)
    case .performance(let target):
      reference(.performance, performance.rows.count + 1, in: section)
      try self.performance(target)
    case .project(let project):
      reference(.project, projects.rows.count + 1, in: section)
      try self.project(project)
    case .term(let term):
      reference(.term, terms.rows.count + 1, in: section)
      terms.rows.append([
        .text(term.label), .text(term.term), .text(term.definition),
        .integer(terms.rows.count + 1), try Self.line(term.sourceLine),
      ])
    }
  }

  private mutating func paragraph(
    _ type: PackageBlock, _ paragraph: Paragraph, in section: Int
  ) throws(CSVRefusal) {
    blocks.rows.append([
      .integer(blocks.rows.count + 1), .integer(section), .choice(type), .null,
      .text(paragraph.mark), .text(paragraph.text), try Self.line(paragraph.sourceLine),
    ])
  }

  private mutating func reference(_ type: PackageBlock, _ number: Int, in section: Int) {
    blocks.rows.append([
      .integer(blocks.rows.count + 1), .integer(section), .choice(type), .integer(number), .null,
      .null, .null,
    ])
  }

  private mutating func note(
    _ owner: String, _ number: Int, _ index: Int, _ note: Paragraph
  ) throws(CSVRefusal) {
    notes.rows.append([
      .text(ExactText(owner)), .integer(number), .integer(index + 1), .text(note.mark),
      .text(note.text), try Self.line(note.sourceLine),
    ])
  }

  // MARK: Tables

  private mutating func table(_ table: StatementTable) throws(CSVRefusal) {
    let number = tables.rows.count + 1
    let layout = PackageSheetLayout(table, number: number)
    tables.rows.append([
      try Self.number(table.number, in: NumberBounds.printed), .choice(table.kind),
      .text(table.title), .text(table.preparedBy), .choice(table.unit),
      .text(table.notes.first?.text), .integer(table.rows.count),
      .text(ExactText(layout.name)), .integer(number), .boolean(table.isGrouped),
      try Self.line(table.sourceLine),
    ])
    for (index, column) in table.columns.enumerated() {
      columns.rows.append(
        [.integer(number)] + (try Self.column(column, index, field: layout.fieldNames[index])))
      headers.rows += Self.header(column, index).map { [.integer(number)] + $0 }
    }
    for (index, note) in table.notes.enumerated() { try self.note("table", number, index, note) }
    var sheet = layout.sheet
    for (index, row) in table.rows.enumerated() {
      guard row.cells.count == table.columns.count else {
        throw CSVRefusal(
          code: .rowWidth,
          arguments: [
            (name: "found", value: .integer(row.cells.count)),
            (name: "expected", value: .integer(table.columns.count)),
          ])
      }
      let (values, others) = layout.values(of: row.cells)
      sheet.rows.append(
        [.integer(index + 1)] + values + [try Self.line(row.sourceLine)])
      for column in others {
        cells.rows.append(
          [
            .integer(number), .integer(index + 1), .integer(column + 1),
          ] + Self.cell(row.cells[column]))
      }
    }
    sheets.append(sheet)
  }

  private static func column(
    _ column: Column, _ index: Int, field: String?
  ) throws(CSVRefusal) -> [PackageValue] {
    let (role, level): (PackageRole, CodeLevel?) =
      switch column.role {
      case .code(let level): (.code, level)
      case .label: (.label, nil)
      case .project: (.project, nil)
      case .amount: (.amount, nil)
      case .text: (.text, nil)
      }
    return [
      .integer(index + 1), field.map { .text(ExactText($0)) } ?? .null, .choice(role),
      .choice(level), .choice(column.concept), .choice(column.side),
      try number(column.ordinal, in: NumberBounds.printed),
    ]
  }

  private static func header(_ column: Column, _ index: Int) -> [[PackageValue]] {
    column.header.enumerated().map { level, label in
      [.integer(index + 1), .integer(level + 1), .text(label)]
    }
  }

  /// The kind of a cell, and what it holds.
  private static func cell(_ cell: Cell) -> [PackageValue] {
    switch cell {
    case .blank: [.choice(PackageCell.blank), .null]
    case .text(let text): [.choice(PackageCell.text), .text(text)]
    case .code(let code): [.choice(PackageCell.code), .text(code.digits)]
    case .amount(let amount):
      [.choice(PackageCell.amount), .text(ExactText(amount.description))]
    }
  }

  // MARK: Projects and performance

  private mutating func project(_ project: ProjectStatement) throws(CSVRefusal) {
    let number = projects.rows.count + 1
    projects.rows.append([
      try Self.line(project.sourceLine), .text(project.label), .text(project.name),
      project.amount.map { .amount($0) } ?? .null, .choice(project.unit),
      .text(project.budgetUnit), .boolean(project.isWithheld), .text(project.nameLabel),
      .integer(number),
    ])
    for (index, field) in project.fields.enumerated() {
      projectFields.rows.append([
        .integer(number), .integer(index + 1), .text(field.label), .text(field.text),
        try Self.line(field.sourceLine),
      ])
      for (place, paragraph) in field.paragraphs.enumerated() {
        projectParagraphs.rows.append([
          .integer(number), .integer(index + 1), .integer(place + 1), .text(paragraph.mark),
          .text(paragraph.text), try Self.line(paragraph.sourceLine),
        ])
      }
    }
  }

  private mutating func performance(_ target: PerformanceTarget) throws(CSVRefusal) {
    let number = performance.rows.count + 1
    if target.scope == .project { projectPerformances += 1 }
    let ofProject = target.scope == .project ? projectPerformances : 0
    performance.rows.append([
      .integer(number), .integer(ofProject), .choice(target.scope), .text(target.title),
      try Self.number(target.year, in: NumberBounds.year), .text(target.unit?.label),
      .text(target.unit?.text), .text(target.project?.label), .text(target.project?.text),
      .text(target.goal?.label), .text(target.goal?.text), try Self.line(target.sourceLine),
    ])
    for (index, contact) in target.contacts.enumerated() {
      contacts.rows.append([
        .integer(number), .integer(index + 1), .text(contact.label), .text(contact.text),
      ])
    }
    for (index, line) in target.budget.enumerated() {
      budgetLines.rows.append([.integer(number), .integer(index + 1)] + Self.cell(line.value))
      label(line.labels, number, line: index + 1)
    }
    label(target.indicatorLabels, number, line: 0)
    for (index, indicator) in target.indicators.enumerated() {
      try self.indicator(indicator, index, of: target, number, ofProject)
    }
    for (index, note) in target.notes.enumerated() {
      try self.note("performance", number, index, note)
    }
  }

  private mutating func label(_ texts: [ExactText], _ number: Int, line: Int) {
    for (index, text) in texts.enumerated() {
      labels.rows.append([
        .integer(number), .integer(line), .integer(index + 1), .text(text),
      ])
    }
  }

  private mutating func indicator(
    _ indicator: Indicator, _ index: Int, of target: PerformanceTarget, _ number: Int,
    _ ofProject: Int
  ) throws(CSVRefusal) {
    let line = try Self.line(indicator.sourceLine)
    let value = indicator.targetValue
    indicators.rows.append([
      line, .integer(ofProject), .choice(target.scope), .text(target.unit?.text),
      .text(target.project?.text), .text(indicator.level1), .text(indicator.level2),
      .text(indicator.level3), .choice(value.relation), .text(value.numberText),
      .text(value.unit), .text(value.normalised), .text(indicator.basis),
      .text(TargetValue(indicator.lastYear).normalised), .text(indicator.weight),
      .text(indicator.scoringRule), .text(indicator.evidence),
    ])
    targets.rows.append(
      [.integer(number), .integer(index + 1)]
        + [
          indicator.level1, indicator.level2, indicator.level3, indicator.target, indicator.basis,
          indicator.lastYear, indicator.weight, indicator.scoringRule, indicator.evidence,
        ].map { $0.isEmpty ? .null : .text($0) } + [line])
  }

  // MARK: The ledger

  private mutating func entry(
    _ entry: LedgerEntry, _ tables: [StatementTable]
  ) throws(CSVRefusal) {
    let number = ledger.rows.count + 1
    ledger.rows.append([
      .integer(number), .choice(entry.code),
      try Self.number(entry.table, in: NumberBounds.ordinal),
      try Self.number(entry.segment, in: NumberBounds.ordinal), .choice(entry.concept),
      .choice(entry.reach), .boolean(entry.isSuperseded),
      .boolean(!entry.isSuperseded && entry.holds(in: tables)),
      .boolean(entry.columnsBefore != nil), try Self.line(entry.sourceLine),
    ])
    for (index, column) in (entry.columnsBefore ?? []).enumerated() {
      ledgerColumns.rows.append([.integer(number)] + (try Self.column(column, index, field: nil)))
      ledgerHeaders.rows += Self.header(column, index).map { [.integer(number)] + $0 }
    }
    for (index, change) in entry.changes.enumerated() {
      changes.rows.append(
        [
          .integer(number), .integer(index + 1),
          try Self.number(change.row, in: NumberBounds.ordinal),
          try Self.number(change.column, in: NumberBounds.ordinal), .text(change.path),
        ] + Self.cell(change.before) + Self.cell(change.after)
          + [.text(change.raw), try Self.line(change.sourceLine)])
    }
    for (index, proof) in entry.proofs.enumerated() {
      proofs.rows.append([
        .integer(number), .integer(index + 1), .text(proof.identity), .text(proof.statement),
      ])
    }
  }

  // MARK: Values

  private static func line(_ line: Int?) throws(CSVRefusal) -> PackageValue {
    try number(line, in: NumberBounds.ordinal)
  }

  private static func number(
    _ value: Int?, in bounds: ClosedRange<Int>
  ) throws(CSVRefusal) -> PackageValue {
    _ = try CSVOutput.number(value, in: bounds)
    return .integer(value)
  }
}
