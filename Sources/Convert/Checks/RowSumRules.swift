/// The rules of sums along a row of one table.
enum RowSumRule: String, IdentityRule, DiagnosticCode {
  /// 合计 = its parts along the header tree.
  case total = "row.total"
  /// 小计 = its parts along the header tree.
  case subtotal = "row.subtotal"
  /// 收入总计 = 支出总计.
  case balance = "row.balance"

  var rule: LocalizedText {
    switch self {
    case .total:
      LocalizedText(en: "合计 is the sum of its parts in the row", zh: "合计等于同行各组成栏之和")
    case .subtotal:
      LocalizedText(
        en: "小计 is the sum of the columns under its heading", zh: "小计等于同行其下各栏之和")
    case .balance:
      LocalizedText(en: "total income equals total expenditure", zh: "收入总计等于支出总计")
    }
  }

  var example: LocalizedText {
    switch self {
    case .total, .subtotal:
      LocalizedText(
        en: "合计 30.00 beside 基本支出 10.00 and 项目支出 19.00",
        zh: "合计 30.00，而基本支出 10.00、项目支出 19.00")
    case .balance:
      LocalizedText(en: "收入总计 100.00, 支出总计 101.00", zh: "收入总计 100.00，支出总计 101.00")
    }
  }

  var source: LocalizedText { RuleSource.form }
}
