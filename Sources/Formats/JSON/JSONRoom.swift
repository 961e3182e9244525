internal import Convert

/// How much room a disclosure takes in JSON, by its longest parts and the members that they have.
struct JSONRoom {
  /// More bytes than nearly every block has, indented, in the order of the document.
  private var blocks: [Int] = []
  /// More bytes than the JSON of nearly every disclosure has, indented.
  private(set) var whole: Int

  init(of disclosure: Disclosure) {
    whole = 4_096 + 128 * disclosure.contents.count + 512 * disclosure.ledger.count
    disclosure.forEachBlock { block, path in
      // A section comes with its first block.
      blocks.append(Self.room(of: block) + (path.block == 0 ? 256 : 0))
    }
    for block in blocks { whole += block }
  }

  /// The block, by its ordinal from 0, with which the part of a second thread begins, somewhat in front
  /// of the middle: the first thread gives out both parts, too; `nil` where there are not two blocks.
  var middleBlock: Int? {
    let share = whole / 5 * 2
    var passed = 0
    for (block, room) in blocks.enumerated() {
      if block > 0, passed >= share { return block }
      passed += room
    }
    return blocks.count > 1 ? blocks.count - 1 : nil
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
