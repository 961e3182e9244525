import Convert
import Formats
import Foundation
import TestSupport
import Testing

@Suite("JSON: what is written comes back")
struct JSONRoundTripTests {
  static func write(_ disclosure: Disclosure, compact: Bool = false) throws -> [UInt8] {
    var diagnostics = DiagnosticList()
    let options = WritingOptions(formatOptions: compact ? ["compact": "true"] : [:])
    let bundle = try Conversion(registry: .standard).write(
      disclosure, to: "json", options: options, into: &diagnostics)
    return try #require(bundle.singleFile)
  }

  static func read(_ bytes: [UInt8]) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(bytes), from: "json", into: &diagnostics)
    #expect(diagnostics.diagnostics.isEmpty)
    return disclosure
  }

  @Test("everything that the model can say", arguments: [false, true])
  func everything(compact: Bool) throws {
    let bytes = try Self.write(EverythingSample.disclosure, compact: compact)
    let back = try Self.read(bytes)
    #expect(back == EverythingSample.disclosure)
    #expect(try Self.write(back, compact: compact) == bytes)
  }
}

@Suite("JSON: escapes")
struct JSONEscapeTests {
  @Test(
    "what a string may not hold is escaped wherever it stands, and nothing else is",
    arguments: [
      ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"),
      ("\u{1}", "\\u0001"),
      ("\u{8}", "\\b"), ("\u{C}", "\\f"), ("\u{1F}", "\\u001f"), ("\u{0}", "\\u0000"),
      (" ", " "), ("!", "!"), ("#", "#"), ("[", "["), ("]", "]"), ("\u{7F}", "\u{7F}"),
      ("\u{80}", "\u{80}"), ("\u{DC}", "\u{DC}"), ("科", "科"), ("\u{1F600}", "\u{1F600}"),
    ])
  func everywhere(text: String, written: String) throws {
    // Eight bytes are looked at together: every place among them, and every pair of places.
    for before in 0..<10 {
      for behind in 0..<10 {
        func around(_ piece: String) -> String {
          String(repeating: "a", count: before) + piece + String(repeating: "科", count: behind)
            + piece
        }
        let disclosure = Disclosure(stage: .budget, title: ExactText(around(text)))
        let bytes = try JSONRoundTripTests.write(disclosure)
        let expected = "\n  \"title\": \"\(around(written))\",\n"
        #expect(bytes.contains(Array(expected.utf8)), "\(around(text))")
        #expect(try JSONRoundTripTests.read(bytes) == disclosure)
      }
    }
  }
}

@Suite("JSON: codes in front of labels")
struct JSONLabelCodeTests {
  static let disclosure = Disclosure(
    stage: .budget, title: "",
    parts: [
      Part(
        blocks: [
          .table(
            StatementTable(
              kind: .incomeExpenditureSummary, title: "",
              columns: [
                Column(header: ["收入"], role: .label, side: .income),
                Column(header: ["支出"], role: .label, side: .expenditure),
              ],
              rows: [
                TableRow(cells: [.text("201 一般公共服务支出"), .text("201 一般公共服务支出")]),
                TableRow(cells: [.blank, .text("支出总计")]),
                TableRow(cells: [.text("收入总计"), .blank]),
              ]))
        ])
    ])

  @Test("the expenditure side of a row has the code of its label, which keeps it")
  func derived() throws {
    let bytes = try JSONRoundTripTests.write(Self.disclosure, compact: true)
    let text = String(decoding: bytes, as: UTF8.self)
    let rows =
      #"[{"income":{"name":"201 一般公共服务支出"},"expenditure":{"code":"201","#
      + #""level":"class","name":"201 一般公共服务支出"}},{"expenditure":{"name":"支出总计"}},"#
      + #"{"income":{"name":"收入总计"}}]"#
    #expect(text.contains("\"rows\":" + rows))
    #expect(try JSONRoundTripTests.read(bytes) == Self.disclosure)
  }

  @Test(
    "another code, a code without one in the label, or a code on the income side is refused",
    arguments: [
      (#""code":"201""#, #""code":"202""#, "json.inconsistent"),
      (#""name":"支出总计""#, #""name":"支出总计","code":"201""#, "json.inconsistent"),
      (#""name":"收入总计""#, #""name":"收入总计","code":"201""#, "json.unknown-column"),
    ])
  func contradicted(old: String, new: String, code: String) throws {
    let bytes = try JSONRoundTripTests.write(Self.disclosure, compact: true)
    let text = String(decoding: bytes, as: UTF8.self)
    let range = try #require(text.range(of: old, options: .backwards))
    let reports = try JSONErrorTests.reports(text.replacingCharacters(in: range, with: new))
    #expect(reports.map(\.code) == [code])
  }

  @Test("the code may be left out")
  func leftOut() throws {
    let bytes = try JSONRoundTripTests.write(Self.disclosure, compact: true)
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(#""code":"201","level":"class","#, with: "")
    #expect(try JSONRoundTripTests.read(Array(text.utf8)) == Self.disclosure)
  }
}

@Suite("JSON: the layout")
struct JSONGoldenTests {
  @Test("the sample is written as the golden files say, pretty and compact")
  func golden() throws {
    let pretty = try JSONRoundTripTests.write(EverythingSample.disclosure)
    let expected = try Golden.expected("json/everything.json", updatedWith: pretty)
    #expect(String(decoding: pretty, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    let isSame = pretty == expected
    #expect(isSame)
    let compact = try JSONRoundTripTests.write(EverythingSample.disclosure, compact: true)
    let line = try Golden.expected("json/everything.compact.json", updatedWith: compact)
    let isSameLine = compact == line
    #expect(isSameLine)
  }
}
