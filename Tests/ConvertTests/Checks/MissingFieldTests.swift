import Testing

@testable import Convert

@Suite("Statements and targets that lack what all others of their document have")
struct MissingFieldTests {
  private static func found(_ blocks: [Block]) -> [String] {
    let disclosure = Disclosure(stage: .budget, title: "预算", parts: [Part(blocks: blocks)])
    return DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic).filter {
      $0.code.contains(".missing-")
    }.map { $0.message(in: .english) }
  }

  private static func statement(_ labels: [ExactText]) -> Block {
    .project(
      ProjectStatement(
        name: "渠道维修", fields: labels.map { StatementField(label: $0, text: "内容。") }))
  }

  private static func target(goal: LabelledText?) -> Block {
    .performance(
      PerformanceTarget(
        scope: .project, title: "项目支出绩效目标表",
        project: LabelledText(label: "项目名称", text: "渠道维修"), goal: goal))
  }

  @Test("a field that one of four statements lacks is told, of three it is not")
  func statements() {
    let whole = Self.statement(["设立的政策依据", "项目承担单位"])
    let short = Self.statement(["设立的政策依据"])
    #expect(
      Self.found([whole, whole, short, whole]) == [
        "项目支出说明: '渠道维修' has no field '项目承担单位', which all other statements have"
      ])
    #expect(Self.found([whole, whole, short]) == [])
    #expect(Self.found([whole, whole, whole, short, short]) == [])
  }

  @Test("a goal that one of four heads lacks is told; what none has is not")
  func heads() {
    let whole = Self.target(goal: LabelledText(label: "总体目标", text: "渠道畅通。"))
    let findings = Self.found([whole, whole, Self.target(goal: nil), whole])
    #expect(
      findings == ["项目支出绩效目标表 渠道维修: the head states no goal, which those of all other projects do"])
    #expect(Self.found([whole, whole, Self.target(goal: nil)]) == [])
  }

  @Test("an amount or a name that one of four heads lacks is told, its label lost or there")
  func headLabels() {
    func target(_ label: ExactText, _ amount: String, _ name: ExactText) -> Block {
      let value = Amount(amount).map { Cell.amount($0) } ?? .blank
      return .performance(
        PerformanceTarget(
          scope: .project, title: "项目支出绩效目标表",
          project: LabelledText(label: "项目名称", text: "渠道维修"),
          contacts: [LabelledText(label: "负责人", text: name)],
          budget: [PerformanceBudgetLine(labels: ["项目资金", label], value: value)]))
    }
    let whole = target("财政拨款", "30.00", "甲")
    let told = "项目支出绩效目标表 渠道维修: the head states no %, which those of all other projects do"
    func found(_ block: Block) -> [String] { Self.found([whole, block, whole, whole]) }
    #expect(found(target("财政拨款", "", "甲")) == [told.replacing("%", with: "财政拨款")])
    #expect(found(target("项目资金", "30.00", "甲")) == [told.replacing("%", with: "财政拨款")])
    #expect(found(target("财政拨款", "30.00", "")) == [told.replacing("%", with: "负责人")])
    #expect(found(whole) == [])
    #expect(Self.found([whole, target("财政拨款", "", "甲"), whole]) == [])
  }

  @Test("a source that is blank where the others are the total is not told")
  func sourceOfNothing() {
    func target(_ amounts: [String]) -> Block {
      let labels: [ExactText] = ["年度预算总额", "其中：财政拨款", "其他资金"]
      return .performance(
        PerformanceTarget(
          scope: .project, title: "项目支出绩效目标表",
          project: LabelledText(label: "项目名称", text: "渠道维修"),
          budget: zip(labels, amounts).map { label, amount in
            PerformanceBudgetLine(
              labels: ["项目资金", label], value: Amount(amount).map { .amount($0) } ?? .blank)
          }))
    }
    let whole = target(["30.00", "30.00", "0.00"])
    #expect(Self.found([whole, whole, whole, target(["30.00", "", "30.00"])]) == [])
    #expect(Self.found([whole, whole, whole, target(["30.00", "", "10.00"])]).count == 1)
    #expect(Self.found([whole, whole, whole, target(["", "20.00", "10.00"])]).count == 1)
  }
}
