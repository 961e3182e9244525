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
    for project in outline.projects {
      let statement = project.statement
      findings += look(at: statement.name, line: statement.sourceLine, project.path) {
        Self.projects
      }
      let fields = statement.fields.span
      for index in fields.indices {
        let text =
          fields[index].paragraphs.isEmpty
          ? fields[index].text : ExactText(fields[index].wholeText)
        let line = fields[index].sourceLine ?? statement.sourceLine
        findings += look(at: text, line: line, project.path) { Self.projects }
      }
    }
    for outlined in outline.targets {
      if let project = outlined.target.project {
        let line = project.sourceLine ?? outlined.target.sourceLine
        findings += look(at: project.text, line: line, outlined.path) { outlined.place }
      }
      if let goal = outlined.goal { findings += look(at: goal, outlined.place) }
    }
    return findings
  }

  private static let projects = "项目支出说明"

  /// What is wrong with a text; its numbers are looked for only where one may be worked out.
  private func look(
    at text: ExactText, line: Int?, _ path: BlockPath, _ place: () -> String
  ) -> [CheckFinding] {
    let marks = TextMarks(text.utf8.span)
    if marks.haveSums {
      let said = NarrativeStatement(text: text.string, mark: nil, sourceLine: line, path: path)
      return look(at: said, marks, place)
    }
    guard marks.mayBePeriod else { return [] }
    return periods(in: text.bytesWithoutWhiteSpace, line: line, path, place)
  }

  /// What is wrong with one sentence whose numbers are known.
  private func look(
    at said: NarrativeStatement, _ place: @autoclosure () -> String
  ) -> [CheckFinding] {
    let text = said.text
    return look(at: said, TextMarks(text.span), place)
  }

  private func look(
    at said: NarrativeStatement, _ marks: TextMarks, _ place: () -> String
  ) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    if marks.haveSums {
      findings += CalculationChecks(maker: maker).findings(in: said, place: place())
      findings += GoalChecks(maker: maker).laterParts(said, place: place())
    }
    if marks.mayBePeriod {
      findings += periods(in: said.text, line: said.sourceLine, said.path, place)
    }
    return findings
  }

  /// A period of a text without white space that ends before it begins.
  private func periods(
    in text: [UInt8], line: Int?, _ path: BlockPath, _ place: () -> String
  ) -> [CheckFinding] {
    guard let period = PeriodCheck.impossible(in: text) else { return [] }
    return [
      maker.finding(
        NarrativeCode.period, at: path, line: line, place: place(), [], stated: period)
    ]
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
  /// Whether a product or a count as of a day may stand in it.
  private(set) var haveSums = false
  private var years = 0
  private var months = 0

  /// Looks at each character once.
  init(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let lead = text[index]
      guard lead >= 0xE0, index + 2 < text.count else {
        if lead == UInt8(ascii: "=") { haveSums = true }
        index += 1
        continue
      }
      // The three bytes of a character as one number.
      switch UInt32(lead) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2]) {
      case 0xE5B9B4: years += 1  // 年
      case 0xE69C88: months += 1  // 月
      case 0xE688AA, 0xEFBC9D: haveSums = true  // 截 ＝
      default: break
      }
      index += 3
    }
  }

  /// Whether two months may stand in it.
  var mayBePeriod: Bool { years > 1 && months > 1 }
}
