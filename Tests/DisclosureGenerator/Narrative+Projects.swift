internal import Convert

extension Narrative {
  /// A statement about each project.
  mutating func projects() -> [Block] {
    var blocks: [Block] = []
    for unit in figures.units {
      for project in unit.projects {
        let label = "（\(Self.numeral(blocks.count % 99 + 1))）"
        blocks.append(.project(statement(label, project, of: unit)))
      }
    }
    return blocks
  }

  private mutating func statement(
    _ label: String, _ project: ProjectFigures, of unit: UnitFigures
  ) -> ProjectStatement {
    func field(_ label: ExactText, _ text: String, _ paragraphs: [Paragraph] = []) -> StatementField
    {
      StatementField(label: label, text: ExactText(text), paragraphs: paragraphs)
    }
    let amount = field("预算安排规模", style.text(project.total))
    let carrier = field("项目承担单位", unit.name)
    let withheld = "完全不予公开。"
    if project.isWithheld {
      return ProjectStatement(
        label: ExactText(label), name: ExactText(project.name),
        fields: [
          field("设立的政策依据", withheld), amount, carrier, field("资金分配情况", withheld),
          field("资金执行时间", withheld),
        ])
    }
    let bases = (1...2).map { index in
      Paragraph(
        mark: ExactText("\(index)、"), text: ExactText("《\(place)\(project.name)管理办法》第\(index)条；"))
    }
    let basis =
      random.chance(50)
      ? field("设立的政策依据", "", bases) : field("设立的政策依据", "《\(place)\(project.name)管理办法》。")
    var fields = [
      basis, amount, carrier,
      field("资金分配情况", "按实施方案分批使用，合计\(style.text(project.total))。"),
      field("资金执行时间", "\(year)年1月1日-\(year)年12月31日"),
    ]
    if random.chance(30) {
      fields.append(field("补贴人数", "\(random.number(in: 10...900))人"))
      fields.append(field("补贴标准", "\(random.number(in: 100...900))元/人/月"))
      fields.append(field("发放程序", "申请、审核、公示、发放。"))
    }
    return ProjectStatement(label: ExactText(label), name: ExactText(project.name), fields: fields)
  }
}
