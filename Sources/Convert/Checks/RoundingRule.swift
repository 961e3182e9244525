/// The code of a sum that holds only because its parts were rounded.
enum RoundingCode: String, DiagnosticCode {
  /// A sum is off by what rounding explains.
  case rounding = "check.rounding"

  /// The words of the code.
  var wording: DiagnosticWording {
    DiagnosticWording(
      severity: .note,
      message: LocalizedText(
        en: "{place}: {stated}, its parts add up to {expected} (difference {difference}, which "
          + "rounding explains): {identity}",
        zh: "{place}：{stated}，各部分之和为 {expected}（相差 {difference}，系四舍五入）：{identity}"),
      advice: LocalizedText(
        en:
          "Nothing is to be done: every amount stands for half a unit of its last place on either "
          + "side, and within that the sum holds.",
        zh: "无需处理：每个金额代表其末位半个单位的区间，在此范围内勾稽关系成立。"),
      example: LocalizedText(
        en: "2,268.05 as the sum of amounts that add up to 2,268.06",
        zh: "2,268.05 为各项之和，而各项相加为 2,268.06"),
      source: LocalizedText(
        en: "XBRL Calculations 1.1, which compares intervals of rounded figures",
        zh: "XBRL Calculations 1.1：按四舍五入区间比较"))
  }
}
