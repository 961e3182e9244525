import Convert
import Testing

@Suite("What a project statement's fields say")
struct ProjectStatementTests {
  static let amounts: [(text: ExactText, amount: String?, unit: MonetaryUnit?)] = [
    ("106.00 万元", "106.00", .tenThousandYuan),
    ("3,452.95万元。", "3452.95", .tenThousandYuan),
    ("805.6 万", "805.6", .tenThousandYuan),
    ("2027 年安排 12,000 元。", "12000", .yuan),
    ("３．５亿元", "3.5", .hundredMillionYuan),
    ("-1.20万元", "-1.20", .tenThousandYuan),
    ("25 百万元", "25", .millionYuan),
    ("64.00", "64.00", nil),
    ("25万人", nil, nil),
    ("1234567890123456789万元", nil, nil),
    ("完全不予公开", nil, nil),
    ("", nil, nil),
  ]

  @Test("预算安排规模 gives amount and unit", arguments: amounts)
  func amount(text: ExactText, amount: String?, unit: MonetaryUnit?) {
    let statement = ProjectStatement(
      name: "湿地巡护项目",
      fields: [
        StatementField(label: "设立的政策依据", text: "第 3 号文，每年 9.00 万元"),
        StatementField(label: "预算安排规模", text: text),
      ])
    #expect(statement.amount?.description == amount)
    #expect(statement.unit == unit)
  }

  @Test("An amount on the line below its label counts")
  func amountBelow() {
    let field = StatementField(
      label: "预算安排规模", text: "", paragraphs: [Paragraph(text: "7.50 万元")])
    #expect(ProjectStatement(name: "巡护", fields: [field]).amount == Amount("7.50"))
  }

  @Test("项目承担单位 is the budget unit")
  func budgetUnit() {
    let field = StatementField(label: "项目承担单位", text: "云栖市 湿地保护中心")
    #expect(ProjectStatement(name: "巡护", fields: [field]).budgetUnit == "云栖市湿地保护中心")
    #expect(ProjectStatement(name: "巡护").budgetUnit == nil)
  }

  static let withheld: [(basis: ExactText, period: ExactText, isWithheld: Bool)] = [
    ("完全不予公开", "完全不予公开。", true),
    ("完全不予公开", "2027年1月1日-2027年12月31日", false),
    ("", "完全不予公开", false),
    ("按有关规定完全不予公开", "完全不予公开", false),
  ]

  @Test("A statement is withheld where all but amount and unit are", arguments: withheld)
  func isWithheld(basis: ExactText, period: ExactText, isWithheld: Bool) {
    let statement = ProjectStatement(
      name: "特定目标1",
      fields: [
        StatementField(label: "设立的政策依据", text: basis),
        StatementField(label: "预算安排规模", text: "1.00 万元"),
        StatementField(label: "项目承担单位", text: "云栖市湿地保护中心"),
        StatementField(label: "资金执行时间", text: period),
      ])
    #expect(statement.isWithheld == isWithheld)
  }

  @Test("A statement without any other field is not withheld")
  func nothingWithheld() {
    #expect(!ProjectStatement(name: "巡护").isWithheld)
  }
}
