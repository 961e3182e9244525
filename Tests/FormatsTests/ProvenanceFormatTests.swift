import Convert
import Formats
import TestSupport
import Testing

/// A format from outside that reads text of its own.
private struct ScannedText: Format {
  var startsProvenance: Bool

  var description: FormatDescription {
    FormatDescription(
      name: "scan", summary: LocalizedText(en: "text of a scanner", zh: "扫描文本"),
      extensions: ["scan"], mediaType: "text/plain", roundTrip: nil,
      startsProvenance: startsProvenance)
  }

  func recognises(_ head: ArraySlice<UInt8>) -> Bool { false }

  func reader(_ options: ReadingOptions) -> (any FormatReader)? {
    DisclosureTextFormat().reader(options)
  }

  func writer(_ options: WritingOptions) -> (any FormatWriter)? { nil }
}

@Suite("Where findings of the checks point, by what the format says")
struct ProvenanceFormatTests {
  @Test("to lines of the input where source lines begin with the format", arguments: [true, false])
  func places(startsProvenance: Bool) throws {
    let registry = FormatRegistry([
      ScannedText(startsProvenance: startsProvenance), JSONFormat(),
    ])
    let sample = String(
      decoding: try RepositoryFile.bytes("samples/example-budget.txt"), as: UTF8.self)
    // The total of 表5, which its parts and other tables contradict then.
    let text = sample.replacing("总计\t2,151.46\t1,344.56", with: "总计\t2,151.47\t1,344.56")
    #expect(text != sample)
    var request = ConversionRequest()
    (request.inputFormat, request.outputFormat, request.checks) = ("scan", "json", .errors)
    var findings = DiagnosticList()
    _ = try Conversion(registry: registry).convert(
      DocumentBundle(Array(text.utf8)), request, into: &findings)
    let errors = findings.diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    for error in errors {
      guard case .input = error.place else {
        #expect(!startsProvenance, "\(error.code)")
        continue
      }
      #expect(startsProvenance, "\(error.code)")
    }
  }
}
