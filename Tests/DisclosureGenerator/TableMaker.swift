internal import Convert

/// Makes the statement tables of a budget out of its figures.
struct TableMaker {
  let figures: Figures
  let style: TableStyle
  private(set) var tables: [StatementTable] = []

  init(figures: Figures, style: TableStyle) {
    self.figures = figures
    self.style = style
  }

  /// Adds a table; column ordinals, number, unit and separators are the style's.
  ///
  /// - Parameters:
  ///   - kind: What the table states.
  ///   - title: Its title.
  ///   - columns: Its columns, without ordinals.
  ///   - total: The total row, which stands first or last as the style has it; `nil` for none.
  ///   - totalsLast: Whether the total stands last whatever the style.
  ///   - rows: The other rows.
  ///   - note: What is said below it.
  mutating func add(
    _ kind: TableKind, _ title: ExactText, _ columns: [Column], total: [Cell]?,
    totalsLast: Bool = false, rows: [[Cell]], note: String? = nil
  ) {
    var allRows = rows
    if let total { allRows.insert(total, at: style.totalsFirst && !totalsLast ? 0 : rows.count) }
    let longest = Amount(magnitude: 1_000, fractionDigits: 0)
    let showsGroups = allRows.contains { row in
      row.contains { cell in
        guard let amount = cell.amount, let longest else { return false }
        return amount >= longest
      }
    }
    tables.append(
      StatementTable(
        number: style.hasNumbers ? tables.count + 1 : nil, kind: kind, title: title,
        preparedBy: ExactText(style.department), unit: style.unit,
        isGrouped: style.isGrouped && showsGroups, columns: numbered(columns),
        rows: allRows.map { TableRow(cells: $0) },
        notes: note.map { [Paragraph(text: ExactText($0))] } ?? []))
  }

  /// Numbers the amount columns where the style prints an ordinal row; two-sided tables have none.
  private func numbered(_ columns: [Column]) -> [Column] {
    guard style.hasOrdinals, columns.allSatisfy({ $0.side == nil }) else { return columns }
    var ordinal = 0
    return columns.map { column in
      guard column.role == .amount else { return column }
      ordinal += 1
      var numbered = column
      numbered.ordinal = ordinal
      return numbered
    }
  }

  /// The cells of a functional code, each level in its column, and its name.
  static func codeCells(_ code: String) -> [Cell] {
    let digits = Array(code)
    return [(0, 3), (3, 5), (5, 7)].map { start, end in
      guard digits.count >= end else { return .blank }
      return ClassificationCode(String(digits[start..<end])).map { .code($0) } ?? .blank
    } + [.text(ExactText(Vocabulary.names[code] ?? code))]
  }

  /// The cells in front of a row without a code.
  static func labelCells(_ label: ExactText) -> [Cell] {
    [.blank, .blank, .blank, .text(label)]
  }

  /// The columns of a functional code and its name below `root`.
  static func codeColumns(below root: [ExactText]) -> [Column] {
    let codes: ExactText = "功能分类科目编码"
    return [
      Column(header: root + [codes, "类"], role: .code(.class)),
      Column(header: root + [codes, "款"], role: .code(.section)),
      Column(header: root + [codes, "项"], role: .code(.item)),
      Column(header: root + ["功能分类科目名称"], role: .label),
    ]
  }

  /// An amount column.
  static func amount(_ header: [ExactText], _ concept: Concept, _ side: TableSide? = nil) -> Column
  {
    Column(header: header, role: .amount, concept: concept, side: side)
  }
}
