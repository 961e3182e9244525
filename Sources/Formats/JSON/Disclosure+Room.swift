internal import Convert

/// How much room a disclosure takes in JSON, by its longest parts and the members that they have.
extension Disclosure {
  /// More bytes than the JSON of nearly every disclosure has, indented.
  var roomInJSON: Int {
    parts.reduce(4_096 + 128 * contents.count + 512 * ledger.count) { room, part in
      part.sections.reduce(room + Self.room(of: part.blocks)) { $0 + Self.room(of: $1) }
    }
  }

  /// The block, by its ordinal from 0, with which the part of a second thread begins, somewhat in front
  /// of the middle: the first thread gives out both parts, too; `nil` where there are not two blocks.
  var middleBlockInJSON: Int? {
    var rooms: [Int] = []
    forEachBlock { block, _ in rooms.append(Self.room(of: block)) }
    let half = rooms.reduce(0, +) / 5 * 2
    var passed = 0
    for (block, room) in rooms.enumerated() {
      if block > 0, passed >= half { return block }
      passed += room
    }
    return rooms.count > 1 ? rooms.count - 1 : nil
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
