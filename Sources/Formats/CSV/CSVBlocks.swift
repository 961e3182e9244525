internal import Convert

/// A block while its records are read; a class, so that no record copies what was read before.
final class CSVOpenBlock<Block> {
  /// The block so far.
  var block: Block

  /// Makes a block of its first record.
  init(_ block: Block) {
    self.block = block
  }
}

extension Paragraph {
  /// The paragraph of a record.
  init(_ fields: inout CSVFields) {
    self.init(mark: fields.text(0), text: fields.wholeText(1), sourceLine: fields.line())
    fields.end(2)
  }
}

extension Signature {
  /// The sign-off of a record: a day with the spelling of the date, or the date as published.
  init(_ fields: inout CSVFields) {
    let spelling = fields.bytes(2)
    let cell = fields.bytes(1)
    if spelling.isEmpty || cell.first == UInt8(ascii: "'") {
      self.init(name: fields.text(0), date: fields.text(1), sourceLine: fields.line())
    } else if !SignatureDate.patterns.contains(where: { $0.utf8.elementsEqual(spelling) }),
      !CSVSpelling.isDestroyed(spelling)
    {
      fields.unknownValue(2, SignatureDate.patterns.joined(separator: ", "))
      self.init(name: nil, date: nil)
    } else if let date = SignatureDate(
      cell: cell, pattern: String(decoding: spelling, as: UTF8.self))
    {
      self.init(name: fields.text(0), date: date.published, sourceLine: fields.line())
    } else {
      let isDestroyed = CSVSpelling.isDestroyed(spelling)
      fields.report(isDestroyed ? CSVCode.destroyed : .invalidDate, isDestroyed ? 2 : 1, [])
      self.init(name: nil, date: nil)
    }
    fields.end(3)
  }
}

extension ProjectStatement {
  /// Takes a record of the statement.
  mutating func take(_ fields: inout CSVFields) -> Bool {
    switch fields.kind {
    case .projectField:
      let label = fields.wholeText(0)
      if self.fields.contains(where: { $0.label == label }) {
        fields.warn(
          .repeatedLabel, 0, [(name: "expected", value: .text(CSVKind.project.rawValue))])
      }
      self.fields.append(
        StatementField(label: label, text: fields.wholeText(1), sourceLine: fields.line()))
      fields.end(2)
    case .projectParagraph where !self.fields.isEmpty:
      self.fields[self.fields.count - 1].paragraphs.append(Paragraph(&fields))
    default: return false
    }
    return true
  }
}

extension PerformanceTarget {
  /// Takes a record of the targets.
  mutating func take(_ fields: inout CSVFields) -> Bool {
    switch fields.kind {
    case .performanceUnit, .performanceProject, .contact, .budget, .goal, .indicatorLabels:
      // Behind indicators they are those of another target, whose first record is missing.
      return indicators.isEmpty && takeHead(&fields)
    case .indicator:
      // What is empty is blank: an indicator's texts are never absent.
      indicators.append(
        Indicator(
          level1: fields.text(0) ?? "", level2: fields.text(1) ?? "",
          level3: fields.text(2) ?? "", target: fields.text(3) ?? "",
          basis: fields.text(4) ?? "", lastYear: fields.text(5) ?? "",
          weight: fields.text(6) ?? "", scoringRule: fields.text(7) ?? "",
          evidence: fields.text(8) ?? "", sourceLine: fields.line()))
      fields.end(9)
    case .performanceNote: notes.append(Paragraph(&fields))
    default: return false
    }
    return true
  }

  /// Takes a record of what stands above the indicators.
  private mutating func takeHead(_ fields: inout CSVFields) -> Bool {
    switch fields.kind {
    case .performanceUnit: unit = LabelledText(&fields)
    case .performanceProject: project = LabelledText(&fields)
    case .contact: contacts.append(LabelledText(&fields))
    case .goal: goal = LabelledText(&fields)
    case .budget:
      let value = fields.cell(0, CSVCellCoding(role: .amount))
      let labels = (1..<max(1, fields.count)).map { fields.wholeText($0) }
      budget.append(
        PerformanceBudgetLine(labels: labels, value: value, sourceLine: fields.line()))
    case .indicatorLabels: indicatorLabels = (0..<fields.count).map { fields.wholeText($0) }
    default: return false
    }
    return true
  }
}

extension LabelledText {
  /// The labelled text of a record.
  init(_ fields: inout CSVFields) {
    self.init(
      label: fields.wholeText(0), text: fields.wholeText(1), sourceLine: fields.line())
    fields.end(2)
  }
}
