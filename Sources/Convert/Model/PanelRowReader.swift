/// Reads the rows of a table from top to bottom, carrying codes and budget units down.
struct PanelRowReader {
  private let functional: [Int]
  private let economic: [Int]
  private let labels: [Int]
  private let projects: [Int]
  private let codes: [Int]
  private let amounts: [Int]
  private let labelCodes: LabelCodes
  private var functionalLevels: [PanelReading.RowCode] = []
  private var economicLevels: [PanelReading.RowCode] = []
  private var unit: PanelReading.TextPlace?

  init(table: StatementTable, panel: TablePanel) {
    var functional: [Int] = []
    var economic: [Int] = []
    var codes: [Int] = []
    var labels: [Int] = []
    var projects: [Int] = []
    var amounts: [Int] = []
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
      case .amount: amounts.append(index)
      case .text: break
      }
    }
    self.functional = functional
    self.economic = economic
    self.codes = codes
    self.amounts = amounts
    self.labels = labels.isEmpty ? projects : labels
    self.projects = labels.isEmpty ? [] : projects
    labelCodes = LabelCodes(table: table, panel: panel)
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
      && !name.utf8.span.starts(with: "其中") && (statesAmount(cells) || UnitEnding.isOne(name))
    return mayBeUnit ? .unit : role
  }

  /// Whether a row states an amount, where its table has any: the end of a name that has run over
  /// states none, and opens no block.
  private func statesAmount(_ cells: [Cell]) -> Bool {
    amounts.isEmpty || amounts.contains { !cells[$0].isBlank }
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
    if let spoilt = columns[...deepest].firstIndex(where: { cells[$0].isSpoiltCode }) {
      // Neither the class above nor any other is the row's: 2IO.
      levels.removeLast(max(0, levels.count - spoilt))
      return nil
    }
    var kept = 0
    var start = digits.count
    let isWhole = isWhole(cells, columns.prefix(deepest + 1))
    for index in 0...deepest {
      let next = digits.count
      if case .code(let code) = cells[columns[index]] {
        digits.append(contentsOf: code.digits.utf8)
      } else if isWhole {
        continue
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

  /// Whether what is printed in some columns of codes makes a code of as many levels, one of them
  /// having run into the cell beside it: `21305 | | 02`.
  private static func isWhole(_ cells: [Cell], _ columns: ArraySlice<Int>) -> Bool {
    var digits = 0
    for column in columns {
      if case .code(let code) = cells[column] { digits += code.digits.utf8.count }
    }
    return digits == 2 * columns.count + 1
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
    let above = row.code
    guard let place = row.name, let printed = cells[Int(place.column)].text,
      let front = labelCodes.code(inFrontOf: printed, below: Int(above?.count ?? 0))
    else { return }
    let start = digits.count
    if let above { Self.append(above, to: &digits) }
    digits.append(contentsOf: front.digits)
    let code = PanelReading.RowCode(start: Int32(start), count: Int32(digits.count - start))
    switch labelCodes.classification {
    case .functional: row.functionalCode = code
    case .economic: row.economicCode = code
    }
    row.name?.codeLength = Int32(front.length)
  }
}

extension Cell {
  /// Whether what stands in a column of codes is none, but has letters or digits of one: `2IO`.
  var isSpoiltCode: Bool {
    guard case .text(let text) = self else { return false }
    return text.utf8.contains { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
  }
}
