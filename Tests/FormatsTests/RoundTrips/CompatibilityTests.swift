import Convert
import Formats
import Foundation
import TestSupport
import Testing

/// Files that earlier releases wrote, in folders by the version of the model.
@Suite("Files of earlier versions")
struct CompatibilityTests {
  @Test(
    "every format reads to the facts that it had when it was written",
    arguments: ["budget.txt", "budget.json", "budget.xml", "budget.csv"])
  func facts(name: String) throws {
    let folder = "Tests/Compatibility/1.0/"
    let conversion = Conversion(registry: .standard)
    var request = ConversionRequest()
    request.inputName = name
    request.outputFormat = "facts"
    var findings = DiagnosticList()
    let facts = try conversion.convert(
      DocumentBundle(try RepositoryFile.bytes(folder + name)), request, into: &findings)
    #expect(facts.singleFile == (try RepositoryFile.bytes(folder + "budget.facts.csv")))
  }

  @Test("every format that can be read and is a file has a file there")
  func complete() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: RepositoryFile.root.appending(path: "Tests/Compatibility/1.0").path())
    for format in FormatRegistry.standard.formats
    where format.canRead && !format.description.isFolder {
      let suffix = "." + (format.description.extensions.first ?? "")
      #expect(names.contains { $0.hasSuffix(suffix) }, "\(format.description.name)")
    }
  }
}
