/// Holds the figures of the explanations against their own arithmetic.
struct NarrativeArithmetic {
  let maker: FindingMaker
  /// Totals of tables that a share may be of.
  let wholes: [Int128]
  /// 本年支出合计 of the table of expenditure.
  let expenditure: TableLookup.Stated?

  /// The findings of a section.
  func findings(in section: NarrativeSection) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let head = Self.head(of: section)
    for statement in section.statements {
      findings += changes(in: statement, section)
      findings += shares(in: statement, section, head: head)
      findings += parts(in: statement, section)
    }
    return findings
  }

  /// Numbers whose commas part no thousands.
  func spellings(in statement: NarrativeStatement, place: String) -> [CheckFinding] {
    statement.figures.lazy.filter(\.isMalformed).map { figure in
      maker.finding(
        NarrativeCode.malformed, at: statement.path, line: statement.sourceLine, place: place, [],
        stated: figure.spelling)
    }
  }

  // MARK: Changes

  /// A change and its rate: `比上年预算增加 5.00 万元，增长 10.00%`.
  private func changes(
    in statement: NarrativeStatement, _ section: NarrativeSection
  ) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    let figures = statement.figures
    for index in figures.indices.dropFirst() where figures[index].kind == .percent {
      let rate = figures[index]
      let change = figures[index - 1]
      guard let amount = change.value, let rises = Self.direction(change.label, Self.changeWords),
        let grows = Self.direction(rate.label, Self.rateWords),
        change.label.endIndex == change.start
      else { continue }
      let base = self.base(of: index - 1, in: statement)
      let what = base.map { Self.name(of: $0) } ?? NarrativeText.string(change.label)
      if rises != grows, amount != 0 || rate.millionths != 0 {
        findings.append(
          maker.finding(
            NarrativeCode.direction, at: statement.path, line: statement.sourceLine,
            place: section.title.string, [("what", .text(what))],
            stated: rises ? "增加" : "减少", expected: grows ? "增长" : "下降"))
      }
      guard let base, let now = base.value else { continue }
      let slack = base.half + change.half
      let last = rises ? now - amount : now + amount
      let isWrong: Bool
      if amount == 0, rate.millionths == 0 {
        isWrong = false
      } else if last <= slack {
        // Nothing last year: 100 by custom.
        isWrong = last.magnitude > slack.magnitude
      } else {
        isWrong = !Self.agrees(
          rate, part: amount, partSlack: change.half, whole: last, wholeSlack: slack)
      }
      if isWrong {
        findings.append(
          maker.finding(
            NarrativeCode.rate, at: statement.path, line: statement.sourceLine,
            place: section.title.string, [("what", .text(what))], stated: Self.number(rate),
            expected: Self.percent(amount, of: last, like: rate)))
      }
    }
    return findings
  }

  /// The amount whose change is stated: the money before 比上年 in the same sentence.
  private func base(of index: Int, in statement: NarrativeStatement) -> NarrativeFigure? {
    let change = statement.figures[index]
    // 与2026年度相比，…: the year is a number of its own.
    guard let figure = statement.figures[..<index].last(where: { !Self.isAside($0) }),
      figure.value != nil
    else { return nil }
    let between = statement.text[figure.end..<change.start]
    guard !between.has("；"), !between.has("其中"), Self.isChange(change, of: figure) else {
      return nil
    }
    var said = between
    var most = 60
    if let stop = between.span.offset(of: "。") {
      // The sentence before may state the amount and its share, and this one begins with the year.
      // Of several amounts nothing says which is meant.
      let other = statement.figures.last { $0.isMoney && $0.end <= figure.start }
      if let other, !statement.text[other.end..<figure.start].has("。") { return nil }
      said = between[(between.startIndex + stop + 3)...]
      most = 120
      guard Self.years.contains(where: { said.span.starts(with: $0) }), !said.has("。") else {
        return nil
      }
    }
    guard said.hasAny(Self.years) else { return nil }
    if said.has("相比") { most = 120 }
    // Nothing but a comma and the share may stand between an amount and its change.
    return between.count <= most ? figure : nil
  }

  /// Whether a change may be one of an amount: where it says of what it is, the amount says so too.
  private static func isChange(_ change: NarrativeFigure, of amount: NarrativeFigure) -> Bool {
    var subject = change.label
    if let compared = subject.span.offset(of: "相比") {
      subject = subject[(subject.startIndex + compared + 6)...]
    }
    for word in ["比上年", "较上年", "与上年", "比", "较", "与"] as [StaticString] {
      if let end = subject.span.offset(of: word) {
        subject = subject[..<(subject.startIndex + end)]
        break
      }
    }
    // 收入 beside 支出总计, 基本支出 beside 支出预算.
    let named = ["基本支出", "项目支出", "收入", "支出", "接待", "出国", "公务用车"] as [StaticString]
    return named.first { subject.has($0) }.map { amount.label.has($0) } ?? true
  }

  /// How a sentence says what it compares an amount with: last year, or a year that it names.
  private static let years: [StaticString] = [
    "比上年", "较上年", "与上年", "比20", "较20", "与20",
  ]

  /// Whether a number stands between an amount and its change without being either: a share, a year.
  private static func isAside(_ figure: NarrativeFigure) -> Bool {
    figure.kind == .percent || figure.kind == .count("年")
  }

  /// Words of rising and of falling.
  private typealias Words = (up: [StaticString], down: [StaticString])

  private static let changeWords: Words = (["增加", "增长", "上升"], ["减少", "下降", "降低"])
  private static let rateWords: Words = (["增长", "增加", "上升", "增幅"], ["下降", "减少", "降低", "降幅"])

  /// Whether a label ends with a word of rising; `nil` where with none of either.
  private static func direction(_ label: ArraySlice<UInt8>, _ words: Words) -> Bool? {
    if label.endsWithAny(words.up) { return true }
    if label.endsWithAny(words.down) { return false }
    return nil
  }

  // MARK: Shares

  /// The amount that the shares of a section are of; `nil` where its first amount is itself a share.
  private static func head(of section: NarrativeSection) -> NarrativeFigure? {
    for statement in section.statements {
      guard let head = statement.decidedMoney else { continue }
      let next = statement.figures.first { $0.start >= head.end }
      let isPart =
        next.map { next in
          next.kind == .percent && next.label.ends(with: "占") && next.millionths < 100_000_000
        } ?? false
      return isPart ? nil : head
    }
    return nil
  }

  /// The amount whose share is stated: the one in front, but for those in brackets between them,
  /// 基本支出 10.00 万元（人员经费 9.00 万元），占 12.00%.
  private static func part(of share: Int, in statement: NarrativeStatement) -> NarrativeFigure {
    let figures = statement.figures
    var part = figures[share - 1]
    let between = statement.text(part.end..<figures[share].start)
    guard between.has("）"), !between.has("（") else { return part }
    for index in figures[..<share].indices.reversed().dropFirst() {
      let opening = statement.text(figures[index].end..<part.start).has("（")
      part = figures[index]
      if opening { break }
    }
    return part
  }

  /// A share: `教育支出 10.00 万元，占 12.00%`.
  private func shares(
    in statement: NarrativeStatement, _ section: NarrativeSection, head: NarrativeFigure?
  ) -> [CheckFinding] {
    guard let head, let whole = head.value, whole > 0 else { return [] }
    var findings: [CheckFinding] = []
    let figures = statement.figures
    for index in figures.indices.dropFirst() where figures[index].kind == .percent {
      let share = figures[index]
      let part = Self.part(of: index, in: statement)
      if let finding = namedShare(at: index, in: statement, section) { findings.append(finding) }
      guard share.label.ends(with: "占"), let amount = part.value else { continue }
      let agrees = ([whole] + wholes).contains { whole in
        Self.agrees(
          share, part: amount, partSlack: part.half, whole: whole, wholeSlack: head.half)
      }
      if agrees { continue }
      findings.append(
        maker.finding(
          NarrativeCode.share, at: statement.path, line: statement.sourceLine,
          place: section.title.string,
          [("what", .text(Self.name(of: part))), ("whole", .text(head.spelling))],
          stated: Self.number(share), expected: Self.percent(amount, of: whole, like: share)))
    }
    return findings
  }

  // MARK: Parts

  /// Totals with their parts behind 其中: vehicles, purchases, people.
  private func parts(
    in statement: NarrativeStatement, _ section: NarrativeSection
  ) -> [CheckFinding] {
    guard !statement.figures.isEmpty, let split = statement.offset(of: "其中") else { return [] }
    var sums: [(what: String, total: NarrativeFigure, parts: [NarrativeFigure])] = []
    let before = statement.figures.filter { $0.end <= split && !Self.isChange($0) }
    guard let after = Self.parts(behind: split, in: statement) else { return [] }
    func add(_ what: String, where isKind: (NarrativeFigure) -> Bool, _ words: [StaticString]) {
      guard let total = before.last(where: isKind) else { return }
      let parts = after.filter { figure in
        isKind(figure) && figure.label.hasAny(words)
      }
      if parts.count >= 2 { sums.append((what, total, parts)) }
    }
    if statement.has("政府采购货物") {
      add("政府采购预算", where: { $0.isMoney }, ["货物", "工程", "服务"])
    }
    if statement.has("实有人数") || statement.has("在职") {
      add("实有人数", where: { $0.kind == .count("人") }, ["在职", "退休", "离休"])
    }
    if statement.has("行政编制") || statement.has("事业编制"), !statement.has("含") {
      for unit: Unicode.Scalar in ["名", "个", "人"] {
        add(
          "编制", where: { $0.kind == .count(unit) && $0.label.has("编制") },
          ["行政编制", "事业编制", "工勤编制"])
      }
    }
    if statement.has("一般公务用车"), statement.has("其他车辆") {
      add("车辆", where: { $0.kind == .count("辆") || $0.kind == .count("台") }, ["车"])
      let values = after.filter { $0.isMoney }
      if let total = before.last(where: { $0.isMoney }), values.count >= 2 {
        sums.append(("车辆价值", total, values))
      }
    }
    if section.topic == .threePublic, statement.has("三公"),
      let total = before.last(where: { $0.isMoney }), !statement.has("增加")
    {
      let values = after.filter { $0.isMoney && !$0.label.hasAny(["减少", "下降", "降低"]) }
      if values.count >= 3 { sums.append(("“三公”经费", total, values)) }
    }
    return sums.compactMap { what, total, parts in
      finding(what, total, parts, in: statement, section)
    }
  }

  /// The figures that may be parts behind 其中: not those of a part in brackets, 公务用车费 10.00 万元
  /// （其中：购置费 0.00 万元）, nor any behind the bracket in which 其中 stands.
  ///
  /// - Returns: The figures; `nil` where 其中 stands again outside brackets, so that nothing tells which
  ///   figures are parts of a part.
  private static func parts(
    behind split: Int, in statement: NarrativeStatement
  ) -> [NarrativeFigure]? {
    var parts: [NarrativeFigure] = []
    var depth = 0
    var place = split + 6
    for figure in statement.figures where figure.start > split {
      let between = statement.text(place..<figure.start)
      for index in between.indices where between[index] == 0xEF || between[index] < 0x80 {
        let rest = between[index...]
        if rest.span.starts(with: "（") || rest.span.starts(with: "(") { depth += 1 }
        if rest.span.starts(with: "）") || rest.span.starts(with: ")") { depth -= 1 }
        if depth < 0 { return parts }
      }
      if depth == 0, between.has("其中") { return nil }
      if depth == 0 { parts.append(figure) }
      place = figure.end
    }
    return parts
  }

  /// Whether a figure says by how much another has changed: 比上年减少 1.00 万元.
  private static func isChange(_ figure: NarrativeFigure) -> Bool {
    direction(figure.label, changeWords) != nil
  }

  private func finding(
    _ what: String, _ total: NarrativeFigure, _ parts: [NarrativeFigure],
    in statement: NarrativeStatement, _ section: NarrativeSection
  ) -> CheckFinding? {
    let sum: Int128
    let expected: String
    let difference: Int128
    var slack: Int128 = 0
    if let value = total.value, case .money(let unit) = total.kind {
      sum = parts.reduce(0) { $0 + ($1.value ?? 0) }
      slack = parts.reduce(total.half) { $0 + $1.half }
      difference = value - sum
      expected = DisclosureFigures.text(sum, unit: unit, fractionDigits: total.fractionDigits)
    } else {
      sum = parts.reduce(0) { $0 + $1.millionths }
      difference = total.millionths - sum
      expected = "\(sum / 1_000_000)"
    }
    guard difference.magnitude > slack.magnitude else { return nil }
    return maker.finding(
      NarrativeCode.parts, at: statement.path, line: statement.sourceLine,
      place: section.title.string, [("what", .text(what))], stated: total.spelling,
      expected: expected)
  }

  // MARK: Per cent

  /// Whether a percentage can be that of a part of a whole, all three being rounded.
  static func agrees(
    _ rate: NarrativeFigure, part: Int128, partSlack: Int128, whole: Int128, wholeSlack: Int128
  ) -> Bool {
    // In doubled millionths of a per cent: 200,000,000 is all.
    let low = 2 * rate.millionths - rate.doubleHalfMillionths
    let high = 2 * rate.millionths + rate.doubleHalfMillionths
    let all: Int128 = 200_000_000
    return high * (whole + wholeSlack) >= all * (part - partSlack)
      && low * (whole - wholeSlack) <= all * (part + partSlack)
  }

  /// A percentage with as many digits as another.
  static func percent(_ part: Int128, of whole: Int128, like rate: NarrativeFigure)
    -> String
  {
    guard whole > 0 else { return "100" }
    let digits = max(2, rate.fractionDigits)
    let scale = (0..<digits).reduce(Int128(100)) { scale, _ in scale * 10 }
    let rounded = (2 * part * scale + whole) / (2 * whole)
    return Amount(magnitude: UInt128(rounded.magnitude), fractionDigits: min(digits, 6))?
      .description ?? "—"
  }

  private static func number(_ figure: NarrativeFigure) -> String { figure.spelling }

  /// What an amount is an amount of: the words in front.
  static func name(of figure: NarrativeFigure) -> String {
    let label = NarrativeText.string(figure.label)
    return label.isEmpty ? figure.spelling : label
  }
}
