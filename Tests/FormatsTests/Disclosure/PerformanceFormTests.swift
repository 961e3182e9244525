import Convert
import Testing

@testable import Formats

/// Tables of targets as other provinces print them.
@Suite struct PerformanceFormTests {
  @Test("a relation and a unit in columns of their own are parts of the target")
  func partsOfTargets() throws {
    let (target, codes) = try read(
      """
      一级指标|二级指标|三级指标|指标性质|指标值|度量单位|分值
      产出指标|数量指标|渠道维修长度|≥|12.5|公里|30
      产出指标|质量指标|验收合格率|大于等于|98|%|30
      效益指标|社会效益指标|灌溉条件|定性|明显改善||30
      """)
    #expect(target.indicators.map(\.target) == ["≥12.5公里", "大于等于98%", "明显改善"])
    #expect(target.indicators.map(\.weight) == ["30", "30", "30"])
    let value = try #require(target.indicators.first?.targetValue)
    #expect(value.relation == .atLeast)
    #expect(value.number?.description == "12.5")
    #expect(value.unit == "公里")
    // 定性 is no relation, and nothing else is left out.
    #expect(codes == [PerformanceCode.unknownColumn.rawValue])
  }

  @Test("a target that says its relation itself is taken as it stands")
  func wholeTarget() throws {
    let (target, codes) = try read(
      """
      一级指标|二级指标|三级指标|计算符号|指标值|计量单位|权重
      产出指标|数量指标|渠道维修长度|≥|≥12公里|公里|90
      """)
    #expect(target.indicators.map(\.target) == ["≥12公里"])
    #expect(codes == Array(repeating: PerformanceCode.unknownColumn.rawValue, count: 2))
  }

  @Test("a merged cell 绩效指标 beside the rows says nothing that its label does not")
  func groupLabel() throws {
    let (target, codes) = try read(
      """
      绩效指标|一级指标|二级指标|三级指标|指标值|评（扣）分标准
      绩效指标|产出指标|数量指标|渠道维修长度|≥12公里|每少1公里扣1分
      |效益指标|社会效益指标|灌溉条件|明显改善|酌情扣分
      """)
    #expect(target.indicators.map(\.level1) == ["产出指标", "效益指标"])
    #expect(target.indicators.map(\.scoringRule) == ["每少1公里扣1分", "酌情扣分"])
    #expect(codes == [])
  }

  @Test("the amounts of a project are its budget, whatever label they begin with")
  func budget() throws {
    for label in ["年度资金总额（万元）", "项目总额", "预算总额"] {
      let (target, _) = try read(
        "\(label)|80.00|其中：财政拨款|80.00|其他资金|0.00|\n一级指标|二级指标|三级指标|指标值|权重\n")
      #expect(
        target.budget.map(\.labels) == [
          [ExactText(label)], [ExactText(label), "其中：财政拨款"], [ExactText(label), "其他资金"],
        ])
      #expect(
        target.budget.compactMap(\.value.amount?.description) == ["80.00", "80.00", "0.00"])
      #expect(target.contacts == [])
    }
  }

  @Test("the amounts of the main tasks stay apart, equal ones too")
  func tasks() throws {
    let (target, _) = try read(
      """
      年度主要任务|任务名称|主要内容|预算金额（万元）||
      |||总额|财政拨款|其他资金
      |任务1|渠道维修|80.00|80.00|
      |任务2|水毁修复|20.00|20.00|
      一级指标|二级指标|三级指标|指标值|权重
      """, title: "部门整体支出绩效目标申报表", name: "部门名称|云栖市水务局")
    #expect(
      target.budget.compactMap(\.value.amount?.description)
        == ["80.00", "80.00", "20.00", "20.00"])
  }

  @Test("title and year in rows of their own are captions, as in lines")
  func captionsInRows() throws {
    let rows =
      "项目支出绩效目标表|||||\n（2027年度）|||||\n项目名称|渠道维修养护||||\n一级指标|二级指标|三级指标|指标值|权重"
      + "\n产出指标|数量指标|渠道维修长度|≥12公里|90\n"
    let (target, _) = try PerformanceText.onlyTarget(of: rows.replacing("|", with: "\t"))
    #expect(target.title == "项目支出绩效目标表")
    #expect(target.year == 2027)
    #expect(target.project?.text == "渠道维修养护")
    #expect(target.contacts == [])
    #expect(target.indicators.map(\.target) == ["≥12公里"])
  }

  @Test("of goals beside each other the first is the table's, and both can be written as text")
  func goals() throws {
    let (target, _) = try read(
      """
      实施单位|水利站||||
      项目绩效目标|项目总体目标||年度总体目标||
      |建成灌区。||修渠 12 公里。||
      计划完成日期|2028-12-31||||
      一级指标|二级指标|三级指标|指标值|权重
      """)
    #expect(target.goal?.label == "项目绩效目标")
    #expect(target.goal?.text == "项目总体目标建成灌区。")
    #expect(target.contacts.map(\.label) == ["实施单位", "年度总体目标", "计划完成日期"])
    #expect(target.contacts.map(\.text) == ["水利站", "修渠 12 公里。", "2028-12-31"])
    #expect(
      try PerformanceText.reading(of: PerformanceText.unplaced(target))
        == PerformanceText.unplaced(target))
  }

  private func read(
    _ rows: String, title: String = "项目支出绩效目标表", name: String = "项目名称|渠道维修养护"
  ) throws -> (target: PerformanceTarget, codes: [String]) {
    let text =
      "第一部分 说明\n\n\(title)\n\n（2027年）\n\n\(name)|||||\n\(rows)\n"
      .replacing("|", with: "\t")
    var diagnostics = DiagnosticList()
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
    let targets = disclosure.parts.flatMap(\.blocks).compactMap { block in
      if case .performance(let target) = block { target } else { nil }
    }
    // Whatever is read can be written as text.
    _ = try Conversion(registry: .standard).write(disclosure, to: "text", into: &diagnostics)
    return (
      try #require(targets.first),
      diagnostics.diagnostics.filter { $0.severity > .note }.map(\.code)
    )
  }
}
