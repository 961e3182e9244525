internal import Convert

/// Makes the model of records, one after the other.
struct CSVModel {
  /// What is open: the records that follow may belong to it.
  enum Open {
    case nothing
    case table(CSVTable)
    case performance(CSVOpenBlock<PerformanceTarget>)
    case project(CSVOpenBlock<ProjectStatement>)
  }

  var disclosure = Disclosure(stage: .budget, title: "")
  var sections: [Section] = []
  private(set) var open = Open.nothing
  private var tables = 0
  /// The kinds of records that the file may have once, and the open block or entry, and has.
  private var onceInFile: [CSVKind] = []
  var onceInBlock: [CSVKind] = []
  /// The entries of the ledger that held when the file was written.
  var holding: Set<Int> = []
  var isEnded = false
  /// What rows were told to be out of place for want of, since the last one that was not.
  private var missingOwners: [CSVKind] = []
  private(set) var findings: [Diagnostic] = []
  private(set) var warnings: [Diagnostic] = []
  private static let maximumFindings = 100

  /// Takes a record.
  ///
  /// - Parameter fields: The fields of the file, whose record was filled anew.
  /// - Throws: Where there are so many errors that the rest is not worth telling.
  mutating func take(_ fields: inout CSVFields) throws(ConversionError) {
    guard fields.begin() else {
      let found = CSVSpelling.shown(fields.record[0])
      return try report(CSVCode.unknownKind, fields.record, ["found": .text(found)])
    }
    guard !isEnded else {
      return try report(
        CSVCode.trailingData, fields.record,
        ["found": .text(fields.kind.rawValue), "expected": .text(CSVKind.end.rawValue)])
    }
    if isRepeated(fields.kind) {
      let word = fields.kind.rawValue
      fields.report(CSVCode.repeated, field: 0, [(name: "found", value: .text(word))])
    } else if takes(&fields) {
      missingOwners.removeAll()
    } else if !missingOwners.contains(fields.kind.owner) {
      missingOwners.append(fields.kind.owner)
      try report(
        CSVCode.misplaced, fields.record,
        [
          "found": .text(fields.kind.rawValue), "expected": .text(fields.kind.owner.rawValue),
        ])
    }
    if disclosure.parts.isEmpty, fields.kind.owner == .part {
      // What follows is not told for want of the same row.
      disclosure.parts.append(Part())
      _ = takes(&fields)
    }
    if !fields.warnings.isEmpty { warn(fields) }
    guard !fields.findings.isEmpty else { return }
    for finding in fields.findings { findings.append(diagnostic(finding, fields)) }
    try checkCount()
  }

  /// Whether a record is the second of its kind where there may be one; the first is noted.
  private mutating func isRepeated(_ kind: CSVKind) -> Bool {
    switch kind.occurrence {
    case .many: false
    case .onceInBlock: Self.isRepeated(kind, among: &onceInBlock)
    case .onceInFile: Self.isRepeated(kind, among: &onceInFile)
    }
  }

  private static func isRepeated(_ kind: CSVKind, among kinds: inout [CSVKind]) -> Bool {
    guard !kinds.contains(kind) else { return true }
    kinds.append(kind)
    return false
  }

  private mutating func report(
    _ code: CSVCode, _ record: CSVRecord, _ arguments: KeyValuePairs<String, DiagnosticArgument>
  ) throws(ConversionError) {
    let cell = CSVPlace.address(column: 0, row: record.number)
    findings.append(
      Diagnostic(
        code, at: .input(SourcePosition(line: record.line)),
        arguments: arguments.map { (name: $0.key, value: $0.value) }
          + [(name: "cell", value: .text(cell))]))
    try checkCount()
  }

  /// Keeps the warnings of a record, so many as a person may read.
  private mutating func warn(_ fields: CSVFields) {
    for warning in fields.warnings where warnings.count <= Self.maximumFindings {
      warnings.append(
        warnings.count < Self.maximumFindings
          ? diagnostic(warning, fields)
          : Diagnostic(CSVCode.moreWords, ["limit": .integer(Self.maximumFindings)]))
    }
  }

  /// Whether there was a row of a kind of which the file has one.
  func has(_ kind: CSVKind) -> Bool { onceInFile.contains(kind) }

  /// The first of the rows that every file has, and this one has not.
  var missingRow: CSVKind? { [.stage, .title].first { !has($0) } }

  private func checkCount() throws(ConversionError) {
    guard findings.count >= Self.maximumFindings else { return }
    throw ConversionError(
      .data,
      findings + [
        Diagnostic(CSVCode.tooManyErrors, ["limit": .integer(Self.maximumFindings)])
      ])
  }

  /// An error of the codec with what was found before it, and with the place where a person sees it.
  ///
  /// - Parameters:
  ///   - error: What was thrown; nothing can be read behind it.
  ///   - fields: The fields of the file, with what was read of the record at hand.
  /// - Returns: The error, its table, row and column named where they are known.
  mutating func named(_ error: ConversionError, _ fields: inout CSVFields) -> ConversionError {
    guard let first = error.diagnostics.first, error.diagnostics.count == 1,
      CSVSyntaxCode(rawValue: first.code) != nil
    else { return error }
    let field = fields.record.count
    // Only what is open is of interest here, and how many rows it has.
    guard fields.begin(), !isEnded, takes(&fields) else {
      return ConversionError(error.cause, findings + [first])
    }
    let place = place(of: field, in: fields)
    return ConversionError(error.cause, findings + [first.with(place.arguments)])
  }

  /// Ends the document.
  ///
  /// - Parameters:
  ///   - line: The last line.
  ///   - diagnostics: Receives what was found in a document that can be trusted.
  /// - Returns: The disclosure.
  /// - Throws: What was found wrong, all of it.
  mutating func finish(
    at line: Int, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    if !isEnded {
      findings.append(
        Diagnostic(
          CSVCode.truncated, at: .input(SourcePosition(line: line)),
          ["expected": .text(CSVKind.end.rawValue)]))
    } else if let missingRow {
      findings.append(
        Diagnostic(
          CSVCode.missingRow, at: .input(SourcePosition(line: 1)),
          ["expected": .text(missingRow.rawValue)]))
    }
    guard findings.isEmpty else { throw ConversionError(.data, findings) }
    for warning in warnings { diagnostics.add(warning) }
    disclosure.supersedeEdited(among: holding, into: &diagnostics)
    return disclosure
  }

  // MARK: Records

  /// Takes a record of a kind.
  ///
  /// - Returns: Whether it stands where it may.
  private mutating func takes(_ fields: inout CSVFields) -> Bool {
    if continues(&fields) { return true }
    closeBlock()
    switch fields.kind {
    case .stage:
      disclosure.stage = fields.requiredChoice(0, orElse: .budget)
      fields.end(1)
    case .fiscalYear:
      disclosure.fiscalYear = fields.requiredNumber(0, in: NumberBounds.year)
      fields.end(1)
    case .department:
      disclosure.department = fields.wholeText(0)
      fields.end(1)
    case .title:
      disclosure.title = fields.wholeText(0)
      fields.end(1)
    case .contents:
      disclosure.contents.append(
        ContentsEntry(
          label: fields.text(0), title: fields.wholeText(1), sourceLine: fields.line()))
      fields.end(2)
    case .part:
      closeSections(to: 0)
      disclosure.parts.append(
        Part(label: fields.text(0), title: fields.text(1), sourceLine: fields.line()))
      fields.end(2)
    case .section: return section(&fields)
    case .signature:
      closeSections(to: 0)
      disclosure.signature = Signature(&fields)
    case .repair:
      closeSections(to: 0)
      repair(&fields)
    case .columnKindsBefore, .ordinalsBefore, .headerBefore, .change, .proof:
      return ledger(&fields)
    case .end:
      closeSections(to: 0)
      fields.end(0)
      isEnded = true
    default: return block(&fields)
    }
    return true
  }

  /// Takes a record that belongs to the open block.
  private func continues(_ fields: inout CSVFields) -> Bool {
    switch open {
    case .nothing: false
    case .table(let table): table.take(&fields)
    case .performance(let target): target.block.take(&fields)
    case .project(let project): project.block.take(&fields)
    }
  }

  private mutating func section(_ fields: inout CSVFields) -> Bool {
    guard !disclosure.parts.isEmpty else { return false }
    let bounds = 1...Section.maximumLevel
    let level = fields.requiredNumber(2, in: bounds) ?? 1
    let deepest =
      (sections.last?.level ?? 0) < Section.maximumLevel
      ? sections.count + 1 : sections.count
    let stated = fields.number(3, in: 1...deepest)
    // Where no depth stands, it is the level.
    if stated == nil, fields.findings.isEmpty { fields.hold(level, to: 1...deepest, 2) }
    let depth = stated ?? min(level, deepest)
    closeSections(to: depth - 1)
    if let outer = sections.last?.level, fields.findings.isEmpty {
      fields.hold(level, to: outer + 1...Section.maximumLevel, 2)
    }
    guard fields.findings.isEmpty else { return true }
    fields.end(4)
    sections.append(
      Section(
        label: fields.text(0), title: fields.wholeText(1), level: level, sourceLine: fields.line()))
    return true
  }

  private mutating func block(_ fields: inout CSVFields) -> Bool {
    onceInBlock.removeAll(keepingCapacity: true)
    guard !disclosure.parts.isEmpty else { return false }
    switch fields.kind {
    case .paragraph: add(.paragraph(Paragraph(&fields)))
    case .note: add(.note(Paragraph(&fields)))
    case .term:
      add(
        .term(
          GlossaryTerm(
            label: fields.text(0), term: fields.wholeText(1), definition: fields.wholeText(2),
            sourceLine: fields.line())))
      fields.end(3)
    case .project:
      open = .project(
        CSVOpenBlock(
          ProjectStatement(
            label: fields.text(0), nameLabel: fields.wholeText(1), name: fields.wholeText(2),
            sourceLine: fields.line())))
      fields.end(3)
    case .table:
      tables += 1
      open = .table(
        CSVTable(
          StatementTable(
            number: fields.number(0, in: NumberBounds.printed),
            kind: fields.requiredChoice(2, orElse: .other), title: fields.wholeText(1),
            columns: [], rows: [], sourceLine: fields.line()),
          ordinal: tables))
      fields.end(3)
    case .performance:
      open = .performance(
        CSVOpenBlock(
          PerformanceTarget(
            scope: fields.requiredChoice(0, orElse: .project), title: fields.wholeText(1),
            year: fields.number(2, in: NumberBounds.year), sourceLine: fields.line())))
      fields.end(3)
    default: return false
    }
    return true
  }

  mutating func closeBlock() {
    switch open {
    case .nothing: return
    case .table(let table): add(.table(table.table))
    case .performance(let target): add(.performance(target.block))
    case .project(let project): add(.project(project.block))
    }
    open = .nothing
    onceInBlock.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ block: Block) {
    if sections.isEmpty {
      disclosure.parts[disclosure.parts.count - 1].blocks.append(block)
    } else {
      sections[sections.count - 1].blocks.append(block)
    }
  }

  /// Closes sections until so many are open.
  private mutating func closeSections(to count: Int) {
    while sections.count > max(0, count), let last = sections.popLast() {
      if sections.isEmpty {
        disclosure.parts[disclosure.parts.count - 1].sections.append(last)
      } else {
        sections[sections.count - 1].subsections.append(last)
      }
    }
  }
}
