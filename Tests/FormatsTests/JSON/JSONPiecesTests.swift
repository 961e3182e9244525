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

  @Test("two processors write the bytes that one writes", arguments: Seeds.upTo(12))
  func halves(seed: UInt64) throws {
    let size = GeneratorSize(units: Int(seed % 4) + 1, projectsPerUnit: Int(seed % 3) + 2)
    let generated = GeneratedDisclosure(seed: seed, size: size).disclosure
    for disclosure in [EverythingSample.disclosure, generated] {
      let middle = try #require(JSONRoom(of: disclosure).middleBlock)
      var blocks = 0
      disclosure.forEachBlock { _, _ in blocks += 1 }
      #expect((1..<blocks).contains(middle))
      for isCompact in [false, true] {
        var diagnostics = DiagnosticList()
        let receiver = KeptPieces()
        _ = try JSONWriter(isCompact: isCompact, processors: 2, largeSize: 0)
          .write(disclosure, to: receiver, into: &diagnostics)
        let whole = try JSONWriter(isCompact: isCompact)
          .write(disclosure, into: &diagnostics).singleFile
        #expect(Array(receiver.pieces.joined()) == whole)
      }
    }
  }

  @Test("beside other work the bytes are the same, and the work is done once", arguments: 1...3)
  func besideWork(processors: Int) throws {
    let disclosure = EverythingSample.disclosure
    var diagnostics = DiagnosticList()
    let (receiver, done) = (KeptPieces(), Locked(0))
    let output = try JSONWriter(isCompact: false, processors: processors, largeSize: 0)
      .write(disclosure, to: receiver, beside: { done.withLock { $0 += 1 } }, into: &diagnostics)
    let whole = try JSONWriter(isCompact: false).write(disclosure, into: &diagnostics).singleFile
    #expect(output == nil)
    #expect(Array(receiver.pieces.joined()) == whole)
    #expect(done.withLock { $0 } == 1)
  }

  @Test("two processors tell the refusal that one tells: the first", arguments: [1, 400, 600, 999])
  func refusalOfHalves(place: Int) throws {
    var paragraphs = Array(repeating: Paragraph(text: "字"), count: 1_000)
    for place in [place, 999] { paragraphs[place].sourceLine = 0 }
    // One behind all others that either thread comes to, whichever blocks are its own.
    let section = Section(title: "", level: 100)
    let disclosure = Disclosure(
      stage: .budget, title: "",
      parts: [Part(blocks: paragraphs.map(Block.paragraph), sections: [section])])
    var diagnostics = DiagnosticList()
    do throws(ConversionError) {
      _ = try JSONWriter(isCompact: true, processors: 2, largeSize: 0)
        .write(disclosure, into: &diagnostics)
      Issue.record("it was written")
    } catch {
      let pointer = "/parts/0/blocks/\(place)/sourceLine"
      #expect(error.diagnostics.map(\.code) == ["json.integer-range"])
      #expect(error.diagnostics.first?.place == .model(pointer: pointer, sourceLine: nil))
    }
  }

  @Test("a disclosure of one block or none has no halves")
  func noHalves() throws {
    let block = Block.paragraph(Paragraph(text: "字"))
    for blocks in [[], [block]] {
      let disclosure = Disclosure(stage: .budget, title: "", parts: [Part(blocks: blocks)])
      var diagnostics = DiagnosticList()
      let written = try JSONWriter(isCompact: true, processors: 2, largeSize: 0)
        .write(disclosure, into: &diagnostics).singleFile
      #expect(try JSONRoundTripTests.read(try #require(written)) == disclosure)
    }
  }
}
