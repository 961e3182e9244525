internal import Convert

/// The rows above the indicators of a performance table, as they are written.
struct PerformanceHeadLayout {
  /// The cells of each row, without the blank ones that fill it up to the width of the table.
  private(set) var rows: [[ExactText]] = []
  private let isGrouped: Bool

  /// Lays the head of a table out.
  ///
  /// - Parameters:
  ///   - target: The table.
  ///   - isGrouped: Whether amounts have thousands separators.
  init(_ target: PerformanceTarget, isGrouped: Bool) {
    self.isGrouped = isGrouped
    if let unit = target.unit { rows.append(Self.row(unit)) }
    switch target.scope {
    case .project:
      appendProject(target)
      appendPairs(target.budget)
      if let goal = target.goal { rows.append(Self.row(goal)) }
    case .department:
      appendContacts(target.contacts)
      if let goal = target.goal { rows.append(Self.row(goal)) }
      appendColumns(target.budget)
    }
  }

  private static func row(_ field: LabelledText) -> [ExactText] {
    [field.label, "", field.text]
  }

  /// The project with the person beside it, further contacts below.
  private mutating func appendProject(_ target: PerformanceTarget) {
    var contacts = target.contacts[...]
    if let project = target.project {
      var row = Self.row(project)
      if let contact = contacts.first, isContact(contact.label) {
        row += ["", "", "", contact.label, contact.text]
        contacts.removeFirst()
      }
      rows.append(row)
    }
    for contact in contacts { rows.append(Self.row(contact)) }
  }

  /// Two contacts in a row, where the second one cannot be taken for the value of the first.
  private mutating func appendContacts(_ contacts: [LabelledText]) {
    var rest = contacts[...]
    while let first = rest.popFirst() {
      var row = Self.row(first)
      if let second = rest.first, isContact(second.label) {
        row += [second.label, second.text]
        rest.removeFirst()
      }
      rows.append(row)
    }
  }

  private func isContact(_ label: ExactText) -> Bool {
    let bytes = Array(label.utf8)
    return PerformanceHead.kind(of: bytes.span) == .contact
  }

  /// A row for each block of the budget: its label, then pairs of a label and a value.
  private mutating func appendPairs(_ budget: [PerformanceBudgetLine]) {
    var block: ExactText?
    for line in budget {
      if block == nil || line.labels.first != block {
        block = line.labels.first
        rows.append([block ?? "", ""])
      }
      rows[rows.count - 1] += line.labels.dropFirst() + [text(line.value)]
    }
  }

  /// A row for each line of the budget, its value in the same column as those of the others.
  private mutating func appendColumns(_ budget: [PerformanceBudgetLine]) {
    var block: ExactText?
    for line in budget {
      let first = line.labels.first ?? ""
      let isNew = block != first || line.labels.count == 1
      block = first
      var row = [isNew ? first : "", ""] + line.labels.dropFirst()
      while row.count < 4 { row.append("") }
      rows.append(row + [text(line.value)])
    }
  }

  private func text(_ value: Cell) -> ExactText {
    switch value {
    case .blank: return ""
    case .text(let text): return text
    case .code(let code): return code.digits
    case .amount(let amount):
      var bytes: [UInt8] = []
      amount.append(to: &bytes, isGrouped: isGrouped)
      return ExactText(String(decoding: bytes, as: UTF8.self))
    }
  }
}
