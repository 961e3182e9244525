internal import Convert

extension TableMaker {
  /// 部门收支总体情况表.
  mutating func addIncomeExpenditureSummary() {
    let total = figures.total
    let special = total.project(.special)
    let own = total.project(.own)
    let general = total.basic + total.project(.general)
    let current = total.projects[...Source.own.rawValue].reduce(total.basic, +)
    let carried = total.projects[Source.generalCarryover.rawValue...].reduce(0, +)
    let ownCarried = total.project(.ownCarryover)
    let income: [(ExactText, Int)] = [
      ("一、本年收入", current), ("1.一般公共预算拨款", general + total.project(.generalTransfer)),
      ("其中：一般财力", general), ("上级一般公共预算安排转移支付", total.project(.generalTransfer)),
      ("2.政府性基金预算拨款", total.project(.fund, .fundTransfer)),
      ("其中：政府性基金收入", total.project(.fund)),
      ("上级政府性基金安排转移支付", total.project(.fundTransfer)),
      ("3.国有资本经营预算拨款", total.project(.capital, .capitalTransfer)),
      ("其中：国有资本经营收入", total.project(.capital)),
      ("上级国有资本经营预算安排转移支付", total.project(.capitalTransfer)), ("4.财政专户核拨", special),
      ("5.单位资金", own), ("其中：事业收入", figures.ownIncome[0]),
      ("上级补助收入", figures.ownIncome[1]), ("附属单位上缴收入", figures.ownIncome[2]),
      ("事业单位经营收入", figures.ownIncome[3]), ("其他收入", figures.ownIncome[4]),
      ("二、上年结转结余", carried), ("1.财政拨款结转", carried - ownCarried),
      ("其中：一般公共预算拨款", total.project(.generalCarryover)),
      ("政府性基金预算拨款", total.project(.fundCarryover)),
      ("国有资本经营预算拨款", total.project(.capitalCarryover)), ("2.非财政拨款结转结余", ownCarried),
      ("其中：财政专户核拨", 0), ("单位资金", ownCarried),
    ]
    let classes = figures.classes
    let rows = Vocabulary.classes.enumerated().map { index, entry -> [Cell] in
      let left: [Cell] =
        index < income.count
        ? [.text(income[index].0), style.cell(income[index].1)] : [.blank, .blank]
      return left + [Self.classLabel(entry), style.cell(classes[entry.code]?.total ?? 0)]
    }
    let sum = style.cell(total.total)
    add(
      .incomeExpenditureSummary, "部门收支总体情况表",
      [
        Column(header: ["收入", "项目"], role: .label, side: .income),
        Self.amount(["收入", "预算数"], .budget, .income),
        Column(header: ["支出", "功能分类"], role: .label, side: .expenditure),
        Self.amount(["支出", "预算数"], .budget, .expenditure),
      ], total: [.text("收入总计"), sum, .text("支出总计"), sum], totalsLast: true, rows: rows)
  }

  /// 财政拨款收支预算总体情况表.
  mutating func addAppropriationSummary() {
    func general(_ figures: CodeFigures) -> Int {
      figures.basic + figures.project(.general, .generalTransfer)
    }
    let fund = { (figures: CodeFigures) in figures.project(.fund, .fundTransfer) }
    let capital = { (figures: CodeFigures) in figures.project(.capital, .capitalTransfer) }
    let total = figures.total
    let all = general(total) + fund(total) + capital(total)
    let income: [(ExactText, Int)] = [
      ("一、财政拨款（补助）", all), ("一般公共预算", general(total)), ("政府性基金预算", fund(total)),
      ("国有资本经营预算", capital(total)),
    ]
    let classes = figures.classes
    let rows = Vocabulary.classes.enumerated().map { index, entry -> [Cell] in
      let left: [Cell] =
        index < income.count
        ? [.text(income[index].0), style.cell(income[index].1)] : [.blank, .blank]
      let figures = classes[entry.code] ?? CodeFigures()
      let funds = [general(figures), fund(figures), capital(figures)]
      return left + [Self.classLabel(entry), style.cell(funds.reduce(0, +))] + funds.map(style.cell)
    }
    let spent: ExactText = "财政拨款支出"
    add(
      .appropriationSummary, "财政拨款收支预算总体情况表",
      [
        Column(header: ["财政拨款收入", "项目"], role: .label, side: .income),
        Self.amount(["财政拨款收入", "合计"], .total, .income),
        Column(header: [spent, "功能分类"], role: .label, side: .expenditure),
        Self.amount([spent, "合计"], .total, .expenditure),
        Self.amount([spent, "一般公共预算"], .generalPublicBudget, .expenditure),
        Self.amount([spent, "政府性基金预算"], .governmentFundBudget, .expenditure),
        Self.amount([spent, "国有资本经营预算"], .stateCapitalBudget, .expenditure),
      ],
      total: [.text("收入总计"), style.cell(all), .text("支出总计"), style.cell(all)]
        + [general(total), fund(total), capital(total)].map(style.cell), totalsLast: true,
      rows: rows)
  }

  /// A class with its code in front: `205教育支出`.
  private static func classLabel(_ entry: (code: String, name: String)) -> Cell {
    .text(ExactText(entry.code + entry.name))
  }
}
