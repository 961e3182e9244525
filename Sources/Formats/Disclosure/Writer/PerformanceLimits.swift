internal import Convert

/// Holds the texts of a table of performance targets against what its layout can say.
enum PerformanceLimits {
  /// Refuses every text of a table that reading would change.
  ///
  /// - Parameters:
  ///   - target: The table, the element that `output` is at.
  ///   - output: Receives the refusals; nothing is written.
  static func check(_ target: PerformanceTarget, in output: inout TextOutput) {
    output.sourceLine = target.sourceLine
    output.check(target.title, .label, at: "/title")
    checkHead(of: target, in: &output)
    output.isInRow = true
    for (index, label) in target.indicatorLabels.enumerated() {
      output.check(label, .label, at: "/indicatorLabels/\(index)")
    }
    output.forEach(target.indicators, of: "indicators") { check($0, in: &$1) }
    output.isInRow = false
    output.forEach(target.notes, of: "notes") { note, output in
      output.sourceLine = note.sourceLine
      if let mark = note.mark { output.check(mark, .label, at: "/mark") }
      output.check(note.text, .prose, at: "/text")
    }
  }

  private static func checkHead(of target: PerformanceTarget, in output: inout TextOutput) {
    output.isInRow = true
    if let unit = target.unit { check(unit, in: &output, at: "/unit") }
    if let project = target.project { check(project, in: &output, at: "/project") }
    for (index, contact) in target.contacts.enumerated() {
      let rule: TextRule = PerformanceHeadLayout.isGoal(contact.label) ? .prose : .label
      check(contact, rule, in: &output, at: "/contacts/\(index)")
    }
    for (index, line) in target.budget.enumerated() {
      for (level, label) in line.labels.enumerated() {
        output.check(label, .label, at: "/budget/\(index)/labels/\(level)")
      }
      if case .text(let text) = line.value {
        output.check(text, .label, at: "/budget/\(index)/value")
      }
    }
    if let goal = target.goal { check(goal, .prose, in: &output, at: "/goal") }
    output.isInRow = false
  }

  private static func check(
    _ value: LabelledText, _ rule: TextRule = .label, in output: inout TextOutput,
    at place: @autoclosure () -> String
  ) {
    output.check(value.label, .label, at: place() + "/label")
    output.checkAny(value.text, rule, at: place() + "/text")
  }

  private static func check(_ indicator: Indicator, in output: inout TextOutput) {
    output.sourceLine = indicator.sourceLine
    output.checkAny(indicator.level1, .label, at: "/level1")
    output.checkAny(indicator.level2, .label, at: "/level2")
    output.checkAny(indicator.level3, .label, at: "/level3")
    output.checkAny(indicator.target, .label, at: "/target")
    output.checkAny(indicator.basis, .label, at: "/basis")
    output.checkAny(indicator.lastYear, .label, at: "/lastYear")
    output.checkAny(indicator.weight, .label, at: "/weight")
    output.checkAny(indicator.scoringRule, .label, at: "/scoringRule")
    output.checkAny(indicator.evidence, .label, at: "/evidence")
  }
}
