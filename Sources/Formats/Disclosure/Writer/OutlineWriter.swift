internal import Convert

/// Lays out what a disclosure is made of but its tables: contents, headings, paragraphs, project
/// statements, glossary and sign-off, each a line with a blank line behind it.
enum OutlineWriter {
  /// Appends a whole disclosure; its last line ends with a line feed and no blank line follows.
  static func append(_ disclosure: Disclosure, to output: inout TextOutput) {
    output.isGrouped = disclosure.statementTables.contains { $0.table.isGrouped }
    if !disclosure.title.isEmpty {
      output.append(disclosure.title, .label, at: "/title")
      output.endBlock()
    }
    // What stands outside all parts stands between title and contents.
    let front = disclosure.contents.isEmpty ? 0 : disclosure.parts.prefix(1).count(where: isFront)
    output.forEach(disclosure.parts, of: "parts", in: 0..<front) { append($0, to: &$1) }
    append(disclosure.contents, to: &output)
    output.forEach(disclosure.parts, of: "parts", in: front..<disclosure.parts.count) {
      append($0, to: &$1)
    }
    if let signature = disclosure.signature { append(signature, to: &output) }
    while output.bytes.count > 1, output.bytes.suffix(2).elementsEqual([0x0A, 0x0A]) {
      output.bytes.removeLast()
    }
  }

  /// Whether a part is only lines and tables, without a heading of its own.
  private static func isFront(_ part: Part) -> Bool {
    part.label == nil && part.title == nil && part.sections.isEmpty
      && part.blocks.allSatisfy {
        switch $0 {
        case .paragraph, .note, .table, .performance: true
        case .project, .term: false
        }
      }
  }

  private static func append(_ contents: [ContentsEntry], to output: inout TextOutput) {
    if contents.isEmpty { return }
    output.append("目 录")
    output.endBlock()
    output.forEach(contents, of: "contents") { entry, output in
      output.sourceLine = entry.sourceLine
      appendHeading(entry.label, entry.title, to: &output)
      output.endLine()
    }
    output.endLine()
  }

  private static func append(_ part: Part, to output: inout TextOutput) {
    output.sourceLine = part.sourceLine
    if let title = part.title {
      appendHeading(part.label, title, to: &output)
      output.endBlock()
    } else if let label = part.label {
      output.append(label, .label, at: "/label")
      output.endBlock()
    }
    output.forEach(part.blocks, of: "blocks") { append($0, to: &$1) }
    output.forEach(part.sections, of: "sections") { append($0, to: &$1) }
  }

  private static func append(_ section: Section, to output: inout TextOutput) {
    output.sourceLine = section.sourceLine
    appendHeading(section.label, section.title, to: &output)
    output.endBlock()
    output.forEach(section.blocks, of: "blocks") { append($0, to: &$1) }
    output.forEach(section.subsections, of: "subsections") { append($0, to: &$1) }
  }

  /// A number and what it numbers: `第一部分 部门概况`, `一、主要职能`.
  private static func appendHeading(
    _ label: ExactText?, _ title: ExactText, to output: inout TextOutput
  ) {
    if let label {
      output.append(label, .label, at: "/label")
      if isPartLabel(label) { output.append(0x20) }
    }
    output.append(title, .label, at: "/title")
  }

  /// Whether a label is one of a part, 第一部分, behind which a blank stands.
  private static func isPartLabel(_ label: ExactText) -> Bool {
    label.utf8.starts(with: "第".utf8) && label.utf8.reversed().starts(with: "部分".utf8.reversed())
  }

  private static func append(_ block: Block, to output: inout TextOutput) {
    switch block {
    case .paragraph(let paragraph), .note(let paragraph): append(paragraph, to: &output)
    case .table(let table): TableWriter.append(table, to: &output)
    case .performance(let target):
      PerformanceLimits.check(target, in: &output)
      PerformanceWriter.append(target, to: &output.bytes, isGrouped: output.isGrouped)
      output.markWatched(at: "")
    case .project(let statement): append(statement, to: &output)
    case .term(let term): append(term, to: &output)
    }
  }

  /// Appends a paragraph, or an item of a list with its mark joined to it.
  static func append(_ paragraph: Paragraph, to output: inout TextOutput) {
    output.sourceLine = paragraph.sourceLine
    if let mark = paragraph.mark { output.append(mark, .label, at: "/mark") }
    output.append(paragraph.text, .prose, at: "/text")
    output.endBlock()
  }

  private static func append(_ statement: ProjectStatement, to output: inout TextOutput) {
    output.sourceLine = statement.sourceLine
    if let label = statement.label { output.append(label, .label, at: "/label") }
    output.appendBeforeColon(statement.nameLabel, at: "/nameLabel")
    output.append(statement.name, .label, at: "/name")
    output.endBlock()
    output.forEach(statement.fields, of: "fields") { field, output in
      output.sourceLine = field.sourceLine
      output.appendBeforeColon(field.label, at: "/label")
      output.appendAny(field.text, .prose, at: "/text")
      output.endBlock()
      output.forEach(field.paragraphs, of: "paragraphs") { append($0, to: &$1) }
    }
  }

  private static func append(_ term: GlossaryTerm, to output: inout TextOutput) {
    output.sourceLine = term.sourceLine
    if let label = term.label { output.append(label, .label, at: "/label") }
    output.appendBeforeColon(term.term, at: "/term")
    output.append(term.definition, .prose, at: "/definition")
    output.endBlock()
  }

  private static func append(_ signature: Signature, to output: inout TextOutput) {
    output.sourceLine = signature.sourceLine
    if let name = signature.name {
      output.append(name, .label, at: "/signature/name")
      output.endBlock()
    }
    if let date = signature.date {
      output.append(date, .label, at: "/signature/date")
      output.endBlock()
    }
  }
}
