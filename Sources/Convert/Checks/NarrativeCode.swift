/// The codes of figures that contradict each other within the explanations.
enum NarrativeCode: String, DiagnosticCode {
  /// A rate of change does not follow from the amounts.
  case rate = "narrative.rate"
  /// 增加 beside 下降, or the other way round.
  case direction = "narrative.direction"
  /// A share does not follow from the amounts.
  case share = "narrative.share"
  /// Commas in a number part no thousands.
  case malformed = "narrative.malformed"
  /// A total is not the sum of its parts.
  case parts = "narrative.parts"
  /// A period ends before it begins.
  case period = "narrative.period"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .rate:
      DiagnosticWording(
        check: .error, en: "{what} changed by {stated}%, but the amounts give {expected}%",
        zh: "{what}的变动幅度为 {stated}%，按金额计算应为 {expected}%",
        advice: (
          "The rate is the change divided by last year's amount, which is this year's less the "
            + "change.", "变动幅度＝增减额÷上年数；上年数＝本年数－增减额。"
        ),
        example: (
          "比上年预算增加 5.00 万元，增长 12.00% of 55.00: it is 10.00%", "55.00 万元，增加 5.00 万元，应增长 10.00%"
        ), source: RuleSource.arithmetic)
    case .direction:
      DiagnosticWording(
        check: .error, en: "{what}: '{stated}' and '{expected}' contradict each other",
        zh: "{what}：“{stated}”与“{expected}”矛盾",
        advice: (
          "增加 goes with 增长, 减少 with 下降; look at which of the two is right.",
          "增加对应增长，减少对应下降；请核对。"
        ), example: ("比上年预算减少 5.00 万元，增长 10.00%", "比上年预算减少 5.00 万元，增长 10.00%"),
        source: RuleSource.arithmetic)
    case .share:
      DiagnosticWording(
        check: .error,
        en: "{what} is stated as {stated}% of the whole, but is {expected}% of {whole}",
        zh: "{what}占比为 {stated}%，按 {whole} 计算应为 {expected}%",
        advice: (
          "The share is the amount divided by the total that the section states. A share that was "
            + "bent so that all add up to 100 is told too.", "占比＝金额÷本节所述合计数；为凑足 100% 而调整的占比亦在此列。"
        ), example: ("33.00 of 100.00 万元，占 32.00%", "合计 100.00，其中 33.00，占 32.00%"),
        source: RuleSource.arithmetic)
    case .malformed:
      DiagnosticWording(
        check: .error, en: "the number '{stated}' is malformed: commas part groups of three digits",
        zh: "数字“{stated}”格式有误：千分位逗号应每三位一个",
        advice: (
          "A digit or a comma is too many or missing; look at the published page.",
          "数字或逗号有多余或缺失，请查阅公开原件。"
        ), example: ("4,2817.55", "4,2817.55"), source: RuleSource.arithmetic)
    case .parts:
      DiagnosticWording(
        check: .error, en: "{what} is {stated}, but its parts add up to {expected}",
        zh: "{what}为 {stated}，各部分之和为 {expected}",
        advice: (
          "Compare the total with the parts that follow 其中.", "请核对合计与其中各项。"
        ), example: ("车辆 8 辆; 其中: 6 and 1", "车辆 8 辆，其中 6 辆和 1 辆"), source: RuleSource.arithmetic)
    case .period:
      DiagnosticWording(
        check: .warning, en: "the period '{stated}' ends before it begins",
        zh: "期间“{stated}”的终点早于起点",
        advice: (
          "One of the years or months is wrong.", "年份或月份有误，请核对。"
        ), example: ("2027年5月至2027年2月", "2027年5月至2027年2月"), source: RuleSource.arithmetic)
    }
  }
}
