internal import Convert

/// Blocks: paragraphs, terms and project statements.
extension JSONOutput {
  /// Writes a block, its type first.
  mutating func block(_ block: Block, cells: inout Int) throws(JSONRefusal) {
    guard beginsBlock() else { return }
    try object { (output) throws(JSONRefusal) in
      let (key, type) = ("type", block.type.rawValue)
      output.key(key.utf8.span)
      output.plain(type.utf8.span)
      switch block {
      case .paragraph(let paragraph), .note(let paragraph):
        try output.membersOf(paragraph)
      case .table(let table): try output.membersOf(table, cells: &cells)
      case .performance(let target): try output.membersOf(target)
      case .project(let project): try output.membersOf(project)
      case .term(let term):
        output.member(TermMember.label, term.label)
        output.member(TermMember.term, term.term)
        output.member(TermMember.definition, term.definition)
        try output.member(TermMember.sourceLine, term.sourceLine, in: NumberBounds.ordinal)
      }
    }
  }

  private mutating func membersOf(_ paragraph: Paragraph) throws(JSONRefusal) {
    member(ParagraphMember.mark, paragraph.mark)
    member(ParagraphMember.text, paragraph.text)
    try member(ParagraphMember.sourceLine, paragraph.sourceLine, in: NumberBounds.ordinal)
  }

  /// Writes a paragraph that is no block.
  mutating func paragraph(_ paragraph: Paragraph) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in try output.membersOf(paragraph) }
  }

  private mutating func membersOf(_ project: ProjectStatement) throws(JSONRefusal) {
    member(ProjectMember.label, project.label)
    member(ProjectMember.nameLabel, project.nameLabel)
    member(ProjectMember.name, project.name)
    let money = project.money
    member(ProjectMember.amount, money?.amount)
    member(ProjectMember.unit, money?.unit)
    member(ProjectMember.budgetUnit, project.budgetUnit)
    member(ProjectMember.isWithheld, project.isWithheld)
    try member(ProjectMember.sourceLine, project.sourceLine, in: NumberBounds.ordinal)
    try member(ProjectMember.fields, project.fields) { (output, field) throws(JSONRefusal) in
      try output.field(field)
    }
  }

  private mutating func field(_ field: StatementField) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      output.member(FieldMember.label, field.label)
      output.member(FieldMember.text, field.text)
      try output.member(FieldMember.sourceLine, field.sourceLine, in: NumberBounds.ordinal)
      try output.member(FieldMember.paragraphs, field.paragraphs) {
        (output, paragraph) throws(JSONRefusal) in try output.paragraph(paragraph)
      }
    }
  }
}

extension Block {
  /// The value of the member that tells the kinds of blocks apart.
  fileprivate var type: BlockType {
    switch self {
    case .paragraph: .paragraph
    case .note: .note
    case .table: .table
    case .performance: .performance
    case .project: .project
    case .term: .term
    }
  }
}
