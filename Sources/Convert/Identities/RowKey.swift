/// What a row of a statement table is to the identities, on one side of the table.
struct RowKey: Sendable {
  /// The part that a row plays.
  enum Role: Sendable {
    /// It has neither a code nor words, or no part in any identity.
    case none
    /// 总计 or 合计 of the table.
    case total
    /// 小计 and the like, which the total must not count again.
    case subtotal
    /// A budget unit, which holds the sum of its block.
    case unit
    /// A classification code.
    case code
    /// A code's share of one project.
    case project
    /// Words without a code.
    case line
  }

  /// The part that the row plays.
  var role = Role.none
  /// The code, its levels joined, as a number; 0 where the row has none.
  var code: Int32 = 0
  /// How many digits ``code`` has: class 3, section 5, item 7.
  var digits: Int32 = 0
  /// The row whose sum this one is part of; -1 where there is none.
  var parent: Int32 = -1
  /// Whether the row names a part of the line above: 其中.
  var isOfWhich = false
  /// Which line of a summary the row is.
  var line = SummaryLine.other
}

/// Reads the keys of a table's rows from top to bottom.
///
/// It reads what ``StatementTable/rowMeanings(in:)`` reads, as numbers and without making texts,
/// since it runs over every row of every document.
struct RowKeyReader {
  private var codes: [Int] = []
  private var labels: [Int] = []
  private var projects: [Int] = []
  private var amounts: [Int] = []
  private let labelCodes: LabelCodes
  private var levels: [Piece] = []

  /// The digits of one code cell.
  private struct Piece {
    var value: Int32 = 0
    var digits: Int32 = 0
  }

  init(table: StatementTable, panel: TablePanel) {
    labelCodes = LabelCodes(table: table, panel: panel)
    for index in panel.columns {
      switch table.columns[index].role {
      case .code: codes.append(index)
      case .label: labels.append(index)
      case .project: projects.append(index)
      case .amount: amounts.append(index)
      case .text: break
      }
    }
    if labels.isEmpty { swap(&labels, &projects) }
  }

  /// The key of the next row, its parent not yet known, and its label, where it has no code.
  mutating func next(_ cells: Span<Cell>) -> (key: RowKey, label: ExactText?) {
    var key = RowKey()
    let place = firstText(of: cells, in: labels)
    let code = joinedCode(of: cells, label: place ?? firstText(of: cells, in: codes))
    if code.digits > 0 {
      key.role = areBlank(projects, in: cells) ? .code : .project
      key.code = code.value
      key.digits = code.digits
      return (key, nil)
    }
    guard let place = place ?? firstText(of: cells, in: codes), let label = cells[place].text
    else { return (key, nil) }
    key.role = role(of: label, cells)
    return (key, label)
  }

  private func role(of label: ExactText, _ cells: Span<Cell>) -> RowKey.Role {
    if Self.mayBeKnown(label) {
      let name = ConceptLabels.folded(label)
      guard !name.isEmpty else { return .none }
      if name.count <= Self.longestTotal {
        if Self.totals.contains(name) { return .total }
        if Self.subtotals.contains(name) { return .subtotal }
      }
      if name.starts(with: "其中") { return .line }
    }
    guard !codes.isEmpty, areBlank(projects, in: cells) else { return .line }
    // Words that stand in no column of a table by code, and state nothing, open no block.
    for column in amounts { if case .amount = cells[column] { return .unit } }
    return .none
  }

  /// Whether nothing is printed in any of some columns.
  private func areBlank(_ columns: [Int], in cells: Span<Cell>) -> Bool {
    for column in columns where !cells[column].isBlank { return false }
    return true
  }

  /// Whether a label may read 其中… or …计 once it is folded: not if it begins and ends with other
  /// Chinese characters, which folding keeps.
  private static func mayBeKnown(_ label: ExactText) -> Bool {
    let text = label.utf8.span
    guard text.count >= 3, (0xE4...0xE9).contains(text[0]),
      (0xE4...0xE9).contains(text[text.count - 3])
    else { return true }
    return isCharacter(text, at: 0, "其") || isCharacter(text, at: text.count - 3, "计")
  }

  private static func isCharacter(
    _ text: Span<UInt8>, at index: Int, _ character: StaticString
  ) -> Bool {
    text[index] == character.utf8Start[0] && text[index + 1] == character.utf8Start[1]
      && text[index + 2] == character.utf8Start[2]
  }

  /// The first of some columns in which a text stands.
  private func firstText(of cells: Span<Cell>, in columns: [Int]) -> Int? {
    for column in columns { if case .text = cells[column] { return column } }
    return nil
  }

  /// Joins the levels of a row's code; a blank level above a printed one is the row's above.
  private mutating func joinedCode(of cells: Span<Cell>, label: Int?) -> Piece {
    var joined = Piece()
    var deepest = codes.count - 1
    while deepest >= 0, !Self.isCode(cells[codes[deepest]]) { deepest -= 1 }
    if deepest > 0, let spoilt = codes[..<deepest].firstIndex(where: { cells[$0].isSpoiltCode }) {
      levels.removeLast(max(0, levels.count - spoilt))
      return joined
    }
    if deepest >= 0 {
      while levels.count <= deepest { levels.append(Piece()) }
      levels.removeLast(levels.count - deepest - 1)
      let isWhole = isWhole(cells, deepest: deepest)
      for level in 0...deepest {
        if case .code(let code) = cells[codes[level]] {
          levels[level] = Self.piece(code.digits.utf8.span)
        } else if isWhole {
          levels[level] = Piece()
        }
        joined = Self.join(joined, levels[level])
      }
    }
    guard let label, case .text(let label) = cells[label],
      let front = labelCodes.code(inFrontOf: label, below: Int(joined.digits))
    else { return joined }
    return Self.join(joined, Self.piece(front.digits.span))
  }

  /// Whether what is printed in the columns of codes makes a code of as many levels, one of them having
  /// run into the cell beside it: `21305 | | 02`.
  private func isWhole(_ cells: Span<Cell>, deepest: Int) -> Bool {
    var digits = 0
    for level in 0...deepest {
      if case .code(let code) = cells[codes[level]] { digits += code.digits.utf8.count }
    }
    return digits == 2 * deepest + 3
  }

  private static func isCode(_ cell: Cell) -> Bool {
    if case .code = cell { true } else { false }
  }

  private static func piece(_ digits: Span<UInt8>) -> Piece {
    var piece = Piece()
    for index in digits.indices {
      piece.value = piece.value &* 10 &+ Int32(digits[index] &- UInt8(ascii: "0"))
      piece.digits += 1
    }
    return piece
  }

  /// Sets a deeper level behind what is joined so far, or puts a whole code in its place.
  private static func join(_ joined: Piece, _ piece: Piece) -> Piece {
    if joined.digits == 0 { return piece }
    if piece.digits > joined.digits,
      piece.value / power(piece.digits - joined.digits) == joined.value
    {
      return piece
    }
    guard joined.digits + piece.digits <= 9 else { return joined }
    return Piece(
      value: joined.value * power(piece.digits) + piece.value,
      digits: joined.digits + piece.digits)
  }

  private static func power(_ exponent: Int32) -> Int32 {
    var power: Int32 = 1
    for _ in 0..<min(exponent, 9) { power *= 10 }
    return power
  }

  /// How many bytes the longest label of a total has.
  private static let longestTotal = 18

  private static let totals: [[UInt8]] = [
    Array("总计".utf8), Array("合计".utf8), Array("收入总计".utf8), Array("支出总计".utf8),
    Array("收入合计".utf8), Array("支出合计".utf8),
  ]

  private static let subtotals: [[UInt8]] = [
    Array("小计".utf8), Array("本年收入合计".utf8), Array("本年支出合计".utf8),
    Array("本年收入小计".utf8), Array("本年支出小计".utf8),
  ]
}
