/// A project statement with what several checks ask of it, read once.
///
/// A class, though it never changes: the checks pass it on, and a copy counts a dozen references.
final class OutlinedProject {
  /// The statement.
  let statement: ProjectStatement
  /// Where it stands.
  let path: BlockPath
  /// The number of the project's name in ``NarrativeOutline/names``.
  let name: Int
  /// 资金分配情况 with what stands below it; `nil` where the field is missing.
  let allocation: NarrativeStatement?

  init(_ statement: ProjectStatement, at path: BlockPath, _ names: inout ProjectNames) {
    self.statement = statement
    self.path = path
    name = names.number(of: LikeName(statement.name))
    let field = statement.fields.first { $0.label.isWord("资金分配情况") }
    allocation = field.map { field in
      NarrativeStatement(
        text: field.wholeText, mark: nil, sourceLine: field.sourceLine ?? statement.sourceLine,
        path: path)
    }
  }
}

/// A table of performance targets with what several checks ask of it, read once.
///
/// A class for the reason that ``OutlinedProject`` is one.
final class OutlinedTarget {
  /// The table.
  let target: PerformanceTarget
  /// Where it stands.
  let path: BlockPath
  /// The number of the project's name in ``NarrativeOutline/names``; `nil` for the department.
  let name: Int?
  /// The goal; `nil` where there is none.
  let goal: NarrativeStatement?
  /// The lines of the budget by what they say.
  let budget: TargetBudget
  /// The target of each indicator in its parts.
  let values: [TargetValue]

  init(_ target: PerformanceTarget, at path: BlockPath, _ names: inout ProjectNames) {
    self.target = target
    self.path = path
    name = target.project.map { names.number(of: LikeName($0.text)) }
    goal = target.goal.map { goal in
      NarrativeStatement(
        text: goal.text.string, mark: nil, sourceLine: goal.sourceLine ?? target.sourceLine,
        path: path)
    }
    budget = TargetBudget(target)
    var values: [TargetValue] = []
    values.reserveCapacity(target.indicators.count)
    for index in target.indicators.indices {
      values.append(target.indicators[index].targetValue)
    }
    self.values = values
  }

  /// How findings name the table.
  var place: String {
    target.title.string + (target.project.map { " " + $0.text.string } ?? "")
  }
}

extension StatementField {
  /// The text of the field and of what stands below it.
  var wholeText: String { paragraphs.reduce(text.string) { $0 + $1.text.string } }
}
