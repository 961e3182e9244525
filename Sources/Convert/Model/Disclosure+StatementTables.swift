/// Where a block stands in a disclosure.
public struct BlockPath: Hashable, Sendable {
  /// The part, from 0.
  public var part: Int
  /// The section and subsections that lead to the block, each from 0; empty before all sections.
  public var sections: [Int]
  /// The block in its part or section, from 0.
  public var block: Int

  /// Makes a path.
  public init(part: Int, sections: [Int] = [], block: Int) {
    self.part = part
    self.sections = sections
    self.block = block
  }

  /// The path as a JSON pointer: `/parts/1/sections/0/blocks/2`.
  public var pointer: String {
    var pointer = "/parts/\(part)"
    for (depth, section) in sections.enumerated() {
      pointer += depth == 0 ? "/sections/\(section)" : "/subsections/\(section)"
    }
    return pointer + "/blocks/\(block)"
  }
}

/// A statement table with its place in the disclosure.
public struct PlacedTable: Sendable {
  /// The table.
  public let table: StatementTable
  /// Where it stands.
  public let path: BlockPath
  /// 表 N: the printed number, or the one that its place gives; `nil` where nothing gives one.
  ///
  /// Between and behind printed numbers that go on without a gap, the place counts on; else the
  /// ordinal among the statement tables counts, where no printed number equals it.
  public internal(set) var number: Int?
}

extension Disclosure {
  /// Calls `body` for every block, in the order of the document.
  ///
  /// - Parameter body: Receives a block and where it stands.
  public func forEachBlock(_ body: (Block, BlockPath) -> Void) {
    for (index, part) in parts.enumerated() {
      var path = BlockPath(part: index, block: 0)
      Self.visit(part.blocks, at: &path, body)
      for (index, section) in part.sections.enumerated() {
        Self.visit(section, index, at: &path, body)
      }
    }
  }

  /// The statement tables in the order of the document, with their places and numbers.
  public var statementTables: [PlacedTable] {
    var tables: [PlacedTable] = []
    forEachBlock { block, path in
      if case .table(let table) = block {
        tables.append(PlacedTable(table: table, path: path, number: table.number))
      }
    }
    let numbers = TableNumbering.numbers(printed: tables.map(\.table.number))
    for (index, number) in numbers.enumerated() { tables[index].number = number }
    return tables
  }

  private static func visit(
    _ section: Section, _ index: Int, at path: inout BlockPath, _ body: (Block, BlockPath) -> Void
  ) {
    path.sections.append(index)
    visit(section.blocks, at: &path, body)
    for (index, subsection) in section.subsections.enumerated() {
      visit(subsection, index, at: &path, body)
    }
    path.sections.removeLast()
  }

  private static func visit(
    _ blocks: [Block], at path: inout BlockPath, _ body: (Block, BlockPath) -> Void
  ) {
    // A span lends its elements, where an array would hand out copies and count references.
    let blocks = blocks.span
    for index in blocks.indices {
      path.block = index
      body(blocks[index], path)
    }
  }
}

/// The numbers of tables of which some bear none.
enum TableNumbering {
  /// The number of each table, of the numbers `printed` in the order of the document: printed,
  /// given by its place, its ordinal, or none.
  static func numbers(printed: [Int?]) -> [Int?] {
    let known = Set(printed.compactMap(\.self))
    let next = nextNumbered(printed)
    var previous: Int?
    return printed.indices.map { index in
      if let number = printed[index] {
        previous = index
        return number
      }
      let placed = placedNumber(at: index, previous: previous, next: next[index], printed)
      if let placed, !known.contains(placed) { return placed }
      return known.contains(index + 1) ? nil : index + 1
    }
  }

  /// For each table the index of the next one that bears a number.
  private static func nextNumbered(_ printed: [Int?]) -> [Int?] {
    var next: [Int?] = Array(repeating: nil, count: printed.count)
    var seen: Int?
    for index in printed.indices.reversed() {
      next[index] = seen
      if printed[index] != nil { seen = index }
    }
    return next
  }

  /// The number that the neighbours with a number give; `nil` where they do not count on.
  private static func placedNumber(
    at index: Int, previous: Int?, next: Int?, _ printed: [Int?]
  ) -> Int? {
    let after = previous.flatMap { before in printed[before].map { $0 + index - before } }
    let before = next.flatMap { behind in printed[behind].map { $0 - (behind - index) } }
    switch (after, before) {
    case (let after?, let before?): return after == before ? after : nil
    case (let after?, nil): return after
    case (nil, let before?): return before > 0 ? before : nil
    case (nil, nil): return nil
    }
  }
}
