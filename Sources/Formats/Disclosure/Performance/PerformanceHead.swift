internal import Convert

/// Reads the rows above the indicators of a performance table: labels with their values.
///
/// Where a label stands does not matter, only what follows it. Lines of the budget carry the label
/// of their block, which is printed once.
struct PerformanceHead {
  /// What a label of the head is about.
  enum Kind {
    case unit, project, contact, goal, budget
  }

  /// A label with its value, not typed yet.
  private struct Field {
    var kind: Kind
    var label: Range<Int>
    var value: CellText
    var column: Int
    /// The line of the label.
    var line: Int
  }

  private let scope: PerformanceScope
  private let words: PerformanceWords
  private let source: SourceText
  private var fields: [Field] = []
  private var budget: PerformanceBudget
  private var isInBudget = false

  /// Makes a head without any rows.
  init(_ scope: PerformanceScope, with words: PerformanceWords) {
    self.scope = scope
    self.words = words
    source = words.source
    budget = PerformanceBudget(scope, with: words)
    fields.reserveCapacity(8)
  }

  /// Whether the first row of a block is one of a head: a known label and its value.
  static func begins(_ block: RawBlock, in source: SourceText) -> Bool {
    guard let cell = block.rows.first?.cells.first, !cell.isEmpty else { return false }
    let kind = kind(of: CellText(cell).squashed(in: source).span)
    return kind == .unit || kind == .project
  }

  /// Reads the next row.
  ///
  /// - Parameters:
  ///   - row: The cells as printed.
  ///   - diagnostics: Where findings go.
  mutating func read(_ row: RawRow, into diagnostics: inout DiagnosticList) {
    guard let first = row.cells.firstFilled else { return }
    let kind = words.kind(of: row.cells[first])
    if first > 0, isInBudget {
      budget.read(row, labelled: false)
    } else if kind == nil, !fields.isEmpty, first > 0 || goesOnWithGoal(row) {
      append(row, into: &diagnostics)
    } else if first == 0, kind == .budget {
      isInBudget = true
      budget.read(row, labelled: true)
    } else {
      isInBudget = false
      readPairs(row)
    }
  }

  /// Whether a row is the rest of the goal, which stands last and fills the table's width.
  private func goesOnWithGoal(_ row: RawRow) -> Bool {
    fields.last?.kind == .goal && row.cells.onlyFilled == 0
  }

  /// What was read, typed, without the indicators.
  func finish(
    _ target: inout PerformanceTarget, repairs: Bool, ledger: inout PerformanceLedger
  ) {
    for field in fields {
      let text = LabelledText(
        label: Self.label(field.label, words),
        text: text(of: field),
        sourceLine: field.line)
      switch field.kind {
      case .unit where target.unit == nil: target.unit = text
      case .project where target.project == nil: target.project = text
      case .goal where target.goal == nil: target.goal = text
      default: target.contacts.append(text)
      }
    }
    target.budget = budget.lines(repairs: repairs, ledger: &ledger)
  }

  /// The value of a field; names of units and persons recur in the document's tables.
  private func text(of field: Field) -> ExactText {
    if field.kind == .goal { return field.value.text(.prose, in: source) }
    if field.value.joined != nil { return field.value.text(.label, in: source) }
    return words.label(of: field.value.range)
  }

  /// A label as the model has it: without a colon at its end.
  static func label(_ cell: Range<Int>, _ words: PerformanceWords) -> ExactText {
    let text = words.label(of: cell)
    guard words.mayEndWithColon(cell) else { return text }
    for colon in [":", "："] where text.string.utf8.count > colon.utf8.count {
      if text.utf8.suffix(colon.utf8.count).elementsEqual(colon.utf8) {
        let kept = text.utf8.dropLast(colon.utf8.count)
        return ExactText(String(decoding: Array(kept), as: UTF8.self))
      }
    }
    return text
  }

  /// Reads a row of labels, each followed by its value.
  private mutating func readPairs(_ row: RawRow) {
    var isOpen = false
    for column in 0..<row.cells.count where !row.cells[column].isEmpty {
      let range = row.cells[column]
      let kind = words.kind(of: range)
      if !isOpen, kind == .budget {
        // 项目名称 and its budget in one row.
        budget.readApart(row, from: column)
        return
      }
      if isOpen, kind == nil || kind == .budget || kind == .goal {
        fields[fields.count - 1].value = words.whole(range)
        fields[fields.count - 1].column = column
        isOpen = false
      } else {
        fields.append(
          Field(
            kind: kind ?? .contact, label: range,
            value: CellText(range.upperBound..<range.upperBound),
            column: column, line: row.line))
        isOpen = true
      }
    }
  }

  /// Appends what stands behind a page break to the values above it.
  private mutating func append(_ row: RawRow, into diagnostics: inout DiagnosticList) {
    for (column, range) in row.cells.enumerated() where !range.isEmpty {
      let index = fields.lastIndex { $0.column == column } ?? fields.count - 1
      let seam = fields[index].value.append(CellText(range), in: source)
      diagnostics.add(seam, line: row.line)
    }
  }

  /// What a label without blanks is about; `nil` for words that are no known label.
  static func kind(of text: Span<UInt8>) -> Kind? {
    var length = text.count
    for colon in colons where text.hasWord(colon, at: length - colon.utf8CodeUnitCount) {
      length -= colon.utf8CodeUnitCount
    }
    guard length <= 60 else { return nil }
    let label = text.extracting(0..<length)
    for known in labels where label.isWord(known.text) { return known.kind }
    if length <= 36 {
      for goal in goals where label.ends(with: goal) { return .goal }
    }
    for budget in budgets where label.starts(with: budget) { return .budget }
    return nil
  }

  private static let colons: [StaticString] = [":", "："]
  private static let goals: [StaticString] = ["总体目标", "绩效目标", "年度目标"]
  private static let budgets: [StaticString] = [
    "年度预算", "项目资金", "资金情况", "预算资金", "预算金额", "资金总额", "其他资金", "财政资金",
    "年度资金", "年度总预算", "实施期资金", "实施期总预算", "项目总额", "项目总预算", "预算总额", "年度主要任务",
  ]
  private static let labels: [(text: StaticString, kind: Kind)] = [
    ("预算单位", .unit), ("部门名称", .unit), ("部门名称（盖章）", .unit), ("部门名称(盖章)", .unit),
    ("单位名称", .unit), ("单位名称（盖章）", .unit), ("部门（单位）名称", .unit), ("部门(单位)名称", .unit),
    ("填报单位", .unit), ("项目单位", .unit), ("实施单位", .contact), ("主管部门", .contact),
    ("项目名称", .project), ("项目负责人", .contact), ("负责人", .contact), ("联系人", .contact),
    ("部门联系人", .contact), ("项目联系人", .contact), ("联系电话", .contact), ("电话", .contact),
    ("联系方式", .contact), ("部门负责人", .contact), ("单位负责人", .contact),
  ]
}
