import Convert
import Testing

@testable import Formats

@Suite("Where the table of contents ends")
struct ContentsTests {
  private static let contents = """
    云栖市水务局2027年部门预算公开

    目 录
    第一部分 部门概况
    一、主要职能
    第二部分 部门预算表
    一、收支总表


    """
  private static let tables = """
    第二部分 部门预算表
    公开01表
    收支总表
    部门：云栖市水务局\t单位：万元
    收入\t\t支出\t
    项目\t预算数\t项目\t预算数
    一、一般公共预算拨款收入\t20.00\t一、农林水支出\t20.00
    收入总计\t20.00\t支出总计\t20.00

    """

  private func read(_ text: String) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
  }

  @Test("it ends where its first part begins")
  func firstPart() throws {
    let disclosure = try read(
      Self.contents + "第一部分 部门概况\n一、主要职能\n管理水资源。\n\n" + Self.tables)
    #expect(disclosure.contents.count == 4)
    #expect(disclosure.parts.map(\.title) == ["部门概况", "部门预算表"])
  }

  @Test("it ends where a later part begins, the first one being lost")
  func laterPart() throws {
    let disclosure = try read(Self.contents + Self.tables)
    #expect(disclosure.contents.count == 4)
    #expect(disclosure.parts.map(\.title) == ["部门预算表"])
    let table = try #require(disclosure.statementTables.first?.table)
    #expect(table.title == "收支总表")
    #expect(table.kind == .incomeExpenditureSummary)
  }
}
