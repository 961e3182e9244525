internal import Convert

/// Joins the rows that a page break split: the next page begins with the ends of names alone.
///
/// Such a tail has no code and no amount, stands below a name in each of its cells, and does not
/// read like a row of its own. The end of a row's label is joined only where every row has a code or
/// an amount; elsewhere a heading or an item without money looks the same.
struct RowJoining {
  /// Whether the kind of table has an amount in each of its rows.
  private let isList: Bool
  /// Whether the form says what the lines are, 三公, as the summaries' does.
  private let hasFixedLines: Bool
  private var hasBareLabels = false

  /// Makes the joining of one table.
  init(kind: TableKind) {
    isList = kind == .carryoverDetail || kind == .commissionedServices
    hasFixedLines = kind == .threePublicExpenses
  }

  /// Takes notice of the cells of a row of the table.
  mutating func note(_ cells: [Cell]) {
    if hasBareLabels { return }
    var isBlank = true
    for cell in cells {
      switch cell {
      case .amount, .code: return
      case .text: isBlank = false
      case .blank: break
      }
    }
    if !isBlank { hasBareLabels = true }
  }

  /// Whether a row may be the end of the name above it that a line break inside the cell has cut off.
  ///
  /// It stands alone on its line, without a tab, in a table whose rows begin with codes. A cell is
  /// filled before it is broken, so the end is no longer than what stands above it; the name of a
  /// unit or of a measure is a row of its own.
  func mayBeTail(_ row: RawRow, under columns: [Column], in source: SourceText) -> Bool {
    guard row.cells.count == 2, columns.count > 2, row.cells[1].isEmpty, !row.cells[0].isEmpty,
      case .code? = columns.first?.role
    else { return false }
    let key = RecognitionKey(row.cells[0], in: source.bytes.span)
    // 支出 alone is no row, but the end of many names.
    let isOfRow = key.bytes.count > 6 && HeaderWord.of(key) != nil
    return !isOfRow && !TableTitles.endsInDepartment(key.bytes.span)
  }

  /// Whether a row is nothing but the ends of names above it: 四、城乡 and 社区支出 of a summary, 205 and
  /// 教育支出, or a name without a number where the form numbers all lines.
  func endsNames(
    _ row: RawRow, under columns: [Column], of head: TableRow?, in source: SourceText
  ) -> Bool {
    guard let head, row.cells.filledCount > 0 else { return false }
    return row.cells.enumerated().allSatisfy { column, cell in
      cell.isEmpty || endsName(cell, at: column, under: columns, of: head, in: source)
    }
  }

  private func endsName(
    _ cell: Range<Int>, at column: Int, under columns: [Column], of head: TableRow,
    in source: SourceText
  ) -> Bool {
    guard column < columns.count, columns[column].role == .label, column < head.cells.count,
      let name = head.cells[column].text
    else { return false }
    return isFixed(columns) && Self.isEnd(cell, of: name, in: source)
      || [3, 5, 7].contains(name.utf8.count) && name.utf8.allSatisfy { 0x30...0x39 ~= $0 }
      || Self.isNumbered(head, behind: column, under: columns)
  }

  /// Whether the lines are those of a form.
  private func isFixed(_ columns: [Column]) -> Bool {
    hasFixedLines || columns.first?.side != nil
  }

  /// Whether the form numbers its lines behind a column of names, 行次, and so the line of a row.
  private static func isNumbered(
    _ row: TableRow, behind column: Int, under columns: [Column]
  ) -> Bool {
    guard column + 1 < columns.count, column + 1 < row.cells.count,
      columns[column + 1].role == .text,
      let label = columns[column + 1].header.last, RecognitionKey(label).hasSuffix("行次"),
      let number = row.cells[column + 1].text
    else { return false }
    return number.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// Joins `tail` to the row before it.
  ///
  /// - Parameters:
  ///   - tail: The first data row of a page.
  ///   - columns: The columns of that page.
  ///   - head: The last row before it.
  ///   - headColumns: The columns of the page before.
  ///   - source: The text that the tail's cells point into.
  /// - Returns: Whether it was joined; `false` where it is a row of its own.
  func join(
    _ tail: RawRow, under columns: [Column], to head: inout TableRow, under headColumns: [Column],
    in source: SourceText
  ) -> Bool {
    var pieces: [(column: Int, text: ExactText)] = []
    var isNamed = false
    var endsLine = false
    let isAlone = mayBeTail(tail, under: columns, in: source)
    for (printed, cell) in tail.cells.enumerated() where !cell.isEmpty {
      let index = isAlone ? columns.firstIndex { $0.role == .label } ?? printed : printed
      guard index < columns.count, columns[index].role.isName,
        let place = Self.place(of: index, in: columns, among: headColumns),
        let name = head.cells[place].text,
        !Self.isOwnLabel(cell, below: name, isProject: columns[index].role == .project, in: source),
        !isAlone || name.utf8.count >= cell.count
      else { return false }
      if columns[index].role == .label {
        isNamed = true
        endsLine =
          tail.cells.filledCount == 1 && (isFixed(columns) || Self.isMarked(name))
          && Self.isEnd(cell, of: name, in: source)
          || endsNames(tail, under: columns, of: head, in: source)
      }
      // No blank between the pieces: a name is broken where the cell ends, not between words.
      pieces.append((place, ExactText(name.string + source.label(cell).string)))
    }
    guard !pieces.isEmpty, head.cells.contains(where: { $0.amount != nil }) else { return false }
    if isNamed, !endsLine {
      let hasCodes = columns.contains { column in
        if case .code = column.role { true } else { false }
      }
      if hasBareLabels || !(isList || hasCodes) { return false }
    }
    for piece in pieces { head.cells[piece.column] = .text(piece.text) }
    return true
  }

  /// The column of the page before that holds the same.
  private static func place(
    of index: Int, in columns: [Column], among headColumns: [Column]
  ) -> Int? {
    if index < headColumns.count, headColumns[index].role == columns[index].role { return index }
    return headColumns.firstIndex {
      $0.role == columns[index].role && $0.side == columns[index].side
    }
  }

  /// Whether a text begins like a row: a total, a list mark, a code.
  ///
  /// Names of projects stand in no column of codes, and may be broken in front of a year.
  private static func isOwnLabel(
    _ cell: Range<Int>, below name: ExactText, isProject: Bool, in source: SourceText
  ) -> Bool {
    let key = RecognitionKey(cell, in: source.bytes.span)
    if HeaderWord.isTotal(key) { return true }
    for mark in marks where key.bytes.starts(with: mark) { return true }
    let digits = key.bytes.prefix { 0x30...0x39 ~= $0 }.count
    if digits == key.bytes.count { return true }
    if digits < 3 { return false }
    if isProject { return false }
    return digits != 4 || !key.bytes.dropFirst(digits).starts(with: "年".utf8) || isWhole(name)
  }

  /// Whether a line of a fixed form, 三、国防, ends in a piece of its name, 支出: the lines of its lists
  /// end in a noun of money.
  private static func isEnd(
    _ cell: Range<Int>, of name: ExactText, in source: SourceText
  ) -> Bool {
    let line = RecognitionKey(name)
    let end = RecognitionKey(cell, in: source.bytes.span)
    guard !lineEnds.contains(where: { line.hasSuffix($0) }),
      lineEnds.contains(where: { end.hasSuffix($0) })
    else { return false }
    // 支出 alone is no row, 本年支出 is one; 年终 alone is no line.
    return end.bytes.count == 6 || years.contains(where: { line.hasSuffix($0) })
      || HeaderWord.of(end) == nil && !lineBeginnings.contains { end.hasPrefix($0) }
  }

  private static func isMarked(_ name: ExactText) -> Bool {
    let line = RecognitionKey(name)
    return marks.contains { line.bytes.starts(with: $0) }
  }

  private static let lineEnds: [StaticString] = [
    "支出", "收入", "预算", "拨款", "补助", "转移支付", "财力", "资金", "结转", "结余", "分配", "收益", "还本", "付息",
    "费", "款", "金", "额", "计", ")",
  ]

  private static let years: [StaticString] = ["本年", "上年", "年初", "年末", "年终"]

  private static let lineBeginnings: [StaticString] = years + ["使用", "结余", "结转"]

  /// Whether a name ends as those of projects and of units do.
  private static func isWhole(_ name: ExactText) -> Bool {
    let key = RecognitionKey(name)
    return ends.contains { key.bytes.suffix($0.count).elementsEqual($0) }
      || TableTitles.endsInDepartment(key.bytes.span)
  }

  private static let ends: [[UInt8]] =
    ["项目", "经费", "资金", "补助", "补贴", "支出", "工程", "费", "款", ")"].map { Array($0.utf8) }

  private static let marks: [[UInt8]] =
    ["其中:", "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、"]
    .map { Array($0.utf8) }
}

extension ColumnRole {
  /// Whether the cells are names, which a page break may split.
  var isName: Bool {
    self == .label || self == .project
  }
}
