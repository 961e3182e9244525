import Convert
import Foundation
import TestSupport
import Testing

@testable import Formats

/// The amounts of every document of the corpus stand on their line, in their column.
@Suite(.enabled(if: Corpus.isPresent))
struct TableCorpusTests {
  /// The rows of a tab-separated file by column name.
  static func rows(_ path: String) throws -> [[String: String]] {
    let lines = try Corpus.text(path).split(separator: "\n", omittingEmptySubsequences: true)
    let names = lines[0].split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      return Dictionary(uniqueKeysWithValues: zip(names, cells))
    }
  }

  /// How the column of an amount is named.
  enum Naming {
    /// Not at all.
    case line
    case concept
    case label
  }

  /// Every amount as `line side concept amount`, with the label path for columns without concept.
  static func amounts(in disclosure: Disclosure, by naming: Naming) -> [String] {
    disclosure.statementTables.flatMap { placed in
      placed.table.rows.flatMap { row in
        zip(row.cells, placed.table.columns).compactMap { cell, column -> String? in
          guard let amount = cell.amount else { return nil }
          let place =
            switch naming {
            case .line: ""
            case .concept: column.concept?.rawValue ?? ""
            case .label: Corpus.squashed(column.header.map(\.string).joined(separator: "/"))
            }
          return "\(row.sourceLine ?? 0) \(column.side?.rawValue ?? "") \(place) \(amount)"
        }
      }
    }
  }

  @Test("amounts on their line", arguments: Corpus.documents)
  func lines(_ document: Corpus.Document) throws {
    let expected = try Self.rows("truth/\(document.name).tsv").map { row in
      "\(row["source_line"] ?? "") \(row["side"] ?? "")  \(row["amount"] ?? "")"
    }
    let found = Self.amounts(in: try OutlineCorpusTests.read(document), by: .line)
    #expect(found.sorted() == expected.sorted())
  }

  @Test("amounts under their concept", arguments: Corpus.documents)
  func concepts(_ document: Corpus.Document) throws {
    let expected = try Self.rows("truth/\(document.name).tsv").map { row in
      "\(row["source_line"] ?? "") \(row["side"] ?? "") \(row["concept"] ?? "") \(row["amount"] ?? "")"
    }
    let found = Self.amounts(in: try OutlineCorpusTests.read(document), by: .concept)
    #expect(Set(found).symmetricDifference(expected).sorted() == [])
    #expect(found.count == expected.count)
  }

  @Test("another province's tables by line and label")
  func labels() throws {
    let expected = try Self.rows("others/budget_sh.truth.tsv").map { row in
      "\(row["source_line"] ?? "") \(row["side"] ?? "") \(Corpus.squashed(row["label"] ?? ""))"
        + " \((row["raw"] ?? "").replacing(",", with: ""))"
    }
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(try Corpus.text("others/budget_sh.txt").utf8)), from: "text",
      into: &diagnostics)
    let found = Self.amounts(in: disclosure, by: .label)
    #expect(Set(found).symmetricDifference(expected).sorted() == [])
    #expect(found.count == expected.count)
  }
}
