import Convert
import DisclosureGenerator
import TestSupport
import Testing

@testable import Formats

@Suite("CSV: a file that two processors read")
struct CSVHalvesTests {
  /// What comes of a file: the disclosure, or the codes, places and words of what is wrong, and what
  /// is found besides.
  private struct Outcome: Equatable {
    var disclosure: Disclosure?
    var words: [String] = []

    init(_ bytes: [UInt8], processors: Int) {
      var diagnostics = DiagnosticList()
      do throws(ConversionError) {
        disclosure = try CSVReader(encoding: .automatic, processors: processors, largeSize: 0)
          .read(DocumentBundle(bytes), into: &diagnostics)
      } catch {
        words = error.diagnostics.map(Self.words)
      }
      words += diagnostics.diagnostics.map(Self.words)
    }

    private static func words(_ diagnostic: Diagnostic) -> String {
      "\(diagnostic.code) \(String(describing: diagnostic.place)) \(diagnostic.message(in: .english))"
    }
  }

  private static func csv(_ disclosure: Disclosure) throws -> [UInt8] {
    var diagnostics = DiagnosticList()
    let bundle = try Conversion(registry: .standard).write(
      disclosure, to: "csv", into: &diagnostics)
    return try #require(bundle.singleFile)
  }

  /// The model of both halves, before anything falls back on reading from the front.
  private static func halves(_ bytes: [UInt8]) throws -> CSVModel? {
    var scanner = CSVScanner(bytes, separator: UInt8(ascii: ","), from: 3)
    var record = CSVRecord(of: bytes)
    #expect(try scanner.next(&record))
    return CSVHalves(
      bytes: bytes, separator: UInt8(ascii: ","), start: scanner.index, hasBorders: true
    ).read()
  }

  @Test("two halves make the disclosure that was written", arguments: Seeds.upTo(20))
  func generated(seed: UInt64) throws {
    let size = GeneratorSize(units: Int(seed % 4) + 1, projectsPerUnit: Int(seed % 3) + 2)
    let disclosure = GeneratedDisclosure(seed: seed, size: size).disclosure
    var model = try #require(try Self.halves(try Self.csv(disclosure)))
    var diagnostics = DiagnosticList()
    #expect(try model.finish(at: 1, into: &diagnostics) == disclosure)
  }

  @Test("sections that are open in the middle go on, at every depth", arguments: 0...3)
  func openSections(depth: Int) throws {
    var disclosure = Disclosure(stage: .budget, title: "甲")
    let table = StatementTable(
      number: 1, kind: .other, title: "乙",
      columns: [Column(header: ["丙"], role: .text)],
      rows: Array(repeating: TableRow(cells: [.text("丁")]), count: 40))
    let blocks: [Block] = [.paragraph(Paragraph(text: "前")), .table(table), .table(table)]
    var part = Part(title: "部分", blocks: blocks)
    for level in (0..<depth).reversed() {
      let inner = Section(
        title: "章", level: level + 1, blocks: blocks, subsections: part.sections)
      let closed = Section(title: "先", level: level + 1, blocks: [.table(table)])
      part = Part(title: "部分", blocks: blocks, sections: [closed, inner, closed])
    }
    disclosure.parts = [Part(title: "首"), part, Part(title: "末", blocks: blocks)]
    var model = try #require(try Self.halves(try Self.csv(disclosure)))
    var diagnostics = DiagnosticList()
    #expect(try model.finish(at: 1, into: &diagnostics) == disclosure)
  }

  @Test("one processor and two make the same of everything that the model can say")
  func everything() throws {
    let bytes = try Self.csv(EverythingSample.disclosure)
    let outcome = Outcome(bytes, processors: 2)
    #expect(outcome.disclosure == EverythingSample.disclosure)
    #expect(outcome == Outcome(bytes, processors: 1))
  }

  @Test("one processor and two tell the same of a file that is cut off or changed in one byte")
  func damaged() throws {
    let whole = try Self.csv(GeneratedDisclosure(seed: 4, size: .small).disclosure)
    var errors = 0
    for place in stride(from: 0, to: whole.count, by: 1 + whole.count / 150) {
      var variants = [Array(whole[..<place])]
      for byte: UInt8 in [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "9"), 0xFF] {
        variants.append(whole)
        variants[variants.count - 1][place] = byte
      }
      for bytes in variants {
        let outcome = Outcome(bytes, processors: 2)
        #expect(outcome == Outcome(bytes, processors: 1), "at \(place)")
        if outcome.disclosure == nil { errors += 1 }
      }
    }
    #expect(errors > 100)
  }

  @Test(
    "one processor and two make the same, however lines end and wherever quotes stand",
    arguments: HarmlessChange.allCases)
  func spelling(change: HarmlessChange) throws {
    for disclosure in try HarmlessChange.disclosures() {
      let bytes = try change.bytes(of: disclosure)
      #expect(Outcome(bytes, processors: 2) == Outcome(bytes, processors: 1))
    }
  }

  @Test("one processor and two make the same of records that stand elsewhere")
  func moved() throws {
    let lines = String(
      decoding: try Self.csv(EverythingSample.disclosure).dropFirst(3), as: UTF8.self
    ).split(separator: "\r\n", omittingEmptySubsequences: false)
    for from in 1..<lines.count {
      for to in [1, lines.count / 3, lines.count / 2, lines.count - 2] where to < lines.count - 1 {
        var moved = lines
        moved.insert(moved.remove(at: from), at: to)
        let bytes = [0xEF, 0xBB, 0xBF] + Array(moved.joined(separator: "\r\n").utf8)
        #expect(
          Outcome(bytes, processors: 2) == Outcome(bytes, processors: 1), "\(from) to \(to)")
      }
    }
  }
}
