internal import Convert

/// How much room a disclosure takes in JSON, by its longest parts and the members that they have.
extension Disclosure {
  /// More bytes than the JSON of nearly every disclosure has, indented.
  var roomInJSON: Int {
    parts.reduce(4_096 + 128 * contents.count + 512 * ledger.count) { room, part in
      part.sections.reduce(room + Self.room(of: part.blocks)) { $0 + Self.room(of: $1) }
    }
  }

  private static func room(of section: Section) -> Int {
    section.subsections.reduce(256 + room(of: section.blocks)) { $0 + room(of: $1) }
  }

  private static func room(of blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + room(of: $1) }
  }

  private static func room(of block: Block) -> Int {
    switch block {
    case .paragraph(let paragraph), .note(let paragraph): 128 + paragraph.text.utf8.count
    case .table(let table):
      512 + table.columns.count * (300 + table.rows.count * 48)
        + table.rows.count * 200
    case .performance(let target):
      2_048 + target.indicators.count * 800 + target.budget.count * 256
    case .project(let project): 512 + project.fields.count * 256
    case .term(let term): 256 + term.definition.utf8.count
    }
  }
}
