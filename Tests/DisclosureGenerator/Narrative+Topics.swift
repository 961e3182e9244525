internal import Convert

extension Narrative {
  private var total: CodeFigures { figures.total }

  /// A figure with its share of the whole and what it was last year.
  private mutating func line(_ name: String, _ figure: Int) -> Block {
    guard figure != 0 else { return Self.paragraph("\(name)未安排。") }
    let share = style.share(figure, of: total.total)
    return Self.paragraph("\(name)\(style.text(figure))，占\(share)，\(change(figure))。")
  }

  /// The change against a made-up figure of last year, with a reason.
  private mutating func change(_ figure: Int) -> String {
    let last = (figure / 100 * random.number(in: 60...140) / 100 + 1) * 100
    return style.change(figure, from: last) + "，主要原因是" + random.pick(Vocabulary.reasons)
  }

  mutating func overview() -> [Block] {
    [
      Self.paragraph(
        "\(department)\(year)年全部收入和支出都编入部门预算，收支总预算\(style.text(total.total))。")
    ]
  }

  mutating func income() -> [Block] {
    let general = total.basic + total.project(.general)
    let carried = total.project(.generalCarryover, .fundCarryover, .capitalCarryover)
    var blocks = [
      Self.paragraph("\(department)\(year)年收入预算\(style.text(total.total))，其中：")
    ]
    blocks.append(line("一般公共预算", general))
    blocks.append(line("上级一般公共预算安排的转移支付资金", total.project(.generalTransfer)))
    blocks.append(line("政府性基金预算", total.project(.fund)))
    blocks.append(line("上级政府性基金安排的转移支付资金", total.project(.fundTransfer)))
    blocks.append(line("国有资本经营预算", total.project(.capital)))
    blocks.append(line("财政专户（教育收费）", total.project(.special)))
    blocks.append(line("单位资金", total.project(.own)))
    blocks.append(line("财政拨款结转", carried))
    blocks.append(line("非财政拨款结转结余", total.project(.ownCarryover)))
    return blocks
  }

  mutating func expenditure() -> [Block] {
    [
      Self.paragraph("\(department)\(year)年支出预算\(style.text(total.total))，其中："),
      line("基本支出", total.basic), line("项目支出", total.projectTotal),
    ]
  }

  mutating func generalBudget() -> [Section] {
    let general = { (figures: CodeFigures) in
      figures.basic + figures.project(.general, .generalTransfer)
    }
    let whole = general(total)
    let classes = figures.classes.filter { general($0.value) != 0 }.sorted { $0.key < $1.key }
    let structure = classes.enumerated().map { index, entry in
      Self.item(
        "\(index + 1)、",
        "\(Vocabulary.names[entry.key] ?? "")（类）\(style.text(general(entry.value)))，占"
          + "\(style.share(general(entry.value), of: whole))。")
    }
    var uses: [Block] = []
    for (item, figures) in figures.items.sorted(by: { $0.key < $1.key }) where general(figures) != 0
    {
      let names = [3, 5, 7].map { Vocabulary.names[String(item.prefix($0))] ?? "" }
      uses.append(
        Self.item(
          "\(uses.count + 1)、",
          "\(names[0])（类）\(names[1])（款）\(names[2])（项）：\(year)年预算数为"
            + "\(style.text(general(figures)))，\(change(general(figures)))。"))
    }
    return [
      Section(
        label: "（一）", title: "一般公共预算当年拨款规模变化情况", level: 2,
        blocks: [
          Self.paragraph(
            "\(department)\(year)年一般公共预算拨款合计\(style.text(whole))，\(change(whole))。")
        ]),
      Section(label: "（二）", title: "一般公共预算当年拨款结构情况", level: 2, blocks: structure),
      Section(label: "（三）", title: "一般公共预算当年拨款具体使用情况", level: 2, blocks: uses),
    ]
  }

  mutating func threePublic() -> [Block] {
    [
      Self.paragraph(
        "\(department)\(year)年财政拨款“三公”经费数为"
          + "\(style.text(figures.reception + figures.vehicles))，其中：因公出国（境）费"
          + "\(style.text(0))，公务用车购置费\(style.text(0))，公务用车运行费"
          + "\(style.text(figures.vehicles))，公务接待费\(style.text(figures.reception))。")
    ]
  }

  mutating func carryovers() -> [Block] {
    let entries = figures.units.flatMap(\.carryovers)
    guard !entries.isEmpty else {
      return [Self.paragraph("\(department)\(year)年没有上年结转结余资金。")]
    }
    let own = total.project(.ownCarryover)
    let all = entries.reduce(0) { $0 + $1.amount }
    return [
      Self.paragraph(
        "\(department)\(year)年上年结转结余\(style.text(all))，包括：财政拨款"
          + "\(style.text(all - own))，非财政拨款\(style.text(own))，其中：")
    ]
      + entries.enumerated().map { index, entry in
        Self.item("\(index % 99 + 1)、", "\(entry.name)\(style.text(entry.amount))，用于上年未完成的支付。")
      }
  }

  mutating func otherMatters() -> [Section] {
    [
      Section(
        label: "（一）", title: "单位运行经费情况", level: 2,
        blocks: [
          Self.paragraph(
            "\(department)\(year)年的机关运行经费财政拨款预算\(style.text(total.operating))，"
              + "\(change(total.operating))。")
        ]),
      Section(label: "（二）", title: "预算绩效情况", level: 2, blocks: performance()),
      Section(
        label: "（三）", title: "其他需说明的事项", level: 2,
        blocks: [Self.paragraph("没有其他需要说明的事项。")]),
    ]
  }
}
