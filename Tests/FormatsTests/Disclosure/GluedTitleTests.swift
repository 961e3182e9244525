import Convert
import Testing

@testable import Formats

/// Titles of tables that stand behind the last amount of the table above.
@Suite struct GluedTitleTests {
  /// The tables of a text and the codes of what was told about it.
  private static func read(
    _ lastCell: String
  ) throws -> (tables: [StatementTable], codes: [String]) {
    let text = """
      第一部分 部门预算公开表

      表7 一般公共预算“三公”经费支出表
      单位：万元
      合计\t因公出国（境）费\t公务接待费
      7.35\t6.00\t\(lastCell)
      单位：万元
      科目编码\t科目名称\t合计
      \t合计\t452.17
      229\t其他支出\t452.17

      """
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
    return (disclosure.statementTables.map(\.table), diagnostics.diagnostics.map(\.code))
  }

  @Test(
    "the title of the next table is taken off the last amount, and told",
    arguments: [
      "1.35表8 政府性基金预算支出表", "1.35 表8. 政府性基金预算支出表", "1.35政府性基金预算支出表",
      "1,351.35 2027年政府性基金预算支出情况表", "1.3表8 政府性基金预算支出表",
    ])
  func title(cell: String) throws {
    let (tables, codes) = try Self.read(cell)
    #expect(tables.map(\.kind) == [.threePublicExpenses, .governmentFundExpenditure])
    #expect(tables.map(\.rows.count) == [1, 2])
    let amount = cell.prefix { $0.isNumber || $0 == "." || $0 == "," }
    #expect(
      tables.first?.rows.first?.cells.last
        == Amount(String(amount.filter { $0 != "," })).map { .amount($0) })
    #expect(codes.contains("text.glued-title"))
  }

  @Test(
    "other words behind an amount stay where they are",
    arguments: ["1.35见附表", "1.2027年政府性基金预算支出表", "表8", "1.35（见政府性基金预算支出表）"])
  func otherWords(cell: String) throws {
    let (tables, codes) = try Self.read(cell)
    #expect(tables.first?.rows.first?.cells.last?.text?.string == cell)
    #expect(!codes.contains("text.glued-title"))
  }
}
