/// The codes of rows of which only the names, or all but the names, are there.
enum RowNameCode: String, DiagnosticCode {
  /// A code and its amounts have no name.
  case unnamedCode = "structure.unnamed-code"
  /// A name has neither code nor amount.
  case bareName = "structure.bare-name"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .unnamedCode:
      DiagnosticWording(
        check: .warning, en: "the code {stated} stands in a row without a name",
        zh: "编码 {stated} 所在的行没有名称",
        advice: (
          "The name was lost, or the cells of the row have slid; look at the published page.",
          "名称可能遗失，或该行单元格错位，请查阅公开原件。"
        ), example: ("2080501, and amounts, but no 行政单位离退休", "2080501 一行只有金额，没有“行政单位离退休”"),
        source: RuleSource.form)
    case .bareName:
      DiagnosticWording(
        check: .note,
        en:
          "'{stated}' stands in a row with neither code nor amount, as hardly any other of its table",
        zh: "“{stated}”所在的行既无编码也无金额，与该表其他各行不同",
        advice: (
          "It is likely the rest of the name above it, or a row that has lost its amounts; look at the "
            + "published page.", "可能是上一行名称的后半部分，或该行金额遗失，请查阅公开原件。"
        ),
        example: (
          "养老保险缴费支出 below 机关事业单位基本", "“机关事业单位基本”的下一行仅有“养老保险缴费支出”"
        ), source: RuleSource.form)
    }
  }
}

/// Finds codes and amounts without a name, and names with neither.
struct RowNameChecks {
  let maker: FindingMaker
  let document: DisclosureFigures

  /// The findings, table by table.
  func findings() -> [CheckFinding] {
    document.placed.indices.flatMap { number in
      let table = document.placed[number].table
      return unnamedCodes(of: table, number) + unnamedSides(of: table, number)
        + bareNames(of: table, number)
    }
  }

  /// One for each row with codes and amounts whose name is blank, where others have one.
  private func unnamedCodes(of table: StatementTable, _ number: Int) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for name in table.columns.indices where table.columns[name].role == .label {
      let before = table.columns[..<name].lastIndex { !Self.isCode($0.role) }
      let codes = (before.map { $0 + 1 } ?? 0)..<name
      let next = table.columns[(name + 1)...].firstIndex {
        Self.isCode($0.role) || $0.role == .label
      }
      let panel = name..<(next ?? table.columns.endIndex)
      if codes.isEmpty { continue }
      let rows = table.rows.indices.filter { row in
        let cells = table.rows[row].cells
        return codes.contains { Self.isCode(cells[$0]) }
          && panel.contains { cells[$0].amount != nil }
      }
      let unnamed = rows.filter { table.rows[$0].cells[name].isBlank }
      guard unnamed.count < rows.count - unnamed.count else { continue }
      for row in unnamed {
        let digits = codes.map { Self.words(of: table.rows[row].cells[$0]) }.joined()
        findings.append(finding(RowNameCode.unnamedCode, row, of: number, stated: digits))
      }
    }
    return findings
  }

  /// One for each row that states an amount on one of two sides and names something on the other
  /// alone; only the first where no column of the side holds names.
  private func unnamedSides(of table: StatementTable, _ number: Int) -> [CheckFinding] {
    guard table.columns.contains(where: { $0.side != nil && $0.role == .label }) else { return [] }
    return TableSide.allCases.flatMap { side in
      let columns = table.columns.indices.filter { table.columns[$0].side == side }
      let names = columns.filter { table.columns[$0].role == .label }
      let findings = table.rows.indices.compactMap { row -> CheckFinding? in
        let cells = table.rows[row].cells
        guard let amount = columns.lazy.compactMap({ cells[$0].amount }).first,
          names.allSatisfy({ cells[$0].isBlank }),
          cells.contains(where: { !$0.isBlank && $0.amount == nil })
        else { return nil }
        return finding(RowCode.nameless, row, of: number, stated: amount.description)
      }
      return names.isEmpty ? Array(findings.prefix(1)) : findings
    }
  }

  /// One for each row that only names something below another name, where at most one other row of
  /// many has no amount either.
  private func bareNames(of table: StatementTable, _ number: Int) -> [CheckFinding] {
    let bare = table.rows.indices.filter { row in
      let cells = table.rows[row].cells
      return cells.contains { !$0.isBlank } && !cells.contains { $0.amount != nil }
    }
    // 三公 lists what was not spent, too.
    guard table.kind != .threePublicExpenses, bare.count <= 2,
      table.rows.count - bare.count >= Self.fewestRows,
      table.columns.allSatisfy({ $0.side == nil })
    else { return [] }
    return bare.filter { row in
      row > 0
        && table.rows[row].cells.indices.allSatisfy { column in
          switch table.rows[row].cells[column] {
          case .blank: true
          case .text:
            Self.isName(table.columns[column].role)
              && !table.rows[row - 1].cells[column].isBlank
          case .code, .amount: false
          }
        }
    }.map { row in
      finding(
        RowNameCode.bareName, row, of: number,
        stated: table.rows[row].cells.map(Self.words).joined())
    }
  }

  /// So many rows with amounts make one without any an exception.
  private static let fewestRows = 4

  private static func isCode(_ role: ColumnRole) -> Bool {
    if case .code = role { true } else { false }
  }

  private static func isCode(_ cell: Cell) -> Bool {
    if case .code = cell { true } else { false }
  }

  private static func isName(_ role: ColumnRole) -> Bool { role == .label || role == .project }

  private static func words(of cell: Cell) -> String {
    switch cell {
    case .blank, .amount: ""
    case .text(let text): text.string
    case .code(let code): code.digits.string
    }
  }

  private func finding(
    _ code: any DiagnosticCode, _ row: Int, of number: Int, stated: String
  ) -> CheckFinding {
    let placed = document.placed[number]
    return maker.finding(
      code, at: placed.path, line: placed.table.rows[row].sourceLine,
      place: document.names.name(ofTable: number), [], stated: stated,
      related: [CheckCell(table: number, row: row, column: nil)])
  }
}
