import Convert
import Formats
import TestSupport
import Testing

@Suite("XML: reading and writing")
struct XMLFormatTests {
  private static func write(
    _ disclosure: Disclosure, _ options: [String: String] = [:]
  ) throws -> [UInt8] {
    var diagnostics = DiagnosticList()
    let bundle = try Conversion(registry: .standard).write(
      disclosure, to: "xml", options: WritingOptions(formatOptions: options), into: &diagnostics)
    return try #require(bundle.singleFile)
  }

  @Test("everything that the model can say is written as the fixture has it, and reads back")
  func everything() throws {
    let written = try Self.write(EverythingSample.disclosure)
    let expected = try Golden.expected("xml/everything.xml", updatedWith: written)
    #expect(String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    #expect(try XMLDocument.read(written).get() == EverythingSample.disclosure)
  }

  @Test("compact output has no white space between elements, and reads back")
  func compact() throws {
    let written = try Self.write(EverythingSample.disclosure, ["compact": "true"])
    #expect(written.count { $0 == UInt8(ascii: "\n") } == 2)
    #expect(try XMLDocument.read(written).get() == EverythingSample.disclosure)
  }

  @Test(
    "an encoding that lacks a character has a reference for it",
    arguments: ["gbk", "gb18030", "utf-8", "utf-8-bom"])
  func encodings(encoding: String) throws {
    let text: ExactText = "甲𠮷乙&<\u{F900}ü€ 丙"
    let disclosure = Disclosure(
      stage: .budget, title: text,
      parts: [
        Part(label: text, title: text, blocks: [.paragraph(Paragraph(mark: text, text: text))])
      ])
    let written = try Self.write(disclosure, ["output-encoding": encoding])
    #expect(try XMLDocument.read(written).get() == disclosure)
    let reference = "&#x20BB7;".utf8
    let hasReference = written.indices.contains { written[$0...].starts(with: reference) }
    #expect(hasReference == (encoding == "gbk"))
  }

  @Test("many lacking characters take time in proportion")
  func manyLackingCharacters() throws {
    let text = ExactText(String(repeating: "𠮷甲", count: 50_000))
    let disclosure = Disclosure(stage: .budget, title: text)
    let written = try Self.write(disclosure, ["output-encoding": "gbk"])
    #expect(try XMLDocument.read(written).get() == disclosure)
  }

  @Test(
    "what XML cannot say is refused with its place",
    arguments: [
      ("\u{0}", "U+0000"), ("a\u{1}", "U+0001"), ("\u{B}", "U+000B"), ("\u{1F}", "U+001F"),
      ("\u{FFFE}", "U+FFFE"), ("甲\u{FFFF}乙", "U+FFFF"),
    ])
  func forbidden(text: String, name: String) throws {
    let disclosure = Disclosure(
      stage: .budget, title: "题",
      parts: [
        Part(label: "甲", title: "乙"),
        Part(blocks: [.paragraph(Paragraph(text: "丙")), .note(Paragraph(text: ExactText(text)))]),
      ])
    let error = #expect(throws: ConversionError.self) { try Self.write(disclosure) }
    let first = try #require(error?.diagnostics.first)
    #expect(first.code == "xml.forbidden-character")
    #expect(
      first.place == .model(pointer: "/disclosure/part[2]/note[1]", sourceLine: nil))
    #expect(first.message(in: .english).contains(name))
  }

  @Test(
    "a row with a cell too few or too many is refused with its place",
    arguments: [(1, "1 cell"), (3, "3 cells")])
  func rowWidth(cells: Int, words: String) throws {
    var table = StatementTable(
      kind: .other, title: "表",
      columns: Array(repeating: Column(header: [], role: .text), count: 2), rows: [])
    table.rows = [TableRow(cells: Array(repeating: .text("甲"), count: cells))]
    let disclosure = Disclosure(stage: .budget, title: "题", parts: [Part(blocks: [.table(table)])])
    let error = #expect(throws: ConversionError.self) { try Self.write(disclosure) }
    let first = try #require(error?.diagnostics.first)
    #expect(first.code == "exchange.row-width")
    #expect(first.message(in: .english) == "a row has \(words); expected 2")
  }

  @Test("a label longer than libxml2 reads is refused, not written and found invalid")
  func longLabel() throws {
    let label = ExactText(String(repeating: "甲", count: 3_700_000))
    let disclosure = Disclosure(stage: .budget, title: "题", parts: [Part(label: label)])
    let error = #expect(throws: ConversionError.self) { try Self.write(disclosure) }
    #expect(error?.cause == .data)
    #expect(error?.diagnostics.map(\.code) == ["xml.attribute-too-long"])
    let text = Disclosure(stage: .budget, title: label)
    #expect(try XMLDocument.read(try Self.write(text)).get() == text)
  }

  @Test("comments, processing instructions, CDATA and references read as XML says")
  func markup() throws {
    let text = """
      <?xml version="1.0"?><!-- a --><?go x?>
      <d:disclosure xmlns:d="urn:disclosure-convert:disclosure:1" stage='budget' version="1.0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:disclosure-convert:disclosure:1 http://nowhere.invalid/a.xsd">
        <d:title>a<!-- b --><![CDATA[<&]]>&#x4E2D;&amp;&#13;c</d:title><!-- d -->
        <d:part label="&amp;#38;&#9;&quot;"><?x?><d:title/></d:part>
      </d:disclosure>
      """
    let disclosure = try XMLDocument.read(Array(text.utf8)).get()
    #expect(disclosure.title == "a<&中&\rc")
    #expect(disclosure.parts == [Part(label: "&#38;\t\"", title: "")])
  }

  @Test("the encoding of the document is believed, and --encoding comes before it")
  func inputEncoding() throws {
    let text =
      #"<?xml version="1.0" encoding="GBK"?><disclosure xmlns="urn:disclosure-convert:disclosure:1" version="1.0" stage="budget"><title>中</title></disclosure>"#
    var bytes = Array(text.utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "中".utf8) })
    bytes.replaceSubrange(place..<(place + 3), with: [0xD6, 0xD0])
    #expect(try XMLDocument.read(bytes).get().title == "中")
    #expect(try XMLDocument.read(Array(text.utf8), encoding: .utf8).get().title == "中")
  }

  @Test("a row with a concept that two columns of a side share names the second by its number")
  func sharedConcept() throws {
    let columns = [
      Column(header: ["甲"], role: .amount, concept: .total),
      Column(header: ["乙"], role: .amount, concept: .total),
    ]
    let amounts = ["1.0", "2.0"].compactMap { Amount($0) }.map { Cell.amount($0) }
    let table = StatementTable(
      kind: .other, title: "表", columns: columns, rows: [TableRow(cells: amounts)])
    let disclosure = Disclosure(
      stage: .budget, title: "题", parts: [Part(blocks: [.table(table)])])
    let written = String(decoding: try Self.write(disclosure), as: UTF8.self)
    #expect(written.contains(#"<amount concept="total">1.0</amount>"#))
    #expect(written.contains(#"<columnAmount column="2">2.0</columnAmount>"#))
    #expect(try XMLDocument.read(Array(written.utf8)).get() == disclosure)
  }
}
