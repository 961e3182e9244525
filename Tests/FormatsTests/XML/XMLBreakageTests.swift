import Convert
import DisclosureGenerator
import Foundation
import TestSupport
import Testing

@Suite("XML: the schema bites")
struct XMLBreakageTests {
  @Test("a document broken in one way is refused, with what and where", arguments: XMLBreakage.all)
  func named(breakage: XMLBreakage) throws {
    let text = try XMLDocument.everything()
    let place = try #require(text.range(of: breakage.original), "the fixture lacks the original")
    let errors = XMLDocument.errors(
      text.replacingCharacters(in: place, with: breakage.replacement))
    let first = try #require(errors.first, "it was read")
    #expect(first.code == breakage.code)
    let message = first.message(in: .english)
    #expect(message.contains(breakage.place), "\(message)")
    // Patterns are for programs: people are told in words, in their language.
    for language in Language.allCases {
      #expect(!first.message(in: language).contains("[0-9]"), "\(first.message(in: language))")
    }
    #expect(first.message(in: .chinese).contains(/\p{Han}/))
    let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
    guard case .input(let position) = first.place else {
      Issue.record("no line is told")
      return
    }
    #expect(
      (line...(line + 25)).contains(position.line) || line > position.line, "\(position.line)")
  }

  @Test("there are sixty ways and more, no two of one name")
  func count() {
    #expect(XMLBreakage.all.count >= 60)
    #expect(Set(XMLBreakage.all.map(\.name)).count == XMLBreakage.all.count)
  }

  /// `xmllint`, where the system has it; CI installs it.
  private static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "xmllint says the same of each, and of a thousand documents broken at random",
    .enabled(if: xmllint != nil, "xmllint is not installed"))
  func sameVerdict() throws {
    let xmllint = try #require(Self.xmllint)
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "xml-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = try XMLDocument.everything()
    var ours: [String: Bool] = [:]
    var documents: [(name: String, text: String)] = XMLBreakage.all.enumerated().compactMap {
      index, breakage in
      text.range(of: breakage.original).map {
        ("n\(index)", text.replacingCharacters(in: $0, with: breakage.replacement))
      }
    }
    var random = SeededGenerator(seed: 20_261_121)
    for index in 0..<1000 {
      documents.append(("r\(index)", XMLRandomBreakage.broken(text, with: &random)))
    }
    for (name, text) in documents {
      ours[name] = XMLDocument.errors(text).isEmpty || Self.isOfRulesOnly(text)
      try Data(text.utf8).write(to: folder.appending(path: name + ".xml"))
    }
    let theirs = try Self.verdicts(of: xmllint, in: folder, names: documents.map(\.name))
    for (name, text) in documents {
      #expect(
        ours[name] == theirs[name],
        "\(name): \(XMLDocument.errors(text).map { $0.message(in: .english) })")
    }
    // A thousand ways that all end alike would prove little.
    #expect(ours.values.count { $0 } > 20 && ours.values.count { !$0 } > 500)
  }

  /// Whether the errors of a document are all of rules that the schema cannot say.
  private static func isOfRulesOnly(_ text: String) -> Bool {
    let rules: Set = [
      "xml.section-level", "xml.unknown-column", "xml.duplicate-cell", "xml.invalid-code",
      "xml.inconsistent", "xml.too-many-cells",
    ]
    return XMLDocument.errors(text).allSatisfy { rules.contains($0.code) }
  }

  private static func verdicts(
    of xmllint: String, in folder: URL, names: [String]
  ) throws -> [String: Bool] {
    let process = Process()
    process.executableURL = URL(filePath: xmllint)
    process.currentDirectoryURL = folder
    let schema = RepositoryFile.root.appending(path: "docs/schema/disclosure.xsd").path()
    process.arguments = ["--nonet", "--noout", "--schema", schema] + names.map { $0 + ".xml" }
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var verdicts: [String: Bool] = Dictionary(uniqueKeysWithValues: names.map { ($0, false) })
    for line in output.split(separator: "\n") where line.hasSuffix(".xml validates") {
      verdicts[String(line.dropLast(".xml validates".count))] = true
    }
    return verdicts
  }
}
