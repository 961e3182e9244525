/// The codes of figures of the explanations that contradict a table.
public enum NarrativeTableCode: String, DiagnosticCode {
  /// A figure of the text is not the table's.
  case figure = "narrative.figure"
  /// The text speaks of an item that the table does not have.
  case item = "narrative.item"
  /// A table that is called empty states amounts, or the other way round.
  case emptyTable = "narrative.empty-table"
  /// The carry-over list does not add up.
  case carryoverList = "narrative.carryover-list"
  /// An item of the carry-over list is another amount in the table.
  case carryoverItem = "narrative.carryover-item"
  /// The text counts other projects than there are tables of targets.
  case projectCount = "narrative.project-count"

  /// The words of the code.
  public var wording: DiagnosticWording {
    switch self {
    case .figure:
      DiagnosticWording(
        check: .error,
        en: "{what} is {stated} in the text, but {expected} in {table} (difference {difference})",
        zh: "文字中{what}为 {stated}，{table}为 {expected}（相差 {difference}）",
        advice: (
          "The explanations and the table state the same figure; compare both with the published "
            + "page.", "文字说明与报表应一致，请与公开原件核对。"
        ), example: ("收支总预算 101.00 万元 above a 收入总计 of 100.00", "收支总预算 101.00 万元，而收入总计为 100.00"),
        source: RuleSource.form)
    case .item:
      DiagnosticWording(
        check: .warning, en: "'{what}' of {stated} is not in {table}",
        zh: "“{what}”{stated}在{table}中没有",
        advice: (
          "The names differ, or the table lacks the item.", "名称不一致，或报表缺少该项。"
        ), example: ("(项) 培训支出 1.00 万元 without a row 2050803", "培训支出（项）1.00 万元，而表中无 2050803"),
        source: RuleSource.form)
    case .emptyTable:
      DiagnosticWording(
        check: .warning, en: "the text calls {table} empty, but it states {stated}",
        zh: "文字称{table}为空表，但表中有 {stated}",
        advice: (
          "Either the sentence or the table is of another year.", "文字或报表可能未更新，请核对。"
        ), example: ("表8为空表 below a table with a total of 45.00", "称表8为空表，而表8合计为 45.00"),
        source: RuleSource.form)
    case .carryoverList:
      DiagnosticWording(
        check: .error,
        en: "the carry-over of {stated} is listed with items that add up to {expected}",
        zh: "上年结转结余 {stated}，所列各项之和为 {expected}",
        advice: (
          "An item is missing or wrong in the list.", "清单缺项或金额有误，请核对。"
        ), example: ("结转 10.00 万元: 1. 4.00, 2. 5.00", "结转 10.00 万元：1. 4.00；2. 5.00"),
        source: RuleSource.form)
    case .carryoverItem:
      DiagnosticWording(
        check: .error, en: "'{what}' is {stated} in the list, but {expected} in {table}",
        zh: "清单中“{what}”为 {stated}，{table}为 {expected}",
        advice: (
          "List and table state the same amount for a project.", "清单与报表的同一项目应一致，请核对。"
        ), example: ("1. 湿地监测 4.00 above a row of 5.00", "清单：湿地监测 4.00；表中为 5.00"),
        source: RuleSource.form)
    case .projectCount:
      DiagnosticWording(
        check: .warning,
        en: "the text counts {stated} projects, but there are {expected} tables of targets",
        zh: "文字称项目共 {stated} 个，绩效目标表为 {expected} 张",
        advice: (
          "Two projects may share a table, or a project's targets are not published.",
          "可能两个项目合用一表，或有项目的绩效目标未公开。"
        ), example: ("项目共9个 above 8 tables", "项目共 9 个，绩效目标表 8 张"), source: RuleSource.form)
    }
  }
}

/// Holds the figures of the explanations against the tables.
struct NarrativeTables {
  let maker: FindingMaker
  let lookup: TableLookup
  /// How many projects have a table of targets.
  let targetCount: Int
  /// What these projects have of appropriations, on the scale of ``Figures``.
  let targetAppropriation: Int128

  /// The findings of a section.
  ///
  /// - Parameters:
  ///   - section: The section.
  ///   - passages: Receives the paragraphs whose figures tables state too.
  /// - Returns: What contradicts a table.
  func findings(
    in section: NarrativeSection, into passages: inout [LinkedPassage]
  ) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let carried = section.topic == .carryover ? carriedRows(of: section) : []
    for (place, statement) in section.statements.enumerated() {
      var links: [FigureLink] = []
      for (index, figure) in statement.figures.enumerated() where figure.isMoney {
        let found: TableLookup.Stated? =
          if let item = item(figure, in: statement, section, &findings) {
            item
          } else if section.topic == .carryover, statement.mark != nil {
            carried[place].flatMap { row in
              statement.firstMoney?.start == figure.start ? carriedOver(row) : nil
            }
          } else {
            stated(figure, at: index, in: statement, section)
          }
        guard let found else { continue }
        let before = findings.count
        if section.topic == .carryover, statement.mark != nil {
          findings += carryover(statement, figure, found, section).map { [$0] } ?? []
        } else {
          compare(figure, found, in: statement, section, &findings)
        }
        if let cell = found.cells.first {
          links.append(
            FigureLink(
              start: figure.start, end: figure.end, cell: cell,
              agrees: findings.count == before))
        }
      }
      if !links.isEmpty {
        passages.append(
          LinkedPassage(
            section: section.title.string, text: statement.text,
            sourceLine: statement.sourceLine, links: links))
      }
      countProjects(in: statement, section, &findings)
    }
    findings += emptiness(of: section)
    findings += carryovers(of: section)
    return findings
  }

  private func compare(
    _ figure: NarrativeFigure, _ table: TableLookup.Stated, in statement: NarrativeStatement,
    _ section: NarrativeSection, _ findings: inout [CheckFinding]
  ) {
    guard let value = figure.value, case .money(let unit) = figure.kind else { return }
    let difference = value - table.value
    // The same figure with fewer digits or in a larger unit is rounded; else it is equal.
    let slack = figure.half == table.half ? 0 : max(figure.half, table.half)
    guard difference.magnitude > slack.magnitude else { return }
    let digits = figure.fractionDigits
    findings.append(
      maker.finding(
        NarrativeTableCode.figure, at: statement.path, line: statement.sourceLine,
        place: section.title.string,
        [("what", .text(NarrativeArithmetic.name(of: figure))), ("table", .text(table.name))],
        stated: figure.spelling + unit.rawValue,
        expected: DisclosureFigures.text(table.value, unit: unit, fractionDigits: digits)
          + unit.rawValue,
        difference: DisclosureFigures.text(difference, unit: unit, fractionDigits: digits),
        related: table.cells))
  }

  /// The table's figure for a class, section or item that the text names: 教育支出（类）….
  private func item(
    _ figure: NarrativeFigure, in statement: NarrativeStatement, _ section: NarrativeSection,
    _ findings: inout [CheckFinding]
  ) -> TableLookup.Stated? {
    guard section.topic == .general, figure.start == statement.firstMoney?.start else {
      return nil
    }
    let path = Self.classification(in: statement.text[..<figure.start])
    guard !path.isEmpty, let (_, _, table) = lookup.table(.generalPublicExpenditure) else {
      return nil
    }
    if let code = lookup.generalNames?.code(named: path) {
      return lookup.code(.generalPublicExpenditure, code, .total)
    }
    if figure.value != 0 {
      findings.append(
        maker.finding(
          NarrativeTableCode.item, at: statement.path, line: statement.sourceLine,
          place: section.title.string,
          [
            ("what", .text(path.map { NarrativeText.string($0[...]) }.joined(separator: "/"))),
            ("table", .text(table.title.string)),
          ], stated: figure.spelling))
    }
    return nil
  }

  /// The class, section and item that a text names: 教育支出（类）进修及培训（款）培训支出（项）.
  static func classification(in text: ArraySlice<UInt8>) -> [[UInt8]] {
    var path: [[UInt8]] = []
    var rest = text
    for mark in ["（类）", "（款）", "（项）"] as [StaticString] {
      guard let length = rest.span.offset(of: mark) else { break }
      let end = rest.startIndex + length
      let name = rest[..<end]
      path.append(ConceptLabels.folded(name.span))
      rest = rest[(end + mark.utf8CodeUnitCount)...]
    }
    return path
  }

  /// What the tables say to a figure, by the words in front of it.
  private func stated(
    _ figure: NarrativeFigure, at index: Int, in statement: NarrativeStatement,
    _ section: NarrativeSection
  ) -> TableLookup.Stated? {
    let label = figure.label
    func ends(_ words: StaticString...) -> Bool { label.endsWithAny(words) }
    func equals(_ words: StaticString...) -> Bool { words.contains { label.isWord($0) } }
    switch section.topic {
    case .overview:
      return ends("收支总预算") && !ends("财政拨款收支总预算")
        ? lookup.total(.incomeExpenditureSummary, .budget, side: .income)
          ?? lookup.total(.incomeSummary, .total) : nil
    case .income:
      if ends("收入预算") { return lookup.total(.incomeSummary, .total) }
      return incomeColumn(label)
    case .expenditure:
      if ends("支出预算") { return lookup.total(.expenditureSummary, .total) }
      if equals("基本支出") { return lookup.total(.expenditureSummary, .basicExpenditure) }
      return equals("项目支出") ? lookup.total(.expenditureSummary, .projectExpenditure) : nil
    case .appropriation:
      return ends("财政拨款收支总预算", "财政拨款收支预算")
        ? lookup.total(.appropriationSummary, .total, side: .expenditure) : nil
    case .general:
      if ends("一般公共预算拨款合计", "一般公共预算当年拨款合计", "一般公共预算当年拨款") {
        return lookup.total(.generalPublicExpenditure, .total)
      }
      if equals("基本支出") { return lookup.total(.generalPublicExpenditure, .basicExpenditure) }
      return equals("项目支出")
        ? lookup.total(.generalPublicExpenditure, .projectExpenditure) : nil
    case .basic:
      if ends("一般公共预算基本支出") {
        return lookup.total(.generalPublicBasicExpenditure, .total)
      }
      if equals("人员经费") {
        return lookup.total(.generalPublicBasicExpenditure, .basicPersonnel)
      }
      return equals("公用经费")
        ? lookup.total(.generalPublicBasicExpenditure, .basicOperating) : nil
    case .threePublic: return threePublic(label)
    case .carryover: return statement.mark == nil ? carryover(label, ends("结转结余")) : nil
    case .otherMatters: return otherMatter(figure, index, statement)
    case .projects, .governmentFund, .stateCapital, .commissioned, .unknown: return nil
    }
  }

  private func incomeColumn(_ label: ArraySlice<UInt8>) -> TableLookup.Stated? {
    var words = NarrativeText.string(label)
    if words.utf8.count > "资金".utf8.count, words.hasSuffix("转移支付资金") {
      words.removeLast(2)
    }
    return ConceptLabels.concept(forHeader: [ExactText(words)], kind: .incomeSummary).flatMap {
      lookup.total(.incomeSummary, $0)
    }
  }

  private func threePublic(_ label: ArraySlice<UInt8>) -> TableLookup.Stated? {
    func has(_ word: StaticString) -> Bool { label.has(word) }
    // Changes against last year are no figures of the table.
    if label.hasAny(["增加", "减少", "比上年", "较上年"]) { return nil }
    if has("三公"), label.ends(with: "数为") || label.ends(with: "预算") {
      return lookup.total(.threePublicExpenses, .total)
    }
    guard let (_, figures, _) = lookup.table(.threePublicExpenses),
      let rows = ThreePublicRows(figures), label.count <= 60
    else { return nil }
    let row: Int? =
      has("出国")
      ? rows.abroad
      : has("接待")
        ? rows.reception
        : has("购置") && has("运行")
          ? rows.vehicles : has("购置") ? rows.purchase : has("运行") ? rows.running : nil
    return row.flatMap { lookup.row(.threePublicExpenses, $0, .total) }
  }

  private func carryover(_ label: ArraySlice<UInt8>, _ isTotal: Bool) -> TableLookup.Stated? {
    if isTotal {
      return lookup.total(.carryoverDetail, .total)
        ?? lookup.sum(.incomeSummary, [.appropriationCarryover, .otherCarryover])
    }
    if label.isWord("财政拨款") {
      return lookup.total(.carryoverDetail, .appropriationTotal)
        ?? lookup.total(.incomeSummary, .appropriationCarryover)
    }
    if label.isWord("非财政拨款") {
      return lookup.total(.carryoverDetail, .otherTotal)
        ?? lookup.total(.incomeSummary, .otherCarryover)
    }
    return nil
  }

  private func otherMatter(
    _ figure: NarrativeFigure, _ index: Int, _ statement: NarrativeStatement
  ) -> TableLookup.Stated? {
    if figure.label.ends(with: "机关运行经费财政拨款预算"), figure.value != 0 {
      return lookup.total(.generalPublicBasicExpenditure, .basicOperating)
    }
    guard figure.label.has("涉及"), statement.has("整体") else { return nil }
    // What is counted stands in front of the count: 整体预算绩效目标1个，涉及预算金额….
    let from = statement.figures[..<index].last { $0.isMoney }?.end ?? 0
    let words = statement.text[from..<figure.start]
    if words.has("非财政拨款项目") {
      return lookup.sum(.incomeSummary, [.specialAccount, .unitFunds])
    }
    if words.has("财政拨款项目") {
      return appropriatedProjects(figure)
    }
    guard words.has("整体"), words.has("绩效目标") else {
      return nil
    }
    return lookup.total(.incomeExpenditureSummary, .budget, side: .income)
      ?? lookup.total(.incomeSummary, .total)
  }

  /// The projects that appropriations pay for: those of the general public budget, or of all funds.
  private func appropriatedProjects(_ figure: NarrativeFigure) -> TableLookup.Stated? {
    guard let general = lookup.total(.generalPublicProjectExpenditure, .total) else { return nil }
    if figure.value == targetAppropriation { return nil }
    let others = [
      lookup.total(.governmentFundExpenditure, .projectExpenditure),
      lookup.total(.stateCapitalExpenditure, .projectExpenditure),
      lookup.total(.incomeSummary, .appropriationCarryover),
    ].compactMap(\.self)
    // Funds and carry-over pay for projects too; whether they are counted here differs.
    for chosen in 0..<(1 << others.count) {
      let added = others.indices.filter { chosen & (1 << $0) != 0 }.map { others[$0] }
      let all = added.reduce(general.value) { $0 + $1.value }
      guard figure.value == all else { continue }
      return TableLookup.Stated(
        value: all, half: general.half, cells: general.cells + added.flatMap(\.cells),
        name: general.name)
    }
    return general
  }

  /// 项目共9个: as many as there are tables of targets.
  private func countProjects(
    in statement: NarrativeStatement, _ section: NarrativeSection,
    _ findings: inout [CheckFinding]
  ) {
    guard targetCount > 0,
      let count = statement.figures.first(where: {
        $0.kind == .count("个") && $0.label.ends(with: "项目共")
      }), count.millionths != Int128(targetCount) * 1_000_000, statement.has("绩效")
    else { return }
    findings.append(
      maker.finding(
        NarrativeTableCode.projectCount, at: statement.path, line: statement.sourceLine,
        place: section.title.string, [], stated: count.spelling, expected: "\(targetCount)"))
  }

  /// A table that the text calls empty.
  private func emptiness(of section: NarrativeSection) -> [CheckFinding] {
    let kind: TableKind
    switch section.topic {
    case .governmentFund: kind = .governmentFundExpenditure
    case .stateCapital: kind = .stateCapitalExpenditure
    case .commissioned: kind = .commissionedServices
    case .threePublic: kind = .threePublicExpenses
    default: return []
    }
    guard let statement = section.statements.first(where: { $0.has("为空表") }),
      let total = lookup.total(kind, .total), total.value != 0
    else { return [] }
    let table = lookup.table(kind).map(\.number) ?? 0
    return [
      maker.finding(
        NarrativeTableCode.emptyTable, at: statement.path, line: statement.sourceLine,
        place: section.title.string, [("table", .text(total.name))],
        stated: lookup.document.text(total.value, table: table), related: total.cells)
    ]
  }
}
