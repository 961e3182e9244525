import DisclosureGenerator
import TestSupport
import Testing

@testable import Convert

/// Documents for each code of the checks that no sentence alone brings about.
@Suite("Every code of the checks")
struct CheckCodeTests {
  /// A change of a consistent document and the code that must be found in it.
  struct Case: CustomStringConvertible, Sendable {
    let code: String
    let change: @Sendable (inout Draft) throws -> Void
    var description: String { code }

    init(_ code: some DiagnosticCode, _ change: @escaping @Sendable (inout Draft) throws -> Void) {
      self.code = code.rawValue
      self.change = change
    }
  }

  static let cases = [
    Case(NarrativeTableCode.figure) { try $0.replace("收支总预算", with: "收支总预算1.00万元，另计") },
    Case(NarrativeTableCode.item) { try $0.replace("行政运行（项）", with: "机关运行（项）") },
    Case(EmptyTableCode.called) { draft in
      try draft.append("“三公”经费支出情况表为空表。", to: "三公")
    },
    Case(EmptyTableCode.stated) { draft in
      draft.setEmpty(.governmentFundExpenditure)
      draft.addSection("政府性基金预算拨款情况说明", "政府性基金预算支出5.00万元，用于湿地监测。")
    },
    Case(EmptyTableCode.unsaid) { draft in
      draft.setEmpty(.stateCapitalExpenditure)
      draft.addSection("国有资本经营预算拨款情况说明", "国有资本经营预算按规定管理。")
    },
    Case(NarrativeTableCode.carryoverList) { try $0.replaceCarryover(amount: "0.01") },
    Case(NarrativeTableCode.carryoverItem) { try $0.replaceCarryover(amount: "0.01") },
    Case(NarrativeTableCode.projectCount) { draft in
      try draft.append("整体绩效目标1个，安排项目共99个。", to: "其他重要事项")
    },
    Case(FundCode.beyondAppropriation) { draft in
      draft.state("99999999.00", of: .governmentFundBudget, in: .threePublicExpenses)
    },
    Case(CompletenessCode.missingItem) { try $0.remove("公务员医疗补助（项）") },
    Case(CompletenessCode.missingOperating) { draft in
      try draft.replace("机关运行经费", with: "日常开支")
    },
    Case(CompletenessCode.reason) { draft in
      try draft.append("“三公”经费减少1.00万元，其中：公务接待费减少1.00万元，主要原因是本年度无预算安排。", to: "三公")
    },
    Case(ProjectCode.amount) { draft in
      try draft.project { statement in
        statement.setField("预算安排规模", "0.01万元")
      }
    },
    Case(ProjectCode.total) { draft in
      try draft.project { statement in
        statement.setField("预算安排规模", "0.01万元")
      }
    },
    Case(ProjectCode.count) { draft in
      try draft.project { statement in
        statement.setField("资金分配情况", "256名补助对象3.86万元。")
      }
      try draft.target { target in target.goal?.text = "为258名补助对象安排3.86万元。" }
    },
    Case(ProjectCode.cost) { draft in
      try draft.project { statement in
        statement.setField("资金分配情况", "其中野外作业经费8400元。")
      }
      try draft.target { target in
        target.indicators.append(
          Indicator(level1: "成本指标", level3: "野外作业经费", target: "<=1.32万元", sourceLine: 7))
      }
    },
    Case(TargetCode.department) { draft in
      try draft.target(of: .department) { target in
        target.budget[1].value = NarrativeCheckTests.cell("1.00")
      }
    },
    Case(TargetCode.otherFunds) { draft in
      try draft.target(of: .department) { target in
        target.budget[2].value = NarrativeCheckTests.cell("987654.32")
      }
    },
    Case(TargetCode.projectName) { draft in
      try draft.target { target in
        let name = target.project?.text.string ?? ""
        target.project?.text = ExactText(name + "专项")
      }
    },
    Case(TargetCode.projectUnit) { draft in
      let units = draft.budgetUnits
      try draft.target { target in
        let own = target.unit?.text
        target.unit?.text = units.first { $0 != own } ?? ""
      }
    },
    Case(TargetCode.projectAmount) { draft in
      try draft.target { target in
        for line in [0, 1] { target.budget[line].value = NarrativeCheckTests.cell("987654.32") }
      }
    },
    Case(StructureCode.unit) { draft in draft.tables { $0.unit = nil } },
    Case(StructureCode.columns) { draft in
      draft.disclosure.parts[1].blocks.append(
        .table(StatementTable(kind: .other, title: "收入总表", columns: [], rows: [])))
    },
    Case(StructureCode.noRows) { draft in
      draft.tables { table in
        guard table.kind == .other else { return }
        table.rows = []
        table.notes = []
      }
    },
    Case(StructureCode.twice) { draft in
      var first: StatementTable?
      draft.tables { table in
        guard first == nil else { return }
        table.number = 1
        first = table
      }
      if let first { draft.disclosure.parts[1].blocks.append(.table(first)) }
    },
    Case(StructureCode.label) { draft in
      draft.tables { table in
        guard table.kind == .incomeSummary, let last = table.columns.indices.last else { return }
        table.columns[last].header = []
        table.columns[last].concept = nil
        table.rows[0].cells[last] = Amount("0.00").map { .amount($0) } ?? .blank
      }
    },
    Case(IndicatorCode.noTarget) { draft in
      try draft.target { target in target.indicators[1].target = "" }
    },
    Case(IndicatorCode.blank) { draft in
      try draft.target { target in target.indicators[1].basis = "" }
    },
    Case(IndicatorCode.level) { draft in
      try draft.target { target in
        target.indicators[0].level1 = "满意度指标"
        target.indicators[0].level2 = "时效指标"
      }
    },
    Case(StructureCode.sameLabel) { draft in
      draft.tables { table in
        guard table.kind == .incomeSummary else { return }
        let amounts = table.columns.indices.filter { table.columns[$0].role == .amount }
        table.columns[amounts[1]].header = table.columns[amounts[0]].header
      }
    },
    Case(StructureCode.bareLabel) { draft in
      draft.tables { table in
        guard table.kind == .other else { return }
        let amounts = table.columns.indices.filter { table.columns[$0].role == .amount }
        guard amounts.count > 2 else { return }
        for (place, label) in zip(amounts, [["原值"], [], ["净值"]] as [[ExactText]]) {
          table.columns[place].header = ["账面价值"] + label
        }
      }
    },
    Case(StructureCode.foreignLabel) { draft in
      draft.tables { table in
        for column in table.columns.indices where table.columns[column].side == .expenditure {
          table.columns[column].header[0] = "收入"
        }
      }
    },
    Case(StructureCode.unknownColumns) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary else { return }
        for column in table.columns.indices { table.columns[column].concept = nil }
      }
    },
    Case(StructureCode.firstLine) { draft in
      draft.tables { table in
        guard table.kind == .incomeExpenditureSummary,
          let row = table.rows.firstIndex(where: { row in
            row.cells.contains { $0.text?.string.hasPrefix("一、") ?? false }
          })
        else { return }
        table.rows.remove(at: row)
      }
    },
    Case(StructureCode.missingRow) { draft in
      draft.tables { table in
        guard table.kind == .threePublicExpenses else { return }
        table.rows.removeAll { row in
          row.cells.contains { $0.text?.string.contains("接待") ?? false }
        }
      }
    },
    Case(StructureCode.rowTotal) { draft in
      var isChanged = false
      draft.tables { table in
        guard table.kind == .other, !isChanged, table.rows.count > 4 else { return }
        table.rows.remove(at: 3)
        isChanged = true
      }
    },
    Case(RowNameCode.unnamedCode) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary,
          let name = table.columns.firstIndex(where: { $0.role == .label }),
          let code = table.columns.firstIndex(where: {
            if case .code = $0.role { true } else { false }
          }),
          let row = table.rows.firstIndex(where: { !$0.cells[code].isBlank })
        else { return }
        table.rows[row].cells[name] = .blank
      }
    },
    Case(RowNameCode.bareName) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary, table.rows.count > 4,
          let name = table.columns.firstIndex(where: { $0.role == .label })
        else { return }
        var cells = table.columns.map { _ in Cell.blank }
        cells[name] = .text("养老保险缴费支出")
        table.rows.insert(TableRow(cells: cells), at: 3)
      }
    },
    Case(StructureCode.loneAmount) { draft in
      draft.disclosure.parts[1].blocks.append(.paragraph(Paragraph(text: "1,234.50")))
    },
    Case(StructureCode.total) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary else { return }
        let rows = zip(table.rows, table.rowMeanings()).filter { $0.1.role != .total }
        table.rows = rows.map(\.0)
      }
    },
    Case(StructureCode.repeated) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary else { return }
        table.rows.append(table.rows[2])
      }
    },
    Case(RowCode.nameless) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary else { return }
        let page = Amount("12").map { Cell.amount($0) } ?? .blank
        let blanks = table.columns.dropLast().map { _ in Cell.blank }
        table.rows.insert(TableRow(cells: blanks + [page]), at: 2)
      }
    },
    Case(RowCode.rowsTwice) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary else { return }
        table.rows.insert(contentsOf: table.rows[1...2], at: 1)
      }
    },
    Case(RowCode.amountInName) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary,
          let label = table.columns.firstIndex(where: { $0.role == .label })
        else { return }
        table.rows[2].cells[label] = .text("水利12.50")
      }
    },
    Case(ColumnMeaningCode.otherColumn) { draft in
      draft.tables { table in
        guard table.kind == .generalPublicBasicExpenditure,
          let first = table.columns.firstIndex(where: { $0.concept == .basicPersonnel }),
          let second = table.columns.firstIndex(where: { $0.concept == .basicOperating })
        else { return }
        table.columns.swapAt(first, second)
      }
    },
    Case(RowCode.rowTwice) { draft in
      draft.tables { table in
        guard table.kind == .expenditureSummary else { return }
        table.rows.insert(table.rows[2], at: 2)
      }
    },
    Case(AgreementCode.year) { draft in
      let year = draft.disclosure.fiscalYear ?? 0
      try draft.replaceHeading("\(year)年收入预算", with: "\(year - 1)年收入预算")
    },
    Case(AgreementCode.department) { draft in
      let department = draft.disclosure.department?.string ?? ""
      try draft.replaceHeading(department, with: "石桥镇自然资源所")
    },
  ]

  @Test("a change is found by its code, which is not there before it", arguments: cases)
  func found(example: Case) throws {
    var draft = Draft()
    let before = draft.codes
    #expect(!before.contains(example.code))
    try example.change(&draft)
    #expect(draft.codes.contains(example.code))
  }

  @Test(
    "a table is called empty where it is, and what it states is not called so",
    arguments: [
      "没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
      "政府性基金预算支出0.00万元，比上年预算减少5.00万元，下降100.00%。", "无政府性基金预算支出。",
    ])
  func calledEmpty(sentence: ExactText) {
    var draft = Draft()
    draft.addSection("政府性基金预算拨款情况说明", sentence)
    draft.setEmpty(.governmentFundExpenditure)
    #expect(!draft.codes.contains { $0.hasPrefix("narrative.empty") })
  }

  @Test("every code of the checks is brought about by a test")
  func complete() {
    var tested = Set(Self.cases.map(\.code) + NarrativeCheckTests.cases.flatMap(\.codes))
    tested.formUnion(NarrativeCheckTests.targetCases.flatMap(\.codes))
    tested.formUnion(NarrativeCheckTests.goalCases.flatMap(\.codes))
    // What other tests of these suites bring about.
    let elsewhere: [any DiagnosticCode] =
      RowSumRule.allCases + ColumnSumRule.allCases + BetweenTablesRule.allCases
    tested.formUnion(elsewhere.map { $0.rawValue })
    tested.formUnion([
      "codes.line", "codes.head", "codes.encoding", "codes.value", "codes.unknown", "codes.name",
      "codes.level", "codes.parent", "codes.childless", "project.missing-field",
      "target.missing-head",
      "check.summary", "check.rounding", "structure.heading", "structure.table", "project.part",
      "project.no-amount", "project.two-amounts", "target.budget",
    ])
    let codes = DisclosureChecks.codes.map { $0.rawValue }
    #expect(codes.filter { !tested.contains($0) }.isEmpty)
  }

  @Test("a sum that is off by rounding is a note, and the summary counts it")
  func rounding() {
    let size = GeneratorSize(units: 2, projectsPerUnit: 2, isRounded: true)
    var notes = 0
    for seed in Seeds.upTo(20) {
      let report = DisclosureChecks().report(
        on: GeneratedDisclosure(seed: seed, size: size).disclosure)
      let found = report.findings.map(\.diagnostic)
      notes += found.count { $0.code == "check.rounding" }
      #expect(found.allSatisfy { $0.severity == .note }, "seed \(seed)")
      #expect(report.summary.code == "check.summary")
    }
    #expect(notes > 0)
  }

  @Test("a table that only the contents have is told")
  func missingTable() {
    var draft = Draft()
    draft.disclosure.contents.append(ContentsEntry(label: "九十、", title: "债务情况表"))
    #expect(draft.codes.contains("structure.table"))
  }
}
