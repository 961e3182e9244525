public import Convert

/// A small disclosure with every kind of text in it, each of which a test can replace.
///
/// ```swift
/// let places = Specimen.places              // "title", "cell.label", …
/// let spoilt = Specimen.disclosure(replacing: "cell.label", with: "a\tb")
/// ```
public enum Specimen {
  /// The names of all texts, in the order of the document.
  public static var places: [String] {
    var places: [String] = []
    _ = make { place, text in
      places.append(place)
      return text
    }
    return places
  }

  /// The disclosure as it is meant.
  public static var disclosure: Disclosure { make { $1 } }

  /// The disclosure with one text replaced.
  ///
  /// - Parameters:
  ///   - place: One of ``places``.
  ///   - value: What stands there instead.
  /// - Returns: The disclosure.
  public static func disclosure(replacing place: String, with value: ExactText) -> Disclosure {
    make { $0 == place ? value : $1 }
  }

  /// The disclosure with two lines of projects, whose names are given.
  public static func disclosure(projects first: ExactText, _ second: ExactText) -> Disclosure {
    make { place, text in
      switch place {
      case "cell.project": first
      case "cell.project2": second
      default: text
      }
    }
  }

  /// The disclosure with one amount replaced.
  public static func disclosure(amount: Amount) -> Disclosure {
    var disclosure = Specimen.disclosure
    guard case .table(var table) = disclosure.parts[1].blocks[0] else { return disclosure }
    for row in table.rows.indices { table.rows[row].cells[5] = .amount(amount) }
    table.isGrouped = false
    disclosure.parts[1].blocks[0] = .table(table)
    return disclosure
  }

  private typealias Replace = (String, ExactText) -> ExactText

  private static func make(_ text: Replace) -> Disclosure {
    Disclosure(
      stage: .budget, fiscalYear: 2027, department: text("department", "青岚县林草局"),
      title: text("title", "青岚县林草局2027年部门预算公开"),
      contents: [
        ContentsEntry(label: text("contents.label", "第一部分"), title: text("contents.title", "概况")),
        ContentsEntry(label: "第二部分", title: "公开表"), ContentsEntry(label: "第三部分", title: "情况说明"),
        ContentsEntry(label: "第四部分", title: "名词解释"),
      ],
      parts: [
        overview(text),
        Part(label: "第二部分", title: "公开表", blocks: [.table(projects(text)), .table(other(text))]),
        explanations(text),
        Part(
          label: "第四部分", title: "名词解释",
          blocks: [
            .term(
              GlossaryTerm(
                label: text("term.label", "一、"), term: text("term.term", "基本支出"),
                definition: text("term.definition", "维持机构运转的支出。")))
          ]),
      ],
      signature: Signature(
        name: text("signature.name", "青岚县林草局"), date: text("signature.date", "2027年2月6日")))
  }

  private static func overview(_ text: Replace) -> Part {
    Part(
      label: text("part.label", "第一部分"), title: text("part.title", "概况"),
      sections: [
        Section(
          label: text("section.label", "一、"), title: text("section.title", "主要职能"), level: 1,
          blocks: [
            .paragraph(Paragraph(text: text("paragraph.text", "管护全县的林地和草地。"))),
            .paragraph(
              Paragraph(mark: text("item.mark", "1、"), text: text("item.text", "组织巡护。"))),
          ])
      ])
  }

  private static func projects(_ text: Replace) -> StatementTable {
    func code(_ digits: String) -> Cell {
      ClassificationCode(digits).map { .code($0) } ?? .blank
    }
    func amount(_ spelling: String) -> Cell { Amount(spelling).map { .amount($0) } ?? .blank }
    return StatementTable(
      number: 1, kind: .generalPublicProjectExpenditure,
      title: text("table.title", "一般公共预算项目支出情况表"),
      preparedBy: text("table.preparedBy", "青岚县林草局"), unit: .tenThousandYuan,
      columns: [
        Column(header: ["科目编码", "类"], role: .code(.class)),
        Column(header: ["科目编码", "款"], role: .code(.section)),
        Column(header: ["科目编码", "项"], role: .code(.item)),
        Column(header: ["功能分类科目名称"], role: .label), Column(header: ["项目名称"], role: .project),
        Column(header: ["项目支出合计"], role: .amount, concept: .total),
        Column(header: ["商品和服务支出"], role: .amount, concept: .econ302),
      ],
      rows: [
        TableRow(cells: [.blank, .blank, .blank, .text("总计"), .blank, amount("2.50"), .blank]),
        TableRow(
          cells: [
            code("213"), .blank, .blank, .text(text("cell.label", "农林水支出")), .blank,
            amount("2.50"), .blank,
          ]),
        TableRow(
          cells: [
            code("213"), code("02"), code("05"), .text("森林资源培育"),
            .text(text("cell.project", "林地管护")), amount("1.50"), .text("-"),
          ]),
        TableRow(
          cells: [
            code("213"), code("02"), code("05"), .text("森林资源培育"),
            .text(text("cell.project2", "草地管护")), amount("1.00"), .blank,
          ]),
      ], notes: [Paragraph(text: text("table.note", "备注：不含上年结转。"))])
  }

  private static func other(_ text: Replace) -> StatementTable {
    func amount(_ spelling: String) -> Cell { Amount(spelling).map { .amount($0) } ?? .blank }
    return StatementTable(
      number: 2, kind: .other, title: text("other.title", "主要装备情况表"), unit: .yuan,
      columns: [
        Column(header: [text("other.header", "装备名称")], role: .label),
        Column(header: ["价值", text("other.leaf", "原值")], role: .amount),
        Column(header: ["价值", "净值"], role: .amount),
      ],
      rows: [
        TableRow(cells: [.text(text("other.cell", "巡护车")), amount("300"), amount("200")]),
        TableRow(cells: [.text("合计"), amount("300"), amount("200")]),
      ])
  }

  private static func explanations(_ text: Replace) -> Part {
    Part(
      label: "第三部分", title: "情况说明",
      sections: [
        Section(
          label: "一、", title: "项目支出情况说明", level: 1,
          blocks: [
            .project(
              ProjectStatement(
                label: text("project.label", "（一）"), name: text("project.name", "林地管护"),
                fields: [
                  StatementField(
                    label: "设立的政策依据", text: "",
                    paragraphs: [
                      Paragraph(mark: "1、", text: text("field.paragraph", "《青岚县林地管护办法》；"))
                    ]), StatementField(label: "预算安排规模", text: "1.50万元"),
                  StatementField(label: "项目承担单位", text: text("field.text", "青岚县林草局")),
                ]))
          ]),
        Section(
          label: "二、", title: "预算绩效情况", level: 1, blocks: [.performance(performance(text))]),
      ])
  }

  private static func performance(_ text: Replace) -> PerformanceTarget {
    PerformanceTarget(
      scope: .project, title: text("performance.title", "项目支出绩效目标表"), year: 2027,
      unit: LabelledText(label: "预算单位", text: text("performance.unit", "青岚县林草局")),
      project: LabelledText(label: "项目名称", text: text("performance.project", "林地管护")),
      contacts: [LabelledText(label: "项目负责人", text: text("performance.contact", "程望"))],
      budget: [
        PerformanceBudgetLine(
          labels: ["项目资金（万元）", "年度预算总额"], value: Amount("1.50").map { .amount($0) } ?? .blank)
      ],
      goal: LabelledText(label: "项目总体目标", text: text("performance.goal", "完成全年巡护。")),
      indicatorLabels: [
        "一级指标", "二级指标", "三级指标", "指标值", "指标值设置依据", "上年完成值", "指标分值权重", "指标赋分规则", "佐证资料",
      ],
      indicators: [
        Indicator(
          level1: "产出指标", level2: "数量指标", level3: text("indicator.level3", "巡护次数"),
          target: text("indicator.target", ">=12次"), basis: text("indicator.basis", "计划标准"),
          lastYear: text("indicator.lastYear", "10次"), weight: text("indicator.weight", "50"),
          scoringRule: "按照完成比例赋分", evidence: text("indicator.evidence", "工作资料"))
      ])
  }
}
