import Convert

/// A small consistent budget, as drafts, for tests that damage it.
enum SmallBudget {
  /// The tables in the order of ``drafts``.
  enum Table: Int {
    case summary, income, expenditure, general, projects, threePublic, carryover
  }

  /// All tables as printed without damage; the income table has two segments.
  static var drafts: [TableDraft] {
    [
      summary, draft(.incomeSummary, 2, codeColumns + amounts(incomeLabels), income, split: 5),
      draft(
        .expenditureSummary, 3, codeColumns + amounts(["合计", "基本支出", "项目支出"]), expenditure),
      draft(
        .generalPublicExpenditure, 5, codeColumns + amounts(["合计", "基本支出", "项目支出"]), general),
      draft(
        .generalPublicProjectExpenditure, 7,
        codeColumns + [Column(header: ["项目名称"], role: .project)] + amounts(projectLabels),
        projects),
      draft(.threePublicExpenses, 10, labelColumn + amounts(threePublicLabels), threePublic),
      draft(.carryoverDetail, 12, labelColumn + carryoverColumns, carryover),
    ]
  }

  /// Places drafts with repairs.
  static func place(
    _ drafts: [TableDraft]
  ) -> (tables: [StatementTable], ledger: [LedgerEntry], diagnostics: [Diagnostic]) {
    var diagnostics = DiagnosticList()
    let placed = TablePlacement.place(drafts, repairs: true, into: &diagnostics)
    return (placed.tables, placed.ledger, diagnostics.diagnostics)
  }

  /// The tables as their labels say.
  static func printed(_ drafts: [TableDraft]) -> [StatementTable] {
    var diagnostics = DiagnosticList()
    return TablePlacement.place(drafts, repairs: false, into: &diagnostics).tables
  }

  /// The amounts of a table by row and measure, for comparison.
  static func amounts(_ table: StatementTable) -> [[String]] {
    table.rows.map { row in
      zip(table.columns, row.cells).compactMap { column, cell in
        cell.amount.map { "\(column.concept?.rawValue ?? "?") \($0)" }
      }
    }
  }

  // MARK: Figures

  private static let incomeLabels: [ExactText] = [
    "总计", "财政拨款小计", "一般公共预算", "上级一般公共预算安排的转移支付", "政府性基金预算",
    "上级政府性基金安排的转移支付", "国有资本经营预算", "上级国有资本经营预算安排的转移支付",
    "财政专户（教育收费）", "单位资金", "财政拨款结转", "非财政拨款结转结余",
  ]

  private static let projectLabels: [ExactText] = [
    "项目支出合计", "工资福利支出", "商品和服务支出", "对个人和家庭的补助", "债务利息及费用支出",
    "资本性支出（基本建设）", "资本性支出", "对企业补助（基本建设）", "对企业补助", "对社会保障基金补助", "其他支出",
  ]

  private static let threePublicLabels: [ExactText] = [
    "合计", "一般公共预算", "政府性基金", "国有资本经营预算",
  ]

  /// Code, name, then amounts by place; the last column of income is blank throughout.
  private static let income: [(String, String, [Int: String])] = [
    ("211", "节能环保支出", [0: "92.75", 1: "78.00", 2: "78.00", 9: "10.50", 10: "4.25"]),
    ("21101", "环境保护管理事务", [0: "80.50", 1: "70.00", 2: "70.00", 9: "10.50"]),
    ("2110101", "行政运行", [0: "50.00", 1: "50.00", 2: "50.00"]),
    ("2110102", "一般行政管理事务", [0: "30.50", 1: "20.00", 2: "20.00", 9: "10.50"]),
    ("21104", "自然生态保护", [0: "12.25", 1: "8.00", 2: "8.00", 10: "4.25"]),
    ("2110402", "农村环境保护", [0: "12.25", 1: "8.00", 2: "8.00", 10: "4.25"]),
    ("221", "住房保障支出", [0: "20.00", 1: "20.00", 2: "20.00"]),
    ("22102", "住房改革支出", [0: "20.00", 1: "20.00", 2: "20.00"]),
    ("2210201", "住房公积金", [0: "20.00", 1: "20.00", 2: "20.00"]),
    ("", "合计", [0: "112.75", 1: "98.00", 2: "98.00", 9: "10.50", 10: "4.25"]),
  ]

  private static let expenditure: [(String, String, [Int: String])] = [
    ("211", "节能环保支出", [0: "92.75", 1: "50.00", 2: "42.75"]),
    ("21101", "环境保护管理事务", [0: "80.50", 1: "50.00", 2: "30.50"]),
    ("2110101", "行政运行", [0: "50.00", 1: "50.00"]),
    ("2110102", "一般行政管理事务", [0: "30.50", 2: "30.50"]),
    ("21104", "自然生态保护", [0: "12.25", 2: "12.25"]),
    ("2110402", "农村环境保护", [0: "12.25", 2: "12.25"]),
    ("221", "住房保障支出", [0: "20.00", 1: "20.00"]),
    ("22102", "住房改革支出", [0: "20.00", 1: "20.00"]),
    ("2210201", "住房公积金", [0: "20.00", 1: "20.00"]),
    ("", "合计", [0: "112.75", 1: "70.00", 2: "42.75"]),
  ]

  private static let general: [(String, String, [Int: String])] = [
    ("211", "节能环保支出", [0: "78.00", 1: "50.00", 2: "28.00"]),
    ("21101", "环境保护管理事务", [0: "70.00", 1: "50.00", 2: "20.00"]),
    ("2110101", "行政运行", [0: "50.00", 1: "50.00"]),
    ("2110102", "一般行政管理事务", [0: "20.00", 2: "20.00"]),
    ("21104", "自然生态保护", [0: "8.00", 2: "8.00"]),
    ("2110402", "农村环境保护", [0: "8.00", 2: "8.00"]),
    ("221", "住房保障支出", [0: "20.00", 1: "20.00"]),
    ("22102", "住房改革支出", [0: "20.00", 1: "20.00"]),
    ("2210201", "住房公积金", [0: "20.00", 1: "20.00"]),
    ("", "合计", [0: "98.00", 1: "70.00", 2: "28.00"]),
  ]

  private static let projects: [(String, String, [Int: String])] = [
    ("211", "节能环保支出", [0: "28.00", 2: "23.00", 3: "5.00"]),
    ("21101", "环境保护管理事务", [0: "20.00", 2: "20.00"]),
    ("2110102", "一般行政管理事务/湿地巡护", [0: "20.00", 2: "20.00"]),
    ("21104", "自然生态保护", [0: "8.00", 2: "3.00", 3: "5.00"]),
    ("2110402", "农村环境保护/清洁家园", [0: "8.00", 2: "3.00", 3: "5.00"]),
    ("", "合计", [0: "28.00", 2: "23.00", 3: "5.00"]),
  ]

  private static let threePublic: [(String, String, [Int: String])] = [
    ("", "合计", [0: "3.40", 1: "3.40"]), ("", "因公出国（境）费", [:]),
    ("", "公务接待费", [0: "1.40", 1: "1.40"]),
    ("", "公务用车购置及运行费（小计）", [0: "2.00", 1: "2.00"]), ("", "其中：公务用车购置费", [:]),
    ("", "公务用车运行费", [0: "2.00", 1: "2.00"]),
  ]

  private static let carryover: [(String, String, [Int: String])] = [
    ("", "湿地恢复项目", [0: "4.25", 1: "4.25", 4: "4.25"]),
    ("", "总计", [0: "4.25", 1: "4.25", 4: "4.25"]),
  ]

  private static let summaryLines: [(ExactText, String, ExactText, String)] = [
    ("一、本年收入", "108.50", "211 节能环保支出", "92.75"),
    ("1.一般公共预算拨款", "98.00", "221 住房保障支出", "20.00"), ("其中：一般财力", "98.00", "", ""),
    ("上级一般公共预算安排转移支付", "", "", ""), ("2.政府性基金预算拨款", "", "", ""),
    ("其中：政府性基金收入", "", "", ""), ("上级政府性基金安排转移支付", "", "", ""),
    ("3.国有资本经营预算拨款", "", "", ""), ("其中：国有资本经营收入", "", "", ""),
    ("上级国有资本经营预算安排转移支付", "", "", ""), ("4.财政专户核拨", "", "", ""),
    ("5.单位资金", "10.50", "", ""), ("其中：事业收入", "10.50", "", ""),
    ("二、上年结转结余", "4.25", "", ""), ("1.财政拨款结转", "4.25", "", ""),
    ("其中：一般公共预算拨款", "4.25", "", ""), ("2.非财政拨款结转结余", "", "", ""),
    ("收入总计", "112.75", "支出总计", "112.75"),
  ]

  // MARK: Drafts

  private static let codeColumns: [Column] = [
    Column(header: ["功能分类科目编码", "类"], role: .code(.class)),
    Column(header: ["功能分类科目编码", "款"], role: .code(.section)),
    Column(header: ["功能分类科目编码", "项"], role: .code(.item)),
    Column(header: ["功能分类科目名称"], role: .label),
  ]

  private static let labelColumn = [Column(header: ["项目"], role: .label)]

  private static let carryoverColumns: [Column] = {
    func measures(_ parent: ExactText, _ concepts: [Concept]) -> [Column] {
      let labels: [[ExactText]] = [["小计"], ["基本支出", "人员经费"], ["基本支出", "公用经费"], ["项目支出"]]
      return zip(labels, concepts).map { label, concept in
        Column(header: [parent] + label, role: .amount, concept: concept)
      }
    }
    return [Column(header: ["合计"], role: .amount, concept: .total)]
      + measures(
        "财政拨款",
        [
          .appropriationTotal, .appropriationBasicPersonnel, .appropriationBasicOperating,
          .appropriationProject,
        ])
      + measures(
        "非财政拨款", [.otherTotal, .otherBasicPersonnel, .otherBasicOperating, .otherProject])
  }()

  private static func amounts(_ labels: [ExactText]) -> [Column] {
    labels.map { Column(header: [$0], role: .amount) }
  }

  private static func draft(
    _ kind: TableKind, _ number: Int, _ columns: [Column],
    _ rows: [(String, String, [Int: String])], split: Int? = nil
  ) -> TableDraft {
    let columns = columns.map { column in
      var column = column
      if column.role == .amount, column.concept == nil {
        column.concept = ConceptLabels.concept(forHeader: column.header, kind: kind)
      }
      return column
    }
    let made = rows.enumerated().map { index, row in
      TableRow(cells: cells(row, columns: columns), sourceLine: number * 100 + index)
    }
    let parts =
      split.map { [Array(made[..<$0]), Array(made[$0...])] } ?? [made]
    return TableDraft(
      table: StatementTable(
        number: number, kind: kind, title: ExactText(kind.rawValue), unit: .tenThousandYuan,
        columns: [], rows: []),
      segments: parts.map {
        TableSegment(columns: columns, rows: $0, sourceLine: $0.first?.sourceLine.map { $0 - 2 })
      })
  }

  private static func cells(
    _ row: (String, String, [Int: String]), columns: [Column]
  ) -> [Cell] {
    let names = row.1.split(separator: "/").map { Cell.text(ExactText(String($0))) }
    var code = row.0[...]
    let amounts = columns.indices.filter { columns[$0].role == .amount }
    return columns.indices.map { index in
      switch columns[index].role {
      case .code(let level):
        let piece = code.prefix(level == .class ? 3 : 2)
        code = code.dropFirst(piece.count)
        return ClassificationCode(String(piece)).map { .code($0) } ?? .blank
      case .label: return names.first ?? .blank
      case .project: return names.count > 1 ? names[1] : .blank
      default:
        let place = amounts.firstIndex(of: index) ?? 0
        return row.2[place].flatMap { Amount($0) }.map { .amount($0) } ?? .blank
      }
    }
  }

  private static var summary: TableDraft {
    func amount(_ spelling: String) -> Cell { Amount(spelling).map { .amount($0) } ?? .blank }
    func text(_ text: ExactText) -> Cell { text.isEmpty ? .blank : .text(text) }
    let segment = TableSegment(
      columns: [
        Column(header: ["收入", "项目"], role: .label, side: .income),
        Column(header: ["收入", "预算数"], role: .amount, concept: .budget, side: .income),
        Column(header: ["支出", "功能分类"], role: .label, side: .expenditure),
        Column(header: ["支出", "预算数"], role: .amount, concept: .budget, side: .expenditure),
      ],
      rows: summaryLines.enumerated().map { index, line in
        TableRow(
          cells: [text(line.0), amount(line.1), text(line.2), amount(line.3)],
          sourceLine: 100 + index)
      }, sourceLine: 98)
    return TableDraft(
      table: StatementTable(
        number: 1, kind: .incomeExpenditureSummary, title: "部门收支总体情况表",
        unit: .tenThousandYuan, columns: [], rows: []),
      segments: [segment])
  }
}

extension [TableDraft] {
  /// A segment of a table.
  subscript(_ table: SmallBudget.Table, segment: Int = 0) -> TableSegment {
    get { self[table.rawValue].segments[segment] }
    set { self[table.rawValue].segments[segment] = newValue }
  }

  /// Breaks the only page of a table before a row, the header repeated.
  mutating func split(_ table: SmallBudget.Table, at row: Int) {
    var next = self[table]
    next.rows.removeFirst(row)
    next.sourceLine = next.rows.first?.sourceLine.map { $0 - 2 }
    self[table].rows.removeLast(next.rows.count)
    self[table.rawValue].segments.append(next)
  }

  /// Breaks a table in pages before the given rows, the header of its first page repeated.
  mutating func paginate(_ table: SmallBudget.Table, before breaks: [Int]) {
    let rows = self[table.rawValue].segments.flatMap(\.rows)
    let ends = breaks + [rows.count]
    self[table.rawValue].segments = zip([0] + breaks, ends).map { start, end in
      var page = self[table]
      page.rows = rows[start..<end].map { $0 }
      page.sourceLine = page.rows.first?.sourceLine.map { $0 - 2 }
      return page
    }
  }
}

extension TableSegment {
  /// Slides the amounts of some rows by one cell.
  mutating func slide(rows places: [Int], column: Int, by step: Int) {
    for row in places { rows[row].cells.swapAt(column, column + step) }
  }

  /// Prints something where nothing stands in a column of amounts.
  mutating func fillBlanks(from column: Int, with cell: Cell) {
    for row in rows.indices {
      for column in column..<columns.count where rows[row].cells[column].isBlank {
        rows[row].cells[column] = cell
      }
    }
  }

  /// Sets an amount.
  mutating func set(row: Int, column: Int, _ spelling: String) {
    rows[row].cells[column] = Amount(spelling).map { .amount($0) } ?? .blank
  }

  /// Takes a column's cells away and another column's label.
  mutating func lose(cells: Int, label: Int) {
    var left = columns
    left.remove(at: label)
    self = TableSegment(
      columns: left,
      rows: rows.map { row in
        var row = row
        row.cells.remove(at: cells)
        return row
      }, mendings: mendings, sourceLine: sourceLine)
  }

  /// Puts a blank column before one column's cells and a blank label before another's.
  mutating func pad(cells: Int, label: Int) {
    var more = columns
    more.insert(Column(header: [], role: .amount), at: label)
    self = TableSegment(
      columns: more,
      rows: rows.map { row in
        var row = row
        row.cells.insert(.blank, at: cells)
        return row
      }, mendings: mendings, sourceLine: sourceLine)
  }

  /// Takes the label of one column and puts it over another, those between sliding.
  mutating func slideLabels(from: Int, to: Int) {
    columns.insert(columns.remove(at: from), at: to)
  }
}
