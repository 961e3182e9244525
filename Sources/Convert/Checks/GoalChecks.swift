/// The codes of goals that contradict the indicators below them.
enum GoalCode: String, DiagnosticCode {
  /// The goal names another day than the indicator.
  case date = "goal.date"
  /// The goal states another number than the indicator.
  case number = "goal.number"
  /// A part of what was counted on a day belongs to a later year.
  case laterPart = "goal.later-part"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .date:
      DiagnosticWording(
        check: .warning,
        en: "'{what}' is {stated} in the goal, but {expected} in the indicator{at}",
        zh: "“{what}”在总体目标中为 {stated}，在指标中为 {expected}{at}",
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
        en: "'{what}' is {stated} in the goal, but {expected} in the indicator{at}",
        zh: "“{what}”在总体目标中为 {stated}，在指标中为 {expected}{at}",
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
  func findings(in outlined: OutlinedTarget) -> [CheckFinding] {
    guard let said = outlined.goal, !said.figures.isEmpty else { return [] }
    let days = NarrativeDay.days(in: said.figures)
    let numbers = said.figures.compactMap { figure -> (figure: NarrativeFigure, name: LikeName)? in
      let label = GoalLabel.bare(figure.label)
      return label.count >= 12
        ? (figure, LikeName(folded: ConceptLabels.folded(label.span))) : nil
    }
    guard !days.isEmpty || !numbers.isEmpty else { return [] }
    let indicators = Indicators(outlined)
    return days.compactMap { date($0, said, indicators) }
      + numbers.compactMap { number($0.figure, $0.name, said, indicators) }
  }

  /// The indicators of a table with their names; what they state is read where a goal names them.
  private struct Indicators {
    let outlined: OutlinedTarget
    let names: [LikeName]

    init(_ outlined: OutlinedTarget) {
      self.outlined = outlined
      let indicators = outlined.target.indicators
      names = indicators.indices.map { LikeName(indicators[$0].level3) }
    }

    /// The numbers of an indicator.
    func figures(_ index: Int) -> [NarrativeFigure] {
      FigureScanner.figures(in: Array(outlined.values[index].normalised.utf8))
    }

    /// The day that an indicator states.
    func day(_ index: Int) -> NarrativeDay? { NarrativeDay.days(in: figures(index)).first }

    /// The one number that an indicator states.
    func figure(_ index: Int) -> NarrativeFigure? {
      // Rates like 元/人 are no number of their own.
      let figures = figures(index)
      return figures.count == 1 && !outlined.values[index].normalised.has("/") ? figures[0] : nil
    }
  }

  /// A day of the goal that the indicator of its name does not have.
  private func date(
    _ day: NarrativeDay, _ said: NarrativeStatement, _ indicators: Indicators
  ) -> CheckFinding? {
    let name = LikeName(folded: ConceptLabels.folded(GoalLabel.bare(day.label).span))
    let same = indicators.names.indices.compactMap { index -> (Int, NarrativeDay)? in
      guard indicators.names[index].isLike(name) else { return nil }
      return indicators.day(index).map { (index, $0) }
    }
    guard let first = same.first, !same.contains(where: { $0.1.agrees(with: day) }) else {
      return nil
    }
    return finding(.date, said, indicators.outlined, first.0, stated: day.spelling(in: said.text))
  }

  /// A number of the goal that the indicator of its name does not have.
  private func number(
    _ figure: NarrativeFigure, _ name: LikeName, _ said: NarrativeStatement,
    _ indicators: Indicators
  ) -> CheckFinding? {
    let same = indicators.names.indices.compactMap { index -> (Int, NarrativeFigure)? in
      let other = indicators.names[index]
      guard other.count <= name.count, other.isTail(of: name),
        let stated = indicators.figure(index), stated.kind == figure.kind
      else { return nil }
      return (index, stated)
    }
    guard let first = same.first,
      !same.contains(where: { $0.1.millionths == figure.millionths })
    else { return nil }
    return finding(
      .number, said, indicators.outlined, first.0,
      stated: NarrativeText.string(said.text(figure.start..<figure.end)))
  }

  private func finding(
    _ code: GoalCode, _ said: NarrativeStatement, _ outlined: OutlinedTarget, _ index: Int,
    stated: String
  ) -> CheckFinding {
    let indicator = outlined.target.indicators[index]
    return maker.finding(
      code, at: said.path, line: said.sourceLine, place: outlined.place,
      [
        ("what", .text(indicator.level3.string)),
        ("line", .text(indicator.sourceLine.map { "\($0)" } ?? "—")),
        ("at", .line(indicator.sourceLine)),
      ], stated: stated, expected: indicator.target.string)
  }

  /// 截止2026年9月54人（其中：2027年招录27人）: parts of a later year.
  func laterParts(_ said: NarrativeStatement, place: String) -> [CheckFinding] {
    let figures = said.figures
    var findings: [CheckFinding] = []
    for (index, asOf) in figures.enumerated() where asOf.isYear {
      let label = asOf.label
      guard label.ends(with: "截止") || label.ends(with: "截至"),
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
    while let word = leading.first(where: {
      rest.count > $0.utf8CodeUnitCount && rest.ends(with: $0)
    }) {
      rest = rest.dropLast(word.utf8CodeUnitCount)
    }
    return rest
  }

  private static let leading: [StaticString] = [
    "达到", "达", "为", "不低于", "不少于", "大于等于", "大于", "不超过", "小于等于", "小于", "≥", "≤", ">", "<",
    "=", "约", "共计", "共", "在", "于", "高于", "低于", "控制", "提高到", "提升至", "至", "到",
  ]
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
      guard month.kind == .count("月"), month.start == year.end else { continue }
      var end = month.end
      var day: Int128?
      if index + 2 < figures.count {
        let next = figures[index + 2]
        if next.kind == .count("日"), next.start == month.end {
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
    kind == .count("年") && length == 4 && fractionDigits == 0
  }

  /// Whether it counts people, households or firms.
  var isOfPeople: Bool {
    switch kind {
    case .count("人"), .count("名"), .count("户"), .count("家"), .count("位"): true
    default: false
    }
  }
}
