/// The codes of forms that lack what all others of their document have.
enum MissingFieldCode: String, DiagnosticCode {
  /// A project statement lacks a field.
  case statement = "project.missing-field"
  /// The head of a project's targets lacks a line.
  case target = "target.missing-head"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .statement:
      DiagnosticWording(
        check: .note, en: "'{stated}' has no field '{what}', which all other statements have",
        zh: "“{stated}”没有“{what}”一项，而其他项目均有",
        advice: (
          "Its label was likely lost, or stands inside the field above it; look at the published page.",
          "该项标签可能遗失，或并入上一项内容，请查阅公开原件。"
        ), example: ("项目承担单位 behind 40.00万元 on one line", "“项目承担单位”与“40.00万元”并为一行"),
        source: RuleSource.form)
    case .target:
      DiagnosticWording(
        check: .warning, en: "the head states no {what}, which those of all other projects do",
        zh: "表头没有{what}，而其他项目的绩效目标表均有",
        advice: (
          "A row or a cell of the head was lost; look at the published table.",
          "表头的一行或一格可能遗失，请查阅公开的绩效目标表。"
        ), example: ("a table of targets without 项目名称", "绩效目标表没有项目名称"),
        source: RuleSource.performance)
    }
  }
}

/// Finds the one project statement, and the one head of targets, that lacks what all others have.
struct MissingFieldChecks {
  let maker: FindingMaker

  /// So many others make what is missing an exception.
  private static let fewestOthers = 3

  /// What the head of a project's targets states, and whether it is there.
  private static let parts:
    [(name: LocalizedText, isThere: @Sendable (PerformanceTarget) -> Bool)] =
      [
        (LocalizedText(en: "project", zh: "项目名称"), { $0.project?.text.isEmpty == false }),
        (LocalizedText(en: "unit", zh: "预算单位"), { $0.unit?.text.isEmpty == false }),
        (LocalizedText(en: "goal", zh: "总体目标"), { $0.goal?.text.isEmpty == false }),
        (LocalizedText(en: "amount", zh: "资金"), { !$0.budget.isEmpty }),
      ]

  /// The findings.
  ///
  /// - Parameters:
  ///   - disclosure: The document.
  ///   - targets: Its tables of targets of projects.
  /// - Returns: One for each field or line that is missing.
  func findings(_ disclosure: Disclosure, _ targets: [OutlinedTarget]) -> [CheckFinding] {
    statements(disclosure) + heads(targets)
  }

  private func statements(_ disclosure: Disclosure) -> [CheckFinding] {
    var statements: [(statement: ProjectStatement, path: BlockPath)] = []
    disclosure.forEachBlock { block, path in
      if case .project(let statement) = block { statements.append((statement, path)) }
    }
    guard statements.count > Self.fewestOthers else { return [] }
    var counts: [ExactText: Int] = [:]
    for (statement, _) in statements {
      for label in Set(statement.fields.map(\.label)) { counts[label, default: 0] += 1 }
    }
    let labels = counts.filter { $0.value == statements.count - 1 }.keys.sorted()
    return labels.compactMap { label in
      guard
        let (statement, path) = statements.first(where: { statement, _ in
          !statement.fields.contains { $0.label == label }
        })
      else { return nil }
      return maker.finding(
        MissingFieldCode.statement, at: path, line: statement.sourceLine, place: "项目支出说明",
        [("what", .text(label.string))], stated: statement.name.string)
    }
  }

  private func heads(_ targets: [OutlinedTarget]) -> [CheckFinding] {
    guard targets.count > Self.fewestOthers else { return [] }
    let parts = Self.parts.compactMap { name, isThere -> CheckFinding? in
      let missing = targets.filter { !isThere($0.target) }
      guard missing.count == 1, let outlined = missing.first else { return nil }
      return finding(outlined, without: .words(name))
    }
    let stated = targets.map { Self.labels(of: $0.target) }
    var counts: [ExactText: Int] = [:]
    for label in stated.joined() { counts[label, default: 0] += 1 }
    let labels = counts.filter { $0.value == targets.count - 1 }.keys.sorted()
    return parts
      + labels.compactMap { label in
        guard let place = stated.firstIndex(where: { !$0.contains(label) }),
          !targets[place].target.budget.isEmpty,
          // A source of no money may be left blank.
          !targets[place].budget.isWhole || !Self.isAmount(label, in: targets)
        else { return nil }
        return finding(targets[place], without: .text(label.string))
      }
  }

  /// Whether an amount stands beside a label of the heads.
  private static func isAmount(_ label: ExactText, in targets: [OutlinedTarget]) -> Bool {
    targets.contains { $0.target.budget.contains { $0.labels.last == label } }
  }

  /// The labels of a head beside which something stands.
  private static func labels(of target: PerformanceTarget) -> Set<ExactText> {
    var labels = Set(target.contacts.lazy.filter { !$0.text.isEmpty }.map(\.label))
    for line in target.budget where !line.value.isBlank {
      if let label = line.labels.last { labels.insert(label) }
    }
    return labels
  }

  private func finding(
    _ outlined: OutlinedTarget, without what: DiagnosticArgument
  ) -> CheckFinding {
    maker.finding(
      MissingFieldCode.target, at: outlined.path, line: outlined.target.sourceLine,
      place: outlined.place, [("what", what)])
  }
}
