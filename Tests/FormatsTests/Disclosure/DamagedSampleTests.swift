import Convert
import TestSupport
import Testing

@testable import Formats

/// The sample as an extraction leaves it reads to what the sample says.
struct DamagedSampleTests {
  static func read(
    _ name: String, repairs: Bool = true
  ) throws -> (disclosure: Disclosure, diagnostics: DiagnosticList) {
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(try RepositoryFile.bytes("samples/" + name)), from: "text",
      options: ReadingOptions(repairs: repairs), into: &diagnostics)
    return (disclosure, diagnostics)
  }

  @Test("both read to equivalent disclosures")
  func equivalence() throws {
    let canonical = try Self.read("example-budget.txt").disclosure
    let damaged = try Self.read("example-budget-damaged.txt").disclosure
    let difference = damaged.firstDifference(from: canonical, by: .equivalent)
    #expect(difference == nil)
    #expect(damaged.isEquivalent(to: canonical))
  }

  @Test("the damage is told: every kind of repair that was needed is in the ledger, none in doubt")
  func ledger() throws {
    let (damaged, diagnostics) = try Self.read("example-budget-damaged.txt")
    let codes = Set(damaged.ledger.map(\.code))
    #expect(
      codes.isSuperset(of: [
        .blankInNumber, .radical, .totalLabel, .columnMap, .amountMove, .indicatorSlide,
      ]))
    #expect(damaged.ledger.allSatisfy { !$0.isSuperseded })
    let warnings = diagnostics.diagnostics.filter { $0.severity != .note }
    #expect(warnings.map(\.code) == ["ledger.lost-column"])
    let told = diagnostics.diagnostics.filter { $0.code.hasPrefix("ledger.") }
    #expect(told.count == damaged.ledger.count)
    #expect(try Self.read("example-budget.txt").disclosure.ledger.isEmpty)
  }

  @Test("undoing the ledger gives the reading without repair")
  func undo() throws {
    let damaged = try Self.read("example-budget-damaged.txt").disclosure
    let printed = try Self.read("example-budget-damaged.txt", repairs: false).disclosure
    #expect(damaged != printed)
    #expect(damaged.undoingLedger().firstDifference(from: printed) == nil)
  }
}
