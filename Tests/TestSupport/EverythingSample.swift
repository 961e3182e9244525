public import Convert

/// A disclosure of an invented department with everything that the model can say, cells that are
/// not of their column's kind included.
public enum EverythingSample {
  /// The disclosure.
  public static let disclosure = Disclosure(
    stage: .budget, fiscalYear: 2025, department: "示例市湿地管理局",
    title: "示例市湿地管理局2025年部门预算公开",
    contents: [
      ContentsEntry(label: "第一部分", title: "部门概况", sourceLine: 7),
      ContentsEntry(title: "部门预算公开表"),
    ],
    parts: [
      Part(
        blocks: [
          .paragraph(Paragraph(text: "前言", sourceLine: 20)),
          .note(Paragraph(mark: "1、", text: "注：无。")),
        ]),
      Part(
        label: "第二部分", title: "部门预算公开表", blocks: [.table(codedTable), .table(twoSidedTable)],
        sourceLine: 30),
      Part(
        label: "第三部分", title: "部门预算情况说明",
        sections: [
          Section(
            label: "七、", title: "项目支出安排情况说明", level: 1, blocks: [.project(project)],
            subsections: [
              Section(
                label: "（一）", title: "绩效", level: 2, blocks: [.performance(performance)],
                sourceLine: 91)
            ],
            sourceLine: 80),
          Section(title: "无号", level: 2, blocks: [.term(term)]),
        ]),
    ],
    signature: Signature(name: "示例市湿地管理局", date: "2025年2月12日", sourceLine: 140),
    ledger: ledger)

  static let codedTable = StatementTable(
    number: 2, kind: .expenditureSummary, title: "部门支出总体情况表", preparedBy: "示例市湿地管理局",
    unit: .tenThousandYuan, isGrouped: true,
    columns: [
      Column(header: ["功能分类科目编码", "类"], role: .code(.class)),
      Column(header: ["功能分类科目编码", "款"], role: .code(.section)),
      Column(header: ["功能分类科目编码", "项"], role: .code(.item)),
      Column(header: ["功能分类科目名称"], role: .label),
      Column(header: ["项目名称"], role: .project),
      Column(header: ["总计"], role: .amount, concept: .total, ordinal: 1),
      Column(header: ["基本支出"], role: .amount, concept: .basicExpenditure, ordinal: 2),
      Column(header: ["自筹"], role: .amount, ordinal: 3),
      Column(header: [], role: .text),
    ],
    rows: [
      row([.blank, .blank, .blank, .text("总计"), .blank, amount("5219.30"), amount("-0.00")], 153),
      row([code("211"), .blank, .blank, .text("节能环保支出"), .blank, amount("805.6")], 154),
      row([code("211"), code("04"), .blank, .text("自然生态保护"), .blank, amount("0")], 155),
      row(
        [
          code("211"), code("04"), code("01"), .text("生态保护"), .text("湿地监测"), amount("805.60"),
          .text("-"), amount("999999999999999999.999999"), .text("备注"),
        ], nil),
      // Cells that are not of the kind of their column, and pieces that make no code.
      row([.blank, code("05"), code("01"), code("301"), amount("1"), code("2110401")], 157),
      row([code("2110401"), .text("款"), amount("2.5"), amount("3"), code("99"), .blank], 158),
      row([code("211"), .text(""), code("01"), .text(""), .text(""), .text("")], 159),
      row([], nil),
    ],
    notes: [Paragraph(text: "备注：无。", sourceLine: 160), Paragraph(mark: "2.", text: "")],
    sourceLine: 150)

  static let twoSidedTable = StatementTable(
    kind: .incomeExpenditureSummary, title: "部门收支总体情况表",
    columns: [
      Column(header: ["收入", "项目"], role: .label, side: .income),
      Column(header: ["收入", "预算数"], role: .amount, concept: .budget, side: .income),
      Column(header: ["支出", "科目编码"], role: .code(.joined), side: .expenditure),
      Column(header: ["支出", "项目"], role: .label, side: .expenditure),
      Column(header: ["支出", "预算数"], role: .amount, concept: .budget, side: .expenditure),
      Column(header: ["支出", "又一"], role: .amount, concept: .budget, side: .expenditure),
      Column(header: ["其他"], role: .label),
    ],
    rows: [
      TableRow(
        cells: [
          .text("一、本年收入"), amount("12.50"), code("21104"), .text("自然生态保护"), amount("12.5"),
          amount("0.00"), .text("x"),
        ]),
      TableRow(
        cells: [.blank, .blank, code("21"), .blank, .text("无"), .blank, .blank], sourceLine: 9),
      TableRow(cells: [amount("7"), code("12"), .blank, .blank, .blank, .blank, .blank]),
    ])

  static let project = ProjectStatement(
    label: "（一）", name: "湿地监测",
    fields: [
      StatementField(
        label: "设立的政策依据", text: "", paragraphs: [Paragraph(mark: "1.", text: "《湿地保护法》")],
        sourceLine: 82),
      StatementField(label: "预算安排规模", text: "14.40万元"),
      StatementField(label: "项目承担单位", text: "示例市湿地中心"),
    ],
    sourceLine: 81)

  static let performance = PerformanceTarget(
    scope: .project, title: "项目支出绩效目标表", year: 2025,
    unit: LabelledText(label: "预算单位", text: "示例市湿地中心", sourceLine: 91),
    project: LabelledText(label: "项目名称", text: "湿地监测"),
    contacts: [LabelledText(label: "项目负责人", text: "", sourceLine: 92)],
    budget: [
      PerformanceBudgetLine(
        labels: ["项目资金（万元）", "年度预算总额"], value: amount("14.40"), sourceLine: 93),
      PerformanceBudgetLine(labels: [], value: .blank, sourceLine: 94),
    ],
    goal: LabelledText(label: "项目总体目标", text: "监测“全部”湿地"),
    indicatorLabels: ["一级指标", "二级指标", "三级指标", "指标值"],
    indicators: [
      Indicator(
        level1: "产出指标", level2: "数量指标", level3: "监测次数", target: "≥12 次", basis: "计划",
        lastYear: "-", weight: "10", scoringRule: "按照完成比例赋分", evidence: "报告", sourceLine: 95),
      Indicator(target: "有效提升"),
    ],
    notes: [Paragraph(text: "注")], sourceLine: 90)

  static let term = GlossaryTerm(
    label: "一、", term: "财政拨款", definition: "从财政取得的经费。", sourceLine: 130)

  static let ledger = [
    LedgerEntry(
      code: .amountMove, table: 1, segment: 2, sourceLine: 154, concept: .total,
      columnsBefore: [Column(header: ["总计"], role: .amount, concept: .total)],
      changes: [
        LedgerChange(
          row: 1, column: 2, sourceLine: 154, before: amount("30.30"), after: .blank, raw: "30.3 0"),
        LedgerChange(path: "/parts/2/sections/0", before: .text("⽀出"), after: .text("支出")),
        LedgerChange(before: code("208"), after: .blank),
      ],
      proofs: [LedgerProof(identity: "t2.total", statement: "表2 总计 12.50 = 表1 12.50")],
      reach: .betweenTables, isSuperseded: true),
    LedgerEntry(code: .lostColumn, columnsBefore: []),
  ]

  private static func row(_ cells: [Cell], _ line: Int?) -> TableRow {
    TableRow(
      cells: cells + Array(repeating: .blank, count: 9 - cells.count), sourceLine: line)
  }

  private static func amount(_ spelling: String) -> Cell {
    Amount(spelling).map { .amount($0) } ?? .blank
  }

  private static func code(_ digits: String) -> Cell {
    ClassificationCode(digits).map { .code($0) } ?? .blank
  }
}
