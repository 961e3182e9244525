import Convert
import DisclosureGenerator
import TestSupport
import Testing

@testable import Formats

@Suite("JSON: an output that is given out piece after piece")
struct JSONPiecesTests {
  @Test("the pieces are small, and together the bundle", arguments: [false, true])
  func pieces(isCompact: Bool) throws {
    let generated = GeneratedDisclosure(seed: 5, size: .text(bytes: 200_000)).disclosure
    for disclosure in [EverythingSample.disclosure, generated] {
      let writer = JSONWriter(isCompact: isCompact)
      let receiver = KeptPieces()
      var diagnostics = DiagnosticList()
      #expect(try writer.write(disclosure, to: receiver, into: &diagnostics) == nil)
      let whole = try writer.write(disclosure, into: &diagnostics).singleFile
      #expect(Array(receiver.pieces.joined()) == whole)
      #expect(receiver.pieces.allSatisfy { $0.count <= 1 << 16 })
    }
  }

  @Test("a text that is longer than a piece, with escapes everywhere and nowhere")
  func longTexts() throws {
    let titles = [
      String(repeating: "甲乙丙", count: 50_000), String(repeating: "\"\n\u{1}", count: 50_000),
    ]
    for title in titles {
      let disclosure = Disclosure(stage: .budget, title: ExactText(title))
      let receiver = KeptPieces()
      var diagnostics = DiagnosticList()
      let writer = JSONWriter(isCompact: false)
      #expect(try writer.write(disclosure, to: receiver, into: &diagnostics) == nil)
      #expect(try JSONRoundTripTests.read(Array(receiver.pieces.joined())) == disclosure)
    }
  }

  @Test("a refusal behind the first piece names its place")
  func refusal() throws {
    let text = ExactText(String(repeating: "字", count: 100))
    var paragraphs = Array(repeating: Paragraph(text: text), count: 1_000)
    paragraphs[999].sourceLine = 0
    let disclosure = Disclosure(
      stage: .budget, title: "", parts: [Part(blocks: paragraphs.map(Block.paragraph))])
    let receiver = KeptPieces()
    var diagnostics = DiagnosticList()
    do throws(ConversionError) {
      _ = try JSONWriter(isCompact: false).write(disclosure, to: receiver, into: &diagnostics)
      Issue.record("it was written")
    } catch {
      #expect(receiver.pieces.count > 1)
      let pointer = "/parts/0/blocks/999/sourceLine"
      #expect(error.diagnostics.map(\.code) == ["json.integer-range"])
      #expect(error.diagnostics.first?.place == .model(pointer: pointer, sourceLine: nil))
    }
  }
}
