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

  @Test(
    "a unit with a remark, an unknown one and none at all stand above their table all the same",
    arguments: [
      ("万元（保留两位小数）", "万元", ["text.left-out"]),
      ("千元(含上年结转，下同)", "千元", ["text.left-out"]),
      ("万元", "万元", []), ("美元", nil, ["text.unknown-unit"]),
      ("万元、个", nil, ["text.unknown-unit"]), ("", nil, ["text.unknown-unit"]),
    ] as [(String, String?, [String])])
  func units(printed: String, unit: String?, codes: [String]) throws {
    var diagnostics = DiagnosticList()
    let text = """
      第一部分 部门预算公开表

      部门支出总体情况表
      单位：\(printed)
      科目名称\t合计
      合计\t24.00

      """
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
    let tables = disclosure.statementTables.map(\.table)
    #expect(tables.map(\.title) == ["部门支出总体情况表"])
    #expect(tables.first?.unit?.rawValue == unit)
    let found = diagnostics.diagnostics.filter { codes.contains($0.code) }
    #expect(found.map(\.code) == codes)
    #expect(found.allSatisfy { $0.message(in: .english).contains(printed.suffix(4)) })
  }

  private static func table(titled line: String) throws -> StatementTable? {
    var diagnostics = DiagnosticList()
    let text = "第一部分 部门预算公开表\n\n\(line)\n单位：万元\n科目名称\t合计\n合计\t24.00\n"
    return try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics
    ).statementTables.first?.table
  }

  @Test(
    "what sets the number of a table apart from its title belongs to neither",
    arguments: ["表3. ", "表3．", "表3、", "表 3：", "表3:", "表3-", "表3 — ", "表3"])
  func numberAndTitle(front: String) throws {
    let table = try #require(try Self.table(titled: front + "部门支出总体情况表"))
    #expect(table.number == 3)
    #expect(table.title == "部门支出总体情况表")
    #expect(table.kind == .expenditureSummary)
  }

  @Test("表1-2 is no number that a table has", arguments: ["表1-2 ", "表1.2 "])
  func numberOfTwoParts(front: String) throws {
    let table = try #require(try Self.table(titled: front + "部门支出总体情况表"))
    #expect(table.number == nil)
    #expect(table.title.string.hasSuffix("部门支出总体情况表"))
    #expect(table.title.string.hasPrefix("表1"))
    #expect(table.kind == .expenditureSummary)
  }

  /// The title of the tables below and what stands between it and the header.
  private static let title = "部门支出总体情况表"

  @Test(
    "captions that share a line with the year, a form's number or a bare department are read",
    arguments: [
      ("\(title)\n2024年度\t\t单位：元", nil, ["2024年度"]),
      ("\(title)\n2024年度 单位：元", nil, ["2024年度"]),
      ("\(title)\n公开03表\t\t单位：元", nil, ["公开03表"]),
      ("\(title)\n部门：青禾县水利局\t\t公开03表\n\t\t单位：元", "青禾县水利局", ["公开03表"]),
      ("\(title)\n部门公开表3 部门：青禾县水利局 单位：元", "青禾县水利局", ["部门公开表3"]),
      ("\(title)\n青禾县水利局\t\t单位：元", "青禾县水利局", []),
      ("\(title)\n青禾县水利局 单位：元", "青禾县水利局", []),
      ("\(title)\n部门：青禾县水\n利局 单位：元", "青禾县水利局", []),
      ("\(title)\n部门：青禾县水利\n局\t\t金额单位：元", "青禾县水利局", []),
      ("单位：元\n\(title)", nil, []),
      ("\(title)\n本表公开到功能分类项级科目\n单位：元", nil, ["本表公开到功能分类项级科目"]),
    ] as [(String, String?, [String])])
  func sharedLines(captions: String, department: String?, paragraphs: [String]) throws {
    var diagnostics = DiagnosticList()
    let text = "第一部分 部门预算公开表\n\n\(captions)\n科目名称\t合计\t基本支出\n合计\t240000.00\t240000.00\n"
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
    let table = try #require(disclosure.statementTables.first?.table)
    #expect(table.title.string == Self.title)
    #expect(table.unit?.rawValue == "元")
    #expect(table.preparedBy?.string == department)
    #expect(table.rows.count == 1)
    let kept = disclosure.parts.flatMap(\.blocks).compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text.string } else { nil }
    }
    #expect(kept == paragraphs)
  }

  @Test(
    "what a line of words and a unit says is no caption where it is no department",
    arguments: ["本年预算如下 单位：元", "部门：青禾县水利局 说明见下表"])
  func otherLines(line: String) throws {
    var diagnostics = DiagnosticList()
    let text = "第一部分 部门预算公开表\n\n\(Self.title)\n\(line)\n科目名称\t合计\n合计\t24.00\n"
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
    let table = try #require(disclosure.statementTables.first?.table)
    #expect(table.preparedBy?.string != "本年预算如下")
    #expect(table.preparedBy?.string != "青禾县水利局")
  }

  @Test(
    "the economic classification of departments behind a title changes nothing of its kind",
    arguments: ["（部门预算支出经济分类）", "（部门预算支出经济分类科目）", "（部门经济分类）"])
  func suffix(suffix: String) throws {
    let table = try #require(try Self.table(titled: "一般公共预算基本支出表" + suffix))
    #expect(table.kind == .generalPublicBasicExpenditure)
  }
}
