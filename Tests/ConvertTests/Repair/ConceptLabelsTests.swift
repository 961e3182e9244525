import Convert
import Testing

@Suite("Which measure a printed label names")
struct ConceptLabelsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: TableKind
    let header: [ExactText]
    let concept: Concept?

    init(_ kind: TableKind, _ header: [ExactText], _ concept: Concept?) {
      self.kind = kind
      self.header = header
      self.concept = concept
    }

    var testDescription: String { header.map(\.string).joined(separator: "/") }
  }

  static let cases: [Case] = [
    Case(.incomeExpenditureSummary, ["收 入", "预算数"], .budget),
    Case(.incomeSummary, ["总 计"], .total),
    Case(.incomeSummary, ["财政拨款", "财政拨款 (补 助) 小计"], .appropriationSubtotal),
    Case(.incomeSummary, ["财政拨款", "财政拨款（补助）小计"], .appropriationSubtotal),
    Case(.incomeSummary, ["财政拨款", "上级一 般公共 预算安 排的转 移支付"], .generalPublicBudgetTransfer),
    Case(.incomeSummary, ["财政 专户 (教 育收 费)"], .specialAccount),
    Case(.incomeSummary, ["非财政 拨款结转"], .otherCarryover),
    Case(.incomeSummary, ["财政拨款收入"], .appropriationSubtotal),
    Case(.incomeSummary, ["上级补助收入"], nil),
    Case(.expenditureSummary, ["支出预算", "合\u{3000}计"], .total),
    Case(.appropriationSummary, ["财政拨款收入", "合 计"], .total),
    Case(.generalPublicProjectExpenditure, ["项目支出 合计"], .total),
    Case(.generalPublicProjectExpenditure, ["商品服务支出"], .econ302),
    Case(.generalPublicProjectExpenditure, ["302 商品和服 务支出"], .econ302),
    Case(.generalPublicProjectExpenditure, ["对个人和家庭补助"], .econ303),
    Case(.generalPublicProjectExpenditure, ["资本性支出(基本建设)"], .econ309),
    Case(.generalPublicProjectExpenditure, ["资本性支出"], .econ310),
    Case(.generalPublicProjectExpenditure, ["资本性支出", "（基本建设）"], .econ309),
    Case(.generalPublicProjectExpenditure, ["社会保障基金补助"], .econ313),
    Case(.governmentFundExpenditure, ["政府性基金预算支出", "基本支出", "人员经费"], .basicPersonnel),
    Case(.threePublicExpenses, ["资金来源", "政府性基金"], .governmentFundBudget),
    Case(.carryoverDetail, ["总计"], .total),
    Case(.carryoverDetail, ["财政拨款", "合计"], .appropriationTotal),
    Case(.carryoverDetail, ["财政拨款", "基本支出", "公用经费"], .appropriationBasicOperating),
    Case(.carryoverDetail, ["非财政拨款", "项目支出"], .otherProject),
    Case(.carryoverDetail, ["项目支出"], nil),
    // Other years and sources have the same measures again, and a whole may be printed as 小计.
    Case(.incomeSummary, ["本年收入", "小计"], nil),
    Case(.incomeSummary, ["事业收入", "小计"], nil),
    Case(.incomeSummary, ["上年结转结余", "一般公共预算"], nil),
    Case(.incomeSummary, ["非财政拨款结转结余", "单位资金"], .unitFunds),
    Case(.incomeSummary, ["本年收入合计"], .total),
    Case(.generalPublicExpenditure, ["2026年预算数", "基本支出", "小计"], .basicExpenditure),
    Case(.generalPublicExpenditure, ["2026年预算数", "基本支出", "公用经费"], .basicOperating),
    Case(.generalPublicExpenditure, ["2025年执行数", "合计"], nil),
    Case(.generalPublicExpenditure, ["本年支出", "小计"], .total),
    Case(.other, ["合计"], nil),
    Case(.incomeSummary, [], nil),
  ]

  @Test("Every variant of a label is one measure", arguments: cases)
  func concept(_ given: Case) {
    #expect(ConceptLabels.concept(forHeader: given.header, kind: given.kind) == given.concept)
  }
}
