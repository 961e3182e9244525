import DisclosureGenerator
import Testing

@testable import Convert

@Suite("Checks of the explanations, the projects and the targets")
struct NarrativeCheckTests {
  /// A sentence, the heading above it, and the codes that are found in it.
  struct Case: CustomStringConvertible, Sendable {
    let heading: ExactText
    let sentences: [ExactText]
    let codes: [String]
    var description: String { sentences.map(\.string).joined() }

    init(_ heading: ExactText, _ sentences: ExactText..., finds codes: String...) {
      self.heading = heading
      self.sentences = sentences
      self.codes = codes
    }
  }

  static let cases = [
    Case("部门支出预算情况", "支出预算 55.00 万元，比上年预算增加 5.00 万元，增长 10.00%。"),
    Case(
      "部门支出预算情况", "支出预算 55.00 万元，比上年预算增加 5.00 万元，增长 12.00%。", finds: "narrative.rate"),
    Case("部门支出预算情况", "支出预算 55.00 万元，比上年预算减少 5.00 万元，下降 8.33%。"),
    Case(
      "部门支出预算情况", "支出预算 55.00 万元，比上年预算减少 5.00 万元，增长 8.33%。", finds: "narrative.direction"),
    Case("部门支出预算情况", "支出预算 5.00 万元，比上年预算增加 5.00 万元，增长 100.00%。"),
    Case("部门支出预算情况", "支出预算 5.00 万元，比上年预算增加 0.00 万元，增长 0.00%。"),
    // A change that rounds to nothing has a rate that it explains, and no larger one.
    Case("部门支出预算情况", "支出预算 0.60 万元，比上年预算增加 0.00 万元，增长 0.50%。"),
    Case(
      "部门支出预算情况", "支出预算 60.00 万元，比上年预算增加 0.00 万元，增长 0.50%。", finds: "narrative.rate"),
    // Last year may be named, and the amount may stand in the sentence before.
    Case("支出决算情况", "支出决算90.00万元，比2026年度减少10.00万元，下降10.00%。"),
    Case("支出决算情况", "支出决算90.00万元，比2026年度减少10.00万元，下降11.11%。", finds: "narrative.rate"),
    Case("支出决算情况", "本年支出110.00万元。与2026年度相比，增加10.00万元，增长10.00%。"),
    Case("支出决算情况", "本年支出110.00万元。与上年相比，增加10.00万元，增长9.09%。", finds: "narrative.rate"),
    Case("支出决算情况", "本年支出110.00万元。比2026年度增加10.00万元，增长9.09%。", finds: "narrative.rate"),
    Case(
      "支出决算情况", "拨款支出110.00万元，占本年支出合计的95.00%。与上年相比，增加10.00万元，增长9.09%。",
      finds: "narrative.rate"),
    // A share names what it is of: 16 of 20, 8 of 10 and 4 of 8.
    Case("支出决算情况", "年初预算为20.00万元，支出决算为16.00万元，完成年初预算的80.00%。"),
    Case(
      "支出决算情况", "年初预算为20.00万元，支出决算为16.00万元，完成年初预算的90.00%。",
      finds: "narrative.share"),
    Case(
      "政府采购情况",
      "政府采购支出总额10.00万元。授予中小企业合同金额8.00万元，占政府采购支出总额的80.00%，其中：小微企业4.00万元，占授予中小企业合同金额的50.00%。"
    ),
    Case(
      "政府采购情况",
      "政府采购支出总额10.00万元。授予中小企业合同金额8.00万元，占政府采购支出总额的70.00%，其中：小微企业4.00万元，占授予中小企业合同金额的40.00%。",
      finds: "narrative.share", "narrative.share"),
    // A change that says of what it is belongs to no other amount.
    Case("收支决算情况", "收入总计70.00万元、支出总计60.00万元。与上年相比，收入增加20.00万元，增长40.00%。"),
    Case("支出预算情况", "支出预算60.00万元，其中：基本支出比上年预算增加20.00万元，增长80.00%。"),
    Case("支出决算情况", "支出总计60.00万元。与上年相比，支出增加20.00万元，增长40.00%。", finds: "narrative.rate"),
    // What is less than last year is no part of this year's.
    Case(
      "“三公”经费预算情况",
      "“三公”经费预算9.00万元，其中：因公出国（境）费0万元，公务用车运行费8.00万元，公务接待费1.00万元。比2026年减少1.00万元，下降10.00%。"
    ),
    // A total stands in front of its change, and a part may have parts of its own, in brackets.
    Case(
      "“三公”经费预算情况",
      "“三公”经费预算数为15.00万元，比2026年预算数减少1.00万元。其中：因公出国（境）费0万元；公务用车费10.00万元；公务接待费5.00万元。"),
    Case(
      "“三公”经费预算情况",
      "“三公”经费预算数为15.00万元，比2026年预算数减少1.00万元。其中：因公出国（境）费0万元；公务用车费10.00万元；公务接待费4.00万元。",
      finds: "narrative.parts"),
    Case(
      "“三公”经费预算情况",
      "“三公”经费预算数为15.00万元，其中：因公出国（境）费0万元；公务用车费10.00万元（其中，购置费4.00万元，运行费6.00万元）；公务接待费5.00万元。"),
    Case(
      "“三公”经费预算情况",
      "“三公”经费预算数为15.00万元，其中：因公出国（境）费0万元；公务用车费10.00万元（其中，购置费4.00万元，运行费6.00万元）；公务接待费4.00万元。",
      finds: "narrative.parts"),
    Case(
      "“三公”经费预算情况",
      "“三公”经费预算数（其中：因公出国（境）费0万元）为15.00万元，公务用车费10.00万元，公务接待费4.00万元，会议费2.00万元。"),
    // A share is of the whole that is said, of what stands in front of a bracket.
    Case("支出情况", "基本支出75.00万元，占75.00%；项目支出25.00万元，占25.00%。"),
    Case(
      "支出情况",
      "支出预算100.00万元。其中：基本支出75.00万元（人员经费70.00万元、公用经费5.00万元），占75.00%；项目支出25.00万元，占25.00%。"),
    Case(
      "支出情况",
      "支出预算100.00万元。其中：基本支出75.00万元（人员经费70.00万元、公用经费5.00万元），占70.00%；项目支出25.00万元，占25.00%。",
      finds: "narrative.share"),
    // What a change follows that is told apart from any amount is not known.
    Case("支出决算情况", "本年支出110.00万元；差旅费与上年相比，增加10.00万元，增长40.00%。"),
    // A page break parts the sentence, and the figure is still one.
    Case("部门支出预算情况", "支出预算 55.00 万元，比上年预算增加", "5.00 万元，增长 12.00%。", finds: "narrative.rate"),
    Case("部门支出预算情况", "支出预算 100.00 万元，其中：", "基本支出 33.00 万元，占 33.00%。"),
    Case(
      "部门支出预算情况", "支出预算 100.00 万元，其中：", "基本支出 33.00 万元，占 32.98%。",
      finds: "narrative.share"),
    // The shares of what was spent are of what was spent: 12 of 16, and not of the 20 budgeted.
    Case("“三公”经费支出决算情况", "预算为20.00万元，支出决算为16.00万元，其中公务接待费支出决算12.00万元，占75.00%。"),
    Case(
      "“三公”经费支出决算情况", "预算为20.00万元，支出决算为16.00万元，其中公务接待费支出决算12.00万元，占60.00%。",
      finds: "narrative.share"),
    Case("其他重要事项", "房屋价值 4,2817.55 万元。", finds: "narrative.malformed"),
    Case("其他重要事项", "房屋价值 42,817.55 万元。"),
    Case("其他重要事项", "车辆 8 辆，价值 9.00 万元；其中：一般公务用车 6 辆，价值 9.00 万元；其他车辆 2 辆，价值 0 万元。"),
    Case(
      "其他重要事项", "车辆 8 辆，价值 9.00 万元；其中：一般公务用车 6 辆，价值 8.00 万元；其他车辆 1 辆，价值 0 万元。",
      finds: "narrative.parts", "narrative.parts"),
    Case(
      "其他重要事项", "政府采购预算 10.00 万元，其中：政府采购货物预算 5.00 万元，政府采购工程预算 0 万元，政府采购服务预算 4.00 万元。",
      finds: "narrative.parts"),
    Case(
      "国有资产占有使用情况", "共有车辆63辆，其中：机要通信用车1辆、执法执勤用车60辆、其他用车2辆；单价100万元（含）以上设备2套。"),
    Case(
      "国有资产占有使用情况", "共有车辆63辆，其中：机要通信用车1辆、执法执勤用车60辆、其他用车1辆。",
      finds: "narrative.assets"),
    // Parts without the others may be some only; more than all they cannot be.
    Case("国有资产占有使用情况", "房屋900.00平方米，价值90.00万元；其中：办公用房300.00平方米，业务用房200.00平方米。"),
    Case(
      "国有资产占有使用情况", "房屋900.00平方米，价值90.00万元；其中：办公用房800.00平方米，业务用房200.00平方米。",
      finds: "narrative.assets"),
    Case("国有资产占有使用情况", "单位价值50万元以上大型设备2台，单位价值100万元以上大型设备1台。"),
    Case(
      "国有资产占有使用情况", "单位价值50万元以上大型设备2台，单位价值100万元以上大型设备3台。",
      finds: "narrative.subset"),
    Case("政府采购情况", "面向中小企业预留项目预算8.00万元，其中小微企业预留5.00万元。"),
    Case(
      "政府采购情况", "面向中小企业预留项目预算8.00万元，其中小微企业预留9.00万元。",
      finds: "narrative.subset"),
    Case("基本情况", "实有人数 18 人，其中：在职 11 人，减少 2 人；退休 7 人，增加 2 人；离休 0 人。"),
    Case("基本情况", "实有人数 19 人，其中：在职 11 人，减少 2 人；退休 7 人；离休 0 人。", finds: "narrative.parts"),
    Case("项目支出情况", "本项目于2027年5月至2027年2月实施。", finds: "narrative.period"),
    Case("项目支出情况", "本项目于2024年4月1日-2026年3月实施。"),
    Case("基本情况", "编制数 122，实有人数 18 人，其中：在职 11 人；退休 7 人；离休 0 人。"),
    Case("基本情况", "编制数 10，实有人数 18 人，其中：在职 11 人；退休 7 人。", finds: "narrative.staff"),
    Case("基本情况", "人员编制 30 名，其中：行政编制 10 名，事业编制 20 名。"),
    Case("基本情况", "人员编制 31 名，其中：行政编制 10 名，事业编制 20 名。", finds: "narrative.parts"),
    Case("项目支出情况", "每件邮寄 3 次，80 件×3 次×40 元/件=9600 元，补助 45 元*12 个月*2 人=0.108 万元。"),
    Case("项目支出情况", "80 件×3 次×40 元/件=9800 元。", finds: "calculation.product"),
    Case("项目支出情况", "0.5 万元*3 次=1.5 万元，另 30%×50 元=15 元。"),
    Case("项目支出情况", "即 80 件左右，每件邮寄 2 次，80 件×3 次×40 元=9600 元。", finds: "calculation.factor"),
    Case("项目支出情况", "培训 2 次。即 80 件左右，80 件×3 次×40 元=9600 元。"),
    Case("项目支出情况", "截至2026年9月54人（其中：2025年招录27人，2026年招录27人）。"),
    Case("项目支出情况", "截至2026年9月54人（其中：2026年招录27人，2027年招录27人）。", finds: "goal.later-part"),
    Case("上年结转结余预算情况", "本年上半年结转结余 0.00 万元。", finds: "structure.term"),
  ]

  @Test("what a sentence contradicts is found, and nothing else", arguments: cases)
  func sentences(example: Case) {
    let disclosure = Disclosure(
      stage: .budget, title: "预算",
      parts: [
        Part(sections: [
          Section(
            label: "一、", title: example.heading, level: 1,
            blocks: example.sentences.map { .paragraph(Paragraph(text: $0)) })
        ])
      ])
    let codes = DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code)
    #expect(codes.sorted() == example.codes.sorted())
  }

  @Test("a figure of the text is held against the table, in whatever unit it is said")
  func tables() throws {
    var disclosure = GeneratedDisclosure(seed: 9, size: .small).disclosure
    let part = try #require(disclosure.parts.firstIndex { $0.label == "第三部分" })
    let text = "全部收支总预算1.00万元。"
    disclosure.parts[part].sections = [
      Section(
        label: "一、", title: "收支预算情况总体说明", level: 1,
        blocks: [.paragraph(Paragraph(text: ExactText(text), sourceLine: 7))])
    ]
    let finding = try #require(
      DisclosureChecks().report(on: disclosure).findings.first {
        $0.diagnostic.code == "narrative.figure"
      })
    #expect(finding.sourceLine == 7)
    #expect(finding.stated == "1.00万元")
    #expect(finding.related.count == 1)
  }

  /// What the assets are worth one by one, and the codes that are found below a total of 100.00.
  static let assetCases: [([String], [String])] = [
    (["60.00", "10.00", "30.00"], []),
    (["60.00", "10.00", "30.01"], []),
    (["60.00", "10.00", "20.00"], ["narrative.assets"]),
    (["60.00", "10.00", "40.00"], ["narrative.assets"]),
  ]

  @Test("assets add up to what they are worth in all", arguments: assetCases)
  func assets(worth: [String], codes: [String]) {
    let items: [Block] = zip(["房屋9平方米，", "车辆2辆，", "其他资产"], worth).enumerated().map {
      .paragraph(
        Paragraph(
          mark: ExactText("\($0 + 1)、"), text: ExactText("\($1.0)价值\($1.1)万元。")))
    }
    let disclosure = Disclosure(
      stage: .budget, title: "预算",
      parts: [
        Part(sections: [
          Section(
            label: "一、", title: "国有资产占用使用情况", level: 1,
            blocks: [.paragraph(Paragraph(text: "国有资产总额100.00万元，其中："))] + items)
        ])
      ])
    #expect(DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code) == codes)
  }

  /// A table of targets with weights and costs.
  static func target(weights: [ExactText], costs: [ExactText]) -> PerformanceTarget {
    PerformanceTarget(
      scope: .project, title: "项目支出绩效目标表",
      budget: [
        PerformanceBudgetLine(labels: ["年度预算总额"], value: cell("10.00")),
        PerformanceBudgetLine(labels: ["财政拨款"], value: cell("10.00")),
        PerformanceBudgetLine(labels: ["其他资金"], value: cell("0.00")),
      ],
      indicators: weights.map { Indicator(level1: "产出指标", level3: "数量", target: "3次", weight: $0) }
        + costs.map { Indicator(level1: "成本指标", level3: "成本", target: $0) })
  }

  static func cell(_ text: String) -> Cell { Amount(text).map { .amount($0) } ?? .blank }

  /// Weights, costs and the codes that are found in a table of targets with them.
  struct TargetCase: Sendable {
    let weights: [ExactText]
    let costs: [ExactText]
    let codes: [String]

    init(_ weights: [ExactText], _ costs: [ExactText], finds codes: String...) {
      (self.weights, self.costs, self.codes) = (weights, costs, codes)
    }
  }

  static let targetCases = [
    TargetCase(["40", "50"], ["<=6万元", "<=4万元"]),
    TargetCase(["40", "60"], ["<=6万元"]),
    TargetCase(["40", "40"], [], finds: "target.weights"),
    TargetCase(["90"], ["<=6元", "<=4万元"], finds: "target.cost-unit"),
    TargetCase(["90"], ["<=6元", "<=3万元"]),
    TargetCase(["90"], ["<=12万元"], finds: "target.cost"),
    TargetCase(["90"], ["<=120000元"], finds: "target.cost"),
    TargetCase(["90"], ["≤"], finds: "target.value"),
    TargetCase(["90"], ["<>5次"], finds: "target.value"),
    TargetCase(["90"], ["=优良", "有效提升", "2027年12月", "> =3 次"]),
  ]

  @Test("weights, budgets and costs of targets", arguments: targetCases)
  func targets(example: TargetCase) {
    let target = Self.target(weights: example.weights, costs: example.costs)
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.performance(target)])])
    #expect(
      DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code) == example.codes)
  }

  /// A goal, the indicator below it with its target, and the codes that are found.
  struct GoalCase: Sendable {
    let goal: ExactText
    let name: ExactText
    let target: ExactText
    let codes: [String]

    init(_ goal: ExactText, _ name: ExactText, _ target: ExactText, finds codes: String...) {
      (self.goal, self.name, self.target, self.codes) = (goal, name, target, codes)
    }
  }

  static let goalCases = [
    GoalCase("监测报告提交时间在2027年12月10日前。", "监测报告提交时间", "=2027年12月10日"),
    GoalCase("监测报告提交时间在2027年12月15日前。", "监测报告提交时间", "=2027年12月10日", finds: "goal.date"),
    GoalCase("监测报告的提交时间为2027年12月。", "监测报告提交时间", "2027年12月10日"),
    GoalCase("工程于2027年6月30日开工。", "监测报告提交时间", "2027年12月10日"),
    GoalCase("档案转递准确率达到90%。", "档案转递准确率", ">=90%"),
    GoalCase("档案转递准确率达到95%。", "档案转递准确率", ">=90%", finds: "goal.number"),
    GoalCase("河道巡护次数不少于30次。", "巡护次数", "≥28次", finds: "goal.number"),
    GoalCase("巡护人均标准为500元。", "巡护人均标准", "<=600元/人"),
  ]

  @Test("a goal agrees with the indicators below it", arguments: goalCases)
  func goals(example: GoalCase) {
    var target = Self.target(weights: [], costs: [])
    target.goal = LabelledText(label: "项目总体目标", text: example.goal, sourceLine: 5)
    target.indicators = [
      Indicator(level1: "产出指标", level3: example.name, target: example.target, sourceLine: 8)
    ]
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.performance(target)])])
    let findings = DisclosureChecks().report(on: disclosure).findings
    #expect(findings.map(\.diagnostic.code) == example.codes)
    #expect(findings.allSatisfy { $0.sourceLine == 5 })
  }

  @Test("a budget of targets that is not its sources is an error")
  func budget() {
    var target = Self.target(weights: [], costs: [])
    target.budget[1].value = Self.cell("9.00")
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.performance(target)])])
    #expect(
      DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code)
        == ["target.budget"])
  }

  @Test("a use that takes more than its project has is told")
  func part() {
    let statement = ProjectStatement(
      name: "甲",
      fields: [
        StatementField(label: "预算安排规模", text: "100.00万元"),
        StatementField(label: "资金分配情况", text: "专项业务支出200.00万元，按季度支出。", sourceLine: 9),
      ])
    let disclosure = Disclosure(
      stage: .budget, title: "预算", parts: [Part(blocks: [.project(statement)])])
    let findings = DisclosureChecks().report(on: disclosure).findings
    #expect(findings.map(\.diagnostic.code) == ["project.part"])
    #expect(findings.first?.sourceLine == 9)
  }

  @Test("a statement without an amount beside one with, and one with two, are told")
  func amounts() {
    func findings(_ amounts: [[String]]) -> [String] {
      let statements = amounts.map { amounts in
        Block.project(
          ProjectStatement(
            name: "甲", fields: amounts.map { StatementField(label: "预算安排规模", text: ExactText($0)) })
        )
      }
      let disclosure = Disclosure(stage: .budget, title: "预算", parts: [Part(blocks: statements)])
      return DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code)
    }
    #expect(findings([["30.00万元"], ["45.00万元"]]) == [])
    #expect(findings([["30.00万元"], []]) == ["project.no-amount"])
    #expect(findings([["30.00万元", "45.00万元"]]) == ["project.two-amounts"])
    #expect(findings([[], []]) == [], "nothing says that these projects have amounts")
  }

  @Test("a heading that differs from the contents by a word is told")
  func heading() {
    let disclosure = Disclosure(
      stage: .budget, title: "预算",
      contents: [
        ContentsEntry(label: "第三部分", title: "情况说明"),
        ContentsEntry(label: "一、", title: "关于国有资本经营预算情况说明"),
      ],
      parts: [
        Part(
          label: "第三部分", title: "情况说明",
          sections: [Section(label: "一、", title: "关于国有资本预算情况说明", level: 1)])
      ])
    #expect(
      DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code)
        == ["structure.heading"])
  }
}
