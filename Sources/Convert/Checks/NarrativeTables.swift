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
  ///   - passages: Receives the paragraphs whose figures tables state too; `nil` where nobody asks
  ///     for them.
  /// - Returns: What contradicts a table.
  func findings(
    in section: NarrativeSection, into passages: inout [LinkedPassage]?
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
        if passages != nil, let cell = found.cells.first {
          links.append(
            FigureLink(
              start: figure.start, end: figure.end, cell: cell,
              agrees: findings.count == before))
        }
      }
      if !links.isEmpty {
        passages?.append(
          LinkedPassage(
            section: section.title.string, text: statement.text, links: links))
      }
      countProjects(in: statement, section, &findings)
    }
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
    guard section.topic == .general, figure.start == statement.decidedMoney?.start else {
      return nil
    }
    let path = statement.classification
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
      if let total = settled(label, .incomeExpenditureSummary, .budget) { return total }
      if ends("本年收入合计") { return lookup.total(.incomeSummary, .total) }
      if ends("本年支出合计") { return lookup.total(.expenditureSummary, .total) }
      return ends("收支总预算") && !ends("财政拨款收支总预算")
        ? lookup.total(.incomeExpenditureSummary, .budget, side: .income)
          ?? lookup.total(.incomeSummary, .total) : nil
    case .income:
      if ends("收入预算", "本年收入合计") { return lookup.total(.incomeSummary, .total) }
      return incomeColumn(label)
    case .expenditure:
      if ends("支出预算", "本年支出合计") { return lookup.total(.expenditureSummary, .total) }
      if equals("基本支出") { return lookup.total(.expenditureSummary, .basicExpenditure) }
      return equals("项目支出") ? lookup.total(.expenditureSummary, .projectExpenditure) : nil
    case .appropriation:
      if let total = settled(label, .appropriationSummary, .total) { return total }
      return ends("财政拨款收支总预算", "财政拨款收支预算")
        ? lookup.total(.appropriationSummary, .total, side: .expenditure) : nil
    case .general:
      if ends(
        "一般公共预算拨款合计", "一般公共预算当年拨款合计", "一般公共预算当年拨款", "一般公共预算财政拨款支出")
      {
        // What was carried over is in the table of expenditure, but no money of the year.
        if label.has("当年"), let own = lookup.line(.appropriationSummary, .generalPublic),
          own.value == figure.value
        {
          return own
        }
        return lookup.total(.generalPublicExpenditure, .total)
      }
      if equals("基本支出") { return lookup.total(.generalPublicExpenditure, .basicExpenditure) }
      return equals("项目支出")
        ? lookup.total(.generalPublicExpenditure, .projectExpenditure) : nil
    case .basic:
      if ends("一般公共预算基本支出", "一般公共预算财政拨款基本支出") {
        return lookup.total(.generalPublicBasicExpenditure, .total)
          ?? lookup.total(.generalPublicExpenditure, .basicExpenditure)
      }
      if equals("人员经费") {
        return lookup.total(.generalPublicBasicExpenditure, .basicPersonnel)
      }
      return equals("公用经费")
        ? lookup.total(.generalPublicBasicExpenditure, .basicOperating) : nil
    case .threePublic: return threePublic(label)
    case .carryover: return statement.mark == nil ? carryover(label, ends("结转结余")) : nil
    case .otherMatters: return otherMatter(figure, index, statement)
    case .stateCapital:
      return ends("国有资本经营预算财政拨款支出")
        ? lookup.total(.stateCapitalExpenditure, .total) : nil
    case .projects, .governmentFund, .commissioned, .unknown: return nil
    }
  }

  /// The total that final accounts say, 收、支总计均为 or 支出总计, of a summary.
  private func settled(
    _ label: ArraySlice<UInt8>, _ kind: TableKind, _ expenditure: Concept
  ) -> TableLookup.Stated? {
    if label.endsWithAny(["收入总计", "收入总计为"]) {
      return lookup.total(kind, .budget, side: .income)
    }
    guard label.endsWithAny(["支出总计", "支出总计为", "支总计均为", "支总计为"]) else { return nil }
    return lookup.total(kind, expenditure, side: .expenditure)
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
}
