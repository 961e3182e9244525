import TestSupport
import Testing

@testable import Convert

@Suite("Identities and placement on the corpus", .enabled(if: Corpus.isPresent))
struct CorpusPlacementTests {
  private static let names = Corpus.documents.map(\.name)

  static func problem(_ name: String) throws -> RepairProblem {
    var drafts = try TruthDrafts.load(name)
    let readings = drafts.indices.map { drafts[$0].readTotalLabel() }
    return RepairProblem(drafts, readings: readings)
  }

  @Test("With every amount in its column no identity fails", arguments: names)
  func noneFails(_ name: String) throws {
    let problem = try Self.problem(name)
    let failing = problem.balances.indices.filter { problem.balances[$0].fails }
    #expect(failing.isEmpty)
    // The identities that were verified by hand number 725, 591, 1,057 and 574.
    #expect(problem.balances.count { $0.holds } >= 550)
  }

  @Test("Nothing is repaired where nothing is damaged", arguments: names)
  func nothingToRepair(_ name: String) throws {
    let drafts = try TruthDrafts.load(name)
    var diagnostics = DiagnosticList()
    let placed = TablePlacement.place(drafts, repairs: true, into: &diagnostics)
    #expect(diagnostics.diagnostics.isEmpty)
    #expect(placed.ledger.allSatisfy { $0.proofs.isEmpty })
  }

  @Test("Any amount raised by 1.00 makes an identity fail", arguments: names)
  func everyAmountIsProven(_ name: String) throws {
    let problem = try Self.problem(name)
    let index = IdentityIndex(problem.identities)
    let raise = Figures.scale(of: .tenThousandYuan) * 1_000_000
    var unproven = 0
    for slot in problem.figures.values.indices where problem.figures.isPresent[slot] {
      let isSeen = index.identities(of: slot).contains { entry in
        var balance = problem.balances[Int(entry)]
        let isTotal = problem.identities.identities[Int(entry)].total == Int32(slot)
        balance.residual += isTotal ? raise : -raise
        return balance.fails
      }
      if !isSeen { unproven += 1 }
    }
    #expect(unproven == 0)
  }
}
