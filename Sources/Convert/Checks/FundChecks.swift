/// The codes of what tables spend out of funds that do not have it.
enum FundCode: String, DiagnosticCode {
  /// A table of expenses states more out of a fund than the department is given out of it.
  case beyondAppropriation = "tables.beyond-appropriation"

  /// The words of the code.
  var wording: DiagnosticWording {
    DiagnosticWording(
      check: .warning,
      en: "{stated} of {what} are more than all that is given out of it, {expected} in {table}",
      zh: "{what} {stated} 大于该项财政拨款总额，{table}中为 {expected}",
      advice: (
        "The figures may stand in the column of another fund: look whether all of it has slid.",
        "金额可能错列到另一资金来源栏，请核对是否整栏错位。"
      ),
      example: (
        "公务接待费 6.80 under 政府性基金 where no 政府性基金预算拨款 is budgeted",
        "未安排政府性基金预算拨款，而公务接待费 6.80 列在政府性基金栏"
      ), source: RuleSource.form)
  }
}

/// Holds the tables that part expenses by funds against what the department is given out of each.
///
/// A whole column that has slid under intact labels contradicts nothing else.
struct FundChecks {
  let maker: FindingMaker
  let lookup: TableLookup

  /// The funds, and the words by which lines of the summary name them.
  private static let funds: [(concept: Concept, word: StaticString)] = [
    (.generalPublicBudget, "一般公共预算"), (.governmentFundBudget, "基金"),
    (.stateCapitalBudget, "国有资本"),
  ]

  /// The findings.
  func findings() -> [CheckFinding] {
    let carryovers = carryovers()
    return [TableKind.threePublicExpenses, .commissionedServices].flatMap { kind in
      Self.funds.compactMap { finding(kind, $0.concept, $0.word, carryovers) }
    }
  }

  private func finding(
    _ kind: TableKind, _ fund: Concept, _ word: StaticString, _ carryovers: [Carryover]
  ) -> CheckFinding? {
    guard let spent = lookup.total(kind, fund), let cell = spent.cells.first,
      let given = lookup.total(.appropriationSummary, fund, side: .expenditure)
    else { return nil }
    let most = given.value + given.half + carriedOver(word, carryovers)
    guard spent.value - spent.half > most else { return nil }
    let placed = lookup.document.placed[cell.table]
    let label = cell.column.flatMap { placed.table.columns[$0].header.last?.string }
    return maker.finding(
      FundCode.beyondAppropriation, at: placed.path,
      line: placed.table.rows[cell.row].sourceLine, place: spent.name,
      [("what", .text(label ?? fund.rawValue)), ("table", .text(given.name))],
      stated: lookup.document.text(spent.value, table: cell.table),
      expected: lookup.document.text(given.value, table: cell.table),
      related: spent.cells + given.cells)
  }

  /// A line of the summary below that of what is carried over: its words, and what it states.
  private typealias Carryover = (words: [UInt8], value: Int128)

  /// What is carried over and may be spent besides: that of the fund where the summary parts it, else
  /// all.
  private func carriedOver(_ word: StaticString, _ carryovers: [Carryover]) -> Int128 {
    let own = carryovers.filter { $0.words.span.contains(word) }
    guard own.isEmpty else { return own.reduce(0) { $0 + $1.value } }
    return lookup.total(.incomeSummary, .appropriationCarryover).map { $0.value + $0.half } ?? 0
  }

  /// The lines of the summary that part what is carried over.
  private func carryovers() -> [Carryover] {
    guard let (_, figures, _) = lookup.table(.incomeExpenditureSummary),
      let list = figures.list(.income), let column = list.columns.first
    else { return [] }
    var carryovers: [Carryover] = []
    var isBelow = false
    for (row, label) in list.labels.enumerated() {
      guard let words = label.map({ LineLabel($0).words }) else { continue }
      if words.span.contains("结转") {
        isBelow = true
      } else if isBelow {
        let value = lookup.document.figures.values[figures.slot(ofRow: row) + column]
        carryovers.append((words, value))
      }
    }
    return carryovers
  }
}
