internal import Convert

extension TableMaker {
  /// The twelve known tables in their usual order.
  mutating func addKnownTables() {
    addIncomeExpenditureSummary()
    addIncomeSummary()
    addExpenditure(.expenditureSummary, "部门支出总体情况表", "支出预算") { $0.projectTotal }
    addAppropriationSummary()
    addExpenditure(.generalPublicExpenditure, "一般公共预算支出情况表", "一般公共预算支出") {
      $0.project(.general, .generalTransfer)
    }
    addBasicExpenditure()
    addProjects()
    addFundExpenditure(.governmentFundExpenditure, "政府性基金预算") {
      $0.project(.fund, .fundTransfer)
    }
    addFundExpenditure(.stateCapitalExpenditure, "国有资本经营预算") {
      $0.project(.capital, .capitalTransfer)
    }
    addThreePublicExpenses()
    addCommissionedServices()
    addCarryovers()
  }

  /// A table that the program does not know: what a unit's equipment is worth.
  mutating func addEquipment(
    of unit: String, rows count: Int, random: inout SeededGenerator
  ) {
    func cells(_ label: String, _ cost: Int, _ depreciation: Int) -> [Cell] {
      [
        .text(ExactText(label)), style.cell(cost), style.cell(depreciation),
        style.cell(cost - depreciation),
      ]
    }
    var rows: [[Cell]] = []
    var sums = (cost: 0, depreciation: 0)
    for index in 0..<count {
      let cost = random.number(in: 200...500_000) * 100
      let depreciation = random.number(in: 0...(cost / 100 - 1)) * 100
      rows.append(
        cells(random.pick(Vocabulary.subjects) + "设备\(index + 1)型", cost, depreciation))
      sums.cost += cost
      sums.depreciation += depreciation
    }
    add(
      .other, ExactText(unit + "主要装备情况表"),
      [
        Column(header: ["装备名称"], role: .label),
        Column(header: ["账面价值", "原值"], role: .amount),
        Column(header: ["账面价值", "累计折旧"], role: .amount),
        Column(header: ["账面价值", "净值"], role: .amount),
      ], total: cells(style.totalLabel.string, sums.cost, sums.depreciation), rows: rows)
  }
}
