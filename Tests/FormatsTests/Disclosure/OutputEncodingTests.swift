internal import Convert
import Testing

@testable import Formats

/// Outputs in every encoding that can be asked for.
@Suite struct OutputEncodingTests {
  @Test("what is encoded decodes to the same bytes", arguments: OutputEncoding.allCases)
  func roundTrip(_ encoding: OutputEncoding) throws {
    let text = Array("青禾市“三公”经费（㎡）：1,234.50万元·①—…\n".utf8)
    let encoded = try encoding.encode(text)
    let input: InputEncoding =
      switch encoding {
      case .utf8, .utf8Mark: .utf8
      case .gb18030: .gb18030
      case .gbk: .gbk
      }
    #expect(try TextDecoder.decode(encoded, as: input) == text)
    #expect(try TextDecoder.decode(encoded, as: .automatic) == text)
  }

  @Test("a byte-order mark is written only where it is asked for")
  func mark() throws {
    #expect(try OutputEncoding.utf8Mark.encode([0x41]) == [0xEF, 0xBB, 0xBF, 0x41])
    #expect(try OutputEncoding.utf8.encode([0x41]) == [0x41])
  }

  @Test(
    "GB18030 has every character", arguments: ["𠮷", "\u{F900}", "⽀", "é", "\u{1F600}", "\u{E000}"])
  func gb18030(_ text: String) throws {
    let bytes = Array(text.utf8)
    let encoded = try OutputEncoding.gb18030.encode(bytes)
    #expect(encoded != bytes)
    #expect(try TextDecoder.decode(encoded, as: .gb18030) == bytes)
  }

  @Test("a character that GBK lacks is named with its place in the model")
  func unencodable() throws {
    var disclosure = WriterFixture.disclosure
    disclosure.changeTable(0) {
      $0.rows[3].sourceLine = 77
      $0.rows[3].cells[3] = .text("技术𠮷推广")
    }
    let writer = DisclosureTextWriter(
      options: WritingOptions(formatOptions: ["output-encoding": "gbk"]))
    var diagnostics = DiagnosticList()
    let error = #expect(throws: ConversionError.self) {
      try writer.write(disclosure, into: &diagnostics)
    }
    let diagnostic = try #require(error?.diagnostics.first)
    #expect(diagnostic.code == TextCode.unencodable.rawValue)
    #expect(
      diagnostic.place == .model(pointer: "/parts/1/blocks/0/rows/3/cells/3", sourceLine: 77))
    #expect(
      diagnostic.message(in: .english)
        == "gbk has no character '𠮷' (U+20BB7), on line 36 of the output")
  }
}
