internal import Convert

extension Narrative {
  /// The tables of targets: the department's, then one for each project that is not withheld.
  mutating func performance() -> [Block] {
    let projects = figures.units.flatMap { unit in unit.projects.map { (unit, $0) } }
      .filter { !$0.1.isWithheld }
    var blocks = [
      Self.paragraph("\(year)年，\(department)编报部门整体绩效目标1个，项目绩效目标\(projects.count)个。各表如下："),
      .performance(departmentTarget()),
    ]
    for (unit, project) in projects {
      blocks.append(.performance(target(of: project, unit: unit.name)))
    }
    return blocks
  }

  private mutating func departmentTarget() -> PerformanceTarget {
    let transfer = figures.total.project(.generalTransfer, .fundTransfer, .capitalTransfer)
    let own = figures.total.project(.special, .own, .ownCarryover)
    let funds: ExactText = "财政资金（万元）"
    let budget: ExactText = "年度预算（万元）"
    func line(_ labels: [ExactText], _ figure: Int) -> PerformanceBudgetLine {
      PerformanceBudgetLine(labels: labels, value: .amount(style.amount(figure)))
    }
    return PerformanceTarget(
      scope: .department, title: "部门整体绩效目标表", year: year,
      unit: LabelledText(label: "部门名称（盖章）", text: ExactText(department)),
      contacts: [
        LabelledText(label: "部门联系人", text: ExactText(random.pick(Vocabulary.people))),
        LabelledText(label: "联系电话", text: "000-0000000"),
      ],
      budget: [
        line([budget, funds, "上级安排"], transfer),
        line([budget, funds, "本级安排"], figures.total.total - transfer - own),
        line([budget, "其他资金（万元）", "其他"], own),
      ],
      goal: LabelledText(label: "年度绩效目标", text: "完成全年各项任务，资金使用规范，群众满意。"),
      indicatorLabels: ["一级指标", "二级指标", "三级指标", "指标值", "指标设定依据", "分值权重"],
      indicators: [
        Indicator(
          level1: "履职效能", level2: "数量指标", level3: "完成重点任务数",
          target: ExactText(">=\(random.number(in: 2...40))项"), basis: "年度工作要点", weight: "40"),
        Indicator(
          level1: "履职效能", level2: "质量指标", level3: "任务验收合格率", target: "=100%",
          basis: "年度工作要点", weight: "30"),
        Indicator(
          level1: "社会效益", level2: "社会效益指标", level3: "服务覆盖程度", target: "有效提升",
          basis: "年度工作要点", weight: "20"),
      ])
  }

  private mutating func target(of project: ProjectFigures, unit: String) -> PerformanceTarget {
    let money: ExactText = "项目资金（万元）"
    func line(_ label: ExactText, _ figure: Int) -> PerformanceBudgetLine {
      PerformanceBudgetLine(labels: [money, label], value: .amount(style.amount(figure)))
    }
    return PerformanceTarget(
      scope: .project, title: "项目支出绩效目标表", year: year,
      unit: LabelledText(label: "预算单位", text: ExactText(unit)),
      project: LabelledText(label: "项目名称", text: ExactText(project.name)),
      contacts: [
        LabelledText(label: "项目负责人", text: ExactText(random.pick(Vocabulary.people)))
      ],
      budget: [
        line("年度预算总额", project.total), line("其中：财政拨款", project.total),
        line("其他资金", 0),
      ],
      goal: LabelledText(
        label: "项目总体目标", text: ExactText("按期完成\(project.name)的各项任务，形成可以核查的成果。")),
      indicatorLabels: [
        "一级指标", "二级指标", "三级指标", "指标值", "指标值设置依据", "上年完成值", "指标分值权重", "指标赋分规则",
        "佐证资料",
      ], indicators: indicators(of: project))
  }

  private mutating func indicators(of project: ProjectFigures) -> [Indicator] {
    let work: (ExactText, ExactText) = ("按照完成比例赋分", "工作资料")
    func indicator(
      _ level1: ExactText, _ level2: ExactText, _ level3: String, _ target: String,
      _ lastYear: String, _ weight: Int, _ rule: (ExactText, ExactText)
    ) -> Indicator {
      Indicator(
        level1: level1, level2: level2, level3: ExactText(level3), target: ExactText(target),
        basis: "计划标准", lastYear: ExactText(lastYear), weight: ExactText("\(weight)"),
        scoringRule: rule.0, evidence: rule.1)
    }
    let count = random.number(in: 2...500)
    return [
      indicator(
        "产出指标", "数量指标", "开展服务场次", ">=\(count)场次", random.pick(["-", "\(count - 1)场次"]), 15,
        work),
      indicator(
        "产出指标", "数量指标", "服务对象人数", "≥\(count * 10)人", random.pick(["/", "\(count * 9)人"]), 10,
        work),
      indicator("产出指标", "质量指标", "成果验收合格率", "=100%", "100%", 10, work),
      indicator(
        "产出指标", "时效指标", "任务完成时间", "\(year)年12月10日", "\(year - 1)年12月", 5, ("直接赋分", "工作资料")),
      indicator(
        "成本指标", "经济成本指标", "项目总成本", "<=" + style.text(project.total), "-", 20,
        ("按照完成比例赋分", "原始凭证")),
      indicator(
        "效益指标", "社会效益指标", "服务水平", random.pick(["有效提升", "改善", "提升"]), "无", 20,
        ("按评判等级赋分", "工作资料")),
      indicator(
        "满意度指标", "满意度指标", "服务对象满意度", ">=\(random.number(in: 80...99))%", "90%", 10,
        ("满意度赋分", "说明材料")),
    ]
  }
}
