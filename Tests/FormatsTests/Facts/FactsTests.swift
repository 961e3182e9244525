import Convert
import Formats
import Foundation
import TestSupport
import Testing

@Suite("Facts")
struct FactsTests {
  static func code(_ digits: String) -> Cell {
    ClassificationCode(digits).map { .code($0) } ?? .blank
  }

  static func amount(_ spelling: String) -> Cell {
    Amount(spelling).map { .amount($0) } ?? .blank
  }

  static func text(_ text: ExactText) -> Cell { text.isEmpty ? .blank : .text(text) }

  @Test("the schema names the columns of the header, in their order")
  func schema() throws {
    struct TableSchema: Decodable {
      let fields: [Field]
      struct Field: Decodable { let name: String }
    }
    let schema = try JSONDecoder().decode(
      TableSchema.self, from: Data(try #require(FactsFormat().schema).utf8))
    var diagnostics = DiagnosticList()
    let writer = try #require(FactsFormat().writer(WritingOptions()))
    let facts = try writer.write(Disclosure(stage: .budget, title: "公开"), into: &diagnostics)
    let header = String(decoding: facts.singleFile ?? [], as: UTF8.self).split(separator: "\r\n")
    #expect(schema.fields.map(\.name).joined(separator: ",") == String(try #require(header.first)))
  }

  /// Two sides, a code in front of a label, a table number that is not printed.
  static let summary = StatementTable(
    kind: .incomeExpenditureSummary, title: "部门收支 总体情况表", unit: .tenThousandYuan,
    columns: [
      Column(header: ["收入", "项目"], role: .label, side: .income),
      Column(header: ["收入", "预算数"], role: .amount, concept: .budget, side: .income),
      Column(header: ["支出", "功能分类"], role: .label, side: .expenditure),
      Column(header: ["支出", "预算数"], role: .amount, concept: .budget, side: .expenditure),
    ],
    rows: [
      TableRow(
        cells: [text("1. 一般公共预算拨款"), amount("805.6"), text("211 节能环保支出"), amount("700")],
        sourceLine: 12),
      TableRow(
        cells: [text("收入总计"), amount("805.60"), text("支出总计"), amount("805.60")],
        sourceLine: 13),
    ])

  /// Budget units, project names with separators in them, a mended amount, a negative one.
  static let projects = StatementTable(
    number: 2, kind: .generalPublicProjectExpenditure, title: "一般公共预算项目支出情况表",
    unit: .yuan, isGrouped: true,
    columns: [
      Column(header: ["科目编码", "类"], role: .code(.class)),
      Column(header: ["科目编码", "款"], role: .code(.section)),
      Column(header: ["科目名称"], role: .label),
      Column(header: ["项目名称"], role: .project),
      Column(header: ["项目支出 合计"], role: .amount, concept: .total),
      Column(header: [], role: .amount),
    ],
    rows: [
      TableRow(cells: [.blank, .blank, text("总计"), .blank, amount("3552.71"), .blank]),
      TableRow(
        cells: [.blank, .blank, text("青岚县 林草局"), .blank, amount("3552.71"), text("-")]),
      TableRow(
        cells: [
          code("211"), code("05"), text("天然林保护"), text("管护,补助 \"一期\"\n续"), amount("-12.30"),
          amount("0.00"),
        ], sourceLine: 163),
    ])

  static let disclosure = Disclosure(
    stage: .budget, fiscalYear: 2027, department: "青岚县林草局", title: "青岚县林草局2027年部门预算公开",
    parts: [Part(blocks: [.table(summary), .table(projects)])],
    ledger: [
      LedgerEntry(
        code: .blankInNumber, table: 2,
        changes: [
          LedgerChange(
            row: 2, column: 5, before: .text("3552.7 1"), after: amount("3552.71"), raw: "3552.7 1")
        ]),
      LedgerEntry(
        code: .amountMove, table: 2,
        changes: [LedgerChange(row: 1, column: 5, before: .blank, after: amount("3552.71"))]),
      LedgerEntry(
        code: .blankInNumber, table: 2,
        changes: [
          LedgerChange(
            row: 3, column: 5, before: .text("1 2"), after: amount("12"), raw: "1 2")
        ],
        isSuperseded: true),
    ])

  @Test("Every amount is a row, with its place, its codes, its labels and its source cell")
  func golden() throws {
    let conversion = Conversion(registry: .standard)
    var diagnostics = DiagnosticList()
    let bundle = try conversion.write(
      Self.disclosure, to: "facts", options: WritingOptions(sourceName: "in/预算,a.txt"),
      into: &diagnostics)
    let bytes = try #require(bundle.singleFile)
    #expect(bytes == (try Golden.expected("facts/two-tables.facts.csv", updatedWith: bytes)))
    #expect(diagnostics.diagnostics.isEmpty)
  }

  @Test("A disclosure without amounts is a header alone")
  func empty() throws {
    let writer = try #require(FactsFormat().writer(WritingOptions()))
    var diagnostics = DiagnosticList()
    let bundle = try writer.write(Disclosure(stage: .budget, title: "公开"), into: &diagnostics)
    #expect(
      String(decoding: try #require(bundle.singleFile), as: UTF8.self)
        == "source,source_line,fiscal_year,agency_name,table_no,table_kind,table_title,side,row,"
        + "unit_name,exp_func_code,dep_bgt_eco_code,name,pro_name,concept,label,amount,unit,raw\r\n"
    )
  }

  @Test("Facts are written, never read")
  func writeOnly() {
    #expect(FactsFormat().canWrite)
    #expect(!FactsFormat().canRead)
    #expect(FactsFormat().description.roundTrip == nil)
    #expect(FormatRegistry.standard.format(forFileName: "A.FACTS.CSV")?.description.name == "facts")
  }
}
