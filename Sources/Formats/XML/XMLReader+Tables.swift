internal import Convert

/// Statement tables: columns, and rows that read by themselves.
extension XMLModel {
  /// A statement table.
  mutating func table(_ node: Int) -> StatementTable {
    var table = StatementTable(
      number: number(.number, of: node), kind: choice(.kind, of: node) ?? .other, title: "",
      unit: choice(.unit, of: node), isGrouped: tree.value(.grouped, of: node) != nil,
      columns: [], rows: [], sourceLine: line(node))
    var layout = XMLTableLayout([])
    var stated: [(row: Int, node: Int)] = []
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .title: table.title = text(child)
      case .preparedBy: table.preparedBy = text(child)
      case .columns:
        table.columns = columns(child)
        layout = XMLTableLayout(table.columns)
      case .row:
        cells += table.columns.count
        guard cells <= cellLimit else {
          report(.tooManyCells, at: child, [(name: "limit", value: .integer(cellLimit))])
          return table
        }
        let count = stated.count
        let row = row(child, layout, &stated)
        for index in count..<stated.count { stated[index].row = table.rows.count }
        table.rows.append(row)
      case .note: table.notes.append(paragraph(child))
      default: break
      }
    }
    if !stated.isEmpty {
      let derived = layout.rows.expenditure.derivedCodes(of: table)
      for (row, node) in stated {
        check(.code, of: node, against: derived.indices.contains(row) ? derived[row] : nil)
      }
    }
    return table
  }

  /// The columns of a table.
  mutating func columns(_ node: Int) -> [Column] {
    var columns: [Column] = []
    for child in tree.children(of: node) {
      let role: ColumnRole =
        switch tree.nodes[child].name {
        case .codeColumn: .code(choice(.level, of: child) ?? .class)
        case .labelColumn: .label
        case .projectColumn: .project
        case .amountColumn: .amount
        default: .text
        }
      columns.append(
        Column(
          header: tree.children(of: child).map { text($0) }, role: role,
          concept: choice(.concept, of: child), side: choice(.side, of: child),
          ordinal: number(.ordinal, of: child)))
    }
    return columns
  }

  /// A row; `stated` receives the names that state a code in front of them.
  private mutating func row(
    _ node: Int, _ layout: XMLTableLayout, _ stated: inout [(row: Int, node: Int)]
  ) -> TableRow {
    let width = layout.concepts.count
    // Initialised in place: repeating a value copies it cell by cell, as if it counted references.
    let blanks = [Cell](capacity: width) { cells in
      for _ in 0..<width { cells.append(.blank) }
    }
    var row = TableRow(cells: blanks, sourceLine: line(node))
    var hint = 0
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .income:
        content(of: child, layout, layout.rows.income, &row.cells, &stated)
      case .expenditure:
        content(of: child, layout, layout.rows.expenditure, &row.cells, &stated)
      default:
        cell(child, layout, layout.rows.plain, &hint, &row.cells, &stated)
      }
    }
    return row
  }

  private mutating func content(
    of node: Int, _ layout: XMLTableLayout, _ group: RowLayout.Group, _ cells: inout [Cell],
    _ stated: inout [(row: Int, node: Int)]
  ) {
    var hint = 0
    for child in tree.children(of: node) {
      cell(child, layout, group, &hint, &cells, &stated)
    }
  }

  /// Puts what an element of a row says into its cells.
  private mutating func cell(
    _ node: Int, _ layout: XMLTableLayout, _ group: RowLayout.Group, _ hint: inout Int,
    _ cells: inout [Cell], _ stated: inout [(row: Int, node: Int)]
  ) {
    switch tree.nodes[node].name {
    case .class, .section, .item, .coded:
      code(node, group, &cells)
      if !tree.text(of: node).isEmpty { put(.text(text(node)), group.name, "name", node, &cells) }
    case .name:
      if tree.value(.code, of: node) != nil { stated.append((row: 0, node: node)) }
      put(.text(text(node)), group.name, "name", node, &cells)
    case .project: put(.text(text(node)), group.project, "project", node, &cells)
    case .amount:
      guard let amount = amount(node), let concept = tree.value(.concept, of: node) else { return }
      let column = column(of: concept, layout, group, &hint)
      if column == nil { return noColumn(String(decoding: concept, as: UTF8.self), node) }
      put(.amount(amount), column, "amount", node, &cells)
    case .columnAmount:
      if let amount = amount(node) { put(.amount(amount), inColumnOf: node, group, &cells) }
    case .columnText: put(.text(text(node)), inColumnOf: node, group, &cells)
    case .columnCode:
      guard let code = ClassificationCode(tree.text(of: node)) else { return }
      put(.code(code), inColumnOf: node, group, &cells)
    default: break
    }
  }

  /// The column of a concept; rows name theirs in the order of the table, so looking onward from
  /// the last one finds it at once.
  private func column(
    of concept: UnsafeBufferPointer<UInt8>, _ layout: XMLTableLayout, _ group: RowLayout.Group,
    _ hint: inout Int
  ) -> Int? {
    let count = group.columns.count
    var position = hint < count ? hint : 0
    for _ in 0..<count {
      let column = group.columns[position]
      position += 1
      if let own = layout.concepts[column], own.count == concept.count,
        own.withUnsafeBufferPointer({ concept.isSame(as: $0) })
      {
        hint = position
        return column
      }
      if position == count { position = 0 }
    }
    return nil
  }

  /// Puts the code of a row into its column, or its pieces into theirs.
  private mutating func code(
    _ node: Int, _ group: RowLayout.Group, _ cells: inout [Cell]
  ) {
    guard let digits = tree.value(.code, of: node), let whole = ClassificationCode(digits) else {
      return
    }
    if let joined = group.joined { return put(.code(whole), joined, "code", node, &cells) }
    guard group.classes != nil else { return noColumn("code", node) }
    // 3, 5 or 7 digits: a class, with a section, with an item.
    let columns: InlineArray = [group.classes, group.sections, group.items]
    let count = (digits.count - 1) / 2
    guard RowLayout.level(ofCodeWithDigits: digits.count) != nil,
      (0..<count).allSatisfy({ columns[$0] != nil })
    else {
      return report(
        .invalidCode, at: node, [(name: "found", value: .text(whole.digits.string))])
    }
    for level in 0..<count {
      let piece = level == 0 ? 0..<3 : 2 * level + 1..<2 * level + 3
      guard let code = ClassificationCode(digits[piece]) else { continue }
      put(.code(code), columns[level], "code", node, &cells)
    }
  }

  private mutating func put(
    _ cell: Cell, inColumnOf node: Int, _ group: RowLayout.Group, _ cells: inout [Cell]
  ) {
    let number = number(.column, of: node) ?? 0
    // The columns of a side come in the order of the table.
    let isOfGroup = cells.indices.contains(number - 1) && group.columns.contains(number - 1)
    put(cell, isOfGroup ? number - 1 : nil, "\(number)", node, &cells)
  }

  private mutating func put(
    _ cell: Cell, _ column: Int?, _ name: @autoclosure () -> String, _ node: Int,
    _ cells: inout [Cell]
  ) {
    guard let column else { return noColumn(name(), node) }
    guard cells[column].isBlank else {
      return report(.duplicateCell, at: node, [(name: "name", value: .text(name()))])
    }
    cells[column] = cell
  }

  @inline(never)
  private mutating func noColumn(_ name: String, _ node: Int) {
    report(.unknownColumn, at: node, [(name: "name", value: .text(name))])
  }

  /// What stands in a cell that is an element of its own.
  mutating func cell(_ node: Int) -> Cell {
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .text: return .text(text(child))
      case .code: return ClassificationCode(tree.text(of: child)).map { .code($0) } ?? .blank
      case .amount: return amount(child).map { .amount($0) } ?? .blank
      default: continue
      }
    }
    return .blank
  }
}
