import DisclosureGenerator

@testable import Convert

/// A consistent document that a test breaks in one place.
struct Draft {
  /// What cannot be changed, because it is not there.
  struct NotThere: Error {
    let what: String
  }

  var disclosure: Disclosure

  /// Makes the first generated document that has something of everything.
  init() {
    disclosure = Disclosure(stage: .budget, title: "")
    for seed: UInt64 in 1...200 {
      disclosure = GeneratedDisclosure(seed: seed, size: .small).disclosure
      if isRich { return }
    }
  }

  /// Whether all that tests change is there.
  private var isRich: Bool {
    let text = sentences.joined()
    return text.contains("年自有资金项目") && text.contains("公务员医疗补助（项）")
      && disclosure.contents.count > 4 && budgetUnits.count > 1
      && projectNames.count > 1 && targetNames == projectNames
  }

  /// The codes of what is found.
  var codes: [String] {
    DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code)
  }

  /// The paragraphs of the explanations.
  private var sentences: [String] {
    var sentences: [String] = []
    disclosure.forEachBlock { block, _ in
      if case .paragraph(let paragraph) = block { sentences.append(paragraph.text.string) }
    }
    return sentences
  }

  private var projectNames: [ExactText] {
    var names: [ExactText] = []
    disclosure.forEachBlock { block, _ in
      if case .project(let statement) = block { names.append(statement.name) }
    }
    return names
  }

  private var targetNames: [ExactText] {
    targets.compactMap(\.project?.text)
  }

  private var targets: [PerformanceTarget] {
    var targets: [PerformanceTarget] = []
    disclosure.forEachBlock { block, _ in
      if case .performance(let target) = block { targets.append(target) }
    }
    return targets
  }

  /// The units of the projects.
  var budgetUnits: [ExactText] {
    let units = targets.filter { $0.scope == .project }.compactMap(\.unit?.text)
    return Set(units).sorted()
  }

  // MARK: Changing

  /// Changes every block; whether `change` says that it did something is returned.
  mutating func blocks(_ what: String, _ change: (inout Block) -> Bool) throws {
    var isDone = false
    func visit(_ blocks: inout [Block]) {
      for index in blocks.indices where !isDone { isDone = change(&blocks[index]) }
    }
    func visit(_ section: inout Section) {
      visit(&section.blocks)
      for index in section.subsections.indices { visit(&section.subsections[index]) }
    }
    for part in disclosure.parts.indices {
      visit(&disclosure.parts[part].blocks)
      for section in disclosure.parts[part].sections.indices {
        visit(&disclosure.parts[part].sections[section])
      }
    }
    if !isDone { throw NotThere(what: what) }
  }

  /// Puts other words into the first sentence that has some.
  mutating func replace(_ words: String, with others: String) throws {
    try blocks(words) { block in
      guard case .paragraph(var paragraph) = block, paragraph.text.string.contains(words) else {
        return false
      }
      paragraph.text = ExactText(paragraph.text.string.replacing(words, with: others))
      block = .paragraph(paragraph)
      return true
    }
  }

  /// Takes the first sentence out that has some words.
  mutating func remove(_ words: String) throws {
    try blocks(words) { block in
      guard case .paragraph(let paragraph) = block, paragraph.text.string.contains(words) else {
        return false
      }
      block = .paragraph(Paragraph(text: "没有其他说明。"))
      return true
    }
  }

  /// Gives the first item of the carry-over list another amount.
  mutating func replaceCarryover(amount: String) throws {
    try blocks("carry-over") { block in
      guard case .paragraph(var paragraph) = block,
        let name = paragraph.text.string.firstRange(of: "年自有资金项目")
      else { return false }
      let text = paragraph.text.string
      paragraph.text = ExactText(text[..<name.upperBound] + amount + "万元，用于上年未完成的支付。")
      block = .paragraph(paragraph)
      return true
    }
  }

  /// Takes the rows of the tables of a kind out.
  mutating func setEmpty(_ kind: TableKind) {
    tables { table in if table.kind == kind { table.rows = [] } }
  }

  /// Adds a section of one sentence to the explanations.
  mutating func addSection(_ heading: ExactText, _ sentence: ExactText) {
    disclosure.parts[2].sections.append(
      Section(
        label: "九十、", title: heading, level: 1, blocks: [.paragraph(Paragraph(text: sentence))])
    )
  }

  /// Adds a sentence to the section whose heading has some words.
  mutating func append(_ sentence: ExactText, to heading: String) throws {
    for part in disclosure.parts.indices {
      for section in disclosure.parts[part].sections.indices
      where disclosure.parts[part].sections[section].title.string.contains(heading) {
        disclosure.parts[part].sections[section].blocks.append(
          .paragraph(Paragraph(text: sentence)))
        return
      }
    }
    throw NotThere(what: heading)
  }

  /// Puts other words into the first heading of the explanations that has some.
  mutating func replaceHeading(_ words: String, with others: String) throws {
    for section in disclosure.parts[2].sections.indices {
      let title = disclosure.parts[2].sections[section].title.string
      guard title.contains(words) else { continue }
      disclosure.parts[2].sections[section].title = ExactText(title.replacing(words, with: others))
      return
    }
    throw NotThere(what: words)
  }

  /// Changes the first project statement that is not withheld.
  mutating func project(_ change: (inout ProjectStatement) -> Void) throws {
    try blocks("project") { block in
      guard case .project(var statement) = block, !statement.isWithheld else { return false }
      change(&statement)
      block = .project(statement)
      return true
    }
  }

  /// Changes the first table of targets of a scope.
  mutating func target(
    of scope: PerformanceScope = .project, _ change: (inout PerformanceTarget) -> Void
  ) throws {
    try blocks("target") { block in
      guard case .performance(var target) = block, target.scope == scope else { return false }
      change(&target)
      block = .performance(target)
      return true
    }
  }

  /// States an amount in all rows of a measure of a table.
  mutating func state(_ spelling: String, of concept: Concept, in kind: TableKind) {
    tables { table in
      guard table.kind == kind,
        let column = table.columns.firstIndex(where: { $0.concept == concept })
      else { return }
      for row in table.rows.indices {
        table.rows[row].cells[column] = Amount(spelling).map { .amount($0) } ?? .blank
      }
    }
  }

  /// Changes every statement table.
  mutating func tables(_ change: (inout StatementTable) -> Void) {
    for part in disclosure.parts.indices {
      for block in disclosure.parts[part].blocks.indices {
        guard case .table(var table) = disclosure.parts[part].blocks[block] else { continue }
        change(&table)
        disclosure.parts[part].blocks[block] = .table(table)
      }
    }
  }
}

extension ProjectStatement {
  /// Sets the text of a field.
  mutating func setField(_ label: ExactText, _ text: ExactText) {
    for index in fields.indices where fields[index].label == label { fields[index].text = text }
  }
}
