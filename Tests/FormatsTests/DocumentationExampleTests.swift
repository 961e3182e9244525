import Convert
import Formats
import TestSupport
import Testing

// The examples of the documentation of the two libraries, as they stand there: code that these tests
// do not compile is out of date there too.

private struct TitleFormat: Format {
  var description: FormatDescription {
    FormatDescription(
      name: "title",
      summary: LocalizedText(en: "the title alone", zh: "仅标题"),
      extensions: ["title"], mediaType: "text/plain", roundTrip: nil,
      limits: [LocalizedText(en: "holds the title only", zh: "只含标题")])
  }

  func recognises(_ head: ArraySlice<UInt8>) -> Bool { false }
  func reader(_ options: ReadingOptions) -> (any FormatReader)? { nil }
  func writer(_ options: WritingOptions) -> (any FormatWriter)? { TitleWriter() }
}

private struct TitleWriter: FormatWriter {
  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    DocumentBundle(Array((disclosure.title.string + "\n").utf8))
  }
}

@Suite("The examples of the documentation")
struct DocumentationExampleTests {
  private static func sample() throws -> [UInt8] {
    try RepositoryFile.bytes("samples/example-budget.txt")
  }

  @Test("a conversion from bytes to bytes")
  func conversion() throws {
    let bytes = try Self.sample()
    var request = ConversionRequest()
    request.outputFormat = "json"
    var findings = DiagnosticList()
    let json = try Conversion(registry: .standard)
      .convert(DocumentBundle(bytes), request, into: &findings)
    #expect(json.singleFile?.first == UInt8(ascii: "{"))
  }

  @Test("the figures of a model: twelve tables, of 462 amounts all are proven, as the README says")
  func model() throws {
    let bytes = try Self.sample()
    var findings = DiagnosticList()
    let disclosure = try Conversion(registry: .standard)
      .read(DocumentBundle(bytes), from: "text", into: &findings)
    #expect(disclosure.statementTables.map(\.table.rows.count).count == 12)
    let report = try DisclosureChecks(codeLists: CodeList.standard()).report(on: disclosure)
    #expect(report.totals.proven == 462 && report.totals.amounts == 462)
    #expect(!findings.diagnostics.contains { $0.severity >= .warning })
  }

  @Test("a format of one's own, and a registry of fewer formats")
  func formats() throws {
    let conversion = Conversion(
      registry: FormatRegistry(FormatRegistry.standard.formats + [TitleFormat()]))
    var request = ConversionRequest()
    request.outputName = "a.title"
    var findings = DiagnosticList()
    let title = try conversion.convert(
      DocumentBundle(try Self.sample()), request, into: &findings)
    #expect(title.singleFile == Array("云栖市水土保持局2027年部门预算公开\n".utf8))

    let fewer = Conversion(registry: FormatRegistry([XMLFormat(), DisclosureTextFormat()]))
    #expect(throws: ConversionError.self) {
      try fewer.outputFormat(named: "json", fileName: nil)
    }
  }
}
