/// Finds indicators whose second level belongs to another first level than theirs.
///
/// Levels are carried down from the row above: where the cell of the first level was lost, an
/// indicator stands below the level of others.
struct IndicatorLevelChecks {
  let maker: FindingMaker

  /// The second levels of the form and the first levels to which they belong, without 指标
  /// (财预〔2021〕101号).
  private static let families: [(second: StaticString, first: [StaticString])] = [
    ("数量", ["产出"]), ("质量", ["产出"]), ("时效", ["产出"]), ("成本", ["产出", "成本"]),
    ("经济成本", ["成本"]), ("社会成本", ["成本"]), ("生态环境成本", ["成本"]), ("经济效益", ["效益"]),
    ("社会效益", ["效益"]), ("生态效益", ["效益"]), ("可持续影响", ["效益"]), ("满意度", ["满意度"]),
    ("服务对象满意度", ["满意度"]),
  ]
  private static let firsts: [StaticString] = ["产出", "成本", "效益", "满意度"]

  /// The findings.
  ///
  /// - Parameter targets: All tables of targets of the document. What several of them print is how
  ///   the document has it.
  /// - Returns: One for each indicator.
  func findings(_ targets: [OutlinedTarget]) -> [CheckFinding] {
    var tables: [[UInt8]: Set<Int>] = [:]
    var found: [(table: Int, indicator: Int, pair: [UInt8], expected: StaticString)] = []
    for (table, outlined) in targets.enumerated() {
      for (number, indicator) in outlined.target.indicators.enumerated() {
        guard let expected = Self.expected(indicator) else { continue }
        let pair = Array(indicator.level1.utf8) + [0] + Array(indicator.level2.utf8)
        tables[pair, default: []].insert(table)
        found.append((table, number, pair, expected))
      }
    }
    return found.compactMap { item in
      guard tables[item.pair]?.count == 1 else { return nil }
      let outlined = targets[item.table]
      let indicator = outlined.target.indicators[item.indicator]
      return maker.finding(
        IndicatorCode.level, at: outlined.path, line: indicator.sourceLine, place: outlined.place,
        [("name", .text(indicator.level3.string)), ("second", .text(indicator.level2.string))],
        stated: indicator.level1.string, expected: item.expected.description + "指标")
    }
  }

  /// The first level to which the second of an indicator belongs, where another one of the form is
  /// stated.
  private static func expected(_ indicator: Indicator) -> StaticString? {
    let second = bare(indicator.level2)
    guard let family = families.first(where: { second.span.isWord($0.second) }) else { return nil }
    let first = bare(indicator.level1)
    guard firsts.contains(where: { first.span.isWord($0) }),
      !family.first.contains(where: { first.span.isWord($0) })
    else { return nil }
    return family.first[0]
  }

  /// A level without white space and 指标 at its end.
  private static func bare(_ level: ExactText) -> [UInt8] {
    let words = ConceptLabels.folded(level)
    return words.span.ends(with: "指标") ? words.dropLast(6) : words
  }
}
