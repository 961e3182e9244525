internal import Convert

/// Makes the model of the resources of a package.
struct PackageModel {
  /// The files.
  let files: PackageFiles
  /// What was found.
  private(set) var findings: [Diagnostic] = []
  /// The entries of the ledger that held when the package was written, from 0.
  private(set) var holding: [Int] = []

  private var root: PackageRows
  private var contents: PackageRows
  private var sections: PackageRows
  private var blocks: PackageRows
  private var tables: PackageRows
  private var columns: PackageRows
  private var headers: PackageRows
  private var cells: PackageRows
  private var notes: PackageRows
  private var projects: PackageRows
  private var projectFields: PackageRows
  private var projectParagraphs: PackageRows
  private var performance: PackageRows
  private var contacts: PackageRows
  private var budgetLines: PackageRows
  private var labels: PackageRows
  private var targets: PackageRows
  private var terms: PackageRows
  private var ledger: PackageRows
  private var ledgerColumns: PackageRows
  private var ledgerHeaders: PackageRows
  private var changes: PackageRows
  private var proofs: PackageRows

  /// Reads all resources but the tables themselves and what is derived.
  ///
  /// - Throws: Where one is missing or is not what it should be.
  init(_ files: PackageFiles) throws(ConversionError) {
    self.files = files
    func rows(_ table: PackageTable) throws(ConversionError) -> PackageRows {
      try PackageRows(table, files.bytes(table.name))
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
    guard root.count == 1, let stated = root.bytes(0, "version") else {
      throw ConversionError(
        .data, Diagnostic(PackageCode.missingResource, ["name": .text("disclosure")]))
    }
    guard let version = ModelVersion(stated), ModelVersion.current.reads(version) else {
      throw ConversionError(
        .data,
        Diagnostic(
          PackageCode.newerVersion,
          [
            "found": .text(CSVFields.shown(stated)), "expected": .text(Disclosure.modelVersion),
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

  private mutating func collect() {
    for rows in [
      root, contents, sections, blocks, tables, columns, headers, cells, notes, projects,
      projectFields, projectParagraphs, performance, contacts, budgetLines, labels, targets, terms,
      ledger, ledgerColumns, ledgerHeaders, changes, proofs,
    ] { findings += rows.findings }
  }

  /// The parts, each with the sections and blocks that name it.
  private mutating func parts() -> [Part] {
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
  private mutating func blocksBySection() -> [Int: [Block]] {
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
      case .paragraph: block = .paragraph(paragraph)
      case .note: block = .note(paragraph)
      default:
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
    return found
  }

  private mutating func term(_ row: Int) -> GlossaryTerm? {
    guard terms.indices.contains(row) else { return nil }
    return GlossaryTerm(
      label: terms.text(row, "label"), term: terms.wholeText(row, "term"),
      definition: terms.wholeText(row, "definition"), sourceLine: terms.line(row))
  }

  private mutating func notesByOwner() -> [String: [Int: [Paragraph]]] {
    var found: [String: [Int: [Paragraph]]] = [:]
    for row in notes.indices {
      found[notes.wholeText(row, "owner").string, default: [:]][
        notes.requiredNumber(row, "ref"), default: []
      ].append(
        Paragraph(
          mark: notes.text(row, "mark"), text: notes.wholeText(row, "text"),
          sourceLine: notes.line(row)))
    }
    return found
  }

  // MARK: Tables

  private mutating func statementTables(
    _ notesOf: [String: [Int: [Paragraph]]]
  ) -> [StatementTable] {
    var columnsOf = Self.columns(&columns, &headers, by: "table")
    var cellsOf: [Int: [(row: Int, column: Int, cell: Cell, at: Int)]] = [:]
    for row in cells.indices {
      cellsOf[cells.requiredNumber(row, "table"), default: []].append(
        (
          cells.requiredNumber(row, "row"), cells.requiredNumber(row, "column"),
          cells.cell(row, "kind", "value"), row
        ))
    }
    var found: [StatementTable] = []
    for row in tables.indices {
      if tables.number(row, "table") != row + 1 { tables.broken(row, "table") }
      var table = StatementTable(
        number: tables.number(row, "table_no"),
        kind: tables.requiredChoice(row, "kind", orElse: .other),
        title: tables.wholeText(row, "title"), preparedBy: tables.text(row, "prepared_by"),
        unit: tables.choice(row, "unit"), isGrouped: tables.flag(row, "grouped"),
        columns: columnsOf.removeValue(forKey: row + 1) ?? [], rows: [],
        notes: notesOf["table"]?[row + 1] ?? [], sourceLine: tables.line(row))
      table.rows = rows(of: table, row + 1)
      for (place, column, cell, at) in cellsOf[row + 1] ?? [] {
        guard table.rows.indices.contains(place - 1), table.columns.indices.contains(column - 1),
          table.rows[place - 1].cells[column - 1].isBlank
        else {
          cells.broken(at, "row")
          continue
        }
        table.rows[place - 1].cells[column - 1] = cell
      }
      found.append(table)
    }
    return found
  }

  private mutating func rows(of table: StatementTable, _ number: Int) -> [TableRow] {
    let layout = PackageSheetLayout(table, number: number)
    var sheet: PackageRows
    do {
      sheet = try PackageRows(layout.sheet, files.bytes(layout.name))
    } catch {
      findings += error.diagnostics
      return []
    }
    var found: [TableRow] = []
    for row in sheet.indices {
      var cells = [Cell](repeating: .blank, count: table.columns.count)
      for index in layout.leading {
        let field = layout.fieldNames[index]
        guard let bytes = sheet.bytes(row, field) else { continue }
        if layout.isCode(index) {
          if !layout.place(bytes, index, &cells) {
            sheet.invalid(row, field, bytes, "[0-9]{3}, [0-9]{5}, [0-9]{7}")
          }
          continue
        }
        switch table.columns[index].role {
        case .amount:
          if let amount = sheet.amount(row, field, bytes) { cells[index] = .amount(amount) }
        case .code:
          if let code = ClassificationCode(bytes[...]) {
            cells[index] = .code(code)
          } else {
            sheet.invalid(row, field, bytes, "[0-9]{2,9}")
          }
        case .label, .project, .text:
          cells[index] = .text(ExactText(String(decoding: bytes, as: UTF8.self)))
        }
      }
      found.append(TableRow(cells: cells, sourceLine: sheet.line(row)))
    }
    findings += sheet.findings
    return found
  }

  /// The columns of each owner, with their headers.
  private static func columns(
    _ rows: inout PackageRows, _ headers: inout PackageRows, by owner: String
  ) -> [Int: [Column]] {
    var found: [Int: [Column]] = [:]
    for row in rows.indices {
      let number = rows.requiredNumber(row, owner)
      let role: ColumnRole =
        switch rows.requiredChoice(row, "role", orElse: PackageRole.text) {
        case .code: .code(rows.requiredChoice(row, "level", orElse: .class))
        case .label: .label
        case .project: .project
        case .amount: .amount
        case .text: .text
        }
      if rows.number(row, "column") != (found[number]?.count ?? 0) + 1 {
        rows.broken(row, "column")
      }
      found[number, default: []].append(
        Column(
          header: [], role: role, concept: rows.choice(row, "concept"),
          side: rows.choice(row, "side"), ordinal: rows.number(row, "ordinal")))
    }
    for row in headers.indices {
      let number = headers.requiredNumber(row, owner)
      let column = headers.requiredNumber(row, "column") - 1
      guard found[number]?.indices.contains(column) == true else {
        headers.broken(row, "column")
        continue
      }
      found[number]?[column].header.append(headers.wholeText(row, "label"))
    }
    return found
  }

  // MARK: Projects and performance

  private mutating func projectStatements() -> [ProjectStatement] {
    var paragraphs: [[Int]: [Paragraph]] = [:]
    for row in projectParagraphs.indices {
      let key = [
        projectParagraphs.requiredNumber(row, "project"),
        projectParagraphs.requiredNumber(row, "field_no"),
      ]
      paragraphs[key, default: []].append(
        Paragraph(
          mark: projectParagraphs.text(row, "mark"), text: projectParagraphs.wholeText(row, "text"),
          sourceLine: projectParagraphs.line(row)))
    }
    var fields: [Int: [StatementField]] = [:]
    for row in projectFields.indices {
      let project = projectFields.requiredNumber(row, "project")
      let number = projectFields.requiredNumber(row, "field_no")
      fields[project, default: []].append(
        StatementField(
          label: projectFields.wholeText(row, "label"), text: projectFields.wholeText(row, "text"),
          paragraphs: paragraphs[[project, number]] ?? [], sourceLine: projectFields.line(row)))
    }
    var found: [ProjectStatement] = []
    for row in projects.indices {
      if projects.number(row, "project") != row + 1 { projects.broken(row, "project") }
      found.append(
        ProjectStatement(
          label: projects.text(row, "label"), nameLabel: projects.wholeText(row, "name_label"),
          name: projects.wholeText(row, "pro_name"), fields: fields[row + 1] ?? [],
          sourceLine: projects.line(row)))
    }
    return found
  }

  private mutating func performanceTargets(
    _ notesOf: [String: [Int: [Paragraph]]]
  ) -> [PerformanceTarget] {
    var labelsOf: [[Int]: [ExactText]] = [:]
    for row in labels.indices {
      let key = [labels.requiredNumber(row, "performance"), labels.requiredNumber(row, "line")]
      labelsOf[key, default: []].append(labels.wholeText(row, "label"))
    }
    var found: [PerformanceTarget] = []
    for row in performance.indices {
      if performance.number(row, "performance") != row + 1 {
        performance.broken(row, "performance")
      }
      found.append(
        PerformanceTarget(
          scope: performance.requiredChoice(row, "scope", orElse: .project),
          title: performance.wholeText(row, "title"),
          year: performance.number(row, "year", in: NumberBounds.year),
          unit: labelled(row, "unit_label", "unit_name"),
          project: labelled(row, "project_label", "pro_name"),
          goal: labelled(row, "goal_label", "goal"), indicatorLabels: labelsOf[[row + 1, 0]] ?? [],
          notes: notesOf["performance"]?[row + 1] ?? [], sourceLine: performance.line(row)))
    }
    for row in contacts.indices {
      let index = contacts.requiredNumber(row, "performance") - 1
      guard found.indices.contains(index) else {
        contacts.broken(row, "performance")
        continue
      }
      found[index].contacts.append(
        LabelledText(
          label: contacts.wholeText(row, "label"), text: contacts.wholeText(row, "text")))
    }
    for row in budgetLines.indices {
      let index = budgetLines.requiredNumber(row, "performance") - 1
      guard found.indices.contains(index) else {
        budgetLines.broken(row, "performance")
        continue
      }
      let line = found[index].budget.count + 1
      found[index].budget.append(
        PerformanceBudgetLine(
          labels: labelsOf[[index + 1, line]] ?? [], value: budgetLines.cell(row, "kind", "value")))
    }
    for row in targets.indices {
      let index = targets.requiredNumber(row, "performance") - 1
      guard found.indices.contains(index) else {
        targets.broken(row, "performance")
        continue
      }
      found[index].indicators.append(
        Indicator(
          level1: targets.wholeText(row, "level1"), level2: targets.wholeText(row, "level2"),
          level3: targets.wholeText(row, "level3"), target: targets.wholeText(row, "target"),
          basis: targets.wholeText(row, "basis"), lastYear: targets.wholeText(row, "last_year"),
          weight: targets.wholeText(row, "weight"),
          scoringRule: targets.wholeText(row, "scoring_rule"),
          evidence: targets.wholeText(row, "evidence"), sourceLine: targets.line(row)))
    }
    return found
  }

  /// A labelled text; `nil` where both label and text are not there.
  private func labelled(_ row: Int, _ label: String, _ text: String) -> LabelledText? {
    guard performance.text(row, label) != nil || performance.text(row, text) != nil else {
      return nil
    }
    return LabelledText(
      label: performance.wholeText(row, label), text: performance.wholeText(row, text))
  }

  // MARK: The ledger

  private mutating func entries() -> [LedgerEntry] {
    let columnsOf = Self.columns(&ledgerColumns, &ledgerHeaders, by: "entry")
    var found: [LedgerEntry] = []
    for row in ledger.indices {
      found.append(
        LedgerEntry(
          code: ledger.requiredChoice(row, "code", orElse: .columnMap),
          table: ledger.number(row, "table", in: NumberBounds.ordinal),
          segment: ledger.number(row, "segment", in: NumberBounds.ordinal),
          sourceLine: ledger.line(row), concept: ledger.choice(row, "concept"),
          columnsBefore: ledger.flag(row, "has_columns") ? columnsOf[row + 1] ?? [] : nil,
          reach: ledger.choice(row, "reach"), isSuperseded: ledger.flag(row, "superseded")))
      if ledger.flag(row, "holds") { holding.append(row) }
    }
    for row in changes.indices {
      let index = changes.requiredNumber(row, "entry") - 1
      guard found.indices.contains(index) else {
        changes.broken(row, "entry")
        continue
      }
      found[index].changes.append(
        LedgerChange(
          row: changes.number(row, "row", in: NumberBounds.ordinal),
          column: changes.number(row, "column", in: NumberBounds.ordinal),
          path: changes.text(row, "path"), sourceLine: changes.line(row),
          before: changes.cell(row, "before_kind", "before"),
          after: changes.cell(row, "after_kind", "after"), raw: changes.text(row, "raw")))
    }
    for row in proofs.indices {
      let index = proofs.requiredNumber(row, "entry") - 1
      guard found.indices.contains(index) else {
        proofs.broken(row, "entry")
        continue
      }
      found[index].proofs.append(
        LedgerProof(
          identity: proofs.wholeText(row, "identity"),
          statement: proofs.wholeText(row, "statement")))
    }
    return found
  }
}
