import Convert
import DisclosureGenerator
import TestSupport
import Testing

@testable import Formats

@Suite("XML: an output that is validated while it is given out piece after piece")
struct XMLPiecesTests {
  private static func writer(_ encoding: OutputEncoding = .utf8, processors: Int) -> XMLWriter {
    XMLWriter(isCompact: false, encoding: encoding, processors: processors)
  }

  private static let examples = [
    EverythingSample.disclosure,
    GeneratedDisclosure(seed: 5, size: .text(bytes: 200_000)).disclosure,
    Disclosure(stage: .budget, title: ""),
  ]

  @Test("the pieces are together what one thread writes and validates afterwards")
  func pieces() throws {
    for disclosure in Self.examples {
      let receiver = KeptPieces()
      var diagnostics = DiagnosticList()
      let beside = Self.writer(processors: 2)
      #expect(try beside.write(disclosure, to: receiver, into: &diagnostics) == nil)
      let whole = try Self.writer(processors: 1).write(disclosure, into: &diagnostics).singleFile
      #expect(Array(receiver.pieces.joined()) == whole)
      #expect(try beside.write(disclosure, into: &diagnostics).singleFile == whole)
    }
  }

  @Test("a long output is many pieces, none of them empty")
  func size() throws {
    let receiver = KeptPieces()
    var diagnostics = DiagnosticList()
    _ = try Self.writer(processors: 2).write(Self.examples[1], to: receiver, into: &diagnostics)
    #expect(receiver.pieces.count > 10)
    #expect(!receiver.pieces.contains { $0.isEmpty })
  }

  @Test("what one thread validates, and what has to be encoded, is given back as a whole")
  func whole() throws {
    var diagnostics = DiagnosticList()
    for writer in [Self.writer(processors: 1), Self.writer(.gbk, processors: 2)] {
      let receiver = KeptPieces()
      let output = try writer.write(EverythingSample.disclosure, to: receiver, into: &diagnostics)
      #expect(output == (try writer.write(EverythingSample.disclosure, into: &diagnostics)))
      #expect(receiver.pieces.isEmpty)
    }
  }

  @Test(
    "work beside the writing is done once, whether the output is validated meanwhile or afterwards",
    arguments: [
      writer(processors: 1), writer(processors: 2), writer(.gbk, processors: 2),
    ])
  func workBeside(writer: XMLWriter) throws {
    let (alone, beside) = (KeptPieces(), KeptPieces())
    let count = Locked(0)
    var diagnostics = DiagnosticList()
    let output = try writer.write(
      EverythingSample.disclosure, to: beside, beside: { count.withLock { $0 += 1 } },
      into: &diagnostics)
    #expect(count.withLock { $0 } == 1)
    #expect(
      output == (try writer.write(EverythingSample.disclosure, to: alone, into: &diagnostics)))
    #expect(beside.pieces == alone.pieces)
  }

  @Test(
    "a refusal behind the first piece names its place, the other thread ends, work beside is done",
    arguments: [1, 2])
  func refusal(processors: Int) throws {
    let text = ExactText(String(repeating: "字", count: 100))
    var section = Section(label: "一、", title: "乙", level: 1)
    section.blocks = Array(repeating: .paragraph(Paragraph(text: text)), count: 1_000)
    let part = Part(
      blocks: [.paragraph(Paragraph(text: "\u{1}"))], sections: [section])
    let disclosure = Disclosure(
      stage: .budget, title: "", parts: [Part(sections: [section]), part])
    var diagnostics = DiagnosticList()
    let count = Locked(0)
    defer { #expect(count.withLock { $0 } == 1) }
    do throws(ConversionError) {
      _ = try Self.writer(processors: processors).write(
        disclosure, to: KeptPieces(), beside: { count.withLock { $0 += 1 } }, into: &diagnostics)
      Issue.record("it was written")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["xml.forbidden-character"])
      let pointer = "/disclosure/part[2]/paragraph[1]"
      #expect(error.diagnostics.first?.place == .model(pointer: pointer, sourceLine: nil))
    }
  }

  private static let start =
    "<disclosure xmlns='\(XMLFormat.namespace)' version='\(Disclosure.modelVersion)' stage='budget'>"

  private static func document(header: String) -> String {
    start + "<title/><part><table kind='other'><title/><columns><amountColumn><header>合计</header>\n"
      + "\(header)</amountColumn></columns></table></part></disclosure>"
  }

  @Test(
    "whether a document is valid is found while its pieces arrive",
    arguments: [
      ("<disclosure xmlns='\(XMLFormat.namespace)'/>", false),
      ("<disclosure", false), ("", false),
      (start + "<title/></disclosure>", true),
      // White space behind an element says nothing, anything else is refused.
      (start + "<title/> \t\r\n </disclosure>", true),
      (start + "<title/> .\n</disclosure>", false),
      (start + "<title/><![CDATA[.]]></disclosure>", false),
      // A blank alone fills a label, which may not be empty, also behind another.
      (document(header: "<header> </header>"), true),
      (document(header: "<header></header>"), false),
    ])
  func validity(document: String, isValid: Bool) throws {
    let validation = try XMLSchemaValidation.shared()
    let queue = PieceQueue()
    let (_, found) = sideBySide(processors: 2) {
      for byte in document.utf8 { queue.take([byte].span) }
      queue.end()
    } _: {
      validation.isValid(queue)
    }
    #expect(found == isValid)
  }
}
