internal import Convert

extension TableMaker {
  /// 部门收入总体情况表.
  mutating func addIncomeSummary() {
    let group: ExactText = "财政拨款（补助）"
    func cells(_ figures: CodeFigures) -> [Cell] {
      let general = figures.basic + figures.project(.general)
      let funds =
        [general]
        + [
          Source.generalTransfer, .fund, .fundTransfer, .capital, .capitalTransfer,
        ].map { figures.project($0) }
      let others = [
        figures.project(.special), figures.project(.own),
        figures.project(.generalCarryover, .fundCarryover, .capitalCarryover),
        figures.project(.ownCarryover),
      ]
      return ([figures.total, funds.reduce(0, +)] + funds + others).map(style.cell)
    }
    add(
      .incomeSummary, "部门收入总体情况表",
      Self.codeColumns(below: []) + [
        Self.amount(["总计"], .total),
        Self.amount([group, "财政拨款（补助）小计"], .appropriationSubtotal),
        Self.amount([group, "一般公共预算"], .generalPublicBudget),
        Self.amount([group, "上级一般公共预算安排的转移支付"], .generalPublicBudgetTransfer),
        Self.amount([group, "政府性基金预算"], .governmentFundBudget),
        Self.amount([group, "上级政府性基金安排的转移支付"], .governmentFundBudgetTransfer),
        Self.amount([group, "国有资本经营预算"], .stateCapitalBudget),
        Self.amount([group, "上级国有资本经营预算安排的转移支付"], .stateCapitalBudgetTransfer),
        Self.amount(["财政专户（教育收费）"], .specialAccount), Self.amount(["单位资金"], .unitFunds),
        Self.amount(["财政拨款结转"], .appropriationCarryover),
        Self.amount(["非财政拨款结转结余"], .otherCarryover),
      ], total: Self.labelCells(style.totalLabel) + cells(figures.total),
      rows: figures.hierarchy { $0.total != 0 }.map { Self.codeCells($0.code) + cells($0.figures) })
  }

  /// 部门支出总体情况表 and 一般公共预算支出情况表.
  mutating func addExpenditure(
    _ kind: TableKind, _ title: ExactText, _ head: ExactText, project: (CodeFigures) -> Int
  ) {
    func cells(_ figures: CodeFigures) -> [Cell] {
      let projects = project(figures)
      return [figures.basic + projects, figures.basic, projects].map(style.cell)
    }
    add(
      kind, title,
      Self.codeColumns(below: ["科目"]) + [
        Self.amount([head, "合计"], .total), Self.amount([head, "基本支出"], .basicExpenditure),
        Self.amount([head, "项目支出"], .projectExpenditure),
      ], total: Self.labelCells(style.totalLabel) + cells(figures.total),
      rows: figures.hierarchy { $0.basic + project($0) != 0 }
        .map { Self.codeCells($0.code) + cells($0.figures) })
  }

  /// 政府性基金预算支出情况表 and 国有资本经营预算支出情况表, empty with a note where nothing is budgeted.
  mutating func addFundExpenditure(
    _ kind: TableKind, _ name: String, project: (CodeFigures) -> Int
  ) {
    let head = ExactText(name + "支出")
    let title = name + "支出情况表"
    func cells(_ figures: CodeFigures) -> [Cell] {
      let projects = project(figures)
      return [projects, 0, 0, projects].map(style.cell)
    }
    let isEmpty = project(figures.total) == 0
    add(
      kind, ExactText(title),
      Self.codeColumns(below: ["科目"]) + [
        Self.amount([head, "合计"], .total),
        Self.amount([head, "基本支出", "人员经费"], .basicPersonnel),
        Self.amount([head, "基本支出", "公用经费"], .basicOperating),
        Self.amount([head, "项目支出"], .projectExpenditure),
      ], total: isEmpty ? nil : Self.labelCells(style.totalLabel) + cells(figures.total),
      rows: figures.hierarchy { project($0) != 0 }
        .map { Self.codeCells($0.code) + cells($0.figures) },
      note: isEmpty
        ? "\(style.department)\(style.year)年没有使用\(name)安排的支出，\(title)为空表。" : nil)
  }

  /// 一般公共预算基本支出情况表.
  mutating func addBasicExpenditure() {
    let head: ExactText = "一般公共预算基本支出"
    func cells(_ personnel: Int, _ operating: Int) -> [Cell] {
      [personnel + operating, personnel, operating].map(style.cell)
    }
    var rows: [[Cell]] = []
    func code(_ digits: String) -> Cell { ClassificationCode(digits).map { .code($0) } ?? .blank }
    func add(
      _ digits: String, _ name: ExactText, _ sections: [(String, String)], _ amounts: [Int],
      isPersonnel: Bool
    ) {
      let sum = amounts.reduce(0, +)
      rows.append(
        [code(digits), .blank, .text(name)] + cells(isPersonnel ? sum : 0, isPersonnel ? 0 : sum))
      for (section, amount) in zip(sections, amounts) {
        rows.append(
          [code(digits), code(section.0), .text(ExactText(section.1))]
            + cells(isPersonnel ? amount : 0, isPersonnel ? 0 : amount))
      }
    }
    add("301", "工资福利支出", Vocabulary.wages, figures.wages, isPersonnel: true)
    add("302", "商品和服务支出", Vocabulary.goods, figures.goods, isPersonnel: false)
    add("303", "对个人和家庭的补助", Vocabulary.grants, figures.grants, isPersonnel: true)
    let codes: ExactText = "经济分类科目编码"
    self.add(
      .generalPublicBasicExpenditure, "一般公共预算基本支出情况表",
      [
        Column(header: ["经济分类科目", codes, "类"], role: .code(.class)),
        Column(header: ["经济分类科目", codes, "款"], role: .code(.section)),
        Column(header: ["经济分类科目", "经济分类科目名称"], role: .label),
        Self.amount([head, "合计"], .total), Self.amount([head, "人员经费"], .basicPersonnel),
        Self.amount([head, "公用经费"], .basicOperating),
      ],
      total: [.blank, .blank, .text(style.totalLabel)]
        + cells(figures.total.personnel, figures.total.operating), rows: rows)
  }
}
