/// The code of rows whose money stands in a column that cannot be theirs.
enum ColumnMeaningCode: String, DiagnosticCode {
  /// What a row is for is not what its column is for.
  case otherColumn = "tables.other-column"

  /// The words of the code.
  var wording: DiagnosticWording {
    DiagnosticWording(
      check: .warning,
      en: "'{what}' stands under '{stated}', where '{expected}' is expected",
      zh: "“{what}”列在“{stated}”栏，应为“{expected}”栏",
      advice: (
        "Wages and aid to persons (301, 303) are 人员经费, goods and services (302) 公用经费; a project "
          + "is no 基本支出; what the general public budget's 基本支出 pays (30217, 30231) is paid out of "
          + "it. The columns or their labels were likely exchanged, or have slid.",
        "工资福利支出和对个人和家庭的补助（301、303）属人员经费，商品和服务支出（302）属公用经费；项目不属基本支出；"
          + "一般公共预算基本支出中的公务接待费、公务用车运行维护费（30217、30231）应列一般公共预算。可能整栏错位或栏目名称颠倒，请核对。"
      ),
      example: (
        "301工资福利支出 under 公用经费 and 302商品和服务支出 under 人员经费",
        "301工资福利支出列在公用经费栏，302商品和服务支出列在人员经费栏"
      ), source: RuleSource.form)
  }
}

/// Holds whole columns against what their rows are for.
///
/// Columns that were exchanged, or slid with all their sums, contradict no figure of their table.
struct ColumnMeaningChecks {
  let maker: FindingMaker
  let lookup: TableLookup
  private var document: DisclosureFigures { lookup.document }

  init(maker: FindingMaker, lookup: TableLookup) {
    self.maker = maker
    self.lookup = lookup
  }

  /// The findings: at most one for a table.
  func findings() -> [CheckFinding] {
    document.placed.indices.compactMap { number in
      switch document.identities.tables[number].kind {
      case .generalPublicBasicExpenditure: economicClasses(number) ?? classInOtherList(number)
      case .other: classInOtherList(number)
      case .carryoverDetail: projects(number)
      case .threePublicExpenses: generalPublicItems(number)
      default: nil
      }
    }
  }

  /// Classes that are 人员经费, of the departments' and of the government's classification.
  private static let personnel = ["301", "303", "501", "509"].map { Array($0.utf8) }
  /// Classes that are 公用经费.
  private static let operating = ["302", "310", "502", "503"].map { Array($0.utf8) }

  /// Classes of which more stands in the column of the others than in their own.
  ///
  /// A few items may: some forms count 其他交通费用 (30239) as 人员经费.
  private func economicClasses(_ number: Int) -> CheckFinding? {
    let table = document.placed[number].table
    guard let personnel = Self.column(of: .basicPersonnel, in: table),
      let operating = Self.column(of: .basicOperating, in: table)
    else { return nil }
    let reading = document.reading(ofTable: number)
    var own: UInt128 = 0
    var other: UInt128 = 0
    var first: (row: Int, column: Int, expected: Int)?
    for row in table.rows.indices {
      guard let code = reading.rows[row].code else { continue }
      let digits = Array(reading.digits(of: code).prefix(3))
      let isPersonnel = Self.personnel.contains(digits)
      guard isPersonnel || Self.operating.contains(digits) else { continue }
      let right = isPersonnel ? personnel : operating
      let wrong = isPersonnel ? operating : personnel
      own += table.rows[row].cells[right].amount?.millionths.magnitude ?? 0
      let amount = table.rows[row].cells[wrong].amount?.millionths.magnitude ?? 0
      other += amount
      if amount > 0, first == nil { first = (row, wrong, right) }
    }
    guard other > own, let first else { return nil }
    return finding(
      number, row: first.row, column: first.column,
      expected: IdentityWording.label(of: table.columns[first.expected]))
  }

  /// A class in the list of the others, where 人员经费 and 公用经费 stand beside one another, or one of its
  /// items where the class is in its own list.
  private func classInOtherList(_ number: Int) -> CheckFinding? {
    let figures = document.identities.tables[number]
    let table = document.placed[number].table
    guard table.kind == .generalPublicBasicExpenditure, figures.lists.count > 1 else { return nil }
    let classes = figures.lists.map { list in
      Set(list.keys.filter { $0.role == .code && $0.digits == 3 }.map(\.code))
    }
    for (place, panel) in figures.panels.enumerated() {
      guard let column = panel.columns.first(where: { table.columns[$0].role == .amount }),
        let concept = table.columns[column].concept
      else { continue }
      let others: [[UInt8]] =
        switch concept {
        case .basicPersonnel: Self.operating
        case .basicOperating: Self.personnel
        default: []
        }
      for (row, key) in figures.lists[place].keys.enumerated()
      where key.role == .code && (key.digits == 3 || key.digits == 5) {
        let ofClass = key.digits == 3 ? key.code : key.code / 100
        guard others.contains(Array(String(ofClass).utf8)),
          key.digits == 3
            || !classes[place].contains(ofClass)
              && classes.contains(where: { $0.contains(ofClass) }),
          let amount = table.rows[row].cells[column].amount, amount.magnitude > 0
        else { continue }
        let (stated, expected) =
          concept == .basicPersonnel ? ("人员经费", "公用经费") : ("公用经费", "人员经费")
        return finding(number, row: row, column: column, stated: stated, expected: expected)
      }
    }
    return nil
  }

  /// The columns of 基本支出 in a list of what is carried over.
  private static let basic: [Concept] = [
    .appropriationBasicPersonnel, .appropriationBasicOperating, .otherBasicPersonnel,
    .otherBasicOperating,
  ]

  /// A row that names a project and states money of 基本支出.
  private func projects(_ number: Int) -> CheckFinding? {
    let table = document.placed[number].table
    let columns = Self.basic.compactMap { Self.column(of: $0, in: table) }
    for row in table.rows.indices where namesProject(row, of: number) {
      for column in columns {
        guard let amount = table.rows[row].cells[column].amount, amount.magnitude > 0 else {
          continue
        }
        return finding(number, row: row, column: column, expected: "项目支出")
      }
    }
    return nil
  }

  /// Whether the name of a row says that it is a project.
  private func namesProject(_ row: Int, of number: Int) -> Bool {
    let reading = document.reading(ofTable: number)
    return [reading.text(reading.rows[row].name), reading.text(reading.rows[row].project)]
      .contains { name in
        name.has("项目") && !name.has("基本支出") && !name.has("公用") && !name.has("人员")
      }
  }

  /// A line of the three public expenses that stands under another fund, though the general public
  /// budget's table by economic class pays as much of it.
  private func generalPublicItems(_ number: Int) -> CheckFinding? {
    let tables = document.identities.tables
    let table = document.placed[number].table
    guard let rows = ThreePublicRows(tables[number]),
      let general = Self.column(of: .generalPublicBudget, in: table)
    else { return nil }
    let others = [Concept.governmentFundBudget, .stateCapitalBudget].compactMap {
      Self.column(of: $0, in: table)
    }
    for (row, code) in [(rows.reception, Int32(30217)), (rows.running, 30231)] {
      guard let paid = lookup.code(.generalPublicBasicExpenditure, code, .total),
        let stated = lookup.row(.threePublicExpenses, row, .generalPublicBudget),
        stated.cells.first?.table == number, stated.value + stated.half < paid.value - paid.half,
        let column = others.first(where: { (table.rows[row].cells[$0].amount?.magnitude ?? 0) > 0 })
      else { continue }
      return finding(
        number, row: row, column: column,
        expected: IdentityWording.label(of: table.columns[general]))
    }
    return nil
  }

  private static func column(of concept: Concept, in table: StatementTable) -> Int? {
    table.columns.firstIndex { $0.role == .amount && $0.concept == concept }
  }

  private func finding(
    _ number: Int, row: Int, column: Int, stated: String? = nil, expected: String
  ) -> CheckFinding {
    let placed = document.placed[number]
    let amount = placed.table.rows[row].cells[column].amount?.description ?? ""
    let name = IdentityWording.rowName(placed.table, row: row, column: column)
    return maker.finding(
      ColumnMeaningCode.otherColumn, at: placed.path, line: placed.table.rows[row].sourceLine,
      place: document.names.name(ofTable: number), [("what", .text("\(name) \(amount)"))],
      stated: stated ?? IdentityWording.label(of: placed.table.columns[column]),
      expected: expected,
      related: [CheckCell(table: number, row: row, column: column)])
  }
}
