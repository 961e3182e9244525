/// Looks at every sentence and name of a disclosure for itself: periods, products, counts.
struct SentenceChecks {
  let maker: FindingMaker
  let outline: NarrativeOutline
  let document: DisclosureFigures

  /// The findings.
  func findings() -> [CheckFinding] {
    var findings = tableNames()
    for section in outline.sections {
      for statement in section.statements {
        findings += look(at: statement, section.title.string)
      }
    }
    for (statement, path) in outline.projects {
      findings += look(at: statement.name.string, line: statement.sourceLine, path, Self.projects)
      for field in statement.fields {
        let text = field.paragraphs.reduce(field.text.string) { $0 + $1.text.string }
        let line = field.sourceLine ?? statement.sourceLine
        findings += look(at: text, line: line, path, Self.projects)
      }
    }
    for (target, path) in outline.targets {
      for field in [target.project, target.goal].compactMap(\.self) {
        findings += look(
          at: field.text.string, line: field.sourceLine ?? target.sourceLine, path,
          TargetChecks.place(of: target))
      }
    }
    return findings
  }

  private static let projects = "项目支出说明"

  /// What is wrong with a text; its numbers are looked for only where one may be worked out.
  private func look(
    at text: String, line: Int?, _ path: BlockPath, _ place: String
  ) -> [CheckFinding] {
    let hasMarks = ["=", "＝", "截", "年"].contains { text.utf8.hasSubsequence($0.utf8) }
    guard hasMarks else { return [] }
    let bytes = Array(ExactText(text).withoutWhiteSpace.utf8)
    let hasSums = ["=", "＝", "截"].contains { bytes.hasSubsequence($0.utf8) }
    guard hasSums || PeriodCheck.impossible(in: bytes) != nil else { return [] }
    return look(
      at: NarrativeStatement(text: text, mark: nil, sourceLine: line, path: path), place)
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
        guard case .text(let text) = row.cells[column],
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
