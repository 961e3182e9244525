/// The codes of rows that page breaks leave behind.
enum RowCode: String, DiagnosticCode {
  /// A row stands directly below its like.
  case rowTwice = "structure.row-twice"
  /// A row states amounts and names nothing.
  case nameless = "structure.nameless-row"

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
          "公务接待费 1.80, and 公务接待费 1.80 again below it", "公务接待费 1.80 的下一行仍为公务接待费 1.80"
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
    document.placed.indices.flatMap { repeated(in: $0) + nameless(in: $0) }
  }

  /// One for each row that is like the one before.
  private func repeated(in number: Int) -> [CheckFinding] {
    let rows = document.placed[number].table.rows
    var last: Int?
    return rows.indices.compactMap { row in
      guard rows[row].cells.contains(where: { !$0.isBlank }) else { return nil }
      defer { last = row }
      guard let above = last, Self.areAlike(rows[above], rows[row]), isOnce(row, in: number)
      else { return nil }
      return finding(row, like: above, in: number)
    }
  }

  /// One for each row of nothing but amounts, where other rows have names.
  private func nameless(in number: Int) -> [CheckFinding] {
    let placed = document.placed[number]
    let rows = placed.table.rows
    guard rows.contains(where: Self.isNamed) else { return [] }
    return rows.indices.compactMap { row in
      guard !Self.isNamed(rows[row]), let amount = rows[row].cells.lazy.compactMap(\.amount).first
      else { return nil }
      return maker.finding(
        RowCode.nameless, at: placed.path, line: rows[row].sourceLine,
        place: document.names.name(ofTable: number), [], stated: amount.description,
        related: [CheckCell(table: number, row: row, column: nil)])
    }
  }

  /// Whether anything but amounts is printed in a row.
  private static func isNamed(_ row: TableRow) -> Bool {
    row.cells.contains { !$0.isBlank && $0.amount == nil }
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
    guard Self.isNamed(printed) else {
      // The only row of a table printed across has no name; one of zeros fills an empty form.
      return printed.cells.count { ($0.amount?.magnitude ?? 0) != 0 } > 1
    }
    return figures.kind != .other
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
      [
        ("lines", .text(lines.map { "\($0)" }.joined(separator: ", "))),
        ("at", .located(LocalizedText(en: "{lines}", zh: "{lines}"), lines: lines)),
      ],
      stated: name ?? amount ?? "",
      related: [above, row].map { CheckCell(table: number, row: $0, column: nil) })
  }
}
