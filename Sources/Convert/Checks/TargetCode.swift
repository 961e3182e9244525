/// The codes of tables of performance targets.
enum TargetCode: String, DiagnosticCode {
  /// Weights add up to neither 90 nor 100.
  case weights = "target.weights"
  /// The budget is not the sum of its sources.
  case budget = "target.budget"
  /// The department's budget is not the total of the tables.
  case department = "target.department"
  /// The department's other funds are not those of the tables.
  case otherFunds = "target.other-funds"
  /// A cost is stated in 元 that must be 万元, or the other way round.
  case costUnit = "target.cost-unit"
  /// A cost is larger than the budget.
  case cost = "target.cost"
  /// A target cannot be read as relation, number and unit.
  case value = "target.value"
  /// The project is not in the project table by this name.
  case projectName = "target.project-name"
  /// The project belongs to another unit in the project table.
  case projectUnit = "target.project-unit"
  /// The budget is not the project table's amount.
  case projectAmount = "target.project-amount"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .weights:
      DiagnosticWording(
        check: .warning, en: "the weights add up to {stated}, not to 90 or 100",
        zh: "分值权重之和为 {stated}，不是 90 或 100",
        advice: (
          "A weight is missing or wrong; 10 points are often kept for the execution rate.",
          "权重缺失或有误；预算执行率常占 10 分。"
        ), example: ("30 + 20 + 20", "30 + 20 + 20"), source: RuleSource.performance)
    case .budget:
      DiagnosticWording(
        check: .error, en: "the budget is {stated}, but its sources add up to {expected}",
        zh: "年度预算总额为 {stated}，各资金来源之和为 {expected}",
        advice: ("年度预算总额 is 财政拨款 and 其他资金.", "年度预算总额＝财政拨款＋其他资金。"),
        example: (
          "年度预算总额 100.00, 财政拨款 90.00, 其他资金 0.00", "年度预算总额 100.00，财政拨款 90.00，其他资金 0.00"
        ), source: RuleSource.performance)
    case .department:
      DiagnosticWording(
        check: .error,
        en: "the department's funds add up to {stated}, but {table} to {expected} "
          + "(difference {difference})",
        zh: "部门整体资金合计 {stated}，{table}为 {expected}（相差 {difference}）",
        advice: ("上级安排, 本级安排 and 其他资金 are the whole budget.", "上级安排、本级安排与其他资金之和应为部门预算总额。"),
        example: ("10.00 + 80.00 + 5.00; 收入总计 100.00", "10.00 + 80.00 + 5.00；收入总计 100.00"),
        source: RuleSource.performance)
    case .otherFunds:
      DiagnosticWording(
        check: .error,
        en: "the department's other funds are {stated}, but {expected} in {table} "
          + "(difference {difference})",
        zh: "部门整体其他资金为 {stated}，{table}为 {expected}（相差 {difference}）",
        advice: ("其他资金 is 财政专户 and 单位资金 of the income table.", "其他资金＝收入总表的财政专户与单位资金。"),
        example: ("其他资金 5.00; 单位资金 6.00", "其他资金 5.00；单位资金 6.00"),
        source: RuleSource.performance)
    case .costUnit:
      DiagnosticWording(
        check: .error,
        en:
          "'{stated}' of indicator '{what}' is in a wrong unit: the costs add up to the budget of "
          + "{expected} only in the other one",
        zh: "指标“{what}”的“{stated}”单位有误：换用另一单位后各项成本之和才等于预算总额 {expected}",
        advice: ("元 stands for 万元 or the other way round.", "元与万元混用，请更正。"),
        example: ("<=52.6元 with costs in 万元", "其余成本以万元计，而此项为<=52.6元"),
        source: RuleSource.performance)
    case .cost:
      DiagnosticWording(
        check: .warning,
        en: "the cost '{stated}' of indicator '{what}' is larger than the budget of {expected}",
        zh: "指标“{what}”的成本“{stated}”大于预算总额 {expected}",
        advice: (
          "What a project may cost is within 年度预算总额; look at the number and its unit.",
          "成本指标不应超过年度预算总额，请核对数值与单位。"
        ),
        example: ("<=120万元 with 年度预算总额 100.00", "成本<=120万元，而年度预算总额为 100.00"),
        source: RuleSource.performance)
    case .value:
      DiagnosticWording(
        check: .warning, en: "the target '{stated}' of indicator '{what}' cannot be measured",
        zh: "指标“{what}”的指标值“{stated}”无法衡量",
        advice: (
          "A target is a relation with a number and its unit, a day, or words that can be judged.",
          "指标值应为“关系＋数值＋单位”、日期或可评判的文字。"
        ), example: ("'≥' without a number, '<>5次'", "仅有“≥”而无数值；“<>5次”"),
        source: RuleSource.performance)
    case .projectName:
      DiagnosticWording(
        check: .warning, en: "project '{stated}' is '{expected}' in {table}",
        zh: "项目“{stated}”在{table}中为“{expected}”",
        advice: (
          "A project bears one name in the whole disclosure.", "同一项目名称应前后一致。"
        ), example: ("湿地监测专项 for 湿地监测项目", "湿地监测专项，项目支出表为湿地监测项目"),
        source: RuleSource.performance)
    case .projectUnit:
      DiagnosticWording(
        check: .warning, en: "project '{what}' is of {stated} here, but of {expected} in {table}",
        zh: "项目“{what}”此处预算单位为 {stated}，{table}为 {expected}",
        advice: (
          "A project belongs to one budget unit in the whole disclosure.", "同一项目的预算单位应前后一致。"
        ), example: ("预算单位 of a school for a project of the bureau", "项目属局本级，绩效目标表为所属学校"),
        source: RuleSource.performance)
    case .projectAmount:
      DiagnosticWording(
        check: .warning,
        en: "project '{what}' has {stated} of appropriations, but {expected} in {table}",
        zh: "项目“{what}”财政拨款为 {stated}，{table}为 {expected}",
        advice: (
          "财政拨款 is the project table's amount, with or without what was carried over.",
          "财政拨款应等于项目支出表金额（可含上年结转）。"
        ), example: ("财政拨款 100.00; 表7 90.00", "财政拨款 100.00，表7为 90.00"),
        source: RuleSource.performance)
    }
  }
}
