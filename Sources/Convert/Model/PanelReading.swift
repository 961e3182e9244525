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
    fileprivate(set) var name: TextPlace?
    /// The cell whose text is the project; `nil` where the row names none.
    fileprivate(set) var project: TextPlace?
    /// The cell that names the budget unit in whose block the row stands; `nil` outside all blocks.
    fileprivate(set) var unit: TextPlace?

    /// The code of the row, of whichever classification.
    var code: RowCode? { functionalCode ?? economicCode }
  }

  /// The joined digits of a code, as a range of all digits that were read.
  struct RowCode {
    fileprivate var start: Int32
    fileprivate(set) var count: Int32
  }

  /// Where a text without white space begins: in a cell, behind the code in front of it.
  struct TextPlace: Equatable {
    fileprivate let row: Int32
    fileprivate let column: Int32
    fileprivate var codeLength: Int32 = 0
  }

  /// The side of the panel; `nil` for a table without sides.
  let side: TableSide?
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
    var reader = RowReader(table: table, panel: panel)
    rows.reserveCapacity(table.rows.count)
    digits.reserveCapacity(8 * table.rows.count)
    for row in table.rows.indices { rows.append(reader.next(row, of: table, &digits)) }
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

/// Reads the rows of a table from top to bottom, carrying codes and budget units down.
private struct RowReader {
  private let functional: [Int]
  private let economic: [Int]
  private let labels: [Int]
  private let projects: [Int]
  private let codes: [Int]
  /// Whether a label may begin with its code: `201 一般公共服务支出`.
  private let labelsBearCodes: Bool
  private let labelClassification: Classification
  private var functionalLevels: [PanelReading.RowCode] = []
  private var economicLevels: [PanelReading.RowCode] = []
  private var unit: PanelReading.TextPlace?

  init(table: StatementTable, panel: TablePanel) {
    var functional: [Int] = []
    var economic: [Int] = []
    var codes: [Int] = []
    var labels: [Int] = []
    var projects: [Int] = []
    for index in panel.columns {
      switch table.columns[index].role {
      case .code:
        codes.append(index)
        switch table.classification(ofColumn: index) {
        case .functional: functional.append(index)
        case .economic: economic.append(index)
        case nil: break
        }
      case .label: labels.append(index)
      case .project: projects.append(index)
      case .amount, .text: break
      }
    }
    self.functional = functional
    self.economic = economic
    self.codes = codes
    self.labels = labels.isEmpty ? projects : labels
    self.projects = labels.isEmpty ? [] : projects
    labelsBearCodes = panel.side == .expenditure || !codes.isEmpty
    labelClassification =
      table.kind == .generalPublicBasicExpenditure || (functional.isEmpty && !economic.isEmpty)
      ? .economic : .functional
  }

  /// What the next row says.
  ///
  /// - Parameters:
  ///   - index: The row.
  ///   - table: The table.
  ///   - digits: Receives the digits of the row's codes.
  /// - Returns: What it says.
  mutating func next(
    _ index: Int, of table: StatementTable, _ digits: inout [UInt8]
  ) -> PanelReading.Row {
    let cells = table.rows[index].cells
    var row = PanelReading.Row()
    row.name = firstText(of: cells, in: labels, index) ?? firstText(of: cells, in: codes, index)
    row.functionalCode = Self.join(cells, functional, carrying: &functionalLevels, &digits)
    row.economicCode = Self.join(cells, economic, carrying: &economicLevels, &digits)
    row.project = firstPrinted(of: cells, in: projects, index)
    takeCodeFromLabel(of: &row, cells, &digits)
    if row.code == nil { row.role = role(of: row, cells) }
    switch row.role {
    case .unit: unit = row.name
    case .total: unit = nil
    case .subtotal, .data: break
    }
    row.unit = unit
    return row
  }

  private func role(of row: PanelReading.Row, _ cells: [Cell]) -> RowRole {
    guard let name = row.name.flatMap({ cells[Int($0.column)].text })?.withoutWhiteSpace else {
      return .data
    }
    let role = RowRole(ofLabel: name)
    let mayBeUnit =
      role == .data && !codes.isEmpty && codes.allSatisfy { cells[$0].isBlank }
      && !(row.project.flatMap { cells[Int($0.column)].text }.map(Self.saysSomething) ?? false)
      && !name.utf8.span.starts(with: "其中")
    return mayBeUnit ? .unit : role
  }

  /// The first text of some columns, but for one that is all white space.
  private func firstText(
    of cells: [Cell], in columns: [Int], _ row: Int
  ) -> PanelReading.TextPlace? {
    guard let place = firstPrinted(of: cells, in: columns, row),
      let text = cells[Int(place.column)].text, Self.saysSomething(text)
    else { return nil }
    return place
  }

  private func firstPrinted(
    of cells: [Cell], in columns: [Int], _ row: Int
  ) -> PanelReading.TextPlace? {
    for column in columns {
      if case .text = cells[column] {
        return PanelReading.TextPlace(row: Int32(row), column: Int32(column))
      }
    }
    return nil
  }

  /// Whether a text is not all white space.
  private static func saysSomething(_ text: ExactText) -> Bool {
    guard let first = text.utf8.first else { return false }
    return (0xE4...0xE9).contains(first) || !text.withoutWhiteSpace.isEmpty
  }

  /// Joins the levels of a row's code; a blank level above a printed one is the row's above.
  private static func join(
    _ cells: [Cell], _ columns: [Int], carrying levels: inout [PanelReading.RowCode],
    _ digits: inout [UInt8]
  ) -> PanelReading.RowCode? {
    guard let deepest = columns.lastIndex(where: { isCode(cells[$0]) }) else { return nil }
    var kept = 0
    var start = digits.count
    for index in 0...deepest {
      let next = digits.count
      if case .code(let code) = cells[columns[index]] {
        digits.append(contentsOf: code.digits.utf8)
      } else if index < levels.count {
        append(levels[index], to: &digits)
      } else {
        continue
      }
      let piece = PanelReading.RowCode(start: Int32(next), count: Int32(digits.count - next))
      // What is carried is read before its place is taken: no more is kept than was read.
      if kept < levels.count { levels[kept] = piece } else { levels.append(piece) }
      kept += 1
      // Some tables print the whole code in the column of its deepest level.
      if next > start, repeats(start..<next, in: digits) { start = next }
    }
    levels.removeLast(levels.count - kept)
    return PanelReading.RowCode(start: Int32(start), count: Int32(digits.count - start))
  }

  private static func append(_ code: PanelReading.RowCode, to digits: inout [UInt8]) {
    for place in Int(code.start)..<Int(code.start + code.count) { digits.append(digits[place]) }
  }

  /// Whether the digits behind a range begin with those in it, and go on.
  private static func repeats(_ range: Range<Int>, in digits: [UInt8]) -> Bool {
    guard digits.count - range.upperBound > range.count else { return false }
    for place in range where digits[place] != digits[place + range.count] { return false }
    return true
  }

  private static func isCode(_ cell: Cell) -> Bool {
    if case .code = cell { true } else { false }
  }

  /// Moves a code from the front of the label to where it belongs: `201 一般公共服务支出`, or
  /// `01 基本工资` below a class.
  private func takeCodeFromLabel(
    of row: inout PanelReading.Row, _ cells: [Cell], _ digits: inout [UInt8]
  ) {
    guard labelsBearCodes, let place = row.name, let printed = cells[Int(place.column)].text,
      let first = printed.utf8.first, !(0xE4...0xE9).contains(first)
    else { return }
    let label = printed.withoutWhiteSpace
    let name = label.utf8.span
    var count = 0
    while count < name.count, name[count].isASCIIDigit { count += 1 }
    // A Han character follows; a digit before 年 or a point begins a name or a list mark.
    guard count > 0, count < name.count, (0xE4...0xE9).contains(name[count]),
      !name.hasWord("年", at: count)
    else { return }
    let above = row.code
    switch (count, above?.count ?? 0) {
    case (3, 0), (5, 0), (7, 0), (2, 3), (2, 5): break
    default: return
    }
    let start = digits.count
    if let above { Self.append(above, to: &digits) }
    for index in 0..<count { digits.append(name[index]) }
    let code = PanelReading.RowCode(start: Int32(start), count: Int32(digits.count - start))
    switch labelClassification {
    case .functional: row.functionalCode = code
    case .economic: row.economicCode = code
    }
    row.name?.codeLength = Int32(count)
  }
}
