internal import Convert

/// Makes the model of the resources of a package.
struct PackageModel {
  /// The files.
  let files: PackageFiles
  /// What was found.
  var findings: [Diagnostic] = []
  /// The entries of the ledger that held when the package was written, from 0.
  var holding: [Int] = []

  var root: PackageRows
  var contents: PackageRows
  var sections: PackageRows
  var blocks: PackageRows
  var tables: PackageRows
  var columns: PackageRows
  var headers: PackageRows
  var cells: PackageRows
  var notes: PackageRows
  var projects: PackageRows
  var projectFields: PackageRows
  var projectParagraphs: PackageRows
  var performance: PackageRows
  var contacts: PackageRows
  var budgetLines: PackageRows
  var labels: PackageRows
  var targets: PackageRows
  var terms: PackageRows
  var ledger: PackageRows
  var ledgerColumns: PackageRows
  var ledgerHeaders: PackageRows
  var changes: PackageRows
  var proofs: PackageRows

  /// Reads all resources but the tables themselves and what is derived.
  ///
  /// - Throws: Where one is missing or is not what it should be.
  init(_ files: PackageFiles) throws(ConversionError) {
    self.files = files
    func rows(_ table: PackageTable) throws(ConversionError) -> PackageRows {
      try PackageRows(table, files.file(table.name))
    }
    root = try rows(PackageResources.disclosure)
    contents = try rows(PackageResources.contents)
    sections = try rows(PackageResources.sections)
    blocks = try rows(PackageResources.blocks)
    tables = try rows(PackageResources.tables)
    columns = try rows(PackageResources.columns)
    headers = try rows(PackageResources.headers)
    cells = try rows(PackageResources.cells)
    notes = try rows(PackageResources.notes)
    projects = try rows(PackageResources.projects)
    projectFields = try rows(PackageResources.projectFields)
    projectParagraphs = try rows(PackageResources.projectParagraphs)
    performance = try rows(PackageResources.performance)
    contacts = try rows(PackageResources.contacts)
    budgetLines = try rows(PackageResources.budgetLines)
    labels = try rows(PackageResources.labels)
    targets = try rows(PackageResources.targets)
    terms = try rows(PackageResources.terms)
    ledger = try rows(PackageResources.ledger)
    ledgerColumns = try rows(PackageResources.ledgerColumns)
    ledgerHeaders = try rows(PackageResources.ledgerHeaders)
    changes = try rows(PackageResources.changes)
    proofs = try rows(PackageResources.proofs)
    try root.holdOneRow()
    let stated = root.bytes(0, "version") ?? []
    guard let version = ModelVersion(stated), ModelVersion.current.reads(version) else {
      throw ConversionError(
        .data,
        Diagnostic(
          PackageCode.newerVersion,
          [
            "found": .text(CSVSpelling.shown(stated)), "expected": .text(Disclosure.modelVersion),
          ]))
    }
  }

  // MARK: The outline

  /// The whole disclosure; what is wrong is in ``findings``.
  mutating func disclosure() -> Disclosure {
    var disclosure = Disclosure(
      stage: root.requiredChoice(0, "stage", orElse: .budget),
      fiscalYear: root.number(0, "fiscal_year", in: NumberBounds.year),
      department: root.text(0, "agency_name"), title: root.wholeText(0, "title"))
    if root.flag(0, "has_signature") {
      disclosure.signature = Signature(
        name: root.text(0, "signature_name"), date: root.text(0, "signature_date"),
        sourceLine: root.number(0, "signature_line", in: NumberBounds.ordinal))
    } else if !root.isTold(0, "has_signature") {
      root.holdBlank(0, "signature_name")
      root.holdBlank(0, "signature_date")
    }
    for row in contents.indices {
      disclosure.contents.append(
        ContentsEntry(
          label: contents.text(row, "label"), title: contents.wholeText(row, "title"),
          sourceLine: contents.line(row)))
    }
    disclosure.parts = parts()
    disclosure.ledger = entries()
    collect()
    return disclosure
  }

  mutating func collect() {
    for var rows in [
      root, contents, sections, blocks, tables, columns, headers, cells, notes, projects,
      projectFields, projectParagraphs, performance, contacts, budgetLines, labels, targets, terms,
      ledger, ledgerColumns, ledgerHeaders, changes, proofs,
    ] {
      rows.holdSchema()
      findings += rows.findings
    }
  }

  /// The parts, each with the sections and blocks that name it.
  mutating func parts() -> [Part] {
    var blocksOf = self.blocksBySection()
    var parts: [Part] = []
    var open: [(number: Int, section: Section)] = []
    func close(to depth: Int) {
      while open.count > depth, let last = open.popLast() {
        if open.isEmpty {
          parts[parts.count - 1].sections.append(last.section)
        } else {
          open[open.count - 1].section.subsections.append(last.section)
        }
      }
    }
    var part = 0
    for row in sections.indices {
      let level = sections.requiredNumber(row, "level")
      let own = blocksOf.removeValue(forKey: row + 1) ?? []
      if sections.number(row, "section") != row + 1 { sections.broken(row, "section") }
      guard let parent = sections.number(row, "parent") else {
        close(to: 0)
        if level != 0 { sections.broken(row, "level") }
        part = row + 1
        parts.append(
          Part(
            label: sections.text(row, "label"), title: sections.text(row, "title"), blocks: own,
            sourceLine: sections.line(row)))
        continue
      }
      while let last = open.last, last.number != parent { close(to: open.count - 1) }
      guard open.last != nil || parent == part, !parts.isEmpty,
        level > open.last?.section.level ?? 0, level <= Section.maximumLevel
      else {
        sections.broken(row, "parent")
        continue
      }
      open.append(
        (
          row + 1,
          Section(
            label: sections.text(row, "label"), title: sections.wholeText(row, "title"),
            level: level, blocks: own, sourceLine: sections.line(row))
        ))
    }
    close(to: 0)
    return parts
  }

  /// The blocks of each section.
  mutating func blocksBySection() -> [Int: [Block]] {
    let notesOf = notesByOwner()
    let statements = projectStatements()
    let performances = performanceTargets(notesOf)
    let statementTables = statementTables(notesOf)
    var found: [Int: [Block]] = [:]
    var next: [PackageBlock: Int] = [:]
    for row in blocks.indices {
      let section = blocks.requiredNumber(row, "section")
      guard (1...max(1, sections.count)).contains(section), sections.count > 0 else {
        blocks.broken(row, "section")
        continue
      }
      let type = blocks.requiredChoice(row, "type", orElse: PackageBlock.paragraph)
      let paragraph = Paragraph(
        mark: blocks.text(row, "mark"), text: blocks.wholeText(row, "text"),
        sourceLine: blocks.line(row))
      let block: Block?
      switch type {
      case .paragraph, .note:
        blocks.holdBlank(row, "ref")
        block = type == .note ? .note(paragraph) : .paragraph(paragraph)
      default:
        blocks.holdBlank(row, "mark")
        blocks.holdBlank(row, "text")
        let number = next[type, default: 0]
        next[type] = number + 1
        if blocks.number(row, "ref") != number + 1 { blocks.broken(row, "ref") }
        block =
          switch type {
          case .table:
            statementTables.indices.contains(number) ? .table(statementTables[number]) : nil
          case .performance:
            performances.indices.contains(number) ? .performance(performances[number]) : nil
          case .project:
            statements.indices.contains(number) ? .project(statements[number]) : nil
          default: term(number).map { .term($0) }
          }
      }
      if let block { found[section, default: []].append(block) } else { blocks.broken(row, "ref") }
    }
    for row in tables.indices.dropFirst(next[.table, default: 0]) { tables.unused(row, "table") }
    for row in performance.indices.dropFirst(next[.performance, default: 0]) {
      performance.unused(row, "performance")
    }
    for row in projects.indices.dropFirst(next[.project, default: 0]) {
      projects.unused(row, "project")
    }
    for row in terms.indices.dropFirst(next[.term, default: 0]) { terms.unused(row, "term_no") }
    return found
  }

  mutating func term(_ row: Int) -> GlossaryTerm? {
    guard terms.indices.contains(row) else { return nil }
    return GlossaryTerm(
      label: terms.text(row, "label"), term: terms.wholeText(row, "term"),
      definition: terms.wholeText(row, "definition"), sourceLine: terms.line(row))
  }

  mutating func notesByOwner() -> [String: [Int: [Paragraph]]] {
    var found: [String: [Int: [Paragraph]]] = [:]
    let owners = ["table": tables.count, "performance": performance.count]
    for row in notes.indices {
      let owner = notes.wholeText(row, "owner").string
      if let count = owners[owner] {
        _ = notes.owner(row, "ref", among: 0..<count)
      } else {
        notes.broken(row, "owner")
      }
      found[owner, default: [:]][notes.number(row, "ref") ?? 0, default: []].append(
        Paragraph(
          mark: notes.text(row, "mark"), text: notes.wholeText(row, "text"),
          sourceLine: notes.line(row)))
    }
    return found
  }
}
