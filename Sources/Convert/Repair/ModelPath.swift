/// A place in the model where the ledger says a text was mended, as a JSON pointer.
///
/// The members are named as in the model: `/parts/2/sections/0/blocks/4/text`. A pointer that names
/// nothing in a disclosure sets nothing.
struct ModelPath {
  private var steps: ArraySlice<Substring>

  /// Takes a pointer apart; `nil` for one that does not begin at the root.
  init?(_ pointer: ExactText) {
    guard pointer.string.utf8.first == UInt8(ascii: "/") else { return nil }
    steps = pointer.string.dropFirst().split(separator: "/", omittingEmptySubsequences: false)[...]
  }

  /// Sets what the pointer names.
  func set(_ value: Cell, in disclosure: inout Disclosure) {
    var path = self
    switch path.next() {
    case "title": path.set(value, &disclosure.title)
    case "department": path.set(value, &disclosure.department)
    case "contents":
      path.element(&disclosure.contents) { path, entry in
        switch path.next() {
        case "label": path.set(value, &entry.label)
        case "title": path.set(value, &entry.title)
        default: break
        }
      }
    case "parts":
      path.element(&disclosure.parts) { path, part in
        switch path.next() {
        case "label": path.set(value, &part.label)
        case "title": path.set(value, &part.title)
        case "blocks": path.element(&part.blocks) { $0.set(value, in: &$1) }
        case "sections": path.element(&part.sections) { $0.set(value, in: &$1) }
        default: break
        }
      }
    case "signature":
      guard var signature = disclosure.signature else { return }
      switch path.next() {
      case "name": path.set(value, &signature.name)
      case "date": path.set(value, &signature.date)
      default: break
      }
      disclosure.signature = signature
    default: break
    }
  }

  private mutating func set(_ value: Cell, in section: inout Section) {
    switch next() {
    case "label": set(value, &section.label)
    case "title": set(value, &section.title)
    case "blocks": element(&section.blocks) { $0.set(value, in: &$1) }
    case "subsections": element(&section.subsections) { $0.set(value, in: &$1) }
    default: break
    }
  }

  private mutating func set(_ value: Cell, in block: inout Block) {
    switch block {
    case .paragraph(var paragraph):
      set(value, in: &paragraph)
      block = .paragraph(paragraph)
    case .note(var note):
      set(value, in: &note)
      block = .note(note)
    case .table(var table):
      set(value, in: &table)
      block = .table(table)
    case .performance(var target):
      set(value, in: &target)
      block = .performance(target)
    case .project(var project):
      set(value, in: &project)
      block = .project(project)
    case .term(var term):
      switch next() {
      case "label": set(value, &term.label)
      case "term": set(value, &term.term)
      case "definition": set(value, &term.definition)
      default: break
      }
      block = .term(term)
    }
  }

  private mutating func set(_ value: Cell, in paragraph: inout Paragraph) {
    switch next() {
    case "mark": set(value, &paragraph.mark)
    case "text": set(value, &paragraph.text)
    default: break
    }
  }

  private mutating func set(_ value: Cell, in table: inout StatementTable) {
    switch next() {
    case "title": set(value, &table.title)
    case "preparedBy": set(value, &table.preparedBy)
    case "columns":
      element(&table.columns) { path, column in
        if path.next() == "header" { path.set(value, inList: &column.header) }
      }
    case "rows":
      element(&table.rows) { path, row in
        if path.next() == "cells" { path.element(&row.cells) { $1 = value } }
      }
    case "notes": element(&table.notes) { $0.set(value, in: &$1) }
    default: break
    }
  }

  private mutating func set(_ value: Cell, in project: inout ProjectStatement) {
    switch next() {
    case "label": set(value, &project.label)
    case "nameLabel": set(value, &project.nameLabel)
    case "name": set(value, &project.name)
    case "fields":
      element(&project.fields) { path, field in
        switch path.next() {
        case "label": path.set(value, &field.label)
        case "text": path.set(value, &field.text)
        case "paragraphs": path.element(&field.paragraphs) { $0.set(value, in: &$1) }
        default: break
        }
      }
    default: break
    }
  }
}

extension ModelPath {
  private mutating func set(_ value: Cell, in target: inout PerformanceTarget) {
    switch next() {
    case "title": set(value, &target.title)
    case "unit": set(value, in: &target.unit)
    case "project": set(value, in: &target.project)
    case "goal": set(value, in: &target.goal)
    case "contacts": element(&target.contacts) { $0.set(value, in: &$1) }
    case "budget":
      element(&target.budget) { path, line in
        switch path.next() {
        case "labels": path.set(value, inList: &line.labels)
        case "value": line.value = value
        default: break
        }
      }
    case "indicatorLabels": set(value, inList: &target.indicatorLabels)
    case "indicators": element(&target.indicators) { $0.set(value, in: &$1) }
    case "notes": element(&target.notes) { $0.set(value, in: &$1) }
    default: break
    }
  }

  private mutating func set(_ value: Cell, in indicator: inout Indicator) {
    switch next() {
    case "level1": set(value, &indicator.level1)
    case "level2": set(value, &indicator.level2)
    case "level3": set(value, &indicator.level3)
    case "target": set(value, &indicator.target)
    case "basis": set(value, &indicator.basis)
    case "lastYear": set(value, &indicator.lastYear)
    case "weight": set(value, &indicator.weight)
    case "scoringRule": set(value, &indicator.scoringRule)
    case "evidence": set(value, &indicator.evidence)
    default: break
    }
  }

  private mutating func set(_ value: Cell, in labelled: inout LabelledText?) {
    guard var present = labelled else { return }
    set(value, in: &present)
    labelled = present
  }

  private mutating func set(_ value: Cell, in labelled: inout LabelledText) {
    switch next() {
    case "label": set(value, &labelled.label)
    case "text": set(value, &labelled.text)
    default: break
    }
  }

  // MARK: Steps

  private mutating func next() -> Substring? { steps.popFirst() }

  /// Goes on at the element of a list that the next step names.
  private mutating func element<Element>(
    _ list: inout [Element], _ body: (inout ModelPath, inout Element) -> Void
  ) {
    guard let step = next(), let index = Int(step), list.indices.contains(index) else { return }
    body(&self, &list[index])
  }

  /// Sets an element of a list of texts; a blank one is no element.
  private mutating func set(_ value: Cell, inList texts: inout [ExactText]) {
    guard let step = next(), let index = Int(step), index >= 0, steps.isEmpty else { return }
    if let words = value.words {
      // The elements between are set by changes of their own.
      while texts.count <= index, index < Self.longestList { texts.append("") }
      if texts.indices.contains(index) { texts[index] = words }
    } else if texts.indices.contains(index) {
      texts.remove(at: index)
    }
  }

  /// The most texts of a list that is made longer; no header of a table has as many labels.
  private static let longestList = 1_024

  private func set(_ value: Cell, _ text: inout ExactText) {
    if steps.isEmpty { text = value.words ?? "" }
  }

  private func set(_ value: Cell, _ text: inout ExactText?) {
    if steps.isEmpty { text = value.words }
  }
}

extension Cell {
  /// What the cell says, as a text; `nil` for a blank one.
  fileprivate var words: ExactText? {
    switch self {
    case .blank: nil
    case .text(let text): text
    case .code(let code): code.digits
    case .amount(let amount): ExactText(amount.description)
    }
  }
}
