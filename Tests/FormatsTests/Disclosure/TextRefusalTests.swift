internal import Convert
import Testing

@testable import Formats

/// What the layout cannot say is refused with its place, before a byte is given out.
@Suite struct TextRefusalTests {
  /// A change of the fixture that the layout cannot say.
  struct Case: Sendable, CustomTestStringConvertible {
    let code: TextCode
    let pointer: String
    let change: @Sendable (inout Disclosure) -> Void

    init(
      _ code: TextCode, _ pointer: String, _ change: @escaping @Sendable (inout Disclosure) -> Void
    ) {
      self.code = code
      self.pointer = pointer
      self.change = change
    }

    var testDescription: String { "\(code.rawValue) at \(pointer)" }
  }

  @Test(
    arguments: [
      Case(.unrepresentable, "/title") { $0.title = "青禾市  预算" },
      Case(.unrepresentable, "/contents/1/title") { $0.contents[1].title = "主要\t职能" },
      Case(.unrepresentable, "/contents/0/label") { $0.contents[0].label = " 第一部分" },
      Case(.unrepresentable, "/parts/0/title") { $0.parts[0].title = "概况\n" },
      Case(.unrepresentable, "/parts/0/sections/0/title") {
        $0.parts[0].sections[0].title = "主要<b>职能</b>"
      },
      Case(.unrepresentable, "/parts/2/sections/1/subsections/0/title") {
        $0.parts[2].sections[1].subsections[0].title = "采购 2027"
      },
      Case(.unrepresentable, "/parts/0/sections/0/blocks/1/text") {
        $0.parts[0].sections[0].blocks[1] = .paragraph(Paragraph(mark: "1、", text: "负责 检验"))
      },
      Case(.emptyText, "/parts/0/sections/0/blocks/0/text") {
        $0.parts[0].sections[0].blocks[0] = .paragraph(Paragraph(text: ""))
      },
      Case(.unrepresentable, "/parts/1/blocks/0/columns/5/header/1") {
        $0.changeTable(0) { $0.columns[5].header[1] = "基本\u{3000}支出" }
      },
      Case(.emptyText, "/parts/1/blocks/0/columns/4/header/0") {
        $0.changeTable(0) { $0.columns[4].header[0] = "" }
      },
      Case(.emptyText, "/parts/1/blocks/0/preparedBy") { $0.changeTable(0) { $0.preparedBy = "" } },
      Case(.unrepresentable, "/parts/1/blocks/0/rows/3/cells/3") {
        $0.changeTable(0) { $0.rows[3].cells[3] = .text("技术\t推广") }
      },
      Case(.emptyText, "/parts/1/blocks/0/rows/2/cells/3") {
        $0.changeTable(0) { $0.rows[2].cells[3] = .text("") }
      },
      Case(.cellKind, "/parts/1/blocks/0/rows/1/cells/4") {
        $0.changeTable(0) { $0.rows[1].cells[4] = .text("1,234.50") }
      },
      Case(.cellKind, "/parts/1/blocks/0/rows/1/cells/0") {
        $0.changeTable(0) { $0.rows[1].cells[0] = .text("213") }
      },
      Case(.cellKind, "/parts/1/blocks/0/rows/1/cells/3") {
        $0.changeTable(0) { $0.rows[1].cells[3] = $0.rows[1].cells[4] }
      },
      Case(.cellKind, "/parts/1/blocks/0/rows/1/cells/5") {
        $0.changeTable(0) { $0.rows[1].cells[5] = $0.rows[1].cells[0] }
      },
      Case(.noColumns, "/parts/1/blocks/1/columns") {
        $0.changeTable(1) {
          $0.columns = []
          $0.rows = [TableRow(cells: [])]
        }
      },
      Case(.unrepresentable, "/parts/1/blocks/1/notes/0/text") {
        $0.changeTable(1) { $0.notes[0].text = "# 备注：空" }
      },
      Case(.unrepresentable, "/parts/2/sections/0/blocks/0/name") {
        $0.parts[2].sections[0].blocks[0] = .project(ProjectStatement(name: "项目 2027"))
      },
      Case(.unrepresentable, "/parts/2/sections/0/blocks/0/fields/0/label") {
        $0.parts[2].sections[0].blocks[0] = .project(
          ProjectStatement(name: "项目", fields: [StatementField(label: "依据：文件", text: "无")]))
      },
      Case(.unrepresentable, "/parts/2/sections/0/blocks/0/fields/0/paragraphs/0/text") {
        $0.parts[2].sections[0].blocks[0] = .project(
          ProjectStatement(
            name: "项目",
            fields: [
              StatementField(label: "依据", text: "", paragraphs: [Paragraph(text: "文\u{200B}件")])
            ]))
      },
      Case(.unrepresentable, "/parts/3/blocks/1/term") {
        $0.parts[3].blocks[1] = .term(GlossaryTerm(term: "收入:支出", definition: "无"))
      },
      Case(.unrepresentable, "/parts/3/blocks/0/definition") {
        $0.parts[3].blocks[0] = .term(GlossaryTerm(term: "收入", definition: "所得 。"))
      },
      Case(.unrepresentable, "/signature/name") { $0.signature?.name = "青禾市 " },
      Case(.unrepresentable, "/signature/date") { $0.signature?.date = "2027年\r2月9日" },
    ])
  func refusal(_ example: Case) throws {
    var disclosure = WriterFixture.disclosure
    example.change(&disclosure)
    let error = #expect(throws: ConversionError.self) {
      try DisclosureTextWriter.layOut(disclosure)
    }
    let refusals = try #require(error).diagnostics
    #expect(error?.cause == .data)
    #expect(refusals.map(\.code) == [example.code.rawValue])
    #expect(refusals.first?.place == .model(pointer: example.pointer, sourceLine: nil))
  }

  @Test(
    "a text that reading would change is refused, whatever it hides behind",
    arguments: [
      " 前", "后 ", "两  个", "汉 字", "句。 句", "制\t表", "换\n行", "回\r车", "回\r\n车", "换\u{0B}页\u{0C}",
      "宽\u{3000}空", "不\u{A0}断", "薄\u{2009}空", "行\u{2028}段\u{2029}", "零\u{200B}宽", "标\u{FEFF}记",
      "软\u{AD}断", "下\u{85}行", "空\u{0}字", "控\u{7}制", "删\u{7F}除", "<b>粗</b>", "<br/>", "**粗**",
      "# 标题", "- 一项", "---", "***", "|甲|乙|", "$\\geq 92\\%$", "\u{2060}连",
    ])
  func changedByReading(_ text: String) {
    let example = ExactText(text)
    #expect(TextLimits.reading(example, .prose, .lineStart) != example)
    var output = TextOutput()
    output.append(example, .prose, at: "/text")
    #expect(output.refusals.map(\.code) == [TextCode.unrepresentable.rawValue])
  }

  @Test(
    "a text that only looks like markup is kept",
    arguments: [
      "a < b", "<=98%", "5*3", "李*如", "$100", "#1", "-", "--", "（-）", "a|b", "2025 年", "x y",
      "\u{F900}", "\u{8C48}", "𠮷", "é", "e\u{301}", "“三公”经费", "=1+1", "]]>", "\"", "①", "㎡", "·",
    ])
  func keptByReading(_ text: String) {
    let example = ExactText(text)
    var output = TextOutput()
    output.append(example, .prose, at: "/text")
    #expect(output.refusals.isEmpty)
    #expect(output.bytes == Array(text.utf8))
  }

  @Test("Markdown marks are text inside a row of a table")
  func marksInRows() {
    var output = TextOutput()
    output.isInRow = true
    output.append("# 一", .prose, at: "")
    output.append("- 二", .prose, at: "")
    #expect(output.refusals.isEmpty)
  }

  @Test("the message names what the text would read back as")
  func message() throws {
    var disclosure = WriterFixture.disclosure
    disclosure.title = "青禾市 <b>预算</b>"
    let error = #expect(throws: ConversionError.self) {
      try DisclosureTextWriter.layOut(disclosure)
    }
    #expect(
      error?.diagnostics.first?.message(in: .english)
        == "the text layout cannot say '青禾市 <b>预算</b>': it would read back as '青禾市预算'")
  }

  @Test("all refusals are reported, with the lines of the source")
  func allRefusals() {
    var disclosure = WriterFixture.disclosure
    disclosure.title = "两  个"
    disclosure.changeTable(0) {
      $0.rows[1].sourceLine = 40
      $0.rows[1].cells[3] = .text("农 林")
      $0.rows[2].cells[3] = .text("草 原")
    }
    let error = #expect(throws: ConversionError.self) {
      try DisclosureTextWriter.layOut(disclosure)
    }
    #expect(
      error?.diagnostics.map(\.place) == [
        .model(pointer: "/title", sourceLine: nil),
        .model(pointer: "/parts/1/blocks/0/rows/1/cells/3", sourceLine: 40),
        .model(pointer: "/parts/1/blocks/0/rows/2/cells/3", sourceLine: nil),
      ])
  }
}

extension Disclosure {
  /// Changes a table of the fixture's second part.
  mutating func changeTable(_ index: Int, _ change: (inout StatementTable) -> Void) {
    guard case .table(var table) = parts[1].blocks[index] else { return }
    change(&table)
    parts[1].blocks[index] = .table(table)
  }
}
