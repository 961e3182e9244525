internal import Convert

/// Statement tables and their columns.
extension JSONSyntax {
  /// Takes a statement table.
  ///
  /// Rows are read by the columns: where they stand before the columns, they are read last, and where
  /// something is wrong with the columns, not at all.
  mutating func table(cells: inout Int) throws(JSONStop) -> StatementTable {
    var table = StatementTable(kind: .other, title: "", columns: [], rows: [])
    var layout: RowLayout?
    var laterRows: Int?
    var stated: [JSONStatedCode] = []
    try object(TableMember.self, ignoring: "type") { (syntax, member) throws(JSONStop) in
      switch member {
      case .number: table.number = try syntax.integer(in: NumberBounds.printed)
      case .kind: table.kind = try syntax.choice(TableKind.self) ?? .other
      case .title: table.title = try syntax.text() ?? ""
      case .preparedBy: table.preparedBy = try syntax.text()
      case .unit: table.unit = try syntax.choice(MonetaryUnit.self)
      case .isGrouped: table.isGrouped = try syntax.boolean() ?? false
      case .sourceLine: table.sourceLine = try syntax.integer(in: NumberBounds.ordinal)
      case .columns:
        let found = syntax.findings.count
        let read = try syntax.columns()
        table.columns = read.columns
        // By columns that are not as they should be, rows would be found wrong that are not.
        guard syntax.findings.count == found else { break }
        layout = RowLayout(read.columns, ids: read.ids)
      case .rows:
        if let layout {
          table.rows = try syntax.rows(layout, cells: &cells, &stated)
        } else {
          laterRows = syntax.index
          try syntax.skipForLater()
        }
      case .notes: table.notes = try syntax.paragraphs()
      }
    }
    if let laterRows, let layout {
      let end = index
      index = laterRows
      table.rows = try rows(layout, cells: &cells, &stated)
      index = end
    }
    if let layout { try check(stated, against: table, layout) }
    return table
  }

  /// Takes the columns of a table, with the ids by which rows name them.
  mutating func columns() throws(JSONStop) -> (columns: [Column], ids: [[UInt8]]) {
    var ids: [[UInt8]] = []
    var taken: Set<[UInt8]> = []
    let columns = try array { (syntax) throws(JSONStop) -> Column? in
      let start = syntax.index
      let (column, id) = try syntax.column()
      let side: UInt8 = column.side == nil ? 0 : column.side == .income ? 1 : 2
      if !taken.insert([side] + id).inserted {
        let shown = String(decoding: id, as: UTF8.self)
        try syntax.report(.duplicateColumnID, at: start, [(name: "found", value: .text(shown))])
      }
      ids.append(id)
      return column
    }
    return (columns, ids)
  }

  private mutating func column() throws(JSONStop) -> (Column, id: [UInt8]) {
    var column = Column(header: [], role: .text)
    var id: [UInt8] = []
    var role: RoleName?
    var level: CodeLevel?
    var statesLevel = false
    let start = index
    try object(ColumnMember.self) { (syntax, member) throws(JSONStop) in
      switch member {
      case .id: id = try syntax.columnID()
      case .header: column.header = try syntax.texts()
      case .role: role = try syntax.choice(RoleName.self)
      case .level:
        statesLevel = true
        level = try syntax.choice(CodeLevel.self)
      case .concept: column.concept = try syntax.choice(Concept.self)
      case .side: column.side = try syntax.choice(TableSide.self)
      case .ordinal: column.ordinal = try syntax.integer(in: NumberBounds.printed)
      }
    }
    switch role {
    case .code:
      if !statesLevel {
        try report(.missingMember, at: start, [(name: "name", value: .text("level"))])
      }
      column.role = .code(level ?? .joined)
    case .label: column.role = .label
    case .project: column.role = .project
    case .amount: column.role = .amount
    case .text, nil: column.role = .text
    }
    if level != nil, let role, role != .code {
      try report(
        .inconsistent, at: start,
        [
          (name: "name", value: .text("role")), (name: "found", value: .text(role.rawValue)),
          (name: "expected", value: .text("code")),
          (name: "derived", value: .words(Self.derivedWords("code"))),
        ])
    }
    return (column, id)
  }

  private mutating func columnID() throws(JSONStop) -> [UInt8] {
    let start = index
    guard let text = try text() else { return [] }
    let isValid =
      text.utf8.first.map { (97...122).contains($0) } ?? false
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    if !isValid {
      try report(.invalidColumnID, at: start, [(name: "found", value: .text(text.string))])
    }
    return Array(text.utf8)
  }
}
