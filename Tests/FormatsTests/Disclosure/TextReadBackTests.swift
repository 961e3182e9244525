internal import Convert
import Testing

@testable import Formats

/// What is written reads back, or is refused: the writer reads its own layout again.
@Suite struct TextReadBackTests {
  static func write(_ disclosure: Disclosure) throws(ConversionError) -> [UInt8] {
    var diagnostics = DiagnosticList()
    let writer = DisclosureTextWriter(options: WritingOptions())
    return try writer.write(disclosure, into: &diagnostics).singleFile ?? []
  }

  static func read(_ bytes: [UInt8]) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    let reader = DisclosureTextReader(options: ReadingOptions())
    return try reader.read(DocumentBundle(bytes), into: &diagnostics)
  }

  @Test("a disclosure with one of everything reads back and is a fixed point")
  func wholeDisclosure() throws {
    let disclosure = WriterFixture.disclosure
    let text = try Self.write(disclosure)
    let back = try Self.read(text)
    #expect(back.firstDifference(from: disclosure, by: .equivalent) == nil)
    #expect(try Self.write(back) == text)
  }

  @Test(
    "values that only look dangerous come back by their bytes",
    arguments: [
      "\u{F900}\u{8C48}", "𠮷", "=1+1", "]]>", "\"引号\"", "a, b", "e\u{301}", "é", "<=98%", "李*如",
      "完全不予公开", "&lt;b&gt;", "\\t", "①", "㎡",
    ])
  func hardText(_ text: String) throws {
    var disclosure = WriterFixture.disclosure
    disclosure.changeTable(0) { $0.rows[3].cells[3] = .text(ExactText("甲" + text)) }
    disclosure.parts[0].sections[0].blocks[0] = .paragraph(Paragraph(text: ExactText("乙" + text)))
    let back = try Self.read(try Self.write(disclosure))
    #expect(back.firstDifference(from: disclosure, by: .equivalent) == nil)
  }

  @Test(
    "amounts keep their spelling",
    arguments: [
      "0", "0.00", "-0.00", "805.6", "805.60", "-12.30", "999999999999999999.999999", "1000",
      "100000000000000000",
    ], [true, false])
  func spelling(_ amount: String, isGrouped: Bool) throws {
    var disclosure = WriterFixture.disclosure
    disclosure.changeTable(0) {
      $0.isGrouped = isGrouped
      for row in $0.rows.indices {
        $0.rows[row].cells[4] = Amount(amount).map { .amount($0) } ?? .blank
      }
    }
    let back = try Self.read(try Self.write(disclosure))
    guard case .table(let table) = back.parts[1].blocks[0] else {
      Issue.record("no table came back")
      return
    }
    #expect(
      table.rows.map { $0.cells[4].amount?.description } == Array(repeating: amount, count: 4))
  }

  @Test(
    "a table of one column, or of none, comes back",
    arguments: [
      StatementTable(
        kind: .other, title: "检验事项一览表", columns: [Column(header: ["事项"], role: .text)],
        rows: []),
      StatementTable(
        number: 9, kind: .stateCapitalExpenditure, title: "国有资本经营预算支出情况表",
        unit: .tenThousandYuan, columns: [], rows: [], notes: [Paragraph(text: "备注：本表为空。")]),
    ])
  func narrowTable(_ table: StatementTable) throws {
    var disclosure = WriterFixture.disclosure
    disclosure.parts[1].blocks.append(.table(table))
    let text = try Self.write(disclosure)
    let back = try Self.read(text)
    #expect(back.firstDifference(from: disclosure, by: .equivalent) == nil)
    #expect(try Self.write(back) == text)
  }

  /// A change of the fixture that reads back as something else.
  struct Case: Sendable, CustomTestStringConvertible {
    let pointer: String
    let change: @Sendable (inout Disclosure) -> Void

    init(_ pointer: String, _ change: @escaping @Sendable (inout Disclosure) -> Void) {
      self.pointer = pointer
      self.change = change
    }

    var testDescription: String { pointer }
  }

  static func paragraph(_ text: String) -> @Sendable (inout Disclosure) -> Void {
    { $0.parts[0].sections[0].blocks[0] = .paragraph(Paragraph(text: ExactText(text))) }
  }

  @Test(
    "what would read back as something else is refused with its place",
    arguments: [
      Case("/fiscalYear") { $0.fiscalYear = 2028 },
      Case("/department") { $0.department = "青禾市" },
      Case("/stage") { $0.stage = .finalAccounts },
      Case("/parts/0/sections/0/blocks", paragraph("二、其他职能")),
      Case("/parts/0/sections/0/blocks", paragraph("第三部分 其他")),
      Case("/parts/0/sections/0/level") { $0.parts[0].sections[0].level = 2 },
      Case("/parts/1/blocks/0/kind") { $0.changeTable(0) { $0.kind = .other } },
      Case("/parts/1/blocks/0/columns/4/concept") {
        $0.changeTable(0) { $0.columns[4].concept = nil }
      },
      Case("/parts/1/blocks/1/columns/1/role") {
        $0.changeTable(1) { $0.columns[1].role = .project }
      },
      Case("/signature") { $0.signature = Signature() },
    ])
  func refusal(_ example: Case) throws {
    var disclosure = WriterFixture.disclosure
    example.change(&disclosure)
    let error = #expect(throws: ConversionError.self) { try Self.write(disclosure) }
    #expect(error?.cause == .data)
    #expect(error?.diagnostics.map(\.code) == [TextCode.unrepresentable.rawValue])
    guard case .model(let pointer, _)? = error?.diagnostics.first?.place else {
      Issue.record("no place in the model")
      return
    }
    #expect(pointer.hasPrefix(example.pointer), "\(pointer)")
  }

  @Test("a text that would not be taken for a disclosure says why")
  func noDisclosure() {
    let bare = Disclosure(
      stage: .budget, title: "说明", parts: [Part(blocks: [.paragraph(Paragraph(text: "正文。"))])])
    let error = #expect(throws: ConversionError.self) { try Self.write(bare) }
    #expect(
      error?.diagnostics.map(\.code) == [
        TextCode.notReadBack.rawValue, TextCode.noDisclosure.rawValue,
      ])
  }
}
