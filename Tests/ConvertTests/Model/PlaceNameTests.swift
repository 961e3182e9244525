import Testing

@testable import Convert

@Suite("Places of the model in words")
struct PlaceNameTests {
  private let disclosure = Disclosure(
    stage: .budget, title: "某局2025年部门预算公开",
    parts: [
      Part(
        title: "第一部分 概况",
        sections: [
          Section(
            title: "绩效", level: 1,
            blocks: [
              .performance(
                PerformanceTarget(
                  scope: .project, title: "项目支出绩效目标表",
                  project: LabelledText(label: "项目名称", text: "河道清淤"),
                  indicators: [Indicator(level1: "产出指标", level3: "清淤长度", target: ">=12公里")]))
            ],
            subsections: [
              Section(
                title: "说明", level: 2,
                blocks: [.paragraph(Paragraph(text: "本年清淤长度比上年增加三公里，原因是汛期提前。"))])
            ])
        ])
    ])

  @Test(
    "a pointer of the ledger is named by what is printed there",
    arguments: [
      ("/title", "the title", "标题"),
      ("/parts/0/title", "the heading “第一部分 概况”", "标题“第一部分 概况”"),
      (
        "/parts/0/sections/0/blocks/0/indicators/0/target",
        "the targets of “河道清淤”, indicator “清淤长度”, 指标值", "“河道清淤”绩效目标表指标“清淤长度”的指标值"
      ),
      ("/parts/0/sections/0/blocks/0/goal/text", "the targets of “河道清淤”", "“河道清淤”绩效目标表"),
      (
        "/parts/0/sections/0/subsections/0/blocks/0/text", "the paragraph “本年清淤长度比上年增加三…”",
        "段落“本年清淤长度比上年增加三…”"
      ),
      ("/parts/7/title", "/parts/7/title", "/parts/7/title"),
    ])
  func place(_ pointer: String, english: String, chinese: String) {
    let name = disclosure.placeName(ExactText(pointer))
    #expect(name.english == english)
    #expect(name.chinese == chinese)
  }
}
