import Convert
import TestSupport
import Testing

@testable import Formats

/// Project statements that page breaks have cut are read as those that are whole.
@Suite struct StatementCutTests {
  /// A statement with a list below a label, and one behind it, each paragraph a line.
  private static let whole = [
    "（一）项目名称：老旧小区改造补助项目", "设立的政策依据：", "1、《青禾县城市更新办法》；", "2、县人民政府第9次常务会议纪要。",
    "预算安排规模：126.40万元", "项目承担单位：青禾县住房局", "资金分配情况：修补步道3公里，安排资金27.40万元。",
    "资金执行时间：2027年1月1日-2027年12月31日", "（二）项目名称：社区图书角建设经费", "设立的政策依据：县委第3号文件。",
    "预算安排规模：8.60万元", "项目承担单位：青禾县住房局城东分局", "资金分配情况：购置图书3000册。",
    "资金执行时间：2027-01-01",
  ]

  private static func statements(_ lines: [String]) throws -> [ProjectStatement] {
    let text =
      "青禾县住房局2027年部门预算公开\n\n第三部分 2027年部门预算情况说明\n\n七、2027年项目支出情况说明\n\n"
      + lines.joined(separator: "\n\n") + "\n\n八、政府性基金情况说明\n\n没有政府性基金。\n"
    var findings = DiagnosticList()
    let disclosure = try DisclosureTextReader(options: ReadingOptions())
      .read(DocumentBundle(Array(text.utf8)), into: &findings)
    var statements: [ProjectStatement] = []
    disclosure.forEachBlock { block, _ in
      guard case .project(var statement) = block else { return }
      statement.sourceLine = nil
      for field in statement.fields.indices {
        statement.fields[field].sourceLine = nil
        for paragraph in statement.fields[field].paragraphs.indices {
          statement.fields[field].paragraphs[paragraph].sourceLine = nil
        }
      }
      statements.append(statement)
    }
    return statements
  }

  @Test("whole statements have their amounts, and lists below their labels")
  func undamaged() throws {
    let statements = try Self.statements(Self.whole)
    #expect(statements.map(\.name) == ["老旧小区改造补助项目", "社区图书角建设经费"])
    #expect(statements.map(\.amount?.description) == ["126.40", "8.60"])
    #expect(statements.map(\.budgetUnit) == ["青禾县住房局", "青禾县住房局城东分局"])
    #expect(statements.map(\.fields.count) == [5, 5])
    #expect(
      statements.first?.fields.first?.paragraphs.map(\.text) == [
        "《青禾县城市更新办法》；", "县人民政府第9次常务会议纪要。",
      ])
  }

  /// The lines of labels and names, by their indices, that a page break may cut anywhere.
  @Test("a cut anywhere in a label", arguments: [1, 4, 5, 6, 7, 9, 10, 11, 12, 13])
  func cutLabel(_ index: Int) throws {
    let whole = try Self.statements(Self.whole)
    let line = Array(Self.whole[index])
    let colon = try #require(line.firstIndex(of: "："))
    for offset in 1...colon {
      var lines = Self.whole
      lines[index] = String(line[..<offset])
      lines.insert(String(line[offset...]), at: index + 1)
      #expect(try Self.statements(lines) == whole, "\(lines[index])|\(lines[index + 1])")
      lines.insert("- 12 -", at: index + 1)
      #expect(try Self.statements(lines) == whole, "the number of a page between")
    }
  }

  @Test("a cut anywhere behind the number of a project, in label or name", arguments: [0, 8])
  func cutName(_ index: Int) throws {
    let whole = try Self.statements(Self.whole)
    let line = Array(Self.whole[index])
    for offset in 3..<line.count {
      var lines = Self.whole
      lines[index] = String(line[..<offset])
      lines.insert(String(line[offset...]), at: index + 1)
      #expect(try Self.statements(lines) == whole, "\(lines[index])|\(lines[index + 1])")
    }
  }

  @Test("a cut in an amount or behind its label", arguments: [4, 10])
  func cutAmount(_ index: Int) throws {
    let whole = try Self.statements(Self.whole)
    let line = Array(Self.whole[index])
    let colon = try #require(line.firstIndex(of: "："))
    for offset in (colon + 1)..<line.count {
      var lines = Self.whole
      lines[index] = String(line[..<offset])
      lines.insert(String(line[offset...]), at: index + 1)
      #expect(try Self.statements(lines) == whole, "\(lines[index])|\(lines[index + 1])")
    }
  }

  @Test("a remark between a name and prose is no part of the name")
  func remark() throws {
    var lines = Self.whole
    lines.insert("本项目由县住房局会同县财政局组织实施，按季度拨付。", at: 1)
    #expect(try Self.statements(lines).first?.name == "老旧小区改造补助项目")
  }

  @Test("what begins as an item of a list goes on with no label")
  func item() throws {
    var lines = Self.whole
    lines.insert("3、县住房局2026年工作总结。", at: 4)
    let fields = try Self.statements(lines).first?.fields
    #expect(fields?.first?.paragraphs.map(\.mark) == ["1、", "2、", "3、"])
    #expect(fields?.map(\.label).prefix(2) == ["设立的政策依据", "预算安排规模"])
  }
}
