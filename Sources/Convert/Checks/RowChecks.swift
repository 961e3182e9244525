/// The codes of rows that page breaks leave behind.
enum RowCode: String, DiagnosticCode {
  /// A row stands directly below its like.
  case rowTwice = "structure.row-twice"
  /// A row states amounts and names nothing.
  case nameless = "structure.nameless-row"
  /// Rows stand again directly below themselves.
  case rowsTwice = "structure.rows-twice"
  /// A name ends in an amount.
  case amountInName = "structure.amount-in-name"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .rowTwice:
      DiagnosticWording(
        check: .warning,
        en: "'{stated}' is printed twice{at}, one row below the other with the same amounts",
        zh: "“{stated}”连续列示两次{at}，金额相同",
        advice: (
          "A page break repeats the last row of a page at the head of the next: remove one. Where a "
            + "department and its only unit bear one name, both are meant.",
          "分页处可能重复列示了上页最后一行，请删除其一；部门与其唯一所属单位同名的，两行均有效。"
        ),
        example: (
          "公务接待费 3.65, and 公务接待费 3.65 again below it", "公务接待费 3.65 的下一行仍为公务接待费 3.65"
        ), source: RuleSource.form)
    case .nameless:
      DiagnosticWording(
        check: .warning, en: "{stated} stands in a row that names nothing",
        zh: "{stated} 所在的行没有编码和名称",
        advice: (
          "A page number, or the lower half of a row that a page break cut, was likely read as a row; "
            + "look at the published page.", "可能将页码或被分页截断的下半行读作一行，请查阅公开原件。"
        ), example: ("12, and nothing else, between two rows", "两行之间仅有 12"),
        source: RuleSource.form)
    case .rowsTwice:
      DiagnosticWording(
        check: .warning,
        en: "{stated} rows are printed twice{at}, one block below the other with the same amounts",
        zh: "连续 {stated} 行重复列示{at}，金额相同",
        advice: (
          "Two pages of the table overlap: remove the rows of one.", "前后两页内容重叠，请删除其中一页的重复行。"
        ),
        example: ("the last three rows of a page again at the head of the next", "上页最后三行在下页页首重复"),
        source: RuleSource.form)
    case .amountInName:
      DiagnosticWording(
        check: .warning, en: "the name '{stated}' ends in what looks like an amount",
        zh: "名称“{stated}”末尾似为金额",
        advice: (
          "The amount of the first column likely ran into the name, so that the others stand one "
            + "column to the left; look at the published page.",
          "首栏金额可能并入名称，其余金额可能左移一栏，请查阅公开原件。"
        ), example: ("办公设备 12.65 beside an amount less", "名称为“办公设备 12.65”，而该行少一个金额"),
        source: RuleSource.form)
    }
  }
}

/// Finds rows that stand twice, one directly below the other, and rows that name nothing.
///
/// Most break a sum; a total, a line of a form and the only unit of a department break none.
struct RowChecks {
  let maker: FindingMaker
  let document: DisclosureFigures

  /// The findings, table by table.
  func findings() -> [CheckFinding] {
    document.placed.indices.flatMap { number in
      let printed = PrintedRows(document.placed[number].table)
      return repeated(printed, in: number) + blocks(printed, in: number)
        + nameless(printed, in: number) + amountsInNames(printed, in: number)
    }
  }

  /// One for each row that is like the one before.
  private func repeated(_ printed: PrintedRows, in number: Int) -> [CheckFinding] {
    let rows = printed.rows
    return rows.indices.dropFirst().compactMap { place in
      guard rows[place].hasAmount, printed.areAlike(place - 1, place),
        isOnce(rows[place].number, in: number)
      else { return nil }
      return finding(rows[place].number, like: rows[place - 1].number, in: number)
    }
  }

  /// One for each block of two to eight rows that stands again directly below itself, whatever the
  /// rows name: that two things cost what two others do is no longer chance.
  private func blocks(_ printed: PrintedRows, in number: Int) -> [CheckFinding] {
    let rows = printed.rows
    var findings: [CheckFinding] = []
    var next = 0
    while next < rows.count {
      guard let length = printed.repeatedBlock(at: next) else {
        next += 1
        continue
      }
      let placed = document.placed[number]
      let (above, first) = (rows[next].number, rows[next + length].number)
      let lines = [above, first].compactMap { placed.table.rows[$0].sourceLine }
      findings.append(
        maker.finding(
          RowCode.rowsTwice, at: placed.path, line: placed.table.rows[first].sourceLine,
          place: document.names.name(ofTable: number), FindingMaker.arguments(of: lines),
          stated: "\(length)", related: [CheckCell(table: number, row: first, column: nil)]))
      next += length
    }
    return findings
  }

  /// One for each row whose name ends in an amount, in a table that states amounts.
  private func amountsInNames(_ printed: PrintedRows, in number: Int) -> [CheckFinding] {
    guard printed.rows.contains(where: \.hasAmount) else { return [] }
    let placed = document.placed[number]
    // Where numbers stand among the names of a table, its reader took the column for one of words.
    let hasLabels = placed.table.columns.contains { $0.role == .label }
    let names = placed.table.columns.indices.filter {
      switch placed.table.columns[$0].role {
      case .code, .label, .project: true
      case .text: $0 == 0 && !hasLabels
      case .amount: false
      }
    }
    let isOfWords = placed.table.columns.indices.map { column in
      names.contains(column) && Self.areWords(column, of: placed.table)
    }
    var findings: [CheckFinding] = []
    let rows = placed.table.rows.span
    for row in printed.rows where row.isNamed {
      let cells = rows[row.number].cells.span
      for column in names {
        guard case .text(let name) = cells[column],
          Self.endsInAmount(name) || Self.isNumber(name) && isOfWords[column]
        else { continue }
        findings.append(
          maker.finding(
            RowCode.amountInName, at: placed.path, line: rows[row.number].sourceLine,
            place: document.names.name(ofTable: number), [], stated: name.string,
            related: [CheckCell(table: number, row: row.number, column: nil)]))
        break
      }
    }
    return findings
  }

  /// Whether two decimals or a group of thousands stand at the end of a text, and a Chinese character, a
  /// bracket or a blank or nothing before the number: 办公设备12.50 and 1,250, but not V2.10.
  static func endsInAmount(_ text: ExactText) -> Bool {
    let bytes = text.utf8.span
    let end = bytes.count
    guard end > 4, bytes[end - 1].isASCIIDigit, bytes[end - 2].isASCIIDigit else { return false }
    let isFraction = bytes[end - 3] == UInt8(ascii: ".") && bytes[end - 4].isASCIIDigit
    let isGroup =
      bytes[end - 3].isASCIIDigit && bytes[end - 4] == UInt8(ascii: ",")
      && bytes[end - 5].isASCIIDigit
    guard isFraction || isGroup else { return false }
    var index = end - 4
    while index >= 0, bytes[index].isASCIIDigit || bytes[index] == 0x2C || bytes[index] == 0x2E {
      index -= 1
    }
    return index < 0 || bytes[index] >= 0x80 || bytes[index] == 0x20 || bytes[index] == 0x29
  }

  /// Whether a name is nothing but a number of four digits or more.
  private static func isNumber(_ name: ExactText) -> Bool {
    name.utf8.count >= 4 && name.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// Whether most names of a column are words, none of them a number but one.
  private static func areWords(_ column: Int, of table: StatementTable) -> Bool {
    var (words, numbers) = (0, 0)
    for row in table.rows {
      guard case .text(let name) = row.cells[column] else { continue }
      if isNumber(name) { numbers += 1 } else { words += 1 }
    }
    return numbers == 1 && words > 2
  }

  /// One for each row of nothing but amounts, where other rows have names.
  private func nameless(_ printed: PrintedRows, in number: Int) -> [CheckFinding] {
    guard printed.rows.contains(where: \.isNamed) else { return [] }
    let placed = document.placed[number]
    return printed.rows.compactMap { printed in
      let row = placed.table.rows[printed.number]
      guard !printed.isNamed, let amount = row.cells.lazy.compactMap(\.amount).first
      else { return nil }
      return maker.finding(
        RowCode.nameless, at: placed.path, line: row.sourceLine,
        place: document.names.name(ofTable: number), [], stated: amount.description,
        related: [CheckCell(table: number, row: printed.number, column: nil)])
    }
  }

  /// Whether two rows hold the same in every cell, an amount among them.
  static func areAlike(_ row: TableRow, _ other: TableRow) -> Bool {
    row.cells.contains { $0.amount != nil } && row.cells == other.cells
  }

  /// Whether a row says something that its table can say only once.
  ///
  /// A list of purchases or assets may name two things alike that cost the same.
  private func isOnce(_ row: Int, in table: Int) -> Bool {
    let figures = document.identities.tables[table]
    let printed = document.placed[table].table.rows[row]
    guard printed.cells.contains(where: { !$0.isBlank && $0.amount == nil }) else {
      // The only row of a table printed across has no name; one of zeros fills an empty form.
      return printed.cells.count { ($0.amount?.magnitude ?? 0) != 0 } > 1
    }
    let isSum = printed.cells.contains { cell in
      guard let text = cell.text else { return false }
      let words = text.utf8.span
      return words.ends(with: "合计") || words.ends(with: "总计") || words.ends(with: "小计")
    }
    return figures.kind != .other || isSum
      || figures.lists.contains { list in
        switch list.keys[row].role {
        case .total, .subtotal, .code, .project: true
        case .unit, .line, .none: false
        }
      }
  }

  private func finding(_ row: Int, like above: Int, in number: Int) -> CheckFinding {
    let placed = document.placed[number]
    let rows = placed.table.rows
    let lines = [above, row].compactMap { rows[$0].sourceLine }
    let sides = document.identities.tables[number].lists.map(\.side)
    let name = sides.lazy.map { IdentityWording.rowName(placed.table, row: row, side: $0) }
      .first { !$0.isEmpty }
    let amount = rows[row].cells.lazy.compactMap(\.amount).first?.description
    return maker.finding(
      RowCode.rowTwice, at: placed.path, line: rows[row].sourceLine,
      place: document.names.name(ofTable: number),
      FindingMaker.arguments(of: lines), stated: name ?? amount ?? "",
      related: [above, row].map { CheckCell(table: number, row: $0, column: nil) })
  }
}
