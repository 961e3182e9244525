/// The rules of sums down a column of one table.
enum ColumnSumRule: String, IdentityRule, DiagnosticCode {
  /// 款 = Σ 项.
  case section = "column.section"
  /// 项 = Σ projects.
  case item = "column.item"
  /// 类 = Σ 款.
  case classes = "column.class"
  /// A budget unit = Σ of its block.
  case unit = "column.unit"
  /// 总计 = Σ units or classes.
  case total = "column.total"
  /// A line of the income side = Σ the lines below it.
  case incomeLines = "column.income-lines"
  /// 收入总计 = Σ 一、 二、.
  case incomeTotal = "column.income-total"
  /// 支出总计 = Σ functional classes.
  case expenditureTotal = "column.expenditure-total"
  /// 三公 合计.
  case threePublicTotal = "column.three-public-total"
  /// 三公 vehicles.
  case threePublicVehicles = "column.three-public-vehicles"

  var rule: LocalizedText {
    switch self {
    case .section:
      LocalizedText(en: "a section (款) is the sum of its items (项)", zh: "款等于其各项之和")
    case .item:
      LocalizedText(en: "an item (项) is the sum of its projects", zh: "项等于其各项目之和")
    case .classes:
      LocalizedText(en: "a class (类) is the sum of its sections (款)", zh: "类等于其各款之和")
    case .unit:
      LocalizedText(en: "a budget unit is the sum of its block", zh: "预算单位等于其所属各行之和")
    case .total:
      LocalizedText(
        en: "the total is the sum of the units, classes or projects", zh: "总计等于各单位、各类或各项目之和")
    case .incomeLines:
      LocalizedText(en: "a line is the sum of the lines below it", zh: "收入项目等于其下各项之和")
    case .incomeTotal:
      LocalizedText(
        en: "total income is this year's income and what was carried over",
        zh: "收入总计等于本年收入加上年结转结余")
    case .expenditureTotal:
      LocalizedText(
        en: "total expenditure is the sum of the functional classes", zh: "支出总计等于各功能分类之和")
    case .threePublicTotal:
      LocalizedText(
        en: "the three public expenses are travel abroad, reception and vehicles",
        zh: "“三公”经费合计等于因公出国（境）费、公务接待费、公务用车购置及运行费之和")
    case .threePublicVehicles:
      LocalizedText(
        en: "vehicles are purchase and running", zh: "公务用车购置及运行费等于购置费与运行费之和")
    }
  }

  var example: LocalizedText {
    switch self {
    case .threePublicTotal, .threePublicVehicles:
      LocalizedText(
        en: "小计 6.00 with 购置 0.00 and 运行 5.00", zh: "小计 6.00，而购置 0.00、运行 5.00")
    case .incomeLines, .incomeTotal:
      LocalizedText(
        en: "本年收入 100.00 with lines of 60.00 and 30.00", zh: "本年收入 100.00，而其下为 60.00 和 30.00")
    default:
      LocalizedText(
        en: "20805 states 31.00 while 2080501 and 2080505 state 10.00 and 20.00",
        zh: "20805 为 31.00，而 2080501、2080505 为 10.00、20.00")
    }
  }

  var source: LocalizedText {
    switch self {
    case .section, .item, .classes: RuleSource.classification
    default: RuleSource.form
    }
  }
}
