extension Disclosure {
  /// Calls `body` with every text that was published, in the order of the document, and keeps what
  /// it makes of it.
  ///
  /// The ledger is left out: it tells of texts and publishes none. Pointers are JSON pointers into
  /// the model, such as `/parts/1/blocks/0/rows/3/cells/2`.
  ///
  /// - Parameter body: Receives the pointer of a text and the text, which it may change.
  public mutating func forEachText(
    _ body: (_ pointer: String, _ text: inout ExactText) -> Void
  ) {
    TextWalk.visit(&department, "/department", body)
    TextWalk.visit(&title, "/title", body)
    for index in contents.indices {
      TextWalk.visit(&contents[index].label, "/contents/\(index)/label", body)
      TextWalk.visit(&contents[index].title, "/contents/\(index)/title", body)
    }
    for index in parts.indices { TextWalk.visit(&parts[index], "/parts/\(index)", body) }
    if var signature {
      TextWalk.visit(&signature.name, "/signature/name", body)
      TextWalk.visit(&signature.date, "/signature/date", body)
      self.signature = signature
    }
  }
}

/// The walk over the texts of a disclosure, a function for each kind of element.
private enum TextWalk {
  /// What is called with the pointer of a text and the text.
  typealias Visitor = (_ pointer: String, _ text: inout ExactText) -> Void

  static func visit(_ text: inout ExactText, _ path: String, _ body: Visitor) {
    body(path, &text)
  }

  static func visit(_ text: inout ExactText?, _ path: String, _ body: Visitor) {
    guard var present = text else { return }
    body(path, &present)
    text = present
  }

  static func visit(_ part: inout Part, _ path: String, _ body: Visitor) {
    visit(&part.label, path + "/label", body)
    visit(&part.title, path + "/title", body)
    visit(&part.blocks, path, body)
    for index in part.sections.indices {
      visit(&part.sections[index], "\(path)/sections/\(index)", body)
    }
  }

  private static func visit(_ section: inout Section, _ path: String, _ body: Visitor) {
    visit(&section.label, path + "/label", body)
    visit(&section.title, path + "/title", body)
    visit(&section.blocks, path, body)
    for index in section.subsections.indices {
      visit(&section.subsections[index], "\(path)/subsections/\(index)", body)
    }
  }

  private static func visit(_ blocks: inout [Block], _ path: String, _ body: Visitor) {
    for index in blocks.indices {
      let path = "\(path)/blocks/\(index)"
      switch blocks[index] {
      case .paragraph(var paragraph):
        visit(&paragraph, path, body)
        blocks[index] = .paragraph(paragraph)
      case .note(var note):
        visit(&note, path, body)
        blocks[index] = .note(note)
      case .table(var table):
        visit(&table, path, body)
        blocks[index] = .table(table)
      case .performance(var target):
        visit(&target, path, body)
        blocks[index] = .performance(target)
      case .project(var statement):
        visit(&statement, path, body)
        blocks[index] = .project(statement)
      case .term(var term):
        visit(&term.label, path + "/label", body)
        visit(&term.term, path + "/term", body)
        visit(&term.definition, path + "/definition", body)
        blocks[index] = .term(term)
      }
    }
  }

  private static func visit(_ paragraph: inout Paragraph, _ path: String, _ body: Visitor) {
    visit(&paragraph.mark, path + "/mark", body)
    visit(&paragraph.text, path + "/text", body)
  }

  private static func visit(_ paragraphs: inout [Paragraph], _ path: String, _ body: Visitor) {
    for index in paragraphs.indices { visit(&paragraphs[index], "\(path)/\(index)", body) }
  }

  private static func visit(_ table: inout StatementTable, _ path: String, _ body: Visitor) {
    visit(&table.title, path + "/title", body)
    visit(&table.preparedBy, path + "/preparedBy", body)
    for column in table.columns.indices {
      for label in table.columns[column].header.indices {
        visit(
          &table.columns[column].header[label], "\(path)/columns/\(column)/header/\(label)", body)
      }
    }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        guard case .text(var text) = table.rows[row].cells[cell] else { continue }
        visit(&text, "\(path)/rows/\(row)/cells/\(cell)", body)
        table.rows[row].cells[cell] = .text(text)
      }
    }
    visit(&table.notes, path + "/notes", body)
  }

  private static func visit(_ target: inout PerformanceTarget, _ path: String, _ body: Visitor) {
    visit(&target.title, path + "/title", body)
    visit(&target.unit, path + "/unit", body)
    visit(&target.project, path + "/project", body)
    for index in target.contacts.indices {
      visit(&target.contacts[index], "\(path)/contacts/\(index)", body)
    }
    for index in target.budget.indices {
      let path = "\(path)/budget/\(index)"
      for label in target.budget[index].labels.indices {
        visit(&target.budget[index].labels[label], "\(path)/labels/\(label)", body)
      }
      guard case .text(var text) = target.budget[index].value else { continue }
      visit(&text, path + "/value", body)
      target.budget[index].value = .text(text)
    }
    visit(&target.goal, path + "/goal", body)
    for index in target.indicatorLabels.indices {
      visit(&target.indicatorLabels[index], "\(path)/indicatorLabels/\(index)", body)
    }
    for index in target.indicators.indices {
      visit(&target.indicators[index], "\(path)/indicators/\(index)", body)
    }
    visit(&target.notes, path + "/notes", body)
  }

  private static func visit(_ labelled: inout LabelledText, _ path: String, _ body: Visitor) {
    visit(&labelled.label, path + "/label", body)
    visit(&labelled.text, path + "/text", body)
  }

  private static func visit(_ labelled: inout LabelledText?, _ path: String, _ body: Visitor) {
    guard var present = labelled else { return }
    visit(&present, path, body)
    labelled = present
  }

  private static func visit(_ indicator: inout Indicator, _ path: String, _ body: Visitor) {
    visit(&indicator.level1, path + "/level1", body)
    visit(&indicator.level2, path + "/level2", body)
    visit(&indicator.level3, path + "/level3", body)
    visit(&indicator.target, path + "/target", body)
    visit(&indicator.basis, path + "/basis", body)
    visit(&indicator.lastYear, path + "/lastYear", body)
    visit(&indicator.weight, path + "/weight", body)
    visit(&indicator.scoringRule, path + "/scoringRule", body)
    visit(&indicator.evidence, path + "/evidence", body)
  }

  private static func visit(_ statement: inout ProjectStatement, _ path: String, _ body: Visitor) {
    visit(&statement.label, path + "/label", body)
    visit(&statement.nameLabel, path + "/nameLabel", body)
    visit(&statement.name, path + "/name", body)
    for index in statement.fields.indices {
      let path = "\(path)/fields/\(index)"
      visit(&statement.fields[index].label, path + "/label", body)
      visit(&statement.fields[index].text, path + "/text", body)
      visit(&statement.fields[index].paragraphs, path + "/paragraphs", body)
    }
  }
}
