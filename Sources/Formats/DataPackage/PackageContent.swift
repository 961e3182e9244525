internal import Convert

/// The resources of a disclosure with their rows.
struct PackageContent {
  var disclosure = PackageResources.disclosure
  var contents = PackageResources.contents
  var sections = PackageResources.sections
  var blocks = PackageResources.blocks
  var tables = PackageResources.tables
  var columns = PackageResources.columns
  var headers = PackageResources.headers
  var cells = PackageResources.cells
  var notes = PackageResources.notes
  var projects = PackageResources.projects
  var projectFields = PackageResources.projectFields
  var projectParagraphs = PackageResources.projectParagraphs
  var performance = PackageResources.performance
  var contacts = PackageResources.contacts
  var budgetLines = PackageResources.budgetLines
  var labels = PackageResources.labels
  var indicators = PackageResources.indicators
  var targets = PackageResources.targets
  var terms = PackageResources.terms
  var ledger = PackageResources.ledger
  var ledgerColumns = PackageResources.ledgerColumns
  var ledgerHeaders = PackageResources.ledgerHeaders
  var changes = PackageResources.changes
  var proofs = PackageResources.proofs
  /// The tables themselves.
  var sheets: [PackageTable] = []
  var projectPerformances = 0

  /// Takes a disclosure apart.
  ///
  /// - Throws: What the package cannot say.
  init(_ source: Disclosure) throws(ExchangeRefusal) {
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

  mutating func root(_ source: Disclosure) throws(ExchangeRefusal) {
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

  mutating func part(_ part: Part) throws(ExchangeRefusal) {
    let number = sections.rows.count + 1
    sections.rows.append([
      .integer(number), .null, .integer(0), .text(part.label), .text(part.title),
      try Self.line(part.sourceLine),
    ])
    for block in part.blocks { try self.block(block, in: number) }
    for section in part.sections { try self.section(section, below: number, deeperThan: 0) }
  }

  mutating func section(
    _ section: Section, below parent: Int, deeperThan level: Int
  ) throws(ExchangeRefusal) {
    try section.holdLevel(deeperThan: level)
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

  mutating func block(_ block: Block, in section: Int) throws(ExchangeRefusal) {
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

  mutating func paragraph(
    _ type: PackageBlock, _ paragraph: Paragraph, in section: Int
  ) throws(ExchangeRefusal) {
    blocks.rows.append([
      .integer(blocks.rows.count + 1), .integer(section), .choice(type), .null,
      .text(paragraph.mark), .text(paragraph.text), try Self.line(paragraph.sourceLine),
    ])
  }

  mutating func reference(_ type: PackageBlock, _ number: Int, in section: Int) {
    blocks.rows.append([
      .integer(blocks.rows.count + 1), .integer(section), .choice(type), .integer(number), .null,
      .null, .null,
    ])
  }

  mutating func note(
    _ owner: String, _ number: Int, _ index: Int, _ note: Paragraph
  ) throws(ExchangeRefusal) {
    notes.rows.append([
      .text(ExactText(owner)), .integer(number), .integer(index + 1), .text(note.mark),
      .text(note.text), try Self.line(note.sourceLine),
    ])
  }

  // MARK: Values

  static func line(_ line: Int?) throws(ExchangeRefusal) -> PackageValue {
    try number(line, in: NumberBounds.ordinal)
  }

  static func number(
    _ value: Int?, in bounds: ClosedRange<Int>
  ) throws(ExchangeRefusal) -> PackageValue {
    if let value { try NumberBounds.hold(value, in: bounds) }
    return .integer(value)
  }
}
