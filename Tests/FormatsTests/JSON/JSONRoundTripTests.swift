import Convert
import Formats
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

@Suite("JSON: the layout")
struct JSONGoldenTests {
  @Test("the sample is written as the golden files say, pretty and compact")
  func golden() throws {
    let pretty = try JSONRoundTripTests.write(EverythingSample.disclosure)
    #expect(pretty == (try Golden.expected("json/everything.json", updatedWith: pretty)))
    let compact = try JSONRoundTripTests.write(EverythingSample.disclosure, compact: true)
    #expect(compact == (try Golden.expected("json/everything.compact.json", updatedWith: compact)))
  }
}
