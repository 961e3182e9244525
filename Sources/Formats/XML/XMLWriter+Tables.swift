internal import Convert

/// Statement tables: columns, and rows that read by themselves.
extension XMLOutput {
  /// Writes a table, counting its cells.
  mutating func table(_ table: StatementTable, cells: inout Int) throws(XMLRefusal) {
    begin("table")
    try attribute("number", table.number, in: NumberBounds.printed)
    try attribute("kind", table.kind)
    try attribute("unit", table.unit)
    attribute("grouped", if: table.isGrouped)
    try line(table.sourceLine)
    open()
    try element("title", table.title)
    try element("preparedBy", table.preparedBy)
    try columns("columns", table.columns)
    cells += table.columns.count * table.rows.count
    let layout = XMLTableLayout(table.columns)
    let derived = layout.rows.expenditure.derivedCodes(of: table)
    // A loop over the rows themselves would count references to each.
    let rows = table.rows.span
    for index in rows.indices {
      do throws(ExchangeRefusal) {
        try table.holdWidth(of: rows[index])
      } catch {
        throw XMLRefusal(error)
      }
      try row(rows[index], layout, derivedCode: derived.isEmpty ? nil : derived[index])
    }
    for note in table.notes { try paragraph("note", note) }
    close("table")
  }

  /// Writes columns under a name.
  mutating func columns(_ name: StaticString, _ columns: [Column]) throws(XMLRefusal) {
    begin(name)
    if columns.isEmpty { return closeEmpty() }
    open()
    for column in columns {
      switch column.role {
      case .code(let level): try self.column("codeColumn", column, level: level)
      case .label: try self.column("labelColumn", column)
      case .project: try self.column("projectColumn", column)
      case .amount: try self.column("amountColumn", column)
      case .text: try self.column("textColumn", column)
      }
    }
    close(name)
  }

  private mutating func column(
    _ name: StaticString, _ column: Column, level: CodeLevel? = nil
  ) throws(XMLRefusal) {
    begin(name)
    try attribute("level", level)
    if let concept = column.concept {
      guard column.role == .amount else {
        throw XMLRefusal(
          code: .misplacedConcept, arguments: [(name: "found", value: .text(concept.rawValue))])
      }
      try attribute("concept", concept)
    }
    try attribute("side", column.side)
    try attribute("ordinal", column.ordinal, in: NumberBounds.printed)
    if column.header.isEmpty { return closeEmpty() }
    open()
    for label in column.header {
      guard !label.isEmpty else { throw XMLRefusal(code: .emptyHeader, arguments: []) }
      try element("header", label)
    }
    close(name)
  }

  private mutating func row(
    _ row: TableRow, _ layout: XMLTableLayout, derivedCode: ExactText?
  ) throws(XMLRefusal) {
    begin("row")
    try line(row.sourceLine)
    guard row.cells.contains(where: { !$0.isBlank }) else { return closeEmpty() }
    open()
    let cells = row.cells.span
    try content(cells, layout.rows.plain, layout, derivedCode: nil)
    try side("income", cells, layout.rows.income, layout, derivedCode: nil)
    try side("expenditure", cells, layout.rows.expenditure, layout, derivedCode: derivedCode)
    close("row")
  }

  private mutating func side(
    _ name: StaticString, _ cells: Span<Cell>, _ group: RowLayout.Group, _ layout: XMLTableLayout,
    derivedCode: ExactText?
  ) throws(XMLRefusal) {
    guard group.columns.contains(where: { !cells[$0].isBlank }) else { return }
    begin(name)
    open()
    try content(cells, group, layout, derivedCode: derivedCode)
    close(name)
  }

  /// Writes what a row or a side of it says: what it is, the project, then cell by cell.
  private mutating func content(
    _ cells: Span<Cell>, _ group: RowLayout.Group, _ layout: XMLTableLayout, derivedCode: ExactText?
  ) throws(XMLRefusal) {
    let name = Self.filledText(group.name, cells)
    let code = group.code(of: cells)
    if let code {
      try codedName(code, name ?? "")
    } else if let name {
      begin("name")
      if let derivedCode { try attribute("code", derivedCode) }
      try close("name", with: name)
    }
    let project = Self.filledText(group.project, cells)
    if let project { try element("project", project) }
    for column in group.columns {
      switch cells[column] {
      case .blank: continue
      case .amount(let amount):
        if let concept = layout.concepts[column] {
          begin("amount")
          plainAttribute("concept", concept)
          close("amount", with: amount)
        } else {
          begin("columnAmount")
          try attribute("column", column + 1, in: NumberBounds.ordinal)
          close("columnAmount", with: amount)
        }
      case .text(let text):
        if column == group.name, name != nil { continue }
        if column == group.project, project != nil { continue }
        begin("columnText")
        try attribute("column", column + 1, in: NumberBounds.ordinal)
        try close("columnText", with: text)
      case .code(let digits):
        if code != nil, group.makesCode(column) { continue }
        begin("columnCode")
        try attribute("column", column + 1, in: NumberBounds.ordinal)
        try close("columnCode", with: digits.digits)
      }
    }
  }

  private static func filledText(_ column: Int?, _ cells: Span<Cell>) -> ExactText? {
    if let column, case .text(let text) = cells[column], !text.isEmpty { text } else { nil }
  }

  private mutating func codedName(
    _ code: ExactText, _ name: ExactText
  ) throws(XMLRefusal) {
    let element: StaticString =
      switch RowLayout.level(ofCodeWithDigits: code.utf8.count) {
      case .class: "class"
      case .section: "section"
      case .item: "item"
      case .joined, nil: "coded"
      }
    begin(element)
    try attribute("code", code)
    try close(element, with: name)
  }

  /// Writes what stands in a cell, as an element of its own; nothing for a blank one.
  mutating func cell(_ cell: Cell) throws(XMLRefusal) {
    switch cell {
    case .blank: break
    case .text(let text): try element("text", text)
    case .code(let code): try element("code", code.digits)
    case .amount(let amount):
      begin("amount")
      close("amount", with: amount)
    }
  }
}
