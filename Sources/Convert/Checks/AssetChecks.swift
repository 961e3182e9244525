/// The codes of assets and reserved purchases whose parts do not fit.
enum AssetCode: String, DiagnosticCode {
  /// What the assets are worth, or an asset in all, is not the sum of its parts.
  case parts = "narrative.assets"
  /// A part is larger than what it is part of.
  case subset = "narrative.subset"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .parts:
      DiagnosticWording(
        check: .error, en: "'{what}' is {stated}, but its parts add up to {expected}",
        zh: "“{what}”为 {stated}，各部分之和为 {expected}",
        advice: (
          "The assets in all are the houses, vehicles, furniture and other assets that follow, and "
            + "each of these is its own parts.",
          "资产总额等于其后房屋、车辆、办公家具和其他资产之和；各项资产等于其中各部分之和。"
        ),
        example: (
          "资产总额 100.00 万元; 1. 房屋…价值 60.00; 2. 其他资产价值 30.00",
          "资产总额 100.00 万元；1. 房屋价值 60.00 万元；2. 其他资产价值 30.00 万元"
        ), source: RuleSource.arithmetic)
    case .subset:
      DiagnosticWording(
        check: .warning, en: "'{what}' is {stated}, more than the {expected} that it is part of",
        zh: "“{what}”为 {stated}，大于其所属的 {expected}",
        advice: (
          "What is worth over 1,000,000 yuan is worth over 500,000 too; what is kept for small firms "
            + "is kept for small and medium ones too.",
          "价值 100 万元以上的设备也在 50 万元以上之列；小微企业份额包含在中小企业份额之内。"
        ),
        example: (
          "50万元以上大型设备1台，100万元以上大型设备2台", "50万元以上大型设备1台，100万元以上大型设备2台"
        ), source: RuleSource.arithmetic)
    }
  }
}

/// Holds what is said of assets and reserved purchases against its own parts.
struct AssetChecks {
  let maker: FindingMaker

  /// The findings of a section.
  func findings(in section: NarrativeSection) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for (index, statement) in section.statements.enumerated() where !statement.figures.isEmpty {
      if statement.has("资产"), let total = Self.total(in: statement) {
        let items = Self.items(of: section.statements[index...], behind: total)
        findings += sum(total, items, in: statement, section)
      }
      findings += parts(in: statement, section)
      findings += subsets(in: statement, section)
    }
    return findings
  }

  // MARK: Assets in all

  private static let assets: [StaticString] = [
    "土地", "房屋", "建筑", "构筑物", "车辆", "公务用车", "设备", "家具", "图书", "文物", "在建工程",
    "无形资产", "流动资产", "固定资产", "其他资产",
  ]

  /// The amount that a statement gives to all assets.
  private static func total(in statement: NarrativeStatement) -> NarrativeFigure? {
    statement.figures.first { figure in
      figure.isMoney && figure.label.has("资产")
        && figure.label.hasAny(["总额", "总值", "总价值", "总计", "合计", "共计"])
        && !figure.label.hasAny(["其他", "固定", "流动", "无形"])
    }
  }

  /// What each asset is worth, in the sentence of the total or in the list that follows it.
  private static func items(
    of statements: ArraySlice<NarrativeStatement>, behind total: NarrativeFigure
  ) -> [NarrativeFigure] {
    guard let head = statements.first else { return [] }
    let own = head.figures.filter { figure in
      figure.isMoney && figure.start > total.start && isWorth(figure.label)
        && figure.label.hasAny(assets)
    }
    if own.count > 1 { return own }
    return statements.dropFirst().prefix { $0.mark != nil }.compactMap { item in
      guard item.text[..<(item.figures.first?.start ?? 0)].hasAny(assets) else { return nil }
      return item.figures.first { $0.isMoney && isWorth($0.label) }
    }
  }

  /// Whether an amount is what something is worth, and no bound of what single things are.
  private static func isWorth(_ label: ArraySlice<UInt8>) -> Bool {
    !label.hasAny(["单位价值", "单价", "部门价值"])
  }

  /// An error where the parts are more than the whole, or less though the others are among them.
  private func sum(
    _ total: NarrativeFigure, _ parts: [NarrativeFigure], in statement: NarrativeStatement,
    _ section: NarrativeSection
  ) -> [CheckFinding] {
    guard parts.count > 1, case .money(let unit) = total.kind, let value = total.value else {
      return []
    }
    let sum = parts.reduce(Int128(0)) { $0 + ($1.value ?? 0) }
    let slack = parts.reduce(total.half) { $0 + $1.half }
    guard isWrong(value - sum, slack, parts) else { return [] }
    return [
      finding(
        statement, section, total,
        expected: DisclosureFigures.text(sum, unit: unit, fractionDigits: total.fractionDigits))
    ]
  }

  private func isWrong(_ difference: Int128, _ slack: Int128, _ parts: [NarrativeFigure]) -> Bool {
    if difference.magnitude <= slack.magnitude { return false }
    return difference < 0 || parts.contains { $0.label.has("其他") || $0.label.has("其它") }
  }

  private func finding(
    _ statement: NarrativeStatement, _ section: NarrativeSection, _ total: NarrativeFigure,
    expected: String
  ) -> CheckFinding {
    maker.finding(
      AssetCode.parts, at: statement.path, line: statement.sourceLine,
      place: section.title.string,
      [("what", .text(NarrativeArithmetic.name(of: total)))], stated: total.spelling,
      expected: expected)
  }

  // MARK: Parts of one asset

  /// Areas, numbers and values behind 其中, each against the last one in front of it.
  private func parts(
    in statement: NarrativeStatement, _ section: NarrativeSection
  ) -> [CheckFinding] {
    guard let split = statement.offset(of: "其中"), isOfAsset(statement) else { return [] }
    let end = statement.offset(of: "。", from: split) ?? statement.text.count
    let before = statement.figures.filter { $0.end <= split }
    let after = statement.figures.filter { $0.start > split && $0.end <= end }
    var findings: [CheckFinding] = []
    for kind: Unicode.Scalar in ["平", "辆", "台", "套", "件"] {
      guard let total = before.last(where: { $0.kind == .count(kind) }) else { continue }
      let parts = after.filter { $0.kind == .count(kind) }
      guard parts.count > 1 else { continue }
      let sum = parts.reduce(Int128(0)) { $0 + $1.millionths }
      // Areas are rounded one by one, things are counted.
      let slack = kind == "平" ? parts.reduce(half(total)) { $0 + half($1) } : 0
      guard isWrong(total.millionths - sum, slack, parts) else { continue }
      findings.append(finding(statement, section, total, expected: TargetChecks.text(sum)))
    }
    if let total = before.last(where: { $0.isMoney && $0.label.has("价值") }) {
      let parts = after.filter { $0.isMoney && $0.label.has("价值") && Self.isWorth($0.label) }
      findings += sum(total, parts, in: statement, section)
    }
    return findings
  }

  private func half(_ figure: NarrativeFigure) -> Int128 { figure.doubleHalfMillionths / 2 }

  /// Whether a statement is about an asset whose parts no other check adds up.
  private func isOfAsset(_ statement: NarrativeStatement) -> Bool {
    guard let first = statement.figures.first,
      statement.text[..<first.start].hasAny(Self.assets)
    else { return false }
    return !(statement.has("一般公务用车") && statement.has("其他车辆"))
  }

  // MARK: What is part of what

  private func subsets(
    in statement: NarrativeStatement, _ section: NarrativeSection
  ) -> [CheckFinding] {
    let figures = statement.figures
    var findings: [CheckFinding] = []
    func add(_ part: NarrativeFigure, _ whole: NarrativeFigure) {
      findings.append(
        maker.finding(
          AssetCode.subset, at: statement.path, line: statement.sourceLine,
          place: section.title.string, [("what", .text(NarrativeArithmetic.name(of: part)))],
          stated: NarrativeText.string(statement.text(part.start..<part.end)),
          expected: NarrativeText.string(statement.text(whole.start..<whole.end))))
    }
    let large = equipment(figures)
    for (whole, part) in zip(large, large.dropFirst())
    where whole.bound < part.bound && whole.count.kind == part.count.kind
      && part.count.millionths > whole.count.millionths
    {
      add(part.count, whole.count)
    }
    if let whole = figures.first(where: { $0.isMoney && $0.label.has("中小企业") }),
      let part = figures.first(where: { figure in
        figure.isMoney && figure.start > whole.start
          && figure.label.hasAny(["小微企业", "小型和微型企业", "小型、微型企业"])
          && !figure.label.has("中小企业")
      }), let all = whole.value, let some = part.value, some > all + whole.half + part.half
    {
      add(part, whole)
    }
    return findings
  }

  /// 50万元以上大型设备1台: numbers of things with the value that each has at least.
  private func equipment(
    _ figures: [NarrativeFigure]
  ) -> [(bound: Int128, count: NarrativeFigure)] {
    zip(figures, figures.dropFirst()).compactMap { bound, count in
      guard let value = bound.value, case .count = count.kind, count.label.has("以上"),
        count.label.has("设备")
      else { return nil }
      return (value, count)
    }
  }
}
