internal import Convert

/// Blocks: paragraphs, terms, project statements, and the tables that have files of their own.
extension JSONSyntax {
  /// Takes the blocks of a part or a section.
  mutating func blocks(cells: inout Int) throws(JSONStop) -> [Block] {
    try array { (syntax) throws(JSONStop) in try syntax.block(cells: &cells) }
  }

  private mutating func block(cells: inout Int) throws(JSONStop) -> Block? {
    guard peek() == UInt8(ascii: "{") else {
      try wrongType(expected: .object)
      return nil
    }
    guard let type = try blockType() else {
      try skipValue()
      return nil
    }
    switch type {
    case .paragraph: return .paragraph(try paragraph(ignoring: "type"))
    case .note: return .note(try paragraph(ignoring: "type"))
    case .table: return .table(try table(cells: &cells))
    case .performance: return .performance(try performance())
    case .project: return .project(try project())
    case .term: return .term(try term())
    }
  }

  /// Looks for the member `type` of the object at the cursor, which stays where it is.
  ///
  /// The writer puts it first; elsewhere it is found by skipping what stands before it.
  private mutating func blockType() throws(JSONStop) -> BlockType? {
    let start = index
    defer { index = start }
    index += 1
    if !take(UInt8(ascii: "}")) {
      repeat {
        let before = findings.count
        let token = try key()
        if try spells(token, "type") {
          findings.removeLast(findings.count - before)
          _ = peek()
          return try choice(BlockType.self)
        }
        try skipForLater()
        findings.removeLast(findings.count - before)
      } while try continues(until: UInt8(ascii: "}"))
    }
    try report(.missingMember, at: start, [(name: "name", value: .text("type"))])
    return nil
  }

  /// Takes a paragraph, a list item or a note.
  mutating func paragraph(ignoring: StaticString? = nil) throws(JSONStop) -> Paragraph {
    var paragraph = Paragraph(text: "")
    try object(ParagraphMember.self, ignoring: ignoring) { (syntax, member) throws(JSONStop) in
      switch member {
      case .mark: paragraph.mark = try syntax.text()
      case .text: paragraph.text = try syntax.text() ?? ""
      case .sourceLine: paragraph.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      }
    }
    return paragraph
  }

  /// Takes an array of paragraphs.
  mutating func paragraphs() throws(JSONStop) -> [Paragraph] {
    try array { (syntax) throws(JSONStop) in try syntax.paragraph() }
  }

  private mutating func term() throws(JSONStop) -> GlossaryTerm {
    var term = GlossaryTerm(term: "", definition: "")
    try object(TermMember.self, ignoring: "type") { (syntax, member) throws(JSONStop) in
      switch member {
      case .label: term.label = try syntax.text()
      case .term: term.term = try syntax.text() ?? ""
      case .definition: term.definition = try syntax.text() ?? ""
      case .sourceLine: term.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      }
    }
    return term
  }

  private mutating func project() throws(JSONStop) -> ProjectStatement {
    var project = ProjectStatement(name: "")
    var stated = JSONStatedProject()
    let start = index
    let findingsBefore = findings.count
    try object(ProjectMember.self, ignoring: "type") { (syntax, member) throws(JSONStop) in
      switch member {
      case .label: project.label = try syntax.text()
      case .nameLabel: project.nameLabel = try syntax.text() ?? ""
      case .name: project.name = try syntax.text() ?? ""
      case .amount: stated.amount = try syntax.amount()
      case .unit: stated.unit = try syntax.choice(MonetaryUnit.self)
      case .budgetUnit: stated.budgetUnit = try syntax.text()
      case .isWithheld: stated.isWithheld = try syntax.boolean()
      case .sourceLine: project.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .fields:
        project.fields = try syntax.array { (syntax) throws(JSONStop) in try syntax.field() }
      }
    }
    if findings.count == findingsBefore { try check(stated, against: project, at: start) }
    return project
  }

  private mutating func field() throws(JSONStop) -> StatementField? {
    var field = StatementField(label: "", text: "")
    try object(FieldMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .label: field.label = try syntax.text() ?? ""
      case .text: field.text = try syntax.text() ?? ""
      case .sourceLine: field.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .paragraphs: field.paragraphs = try syntax.paragraphs()
      }
    }
    return field
  }
}
