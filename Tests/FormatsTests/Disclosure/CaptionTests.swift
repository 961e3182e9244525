import Testing

@testable import Convert
@testable import Formats

/// Lines that stand above tables.
@Suite struct CaptionTests {
  @Test(
    "every label is recognised, whatever it begins with",
    arguments: Caption.departmentLabels.map { ($0, false) } + Caption.unitLabels.map { ($0, true) })
  func labels(label: StaticString, isUnit: Bool) throws {
    let value = isUnit ? "万元" : "青禾县水利局"
    var diagnostics = DiagnosticList()
    let text = """
      第一部分 部门预算公开表

      部门支出总体情况表
      \(label)：\(value)
      科目名称\t合计
      合计\t24.00

      """
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
    let table = try #require(disclosure.statementTables.first?.table)
    #expect(table.unit?.rawValue == (isUnit ? value : nil))
    #expect(table.preparedBy == (isUnit ? nil : "青禾县水利局"))
  }
}
