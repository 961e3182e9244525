internal import Convert

/// Collects the rows above the indicators of a performance table, cells that a page break has cut in
/// one piece.
///
///     主管部门 | 示例局 || 项目资 | 年度资金总额 | 30.00
///
///     || | 金（万元） | 其中：财政拨款 | 20.00
///
/// A label that is cut is no label: what stands beside it would be a name with a value, and an amount
/// among them. So the pieces are joined where together they are a label, or a number, which the
/// first one alone is not.
struct HeadRows {
  /// How sure it is that two pieces are one cell.
  private enum Fit {
    /// Together they are known, and the first piece alone is not.
    case known
    /// Nothing speaks for it but the place.
    case unknown
    /// Each of them is a cell of its own.
    case apart
  }

  private let words: PerformanceWords
  /// The rows, what was joined to others taken out of them.
  private(set) var rows: [RawRow] = []
  /// How many cells the rows of the page have, where all but two at the most have as many.
  private var width: Int?

  /// Makes a collection without rows.
  init(with words: PerformanceWords) {
    self.words = words
  }

  /// Begins a page.
  mutating func startPage(_ block: RawBlock) {
    var counts: [Int: Int] = [:]
    for row in block.rows { counts[row.cells.count, default: 0] += 1 }
    width = counts.first { $0.value > 2 && $0.value + 2 >= block.rows.count }?.key
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - row: The cells as printed.
  ///   - isFirst: Whether a page break stands before it.
  ///   - diagnostics: Where findings go.
  mutating func add(_ row: RawRow, isFirst: Bool, into diagnostics: inout DiagnosticList) {
    guard let last = rows.last, isFirst || mayBeRest(row, of: last) else {
      rows.append(row)
      return
    }
    if !isFirst, let cells = whole(last, row) {
      rows[rows.count - 1].cells = cells
      row.tellJoined(in: words.source, into: &diagnostics)
      return
    }
    if isRest(row, of: last) {
      for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
        join(cell, to: last.cells[column], line: row.line, into: &diagnostics)
      }
      return
    }
    var row = row
    if isFirst, let cell = row.cells.first, !cell.isEmpty,
      let label = rows.last(where: { $0.cells.first?.isEmpty == false })?.cells.first,
      fit(of: cell, behind: label, isAlone: false) == .known
    {
      join(cell, to: label, line: row.line, into: &diagnostics)
      row.cells = row.cells.with { $0[0] = cell.upperBound..<cell.upperBound }
    }
    if row.cells.firstFilled != nil { rows.append(row) }
  }

  /// Whether a row inside a page may be the rest of the line above it: of one cell, or of the row.
  ///
  /// Rows of money stand below each other, so that an amount below an amount is no end of it.
  private func mayBeRest(_ row: RawRow, of last: RawRow) -> Bool {
    row.line == last.line + 1
      && (row.cells.onlyFilled != nil || row.cells.count < width ?? 0)
  }

  /// The cells of two lines as one row, where together they are as many as those of all other rows and
  /// the second does not begin as a row of its own does.
  private func whole(_ head: RawRow, _ rest: RawRow) -> RowCells? {
    guard let width, let first = rest.cells.first, !head.cells[0].isEmpty,
      !first.isEmpty || rest.cells.onlyFilled == nil
    else { return nil }
    var cells = Array(head.cells)
    // A line without a tab has a blank cell more.
    if cells.count == 2, cells[1].isEmpty, cells.count + rest.cells.count == width + 1 {
      cells.removeLast()
    }
    guard cells.count + rest.cells.count == width else { return nil }
    switch words.kind(of: first) {
    case nil, .contact: break
    case .budget where head.cells.onlyFilled == 0 && words.kind(of: cells[0]) == .budget: break
    case .unit, .project, .goal, .budget: return nil
    }
    cells += rest.cells
    return RowCells(cells, cells.indices)
  }

  /// Whether a row has nothing but the ends of cells of the row above it.
  private func isRest(_ row: RawRow, of last: RawRow) -> Bool {
    var isKnown = false
    let isAlone = row.cells.onlyFilled != nil
    for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
      guard column < last.cells.count, !last.cells[column].isEmpty else { return false }
      switch fit(of: cell, behind: last.cells[column], isAlone: isAlone) {
      case .known: isKnown = true
      case .unknown: break
      case .apart: return false
      }
    }
    return isKnown
  }

  private func join(
    _ rest: Range<Int>, to cell: Range<Int>, line: Int, into diagnostics: inout DiagnosticList
  ) {
    let isNumber = isDigits(words.whole(cell)) && !endsInPoint(cell)
    let before = words.label(of: cell)
    diagnostics.add(words.join(rest, to: cell), line: line)
    guard isNumber else { return }
    diagnostics.add(
      PerformanceCode.tailInDoubt, at: .input(SourcePosition(line: line)),
      ["tail": .text(words.label(of: rest).string), "text": .text(before.string)])
  }

  /// What speaks for `rest` being the end of a cell.
  ///
  /// A number below one that is whole may be the next row's, where anything stands beside it.
  private func fit(of rest: Range<Int>, behind cell: Range<Int>, isAlone: Bool) -> Fit {
    var whole = words.whole(cell)
    let isKnown = isLabel(whole)
    let isNumber = isDigits(whole)
    _ = whole.append(CellText(rest), in: words.source)
    if isNumber {
      guard isDigits(CellText(rest)), let text = whole.joined,
        case .amount = AmountScanner.scan(text.bytes.indices, in: text.bytes)
      else { return .apart }
      if !isAlone, case .amount = words.amount(of: cell) { return .unknown }
      return .known
    }
    if isDigits(CellText(rest)) { return .unknown }
    let isOwn = isLabel(CellText(rest))
    if isLabel(whole), !isKnown || !isOwn { return .known }
    if isKnown || isOwn { return .apart }
    return .unknown
  }

  private func isDigits(_ text: CellText) -> Bool {
    text.squashed(in: words.source).allSatisfy {
      ValueText.isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
  }

  private func endsInPoint(_ cell: Range<Int>) -> Bool {
    words.source.bytes[cell].last == UInt8(ascii: ".")
  }

  /// Whether a text is a label of a head, all of it.
  private func isLabel(_ text: CellText) -> Bool {
    let bytes = text.squashed(in: words.source)
    if let kind = PerformanceHead.kind(of: bytes.span), kind != .budget { return true }
    return isMoney(bytes)
  }

  /// Whether a text names money of a head, without what stands around it.
  private func isMoney(_ text: ArraySlice<UInt8>) -> Bool {
    var bytes = text
    for mark in Self.fronts where bytes.starts(with: mark.utf8) {
      bytes = bytes.dropFirst(mark.utf8.count)
    }
    for mark in Self.ends where bytes.count > mark.utf8.count {
      if bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
        bytes = bytes.dropLast(mark.utf8.count)
      }
    }
    return Self.money.contains { bytes.elementsEqual($0.utf8) }
  }

  private static let fronts = ["其中:", "其中：", "1.", "2.", "3."]
  private static let ends = [":", "：", "(万元)", "（万元）", "(元)", "（元）"]
  private static let money = [
    "年度预算总额", "年度资金总额", "年度总预算", "年度预算", "年度资金", "实施期资金总额", "实施期总预算",
    "项目资金", "项目总额", "项目总预算", "预算资金", "预算总额", "预算金额", "资金总额", "资金情况",
    "财政拨款", "财政资金", "其他资金", "单位资金", "自有资金", "上年结转", "结转资金", "中央资金",
    "中央补助", "中央财政资金", "省级资金", "市级资金", "县级资金", "区级资金", "地方资金", "上级资金",
    "本级资金", "社会资金", "一般公共预算", "政府性基金预算", "国有资本经营预算",
  ]
}
