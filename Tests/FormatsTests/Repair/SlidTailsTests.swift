import Convert
import Testing

@testable import Formats

@Suite("Rows that lost or gained a cell, in tables of other forms than the kind's")
struct SlidTailsTests {
  private static let head = """
    云栖市水务局2027年部门预算

    第一部分 2027年部门预算表

    部门支出总表
    单位：万元
    科目编码\t科目名称\t合计\t基本支出\t项目支出\t事业单位经营支出\t上缴上级支出
    """

  private static func read(
    _ rows: [String]
  ) throws -> (amounts: [String], ledger: [LedgerCode], codes: [String]) {
    let text = ([head] + rows).joined(separator: "\n")
    var diagnostics = DiagnosticList()
    let disclosure = try DisclosureTextReader(options: ReadingOptions()).read(
      DocumentBundle(Array(text.utf8)), into: &diagnostics)
    let table = try #require(disclosure.statementTables.first).table
    let amounts = table.rows.map { row in
      row.cells.map { $0.amount?.description ?? "" }.suffix(5).joined(separator: "|")
    }
    return (amounts, disclosure.ledger.map(\.code), diagnostics.diagnostics.map(\.code))
  }

  @Test("the rows of a page with a cell too many are read where the total says")
  func page() throws {
    let read = try Self.read([
      "合计\t\t494.27\t362.15\t132.12\t\t", "208\t社会保障和就业支出\t30.02\t30.02\t\t\t",
      "221\t住房保障支出\t42.10\t42.10\t\t\t", "213\t农林水支出\t422.15\t\t290.03\t132.12\t",
      "21303\t水利\t422.15\t\t290.03\t132.12\t", "2130301\t行政运行\t290.03\t\t290.03\t\t",
      "2130304\t水利行业业务管理\t132.12\t\t\t132.12\t",
    ])
    #expect(
      read.amounts == [
        "494.27|362.15|132.12||", "30.02|30.02|||", "42.10|42.10|||", "422.15|290.03|132.12||",
        "422.15|290.03|132.12||", "290.03|290.03|||", "132.12||132.12||",
      ])
    #expect(read.ledger == [.amountMove])
  }

  @Test("one amount two cells off draws no other to the middle")
  func middle() throws {
    let rows = [
      "合计\t\t132.12\t\t132.12\t\t", "213\t农林水支出\t132.12\t\t132.12\t\t",
      "21303\t水利\t132.12\t\t132.12\t\t", "2130304\t水利行业业务管理\t132.12\t\t\t\t132.12",
    ]
    let read = try Self.read(rows)
    #expect(read.ledger.isEmpty)
    #expect(read.amounts.last == "132.12||||132.12")
    #expect(read.codes.contains("repair.tie"))
  }
}
