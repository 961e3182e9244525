internal import Convert
import Testing

@testable import Formats

/// The canonical layout, as `docs/text-format.md` describes it.
@Suite struct TextLayoutTests {
  @Test("a disclosure has one canonical layout")
  func wholeDisclosure() throws {
    let bytes = try DisclosureTextWriter.layOut(WriterFixture.disclosure)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.wholeLayout)
  }

  @Test("what a disclosure does not have leaves no trace")
  func bareDisclosure() throws {
    let bare = Disclosure(
      stage: .budget, title: "说明", parts: [Part(blocks: [.paragraph(Paragraph(text: "正文。"))])])
    let bytes = try DisclosureTextWriter.layOut(bare)
    #expect(String(decoding: bytes, as: UTF8.self) == "说明\n\n正文。\n")
  }

  @Test("provenance is not written")
  func noProvenance() throws {
    var disclosure = WriterFixture.disclosure
    disclosure.parts[0].sourceLine = 12
    disclosure.ledger = [LedgerEntry(code: .amountMove, table: 1)]
    #expect(
      try DisclosureTextWriter.layOut(disclosure)
        == DisclosureTextWriter.layOut(WriterFixture.disclosure))
  }

  @Test("separators are set where the table is grouped", arguments: [true, false])
  func grouping(isGrouped: Bool) throws {
    var table = WriterFixture.expenditure
    table.isGrouped = isGrouped
    table.rows = [
      WriterFixture.row("", "", "", "总计", "-1234567.50", "999.00", "1000")
    ]
    var output = TextOutput()
    TableWriter.append(table, to: &output)
    let text = String(decoding: output.bytes, as: UTF8.self)
    let line =
      isGrouped
      ? "\t\t\t总计\t-1,234,567.50\t999.00\t1,000\n" : "\t\t\t总计\t-1234567.50\t999.00\t1000\n"
    #expect(text.utf8.count > line.utf8.count && text.contains(line))
  }

  @Test(
    "header lines say the tree of the columns",
    arguments: [
      // A label over several columns stands in the first of them.
      HeaderCase([["编码", "类"], ["编码", "款"], ["名称"]], "编码\t\t名称\n类\t款\t\n"),
      // Three levels.
      HeaderCase(
        [["甲", "乙", "一"], ["甲", "乙", "二"], ["甲", "丙"], ["丁"]],
        "甲\t\t\t丁\n乙\t\t丙\t\n一\t二\t\t\n"),
      // The same labels to the end make two columns, not one.
      HeaderCase([["金额"], ["金额"]], "金额\t金额\n"),
      HeaderCase([["甲", "金额"], ["甲", "金额"]], "甲\t\n金额\t金额\n"),
      // The same label under two parents, and one that is a leaf first and a parent then.
      HeaderCase([["收入", "合计"], ["支出", "合计"]], "收入\t支出\n合计\t合计\n"),
      HeaderCase([["甲"], ["甲", "乙"]], "甲\t甲\n\t乙\n"),
      // A parent that comes again after another is printed again.
      HeaderCase([["甲", "一"], ["乙"], ["甲", "二"]], "甲\t乙\t甲\n一\t\t二\n"),
      // A column without a label is blank all the way down.
      HeaderCase([["甲"], [], ["乙"]], "甲\t\t乙\n"),
      // No label at all: no header line.
      HeaderCase([[], []], ""),
    ])
  func headers(_ example: HeaderCase) {
    var output = TextOutput()
    HeaderWriter.append(
      example.paths.map { Column(header: $0.map { ExactText($0) }, role: .text) }, to: &output)
    #expect(String(decoding: output.bytes, as: UTF8.self) == example.lines)
  }

  /// The header paths of some columns, and the lines that say them.
  struct HeaderCase: Sendable, CustomTestStringConvertible {
    let paths: [[String]]
    let lines: String

    init(_ paths: [[String]], _ lines: String) {
      self.paths = paths
      self.lines = lines
    }

    var testDescription: String { lines }
  }

  @Test("the ordinal line marks a column without an ordinal")
  func ordinals() {
    var output = TextOutput()
    HeaderWriter.append(
      [
        Column(header: ["名称"], role: .label), Column(header: ["合计"], role: .amount, ordinal: 1),
        Column(header: ["项目"], role: .amount, ordinal: 12),
      ], to: &output)
    #expect(String(decoding: output.bytes, as: UTF8.self) == "名称\t合计\t项目\n※\t1\t12\n")
  }

  private static let wholeLayout = """
    青禾市林草种苗站2027年部门预算公开

    目 录

    第一部分 2027年部门概况
    一、主要职能
    第二部分 2027年部门预算公开表
    第三部分 2027年部门预算情况说明
    第四部分 名词解释

    第一部分 2027年部门概况

    一、主要职能

    青禾市林草种苗站的主要职能是：

    1、负责全市林草种苗的检验。

    2、保存 12 份种质资源。

    第二部分 2027年部门预算公开表

    表 3

    部门支出总体情况表

    编制部门：青禾市林草种苗站

    单位：万元

    功能分类科目编码\t\t\t功能分类科目名称\t支出预算\t\t
    类\t款\t项\t\t合计\t基本支出\t项目支出
    \t\t\t总计\t1,234.50\t1,200.00\t34.50
    213\t\t\t农林水支出\t1,234.50\t1,200.00\t34.50
    213\t02\t\t林业和草原\t1,234.50\t1,200.00\t34.50
    213\t02\t06\t技术推广与转化\t34.50\t\t34.50

    表 8

    政府性基金预算支出情况表

    编制部门：青禾市林草种苗站

    单位：万元

    功能分类科目编码\t功能分类科目名称\t合计
    ※\t※\t1

    备注：本单位没有政府性基金预算，本表为空。

    第三部分 2027年部门预算情况说明

    一、关于一般公共预算项目支出情况说明

    （一）项目名称：种质资源保存项目

    设立的政策依据：

    1.《种子法》；

    2.2026年省级工作方案。

    预算安排规模：34.50万元

    项目承担单位：青禾市林草种苗站

    二、其他重要事项的情况说明

    （一）政府采购情况

    2027年政府采购预算 0.00 万元。

    第四部分 名词解释

    一、基本支出：保证机构正常运转的支出。

    二、项目支出：为特定任务安排的支出。

    青禾市林草种苗站

    2027年2月9日

    """
}
