/// What the rows of one of a table's panels say besides their amounts, as places in the table.
///
/// No text is made of a row until it is asked for: most checks ask for the codes of all rows and
/// for the names of few.
struct PanelReading {
  /// What one row says.
  struct Row {
    /// What the row is.
    var role = RowRole.data
    /// The functional code; `nil` where the row has none.
    var functionalCode: RowCode?
    /// The departmental economic code; `nil` where the row has none.
    var economicCode: RowCode?
    /// The cell whose text is the name; `nil` where the row has none.
    var name: TextPlace?
    /// The cell whose text is the project; `nil` where the row names none.
    var project: TextPlace?
    /// The cell that names the budget unit in whose block the row stands; `nil` outside all blocks.
    var unit: TextPlace?

    /// The code of the row, of whichever classification.
    var code: RowCode? { functionalCode ?? economicCode }
  }

  /// The joined digits of a code, as a range of all digits that were read.
  struct RowCode {
    var start: Int32
    var count: Int32
  }

  /// Where a text without white space begins: in a cell, behind the code in front of it.
  struct TextPlace: Equatable {
    let row: Int32
    let column: Int32
    var codeLength: Int32 = 0
  }

  /// The side of the panel; `nil` for a table without sides.
  let side: TableSide?
  /// The columns of the panel, as indices of those of the table.
  let columns: [Int]
  /// What each of the table's rows says.
  private(set) var rows: [Row] = []
  private let table: StatementTable
  /// The digits of all codes, one code behind the other.
  private var digits: [UInt8] = []

  /// Reads a panel.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - panel: One of its panels.
  ///   - panels: All of them.
  init(_ table: StatementTable, _ panel: TablePanel, among panels: [TablePanel]) {
    self.init(table, panel)
    guard let place = panels.firstIndex(of: panel), place > 0, panels[place - 1].side == panel.side,
      rows.indices.contains(where: isBlank)
    else { return }
    // A total may be printed over two panels, its label in the first and its figure in the second.
    let columnsBefore = panels[place - 1].columns
    let before = PanelReading(table, panels[place - 1])
    for row in rows.indices
    where isBlank(row) && columnsBefore.allSatisfy({ table.rows[row].cells[$0].amount == nil }) {
      var taken = before.rows[row]
      taken.functionalCode = taken.functionalCode.map { take($0, from: before) }
      taken.economicCode = taken.economicCode.map { take($0, from: before) }
      rows[row] = taken
    }
  }

  /// Reads a panel as it is printed.
  private init(_ table: StatementTable, _ panel: TablePanel) {
    self.table = table
    side = panel.side
    columns = panel.columns
    var reader = PanelRowReader(table: table, panel: panel)
    rows.reserveCapacity(table.rows.count)
    digits.reserveCapacity(8 * table.rows.count)
    for row in table.rows.indices { rows.append(reader.next(row, of: table, &digits)) }
    setClosingSubtotal()
  }

  /// Takes the one 小计 of a table by budget unit out of the block of the last unit, where it ends the
  /// table and no other label names a total: each unit would have one of its own.
  private mutating func setClosingSubtotal() {
    guard let last = rows.last, last.role == .subtotal, last.unit != nil else { return }
    var units = 0
    for row in rows.dropLast() {
      switch row.role {
      case .total, .subtotal: return
      case .unit: units += 1
      case .data: break
      }
    }
    if units > 1 { rows[rows.count - 1].unit = nil }
  }

  private mutating func take(_ code: RowCode, from other: PanelReading) -> RowCode {
    let start = Int32(digits.count)
    digits += other.digits[Int(code.start)..<Int(code.start + code.count)]
    return RowCode(start: start, count: code.count)
  }

  private func isBlank(_ row: Int) -> Bool {
    rows[row].code == nil && text(rows[row].name).isEmpty && text(rows[row].project).isEmpty
  }

  /// The digits of a code.
  func digits(of code: RowCode) -> ArraySlice<UInt8> {
    digits[Int(code.start)..<Int(code.start + code.count)]
  }

  /// A code as text.
  func text(_ code: RowCode) -> ExactText {
    ExactText(String(decoding: digits(of: code), as: UTF8.self))
  }

  /// A text without white space; empty where there is none.
  func text(_ place: TextPlace?) -> ExactText {
    guard let place, let printed = printed(place) else { return "" }
    let text = printed.withoutWhiteSpace
    return place.codeLength == 0
      ? text
      : ExactText(String(decoding: text.utf8.dropFirst(Int(place.codeLength)), as: UTF8.self))
  }

  /// Whether the name of a row is printed as `words` are, in UTF-8.
  func isNamed(_ row: Int, _ words: ArraySlice<UInt8>) -> Bool {
    guard let place = rows[row].name, place.codeLength == 0, let printed = printed(place) else {
      return false
    }
    let text = printed.utf8.span
    guard text.count == words.count else { return false }
    for index in text.indices where text[index] != words[words.startIndex + index] { return false }
    return true
  }

  /// The text of a cell as printed.
  func printed(_ place: TextPlace) -> ExactText? {
    table.rows[Int(place.row)].cells[Int(place.column)].text
  }

  /// What a row says, in texts.
  func meaning(of index: Int) -> RowMeaning {
    let row = rows[index]
    return RowMeaning(
      role: row.role, functionalCode: row.functionalCode.map { text($0) },
      economicCode: row.economicCode.map { text($0) }, name: text(row.name),
      project: text(row.project), unit: row.unit.map { text($0) })
  }
}
