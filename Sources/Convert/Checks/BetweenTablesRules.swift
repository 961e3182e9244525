/// The rules of figures that two tables state.
enum BetweenTablesRule: String, IdentityRule, DiagnosticCode {
  /// Summary income = income table.
  case summaryIncome = "tables.summary-income"
  /// Summary expenditure = expenditure table.
  case summaryExpenditure = "tables.summary-expenditure"
  /// Income table = expenditure table.
  case incomeExpenditure = "tables.income-expenditure"
  /// Appropriation summary = income table.
  case appropriationIncome = "tables.appropriation-income"
  /// Appropriation summary = the tables of the funds.
  case appropriationFunds = "tables.appropriation-funds"
  /// Income table = the tables of the funds.
  case incomeFunds = "tables.income-funds"
  /// Income table = general public table.
  case incomeGeneralPublic = "tables.income-general-public"
  /// Basic expenditure of two tables.
  case expenditureBasic = "tables.basic-expenditure"
  /// Project expenditure of two tables.
  case expenditureProject = "tables.project-expenditure"
  /// Basic expenditure = table by economic class.
  case basicEconomic = "tables.basic-economic"
  /// Project table = general public table.
  case projects = "tables.projects"
  /// Reception and vehicles = economic items.
  case threePublicEconomic = "tables.three-public-economic"
  /// Carry-over table = summary.
  case carryoverSummary = "tables.carryover-summary"
  /// Carry-over table = income table.
  case carryoverIncome = "tables.carryover-income"

  var rule: LocalizedText {
    switch self {
    case .summaryIncome:
      LocalizedText(
        en: "the summary and the income table state the same income", zh: "收支总表与收入总表的收入一致")
    case .summaryExpenditure:
      LocalizedText(
        en: "the summary and the expenditure table state the same class", zh: "收支总表与支出总表的各类支出一致")
    case .incomeExpenditure:
      LocalizedText(
        en: "the income and the expenditure table state the same total for a code",
        zh: "收入总表与支出总表同一科目的总计一致")
    case .appropriationIncome:
      LocalizedText(
        en: "the appropriation summary and 财政拨款小计 of the income table agree",
        zh: "财政拨款收支总表与收入总表的财政拨款小计一致")
    case .appropriationFunds:
      LocalizedText(
        en: "the appropriation summary states what the tables of the funds add up to",
        zh: "财政拨款收支总表与各预算支出表一致")
    case .incomeFunds:
      LocalizedText(
        en: "财政拨款小计 of the income table is what the tables of the funds add up to",
        zh: "收入总表的财政拨款小计等于各预算支出表之和")
    case .incomeGeneralPublic:
      LocalizedText(
        en: "the general public table states the general public budget of the income table with "
          + "transfers",
        zh: "一般公共预算支出表等于收入总表的一般公共预算及上级转移支付")
    case .expenditureBasic:
      LocalizedText(
        en: "the tables state the same basic expenditure (基本支出)", zh: "各表的基本支出一致")
    case .expenditureProject:
      LocalizedText(
        en: "项目支出 of the expenditure table is that of the general public table and the money that "
          + "is no current appropriation",
        zh: "支出总表的项目支出等于一般公共预算项目支出加非当年财政拨款资金")
    case .basicEconomic:
      LocalizedText(
        en: "基本支出 is the total of the table by economic class", zh: "基本支出等于按经济分类的基本支出表总计")
    case .projects:
      LocalizedText(
        en: "the project table adds up to 项目支出 of the general public table",
        zh: "项目支出表之和等于一般公共预算支出表的项目支出")
    case .threePublicEconomic:
      LocalizedText(
        en: "公务接待费 and 公务用车运行费 are the economic items 30217 and 30231, unless a project pays some",
        zh: "公务接待费、公务用车运行费与经济科目 30217、30231 一致（项目列支的除外）")
    case .carryoverSummary:
      LocalizedText(
        en: "the carry-over table states 上年结转结余 of the summary", zh: "结转结余表与收支总表的上年结转结余一致")
    case .carryoverIncome:
      LocalizedText(
        en: "the carry-over table states the carry-over columns of the income table",
        zh: "结转结余表与收入总表的结转栏一致")
    }
  }

  var example: LocalizedText {
    LocalizedText(
      en: "one table states 120.00 for 208, the other 121.00", zh: "一表 208 为 120.00，另一表为 121.00")
  }

  var source: LocalizedText { RuleSource.form }

  /// A project may pay for reception and vehicles: that needs a look, and may be right.
  var wording: DiagnosticWording {
    let words = DiagnosticWording(
      severity: self == .threePublicEconomic ? .warning : .error,
      message: LocalizedText(
        en: "{place}: {stated}, but {expected} expected (difference {difference}): "
          + "\(rule.english): {identity}{likely}",
        zh: "{place}：{stated}，应为 {expected}（相差 {difference}）：\(rule.chinese)：{identity}{likely}"),
      advice: LocalizedText(
        en: "By the rule that \(rule.english). Compare both tables with the published page.",
        zh: "勾稽关系：\(rule.chinese)。请将两表与公开原件核对。"),
      example: example, source: source)
    return words
  }
}
