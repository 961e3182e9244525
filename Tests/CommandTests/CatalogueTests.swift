import Convert
import Formats
import Foundation
import TestSupport
import Testing

@testable import convert_cli

@Suite("The catalogue of diagnostic codes")
struct CatalogueTests {
  private static let catalogue = ExplainCommand.catalogue

  /// The swift files below `Sources`.
  private static func sources() throws -> [URL] {
    let folder = RepositoryFile.root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    return files.filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
  }

  @Test("every enumeration of codes in the sources is in it, with every case")
  func isComplete() throws {
    let known = Set(Self.catalogue.entries.map(\.code))
    var enumerations = 0
    for file in try Self.sources() {
      let text = try String(contentsOf: file, encoding: .utf8)
      let parts = text.split(separator: /enum \w+: String, (?:\w+, )*DiagnosticCode\b/)
      for part in parts.dropFirst() {
        enumerations += 1
        let values = part.matches(of: /\n  case \w+ = "([^"]+)"/).map { String($0.output.1) }
        #expect(!values.isEmpty, "\(file.lastPathComponent)")
        for value in values {
          let isKnown = known.contains(value)
          #expect(isKnown, "\(file.lastPathComponent): \(value)")
        }
      }
    }
    #expect(enumerations >= 4)
  }

  @Test("no two enumerations share a code, but for formats that share a reader")
  func isUnique() throws {
    var owners: [String: String] = [:]
    for file in try Self.sources() {
      let text = try String(contentsOf: file, encoding: .utf8)
      guard text.contains(/enum \w+: String, (?:\w+, )*DiagnosticCode\b/) else { continue }
      for match in text.matches(of: /\n  case \w+ = "([^"]+)"/) {
        let owner = owners.updateValue(file.lastPathComponent, forKey: String(match.output.1))
        #expect(owner == nil, "\(match.output.1) in \(owner ?? "")")
      }
    }
  }

  @Test("codes are family.words-with-dashes", arguments: catalogue.entries.map(\.code))
  func shape(code: String) {
    #expect(code.wholeMatch(of: /[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*/) != nil)
  }

  @Test(
    "both languages say something, with the same arguments",
    arguments: catalogue.entries.map(\.code))
  func languages(code: String) throws {
    let wording = try #require(Self.catalogue[code])
    for text in [wording.message, wording.advice] {
      #expect(!text.english.isEmpty)
      #expect(text.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      let placeholders = { (text: String) in
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.output.1) })
      }
      #expect(placeholders(text.english) == placeholders(text.chinese))
    }
  }

  @Test(
    "messages begin in lower case and have no full stop",
    arguments: catalogue.entries.map(\.code))
  func wording(code: String) throws {
    let message = try #require(Self.catalogue[code]).message
    let word = message.english.prefix { !$0.isWhitespace }
    // A name such as JSON or GB18030 keeps its capitals.
    let isName = word.count > 1 && word.allSatisfy { !$0.isLowercase }
    #expect(isName || message.english.first?.isUppercase == false, "\(message.english)")
    #expect(!message.english.hasSuffix(".") && !message.chinese.hasSuffix("。"))
  }
}
