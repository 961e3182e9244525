import Convert
import DisclosureGenerator
import Formats
import TestSupport
import Testing

@Suite("Round trips of generated disclosures")
struct RoundTripTests {
  /// The package's formats and one from outside, which is picked up by itself.
  static let registry = FormatRegistry([HexFormat()] + FormatRegistry.standard.formats)
  static let harness = RoundTrip(registry)
  static let formats = harness.formats
  static let seeds = Seeds.upTo(10)

  @Test("What a format writes reads back as it was", arguments: formats, seeds)
  func comesBack(format: String, seed: UInt64) {
    let disclosure = GeneratedDisclosure(seed: seed, size: .small).disclosure
    #expect(Self.harness.failure(of: disclosure, through: format) == nil)
  }

  @Test("Reading a consistent document mends nothing and finds nothing", arguments: formats, seeds)
  func readsWithoutFindings(format: String, seed: UInt64) throws {
    // A table of no known kind is a finding of its own.
    let size = GeneratorSize(units: 3, projectsPerUnit: 1, otherTables: 0)
    let disclosure = GeneratedDisclosure(seed: seed, size: size).disclosure
    let written = try Self.harness.write(disclosure, to: format)
    var diagnostics = DiagnosticList()
    let back = try Conversion(registry: Self.registry)
      .read(written, from: format, into: &diagnostics)
    #expect(diagnostics.diagnostics.map { $0.message(in: .english) } == [])
    #expect(back.ledger.isEmpty)
  }

  @Test("Provenance comes back where the format carries it", arguments: formats)
  func provenance(format: String) {
    var size = GeneratorSize.typical
    size.hasProvenance = true
    let disclosure = GeneratedDisclosure(seed: 77, size: size).disclosure
    #expect(!disclosure.ledger.isEmpty)
    #expect(Self.harness.failure(of: disclosure, through: format) == nil)
  }

  @Test("A chain through every format ends where it began", arguments: Seeds.upTo(4))
  func chain(seed: UInt64) {
    let disclosure = GeneratedDisclosure(seed: seed, size: .small).disclosure
    let there = Self.formats
    #expect(there.count > 1)
    #expect(Self.harness.failure(of: disclosure, through: there + there.reversed()) == nil)
  }

  @Test("A format that is registered from outside is one of them")
  func registeredFromOutside() throws {
    #expect(Self.harness.formats.contains("hex"))
    let written = try Self.harness.write(
      GeneratedDisclosure(seed: 1, size: .small).disclosure, to: "hex")
    let bytes = try #require(written.singleFile)
    #expect(Self.registry.format(recognising: bytes)?.description.name == "hex")
  }
}
