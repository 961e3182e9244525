/// Says identities in words, with their figures.
struct IdentityWording {
  private let identities: IdentitySet
  private let tables: [StatementTable]
  private let numbers: [Int?]
  /// The most terms that a sentence names.
  private static let mostTerms = 12

  /// Makes the words for the tables as they are now.
  ///
  /// - Parameters:
  ///   - identities: The identities.
  ///   - tables: The tables they are about, with as many rows as when the identities were stated.
  init(_ identities: IdentitySet, tables: [StatementTable]) {
    self.identities = identities
    self.tables = tables
    numbers = TableNumbering.numbers(printed: tables.map(\.number))
  }

  /// An identity with its figures: `表2 总计 单位资金 321.44 = 表1 5.单位资金 预算数 321.44`.
  ///
  /// Where its tables are in several units, each figure bears its own: `6.20 元 = … 6.20 万元`.
  func statement(of identity: Int) -> ExactText {
    let slots = identities.slots(of: identity)
    var table = -1
    var words = ""
    var named = 0
    let first = identities.table(ofSlot: slots[0])
    let isOfOneUnit = slots.allSatisfy { slot in
      let table = identities.table(ofSlot: slot)
      return table == first || unit(ofTable: table) == unit(ofTable: first)
    }
    for (index, slot) in slots.enumerated() {
      let figure = figure(in: slot)
      if index > 0, figure == nil { continue }
      if index > 1, named > 0 { words += " + " }
      if index > 0 { named += 1 }
      if named > Self.mostTerms {
        words += "…"
        break
      }
      let here = identities.table(ofSlot: slot)
      if here != table { words += self.name(ofTable: here) + " " }
      table = here
      words += name(of: slot) + " " + (figure ?? "0")
      if !isOfOneUnit { words += " " + unit(ofTable: here).rawValue }
      if index == 0 { words += " = " }
    }
    if named == 0 { words += "0" }
    return ExactText(words)
  }

  /// Whether an identity is between tables.
  func isBetweenTables(_ identity: Int) -> Bool {
    let slots = identities.slots(of: identity)
    return slots.contains { identities.table(ofSlot: $0) != identities.table(ofSlot: slots[0]) }
  }

  /// The unit of a table: as stated, else that of the nearest table before that states one.
  private func unit(ofTable table: Int) -> MonetaryUnit {
    tables[...table].last { $0.unit != nil }?.unit ?? .tenThousandYuan
  }

  /// 表 N, or the title of a table without a number.
  func name(ofTable table: Int) -> String {
    numbers[table].map { "表\($0)" } ?? "“\(tables[table].title)”"
  }

  /// A table with words for a row and a column of it: those that there are.
  func place(inTable table: Int, row: String, column: String) -> String {
    [name(ofTable: table), row, column].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The row and column of a slot.
  private func name(of slot: Int) -> String {
    let (table, row, column) = place(of: slot)
    var words = [rowName(inTable: table, row: row, slotColumn: column)]
    if let index = self.column(of: column, in: table) {
      words.append(Self.label(of: tables[table].columns[index]))
    } else if let concept = identities.tables[table].measures[column]?.concept {
      words.append(concept.rawValue)
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The words by which a column is named: its leaf label, or its measure's id.
  static func label(of column: Column) -> String {
    if let leaf = column.header.last { return leaf.withoutWhiteSpace.string }
    return column.concept?.rawValue ?? "—"
  }

  /// The words by which a row is named in the list that a slot of the row is in.
  func name(ofRow row: Int, slot: Int) -> String {
    let (table, _, column) = place(of: slot)
    return rowName(inTable: table, row: row, slotColumn: column)
  }

  private func rowName(inTable table: Int, row: Int, slotColumn: Int) -> String {
    if let column = column(of: slotColumn, in: table) {
      return Self.rowName(tables[table], row: row, column: column)
    }
    return Self.rowName(tables[table], row: row, side: side(of: slotColumn, in: table))
  }

  /// The side of its table that a slot column is on, a further one without a measure too.
  private func side(of slotColumn: Int, in table: Int) -> TableSide? {
    if let measure = identities.tables[table].measures[slotColumn] { return measure.side }
    return column(of: slotColumn, in: table).flatMap { tables[table].columns[$0].side }
  }

  /// The words by which a row is named in the list that a column stands in: its code and its label.
  ///
  /// A total may be printed over several lists; where the list has no words in the row, those of its
  /// side of the table name it.
  static func rowName(_ table: StatementTable, row: Int, column: Int) -> String {
    let panels = table.panels
    if panels.count > 1, let panel = panels.first(where: { $0.columns.contains(column) }) {
      let name = rowName(table, row: row, columns: panel.columns)
      if !name.isEmpty { return name }
    }
    return rowName(table, row: row, side: table.columns[column].side)
  }

  /// The words by which a row is named on a side of the table: its code and its label.
  static func rowName(_ table: StatementTable, row: Int, side: TableSide?) -> String {
    rowName(
      table, row: row, columns: table.columns.indices.filter { table.columns[$0].side == side })
  }

  private static func rowName(_ table: StatementTable, row: Int, columns: [Int]) -> String {
    var code = ""
    var words = ""
    for index in columns {
      switch (table.columns[index].role, table.rows[row].cells[index]) {
      case (.code, .code(let piece)): code += piece.digits.string
      // A total is printed across the codes.
      case (.code, .text(let text)): words += text.withoutWhiteSpace.string
      case (.label, .text(let text)), (.project, .text(let text)):
        words += words.isEmpty ? text.withoutWhiteSpace.string : " " + text.withoutWhiteSpace.string
      default: break
      }
    }
    return code.isEmpty ? words : code + words
  }

  private func figure(in slot: Int) -> String? {
    let (table, row, column) = place(of: slot)
    guard let index = self.column(of: column, in: table) else { return nil }
    return tables[table].rows[row].cells[index].amount?.description
  }

  private func place(of slot: Int) -> (table: Int, row: Int, column: Int) {
    let table = identities.table(ofSlot: slot)
    let figures = identities.tables[table]
    let offset = slot - figures.base
    return (table, offset / figures.width, offset % figures.width)
  }

  /// The column of a table that a slot column is now.
  private func column(of slotColumn: Int, in table: Int) -> Int? {
    let figures = identities.tables[table]
    let columns = tables[table].columns
    guard figures.measures[slotColumn] == nil else {
      return columns.firstIndex { column in
        column.role == .amount
          && FigureTable.place(of: column, kind: figures.kind, in: figures.measures) == slotColumn
      }
    }
    // A further column has no measure to know it by, only its place among the columns.
    guard let place = figures.slotColumns.firstIndex(of: slotColumn), place < columns.count,
      columns.count == figures.slotColumns.count, columns[place].role == .amount
    else { return nil }
    return place
  }
}
