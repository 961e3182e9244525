internal import Convert

/// Project statements and performance targets.
extension PackageContent {
  mutating func project(_ project: ProjectStatement) throws(ExchangeRefusal) {
    let number = projects.rows.count + 1
    projects.rows.append([
      try Self.line(project.sourceLine), .text(project.label), .text(project.name),
      project.amount.map { .amount($0) } ?? .null, .choice(project.unit),
      .text(project.budgetUnit), .boolean(project.isWithheld), .text(project.nameLabel),
      .integer(number),
    ])
    for (index, field) in project.fields.enumerated() {
      projectFields.rows.append([
        .integer(number), .integer(index + 1), .text(field.label), .text(field.text),
        try Self.line(field.sourceLine),
      ])
      for (place, paragraph) in field.paragraphs.enumerated() {
        projectParagraphs.rows.append([
          .integer(number), .integer(index + 1), .integer(place + 1), .text(paragraph.mark),
          .text(paragraph.text), try Self.line(paragraph.sourceLine),
        ])
      }
    }
  }

  mutating func performance(_ target: PerformanceTarget) throws(ExchangeRefusal) {
    let number = performance.rows.count + 1
    if target.scope == .project { projectPerformances += 1 }
    let ofProject = target.scope == .project ? projectPerformances : 0
    performance.rows.append([
      .integer(number), .integer(ofProject), .choice(target.scope), .text(target.title),
      try Self.number(target.year, in: NumberBounds.year), .text(target.unit?.label),
      .text(target.unit?.text), .text(target.project?.label), .text(target.project?.text),
      .text(target.goal?.label), .text(target.goal?.text), try Self.line(target.unit?.sourceLine),
      try Self.line(target.project?.sourceLine), try Self.line(target.goal?.sourceLine),
      try Self.line(target.sourceLine),
    ])
    for (index, contact) in target.contacts.enumerated() {
      contacts.rows.append([
        .integer(number), .integer(index + 1), .text(contact.label), .text(contact.text),
        try Self.line(contact.sourceLine),
      ])
    }
    for (index, line) in target.budget.enumerated() {
      budgetLines.rows.append(
        [.integer(number), .integer(index + 1)] + Self.cell(line.value)
          + [try Self.line(line.sourceLine)])
      label(line.labels, number, line: index + 1)
    }
    label(target.indicatorLabels, number, line: 0)
    for (index, indicator) in target.indicators.enumerated() {
      try self.indicator(indicator, index, of: target, number, ofProject)
    }
    for (index, note) in target.notes.enumerated() {
      try self.note("performance", number, index, note)
    }
  }

  mutating func label(_ texts: [ExactText], _ number: Int, line: Int) {
    for (index, text) in texts.enumerated() {
      labels.rows.append([
        .integer(number), .integer(line), .integer(index + 1), .text(text),
      ])
    }
  }

  mutating func indicator(
    _ indicator: Indicator, _ index: Int, of target: PerformanceTarget, _ number: Int,
    _ ofProject: Int
  ) throws(ExchangeRefusal) {
    let line = try Self.line(indicator.sourceLine)
    let value = indicator.targetValue
    indicators.rows.append([
      line, .integer(ofProject), .choice(target.scope), .text(target.unit?.text),
      .text(target.project?.text), .text(indicator.level1), .text(indicator.level2),
      .text(indicator.level3), .choice(value.relation),
      // Of more digits than an amount holds, only the target says it.
      value.number.map { .amount($0) } ?? .null,
      .text(value.unit), .text(value.normalised), .text(indicator.basis),
      .text(TargetValue(indicator.lastYear).normalised), .text(indicator.weight),
      .text(indicator.scoringRule), .text(indicator.evidence),
    ])
    targets.rows.append(
      [.integer(number), .integer(index + 1)]
        + [
          indicator.level1, indicator.level2, indicator.level3, indicator.target, indicator.basis,
          indicator.lastYear, indicator.weight, indicator.scoringRule, indicator.evidence,
        ].map { $0.isEmpty ? .null : .text($0) } + [line])
  }
}
