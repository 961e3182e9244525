import Convert
import Foundation
import TestSupport
import Testing

@testable import Formats

/// The outline of every document of the corpus is the verified one.
@Suite(.enabled(if: Corpus.isPresent))
struct OutlineCorpusTests {
  /// The verified structure of one document: lines of `truth/structure.md` by heading.
  struct Structure {
    let lines: [String]

    init(_ document: Corpus.Document) throws {
      let text = try Corpus.text("truth/structure.md")
      let sections = text.components(separatedBy: "\n## Seed ")
      lines =
        sections.first { $0.hasPrefix(document.name) }?.components(separatedBy: "\n") ?? []
    }

    /// What follows `- key: ` in the head of the document.
    func head(_ key: String) -> String? {
      lines.first { $0.hasPrefix("- \(key): ") }.map { String($0.dropFirst(key.count + 4)) }
    }

    /// The lines below `### heading`.
    func section(_ heading: String) -> ArraySlice<String> {
      guard let start = lines.firstIndex(where: { $0.hasPrefix("### \(heading)") }) else {
        return []
      }
      let rest = lines[(start + 1)...]
      return rest.prefix { !$0.hasPrefix("### ") && !$0.hasPrefix("## ") }
    }

    /// The cells of the table rows below `### heading`, header rows left out.
    func rows(_ heading: String) -> [[String]] {
      section(heading).filter { $0.hasPrefix("| ") }.dropFirst().map { line in
        line.dropFirst(2).dropLast(2).components(separatedBy: " | ").map {
          $0.trimmingCharacters(in: .whitespaces)
        }
      }
    }
  }

  static func read(_ document: Corpus.Document) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try Conversion(registry: .standard).read(
      DocumentBundle(document.bytes), from: "text", into: &diagnostics)
  }

  @Test("title, department, year and sign-off", arguments: Corpus.documents)
  func head(_ document: Corpus.Document) throws {
    let structure = try Structure(document)
    let disclosure = try Self.read(document)
    let title = try #require(structure.head("title"))
    #expect(Corpus.squashed(title).hasPrefix(Corpus.squashed(disclosure.title.string)))
    #expect(disclosure.department?.string == structure.head("department"))
    #expect(disclosure.fiscalYear.map { String($0) } == structure.head("fiscal year"))
    let signOff = try #require(structure.head("sign-off name"))
    let name = try #require(disclosure.signature?.name)
    let date = try #require(disclosure.signature?.date)
    #expect(signOff.hasPrefix("\(name) (line \(try #require(disclosure.signature?.sourceLine)))"))
    #expect(signOff.contains("sign-off date: \(date) "))
  }

  @Test("parts and sections, each on its line", arguments: Corpus.documents)
  func outline(_ document: Corpus.Document) throws {
    let structure = try Structure(document)
    let disclosure = try Self.read(document)
    let expected = structure.section("Parts and sections").compactMap { line -> String? in
      guard let range = line.range(of: "- line ") else { return nil }
      var heading = String(line[range.upperBound...])
      if let note = heading.range(of: " (heading cut") {
        heading.removeSubrange(note.lowerBound...)
      }
      return Corpus.squashed(heading)
    }
    var found: [String] = []
    func add(_ line: Int?, _ label: ExactText?, _ title: ExactText?) {
      found.append(
        Corpus.squashed("\(line ?? 0): \(label?.string ?? "")\(title?.string ?? "")"))
    }
    func visit(_ section: Section) {
      add(section.sourceLine, section.label, section.title)
      section.subsections.forEach(visit)
    }
    for part in disclosure.parts {
      add(part.sourceLine, part.label, part.title)
      part.sections.forEach(visit)
    }
    #expect(found == expected)
  }

  @Test("statement tables with their lines, titles and row counts", arguments: Corpus.documents)
  func tables(_ document: Corpus.Document) throws {
    let expected = try Structure(document).rows("Tables of part 2").map { row in
      "\(row[0]) \(row[2]) \(row[3].components(separatedBy: " — ")[0]) rows \(row[4])"
    }
    let found = try Self.read(document).statementTables.map { placed in
      let table = placed.table
      return
        "\(placed.number ?? 0) \(table.sourceLine ?? 0) \(table.title) rows \(table.rows.count)"
    }
    #expect(found == expected)
  }

  @Test("project statements with their amounts and units", arguments: Corpus.documents)
  func projects(_ document: Corpus.Document) throws {
    let expected = try Structure(document).rows("Section 七").map { row in
      Corpus.squashed(
        "\(row[0]) \(row[1]) \(row[2]) \(row[3].replacing(",", with: "")) \(row[4]) \(row[6])")
    }
    var found: [String] = []
    try Self.read(document).forEachBlock { block, _ in
      guard case .project(let project) = block else { return }
      found.append(
        Corpus.squashed(
          """
          \(project.label?.string ?? "") \(project.sourceLine ?? 0) \(project.name) \
          \(project.amount?.description ?? "") \(project.budgetUnit?.string ?? "") \
          \(project.isWithheld ? "yes" : "")
          """))
    }
    #expect(found == expected)
  }

  @Test("glossary terms", arguments: Corpus.documents)
  func glossary(_ document: Corpus.Document) throws {
    let expected = try Structure(document).section("Glossary").compactMap { line in
      line.range(of: "- line ").map {
        Corpus.squashed(line[$0.upperBound...].components(separatedBy: " (definition")[0])
      }
    }
    var found: [String] = []
    try Self.read(document).forEachBlock { block, _ in
      guard case .term(let term) = block else { return }
      found.append(
        Corpus.squashed("\(term.sourceLine ?? 0): \(term.label?.string ?? "")\(term.term)"))
    }
    #expect(found == expected)
  }
}
