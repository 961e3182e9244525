internal import Convert

/// Makes the explanations of a budget out of its figures.
struct Narrative {
  let figures: Figures
  let style: TableStyle
  let place: String
  var random: SeededGenerator

  var department: String { style.department }
  var year: Int { style.year }

  /// A paragraph of plain text.
  static func paragraph(_ text: String) -> Block {
    .paragraph(Paragraph(text: ExactText(text)))
  }

  /// An item of a list.
  static func item(_ mark: String, _ text: String) -> Block {
    .paragraph(Paragraph(mark: ExactText(mark), text: ExactText(text)))
  }

  /// 一 to 九十九.
  static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }

  /// 第一部分.
  mutating func organisation() -> Part {
    let duties = Vocabulary.duties.enumerated().map { index, duty in
      Self.item("（\(Self.numeral(index + 1))）", duty + "。")
    }
    var units = [
      Self.paragraph("\(department)\(year)年部门预算由\(figures.units.count)家单位的预算汇总而成，包括：")
    ]
    for (index, unit) in figures.units.enumerated() {
      units.append(Self.item("\(index % 99 + 1)、", unit.name))
    }
    let posts = figures.units.count * random.number(in: 5...60)
    units.append(
      Self.paragraph("各单位共有编制\(posts)个，在职\(posts - 1)人，退休\(posts / 2)人，离休0人。"))
    return Part(
      label: "第一部分", title: ExactText("\(year)年部门概况"),
      sections: [
        Section(label: "一、", title: "主要职能", level: 1, blocks: duties),
        Section(label: "二、", title: "机构设置及人员情况", level: 1, blocks: units),
      ])
  }

  /// 第三部分.
  mutating func explanations() -> Part {
    let topics: [(String, [Block], [Section])] = [
      ("收支预算情况的总体说明", overview(), []), ("收入预算情况说明", income(), []),
      ("支出预算情况说明", expenditure(), []), ("一般公共预算当年拨款情况说明", [], generalBudget()),
      ("一般公共预算项目支出情况说明", projects(), []),
      ("财政拨款“三公”经费预算情况说明", threePublic(), []), ("上年结转结余预算情况说明", carryovers(), []),
    ]
    var sections = topics.enumerated().map { index, topic in
      Section(
        label: ExactText(Self.numeral(index + 1) + "、"),
        title: ExactText("关于\(department)\(year)年" + topic.0), level: 1, blocks: topic.1,
        subsections: topic.2)
    }
    sections.append(
      Section(
        label: ExactText(Self.numeral(sections.count + 1) + "、"), title: "其他重要事项的情况说明",
        level: 1, subsections: otherMatters()))
    return Part(
      label: "第三部分", title: ExactText("\(year)年部门预算情况说明"), sections: sections)
  }

  /// 第四部分.
  func glossary() -> Part {
    let terms = Vocabulary.glossary.enumerated().map { index, entry in
      Block.term(
        GlossaryTerm(
          label: ExactText(Self.numeral(index + 1) + "、"), term: ExactText(entry.term),
          definition: ExactText(entry.definition)))
    }
    return Part(label: "第四部分", title: "名词解释", blocks: terms)
  }
}
