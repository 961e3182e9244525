import Convert
import DisclosureGenerator
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Generated documents and the sample, damaged as PDFs damage them, read right or say their doubts.
///
/// `DISCLOSURE_VARIANTS=10000` tries as many variants and prints how each class of damage ended;
/// `DISCLOSURE_VARIANTS_FOLDER=DIR` keeps the text of each that ends wrong.
@Suite("Variants of damage")
struct VariantTests {
  @Test("whatever the layout, the disclosure is the same")
  func layout() async throws {
    let tally = try await VariantTally.of(.layout, VariantDocuments.whole(), share: 40)
    #expect(tally.wrong == [])
    #expect(tally.blind == 0)
    #expect(tally.right > tally.trials * 9 / 10)
  }

  @Test("damage that figures undo is undone, or told")
  func figures() async throws {
    let tally = try await VariantTally.of(.figure, VariantDocuments.tables(), share: 30)
    #expect(tally.wrong == [])
    #expect(tally.right > tally.trials / 2)
  }

  @Test("two damages at once are undone, or told")
  func two() async throws {
    let tally = try await VariantTally.of(.two, VariantDocuments.tables(), share: 30)
    #expect(tally.wrong == [])
    #expect(tally.right > tally.trials / 3)
  }

  @Test("no check contradicts what variants are made of, so that one that does tells the damage")
  func undamaged() throws {
    for source in try VariantDocuments.whole() + VariantDocuments.tables() {
      #expect(VariantDoubts.contradicted(in: source.disclosure) == [], "\(source.name)")
    }
  }
}

/// The documents that variants are made of.
enum VariantDocuments {
  /// Whole documents: generated ones with one to seven units, and the sample.
  static func whole() throws -> [VariantSource] {
    var sources: [VariantSource] = []
    for (seed, units) in [(1, 1), (2, 2), (3, 3), (4, 7)] {
      let size = GeneratorSize(units: units, projectsPerUnit: 1)
      let disclosure = GeneratedDisclosure(seed: UInt64(seed), size: size).disclosure
      sources.append(try source("seed \(seed)", disclosure))
    }
    return sources + [try source("the sample", try sample())]
  }

  /// The statement tables alone; in one document they are rounded.
  static func tables() throws -> [VariantSource] {
    var sources: [VariantSource] = []
    for (seed, units) in [(11, 1), (12, 2), (13, 3), (14, 5), (15, 2), (16, 2)] {
      let size = GeneratorSize(
        units: units, projectsPerUnit: 2, otherTables: 0, isRounded: seed == 16)
      let disclosure = GeneratedDisclosure(seed: UInt64(seed), size: size).disclosure
      sources.append(try source("seed \(seed)", tablesOnly(disclosure)))
    }
    return sources + [try source("the sample", tablesOnly(try sample()))]
  }

  private static let conversion = Conversion(registry: .standard)

  private static func sample() throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try conversion.read(
      DocumentBundle(try RepositoryFile.bytes("samples/example-budget.txt")), from: "text",
      into: &diagnostics)
  }

  private static func tablesOnly(_ disclosure: Disclosure) -> Disclosure {
    var disclosure = disclosure
    disclosure.contents = []
    disclosure.signature = nil
    disclosure.parts = disclosure.parts.filter { part in
      part.blocks.contains { if case .table = $0 { true } else { false } }
    }
    return disclosure
  }

  /// The source of what a disclosure reads back as once it is written.
  private static func source(_ name: String, _ disclosure: Disclosure) throws -> VariantSource {
    var diagnostics = DiagnosticList()
    let bundle = try conversion.write(disclosure, to: "text", into: &diagnostics)
    let read = try conversion.read(bundle, from: "text", into: &diagnostics)
    #expect(read.isEquivalent(to: disclosure))
    let text = String(decoding: bundle.singleFile ?? [], as: UTF8.self)
    return try #require(VariantSource(name, text: text, disclosure: read))
  }
}

/// How variants ended.
struct VariantTally {
  /// The counts of one class.
  struct Counts {
    var right = 0
    var doubt = 0
    var blind = 0
    var wrong = 0
  }

  private(set) var classes: [String: Counts] = [:]
  /// What every variant that is silently wrong was, with its seed.
  private(set) var wrong: [String] = []

  var trials: Int { right + doubt + blind + wrong.count }
  var right: Int { classes.values.reduce(0) { $0 + $1.right } }
  var doubt: Int { classes.values.reduce(0) { $0 + $1.doubt } }
  var blind: Int { classes.values.reduce(0) { $0 + $1.blind } }

  /// How many variants are tried.
  private static let wanted =
    ProcessInfo.processInfo.environment["DISCLOSURE_VARIANTS"].flatMap { Int($0) }

  /// Where texts that end wrong are kept.
  private static let folder =
    ProcessInfo.processInfo.environment["DISCLOSURE_VARIANTS_FOLDER"].map {
      URL(filePath: $0, directoryHint: .isDirectory)
    }

  /// Tries `share` per cent of all variants on documents.
  static func of(
    _ mixture: TextVariant.Mixture, _ sources: [VariantSource], share: Int
  ) async throws -> VariantTally {
    let count = max(1, (wanted ?? 1_000) * share / 100)
    let size = 10
    let tally = try await withThrowingTaskGroup(of: VariantTally.self) { group in
      for start in stride(from: 1, through: count, by: size) {
        group.addTask {
          var tally = VariantTally()
          for seed in start...min(count, start + size - 1) {
            try tally.add(seed, mixture, sources[seed % sources.count])
          }
          return tally
        }
      }
      return try await group.reduce(into: VariantTally()) { $0.add($1) }
    }
    if wanted != nil { tally.report() }
    return tally
  }

  private mutating func add(
    _ seed: Int, _ mixture: TextVariant.Mixture, _ source: VariantSource
  ) throws {
    let reading = VariantReading(of: source, seed: UInt64(seed), mixture: mixture)
    var counts = classes[reading.variant.className, default: Counts()]
    switch try reading.verdict() {
    case .right: counts.right += 1
    case .doubt: counts.doubt += 1
    case .blind: counts.blind += 1
    case .wrong(let what):
      counts.wrong += 1
      if let folder = Self.folder {
        try Data(reading.variant.document.text.utf8).write(
          to: folder.appending(path: "\(mixture)-\(seed).txt"))
      }
      wrong.append(
        "\(mixture) \(seed) of \(source.name), \(reading.spelling), "
          + "\(reading.variant.description): \(what)")
    }
    classes[reading.variant.className] = counts
  }

  private mutating func add(_ other: VariantTally) {
    wrong += other.wrong
    for (name, counts) in other.classes {
      classes[name, default: Counts()].right += counts.right
      classes[name, default: Counts()].doubt += counts.doubt
      classes[name, default: Counts()].blind += counts.blind
      classes[name, default: Counts()].wrong += counts.wrong
    }
  }

  private func report() {
    print("   right   doubt   blind   wrong  damage")
    for (name, counts) in classes.sorted(by: { $0.key < $1.key }) {
      let columns = [counts.right, counts.doubt, counts.blind, counts.wrong].map {
        String(repeating: " ", count: max(0, 8 - String($0).count)) + String($0)
      }
      print(columns.joined() + "  " + name)
    }
    for line in wrong.sorted() { print("  WRONG " + line) }
  }
}
