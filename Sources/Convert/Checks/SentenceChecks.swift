/// Looks at every sentence and name of a disclosure for itself: periods, products, counts.
struct SentenceChecks {
  let maker: FindingMaker
  let outline: NarrativeOutline
  let document: DisclosureFigures

  /// The findings.
  func findings() -> [CheckFinding] {
    var findings = tableNames()
    for section in outline.sections {
      for statement in section.statements where TextMarks(statement).areOfInterest {
        findings += look(at: statement, section.title.string)
      }
    }
    for project in outline.projects {
      let statement = project.statement
      findings += look(at: statement.name, line: statement.sourceLine, project.path) {
        Self.projects
      }
      for field in statement.fields {
        let text = field.paragraphs.isEmpty ? field.text : ExactText(field.wholeText)
        let line = field.sourceLine ?? statement.sourceLine
        findings += look(at: text, line: line, project.path) { Self.projects }
      }
    }
    for outlined in outline.targets {
      if let project = outlined.target.project {
        let line = project.sourceLine ?? outlined.target.sourceLine
        findings += look(at: project.text, line: line, outlined.path) { outlined.place }
      }
      if let goal = outlined.goal, TextMarks(goal).areOfInterest {
        findings += look(at: goal, outlined.place)
      }
    }
    return findings
  }

  private static let projects = "项目支出说明"

  /// What is wrong with a text; its numbers are looked for only where one may be worked out.
  private func look(
    at text: ExactText, line: Int?, _ path: BlockPath, _ place: () -> String
  ) -> [CheckFinding] {
    guard TextMarks(text.utf8.span).areOfInterest else { return [] }
    return look(
      at: NarrativeStatement(text: text.string, mark: nil, sourceLine: line, path: path), place())
  }

  /// What is wrong with one sentence.
  private func look(at said: NarrativeStatement, _ place: String) -> [CheckFinding] {
    var findings = CalculationChecks(maker: maker).findings(in: said, place: place)
    findings += GoalChecks(maker: maker).laterParts(said, place: place)
    if let period = PeriodCheck.impossible(in: said.text) {
      findings.append(
        maker.finding(
          NarrativeCode.period, at: said.path, line: said.sourceLine, place: place, [],
          stated: period))
    }
    return findings
  }

  /// Periods in the names of projects that tables list.
  private func tableNames() -> [CheckFinding] {
    var findings: [CheckFinding] = []
    for placed in document.placed {
      guard let column = placed.table.columns.firstIndex(where: { $0.role == .project }) else {
        continue
      }
      let place = placed.number.map { "表\($0)" } ?? placed.table.title.string
      for row in placed.table.rows {
        guard case .text(let text) = row.cells[column], TextMarks(text.utf8.span).mayBePeriod,
          let period = PeriodCheck.impossible(in: Array(text.withoutWhiteSpace.utf8))
        else { continue }
        findings.append(
          maker.finding(
            NarrativeCode.period, at: placed.path, line: row.sourceLine, place: place, [],
            stated: period))
      }
    }
    return findings
  }
}

/// The characters of a text that tell whether there is something to work out in it.
private struct TextMarks {
  private var hasSums = false
  private var years = 0
  private var months = 0

  /// Looks at the characters of a sentence.
  init(_ statement: NarrativeStatement) {
    let text = statement.text
    self.init(text.span)
  }

  /// Looks at each character once.
  init(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "="): hasSums = true
      case 0xE5 where text.hasWord("年", at: index): years += 1
      case 0xE6:
        if text.hasWord("月", at: index) {
          months += 1
        } else if text.hasWord("截", at: index) {
          hasSums = true
        }
      case 0xEF where text.hasWord("＝", at: index): hasSums = true
      default: break
      }
      index += text[index] >= 0xE0 ? 3 : 1
    }
  }

  /// Whether two months may stand in it.
  var mayBePeriod: Bool { years > 1 && months > 1 }

  /// Whether a product, a period or a count as of a day may stand in it.
  var areOfInterest: Bool { hasSums || mayBePeriod }
}
