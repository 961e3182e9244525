/// A rule that the figures of a disclosure obey, stated once for all rows and columns it holds for.
///
/// Raw values are the ids by which the proofs of the ledger name it, and never change; the checks tell
/// its failing by a code of their own, see ``DiagnosticCatalogue``. `docs/exchange-format.md` lists both.
enum IdentityFamily: String, CaseIterable, Sendable {
  // Within a table, column by column.
  /// 款 = Σ 项, or the rows of the projects that stand for an item.
  case section = "column.section"
  /// 项 = Σ projects, where both are printed.
  case item = "column.item"
  /// 类 = Σ 款.
  case classes = "column.class"
  /// A budget unit = Σ 类 of its block, or its projects.
  case unit = "column.unit"
  /// 总计 = Σ units, or Σ 类, or Σ projects.
  case total = "column.total"
  /// A line of the income side = Σ the lines below it.
  case incomeLines = "column.income-lines"
  /// 收入总计 = Σ the lines 一、 二、 ….
  case incomeTotal = "column.income-total"
  /// 支出总计 = Σ functional classes.
  case expenditureTotal = "column.expenditure-total"
  /// 三公 合计 = abroad + reception + vehicles.
  case threePublicTotal = "three-public.total"
  /// 三公 vehicles = purchase + running.
  case threePublicVehicles = "three-public.vehicles"

  // Within a table, row by row.
  /// 合计 = its parts along the header tree.
  case rowTotal = "row.total"
  /// 小计 = its parts along the header tree.
  case rowSubtotal = "row.subtotal"
  /// 收入总计 = 支出总计.
  case balance = "row.balance"

  // Between tables.
  /// The lines of the summary = the income table's 总计, fund by fund.
  case summaryIncome = "summary=income"
  /// The functional classes of the summary = the expenditure table's.
  case summaryExpenditure = "summary=expenditure"
  /// Income table = expenditure table, code by code.
  case incomeExpenditure = "income=expenditure"
  /// 财政拨款 总计 = the income table's 财政拨款小计, in total and class by class.
  case appropriationIncome = "appropriation=income"
  /// The appropriation summary, fund by fund = the tables of the funds.
  case appropriationFunds = "appropriation=funds"
  /// The income table's 财政拨款小计 = the tables of the funds together, code by code.
  case incomeFunds = "income=funds"
  /// The income table's 一般公共预算 with transfers = the general public table, code by code.
  case incomeGeneralPublic = "income=general-public"
  /// 基本支出 of the expenditure table = of the general public table, code by code.
  case expenditureBasic = "expenditure=general-public.basic"
  /// 项目支出 of the expenditure table = of the general public table + money that is no current
  /// appropriation.
  case expenditureProject = "expenditure=general-public.project"
  /// 基本支出 in total = the table by economic class.
  case basicEconomic = "basic=economic"
  /// Project table = the general public table's 项目支出, code by code.
  case projects = "project=general-public"
  /// 接待, 车辆运行 = economic items 30217, 30231; a project may pay them too.
  case threePublicEconomic = "three-public=economic"
  /// Carry-over table = the summary's lines of 上年结转结余.
  case carryoverSummary = "carryover=summary"
  /// Carry-over table = the income table's columns.
  case carryoverIncome = "carryover=income"

  /// Whether it may fail where nothing is wrong: it proves, but its failing is no error.
  var isAdvisory: Bool { self == .threePublicEconomic }

  /// Whether a total and its parts are rounded one by one; else a figure is stated twice and equal.
  var isSum: Bool {
    switch self {
    case .section, .item, .classes, .unit, .total, .incomeLines, .incomeTotal, .expenditureTotal,
      .threePublicTotal, .threePublicVehicles, .rowTotal, .rowSubtotal, .incomeGeneralPublic,
      .expenditureProject, .projects, .incomeFunds:
      true
    case .balance, .summaryIncome, .summaryExpenditure, .incomeExpenditure, .appropriationIncome,
      .appropriationFunds, .expenditureBasic, .basicEconomic, .threePublicEconomic,
      .carryoverSummary, .carryoverIncome:
      false
    }
  }
}
