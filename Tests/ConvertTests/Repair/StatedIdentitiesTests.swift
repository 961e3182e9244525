import Testing

@testable import Convert

@Suite("What the identities say of tables, handed on from reading to checking")
struct StatedIdentitiesTests {
  @Test("it is taken for the tables that it was stated of, and for no others")
  func tables() throws {
    let (tables, stated) = try Self.stated()
    #expect(stated.are(of: tables))
    #expect(!stated.are(of: Array(tables.dropLast())))
    #expect(!stated.are(of: try Self.raised(tables)))
    var diagnostics = DiagnosticList()
    let printed = TablePlacement.placeStating(
      SmallBudget.drafts, repairs: false, into: &diagnostics)
    #expect(printed.stated == nil)
  }

  @Test("the checks find the same with it and without")
  func findings() throws {
    let (tables, stated) = try Self.stated()
    let intact = Self.disclosure(tables)
    let raised = Self.disclosure(try Self.raised(tables))
    // The tables are the same and the figures are not: a blank cell of the first row is known to be
    // lost, so that the sum of the row and that of the column no longer hold.
    var lost = intact
    let income = SmallBudget.Table.income.rawValue
    let column = try #require(tables[income].columns.lastIndex { $0.role == .amount })
    lost.ledger = [
      LedgerEntry(
        code: .lostCell, table: income + 1,
        changes: [LedgerChange(row: 1, column: column + 1, before: .blank, after: .blank)])
    ]
    let checks = DisclosureChecks()
    for disclosure in [intact, raised, lost] {
      #expect(
        Self.told(checks.outcome(on: disclosure, stated: stated))
          == Self.told(checks.outcome(on: disclosure)))
    }
    // Else nothing would be proven of what differs.
    #expect(Self.told(checks.outcome(on: intact)) != Self.told(checks.outcome(on: raised)))
    #expect(Self.told(checks.outcome(on: intact)) != Self.told(checks.outcome(on: lost)))
  }

  /// The tables of the small budget, and what was stated of them.
  private static func stated() throws -> (tables: [StatementTable], stated: StatedIdentities) {
    var diagnostics = DiagnosticList()
    let placed = TablePlacement.placeStating(
      SmallBudget.drafts, repairs: true, into: &diagnostics)
    return (placed.tables, try #require(placed.stated))
  }

  /// The tables with the first total of the income table raised, 92.75 to 93.75.
  private static func raised(_ tables: [StatementTable]) throws -> [StatementTable] {
    var tables = tables
    let income = SmallBudget.Table.income.rawValue
    let column = try #require(tables[income].columns.firstIndex { $0.role == .amount })
    tables[income].rows[0].cells[column] = .amount(try #require(Amount("93.75")))
    return tables
  }

  private static func disclosure(_ tables: [StatementTable]) -> Disclosure {
    Disclosure(
      stage: .budget, fiscalYear: 2025, title: "2025年部门预算公开",
      parts: [Part(title: "部门预算公开表", blocks: tables.map { .table($0) })])
  }

  private static func told(_ outcome: CheckOutcome) -> [String] {
    outcome.findings.map { $0.diagnostic.message(in: .english) }
      + [outcome.summary.message(in: .english), "\(outcome.proof.identitiesHeld) hold"]
  }
}
