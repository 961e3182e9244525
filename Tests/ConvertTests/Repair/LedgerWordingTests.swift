import Testing

@testable import Convert

@Suite("Repairs and losses in words")
struct LedgerWordingTests {
  private static let table = StatementTable(
    number: 2, kind: .incomeSummary, title: "收入总表",
    columns: [
      Column(header: ["编码"], role: .code(.joined)), Column(header: ["名称"], role: .label),
      Column(header: ["来源", "单位 资金"], role: .amount, concept: .unitFunds),
      Column(header: ["结转"], role: .amount, concept: .appropriationCarryover),
    ],
    rows: [
      TableRow(cells: [
        ClassificationCode("213").map { .code($0) } ?? .blank, .text("农林水支出"), .blank, amount,
      ])
    ])

  private static let amount = Amount("21.35").map { Cell.amount($0) } ?? .blank

  private static func message(_ entry: LedgerEntry, _ language: Language) -> String {
    let disclosure = Disclosure(
      stage: .budget, title: "题", parts: [Part(blocks: [.table(table)])], ledger: [entry])
    return entry.finding(in: disclosure, tables: disclosure.statementTables).message(in: language)
  }

  private static let move = [
    LedgerChange(row: 1, column: 3, before: amount, after: .blank),
    LedgerChange(row: 1, column: 4, before: .blank, after: amount),
  ]

  private static let proofs = [
    LedgerProof(identity: "row.total", statement: "甲 1.00 = 乙 1.00"),
    LedgerProof(identity: "row.total", statement: "丙 2.00 = 丁 2.00"),
    LedgerProof(identity: "row.total", statement: "戊 3.00 = 己 3.00"),
  ]

  /// What happened, and what is said of it.
  private static let cases: [(entry: LedgerEntry, english: String, chinese: String)] = [
    (
      LedgerEntry(code: .amountMove, table: 1, changes: move, proofs: proofs),
      "表2: '21.35' is read one cell beside where it stands (in row 213农林水支出, 21.35 is that of "
        + "结转, not of 单位资金), with 2 cells in all, as the figures prove: 甲 1.00 = 乙 1.00, and 2 more",
      "表2：“21.35”按数字证明移动一格读取（213农林水支出行的 21.35 属“结转”栏，而非“单位资金”栏），共涉及 2 个单元格："
        + "甲 1.00 = 乙 1.00 等 3 项"
    ),
    (
      LedgerEntry(
        code: .columnMap, table: 1, columnsBefore: table.columns, changes: move,
        proofs: Array(proofs.prefix(1))),
      "表2: the labels of the columns are slid; 2 cells are read in the columns where they belong "
        + "(in row 213农林水支出, 21.35 is that of 结转): 甲 1.00 = 乙 1.00",
      "表2：栏目名称错位；2 个单元格改按应在的栏目读取（213农林水支出行的 21.35 属“结转”栏）：甲 1.00 = 乙 1.00"
    ),
    (
      LedgerEntry(
        code: .columnMap, table: 1, columnsBefore: table.columns, proofs: Array(proofs.prefix(1))),
      "表2: the labels of the columns are slid; its cells stand where they belong: 甲 1.00 = 乙 1.00",
      "表2：栏目名称错位；单元格所在位置无误：甲 1.00 = 乙 1.00"
    ),
    (
      LedgerEntry(
        code: .lostCell, table: 1,
        changes: [LedgerChange(row: 1, column: 3, before: .blank, after: .blank)]),
      "表2: the amount in row 213农林水支出, column 单位资金, is not in the source any more; its cell is left "
        + "blank", "表2：213农林水支出行“单位资金”栏的金额在源文本中已丢失；该单元格留空"
    ),
    (
      LedgerEntry(code: .lostCell, table: 1),
      "表2: an amount is not in the source any more; its cell is left blank",
      "表2：有一个金额在源文本中已丢失；该单元格留空"
    ),
    (
      LedgerEntry(code: .lostColumn, table: 1, concept: .appropriationCarryover),
      "表2: the column 结转 is not in the source any more; what it said is unknown",
      "表2：“结转”栏在源文本中已丢失；其内容不得而知"
    ),
    (
      LedgerEntry(code: .lostColumn, table: 1),
      "表2: a column is not in the source any more; what it said is unknown",
      "表2：有一栏在源文本中已丢失；其内容不得而知"
    ),
  ]

  @Test(
    "an entry names rows, columns and amounts, in whole words of both languages", arguments: cases)
  func words(entry: LedgerEntry, english: String, chinese: String) {
    #expect(Self.message(entry, .english) == english)
    #expect(Self.message(entry, .chinese) == chinese)
  }
}
