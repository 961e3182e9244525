import TestSupport
import Testing

@testable import Convert

@Suite("Totals of rows, and rows and totals that are missing")
struct RowTotalTests {
  /// What is told of a table by a code: the amounts stated and expected.
  private static func told(
    _ kind: TableKind, _ rows: [[String]], code: StructureCode
  ) -> [String] {
    let columns = [
      Column(header: ["名称"], role: .label), Column(header: ["数额"], role: .amount),
      Column(header: ["其余"], role: .amount),
    ]
    let table = StatementTable(
      number: 9, kind: kind, title: "某表", unit: .tenThousandYuan,
      columns: kind == .other ? columns : columns.map { named($0) },
      rows: rows.enumerated().map { line, cells in
        TableRow(
          cells: [cells[0].isEmpty ? .blank : .text(ExactText(cells[0]))]
            + cells.dropFirst().map { cell in Amount(cell).map { .amount($0) } ?? .blank },
          sourceLine: 11 + line)
      })
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    return DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code == code.rawValue
    }.map { "\($0.stated ?? "") \($0.expected ?? "")" }
  }

  /// The columns of the three public expenses.
  private static func named(_ column: Column) -> Column {
    var column = column
    if column.header == ["数额"] { column.concept = .total }
    if column.header == ["其余"] { column.concept = .generalPublicBudget }
    return column
  }

  @Test(
    "the sums of 三公 printed across hold in each row of amounts alone",
    arguments: [
      ([["9.00", "", "1.00", "8.00", "2.00", "6.00"]], []),
      // The row is cut and padded by a cell.
      ([["9.00", "", "1.00", "8.00", "", ""], ["2.00", "6.00", "", "", "", ""]], [11, 12]),
      // Its last amount stands below another column, on a line of its own.
      ([["9.00", "", "1.00", "8.00", "2.00", "6.00"], ["", "", "", "", "", "5.00"]], [12]),
    ])
  func threePublicAcross(rows: [[String]], lines: [Int]) {
    let vehicles: ExactText = "公务用车购置及运行费"
    let headers: [[ExactText]] = [
      ["合计"], ["因公出国（境）费"], ["公务接待费"], [vehicles, "小计"], [vehicles, "购置费"],
      [vehicles, "运行费"],
    ]
    let table = StatementTable(
      number: 9, kind: .other, title: "某表", unit: .tenThousandYuan,
      columns: headers.map { Column(header: $0, role: .amount) },
      rows: rows.enumerated().map { line, cells in
        TableRow(
          cells: cells.map { cell in Amount(cell).map { .amount($0) } ?? .blank },
          sourceLine: 11 + line)
      })
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    let told = DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code.hasPrefix("row.")
    }
    #expect(Set(told.compactMap(\.sourceLine)).sorted() == lines)
  }

  @Test(
    "a total of a table of no known kind that its rows miss is told",
    arguments: [
      // A row is lost, one cell is lost, one is wrong, a row stands twice, a row has slid to the left.
      ([["合计", "10.00", "5.00"], ["甲", "4.00", "2.00"], ["乙", "3.00", "2.00"]], "7.00 10.00"),
      ([["合计", "10.00", "5.00"], ["甲", "7.00", "3.00"], ["乙", "", "2.00"]], "7.00 10.00"),
      ([["甲", "7.00", "3.00"], ["乙", "3.00", "4.00"], ["合计", "10.00", "5.00"]], "7.00 5.00"),
      (
        [
          ["合计", "10.00", "5.00"], ["甲", "7.00", "3.00"], ["乙", "3.00", "2.00"],
          ["乙", "3.00", "2.00"],
        ], "13.00 10.00"
      ),
      ([["合计", "10.00", "5.00"], ["甲7.00", "3.00", ""], ["乙", "3.00", "2.00"]], "6.00 10.00"),
    ])
  func missed(rows: [[String]], what: String) {
    #expect(Self.told(.other, rows, code: .rowTotal) == [what])
  }

  /// The sum and the total that are told of a table of no known kind, or of another.
  private static func told(
    _ kind: TableKind = .other, total: [String], over rows: [[String]]
  ) -> [String] {
    let columns = total.indices.map { index in
      Column(header: [ExactText("栏\(index)")], role: .amount)
    }
    let table = StatementTable(
      number: 9, kind: kind, title: "某表", unit: .tenThousandYuan,
      columns: [Column(header: ["名称"], role: .label)] + columns,
      rows: zip(["合计", "甲", "乙", "丙"] as [ExactText], [total] + rows).map { name, cells in
        TableRow(
          cells: [.text(name)] + cells.map { cell in Amount(cell).map { .amount($0) } ?? .blank })
      })
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    return DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code == StructureCode.rowTotal.rawValue
    }.map { "\($0.stated ?? "") \($0.expected ?? "")" }
  }

  @Test(
    "a total whose figures are those of the columns beside theirs is told",
    arguments: [
      (["12.00", "10.00", "2.00"], []), (["10.00", "2.00", ""], ["12.00 10.00"]),
      (["", "12.00", "10.00"], ["10.00 12.00"]),
      // Rows that are parts of one another, or of another year, have other totals.
      (["8.00", "6.00", ""], []),
    ])
  func slidTotal(total: [String], told: [String]) {
    let rows = [["7.00", "5.00", "2.00"], ["5.00", "5.00", ""]]
    #expect(Self.told(total: total, over: rows) == told)
  }

  @Test("a unit that is lost below its department is told in a table by units, and there alone")
  func lostUnit() {
    let (department, first, second) = (["9.00", "5.00"], ["6.00", "4.00"], ["3.00", "1.00"])
    #expect(
      Self.told(.incomeSummary, total: department, over: [department, first, second]) == [])
    #expect(
      Self.told(.incomeSummary, total: department, over: [department, second]) == ["3.00 9.00"])
    #expect(Self.told(total: department, over: [department, second]) == [])
  }

  @Test("an amount in the column beside its own is told where the other columns keep their sums")
  func movedAmount() {
    let total = ["12.00", "9.00", "3.00"]
    #expect(
      Self.told(total: total, over: [["5.00", "5.00", ""], ["7.00", "4.00", "3.00"]]) == [])
    #expect(
      Self.told(total: total, over: [["5.00", "", "5.00"], ["7.00", "4.00", "3.00"]])
        == ["4.00 9.00"])
    // Neither column is the sum of these rows.
    #expect(
      Self.told(total: total, over: [["5.00", "2.00", "1.00"], ["7.00", "1.50", "7.00"]]) == [])
  }

  @Test("figures of a row that have slid are told where most columns keep their sums")
  func slidRow() {
    let total = ["14.00", "5.00", "5.00", "", "2.50", "", "1.50"]
    let first = ["9.00", "5.00", "", "", "2.50", "", "1.50"]
    let slid = ["9.00", "5.00", "", "2.50", "", "1.50", ""]
    let second = ["5.00", "", "5.00", "", "", "", ""]
    #expect(Self.told(total: total, over: [first, second]) == [])
    #expect(Self.told(total: total, over: [slid, second]) == ["0.00 2.50"])
  }

  @Test(
    "a total that may be of something else is not told",
    arguments: [
      // Parts of parts, 其中, marks of two levels, 小计, one row, another total.
      [["合计", "10.00", "5.00"], ["甲", "10.00", "5.00"], ["甲一", "6.00", "5.00"]],
      [["合计", "10.00", "5.00"], ["甲", "10.00", "5.00"], ["其中：乙", "-1.00", "-1.00"]],
      [["合计", "10.00", "5.00"], ["一、甲", "6.00", "4.00"], ["1.乙", "3.00", "0.50"]],
      [["合计", "10.00", "5.00"], ["甲", "6.00", "4.00"], ["小计", "3.00", "0.50"]],
      [["合计", "10.00", "5.00"], ["甲", "6.00", "4.00"]],
      [["合计", "10.00", "5.00"], ["甲", "1.00", "1.00"], ["乙", "1.00", "1.00"]],
      // Rounded parts.
      [["合计", "10.00", "5.00"], ["甲", "6.01", "3.00"], ["乙", "4.00", "2.01"]],
    ])
  func other(rows: [[String]]) {
    #expect(Self.told(.other, rows, code: .rowTotal) == [])
  }

  private static let threePublic = [
    ["合计", "9.00", "9.00"], ["因公出国（境）费", "", ""], ["公务接待费", "1.00", "1.00"],
    ["公务用车购置及运行费", "8.00", "8.00"], ["其中：公务用车购置费", "5.00", "5.00"],
    ["公务用车运行费", "3.00", "3.00"],
  ]

  @Test(
    "a row of the three public expenses that is missing is told where its amount is in no other",
    arguments: [(2, ["公务接待费 1.00"]), (4, ["公务用车购置费 5.00"]), (1, []), (3, [])])
  func missingRow(row: Int, told: [String]) {
    var rows = Self.threePublic
    rows.remove(at: row)
    #expect(Self.told(.threePublicExpenses, rows, code: .missingRow) == told)
  }

  @Test("a list of a known form without a total is told")
  func missingTotal() {
    #expect(Self.told(.threePublicExpenses, Self.threePublic, code: .total) == [])
    #expect(
      Self.told(.threePublicExpenses, Array(Self.threePublic.dropFirst()), code: .total) == ["0 "])
  }

  @Test(
    "an income side that does not begin with 一、 is told, where it has such lines",
    arguments: [
      (["一、本年收入", "（一）一般公共预算拨款", "二、上年结转"], []), (["（一）一般公共预算拨款", "二、上年结转"], ["（一）一般公共预算拨款"]),
      (["二、上年结转", "收入总计"], ["二、上年结转"]), (["1.一般公共预算拨款", "2.上年结转"], []),
      (["本年收入", "上年结转"], []), (["收入总计"], []),
    ])
  func firstLine(lines: [String], told: [String]) {
    let table = StatementTable(
      number: 9, kind: .incomeExpenditureSummary, title: "某表", unit: .tenThousandYuan,
      columns: [
        Column(header: ["收入", "项目"], role: .label, side: .income),
        Column(header: ["收入", "预算数"], role: .amount, concept: .budget, side: .income),
      ],
      rows: lines.map { TableRow(cells: [.text(ExactText($0)), .blank]) })
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    let findings = DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code == StructureCode.firstLine.rawValue
    }
    #expect(findings.compactMap(\.stated) == told)
  }

  @Test("a table with columns and no row is told, unless a note says why or the text may")
  func noRows() {
    func told(_ kind: TableKind, rows: [TableRow] = [], notes: [Paragraph] = []) -> Int {
      let table = StatementTable(
        number: 9, kind: kind, title: "某表", unit: .tenThousandYuan,
        columns: [
          Column(header: ["名称"], role: .label), Column(header: ["数额"], role: .amount),
        ], rows: rows, notes: notes)
      let disclosure = Disclosure(
        stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
      return DisclosureChecks().report(on: disclosure).findings.count {
        $0.diagnostic.code == StructureCode.noRows.rawValue
      }
    }
    #expect(told(.other) == 1)
    #expect(told(.expenditureSummary) == 1)
    #expect(told(.governmentFundExpenditure) == 0)
    #expect(told(.other, notes: [Paragraph(text: "本表无数据。")]) == 0)
    #expect(told(.other, rows: [TableRow(cells: [.blank, .blank])]) == 0)
  }
}
