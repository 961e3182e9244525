/// The codes of what tables state and the explanations leave out, or explain wrongly.
enum CompletenessCode: String, DiagnosticCode {
  /// An item of a table is not in the text that lists its items.
  case missingItem = "narrative.missing-item"
  /// A reason says that nothing is budgeted, but something is.
  case reason = "narrative.reason"
  /// More people are in service than posts are established.
  case staff = "narrative.staff"
  /// The text does not speak of 机关运行经费, though the table states operating expenses.
  case missingOperating = "narrative.missing-operating"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .missingItem:
      DiagnosticWording(
        check: .warning,
        en: "the text does not speak of '{what}', of which {table} states {expected}",
        zh: "文字未说明“{what}”，{table}中为 {expected}",
        advice: (
          "A text that lists the items of a table lists all that are not zero.",
          "逐项说明时，应包括表中所有非零项目。"
        ),
        example: (
          "five items in the list, six in the table", "文字列五项，表中有六项"
        ), source: RuleSource.form)
    case .reason:
      DiagnosticWording(
        check: .warning, en: "the reason for '{what}' is '{stated}', but {table} states {expected}",
        zh: "“{what}”的原因为“{stated}”，而{table}中为 {expected}",
        advice: ("Words of another item or year were likely left.", "可能沿用了其他项目或年度的表述，请核对。"),
        example: (
          "公务接待费 … 本年度无预算安排 beside 3.65", "公务接待费称本年度无预算安排，而表中为 3.65"
        ), source: RuleSource.form)
    case .staff:
      DiagnosticWording(
        check: .warning, en: "{stated} are in service, but {expected} posts are established",
        zh: "在职 {stated} 人，超过编制 {expected} 名",
        advice: (
          "One of the two is wrong, or people are employed beyond the establishment.",
          "人数有误，或确有超编，请核对。"
        ), example: ("编制数12, 在职14人", "编制数12，在职14人"), source: RuleSource.form)
    case .missingOperating:
      DiagnosticWording(
        check: .warning,
        en: "the text does not speak of 机关运行经费; {table} states {expected} of public expenses",
        zh: "文字未说明机关运行经费，{table}公用经费为 {expected}",
        advice: (
          "The form asks for 机关运行经费 and its change under 其他重要事项; a unit that has none "
            + "says so.", "“其他重要事项”应说明机关运行经费及其增减；没有的也应说明。"
        ),
        example: (
          "其他重要事项 with 政府采购 and 资产 only, 公用经费 116.76 in 表6",
          "“其他重要事项”仅有政府采购和资产，而表6公用经费为 116.76"
        ), source: RuleSource.form)
    }
  }
}

/// Holds the explanations against the items of tables that they must speak of.
struct CompletenessChecks {
  let maker: FindingMaker
  let lookup: TableLookup

  /// The findings of a section.
  func findings(in section: NarrativeSection) -> [CheckFinding] {
    var findings = section.statements.compactMap { staff($0, section) }
    if section.topic == .general { findings += items(section) }
    if section.topic == .threePublic { findings += threePublic(section) }
    return findings
  }

  /// 机关运行经费, of which one of all sections must speak.
  func operatingExpenses(in sections: [NarrativeSection]) -> [CheckFinding] {
    guard let section = sections.first(where: { $0.topic == .otherMatters }),
      let first = section.statements.first,
      let stated = lookup.total(.generalPublicBasicExpenditure, .basicOperating),
      stated.value != 0, let table = stated.cells.first?.table,
      !sections.contains(where: { $0.statements.contains { $0.has("运行经费") } })
    else { return [] }
    return [
      maker.finding(
        CompletenessCode.missingOperating, at: first.path, line: first.sourceLine,
        place: section.title.string, [("table", .text(stated.name))],
        expected: lookup.document.text(stated.value, table: table), related: stated.cells)
    ]
  }

  // MARK: Items of the general public budget

  private func items(_ section: NarrativeSection) -> [CheckFinding] {
    let kind = TableKind.generalPublicExpenditure
    let listed = section.statements.compactMap { statement -> (NarrativeStatement, Int32)? in
      let path = statement.classification
      guard path.count == 3 else { return nil }
      return lookup.generalNames?.code(named: path).map { (statement, $0) }
    }
    guard let last = listed.last?.0, let (_, figures, table) = lookup.table(kind),
      let list = figures.lists.first,
      let label = table.columns.firstIndex(where: { $0.role == .label })
    else { return [] }
    let codes = Set(listed.map(\.1))
    let rows = list.keys.enumerated().filter { row, key in
      key.digits == 7 && lookup.isStated(kind, row: row, .total)
    }
    let missing = rows.filter { !codes.contains($0.element.code) }
    // A text that lists only some items, as examples, lists few of them.
    guard codes.count >= 3, missing.count * 4 <= rows.count else { return [] }
    return missing.compactMap { row, key in
      guard let stated = lookup.row(kind, row, .total), let table = stated.cells.first?.table else {
        return nil
      }
      var name = "\(key.code)"
      if case .text(let text) = lookup.document.placed[table].table.rows[row].cells[label] {
        name += text.string
      }
      return maker.finding(
        CompletenessCode.missingItem, at: last.path, line: last.sourceLine,
        place: section.title.string, [("what", .text(name)), ("table", .text(stated.name))],
        expected: lookup.document.text(stated.value, table: table), related: stated.cells)
    }
  }

  // MARK: Three public expenses

  /// The items with the words that name each in a text.
  private var expenses: [(word: StaticString, stated: TableLookup.Stated)] {
    guard let (_, figures, _) = lookup.table(.threePublicExpenses),
      let rows = ThreePublicRows(figures)
    else { return [] }
    let items: [(StaticString, Int?)] = [
      ("出国", rows.abroad), ("公务接待", rows.reception), ("公务用车购置", rows.purchase),
      ("公务用车运行", rows.running),
    ]
    return items.compactMap { word, row in
      row.flatMap { lookup.row(.threePublicExpenses, $0, .total) }.map { (word, $0) }
    }
  }

  private func threePublic(_ section: NarrativeSection) -> [CheckFinding] {
    let expenses = expenses
    guard let first = section.statements.first(where: { $0.has("三公") }) else { return [] }
    var findings: [CheckFinding] = []
    let words = expenses.map(\.word)
    for (item, (word, stated)) in expenses.enumerated() where stated.value != 0 {
      guard let table = stated.cells.first?.table else { continue }
      let amount = lookup.document.text(stated.value, table: table)
      let isOfVehicles = "\(word)".utf8.starts(with: "公务用车".utf8)
      let short: StaticString = isOfVehicles ? "公务用车" : word
      if !section.statements.contains(where: { $0.has(short) }) {
        findings.append(
          maker.finding(
            CompletenessCode.missingItem, at: first.path, line: first.sourceLine,
            place: section.title.string,
            [("what", .text("\(word)")), ("table", .text(stated.name))],
            expected: amount, related: stated.cells))
      }
      for statement in section.statements {
        guard let reason = Self.reason(of: item, among: words, in: statement) else { continue }
        findings.append(
          maker.finding(
            CompletenessCode.reason, at: statement.path, line: statement.sourceLine,
            place: section.title.string,
            [("what", .text("\(word)")), ("table", .text(stated.name))],
            stated: reason, expected: amount, related: stated.cells))
      }
    }
    return findings
  }

  private static let nothing: [StaticString] = [
    "无预算安排", "未安排部门预算", "未安排预算", "没有安排预算", "无此项预算", "未安排此项预算",
  ]

  /// What a text gives as the reason for an item where it says that nothing is budgeted.
  private static func reason(
    of item: Int, among words: [StaticString], in statement: NarrativeStatement
  ) -> String? {
    for phrase in nothing {
      var from = 0
      while let found = statement.offset(of: phrase, from: from) {
        from = found + phrase.utf8CodeUnitCount
        // The item is the one that is named last; 上年未安排 is of last year.
        let clause = statement.text[..<found]
        let sentence = clause.suffix(45)
        if sentence.has("上年") { continue }
        let named = words.indices.compactMap { index in
          lastOffset(of: words[index], in: clause).map { ($0, index) }
        }
        if named.max(by: { $0.0 < $1.0 })?.1 == item { return "\(phrase)" }
      }
    }
    return nil
  }

  private static func lastOffset(of word: StaticString, in text: ArraySlice<UInt8>) -> Int? {
    var last: Int?
    var from = 0
    while let found = text.span.offset(of: word, from: from) {
      last = found
      from = found + word.utf8CodeUnitCount
    }
    return last
  }

  // MARK: Staff

  /// 编制数12，实有人数20人，其中：在职14人.
  private func staff(
    _ statement: NarrativeStatement, _ section: NarrativeSection
  ) -> CheckFinding? {
    guard
      let serving = statement.figures.first(where: {
        $0.kind == .count("人") && $0.label.ends(with: "在职")
      }), statement.has("实有人数"), let posts = Self.posts(in: statement),
      serving.millionths > posts * 1_000_000
    else { return nil }
    return maker.finding(
      CompletenessCode.staff, at: statement.path, line: statement.sourceLine,
      place: section.title.string, [], stated: serving.spelling, expected: "\(posts)")
  }

  /// The one number of posts that a statement names.
  private static func posts(in statement: NarrativeStatement) -> Int128? {
    guard let start = statement.offset(of: "编制") else { return nil }
    let text = statement.text
    var index = start + "编制".utf8.count
    for word in ["人数", "数", "总数", "名额"] as [StaticString]
    where text.span.hasWord(word, at: index) {
      index += word.utf8CodeUnitCount
      break
    }
    let digits = text[index...].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ",") }
    let isOnly = statement.offset(of: "编制", from: index) == nil
    guard isOnly, !digits.isEmpty, digits.count <= 9 else { return nil }
    return digits.filter(\.isASCIIDigit).reduce(Int128(0)) { $0 * 10 + Int128($1 - 0x30) }
  }
}
