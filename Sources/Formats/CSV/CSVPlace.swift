internal import Convert

/// Where a cell stands, as a person calls it who sees the sheet and the disclosure.
struct CSVPlace {
  /// The table, the project or the heading.
  var table: LocalizedText
  /// The row of it, from 1.
  var row: Int
  /// The column by its printed label, or by what the format calls it.
  var label: LocalizedText
  /// The cell by its address in a spreadsheet: `D12`.
  var cell: String

  /// The arguments that name the place, in one and each by itself.
  var arguments: [(name: String, value: DiagnosticArgument)] {
    let words = LocalizedText(
      en:
        "\(table.text(in: .english)), row \(row), column \(label.text(in: .english)) (cell \(cell))",
      zh: "\(table.text(in: .chinese))，第 \(row) 行，“\(label.text(in: .chinese))”列（单元格 \(cell)）")
    return [
      (name: "where", value: .words(words)), (name: "table", value: .words(table)),
      (name: "row", value: .integer(row)), (name: "label", value: .words(label)),
      (name: "cell", value: .text(cell)),
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
      table: table(fields.kind), row: row(fields.kind), label: label(fields, field - 2),
      cell: CSVPlace.address(column: field, row: fields.record.number))
  }

  /// What a person looks for to find the record.
  private func table(_ kind: CSVKind) -> LocalizedText {
    let name: String
    switch open {
    case .table(let table): name = table.name
    case .performance(let open):
      let target = open.block
      let title = target.title.isEmpty ? CSVKind.performance.rawValue : target.title.string
      name = [title, (target.project ?? target.unit)?.text.string]
        .compactMap(\.self).joined(separator: " ")
    case .project(let open):
      let project = open.block
      name = [CSVKind.project.rawValue + (project.label?.string ?? ""), project.name.string]
        .joined(separator: " ")
    case .nothing:
      switch kind {
      case .stage, .fiscalYear, .department, .title: name = CSVKind.title.rawValue
      case .contents: name = CSVKind.contents.rawValue
      case .signature: name = CSVKind.signature.rawValue
      case .repair, .columnKindsBefore, .ordinalsBefore, .headerBefore, .change, .proof:
        name = CSVKind.repair.rawValue + "\(max(1, disclosure.ledger.count))"
      default:
        let part = disclosure.parts.last
        let heading = sections.last.map { ($0.label, $0.title) } ?? (part?.label, part?.title ?? "")
        let printed = (heading.0?.string ?? "") + heading.1.string
        name = printed.isEmpty ? CSVKind.part.rawValue + "\(disclosure.parts.count)" : printed
      }
    }
    return LocalizedText(en: name, zh: name)
  }

  /// The row of the record among those of its kind, from 1.
  private func row(_ kind: CSVKind) -> Int {
    let count: Int
    switch open {
    case .table(let table):
      count =
        kind == .row ? table.table.rows.count : kind == .tableNote ? table.table.notes.count : 1
    case .performance(let open):
      let target = open.block
      switch kind {
      case .contact: count = target.contacts.count
      case .budget: count = target.budget.count
      case .indicator: count = target.indicators.count
      case .performanceNote: count = target.notes.count
      default: count = 1
      }
    case .project(let open):
      let project = open.block
      count =
        kind == .projectParagraph
        ? project.fields.last?.paragraphs.count ?? 1 : project.fields.count
    case .nothing:
      let blocks = sections.last?.blocks ?? disclosure.parts.last?.blocks ?? []
      switch kind {
      case .contents: count = disclosure.contents.count
      case .change: count = disclosure.ledger.last?.changes.count ?? 1
      case .proof: count = disclosure.ledger.last?.proofs.count ?? 1
      case .paragraph: count = blocks.count { if case .paragraph = $0 { true } else { false } }
      case .note: count = blocks.count { if case .note = $0 { true } else { false } }
      case .term: count = blocks.count { if case .term = $0 { true } else { false } }
      default: count = 1
      }
    }
    return max(1, count)
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
