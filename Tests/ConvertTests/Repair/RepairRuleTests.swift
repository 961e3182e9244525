import Testing

@testable import Convert

@Suite("Repair by proof, rule by rule")
struct RepairRuleTests {
  /// A way to damage the small budget that is read right again.
  struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let codes: [LedgerCode]
    let apply: @Sendable (inout [TableDraft]) -> Void

    init(
      _ name: String, _ codes: [LedgerCode],
      _ apply: @escaping @Sendable (inout [TableDraft]) -> Void
    ) {
      self.name = name
      self.codes = codes
      self.apply = apply
    }

    var testDescription: String { name }
  }

  private static let sixMaps = [LedgerCode](repeating: .columnMap, count: 6)
  private static let tenMaps = [LedgerCode](repeating: .columnMap, count: 10)

  static let damages: [Damage] = [
    Damage("one amount slid to the right", [.amountMove]) {
      $0[.income].slide(rows: [3], column: 13, by: 1)
    },
    Damage("one amount slid to the left, between tables", [.amountMove]) {
      $0[.general].slide(rows: [3], column: 6, by: -1)
    },
    Damage("a run over the rows of one page", [.amountMove]) {
      $0[.income].slide(rows: [0, 1, 3], column: 13, by: -1)
    },
    Damage("rows that lost a cell, one after the other", [.amountMove]) {
      $0[.projects].slide(rows: [3, 4], column: 7, by: -1)
      $0[.projects].slide(rows: [3, 4], column: 8, by: -1)
    },
    Damage("a row with a cell too many, amounts beside each other behind it", [.amountMove]) {
      for column in [14, 6, 5] { $0[.income].slide(rows: [4], column: column, by: 1) }
    },
    Damage("an amount two cells off", [.amountMove]) {
      $0[.income].slide(rows: [3], column: 13, by: -2)
    },
    Damage("two runs on two pages", [.amountMove, .amountMove]) {
      $0[.income].slide(rows: [4], column: 14, by: -1)
      $0[.income, 1].slide(rows: [0], column: 14, by: -1)
    },
    Damage("labels slid on both pages", [.columnMap, .columnMap]) {
      $0[.income].slideLabels(from: 11, to: 15)
      $0[.income, 1].slideLabels(from: 11, to: 15)
    },
    Damage("labels slid on one page", [.columnMap]) {
      $0[.income, 1].slideLabels(from: 11, to: 15)
    },
    Damage("labels slid on six pages, more than are searched one by one", sixMaps) {
      $0[.income].slideLabels(from: 11, to: 15)
      $0.paginate(.income, before: [1, 3, 4, 5, 9])
    },
    Damage("labels slid on six pages, and an amount of another table", sixMaps + [.amountMove]) {
      $0[.income].slideLabels(from: 11, to: 15)
      $0.paginate(.income, before: [1, 3, 4, 5, 9])
      $0[.general].slide(rows: [3], column: 6, by: -1)
    },
    Damage("labels slid on all pages of two tables", tenMaps) {
      $0[.income].slideLabels(from: 11, to: 15)
      $0.paginate(.income, before: [1, 3, 4, 5, 9])
      $0[.general].slideLabels(from: 4, to: 6)
      $0.paginate(.general, before: [2, 5, 8])
    },
    Damage("labels slid on six pages, a blank column behind them", sixMaps) {
      $0[.income].slideLabels(from: 11, to: 15)
      $0[.income].pad(cells: 16, label: 16)
      $0[.income, 1].pad(cells: 16, label: 16)
      $0.paginate(.income, before: [1, 3, 4, 5, 9])
    },
    Damage("a blank column before the amounts", [.columnMap]) {
      $0[.expenditure].pad(cells: 4, label: 7)
    },
    Damage("labels slid where two columns print the same amounts", [.columnMap]) {
      $0[.threePublic].slideLabels(from: 1, to: 3)
    },
    Damage("labels slid on one page, where the other could have slid instead", [.columnMap]) {
      $0.split(.projects, at: 3)
      $0[.projects, 1].slideLabels(from: 9, to: 8)
    },
    Damage("labels slid that tell which money a document spends", [.columnMap]) {
      $0[.expenditure].slideLabels(from: 5, to: 6)
    },
    Damage("such labels slid, and a run of amounts under them", [.amountMove, .columnMap]) {
      $0[.expenditure].slideLabels(from: 5, to: 6)
      $0[.expenditure].slide(rows: [6, 7, 8], column: 5, by: 1)
    },
    Damage("labels slid, and two runs under them", [.amountMove, .amountMove, .columnMap]) {
      // Between the two stand amounts of 项目支出, which did not slide.
      $0[.expenditure].slide(rows: [2], column: 5, by: 1)
      $0[.expenditure].slide(rows: [6, 7, 8], column: 5, by: 1)
      $0[.expenditure].slideLabels(from: 5, to: 6)
    },
    Damage("a total label in the project's cell", [.totalLabel]) {
      $0[.projects].rows[5].cells.swapAt(3, 4)
    },
    Damage("a total label in a code's cell", [.totalLabel]) {
      $0[.expenditure].rows[9].cells.swapAt(0, 3)
    },
  ]

  @Test("What the figures prove is read right and told in the ledger", arguments: damages)
  func provable(_ damage: Damage) {
    let right = SmallBudget.printed(SmallBudget.drafts)
    var drafts = SmallBudget.drafts
    damage.apply(&drafts)
    #expect(SmallBudget.printed(drafts) != right)
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables.map(SmallBudget.amounts) == right.map(SmallBudget.amounts))
    #expect(placed.ledger.map(\.code) == damage.codes)
    #expect(placed.diagnostics.isEmpty)
    for entry in placed.ledger where entry.code != .totalLabel {
      #expect(entry.proofs.count >= 2)
      #expect(entry.reach != nil)
    }
  }

  @Test("Undoing gives the reading without repair", arguments: damages)
  func undone(_ damage: Damage) {
    var drafts = SmallBudget.drafts
    damage.apply(&drafts)
    let placed = SmallBudget.place(drafts)
    let disclosure = Disclosure(
      stage: .budget, title: "t",
      parts: [Part(blocks: placed.tables.map { .table($0) })], ledger: placed.ledger)
    var expected = disclosure
    expected.ledger = []
    expected.parts[0].blocks = SmallBudget.printed(drafts).map { .table($0) }
    #expect(disclosure.undoingLedger().firstDifference(from: expected) == nil)
  }

  @Test("0.00 for nothing goes with the column that it stands in")
  func printedZeros() throws {
    let zero = Cell.amount(try #require(Amount("0.00")))
    var drafts = SmallBudget.drafts
    drafts[.income].fillBlanks(from: 4, with: zero)
    drafts[.income, 1].fillBlanks(from: 4, with: zero)
    let right = SmallBudget.printed(drafts).map(SmallBudget.amounts)
    drafts[.income].slideLabels(from: 11, to: 15)
    drafts[.income, 1].slideLabels(from: 11, to: 15)
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables.map(SmallBudget.amounts) == right)
    #expect(placed.ledger.map(\.code) == [.columnMap, .columnMap])
    #expect(placed.diagnostics.isEmpty)
  }

  @Test("A total label in a wrong cell is read where dashes stand for nothing")
  func printedDashes() {
    var drafts = SmallBudget.drafts
    drafts[.projects].fillBlanks(from: 5, with: .text("-"))
    let right = SmallBudget.printed(drafts)
    drafts[.projects].rows[5].cells.swapAt(3, 4)
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables == right)
    #expect(placed.ledger.map(\.code) == [.totalLabel])
  }

  @Test("A consistent budget needs nothing and leaves no doubt")
  func consistent() {
    let placed = SmallBudget.place(SmallBudget.drafts)
    #expect(placed.tables == SmallBudget.printed(SmallBudget.drafts))
    #expect(placed.ledger.isEmpty)
    #expect(placed.diagnostics.isEmpty)
  }

  @Test("A move is told cell by cell, with what stood there")
  func ledgerOfMove() throws {
    var drafts = SmallBudget.drafts
    drafts[.income].slide(rows: [3], column: 13, by: 1)
    let entry = try #require(SmallBudget.place(drafts).ledger.first)
    let amount = Amount("10.50").map { Cell.amount($0) }
    #expect(entry.table == 2)
    #expect(entry.segment == 1)
    #expect(entry.sourceLine == 203)
    #expect(entry.concept == .unitFunds)
    #expect(entry.changes.map(\.row) == [4, 4])
    #expect(entry.changes.map(\.column) == [14, 15])
    #expect(entry.changes.map(\.before) == [.blank, amount])
    #expect(entry.changes.map(\.after) == [amount, .blank])
    #expect(
      entry.proofs.contains {
        $0.statement == "表2 21101环境保护管理事务 单位资金 10.50 = 2110102一般行政管理事务 单位资金 10.50"
      })
  }

  @Test("A column that is gone is reported lost, and nothing is put in its place")
  func lostColumn() {
    var drafts = SmallBudget.drafts
    drafts[.general].lose(cells: 5, label: 4)
    let placed = SmallBudget.place(drafts)
    let table = placed.tables[SmallBudget.Table.general.rawValue]
    #expect(table.columns.compactMap(\.concept) == [.total, .projectExpenditure])
    #expect(
      SmallBudget.amounts(table)[0] == ["total 78.00", "project_expenditure 28.00"])
    #expect(placed.ledger.map(\.code) == [.columnMap, .lostColumn])
    #expect(placed.ledger.last?.concept == .basicExpenditure)
    #expect(placed.ledger.first?.columnsBefore?.last?.concept == .projectExpenditure)
    #expect(placed.diagnostics.isEmpty)
  }

  @Test("An amount under a total label is lost, and stays so")
  func lostCell() {
    var drafts = SmallBudget.drafts
    drafts[.carryover].rows[1].cells[1] = drafts[.carryover].rows[1].cells[0]
    drafts[.carryover].rows[1].cells[0] = .blank
    let placed = SmallBudget.place(drafts)
    let row = placed.tables[SmallBudget.Table.carryover.rawValue].rows[1]
    #expect(row.cells[0] == .text("总计"))
    #expect(row.cells[1] == .blank)
    #expect(placed.ledger.map(\.code) == [.totalLabel, .lostCell])
    #expect(placed.ledger.last?.concept == .total)
  }

  @Test("No amount that is wrong where it stands is repaired away")
  func raisedAmounts() {
    for table in SmallBudget.drafts.indices {
      for segment in SmallBudget.drafts[table].segments.indices {
        let columns = SmallBudget.drafts[table].segments[segment].columns
        for row in SmallBudget.drafts[table].segments[segment].rows.indices {
          for column in columns.indices {
            var drafts = SmallBudget.drafts
            guard
              let amount = drafts[table].segments[segment].rows[row].cells[column].amount,
              let raised = Amount(magnitude: amount.magnitude + 100, fractionDigits: 2)
            else { continue }
            drafts[table].segments[segment].rows[row].cells[column] = .amount(raised)
            let placed = SmallBudget.place(drafts)
            #expect(placed.tables == SmallBudget.printed(drafts))
            #expect(placed.ledger.isEmpty)
            #expect(!placed.diagnostics.isEmpty, "table \(table) row \(row) column \(column)")
          }
        }
      }
    }
  }

  @Test("Two placements that agree equally well leave the table as printed, both named")
  func tie() throws {
    var drafts = SmallBudget.drafts
    // 公务接待费 slid to the fund: the rest of the column could have slid the other way.
    drafts[.threePublic].slide(rows: [2], column: 2, by: 1)
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables == SmallBudget.printed(drafts))
    #expect(placed.ledger.isEmpty)
    let doubt = try #require(placed.diagnostics.first)
    #expect(placed.diagnostics.count == 1)
    #expect(doubt.code == RepairCode.tie.rawValue)
    let message = doubt.message(in: .chinese)
    #expect(message.contains("政府性基金 → 一般公共预算"))
    #expect(message.contains("一般公共预算 → 政府性基金"))
  }

  @Test("An amount no larger than the rounding of what would prove its move stays in doubt")
  func rounding() {
    // 0.01 is less than the totals are rounded by: it may have slid together with 4.25 or not.
    var drafts = [SmallBudget.Table.summary, .income].map { SmallBudget.drafts[$0.rawValue] }
    for row in 1...3 { drafts[.income, 1].set(row: row, column: 14, "0.01") }
    #expect(SmallBudget.place(drafts).diagnostics.isEmpty)
    drafts[.income, 1].slide(rows: [0, 1, 2, 3], column: 14, by: -1)
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables == SmallBudget.printed(drafts))
    #expect(placed.ledger.isEmpty)
    #expect(placed.diagnostics.map(\.code) == [RepairCode.tie.rawValue])
  }

  @Test("A total that is blank was not rounded to nothing")
  func blankTotal() {
    var drafts = SmallBudget.drafts
    let whole = ["30", nil, "1", "29", nil, "29"]
    for (row, spelling) in whole.enumerated() {
      for column in [1, 2] where spelling != nil {
        drafts[.threePublic].set(row: row, column: column, spelling ?? "")
      }
    }
    #expect(SmallBudget.place(drafts).diagnostics.isEmpty)
    // 1 is less than the rounding of 30 = 29, but no part of nothing.
    drafts[.threePublic].slide(rows: [2], column: 2, by: 1)
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables == SmallBudget.printed(drafts))
    #expect(placed.ledger.isEmpty)
    #expect(!placed.diagnostics.isEmpty)
  }

  @Test("A cell under a total label is lost where its column is, under whatever label")
  func lostCellUnderSlidLabel() {
    var drafts = SmallBudget.drafts
    drafts.split(.carryover, at: 1)
    drafts[.carryover, 1].rows[0].cells.swapAt(0, 1)
    drafts[.carryover, 1].rows[0].cells[0] = .blank
    drafts[.carryover, 1].slideLabels(from: 1, to: 3)
    let placed = SmallBudget.place(drafts)
    // 4.25 is 财政拨款小计; that it were the 合计 that is lost would agree as well.
    #expect(placed.ledger.map(\.code) == [.totalLabel, .lostCell])
    #expect(!placed.diagnostics.isEmpty)
  }

  @Test("A misprint elsewhere does not stand in the way of a repair")
  func misprintElsewhere() {
    var drafts = SmallBudget.drafts
    drafts[.projects].set(row: 2, column: 5, "21.00")
    let expected = drafts
    drafts[.income].slide(rows: [3], column: 13, by: 1)
    let placed = SmallBudget.place(drafts)
    #expect(
      placed.tables.map(SmallBudget.amounts)
        == SmallBudget.printed(expected).map(SmallBudget.amounts))
    #expect(placed.ledger.map(\.code) == [.amountMove])
    #expect(placed.diagnostics.map(\.code) == [RepairCode.unsolved.rawValue])
  }

  @Test("What stands two cells from the total may have slid there, or the total: both are named")
  func meetingInTheMiddle() throws {
    // The project is 项目支出 as its total says, or the total 人员经费 as the project says. That both belong
    // between them takes two moves and is not believed.
    var drafts = SmallBudget.drafts
    drafts[.carryover].slide(rows: [0], column: 5, by: -2)
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables == SmallBudget.printed(drafts))
    #expect(placed.ledger.isEmpty)
    #expect(!placed.diagnostics.isEmpty)
    #expect(placed.diagnostics.allSatisfy { $0.code == RepairCode.tie.rawValue })
  }

  @Test("Slid labels that no other table contradicts are in doubt, though nothing fails")
  func standingCheck() throws {
    // Without 表1 the columns that slid agree with the row sums either way.
    var drafts = SmallBudget.drafts
    drafts[.income].slideLabels(from: 11, to: 15)
    drafts[.income, 1].slideLabels(from: 11, to: 15)
    let kept: [SmallBudget.Table] = [.income, .expenditure, .general, .projects]
    let alone = kept.map { drafts[$0.rawValue] }
    let placed = SmallBudget.place(alone)
    #expect(placed.tables == SmallBudget.printed(alone))
    #expect(placed.ledger.isEmpty)
    #expect(placed.diagnostics.map(\.code).contains(RepairCode.labels.rawValue))
  }

  @Test("An amount that slid before a column came between is in doubt, and its place is named")
  func slidOverPadding() throws {
    // 20.00 of 商品和服务支出 slid to the left, and then a blank column came before the others. That all of
    // them are 工资福利支出 takes two runs and agrees as well, since no other table says so.
    var drafts = SmallBudget.drafts
    drafts[.projects].slide(rows: [2], column: 7, by: -1)
    drafts[.projects].pad(cells: 7, label: 6)
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables == SmallBudget.printed(drafts))
    #expect(placed.ledger.isEmpty)
    let doubt = try #require(placed.diagnostics.first)
    #expect(placed.diagnostics.count == 1)
    #expect(doubt.code == RepairCode.labels.rawValue)
    #expect(doubt.message(in: .chinese).contains("20.00 — → 商品和服务支出"))
  }

  @Test("Slid labels on many pages stay in doubt where an amount under them is wrong besides")
  func slidOnManyPages() {
    var drafts = SmallBudget.drafts
    drafts[.income].slideLabels(from: 11, to: 15)
    drafts.paginate(.income, before: [1, 3, 4, 5, 9])
    drafts[.income, 2].rows[0].cells[13] = Amount("11.50").map { .amount($0) } ?? .blank
    let placed = SmallBudget.place(drafts)
    #expect(placed.tables == SmallBudget.printed(drafts))
    #expect(placed.ledger.isEmpty)
    #expect(placed.diagnostics.map(\.code).contains(RepairCode.unsolved.rawValue))
  }

  @Test("A blank closed in a number keeps its raw cell, also where the amount moved besides")
  func mendings() {
    var drafts = SmallBudget.drafts
    drafts[.income].slide(rows: [3], column: 13, by: 1)
    drafts[.income].mendings = [
      CellMending(
        code: .blankInNumber, row: 3, column: 14, before: .text("10.5 0"), raw: "10.5 0"),
      CellMending(
        code: .blankInNumber, row: 2, column: 4, before: .text("50. 00"), raw: "50. 00"),
    ]
    let placed = SmallBudget.place(drafts)
    #expect(placed.ledger.map(\.code) == [.blankInNumber, .amountMove])
    #expect(placed.ledger[0].changes.map(\.column) == [14, 5])
    #expect(placed.ledger[0].changes.map(\.raw) == ["10.5 0", "50. 00"])
    let disclosure = Disclosure(
      stage: .budget, title: "t", parts: [Part(blocks: placed.tables.map { .table($0) })],
      ledger: placed.ledger)
    let undone = disclosure.undoingLedger().statementTables.map(\.table)
    var printed = drafts
    printed[.income].rows[3].cells[14] = .text("10.5 0")
    printed[.income].rows[2].cells[4] = .text("50. 00")
    #expect(undone == SmallBudget.printed(printed))
  }
}
