import Convert
import Formats
import TestSupport
import Testing

@Suite("JSON: hostile inputs and texts")
struct JSONHostileTests {
  /// Texts that other formats and careless programs bend.
  static let texts: [ExactText] = [
    "", " ", "  甲 ", "\u{3000}甲\u{3000}", "\u{A0}", "\u{200B}\u{FEFF}\u{200D}", "\t", "\r", "\n",
    "\r\n", "甲\r\n\r\n乙", "\u{2028}\u{2029}", "\u{85}", "\u{0}", "\u{1}\u{1F}\u{7F}", "\"", "\"\"",
    "\\", "\\u0041", "\\\"", "'", "]]>", "=1+1", "<b>x</b>", "&amp;", "# 标题", "第三部分", "表 3",
    "单位：元", "※", "\u{F900}", "\u{8C48}", "𠮷", "e\u{301}", "\u{E9}", "\u{FFFD}", "\u{FFFE}",
    "\u{10FFFF}", "\u{D7FF}\u{E000}", "👩‍👩‍👧", "null", "true", "{}", "[1,2]", "//", "/*", "~0/~1",
    "-", "/", "*", "无", "完全不予公开", "1", "1.50", "0x10", "1e5", ",", ";", "a,b;c\td|e",
  ]

  @Test("texts come back by their bytes, wherever they stand", arguments: texts, [false, true])
  func comeBack(text: ExactText, compact: Bool) throws {
    let paragraph = Paragraph(mark: text, text: text)
    let disclosure = Disclosure(
      stage: .finalAccounts, department: text, title: text,
      contents: [ContentsEntry(label: text, title: text)],
      parts: [
        Part(
          label: text, title: text,
          blocks: [
            .paragraph(paragraph), .note(paragraph),
            .term(GlossaryTerm(label: text, term: text, definition: text)),
            .project(
              ProjectStatement(
                label: text, nameLabel: text, name: text,
                fields: [
                  StatementField(label: text, text: text, paragraphs: [paragraph]),
                  StatementField(label: "预算安排规模", text: text),
                  StatementField(label: "承担单位", text: text),
                ])),
            .performance(
              PerformanceTarget(
                scope: .department, title: text, unit: LabelledText(label: text, text: text),
                project: LabelledText(label: text, text: text),
                contacts: [LabelledText(label: text, text: text)],
                budget: [PerformanceBudgetLine(labels: [text], value: .text(text))],
                goal: LabelledText(label: text, text: text), indicatorLabels: [text],
                indicators: [
                  Indicator(
                    level1: text, level2: text, level3: text, target: text, basis: text,
                    lastYear: text, weight: text, scoringRule: text, evidence: text)
                ], notes: [paragraph])),
            .table(
              StatementTable(
                kind: .other, title: text, preparedBy: text,
                columns: [
                  Column(header: [text], role: .label),
                  Column(header: [text, text], role: .project),
                  Column(header: [], role: .amount, concept: .total),
                ],
                rows: [TableRow(cells: [.text(text), .text(text), .text(text)])],
                notes: [paragraph])),
          ],
          sections: [Section(label: text, title: text, level: 1)])
      ],
      signature: Signature(name: text, date: text),
      ledger: [
        LedgerEntry(
          code: .radical,
          changes: [LedgerChange(path: text, before: .text(text), after: .text(text), raw: text)],
          proofs: [LedgerProof(identity: text, statement: text)])
      ])
    let bytes = try JSONRoundTripTests.write(disclosure, compact: compact)
    let back = try JSONRoundTripTests.read(bytes)
    #expect(back.firstDifference(from: disclosure) == nil)
    #expect(try JSONRoundTripTests.write(back, compact: compact) == bytes)
  }

  @Test("two project names that are canonically equal stay two")
  func canonicalEquivalents() throws {
    let blocks = ["\u{F900}", "\u{8C48}"].map {
      Block.project(ProjectStatement(name: ExactText($0)))
    }
    let disclosure = Disclosure(stage: .budget, title: "", parts: [Part(blocks: blocks)])
    let back = try JSONRoundTripTests.read(JSONRoundTripTests.write(disclosure))
    #expect(back.parts[0].blocks == blocks)
    #expect(back.parts[0].blocks[0] != back.parts[0].blocks[1])
  }

  @Test("an escape is the character that it names")
  func escapes() throws {
    let text = #"""
      {"$schema":"urn:disclosure-convert:disclosure:1.0","stage":"\u0062udget",
      "title":"\ud842\udfb7\/\"\\\b\f\n\r\t\u8C48\u0000","contents":[],"parts":[],"ledger":[]}
      """#
    let disclosure = try JSONRoundTripTests.read(Array(text.utf8))
    #expect(disclosure.title == "𠮷/\"\\\u{8}\u{c}\n\r\t\u{8C48}\u{0}")
  }

  // MARK: Damage

  /// A disclosure with a little of everything, small enough to be damaged at every byte.
  static func small() throws -> [UInt8] {
    var disclosure = EverythingSample.disclosure
    disclosure.contents.removeLast()
    disclosure.department = nil
    if case .table(var table) = disclosure.parts[1].blocks[0] {
      table.columns = [table.columns[0], table.columns[3], table.columns[5]]
      table.rows = [1, 4].map { row in
        TableRow(cells: [0, 3, 5].map { table.rows[row].cells[$0] }, sourceLine: 7)
      }
      table.notes = []
      disclosure.parts[1].blocks = [.table(table)]
    }
    if case .performance(var target) = disclosure.parts[2].sections[0].subsections[0].blocks[0] {
      target.indicators = [Indicator(target: "≥1")]
      (target.indicatorLabels, target.contacts, target.notes) = (["一"], [], [])
      target.budget.removeLast()
      disclosure.parts = [disclosure.parts[1]]
      disclosure.parts[0].blocks.append(.performance(target))
    }
    disclosure.ledger[0].columnsBefore = []
    disclosure.ledger[0].changes.removeLast(2)
    disclosure.ledger.removeLast()
    return try JSONRoundTripTests.write(disclosure, compact: true)
  }

  /// Reads what may be anything: a disclosure, or diagnostics.
  static func survives(_ bytes: [UInt8]) -> Bool {
    var list = DiagnosticList()
    do throws(ConversionError) {
      _ = try Conversion(registry: .standard).read(
        DocumentBundle(bytes), from: "json", into: &list)
      return true
    } catch {
      return !error.diagnostics.isEmpty
        && error.diagnostics.allSatisfy { $0.severity == .error && $0.code.hasPrefix("json.") }
    }
  }

  @Test("every prefix is refused with diagnostics")
  func prefixes() throws {
    let bytes = try Self.small()
    var list = DiagnosticList()
    for length in 0..<(bytes.count - 2) {
      #expect(throws: ConversionError.self, "prefix of \(length) bytes") {
        try Conversion(registry: .standard).read(
          DocumentBundle(Array(bytes[..<length])), from: "json", into: &list)
      }
    }
  }

  @Test(
    "every change of a byte ends in a disclosure or diagnostics",
    arguments: [0x22, 0x2C, 0x5C, 0x30, 0x7B, 0xFF] as [UInt8])
  func changes(byte: UInt8) throws {
    let original = try Self.small()
    var bytes = original
    for offset in bytes.indices {
      bytes[offset] = byte
      #expect(Self.survives(bytes), "byte \(offset)")
      bytes[offset] = original[offset]
    }
  }

  @Test("every removal of a byte ends in a disclosure or diagnostics")
  func removals() throws {
    let original = try Self.small()
    for offset in original.indices {
      var bytes = original
      bytes.remove(at: offset)
      #expect(Self.survives(bytes), "byte \(offset)")
    }
  }

  // MARK: Depth and size

  @Test(
    "deep nesting is refused where it gets too deep",
    arguments: [
      ("", "["), ("", "{\"a\":"), ("{\"contents\":", "["), ("{\"x\":", "["), ("{\"x\":", "{\"a\":"),
      ("{\"parts\":[{\"blocks\":[", "{\"a\":"), ("{\"parts\":[{\"blocks\":", "["),
      ("{\"parts\":[", "{\"sections\":["), (" {\"parts\":[{\"sections\":[", "{\"subsections\":["),
      ("{\"parts\":[{\"blocks\":[{\"rows\":", "["),
    ])
  func depth(head: String, opening: String) throws {
    let bytes = Array((head + String(repeating: opening, count: 1_000_000)).utf8)
    let diagnostics = try JSONErrorTests.diagnostics(bytes)
    let codes = ["json.too-deep", "json.wrong-type"]
    #expect(diagnostics.contains { codes.contains($0.code) })
    #expect(diagnostics.count <= 101)
  }

  @Test("many columns and short rows are refused before they fill the memory")
  func manyColumns() throws {
    var text = """
      {"$schema":"urn:disclosure-convert:disclosure:1.0","stage":"budget","title":"","contents":[],
      "parts":[{"blocks":[{"type":"table","kind":"other","title":"","isGrouped":false,"columns":[
      """
    for column in 1...20_000 {
      text +=
        "{\"id\":\"c\(column)\",\"header\":[],\"role\":\"amount\"}" + (column < 20_000 ? "," : "")
    }
    text += "],\"rows\":[{}" + String(repeating: ",{}", count: 100_000)
    text += "],\"notes\":[]}],\"sections\":[]}],\"ledger\":[]}"
    let diagnostics = try JSONErrorTests.diagnostics(Array(text.utf8))
    #expect(diagnostics.map(\.code) == ["json.too-many-cells"])
  }

  @Test("columns are found in any order of a row")
  func columnOrder() throws {
    let count = 300
    let columns = (1...count).map { _ in Column(header: [], role: .amount) }
    let cells = (1...count).map { count in
      Amount(magnitude: UInt128(count), fractionDigits: 0).map { Cell.amount($0) } ?? .blank
    }
    let table = StatementTable(
      kind: .other, title: "", columns: columns, rows: [TableRow(cells: cells)])
    let disclosure = Disclosure(stage: .budget, title: "", parts: [Part(blocks: [.table(table)])])
    let text = String(
      decoding: try JSONRoundTripTests.write(disclosure, compact: true), as: UTF8.self)
    let start = try #require(text.firstRange(of: "\"amounts\":{")).upperBound
    let end = try #require(text[start...].firstIndex(of: "}"))
    let reversed = text[start..<end].split(separator: ",").reversed().joined(separator: ",")
    let turned = text[..<start] + reversed + text[end...]
    #expect(try JSONRoundTripTests.read(Array(turned.utf8)) == disclosure)
  }

  // MARK: What the format cannot say

  @Test("a model that the format cannot say is refused with its place")
  func refusals() throws {
    let changes: [(code: String, pointer: String, change: (inout Disclosure) -> Void)] = [
      ("json.integer-range", "/fiscalYear", { $0.fiscalYear = 25 }),
      ("json.integer-range", "/contents/1/sourceLine", { $0.contents[1].sourceLine = 0 }),
      ("json.section-level", "/parts/2/sections/1", { $0.parts[2].sections[1].level = 7 }),
      (
        "json.section-level", "/parts/2/sections/0/subsections/0",
        { $0.parts[2].sections[0].subsections[0].level = 1 }
      ),
      ("json.integer-range", "/ledger/1/table", { $0.ledger[1].table = -1 }),
      (
        "json.row-width", "/parts/1/blocks/0/rows/2",
        {
          guard case .table(var table) = $0.parts[1].blocks[0] else { return }
          table.rows[2].cells.removeLast()
          $0.parts[1].blocks[0] = .table(table)
        }
      ),
    ]
    for (code, pointer, change) in changes {
      var disclosure = EverythingSample.disclosure
      change(&disclosure)
      do throws(ConversionError) {
        var list = DiagnosticList()
        _ = try Conversion(registry: .standard).write(disclosure, to: "json", into: &list)
        Issue.record("\(pointer) was written")
      } catch {
        #expect(error.diagnostics.map(\.code) == [code])
        #expect(error.diagnostics.first?.place == .model(pointer: pointer, sourceLine: nil))
      }
    }
  }

  @Test("a folder is no JSON")
  func folder() {
    let bundle = DocumentBundle(entries: [.init(path: "a.json", bytes: [0x7B, 0x7D])])
    var list = DiagnosticList()
    #expect(throws: ConversionError.self) {
      try Conversion(registry: .standard).read(bundle, from: "json", into: &list)
    }
  }

  @Test(
    "JSON is recognised by its first character",
    arguments: [
      ("{", true), (" \r\n\t{\"a\"", true), ("\u{FEFF}{", true), ("", false), ("[", false),
      ("第一部分", false), ("\u{3000}{", false), ("<a/>", false),
    ])
  func recognised(text: String, isJSON: Bool) {
    #expect(JSONFormat().recognises(Array(text.utf8)[...]) == isJSON)
  }
}
