internal import Convert

extension TableMaker {
  /// 一般公共预算项目支出情况表, a block for each unit where there are several.
  mutating func addProjects() {
    let concepts: [Concept] = [
      .econ301, .econ302, .econ303, .econ307, .econ309, .econ310, .econ311, .econ312, .econ313,
      .econ399,
    ]
    let none = [Int](repeating: 0, count: concepts.count)
    func cells(_ amounts: [Int]) -> [Cell] {
      ([amounts.reduce(0, +)] + amounts).map(style.cell)
    }
    func sum(_ left: [Int], _ right: [Int]) -> [Int] { zip(left, right).map { $0 + $1 } }
    var rows: [[Cell]] = []
    var grand = none
    for unit in figures.units {
      var sums: [String: [Int]] = [:]
      var lines: [String: [[Cell]]] = [:]
      var total = none
      for project in unit.projects {
        for line in project.lines {
          total = sum(total, line.economic)
          for length in [3, 5] {
            let code = String(line.item.prefix(length))
            sums[code] = sum(sums[code] ?? none, line.economic)
          }
          lines[line.item, default: []].append(
            Self.codeCells(line.item) + [.text(ExactText(project.name))] + cells(line.economic))
        }
      }
      grand = sum(grand, total)
      if figures.units.count > 1 {
        rows.append(Self.labelCells(ExactText(unit.name)) + [.blank] + cells(total))
      }
      for code in (Array(sums.keys) + Array(lines.keys)).sorted() {
        if let amounts = sums[code] {
          rows.append(Self.codeCells(code) + [.blank] + cells(amounts))
        }
        rows += lines[code] ?? []
      }
    }
    add(
      .generalPublicProjectExpenditure, "一般公共预算项目支出情况表",
      Self.codeColumns(below: []) + [
        Column(header: ["项目名称"], role: .project), Self.amount(["项目支出合计"], .total),
      ]
        + zip(Vocabulary.economicClasses, concepts).map { entry, concept in
          Self.amount([ExactText(entry.name)], concept)
        }, total: Self.labelCells(style.totalLabel) + [.blank] + cells(grand), rows: rows)
  }

  /// 财政拨款“三公”经费支出情况表.
  mutating func addThreePublicExpenses() {
    let spent: [(ExactText, Int)] = [
      ("因公出国（境）费", 0), ("公务接待费", figures.reception),
      ("公务用车购置及运行费（小计）", figures.vehicles), ("其中：公务用车购置费", 0),
      ("公务用车运行费", figures.vehicles),
    ]
    func cells(_ label: ExactText, _ amount: Int) -> [Cell] {
      [.text(label), style.cell(amount), style.cell(amount), .blank, .blank]
    }
    add(
      .threePublicExpenses, "财政拨款“三公”经费支出情况表",
      [Column(header: ["“三公”经费支出内容"], role: .label)] + Self.fundColumns,
      total: cells(style.totalLabel, figures.reception + figures.vehicles),
      rows: spent.map { cells($0.0, $0.1) })
  }

  /// 财政拨款委托业务费支出情况表.
  mutating func addCommissionedServices() {
    let title = "财政拨款委托业务费支出情况表"
    var rows: [[Cell]] = []
    var total = 0
    for unit in figures.units {
      for project in unit.projects where project.commissioned > 0 {
        total += project.commissioned
        let cell = style.cell(project.commissioned)
        rows.append([.text(ExactText(project.name)), cell, cell, .blank, .blank])
      }
    }
    add(
      .commissionedServices, ExactText(title),
      [Column(header: ["项目名称"], role: .label)] + Self.fundColumns,
      total: [.text(style.totalLabel), style.cell(total), style.cell(total), .blank, .blank],
      rows: rows,
      note: rows.isEmpty ? "\(style.department)\(style.year)年没有委托业务费支出，\(title)为空表。" : nil)
  }

  /// 上年结转结余情况明细表.
  mutating func addCarryovers() {
    func cells(_ label: String, _ appropriation: Int, _ other: Int) -> [Cell] {
      [.text(ExactText(label))]
        + [appropriation + other, appropriation, 0, 0, appropriation, other, 0, 0, other]
        .map(style.cell)
    }
    var rows: [[Cell]] = []
    var sums = (appropriation: 0, other: 0)
    for unit in figures.units where !unit.carryovers.isEmpty {
      let parts = unit.carryovers.map { entry in
        entry.source == .ownCarryover ? (0, entry.amount) : (entry.amount, 0)
      }
      let appropriation = parts.reduce(0) { $0 + $1.0 }
      let other = parts.reduce(0) { $0 + $1.1 }
      rows.append(cells(unit.name, appropriation, other))
      for (entry, part) in zip(unit.carryovers, parts) {
        rows.append(cells(entry.name, part.0, part.1))
      }
      sums.appropriation += appropriation
      sums.other += other
    }
    let basic: ExactText = "基本支出"
    add(
      .carryoverDetail, "上年结转结余情况明细表",
      [
        Column(header: ["项目"], role: .label), Self.amount(["合计"], .total),
        Self.amount(["财政拨款", "小计"], .appropriationTotal),
        Self.amount(["财政拨款", basic, "人员经费"], .appropriationBasicPersonnel),
        Self.amount(["财政拨款", basic, "公用经费"], .appropriationBasicOperating),
        Self.amount(["财政拨款", "项目支出"], .appropriationProject),
        Self.amount(["非财政拨款", "小计"], .otherTotal),
        Self.amount(["非财政拨款", basic, "人员经费"], .otherBasicPersonnel),
        Self.amount(["非财政拨款", basic, "公用经费"], .otherBasicOperating),
        Self.amount(["非财政拨款", "项目支出"], .otherProject),
      ],
      total: cells(style.totalLabel.string, sums.appropriation, sums.other), rows: rows)
  }

  private static let fundColumns = [
    amount(["合计"], .total), amount(["资金来源", "一般公共预算"], .generalPublicBudget),
    amount(["资金来源", "政府性基金"], .governmentFundBudget),
    amount(["资金来源", "国有资本经营预算"], .stateCapitalBudget),
  ]
}
