internal import Convert

@testable import Formats

/// A small disclosure of an invented department with one of everything, to be varied by tests.
enum WriterFixture {
  /// The whole disclosure.
  static var disclosure: Disclosure {
    Disclosure(
      stage: .budget, fiscalYear: 2027, department: "青禾市林草种苗站",
      title: "青禾市林草种苗站2027年部门预算公开",
      contents: [
        ContentsEntry(label: "第一部分", title: "2027年部门概况"),
        ContentsEntry(label: "一、", title: "主要职能"),
        ContentsEntry(label: "第二部分", title: "2027年部门预算公开表"),
        ContentsEntry(label: "第三部分", title: "2027年部门预算情况说明"),
        ContentsEntry(label: "第四部分", title: "名词解释"),
      ],
      parts: [overview, tables, explanations, glossary],
      signature: Signature(name: "青禾市林草种苗站", date: "2027年2月9日"))
  }

  /// 第一部分, with a list.
  static var overview: Part {
    Part(
      label: "第一部分", title: "2027年部门概况",
      sections: [
        Section(
          label: "一、", title: "主要职能", level: 1,
          blocks: [
            .paragraph(Paragraph(text: "青禾市林草种苗站的主要职能是：")),
            .paragraph(Paragraph(mark: "1、", text: "负责全市林草种苗的检验。")),
            .paragraph(Paragraph(mark: "2、", text: "保存 12 份种质资源。")),
          ])
      ])
  }

  /// 第二部分, with a table of figures and an empty one.
  static var tables: Part {
    Part(
      label: "第二部分", title: "2027年部门预算公开表",
      blocks: [.table(expenditure), .table(emptyTable)])
  }

  /// A table of figures: codes, names and amounts, grouped.
  static var expenditure: StatementTable {
    StatementTable(
      number: 3, kind: .expenditureSummary, title: "部门支出总体情况表",
      preparedBy: "青禾市林草种苗站", unit: .tenThousandYuan, isGrouped: true,
      columns: [
        Column(header: ["功能分类科目编码", "类"], role: .code(.class)),
        Column(header: ["功能分类科目编码", "款"], role: .code(.section)),
        Column(header: ["功能分类科目编码", "项"], role: .code(.item)),
        Column(header: ["功能分类科目名称"], role: .label),
        Column(header: ["支出预算", "合计"], role: .amount, concept: .total),
        Column(header: ["支出预算", "基本支出"], role: .amount, concept: .basicExpenditure),
        Column(header: ["支出预算", "项目支出"], role: .amount, concept: .projectExpenditure),
      ],
      rows: [
        row("", "", "", "总计", "1234.50", "1200.00", "34.50"),
        row("213", "", "", "农林水支出", "1234.50", "1200.00", "34.50"),
        row("213", "02", "", "林业和草原", "1234.50", "1200.00", "34.50"),
        row("213", "02", "06", "技术推广与转化", "34.50", "", "34.50"),
      ])
  }

  /// A table without a row, with the note that says why.
  static var emptyTable: StatementTable {
    StatementTable(
      number: 8, kind: .governmentFundExpenditure, title: "政府性基金预算支出情况表",
      preparedBy: "青禾市林草种苗站", unit: .tenThousandYuan,
      columns: [
        Column(header: ["功能分类科目编码"], role: .code(.joined)),
        Column(header: ["功能分类科目名称"], role: .label),
        Column(header: ["合计"], role: .amount, concept: .total, ordinal: 1),
      ],
      rows: [],
      notes: [Paragraph(text: "备注：本单位没有政府性基金预算，本表为空。")])
  }

  /// 第三部分, with subsections and a project statement.
  static var explanations: Part {
    Part(
      label: "第三部分", title: "2027年部门预算情况说明",
      sections: [
        Section(
          label: "一、", title: "关于一般公共预算项目支出情况说明", level: 1,
          blocks: [.project(project)]),
        Section(
          label: "二、", title: "其他重要事项的情况说明", level: 1,
          subsections: [
            Section(
              label: "（一）", title: "政府采购情况", level: 2,
              blocks: [.paragraph(Paragraph(text: "2027年政府采购预算 0.00 万元。"))])
          ]),
      ])
  }

  /// A project statement with a field on its line and one whose list follows.
  static var project: ProjectStatement {
    ProjectStatement(
      label: "（一）", nameLabel: "项目名称", name: "种质资源保存项目",
      fields: [
        StatementField(
          label: "设立的政策依据", text: "",
          paragraphs: [
            Paragraph(mark: "1.", text: "《种子法》；"),
            Paragraph(mark: "2.", text: "2026年省级工作方案。"),
          ]),
        StatementField(label: "预算安排规模", text: "34.50万元"),
        StatementField(label: "项目承担单位", text: "青禾市林草种苗站"),
      ])
  }

  /// 第四部分, with two terms.
  static var glossary: Part {
    Part(
      label: "第四部分", title: "名词解释",
      blocks: [
        .term(
          GlossaryTerm(label: "一、", term: "基本支出", definition: "保证机构正常运转的支出。")),
        .term(GlossaryTerm(label: "二、", term: "项目支出", definition: "为特定任务安排的支出。")),
      ])
  }

  /// A row of codes, a name and amounts; empty for blank.
  static func row(_ cells: String...) -> TableRow {
    TableRow(
      cells: cells.enumerated().map { index, cell in
        if cell.isEmpty { return .blank }
        if index < 3, let code = ClassificationCode(cell) { return .code(code) }
        if index > 3, let amount = Amount(cell) { return .amount(amount) }
        return .text(ExactText(cell))
      })
  }
}
