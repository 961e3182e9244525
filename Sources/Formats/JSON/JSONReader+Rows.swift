internal import Convert

/// The rows of statement tables: the hot path of reading.
extension JSONSyntax {
  /// Takes the rows of a table; `cells` counts the cells of all tables, held against a limit.
  ///
  /// `stated` receives the codes that are derived from labels.
  mutating func rows(
    _ layout: RowLayout, cells: inout Int, _ stated: inout [JSONStatedCode]
  ) throws(JSONStop) -> [TableRow] {
    let width = layout.ids.count
    let maximum = RowLayout.maximumCells(inBytes: bytes.count)
    var keys = JSONColumnKeys(layout)
    var count = 0
    return try array { (syntax) throws(JSONStop) -> TableRow? in
      cells += width
      guard cells <= maximum else {
        throw syntax.stop(
          .tooManyCells, at: syntax.index, [(name: "limit", value: .integer(maximum))])
      }
      count += 1
      return try syntax.row(layout, &keys, count - 1, &stated)
    }
  }

  private mutating func row(
    _ layout: RowLayout, _ keys: inout JSONColumnKeys, _ number: Int,
    _ stated: inout [JSONStatedCode]
  ) throws(JSONStop) -> TableRow {
    var row = TableRow(cells: Array(repeating: .blank, count: layout.ids.count))
    var code: JSONCodeMember?
    try object(RowMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .sourceLine: row.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .code: try syntax.codeMember(&code)
      case .level: try syntax.levelMember(&code)
      case .name: try syntax.textMember("name", layout.plain.name, &row.cells)
      case .project: try syntax.textMember("project", layout.plain.project, &row.cells)
      case .amounts: try syntax.amounts(nil, &keys, &row.cells)
      case .texts: try syntax.texts(nil, &keys, &row.cells)
      case .codes: try syntax.codes(nil, &keys, &row.cells)
      case .income:
        let code = try syntax.side(.income, layout.income, &keys, &row.cells)
        if let code { try syntax.place(code, layout.income, &row.cells) }
      case .expenditure:
        let code = try syntax.side(.expenditure, layout.expenditure, &keys, &row.cells)
        guard let code else { break }
        if layout.expenditure.hasCode || layout.expenditure.columns.isEmpty {
          try syntax.place(code, layout.expenditure, &row.cells)
        } else {
          stated.append(JSONStatedCode(row: number, member: code))
        }
      }
    }
    if let code { try place(code, layout.plain, &row.cells) }
    return row
  }

  private mutating func side(
    _ side: TableSide, _ group: RowLayout.Group, _ keys: inout JSONColumnKeys,
    _ cells: inout [Cell]
  ) throws(JSONStop) -> JSONCodeMember? {
    var code: JSONCodeMember?
    try object(SideMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .code: try syntax.codeMember(&code)
      case .level: try syntax.levelMember(&code)
      case .name: try syntax.textMember("name", group.name, &cells)
      case .project: try syntax.textMember("project", group.project, &cells)
      case .amounts: try syntax.amounts(side, &keys, &cells)
      case .texts: try syntax.texts(side, &keys, &cells)
      case .codes: try syntax.codes(side, &keys, &cells)
      }
    }
    return code
  }

  // MARK: Named members

  private mutating func textMember(
    _ name: StaticString, _ column: Int?, _ cells: inout [Cell]
  ) throws(JSONStop) {
    let start = index
    guard let text = try text() else { return }
    guard let column else { return try noColumn(name.description, at: start) }
    try put(.text(text), column, name.description, at: start, &cells)
  }

  private mutating func codeMember(_ member: inout JSONCodeMember?) throws(JSONStop) {
    var stated = member ?? JSONCodeMember(offset: index)
    stated.offset = index
    stated.code = try code()
    stated.isRefused = stated.code == nil
    member = stated
  }

  private mutating func levelMember(_ member: inout JSONCodeMember?) throws(JSONStop) {
    let start = index
    guard let level = try choice(CodeLevel.self) else { return }
    var stated = member ?? JSONCodeMember(offset: start)
    stated.level = level
    stated.levelOffset = start
    member = stated
  }

  /// Puts the pieces of `code` into their columns and holds `level` against it.
  private mutating func place(
    _ member: JSONCodeMember, _ group: RowLayout.Group, _ cells: inout [Cell]
  ) throws(JSONStop) {
    let digits = member.code.map { Array($0.digits.utf8) } ?? []
    let level = RowLayout.level(ofCodeWithDigits: digits.count)
    guard let code = member.code else { return try checkLevel(of: member) }
    if let joined = group.joined {
      try checkLevel(of: member)
      return try put(.code(code), joined, "code", at: member.offset, &cells)
    }
    guard let classes = group.classes else { return try noColumn("code", at: member.offset) }
    guard group.holds(level) else {
      return try report(
        .invalidCode, at: member.offset,
        [
          (name: "found", value: .text(code.digits.string)),
          (name: "expected", value: .words(group.spelling)),
        ])
    }
    try checkLevel(of: member)
    try put(digits[..<3], classes, at: member.offset, &cells)
    if digits.count >= 5 { try put(digits[3..<5], group.sections, at: member.offset, &cells) }
    if digits.count >= 7 { try put(digits[5..<7], group.items, at: member.offset, &cells) }
  }

  /// Puts a piece of `code` into its column.
  private mutating func put(
    _ digits: ArraySlice<UInt8>, _ column: Int?, at offset: Int, _ cells: inout [Cell]
  ) throws(JSONStop) {
    guard let column, let piece = ClassificationCode(digits) else { return }
    try put(.code(piece), column, "code", at: offset, &cells)
  }

  // MARK: Members by column

  private mutating func amounts(
    _ side: TableSide?, _ keys: inout JSONColumnKeys, _ cells: inout [Cell]
  ) throws(JSONStop) {
    try cellMap(side, &keys, &cells) { (syntax) throws(JSONStop) in
      try syntax.amount().map { .amount($0) }
    }
  }

  private mutating func texts(
    _ side: TableSide?, _ keys: inout JSONColumnKeys, _ cells: inout [Cell]
  ) throws(JSONStop) {
    try cellMap(side, &keys, &cells) { (syntax) throws(JSONStop) in
      try syntax.text().map { .text($0) }
    }
  }

  private mutating func codes(
    _ side: TableSide?, _ keys: inout JSONColumnKeys, _ cells: inout [Cell]
  ) throws(JSONStop) {
    try cellMap(side, &keys, &cells) { (syntax) throws(JSONStop) in
      try syntax.code().map { .code($0) }
    }
  }

  /// Takes an object whose members are ids of columns.
  @inline(__always)
  private mutating func cellMap(
    _ side: TableSide?, _ keys: inout JSONColumnKeys, _ cells: inout [Cell],
    _ read: (inout JSONSyntax) throws(JSONStop) -> Cell?
  ) throws(JSONStop) {
    guard peek() == UInt8(ascii: "{") else { return try wrongType(expected: .object) }
    index += 1
    if take(UInt8(ascii: "}")) { return }
    var hint = 0
    repeat {
      let token = try key()
      let start = token.range.lowerBound - 1
      let column: Int?
      if token.hasEscapes {
        let decoded = try unescaped(token)
        column = keys.column(decoded, decoded.indices, side, &hint)
      } else {
        column = keys.column(bytes, token.range, side, &hint)
      }
      guard let column else {
        try noColumn(try value(of: token), at: start)
        try skipValue()
        continue
      }
      _ = peek()
      guard let cell = try read(&self) else { continue }
      if case .blank = cells[column] {
        cells[column] = cell
      } else {
        try put(cell, column, try value(of: token), at: start, &cells)
      }
    } while try continues(until: UInt8(ascii: "}"))
  }

  private mutating func put(
    _ cell: Cell, _ column: Int, _ name: String, at offset: Int, _ cells: inout [Cell]
  ) throws(JSONStop) {
    guard cells[column].isBlank else {
      return try report(.duplicateCell, at: offset, [(name: "name", value: .text(name))])
    }
    cells[column] = cell
  }

  @inline(never)
  private mutating func noColumn(_ name: String, at offset: Int) throws(JSONStop) {
    try report(.unknownColumn, at: offset, [(name: "name", value: .text(name))])
  }
}

/// The members `code` and `level` of a row or of a side, until both are read.
struct JSONCodeMember {
  /// The offset of the code, or of the level where it stands alone.
  var offset: Int
  /// The code.
  var code: ClassificationCode?
  /// The level.
  var level: CodeLevel?
  /// The offset of the level.
  var levelOffset = 0
  /// Whether there is a code that was refused: what follows from it is not known.
  var isRefused = false
}

extension RowLayout.Group {
  /// Whether the group has the columns for a code of that level in pieces.
  fileprivate func holds(_ level: CodeLevel?) -> Bool {
    switch level {
    case .class: classes != nil
    case .section: classes != nil && sections != nil
    case .item: classes != nil && sections != nil && items != nil
    case .joined, nil: false
    }
  }

  /// What `code` may be in the group, as messages say it.
  fileprivate var spelling: LocalizedText {
    let lengths = [(CodeLevel.class, "3"), (.section, "5"), (.item, "7")].filter { holds($0.0) }
      .map(\.1)
    return LocalizedText(
      en: lengths.joined(separator: " or ") + " digits",
      zh: lengths.joined(separator: " 或 ") + " 位数字")
  }
}
