internal import Convert

/// Writes a disclosure as XML: the same disclosure gives the same bytes anywhere.
///
/// What is written is validated against the schema before it is given out.
struct XMLWriter: FormatWriter {
  /// Whether line breaks and indentation are left out.
  let isCompact: Bool
  /// The encoding of the output.
  let encoding: OutputEncoding

  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    let text = try text(of: disclosure)
    let bytes = try XMLEncoder(encoding: encoding).encode(text)
    do {
      try XMLSchemaValidation.shared().check(bytes)
    } catch {
      throw ConversionError(
        .fault, [Diagnostic(XMLCode.invalidOutput)] + error.diagnostics)
    }
    return DocumentBundle(bytes)
  }

  /// The document in UTF-8, not yet validated.
  func text(of disclosure: Disclosure) throws(ConversionError) -> [UInt8] {
    var output = XMLOutput(
      isCompact: isCompact, encoding: encoding.xmlName, capacity: disclosure.roughXMLSize)
    var cells = 0
    do throws(XMLRefusal) {
      try output.root(disclosure, cells: &cells)
    } catch {
      let path = XMLPlace.path(atEndOf: output.bytes)
      throw ConversionError(
        .data,
        Diagnostic(
          error.code, at: .model(pointer: path, sourceLine: nil), arguments: error.arguments))
    }
    output.finish()
    let bytes = output.bytes
    let maximum = RowLayout.maximumCells(inBytes: bytes.count)
    guard cells <= maximum else {
      throw ConversionError(
        .data, Diagnostic(XMLCode.tooManyCells, ["limit": .integer(maximum)]))
    }
    return bytes
  }
}

extension Disclosure {
  /// How many bytes the XML will have, roughly: enough not to grow the output often.
  fileprivate var roughXMLSize: Int {
    var size = 4096
    forEachBlock { block, _ in
      switch block {
      case .table(let table): size += 512 + table.rows.count * (80 + 32 * table.columns.count)
      case .performance(let target): size += 1024 + 512 * target.indicators.count
      case .paragraph, .note, .project, .term: size += 512
      }
    }
    return size + 512 * ledger.count
  }
}

/// The outline.
extension XMLOutput {
  /// Writes the root, counting the cells of all tables.
  mutating func root(_ disclosure: Disclosure, cells: inout Int) throws(XMLRefusal) {
    begin("disclosure")
    plainAttribute("xmlns", Array(XMLFormat.namespace.utf8))
    plainAttribute("version", Array(Disclosure.modelVersion.utf8))
    try attribute("stage", disclosure.stage)
    try attribute("fiscalYear", disclosure.fiscalYear, in: NumberBounds.year)
    open()
    try element("department", disclosure.department)
    try element("title", disclosure.title)
    if !disclosure.contents.isEmpty {
      begin("contents")
      open()
      for entry in disclosure.contents {
        begin("entry")
        try attribute("label", entry.label)
        try line(entry.sourceLine)
        try close("entry", with: entry.title)
      }
      close("contents")
    }
    for part in disclosure.parts { try self.part(part, cells: &cells) }
    if let signature = disclosure.signature {
      begin("signature")
      try line(signature.sourceLine)
      open()
      try element("name", signature.name)
      if let date = signature.date {
        begin("date")
        try attribute("day", signature.day)
        try close("date", with: date)
      }
      close("signature")
    }
    if !disclosure.ledger.isEmpty {
      begin("ledger")
      open()
      for entry in disclosure.ledger { try ledgerEntry(entry) }
      close("ledger")
    }
    close("disclosure")
  }

  /// Writes the attribute of a source line.
  mutating func line(_ sourceLine: Int?) throws(XMLRefusal) {
    try attribute("line", sourceLine, in: NumberBounds.ordinal)
  }

  private mutating func part(_ part: Part, cells: inout Int) throws(XMLRefusal) {
    begin("part")
    try attribute("label", part.label)
    try line(part.sourceLine)
    open()
    try element("title", part.title)
    for block in part.blocks { try self.block(block, cells: &cells) }
    for section in part.sections { try self.section(section, deeperThan: 0, cells: &cells) }
    close("part")
  }

  private mutating func section(
    _ section: Section, deeperThan level: Int, cells: inout Int
  ) throws(XMLRefusal) {
    begin("section")
    // Levels that grow and end bound the recursion.
    guard section.level > level, section.level <= Section.maximumLevel else {
      throw XMLRefusal(
        code: .sectionLevel,
        arguments: [
          (name: "found", value: .integer(section.level)),
          (name: "minimum", value: .integer(level + 1)),
          (name: "maximum", value: .integer(Section.maximumLevel)),
        ])
    }
    try attribute("label", section.label)
    try attribute("level", section.level, in: 1...Section.maximumLevel)
    try line(section.sourceLine)
    open()
    try element("title", section.title)
    for block in section.blocks { try self.block(block, cells: &cells) }
    for subsection in section.subsections {
      try self.section(subsection, deeperThan: section.level, cells: &cells)
    }
    close("section")
  }

  private mutating func block(_ block: Block, cells: inout Int) throws(XMLRefusal) {
    switch block {
    case .paragraph(let paragraph): try self.paragraph("paragraph", paragraph)
    case .note(let note): try self.paragraph("note", note)
    case .table(let table): try self.table(table, cells: &cells)
    case .performance(let target): try performance(target)
    case .project(let project): try projectStatement(project)
    case .term(let term):
      begin("term")
      try attribute("label", term.label)
      try line(term.sourceLine)
      open()
      try element("name", term.term)
      try element("definition", term.definition)
      close("term")
    }
  }

  /// Writes a paragraph, a list item or a note.
  mutating func paragraph(
    _ name: StaticString, _ paragraph: Paragraph
  ) throws(XMLRefusal) {
    begin(name)
    try attribute("mark", paragraph.mark)
    try line(paragraph.sourceLine)
    try close(name, with: paragraph.text)
  }

  private mutating func projectStatement(_ project: ProjectStatement) throws(XMLRefusal) {
    begin("projectStatement")
    try attribute("label", project.label)
    let money = project.money
    if let money { plainAttribute("amount", money.amount) }
    try attribute("unit", money?.unit)
    try attribute("budgetUnit", project.budgetUnit)
    attribute("withheld", if: project.isWithheld)
    try line(project.sourceLine)
    open()
    begin("name")
    try attribute("label", project.nameLabel)
    try close("name", with: project.name)
    for field in project.fields {
      begin("field")
      try attribute("label", field.label)
      try line(field.sourceLine)
      open()
      try filledElement("text", field.text)
      for paragraph in field.paragraphs { try self.paragraph("paragraph", paragraph) }
      close("field")
    }
    close("projectStatement")
  }
}
