internal import Convert

/// Where a cell stands, as a person calls it who sees the sheet and the disclosure.
struct CSVPlace {
  /// What a row belongs to: the table, the project or the heading, or the word of a row of which there
  /// is one.
  var table: String
  /// The row among those of its kind, from 1; `nil` where it is told by its word.
  var row: Int?
  /// The word in the first column of the row.
  var kind: CSVKind
  /// The column by its printed label, or by what the format calls it.
  var label: LocalizedText
  /// The cell by its address in a spreadsheet: `D12`.
  var cell: String

  /// The arguments that name the place, in one and each by itself.
  var arguments: [(name: String, value: DiagnosticArgument)] {
    let rowWords: LocalizedText
    if let row {
      rowWords = LocalizedText(en: ", row \(row)", zh: "，第 \(row) 行")
    } else if table == kind.rawValue {
      rowWords = LocalizedText(en: "", zh: "")
    } else {
      rowWords = LocalizedText(en: ", row '\(kind.rawValue)'", zh: "，“\(kind.rawValue)”行")
    }
    let words = LocalizedText(
      en: table + rowWords.english + ", column \(label.english) (cell \(cell))",
      zh: table + rowWords.chinese + "，“\(label.chinese)”列（单元格 \(cell)）")
    var arguments: [(name: String, value: DiagnosticArgument)] = [
      (name: "where", value: .words(words)), (name: "table", value: .text(table)),
    ]
    if let row { arguments.append((name: "row", value: .integer(row))) }
    return arguments + [
      (name: "label", value: .words(label)), (name: "cell", value: .text(cell)),
    ]
  }

  /// The address of a cell in a spreadsheet; the column from 0, the row from 1.
  static func address(column: Int, row: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters + String(row)
  }
}

/// The places of what is found, by what is open when it is found.
extension CSVModel {
  /// A finding as a diagnostic with its place.
  func diagnostic(_ finding: CSVFinding, _ fields: CSVFields) -> Diagnostic {
    Diagnostic(
      finding.code, at: .input(fields.record.position(of: finding.field)),
      arguments: place(of: finding.field, in: fields).arguments + finding.arguments)
  }

  /// The place of a field of the record that was taken last, kind and line counted.
  func place(of field: Int, in fields: CSVFields) -> CSVPlace {
    CSVPlace(
      table: table(fields.kind), row: row(fields.kind), kind: fields.kind,
      label: label(fields, field - 2),
      cell: CSVPlace.address(column: field, row: fields.record.number))
  }

  /// What a person looks for to find the record.
  private func table(_ kind: CSVKind) -> String {
    switch open {
    case .table(let table): return table.name
    case .performance(let open):
      let target = open.block
      let title = target.title.isEmpty ? CSVKind.performance.rawValue : target.title.string
      return [title, (target.project ?? target.unit)?.text.string]
        .compactMap(\.self).joined(separator: " ")
    case .project(let open):
      let project = open.block
      return [CSVKind.project.rawValue + (project.label?.string ?? ""), project.name.string]
        .joined(separator: " ")
    case .nothing:
      switch kind {
      case .stage, .fiscalYear, .department, .title, .contents, .signature: return kind.rawValue
      case .repair, .columnKindsBefore, .ordinalsBefore, .headerBefore, .change, .proof:
        return CSVKind.repair.rawValue + "\(max(1, disclosure.ledger.count))"
      default:
        let part = disclosure.parts.last
        let heading = sections.last.map { ($0.label, $0.title) } ?? (part?.label, part?.title ?? "")
        let printed = (heading.0?.string ?? "") + heading.1.string
        return printed.isEmpty ? CSVKind.part.rawValue + "\(disclosure.parts.count)" : printed
      }
    }
  }

  /// The row of the record among those of its kind, from 1; `nil` where a person does not count them.
  private func row(_ kind: CSVKind) -> Int? {
    let count: Int?
    switch open {
    case .table(let table):
      switch kind {
      case .row: count = table.table.rows.count
      case .tableNote: count = table.table.notes.count
      default: count = nil
      }
    case .performance(let open):
      let target = open.block
      switch kind {
      case .contact: count = target.contacts.count
      case .budget: count = target.budget.count
      case .indicator: count = target.indicators.count
      case .performanceNote: count = target.notes.count
      default: count = nil
      }
    case .project(let open):
      let project = open.block
      switch kind {
      case .projectField: count = project.fields.count
      case .projectParagraph: count = project.fields.last?.paragraphs.count ?? 1
      default: count = nil
      }
    case .nothing:
      let blocks = sections.last?.blocks ?? disclosure.parts.last?.blocks ?? []
      switch kind {
      case .contents: count = disclosure.contents.count
      case .change: count = disclosure.ledger.last?.changes.count ?? 1
      case .proof: count = disclosure.ledger.last?.proofs.count ?? 1
      case .paragraph: count = blocks.count { if case .paragraph = $0 { true } else { false } }
      case .note: count = blocks.count { if case .note = $0 { true } else { false } }
      case .term: count = blocks.count { if case .term = $0 { true } else { false } }
      default: count = nil
      }
    }
    return count.map { max(1, $0) }
  }

  /// The label of a field: printed in the disclosure, or what the format calls it.
  private func label(_ fields: CSVFields, _ index: Int) -> LocalizedText {
    if let printed = printedLabel(fields, index), !printed.isEmpty {
      return LocalizedText(en: printed, zh: printed)
    }
    if index < 0 { return LocalizedText(en: "source line", zh: "原文行号") }
    let names = fields.kind.fieldNames
    return names.indices.contains(index)
      ? names[index] : LocalizedText(en: "\(index + 1)", zh: "\(index + 1)")
  }

  private func printedLabel(_ fields: CSVFields, _ index: Int) -> String? {
    guard index >= 0 else { return nil }
    switch (open, fields.kind) {
    case (.table(let table), .row): return table.label(index)
    case (.performance(let target), .indicator)
    where target.block.indicatorLabels.count == 9 && index < 9:
      return target.block.indicatorLabels[index].string
    case (.performance(let target), .budget) where index == 0:
      return target.block.budget.last?.labels.map(\.string).joined(separator: "/")
    case (.performance, .performanceUnit), (.performance, .performanceProject),
      (.performance, .contact), (.performance, .goal), (.project, .projectField):
      guard index == 1, let label = fields.bytes(0).first.map({ _ in fields.bytes(0) }) else {
        return nil
      }
      return CSVSpelling.shown(CSVText.text(label).utf8)
    case (.project(let project), .project) where index == 2: return project.block.nameLabel.string
    case (.project(let project), .projectParagraph): return project.block.fields.last?.label.string
    default: return nil
    }
  }
}
