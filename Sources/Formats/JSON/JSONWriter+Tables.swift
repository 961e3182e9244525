internal import Convert

/// Statement tables: columns, and rows that read by themselves.
extension JSONOutput {
  /// Writes the members of a table, counting its cells.
  mutating func membersOf(_ table: StatementTable, cells: inout Int) throws(JSONRefusal) {
    try member(TableMember.number, table.number, in: NumberBounds.printed)
    member(TableMember.kind, table.kind)
    member(TableMember.title, table.title)
    member(TableMember.preparedBy, table.preparedBy)
    member(TableMember.unit, table.unit)
    member(TableMember.isGrouped, table.isGrouped)
    try member(TableMember.sourceLine, table.sourceLine, in: NumberBounds.ordinal)
    let layout = RowLayout(table.columns)
    key(TableMember.columns)
    try columns(table.columns, layout)
    cells += table.columns.count * table.rows.count
    let derived = layout.expenditure.derivedCodes(of: table)
    key(TableMember.rows)
    try array(count: table.rows.count) { (output, index) throws(JSONRefusal) in
      try output.row(
        table.rows.span[index], layout, derivedCode: derived.isEmpty ? nil : derived[index])
    }
    try member(TableMember.notes, table.notes) { (output, note) throws(JSONRefusal) in
      try output.paragraph(note)
    }
  }

  /// Writes the columns of a table with their ids.
  mutating func columns(
    _ columns: [Column], _ layout: RowLayout
  ) throws(JSONRefusal) {
    try array(count: columns.count) { (output, index) throws(JSONRefusal) in
      let column = columns[index]
      try output.object { (output) throws(JSONRefusal) in
        output.key(ColumnMember.id)
        output.plain(layout.ids[index])
        try output.member(ColumnMember.header, column.header)
        output.member(ColumnMember.role, column.role.name)
        if case .code(let level) = column.role { output.member(ColumnMember.level, level) }
        output.member(ColumnMember.concept, column.concept)
        output.member(ColumnMember.side, column.side)
        try output.member(ColumnMember.ordinal, column.ordinal, in: NumberBounds.printed)
      }
    }
  }

  private mutating func row(
    _ row: TableRow, _ layout: RowLayout, derivedCode: ExactText?
  ) throws(JSONRefusal) {
    guard row.cells.count == layout.ids.count else {
      throw JSONRefusal(
        code: .rowWidth,
        arguments: [
          (name: "found", value: .integer(row.cells.count)),
          (name: "expected", value: .integer(layout.ids.count)),
        ])
    }
    try object { (output) throws(JSONRefusal) in
      try output.member(RowMember.sourceLine, row.sourceLine, in: NumberBounds.ordinal)
      try output.side(row.cells, layout.plain, layout, derivedCode: nil)
      try output.side(RowMember.income, row.cells, layout.income, layout, derivedCode: nil)
      try output.side(
        RowMember.expenditure, row.cells, layout.expenditure, layout, derivedCode: derivedCode)
    }
  }

  private mutating func side(
    _ member: RowMember, _ cells: [Cell], _ group: RowLayout.Group,
    _ layout: RowLayout, derivedCode: ExactText?
  ) throws(JSONRefusal) {
    guard group.columns.contains(where: { !cells[$0].isBlank }) else { return }
    key(member)
    try object { (output) throws(JSONRefusal) in
      try output.side(cells, group, layout, derivedCode: derivedCode)
    }
  }

  /// Writes the members of one side of a row.
  private mutating func side(
    _ cells: [Cell], _ group: RowLayout.Group, _ layout: RowLayout,
    derivedCode: ExactText?
  ) throws(JSONRefusal) {
    let hasCode = code(cells, group)
    if let derivedCode {
      member(SideMember.code, derivedCode)
      member(SideMember.level, RowLayout.level(ofCodeWithDigits: derivedCode.utf8.count))
    }
    if let name = group.name, case .text(let text) = cells[name] { member(SideMember.name, text) }
    if let project = group.project, case .text(let text) = cells[project] {
      member(SideMember.project, text)
    }
    // One look at the cells tells which of the maps there are.
    var (hasAmounts, hasTexts, hasCodes) = (false, false, false)
    for column in group.columns {
      switch cells[column] {
      case .blank: break
      case .amount: hasAmounts = true
      case .text: hasTexts = hasTexts || !group.names(column)
      case .code: hasCodes = hasCodes || !(hasCode && group.makesCode(column))
      }
    }
    if hasAmounts { try amounts(cells, group, layout) }
    if hasTexts { try texts(cells, group, layout) }
    if hasCodes { try codes(cells, group, layout, hasCode: hasCode) }
  }

  private mutating func amounts(
    _ cells: [Cell], _ group: RowLayout.Group, _ layout: RowLayout
  ) throws(JSONRefusal) {
    key(SideMember.amounts)
    try object { (output) throws(JSONRefusal) in
      for column in group.columns {
        guard case .amount(let amount) = cells[column] else { continue }
        output.key(layout.ids[column])
        output.amount(amount)
      }
    }
  }

  private mutating func texts(
    _ cells: [Cell], _ group: RowLayout.Group, _ layout: RowLayout
  ) throws(JSONRefusal) {
    key(SideMember.texts)
    try object { (output) throws(JSONRefusal) in
      for column in group.columns where !group.names(column) {
        guard case .text(let text) = cells[column] else { continue }
        output.key(layout.ids[column])
        output.string(text.string)
      }
    }
  }

  private mutating func codes(
    _ cells: [Cell], _ group: RowLayout.Group, _ layout: RowLayout, hasCode: Bool
  ) throws(JSONRefusal) {
    key(SideMember.codes)
    try object { (output) throws(JSONRefusal) in
      for column in group.columns where !(hasCode && group.makesCode(column)) {
        guard case .code(let code) = cells[column] else { continue }
        output.key(layout.ids[column])
        output.plain(code.digits.utf8.span)
      }
    }
  }

  /// Writes `code` and `level` where the pieces of the row are such that they come back from it.
  ///
  /// - Returns: Whether they are.
  private mutating func code(_ cells: [Cell], _ group: RowLayout.Group) -> Bool {
    if let joined = group.joined {
      guard case .code(let code) = cells[joined] else { return false }
      key(SideMember.code)
      plain(code.digits.utf8.span)
      member(SideMember.level, RowLayout.level(ofCodeWithDigits: code.digits.utf8.count))
      return true
    }
    guard let first = piece(group.classes, cells), first.utf8.count == 3 else { return false }
    let second = piece(group.sections, cells)
    let third = piece(group.items, cells)
    // Pieces of other lengths, or an item without a section, would not come back from `code`.
    guard second.map({ $0.utf8.count == 2 }) ?? (third == nil), third?.utf8.count ?? 2 == 2 else {
      return false
    }
    key(SideMember.code)
    plain(first, second, third)
    let level: CodeLevel = third != nil ? .item : second != nil ? .section : .class
    member(SideMember.level, level)
    return true
  }

  /// The digits in a code column of a row; `nil` where there is no such column or no code in it.
  private func piece(_ column: Int?, _ cells: [Cell]) -> ExactText? {
    guard let column, case .code(let code) = cells[column] else { return nil }
    return code.digits
  }

  /// Writes a cell that stands alone: an object of one member, or of none for a blank.
  mutating func cell(_ cell: Cell) throws(JSONRefusal) {
    try object { (output) throws(JSONRefusal) in
      switch cell {
      case .blank: break
      case .text(let text): output.member(CellMember.text, text)
      case .code(let code): output.member(CellMember.code, code.digits)
      case .amount(let amount):
        output.key(CellMember.amount)
        output.amount(amount)
      }
    }
  }
}

extension RowLayout.Group {
  /// Whether the text of a column is `name` or `project`.
  fileprivate func names(_ column: Int) -> Bool {
    column == name || column == project
  }
}

extension ColumnRole {
  /// The value of the member `role`.
  fileprivate var name: RoleName {
    switch self {
    case .code: .code
    case .label: .label
    case .project: .project
    case .amount: .amount
    case .text: .text
    }
  }
}
