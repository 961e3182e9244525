import Convert
import TestSupport
import Testing

@testable import Formats

/// The labels of project statements as departments vary them.
@Suite struct StatementLabelTests {
  private static func statement(_ lines: String...) throws -> ProjectStatement {
    let text =
      "清泉县农牧局2026年部门预算公开\n\n第三部分 2026年部门预算情况说明\n\n七、2026年项目支出情况说明\n\n"
      + lines.joined(separator: "\n\n") + "\n"
    var findings = DiagnosticList()
    let disclosure = try DisclosureTextReader(options: ReadingOptions())
      .read(DocumentBundle(Array(text.utf8)), into: &findings)
    var statements: [ProjectStatement] = []
    disclosure.forEachBlock { block, _ in
      if case .project(let statement) = block { statements.append(statement) }
    }
    return try #require(statements.count == 1 ? statements.first : nil)
  }

  @Test("no label below a long name is the rest of it", arguments: ["政策依据", "实施背景", "项目概述"])
  func labelBelowName(label: String) throws {
    let statement = try Self.statement(
      "（一）项目名称：2026年农作物病虫害统防统治和绿色防控项目", "\(label)：《植物保护条例》。", "预算安排规模：6.00万元",
      "项目承担单位：清泉县植保站")
    #expect(statement.name == "2026年农作物病虫害统防统治和绿色防控项目")
    #expect(statement.fields.map(\.label.string) == [label, "预算安排规模", "项目承担单位"])
  }

  @Test("the unit behind the label is that of the amount")
  func unitBehindLabel() throws {
    let statement = try Self.statement(
      "（一）项目名称：种子检验经费", "设立的政策依据：《种子法》", "预算安排规模（万元）：6.00", "项目承担单位：清泉县种子站")
    #expect(statement.fields.map(\.text) == ["《种子法》", "6.00", "清泉县种子站"])
    #expect(statement.amount?.description == "6.00")
    #expect(statement.unit == .tenThousandYuan)
  }

  @Test("a sentence that ends in 规定 and a colon begins no field")
  func sentence() throws {
    let statement = try Self.statement(
      "（一）项目名称：种子检验经费", "设立的政策依据：", "《种子法》。", "以上文件规定：检验经费由县财政安排。", "预算安排规模：6.00万元")
    #expect(statement.fields.map(\.label) == ["设立的政策依据", "预算安排规模"])
    #expect(
      statement.fields.first?.paragraphs.map(\.text) == ["《种子法》。", "以上文件规定：检验经费由县财政安排。"])
  }

  @Test("fields on one line are fields of their own, and a label in a sentence begins none")
  func fieldsOnOneLine() throws {
    let statement = try Self.statement(
      "（一）项目名称：种子检验经费设立的政策依据：《种子法》。预算安排规模：6.00万元项目承担单位：清泉县种子站",
      "资金分配情况：按资金来源：县财政安排6.00万元。资金执行时间：2026年1月至12月")
    #expect(statement.name == "种子检验经费")
    #expect(
      statement.fields.map(\.label) == ["设立的政策依据", "预算安排规模", "项目承担单位", "资金分配情况", "资金执行时间"])
    #expect(
      statement.fields.map(\.text) == [
        "《种子法》。", "6.00万元", "清泉县种子站", "按资金来源：县财政安排6.00万元。", "2026年1月至12月",
      ])
    #expect(statement.amount?.description == "6.00")
  }

  @Test("a date with hyphens below the name of the department is the date of the signature")
  func dateWithHyphens() throws {
    let text =
      "清泉县农牧局2026年部门预算公开\n\n第四部分 名词解释\n\n一、基本支出：保障运转的支出。\n\n清泉县农牧局\n\n2026-02-18\n"
    var findings = DiagnosticList()
    let disclosure = try DisclosureTextReader(options: ReadingOptions())
      .read(DocumentBundle(Array(text.utf8)), into: &findings)
    #expect(disclosure.signature?.name == "清泉县农牧局")
    #expect(disclosure.signature?.date == "2026-02-18")
  }
}
