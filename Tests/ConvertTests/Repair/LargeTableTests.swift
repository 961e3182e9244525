import Convert
import Testing

@Suite("Repair of large tables")
struct LargeTableTests {
  /// An expenditure table of many items, each under a section of its own; `damage` says which
  /// amounts of an item are wrong.
  static func draft(items: Int, damage: (Int, inout [String]) -> Void) -> TableDraft {
    var segment = SmallBudget.drafts[.expenditure]
    segment.rows.removeAll()
    func add(_ codes: [String], _ amounts: [String]) {
      let cells: [Cell] =
        codes.map { ClassificationCode($0).map { .code($0) } ?? .blank }
        + [.text(codes.joined().isEmpty ? "合计" : "科目")]
        + amounts.map { Amount($0).map { .amount($0) } ?? .blank }
      segment.rows.append(TableRow(cells: cells, sourceLine: segment.rows.count + 1))
    }
    for item in 0..<items {
      let code = [String(201 + item % 30), item % 2 == 0 ? "01" : "02", "01"]
      add([code[0], "", ""], ["3.00", "2.00", "1.00"])
      add([code[0], code[1], ""], ["3.00", "2.00", "1.00"])
      var amounts = ["3.00", "2.00", "1.00"]
      damage(item, &amounts)
      add(code, amounts)
    }
    add(["", "", ""], ["\(3 * items).00", "\(2 * items).00", "\(items).00"])
    var draft = SmallBudget.drafts[SmallBudget.Table.expenditure.rawValue]
    draft.segments = [segment]
    return draft
  }

  @Test(
    "A table with an error in every row is read in bounded work, and nothing is made up",
    .timeLimit(.minutes(20)))
  func errorsEverywhere() {
    let draft = Self.draft(items: 3_334) { item, amounts in amounts[item % 3] = "\(item % 7 + 4).00"
    }
    let placed = SmallBudget.place([draft])
    #expect(placed.tables == SmallBudget.printed([draft]))
    #expect(placed.ledger.isEmpty)
    #expect(!placed.diagnostics.isEmpty)
  }

  @Test(
    "Slides in every row of a large table move nothing that is not proven",
    .timeLimit(.minutes(20)))
  func slidesEverywhere() {
    let draft = Self.draft(items: 3_334) { item, amounts in
      amounts = item % 2 == 0 ? ["", "3.00", "1.00"] : ["3.00", "", "2.00"]
    }
    let placed = SmallBudget.place([draft])
    #expect(placed.tables[0].rows.count == 3 * 3_334 + 1)
  }
}
