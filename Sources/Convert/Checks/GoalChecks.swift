/// The codes of goals that contradict the indicators below them.
public enum GoalCode: String, DiagnosticCode {
  /// The goal names another day than the indicator.
  case date = "goal.date"
  /// The goal states another number than the indicator.
  case number = "goal.number"
  /// A part of what was counted on a day belongs to a later year.
  case laterPart = "goal.later-part"

  /// The words of the code.
  public var wording: DiagnosticWording {
    switch self {
    case .date:
      DiagnosticWording(
        check: .warning,
        en: "'{what}' is {stated} in the goal, but {expected} in the indicator (line {line})",
        zh: "“{what}”在总体目标中为 {stated}，在指标中为 {expected}（第 {line} 行）",
        advice: (
          "Goal and indicators of one table name the same day; correct one of the two.",
          "同一绩效目标表的总体目标与指标应一致，请更正其一。"
        ),
        example: (
          "报告完成时间在2027年12月15日前 above an indicator of 2027年12月10日",
          "总体目标称报告完成时间在2027年12月15日前，指标值为2027年12月10日"
        ), source: RuleSource.performance)
    case .number:
      DiagnosticWording(
        check: .warning,
        en: "'{what}' is {stated} in the goal, but {expected} in the indicator (line {line})",
        zh: "“{what}”在总体目标中为 {stated}，在指标中为 {expected}（第 {line} 行）",
        advice: (
          "Goal and indicators of one table state the same number; correct one of the two.",
          "同一绩效目标表的总体目标与指标应一致，请更正其一。"
        ),
        example: ("巡护次数30次 above an indicator of 28次", "总体目标称巡护次数30次，指标值为28次"),
        source: RuleSource.performance)
    case .laterPart:
      DiagnosticWording(
        check: .warning, en: "what is counted as of {expected} cannot hold {stated}",
        zh: "截至 {expected} 的数中不应含 {stated}",
        advice: (
          "One of the two years is wrong, or the later ones are planned and belong apart.",
          "两处年份之一有误，或后者为计划数，应另列。"
        ),
        example: (
          "截止2026年9月54人（其中：2027年招录27人）", "截止2026年9月54人（其中：2027年招录27人）"
        ), source: RuleSource.arithmetic)
    }
  }
}

/// Holds the goal of a table of targets against its indicators.
struct GoalChecks {
  let maker: FindingMaker

  /// The findings of one table of targets.
  func findings(in target: PerformanceTarget, at path: BlockPath) -> [CheckFinding] {
    guard let goal = target.goal, !goal.text.isEmpty else { return [] }
    let said = NarrativeStatement(
      text: goal.text.string, mark: nil, sourceLine: goal.sourceLine ?? target.sourceLine,
      path: path)
    return contradictions(said, target, TargetChecks.place(of: target))
  }

  /// What an indicator states in numbers.
  private struct Stated {
    let name: LikeName
    let indicator: Indicator
    let day: NarrativeDay?
    let figure: NarrativeFigure?
  }

  private func contradictions(
    _ said: NarrativeStatement, _ target: PerformanceTarget, _ place: String
  ) -> [CheckFinding] {
    let stated = target.indicators.compactMap { indicator -> Stated? in
      let text = Array(indicator.targetValue.normalised.utf8)
      let figures = FigureScanner.figures(in: text)
      let day = NarrativeDay.days(in: figures).first
      // Rates like 元/人 are no number of their own.
      let figure = figures.count == 1 && !text.contains(UInt8(ascii: "/")) ? figures[0] : nil
      guard day != nil || figure != nil else { return nil }
      return Stated(
        name: LikeName(indicator.level3), indicator: indicator, day: day, figure: figure)
    }
    guard !stated.isEmpty else { return [] }
    var findings: [CheckFinding] = []
    for day in NarrativeDay.days(in: said.figures) {
      let name = LikeName(ExactText(NarrativeText.string(GoalLabel.bare(day.label))))
      let same = stated.filter { $0.day != nil && $0.name.isLike(name) }
      guard let first = same.first, !same.contains(where: { $0.day?.agrees(with: day) ?? true })
      else { continue }
      findings.append(
        finding(.date, said, place, first.indicator, stated: day.spelling(in: said.text)))
    }
    for figure in said.figures {
      let label = GoalLabel.bare(figure.label)
      guard label.count >= 12 else { continue }
      let name = LikeName(ExactText(NarrativeText.string(label)))
      let same = stated.filter { other in
        other.figure?.kind == figure.kind && other.name.isTail(of: name)
          && other.name.scalars.count <= name.scalars.count
      }
      guard let first = same.first,
        !same.contains(where: { $0.figure?.millionths == figure.millionths })
      else { continue }
      findings.append(
        finding(
          .number, said, place, first.indicator,
          stated: NarrativeText.string(said.text(figure.start..<figure.end))))
    }
    return findings
  }

  private func finding(
    _ code: GoalCode, _ said: NarrativeStatement, _ place: String, _ indicator: Indicator,
    stated: String
  ) -> CheckFinding {
    maker.finding(
      code, at: said.path, line: said.sourceLine, place: place,
      [
        ("what", .text(indicator.level3.string)),
        ("line", .text(indicator.sourceLine.map { "\($0)" } ?? "—")),
      ], stated: stated, expected: indicator.target.string)
  }

  /// 截止2026年9月54人（其中：2027年招录27人）: parts of a later year.
  func laterParts(_ said: NarrativeStatement, place: String) -> [CheckFinding] {
    let figures = said.figures
    var findings: [CheckFinding] = []
    for (index, asOf) in figures.enumerated() where asOf.isYear {
      let label = asOf.label
      guard NarrativeText.ends(label, with: "截止") || NarrativeText.ends(label, with: "截至"),
        let split = said.offset(of: "其中", from: asOf.end)
      else { continue }
      let end = said.offset(of: "。", from: asOf.end) ?? said.text.count
      guard split < end else { continue }
      for (year, count) in zip(figures[index...], figures[(index + 1)...])
      where year.start > split && count.end <= end && year.isYear && count.isOfPeople
        && year.millionths > asOf.millionths && count.label.startIndex == year.end
      {
        findings.append(
          maker.finding(
            GoalCode.laterPart, at: said.path, line: said.sourceLine, place: place, [],
            stated: NarrativeText.string(said.text(year.start..<count.end)),
            expected: "\(asOf.spelling)年"))
        break
      }
    }
    return findings
  }
}

/// The words in front of a number of a goal without those that only lead to it.
enum GoalLabel {
  /// 档案转递准确率 of 档案转递准确率达到.
  static func bare(_ label: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = label
    while let word = leading.first(where: { rest.count > $0.count && rest.ends(with: $0) }) {
      rest = rest.dropLast(word.count)
    }
    return rest
  }

  private static let leading: [[UInt8]] = [
    "达到", "达", "为", "不低于", "不少于", "大于等于", "大于", "不超过", "小于等于", "小于", "≥", "≤", ">", "<",
    "=", "约", "共计", "共", "在", "于", "高于", "低于", "控制", "提高到", "提升至", "至", "到",
  ].map { Array($0.utf8) }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  /// Whether the bytes end with others.
  func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}

/// A day that a text names: 2027年12月15日, or a month.
struct NarrativeDay {
  let year: Int128
  let month: Int128
  let day: Int128?
  /// The words in front.
  let label: ArraySlice<UInt8>
  let range: Range<Int>

  /// The days among the numbers of a text.
  static func days(in figures: [NarrativeFigure]) -> [NarrativeDay] {
    var days: [NarrativeDay] = []
    for (index, year) in figures.enumerated() where year.isYear {
      guard index + 1 < figures.count else { break }
      let month = figures[index + 1]
      guard month.kind == .count(Array("月".utf8)), month.start == year.end else { continue }
      var end = month.end
      var day: Int128?
      if index + 2 < figures.count {
        let next = figures[index + 2]
        if next.kind == .count(Array("日".utf8)), next.start == month.end {
          day = next.millionths
          end = next.end
        }
      }
      days.append(
        NarrativeDay(
          year: year.millionths, month: month.millionths, day: day, label: year.label,
          range: year.start..<end))
    }
    return days
  }

  /// Whether both can be one day; a month agrees with each of its days.
  func agrees(with other: NarrativeDay) -> Bool {
    year == other.year && month == other.month
      && (day == nil || other.day == nil || day == other.day)
  }

  /// The day as the text spells it.
  func spelling(in text: [UInt8]) -> String { NarrativeText.string(text[range]) }
}

extension NarrativeFigure {
  /// Whether it is a year: 2027年.
  var isYear: Bool {
    kind == .count(Array("年".utf8)) && spelling.utf8.count == 4 && fractionDigits == 0
  }

  /// Whether it counts people, households or firms.
  var isOfPeople: Bool {
    ["人", "名", "户", "家", "位"].contains { kind == .count(Array($0.utf8)) }
  }
}
