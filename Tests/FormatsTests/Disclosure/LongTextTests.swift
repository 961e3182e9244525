import Convert
import DisclosureGenerator
import TestSupport
import Testing

@testable import Formats

/// Long texts are read on two threads, which nothing that is read shows.
@Suite("A text that is long enough for two threads")
struct LongTextTests {
  /// What is read of a text, or what refuses it.
  private struct Outcome: Equatable {
    var disclosure: Disclosure?
    var findings: [String]
    var errors: [String]

    init(_ text: [UInt8], processors: Int, repairs: Bool) {
      var diagnostics = DiagnosticList()
      let options = ReadingOptions(repairs: repairs, processors: processors)
      do throws(ConversionError) {
        disclosure = try DisclosureTextReader(options: options)
          .read(DocumentBundle(text), into: &diagnostics)
        errors = []
      } catch {
        disclosure = nil
        errors = error.diagnostics.map(Self.words)
      }
      findings = diagnostics.diagnostics.map(Self.words)
    }

    private static func words(_ finding: Diagnostic) -> String {
      "\(finding.code) \(String(describing: finding.place)): \(finding.message(in: .english))"
    }
  }

  /// A disclosure with both kinds of tables, some amounts slid by a cell and some labels lost.
  private static func text() throws -> [UInt8] {
    var diagnostics = DiagnosticList()
    let generated = GeneratedDisclosure(seed: 11, size: .text(bytes: 290_000)).disclosure
    let bundle = try Conversion(registry: .standard).write(
      generated, to: "text", into: &diagnostics)
    let text = String(decoding: try #require(bundle.singleFile), as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in stride(from: 0, to: lines.count, by: 401) where lines[index].contains("\t\t") {
      let cells = lines[index].split(separator: "\t", omittingEmptySubsequences: false)
      lines[index] = (["", cells[0]] + cells[1...].filter { !$0.isEmpty }).joined(separator: "\t")
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  @Test("two threads read what one reads and find what it finds", arguments: [true, false])
  func sameReading(repairs: Bool) throws {
    let text = try Self.text()
    let one = Outcome(text, processors: 1, repairs: repairs)
    #expect(Outcome(text, processors: 2, repairs: repairs) == one)
    #expect(text.count > 1 << 18)
    #expect(one.findings.count > 3)
    let disclosure = try #require(one.disclosure)
    #expect(disclosure.statementTables.count > 10)
    var targets = 0
    disclosure.forEachBlock { block, _ in
      if case .performance = block { targets += 1 }
    }
    #expect(targets > 10)
  }

  @Test("two threads refuse what one refuses, in the same words")
  func sameRefusal() throws {
    let row = String(repeating: "甲\t", count: 1_100) + "乙\n"
    let text = try Self.text() + Array(("\n表 1\n某表\n" + row).utf8)
    let one = Outcome(text, processors: 1, repairs: true)
    #expect(one.errors.count == 1 && one.errors[0].hasPrefix("text.too-many-columns"))
    #expect(Outcome(text, processors: 2, repairs: true) == one)
  }
}
