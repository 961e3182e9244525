import Convert
import Formats
import TestSupport
import Testing

/// The errors that real documents were published with, as the corpus lists them.
///
/// The list is `truth/identities.md`: below `## Seed NAME` and a heading that begins with
/// `### True errors`, each item names the lines on which a finding must stand.
@Suite("True errors of real documents")
struct TrueErrorTests {
  /// An error of the list.
  struct KnownError: Sendable, CustomStringConvertible {
    let document: String
    /// The lines on each of which a finding stands.
    let lines: [Int]
    /// Whether one of them is enough.
    let isAnyEnough: Bool
    let description: String
  }

  /// The errors of the list, but for items that say that something is right.
  static func known(in list: String) -> [KnownError] {
    var errors: [KnownError] = []
    var document = ""
    var isListing = false
    for line in list.split(separator: "\n") {
      if line.hasPrefix("## ") {
        document = line.split(separator: " ").last.map { String($0) } ?? ""
        isListing = false
      } else if line.hasPrefix("#") {
        isListing = line.hasPrefix("### True errors")
      }
      guard isListing, line.hasPrefix("- ") else { continue }
      if line.contains(": right") || line.contains(": consistent") { continue }
      let isAnyEnough = line.contains("and others")
      let places =
        isAnyEnough
        ? line.matches(of: /line ([0-9]+(?:\/[0-9]+)*)/)
        : line.matches(of: /(?:^- |and )line ([0-9]+(?:\/[0-9]+)*)/)
      let lines = places.flatMap { place in
        place.output.1.split(separator: "/").compactMap { Int($0) }
      }
      guard !lines.isEmpty else { continue }
      errors.append(
        KnownError(
          document: document, lines: lines, isAnyEnough: isAnyEnough, description: String(line)))
    }
    return errors
  }

  @Test(
    "each true error of the list is found on its line", .enabled(if: Corpus.isPresent))
  func each() throws {
    let errors = Self.known(in: try Corpus.text("truth/identities.md"))
    #expect(errors.count >= 15)
    for document in Corpus.documents {
      let report = DisclosureChecks(codeLists: try CodeList.standard()).report(
        on: try CheckCorpusTests.read(document.bytes))
      let lines = Set(
        report.findings.filter { $0.diagnostic.severity > .note }.compactMap(\.sourceLine))
      for error in errors where error.document == document.name {
        // The list names the paragraph where the matter is plain; a heading stands above it.
        let found = error.lines.filter { line in (line - 2...line).contains { lines.contains($0) } }
        let isFound = error.isAnyEnough ? !found.isEmpty : found.count == error.lines.count
        #expect(isFound, "\(document.name): \(error)")
      }
    }
  }
}
