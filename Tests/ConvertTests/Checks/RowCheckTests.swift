import TestSupport
import Testing

@testable import Convert

@Suite("Rows that are printed twice, and rows without a name")
struct RowCheckTests {
  /// The columns 科目编码, 名称, 合计, 其他.
  private static let columns = [
    Column(header: ["科目编码"], role: .code(.joined)), Column(header: ["名称"], role: .label),
    Column(header: ["合计"], role: .amount, concept: .total),
    Column(header: ["其他"], role: .amount),
  ]

  /// A row from the line of its place, from 11: a code, a name and two amounts, blank where empty.
  private static func row(_ cells: [String], line: Int) -> TableRow {
    TableRow(
      cells: [
        ClassificationCode(cells[0]).map { .code($0) } ?? .blank,
        cells[1].isEmpty ? .blank : .text(ExactText(cells[1])),
        Amount(cells[2]).map { .amount($0) } ?? .blank,
        Amount(cells[3]).map { .amount($0) } ?? .blank,
      ], sourceLine: line)
  }

  /// The lines of the rows that are told by a code, in a table of its own.
  private static func lines(
    _ kind: TableKind, _ rows: [[String]], code: some DiagnosticCode = RowCode.rowTwice
  ) -> [Int] {
    let table = StatementTable(
      number: 9, kind: kind, title: "某表", unit: .tenThousandYuan, columns: columns,
      rows: rows.enumerated().map { row($0.element, line: 11 + $0.offset) })
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    return DisclosureChecks().report(on: disclosure).findings.filter {
      $0.diagnostic.code == code.rawValue
    }.compactMap(\.sourceLine)
  }

  @Test(
    "what a table can say only once is told where it stands twice running",
    arguments: [
      // A code, a total without one, a line of a form; a row in between that is blank.
      (["208", "甲", "5.00", ""], ["208", "甲", "5.00", ""], []),
      (["", "合计", "5.00", "1.00"], ["", "合计", "5.00", "1.00"], []),
      (["", "公务接待费", "3.65", ""], ["", "公务接待费", "3.65", ""], []),
      (["", "公务接待费", "3.65", ""], ["", "公务接待费", "3.65", ""], [["", "", "", ""]]),
    ])
  func twice(row: [String], other: [String], between: [[String]]) {
    let rows = [row] + between + [other]
    #expect(Self.lines(.threePublicExpenses, rows) == [10 + rows.count])
  }

  @Test(
    "rows that differ in a code, a name, an amount or in a blank are not told",
    arguments: [
      // 款 with its only 项: equal names and amounts, other codes.
      (["20805", "甲", "5.00", ""], ["2080501", "甲", "5.00", ""]),
      (["208", "甲", "5.00", ""], ["208", "乙", "5.00", ""]),
      (["208", "甲", "5.00", ""], ["208", "甲", "5.01", ""]),
      (["208", "甲", "5.00", ""], ["208", "甲", "", "5.00"]),
      (["208", "甲", "5.00", ""], ["208", "甲", "5.00", "0.00"]),
      // Names without any amount: no figure is wrong.
      (["", "甲", "", ""], ["", "甲", "", ""]),
    ])
  func different(row: [String], other: [String]) {
    #expect(Self.lines(.generalPublicExpenditure, [row, other]) == [])
  }

  @Test("a row that stands again further below is not this finding's")
  func apart() {
    let rows = [
      ["", "甲", "5.00", ""], ["", "乙", "2.00", ""], ["", "甲", "5.00", ""],
    ]
    #expect(Self.lines(.threePublicExpenses, rows) == [])
  }

  @Test("a row that stands three times is told twice")
  func thrice() {
    let row = ["208", "甲", "5.00", ""]
    #expect(Self.lines(.generalPublicExpenditure, [row, row, row]) == [12, 13])
  }

  @Test("in a table of no known kind codes and totals are told, things of one name are not")
  func other() {
    let total = ["", "合计", "9.00", ""]
    let thing = ["", "打印机", "0.50", ""]
    let code = ["2080501", "甲", "9.00", ""]
    #expect(Self.lines(.other, [total, total, thing, thing, code, code]) == [12, 16])
    let sum = ["", "人员经费合计", "9.00", ""]
    let work = ["", "审计", "9.00", ""]
    #expect(Self.lines(.other, [sum, sum, work, work]) == [12])
  }

  @Test("rows without a name are told where they state two amounts that are not zero")
  func nameless() {
    let across = ["", "", "5.00", "3.00"]
    #expect(Self.lines(.other, [across, across]) == [12])
    let zeros = ["", "", "0.00", "0.00"]
    #expect(Self.lines(.other, [zeros, zeros]) == [])
  }

  @Test("a row of amounts alone is told where others have names, and nowhere else")
  func withoutName() {
    // A page number that became a cell; the lower half of a row that a page break cut.
    let named = ["", "甲", "5.00", ""]
    let page = ["", "", "", "12"]
    let half = ["", "", "5.00", "3.00"]
    #expect(
      Self.lines(.expenditureSummary, [named, page, named, half], code: RowCode.nameless) == [
        12, 14,
      ])
    // A table printed across has one row, without a name.
    #expect(Self.lines(.other, [half], code: RowCode.nameless) == [])
    // A row without amounts states nothing.
    #expect(Self.lines(.other, [named, ["", "", "", ""]], code: RowCode.nameless) == [])
  }

  @Test("a side that states an amount and names nothing is told, though the other side has a name")
  func unnamedSide() {
    let columns = TableSide.allCases.flatMap { side in
      [
        Column(header: ["项目"], role: .label, side: side),
        Column(header: ["预算数"], role: .amount, concept: .budget, side: side),
      ]
    }
    func row(_ cells: Cell..., line: Int) -> TableRow { TableRow(cells: cells, sourceLine: line) }
    let one = Amount("1.00").map { Cell.amount($0) } ?? .blank
    let table = StatementTable(
      number: 9, kind: .incomeExpenditureSummary, title: "收支总表", unit: .tenThousandYuan,
      columns: columns,
      rows: [
        row(.text("一、财政拨款"), one, .text("一、教育支出"), one, line: 11),
        row(.text("二、事业收入"), one, .blank, one, line: 12),
        row(.text("三、其他收入"), one, .blank, .blank, line: 13),
      ])
    func lines(_ table: StatementTable) -> [Int] {
      let disclosure = Disclosure(
        stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
      return DisclosureChecks().report(on: disclosure).findings.filter {
        $0.diagnostic.code == RowCode.nameless.rawValue
      }.compactMap(\.sourceLine)
    }
    #expect(lines(table) == [12])
    // Where the names of a side are no names any more, its first amount tells of all.
    var slid = table
    slid.columns[2] = Column(header: ["项目"], role: .text, side: .expenditure)
    #expect(lines(slid) == [11])
  }

  @Test("a code and its amounts without a name are told where others have one")
  func unnamedCode() {
    let rows = [
      ["205", "教育支出", "5.00", ""], ["20502", "", "5.00", ""], ["2050201", "学前教育", "5.00", ""],
      // No amount, no code: neither is a figure under no name.
      ["2050202", "", "", ""], ["", "", "5.00", ""],
    ]
    #expect(Self.lines(.expenditureSummary, rows, code: RowNameCode.unnamedCode) == [12])
    let unnamed = rows.map { [$0[0], "", $0[2], ""] }
    #expect(Self.lines(.expenditureSummary, unnamed, code: RowNameCode.unnamedCode) == [])
  }

  @Test("a name below another is told where hardly any row has neither code nor amount")
  func bareName() {
    let rows = (1...4).map { ["205020\($0)", "名称\($0)", "\($0).00", ""] }
    let bare = ["", "的后半", "", ""]
    #expect(
      Self.lines(.expenditureSummary, rows + [bare], code: RowNameCode.bareName) == [15])
    // Headings of blocks, a list of what was not spent, a heading above all.
    #expect(
      Self.lines(
        .expenditureSummary, rows + [bare, bare, bare], code: RowNameCode.bareName) == [])
    #expect(Self.lines(.threePublicExpenses, rows + [bare], code: RowNameCode.bareName) == [])
    #expect(Self.lines(.expenditureSummary, [bare] + rows, code: RowNameCode.bareName) == [])
  }

  @Test(
    "an amount that ran into a name is told where the row has no other, and in a column of codes")
  func onlyAmountInName() {
    let named = ["205", "教育支出", "5.00", ""]
    #expect(
      Self.lines(.expenditureSummary, [named, ["", "合计5.00", "", ""]], code: RowCode.amountInName)
        == [12])
    var row = Self.row(named, line: 11)
    row.cells[0] = .text("合计15.00")
    let table = StatementTable(
      number: 9, kind: .expenditureSummary, title: "某表", unit: .tenThousandYuan,
      columns: Self.columns, rows: [row])
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    #expect(
      DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code).contains(
        RowCode.amountInName.rawValue))
  }

  @Test("rows that stand again as a block are told once, also in a table of no known kind")
  func blocks() {
    let first = ["", "打印机", "0.50", ""]
    let second = ["", "水泵", "0.70", ""]
    let third = ["", "闸门", "0.90", ""]
    // Lines 11 to 13 and 14 to 16; the block begins again on line 14.
    #expect(
      Self.lines(.other, [first, second, third, first, second, third], code: RowCode.rowsTwice) == [
        14
      ])
    #expect(Self.lines(.other, [first, second, first, third], code: RowCode.rowsTwice) == [])
    // One thing four times is a list of four.
    #expect(Self.lines(.other, [first, first, first, first], code: RowCode.rowsTwice) == [])
    let zero = ["", "打印机", "0.00", ""]
    let other = ["", "水泵", "0.00", ""]
    #expect(Self.lines(.other, [zero, other, zero, other], code: RowCode.rowsTwice) == [])
  }

  @Test(
    "a name that ends in an amount is told, beside another amount",
    arguments: [
      ("办公设备12.50", true), ("办公设备 1,012.50", true), ("设备（一）12.50", true), ("系统V2.10", false),
      ("办公设备12", false), ("2.50", false), ("办公设备", false), ("办公设备.50", false),
      ("办公设备1,250", true), ("1,250", true), ("设备1,25", false), ("2,025年", false),
    ])
  func amountInName(name: String, isTold: Bool) {
    let told = isTold ? [11] : []
    #expect(Self.lines(.other, [["", name, "5.00", ""]], code: RowCode.amountInName) == told)
    #expect(Self.lines(.other, [["", name, "", ""]], code: RowCode.amountInName) == [])
  }

  @Test("an amount among the words of the first column is told where no column is one of names")
  func amountInFirstColumn() {
    func told(_ first: String, of role: ColumnRole) -> [Int] {
      let rows = [["水泵", "7.00"], [first, ""], ["闸门", "5.00"]]
      let table = StatementTable(
        number: 9, kind: .other, title: "某表", unit: .tenThousandYuan,
        columns: [Column(header: ["品目"], role: role), Column(header: ["金额"], role: .amount)],
        rows: rows.enumerated().map { line, row in
          TableRow(
            cells: [.text(ExactText(row[0])), Amount(row[1]).map { .amount($0) } ?? .blank],
            sourceLine: 11 + line)
        })
      return DisclosureChecks().report(
        on: Disclosure(stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
      ).findings.filter { $0.diagnostic.code == RowCode.amountInName.rawValue }
        .compactMap(\.sourceLine)
    }
    #expect(told("10.00", of: .text) == [12])
    #expect(told("10.00", of: .label) == [12])
    #expect(told("2.0版", of: .text) == [])
  }

  @Test("a name that is nothing but a number is told, where all others are words")
  func numberForName() {
    let words = [["", "水泵", "5", ""], ["", "闸门", "6", ""], ["", "雨量计", "7", ""]]
    func told(_ rows: [[String]]) -> [Int] { Self.lines(.other, rows, code: RowCode.amountInName) }
    #expect(told(words + [["", "6098", "3049", ""]]) == [14])
    #expect(told(words + [["", "301", "3049", ""]]) == [])
    #expect(told(words + [["", "6098", "3049", ""], ["", "6099", "3049", ""]]) == [])
  }

  @Test("amounts of a table without any label are told once, those of one with labels are not")
  func headerless() {
    func told(_ header: [ExactText], _ amounts: [ExactText] = []) -> [String] {
      let table = StatementTable(
        kind: .other, title: "", unit: .tenThousandYuan,
        columns: [
          Column(header: header, role: .label), Column(header: amounts, role: .amount),
          Column(header: [], role: .amount),
        ],
        rows: [
          TableRow(cells: [.text("水泵")] + Self.row(["", "", "5.00", "3.00"], line: 7).cells[2...])
        ])
      let disclosure = Disclosure(
        stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
      return DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code)
        .filter { $0 == "structure.label" }
    }
    #expect(told([]) == ["structure.label"])
    #expect(told(["装备名称"]) == [])
    // Only where other amounts have a label, the 3.00 without one is told.
    #expect(told(["装备名称"], ["金额"]) == ["structure.label"])
  }

  @Test("the finding names the row, both lines and both cells, and no other tells the row again")
  func words() throws {
    let rows = [["208", "甲", "5.00", ""], ["208", "甲", "5.00", ""], ["", "合计", "10.00", ""]]
    let table = StatementTable(
      number: 3, kind: .expenditureSummary, title: "某表", unit: .tenThousandYuan,
      columns: Self.columns,
      rows: rows.enumerated().map { Self.row($0.element, line: 11 + $0.offset) })
    let findings = DisclosureChecks().report(
      on: Disclosure(stage: .budget, title: "预算", parts: [Part(blocks: [.table(table)])])
    ).findings
    let told = findings.filter { $0.diagnostic.code.hasPrefix("structure.r") }
    #expect(told.map(\.diagnostic.code) == ["structure.row-twice"])
    let finding = try #require(told.first)
    #expect(finding.diagnostic.severity == .warning)
    #expect(
      finding.diagnostic(ofText: true).message(in: .english)
        == "表3: '208甲' is printed twice (lines 11, 12), one row below the other with the same amounts"
    )
    #expect(
      finding.diagnostic(ofText: true).message(in: .chinese)
        == "表3：“208甲”连续列示两次（第 11、12 行），金额相同")
    #expect(
      finding.related == [
        CheckCell(table: 0, row: 0, column: nil), CheckCell(table: 0, row: 1, column: nil),
      ])
  }
}
