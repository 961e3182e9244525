import Convert
import DisclosureGenerator
import Testing

@Suite("Generated disclosures")
struct GeneratedDisclosureTests {
  /// The amounts of a column over the rows that `isWanted` accepts, in millionths.
  static func sum(
    _ table: StatementTable, _ column: Int, _ isWanted: (RowMeaning) -> Bool
  ) -> Int128 {
    zip(table.rows, table.rowMeanings(on: table.columns[column].side)).reduce(0) { sum, entry in
      isWanted(entry.1) ? sum + (entry.0.cells[column].amount?.millionths ?? 0) : sum
    }
  }

  static func table(_ kind: TableKind, of disclosure: Disclosure) throws -> StatementTable {
    try #require(disclosure.statementTables.first { $0.table.kind == kind }?.table)
  }

  static func total(_ table: StatementTable, _ concept: Concept) throws -> Int128 {
    let column = try #require(table.columns.firstIndex { $0.concept == concept })
    return sum(table, column) { $0.role == .total }
  }

  @Test("The same seed gives the same disclosure, another seed another")
  func seeds() {
    let first = GeneratedDisclosure(seed: 5).disclosure
    #expect(first == GeneratedDisclosure(seed: 5).disclosure)
    #expect(first != GeneratedDisclosure(seed: 6).disclosure)
  }

  @Test(
    "All kinds of tables, projects and targets are there", arguments: 1...10 as ClosedRange<UInt64>)
  func kinds(seed: UInt64) {
    let disclosure = GeneratedDisclosure(seed: seed, size: .small).disclosure
    #expect(
      disclosure.statementTables.map(\.table.kind) == TableKind.allCases.filter { $0 != .other }
        + [.other])
    var projects = 0
    var targets = 0
    var terms = 0
    disclosure.forEachBlock { block, _ in
      switch block {
      case .project(let statement):
        projects += 1
        #expect(statement.amount != nil && statement.budgetUnit != nil)
      case .performance: targets += 1
      case .term: terms += 1
      case .paragraph, .note, .table: break
      }
    }
    #expect(projects == 2)
    #expect(targets >= 1)
    #expect(terms > 3)
  }

  @Test(
    "Totals are the sums of classes, sections and items", arguments: 1...12 as ClosedRange<UInt64>)
  func columnSums(seed: UInt64) throws {
    let disclosure = GeneratedDisclosure(seed: seed).disclosure
    let kinds: [TableKind] = [
      .incomeSummary, .expenditureSummary, .generalPublicExpenditure,
      .generalPublicProjectExpenditure, .governmentFundExpenditure, .stateCapitalExpenditure,
    ]
    for kind in kinds {
      let table = try Self.table(kind, of: disclosure)
      for (index, column) in table.columns.enumerated() where column.role == .amount {
        let total = Self.sum(table, index) { $0.role == .total }
        for level in [CodeLevel.class, .section] {
          #expect(Self.sum(table, index) { $0.level == level } == total, "\(kind) \(index)")
        }
        #expect(Self.sum(table, index) { $0.level == .item } == total, "\(kind) \(index)")
      }
    }
  }

  @Test("Tables agree with each other", arguments: 1...12 as ClosedRange<UInt64>)
  func tablesAgree(seed: UInt64) throws {
    let disclosure = GeneratedDisclosure(seed: seed).disclosure
    let summary = try Self.table(.incomeExpenditureSummary, of: disclosure)
    let income = try Self.table(.incomeSummary, of: disclosure)
    let expenditure = try Self.table(.expenditureSummary, of: disclosure)
    let general = try Self.table(.generalPublicExpenditure, of: disclosure)
    let basic = try Self.table(.generalPublicBasicExpenditure, of: disclosure)
    let projects = try Self.table(.generalPublicProjectExpenditure, of: disclosure)
    let appropriation = try Self.table(.appropriationSummary, of: disclosure)
    let carryover = try Self.table(.carryoverDetail, of: disclosure)
    let all = try Self.total(income, .total)
    #expect(all > 0)
    #expect(Self.sum(summary, 1) { $0.role == .total } == all)
    #expect(Self.sum(summary, 3) { $0.role == .total } == all)
    #expect(Self.sum(summary, 3) { $0.role == .data } == all)
    #expect(try Self.total(expenditure, .total) == all)
    #expect(try Self.total(basic, .total) == Self.total(general, .basicExpenditure))
    #expect(try Self.total(projects, .total) == Self.total(general, .projectExpenditure))
    #expect(
      try Self.total(income, .appropriationSubtotal)
        == Self.sum(appropriation, 1) { $0.role == .total })
    #expect(
      try Self.total(carryover, .total)
        == Self.total(income, .appropriationCarryover) + Self.total(income, .otherCarryover))
  }

  @Test("Rounded figures still add up within half a unit for each term")
  func rounded() throws {
    var size = GeneratorSize.typical
    size.isRounded = true
    var isInexact = false
    for seed in 1...10 as ClosedRange<UInt64> {
      let disclosure = GeneratedDisclosure(seed: seed, size: size).disclosure
      let table = try Self.table(.incomeSummary, of: disclosure)
      let items = table.rowMeanings().count { $0.level == .item }
      for (index, column) in table.columns.enumerated() where column.role == .amount {
        let total = Self.sum(table, index) { $0.role == .total }
        let difference = abs(total - Self.sum(table, index) { $0.level == .item })
        let place: Int128 = table.unit == .yuan ? 1_000_000 : 10_000
        #expect(difference * 2 <= place * Int128(items + 1))
        if difference > 0 { isInexact = true }
      }
    }
    #expect(isInexact)
  }

  @Test("A size in bytes is about met, and grows")
  func sizes() throws {
    let smaller = GeneratedDisclosure(seed: 3, size: .text(bytes: 200_000)).disclosure
    let larger = GeneratedDisclosure(seed: 3, size: .text(bytes: 400_000)).disclosure
    #expect(larger.statementTables.count > smaller.statementTables.count * 3 / 2)
  }
}
