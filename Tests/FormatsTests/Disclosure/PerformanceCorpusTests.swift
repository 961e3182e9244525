import Convert
import Foundation
import TestSupport
import Testing

@testable import Formats

/// The performance tables of every document of the corpus are the verified ones.
@Suite(.enabled(if: Corpus.isPresent))
struct PerformanceCorpusTests {
  static func read(_ document: Corpus.Document, repairs: Bool = true) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    var options = ReadingOptions()
    options.repairs = repairs
    return try Conversion(registry: .standard).read(
      DocumentBundle(document.bytes), from: "text", options: options, into: &diagnostics)
  }

  /// The performance tables in the order of the document, that of the whole department first.
  static func targets(_ disclosure: Disclosure) -> [PerformanceTarget] {
    var targets: [PerformanceTarget] = []
    disclosure.forEachBlock { block, _ in
      if case .performance(let target) = block { targets.append(target) }
    }
    return targets
  }

  @Test("indicators, every field of every one", arguments: Corpus.documents)
  func indicators(_ document: Corpus.Document) throws {
    let rows = try Corpus.text("truth/indicators/\(document.name).tsv")
      .split(separator: "\n").dropFirst()
    let expected = rows.map { row in
      row.split(separator: "\t", omittingEmptySubsequences: false).dropLast().map {
        Corpus.squashed(String($0))
      }
    }
    var found: [[String]] = []
    for (number, target) in Self.targets(try Self.read(document)).enumerated() {
      for indicator in target.indicators {
        let texts = [
          target.project?.text ?? "", indicator.level1, indicator.level2, indicator.level3,
          indicator.targetValue.normalised, indicator.basis,
          TargetValue(indicator.lastYear).normalised, indicator.weight, indicator.scoringRule,
          indicator.evidence,
        ]
        found.append(
          [String(indicator.sourceLine ?? 0), String(number)]
            + texts.map { Corpus.squashed($0.string) })
      }
    }
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
  }

  @Test("targets in parts that make up the whole", arguments: Corpus.documents)
  func targets(_ document: Corpus.Document) throws {
    for target in Self.targets(try Self.read(document)) {
      for value in target.indicators.map(\.targetValue) {
        guard let number = value.numberText else { continue }
        let parts = "\(value.relation?.rawValue ?? "")\(number)\(value.unit)"
        #expect(parts == value.normalised.string)
      }
    }
  }

  @Test("heads: unit, project, person, budget", arguments: Corpus.documents)
  func heads(_ document: Corpus.Document) throws {
    let structure = try OutlineCorpusTests.Structure(document)
    let expected = structure.rows("Performance tables").filter { $0[0] != "index" }
    let targets = Self.targets(try Self.read(document))
    #expect(targets.count == expected.count)
    for (target, row) in zip(targets, expected) {
      #expect(target.sourceLine == Int(row[1]))
      #expect(target.unit?.text.string == row[2])
      #expect(target.goal?.text.isEmpty == false)
      #expect(String(target.indicators.count) == row[8])
      if target.scope == .project {
        #expect(Corpus.squashed(target.project?.text.string ?? "") == Corpus.squashed(row[3]))
        #expect(target.contacts.map(\.text.string) == [row[4] == "(blank)" ? "" : row[4]])
        #expect(target.budget.map(\.labels.count) == [2, 2, 2])
        let amounts = target.budget.map { $0.value.amount?.description ?? "" }
        #expect(amounts == row[5...7].map { $0.replacing(",", with: "") })
      } else {
        let contacts = target.contacts.map(\.text.string).joined(separator: " 联系电话 ")
        #expect(row[4].replacing("：", with: "") == "(\(contacts))")
      }
    }
  }

  @Test("the budget of the whole department", arguments: Corpus.documents)
  func departmentBudget(_ document: Corpus.Document) throws {
    let structure = try OutlineCorpusTests.Structure(document)
    let prefix = "Whole-department funds: "
    let funds = structure.lines.first { $0.hasPrefix(prefix) }?.dropFirst(prefix.count)
    let expected = try #require(funds).split(separator: "; ").flatMap { line in
      line.split(separator: ": ", maxSplits: 1)[1].split(separator: " / ").map {
        Corpus.squashed(String($0.replacing(",", with: "").replacing("合计：", with: "合计")))
      }
    }
    let target = try #require(Self.targets(try Self.read(document)).first)
    var block: [ExactText] = []
    var found: [String] = []
    for line in target.budget {
      // The truth names a label where it is printed, not where it is carried down.
      let common = zip(line.labels, block).prefix { $0 == $1 }.count
      found += line.labels.dropFirst(common).map { Corpus.squashed($0.string) }
      found.append(
        Corpus.squashed(line.value.amount?.description ?? line.value.text?.string ?? ""))
      block = line.labels
    }
    #expect(found == expected)
  }

  @Test("written as text and read back, with repair and without", arguments: Corpus.documents)
  func roundTrip(_ document: Corpus.Document) throws {
    let targets = Self.targets(try Self.read(document)).map(PerformanceText.unplaced)
    for target in targets {
      for isGrouped in [true, false] {
        for repairs in [true, false] {
          #expect(try PerformanceText.reading(of: target, isGrouped, repairs) == target)
        }
      }
    }
  }

  @Test("undoing the ledger gives what is read without repair", arguments: Corpus.documents)
  func undo(_ document: Corpus.Document) throws {
    let repaired = try PerformanceText.tables(document.bytes)
    for (table, source) in repaired {
      var (ledger, diagnostics) = ([LedgerEntry](), DiagnosticList())
      let words = PerformanceWords(source)
      let target = PerformanceReader.read(
        table, with: words, repairs: true, ledger: &ledger, diagnostics: &diagnostics)
      var none: [LedgerEntry] = []
      let printed = PerformanceReader.read(
        table, with: words, repairs: false, ledger: &none, diagnostics: &diagnostics)
      #expect(none.isEmpty)
      #expect(try PerformanceText.undoing(ledger, in: target) == printed)
      #expect(ledger.isEmpty == (target == printed))
    }
  }
}
