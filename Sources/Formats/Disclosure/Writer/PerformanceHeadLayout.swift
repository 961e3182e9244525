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
    let further = target.contacts.firstIndex { Self.isGoal($0.label) } ?? target.contacts.count
    switch target.scope {
    case .project:
      appendProject(target.project, target.contacts[..<further])
      appendPairs(target.budget)
      appendGoals(target.goal, target.contacts[further...])
    case .department:
      appendContacts(target.contacts[..<further])
      appendGoals(target.goal, target.contacts[further...])
      appendColumns(target.budget)
    }
  }

  /// Whether a label is one of goals: where a table states several, the first is its goal.
  static func isGoal(_ label: ExactText) -> Bool { kind(of: label) == .goal }

  private static func kind(of label: ExactText) -> PerformanceHead.Kind? {
    let bytes = Array(label.utf8)
    return PerformanceHead.kind(of: bytes.span)
  }

  private static func row(_ field: LabelledText) -> [ExactText] {
    [field.label, "", field.text]
  }

  /// The project with the person beside it, further contacts below.
  private mutating func appendProject(
    _ project: LabelledText?, _ contacts: ArraySlice<LabelledText>
  ) {
    var contacts = contacts
    if let project {
      var row = Self.row(project)
      if let contact = contacts.first, Self.kind(of: contact.label) == .contact {
        row += ["", "", "", contact.label, contact.text]
        contacts.removeFirst()
      }
      rows.append(row)
    }
    for contact in contacts { rows.append(Self.row(contact)) }
  }

  /// Two contacts in a row, where the second one cannot be taken for the value of the first.
  private mutating func appendContacts(_ contacts: ArraySlice<LabelledText>) {
    var rest = contacts
    while let first = rest.popFirst() {
      var row = Self.row(first)
      if let second = rest.first, Self.kind(of: second.label) == .contact {
        row += [second.label, second.text]
        rest.removeFirst()
      }
      rows.append(row)
    }
  }

  /// The goal, below it the further ones and what stands behind them.
  private mutating func appendGoals(_ goal: LabelledText?, _ further: ArraySlice<LabelledText>) {
    if let goal { rows.append(Self.row(goal)) }
    for field in further { rows.append(Self.row(field)) }
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
