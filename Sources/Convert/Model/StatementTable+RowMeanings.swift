extension StatementTable {
  /// The lists that the table holds side by side, left to right; one for most tables.
  ///
  /// A column of neither side beside columns of a side holds no list of its own.
  public var panels: [TablePanel] {
    let isSided = columns.contains { $0.side != nil }
    var panels: [TablePanel] = []
    var hasAmounts: [Bool] = []
    for (index, column) in columns.enumerated() where !isSided || column.side != nil {
      let last = panels.lastIndex { $0.side == column.side }
      if let last, !(hasAmounts[last] && column.role.beginsPanel) {
        panels[last].columns.append(index)
        if column.role == .amount { hasAmounts[last] = true }
      } else {
        panels.append(TablePanel(side: column.side, columns: [index]))
        hasAmounts.append(column.role == .amount)
      }
    }
    return panels.isEmpty ? [TablePanel(side: nil, columns: [])] : panels
  }

  /// What each row says besides its amounts, in the first panel of one side.
  ///
  /// - Parameter side: The side; `nil` for a table without sides.
  /// - Returns: One meaning for each of ``rows``.
  public func rowMeanings(on side: TableSide? = nil) -> [RowMeaning] {
    rowMeanings(in: panels.first { $0.side == side } ?? TablePanel(side: side, columns: []))
  }

  /// What each row says besides its amounts, in one of the table's ``panels``.
  ///
  /// - Returns: One meaning for each of ``rows``.
  public func rowMeanings(in panel: TablePanel) -> [RowMeaning] {
    var meanings = printedMeanings(in: panel)
    let panels = panels
    guard let place = panels.firstIndex(of: panel), place > 0, panels[place - 1].side == panel.side,
      meanings.contains(where: \.isBlank)
    else { return meanings }
    // A total may be printed over two panels, its label in the first and its figure in the second.
    let before = panels[place - 1]
    let meaningsBefore = printedMeanings(in: before)
    for (index, row) in rows.enumerated()
    where meanings[index].isBlank && before.columns.allSatisfy({ row.cells[$0].amount == nil }) {
      meanings[index] = meaningsBefore[index]
    }
    return meanings
  }

  private func printedMeanings(in panel: TablePanel) -> [RowMeaning] {
    var reader = RowMeaningReader(table: self, panel: panel)
    return rows.map { reader.next($0) }
  }

  /// The classification of a code column of this table, by its place in ``columns``.
  ///
  /// `nil` for one that is neither functional nor the departmental economic one, such as
  /// 政府预算支出经济分类. Where neither kind nor header tells, the codes do: functional classes are
  /// 201 to 299, departmental economic ones 301 to 399, those of the government's budget 501 to 599
  /// (政府收支分类科目).
  public func classification(ofColumn index: Int) -> Classification? {
    let path = columns[index].header.flatMap { Array($0.withoutWhiteSpace.utf8) }
    if path.hasSubsequence("经济分类".utf8) {
      return path.hasSubsequence("政府预算".utf8) ? nil : .economic
    }
    if kind == .generalPublicBasicExpenditure { return .economic }
    if kind != .other || path.hasSubsequence("功能分类".utf8) { return .functional }
    for row in rows {
      guard let first = row.cells[index].code?.digits.utf8.first else { continue }
      return first == UInt8(ascii: "3") ? .economic : first == UInt8(ascii: "5") ? nil : .functional
    }
    return .functional
  }
}

/// Reads the rows of a table from top to bottom, carrying codes and budget units down.
struct RowMeaningReader {
  private let functional: [Int]
  private let economic: [Int]
  private let labels: [Int]
  private let projects: [Int]
  private let codes: [Int]
  /// Whether a label may begin with its code: `201 一般公共服务支出`.
  private let labelsBearCodes: Bool
  private let labelClassification: Classification
  private var functionalLevels: [ExactText] = []
  private var economicLevels: [ExactText] = []
  private var unit: ExactText?

  init(table: StatementTable, panel: TablePanel) {
    var functional: [Int] = []
    var economic: [Int] = []
    var codes: [Int] = []
    var labels: [Int] = []
    var projects: [Int] = []
    for index in panel.columns {
      let column = table.columns[index]
      switch column.role {
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

  /// The meaning of the next row.
  mutating func next(_ row: TableRow) -> RowMeaning {
    var meaning = RowMeaning(role: .data, name: label(of: row))
    meaning.functionalCode = Self.join(row, functional, carrying: &functionalLevels)
    meaning.economicCode = Self.join(row, economic, carrying: &economicLevels)
    meaning.project = Self.firstText(of: row, in: projects)
    takeCodeFromLabel(of: &meaning, row)
    if meaning.code == nil { meaning.role = role(of: meaning, row) }
    switch meaning.role {
    case .unit: unit = meaning.name
    case .total: unit = nil
    case .subtotal, .data: break
    }
    meaning.unit = unit
    return meaning
  }

  private func role(of meaning: RowMeaning, _ row: TableRow) -> RowRole {
    let role = RowRole(ofLabel: meaning.name)
    let mayBeUnit =
      role == .data && !codes.isEmpty && meaning.project.isEmpty && !meaning.name.isEmpty
      && codes.allSatisfy { row.cells[$0].isBlank }
      && !meaning.name.utf8.span.starts(with: "其中")
    return mayBeUnit ? .unit : role
  }

  /// The label without white space: the label column's, else words that stand in a code column,
  /// where a total is printed across them.
  private func label(of row: TableRow) -> ExactText {
    let label = Self.firstText(of: row, in: labels)
    return label.isEmpty ? Self.firstText(of: row, in: codes) : label
  }

  private static func firstText(of row: TableRow, in columns: [Int]) -> ExactText {
    for column in columns {
      if let text = row.cells[column].text { return text.withoutWhiteSpace }
    }
    return ""
  }

  /// Joins the levels of a row's code; a blank level above a printed one is the row's above.
  private static func join(
    _ row: TableRow, _ columns: [Int], carrying levels: inout [ExactText]
  ) -> ExactText? {
    guard let deepest = columns.lastIndex(where: { isCode(row.cells[$0]) }) else { return nil }
    var kept = 0
    var joined = ""
    for index in 0...deepest {
      let piece: ExactText
      if case .code(let code) = row.cells[columns[index]] {
        piece = code.digits
      } else if index < levels.count {
        piece = levels[index]
      } else {
        continue
      }
      // What is carried is read before its place is taken: no more is kept than was read.
      if kept < levels.count { levels[kept] = piece } else { levels.append(piece) }
      kept += 1
      // Some tables print the whole code in the column of its deepest level.
      let repeatsAbove =
        !joined.isEmpty && piece.utf8.count > joined.utf8.count
        && piece.utf8.span.hasText(joined, at: 0)
      if repeatsAbove { joined = piece.string } else { joined += piece.string }
    }
    levels.removeLast(levels.count - kept)
    return ExactText(joined)
  }

  private static func isCode(_ cell: Cell) -> Bool {
    if case .code = cell { true } else { false }
  }

  /// Moves a code from the front of the label to where it belongs: `201 一般公共服务支出`, or
  /// `01 基本工资` below a class.
  private func takeCodeFromLabel(of meaning: inout RowMeaning, _ row: TableRow) {
    guard labelsBearCodes, meaning.name.utf8.first?.isASCIIDigit == true else { return }
    let digits = meaning.name.utf8.prefix(while: \.isASCIIDigit)
    let name = meaning.name.utf8[digits.endIndex...]
    // A Han character follows; a digit before 年 or a point begins a name or a list mark.
    guard let first = name.first, (0xE4...0xE9).contains(first), !name.starts(with: "年".utf8)
    else { return }
    let above = meaning.code?.string ?? ""
    switch (digits.count, above.utf8.count) {
    case (3, 0), (5, 0), (7, 0), (2, 3), (2, 5): break
    default: return
    }
    let code = ExactText(above + String(Substring(digits)))
    switch labelClassification {
    case .functional: meaning.functionalCode = code
    case .economic: meaning.economicCode = code
    }
    meaning.name = ExactText(String(Substring(name)))
  }
}
