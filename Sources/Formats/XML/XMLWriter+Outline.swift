internal import Convert

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
    try blocks(part.blocks, cells: &cells)
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
          (name: "path", value: .text("section")),
        ])
    }
    try attribute("label", section.label)
    try attribute("level", section.level, in: 1...Section.maximumLevel)
    try line(section.sourceLine)
    open()
    try element("title", section.title)
    try blocks(section.blocks, cells: &cells)
    for subsection in section.subsections {
      try self.section(subsection, deeperThan: section.level, cells: &cells)
    }
    close("section")
  }

  private mutating func blocks(_ blocks: [Block], cells: inout Int) throws(XMLRefusal) {
    // A loop over the blocks themselves would count references to all that each holds.
    let blocks = blocks.span
    for index in blocks.indices { try block(blocks[index], cells: &cells) }
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
    let fields = project.fields.span
    for index in fields.indices { try field(fields[index]) }
    close("projectStatement")
  }

  private mutating func field(_ field: StatementField) throws(XMLRefusal) {
    begin("field")
    try attribute("label", field.label)
    try line(field.sourceLine)
    open()
    try filledElement("text", field.text)
    for paragraph in field.paragraphs { try self.paragraph("paragraph", paragraph) }
    close("field")
  }
}
