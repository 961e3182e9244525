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
    arguments: ["budget.txt", "budget.json", "budget.xml", "budget.csv", "budget"])
  func facts(name: String) throws {
    let conversion = Conversion(registry: .standard)
    var request = ConversionRequest()
    request.inputName = name
    request.outputFormat = "facts"
    var findings = DiagnosticList()
    let facts = try conversion.convert(
      try Self.bundle(name), request, into: &findings)
    #expect(facts.singleFile == (try RepositoryFile.bytes(Self.folder + "budget.facts.csv")))
  }

  @Test("every format that can be read has a file or a folder there")
  func complete() throws {
    let root = RepositoryFile.root.appending(path: Self.folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path())
    for format in FormatRegistry.standard.formats.filter(\.canRead).map(\.description) {
      let ending = format.folderMarker.map { "/" + $0 } ?? "." + (format.extensions.first ?? "")
      #expect(names.contains { $0.hasSuffix(ending) }, "\(format.name)")
    }
  }

  private static let folder = "Tests/Compatibility/1.0/"

  /// A file, or the files of a folder.
  private static func bundle(_ name: String) throws -> DocumentBundle {
    guard !name.contains(".") else {
      return DocumentBundle(try RepositoryFile.bytes(folder + name))
    }
    let url = RepositoryFile.root.appending(path: folder + name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: url.path()).sorted()
    return DocumentBundle(
      entries: try paths.filter { $0.contains(".") }.map {
        DocumentBundle.Entry(path: $0, bytes: try RepositoryFile.bytes("\(folder)\(name)/\($0)"))
      })
  }
}
