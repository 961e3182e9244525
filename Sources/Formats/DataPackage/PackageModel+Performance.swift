internal import Convert

/// Project statements and performance targets.
extension PackageModel {
  mutating func projectStatements() -> [ProjectStatement] {
    var paragraphs: [[Int]: [Paragraph]] = [:]
    for row in projectParagraphs.indices {
      let key = [
        projectParagraphs.requiredNumber(row, "project"),
        projectParagraphs.requiredNumber(row, "field_no"),
      ]
      paragraphs[key, default: []].append(
        Paragraph(
          mark: projectParagraphs.text(row, "mark"), text: projectParagraphs.wholeText(row, "text"),
          sourceLine: projectParagraphs.line(row)))
    }
    var fields: [Int: [StatementField]] = [:]
    var isThere: Set<[Int]> = []
    for row in projectFields.indices {
      let project = projectFields.requiredNumber(row, "project")
      let number = projectFields.requiredNumber(row, "field_no")
      _ = projectFields.owner(row, "project", among: projects.indices)
      if !isThere.insert([project, number]).inserted { projectFields.repeated(row, "field_no") }
      fields[project, default: []].append(
        StatementField(
          label: projectFields.wholeText(row, "label"), text: projectFields.wholeText(row, "text"),
          paragraphs: paragraphs[[project, number]] ?? [], sourceLine: projectFields.line(row)))
    }
    for row in projectParagraphs.indices {
      let field = projectParagraphs.number(row, "field_no") ?? 0
      if !isThere.contains([projectParagraphs.number(row, "project") ?? 0, field]) {
        projectParagraphs.broken(row, "field_no")
      }
    }
    var found: [ProjectStatement] = []
    for row in projects.indices {
      if projects.number(row, "project") != row + 1 { projects.broken(row, "project") }
      found.append(
        ProjectStatement(
          label: projects.text(row, "label"), nameLabel: projects.wholeText(row, "name_label"),
          name: projects.wholeText(row, "pro_name"), fields: fields[row + 1] ?? [],
          sourceLine: projects.line(row)))
    }
    return found
  }

  mutating func performanceTargets(
    _ notesOf: [String: [Int: [Paragraph]]]
  ) -> [PerformanceTarget] {
    var labelsOf: [[Int]: [ExactText]] = [:]
    for row in labels.indices {
      let key = [labels.requiredNumber(row, "performance"), labels.requiredNumber(row, "line")]
      labelsOf[key, default: []].append(labels.wholeText(row, "label"))
    }
    var found: [PerformanceTarget] = []
    for row in performance.indices {
      if performance.number(row, "performance") != row + 1 {
        performance.broken(row, "performance")
      }
      found.append(
        PerformanceTarget(
          scope: performance.requiredChoice(row, "scope", orElse: .project),
          title: performance.wholeText(row, "title"),
          year: performance.number(row, "year", in: NumberBounds.year),
          unit: labelled(row, "unit_label", "unit_name", line: "unit_line"),
          project: labelled(row, "project_label", "pro_name", line: "project_line"),
          goal: labelled(row, "goal_label", "goal", line: "goal_line"),
          indicatorLabels: labelsOf[[row + 1, 0]] ?? [],
          notes: notesOf["performance"]?[row + 1] ?? [], sourceLine: performance.line(row)))
    }
    for row in contacts.indices {
      guard let index = contacts.owner(row, "performance", among: found.indices) else { continue }
      found[index].contacts.append(
        LabelledText(
          label: contacts.wholeText(row, "label"), text: contacts.wholeText(row, "text"),
          sourceLine: contacts.line(row)))
    }
    // Line 0 has the labels of the indicators.
    var isThere = Set(performance.indices.map { [$0 + 1, 0] })
    for row in budgetLines.indices {
      guard let index = budgetLines.owner(row, "performance", among: found.indices) else {
        continue
      }
      let line = budgetLines.requiredNumber(row, "line")
      if !isThere.insert([index + 1, line]).inserted { budgetLines.repeated(row, "line") }
      found[index].budget.append(
        PerformanceBudgetLine(
          labels: labelsOf[[index + 1, line]] ?? [], value: budgetLines.cell(row, "kind", "value"),
          sourceLine: budgetLines.line(row)))
    }
    for row in labels.indices {
      let line = labels.number(row, "line") ?? 0
      if !isThere.contains([labels.number(row, "performance") ?? 0, line]) {
        labels.broken(row, "line")
      }
    }
    for row in targets.indices {
      guard let index = targets.owner(row, "performance", among: found.indices) else { continue }
      found[index].indicators.append(
        Indicator(
          level1: targets.wholeText(row, "level1"), level2: targets.wholeText(row, "level2"),
          level3: targets.wholeText(row, "level3"), target: targets.wholeText(row, "target"),
          basis: targets.wholeText(row, "basis"), lastYear: targets.wholeText(row, "last_year"),
          weight: targets.wholeText(row, "weight"),
          scoringRule: targets.wholeText(row, "scoring_rule"),
          evidence: targets.wholeText(row, "evidence"), sourceLine: targets.line(row)))
    }
    return found
  }

  /// A labelled text; `nil` where both label and text are not there.
  mutating func labelled(
    _ row: Int, _ label: String, _ text: String, line: String
  ) -> LabelledText? {
    let found = (performance.text(row, label), performance.text(row, text))
    guard found.0 != nil || found.1 != nil else { return nil }
    return LabelledText(
      label: found.0 ?? "", text: found.1 ?? "",
      sourceLine: performance.number(row, line, in: NumberBounds.ordinal))
  }
}
