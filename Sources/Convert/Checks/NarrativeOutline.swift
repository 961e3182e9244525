/// What a section of the explanations is about.
enum NarrativeTopic {
  case overview, income, expenditure, appropriation, general, basic, projects
  case governmentFund, stateCapital, threePublic, commissioned, carryover, otherMatters
  case unknown

  /// Recognises the topic of a heading.
  init(heading: ExactText) {
    let words = heading.withoutWhiteSpace
    func has(_ word: StaticString) -> Bool { words.has(word) }
    if has("三公") {
      self = .threePublic
    } else if has("委托业务费") {
      self = .commissioned
    } else if has("结转结余") {
      self = .carryover
    } else if has("财政拨款收支")
      || has("财政拨款收入支出") && !has("政府性基金") && !has("国有资本")
    {
      self = .appropriation
    } else if has("基本支出") {
      self = .basic
    } else if has("项目支出") {
      self = .projects
    } else if has("政府性基金") {
      self = .governmentFund
    } else if has("国有资本") {
      self = .stateCapital
    } else if has("一般公共预算") {
      self = .general
    } else if has("其他重要事项") || has("其他事项") {
      self = .otherMatters
    } else if has("财政拨款") {
      self = .appropriation
    } else if has("收支") || has("收入支出") {
      self = .overview
    } else if has("收入") {
      self = .income
    } else if has("支出") {
      self = .expenditure
    } else {
      self = .unknown
    }
  }
}

/// A section of the first level with all that is said in it.
struct NarrativeSection {
  /// What it is about.
  let topic: NarrativeTopic
  /// The heading.
  let title: ExactText
  /// The paragraphs, also those of the sections below.
  var statements: [NarrativeStatement] = []
}

/// The explanations, the project statements and the targets of a disclosure.
struct NarrativeOutline {
  /// The sections of the first level.
  private(set) var sections: [NarrativeSection] = []
  /// The project statements.
  private(set) var projects: [OutlinedProject] = []
  /// The tables of targets.
  private(set) var targets: [OutlinedTarget] = []
  /// The names of the projects of both.
  private(set) var names = ProjectNames()

  init(_ disclosure: Disclosure) {
    for number in disclosure.parts.indices {
      _ = read(disclosure.parts[number].blocks, at: BlockPath(part: number, block: 0))
      for (index, section) in disclosure.parts[number].sections.enumerated() {
        var found = NarrativeSection(
          topic: NarrativeTopic(heading: section.title), title: section.title)
        read(section, at: BlockPath(part: number, sections: [index], block: 0), into: &found)
        sections.append(found)
      }
    }
  }

  private mutating func read(
    _ section: Section, at path: BlockPath, into found: inout NarrativeSection
  ) {
    found.statements += read(section.blocks, at: path)
    for (index, child) in section.subsections.enumerated() {
      var below = path
      below.sections.append(index)
      read(child, at: below, into: &found)
    }
  }

  private mutating func read(_ blocks: [Block], at path: BlockPath) -> [NarrativeStatement] {
    var statements: [NarrativeStatement] = []
    var open: OpenParagraph?
    var place = path
    for index in blocks.indices {
      place.block = index
      switch blocks[index] {
      case .paragraph(let paragraph):
        // A paragraph that does not end goes on behind the page break.
        if open != nil, paragraph.mark == nil {
          open?.text += paragraph.text.string
        } else {
          if let open = open.take() { statements.append(open.statement) }
          open = OpenParagraph(paragraph, at: place)
        }
        if let paragraph = open, Self.isComplete(paragraph.text) {
          statements.append(paragraph.statement)
          open = nil
        }
        continue
      case .project(let statement):
        projects.append(OutlinedProject(statement, at: place, &names))
      case .performance(let target):
        targets.append(OutlinedTarget(target, at: place, &names))
      case .note, .table, .term:
        break
      }
      if let open = open.take() { statements.append(open.statement) }
    }
    if let open { statements.append(open.statement) }
    return statements
  }

  /// A paragraph that may go on behind a page break.
  private struct OpenParagraph {
    var text: String
    private let mark: ExactText?
    private let sourceLine: Int?
    private let path: BlockPath

    init(_ paragraph: Paragraph, at path: BlockPath) {
      text = paragraph.text.string
      mark = paragraph.mark
      sourceLine = paragraph.sourceLine
      self.path = path
    }

    /// The paragraph with its numbers.
    var statement: NarrativeStatement {
      NarrativeStatement(text: text, mark: mark, sourceLine: sourceLine, path: path)
    }
  }

  /// Whether a paragraph ends with a mark that ends sentences or opens lists.
  private static func isComplete(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last(where: { !$0.isBlankOrZeroWidth }) else {
      return true
    }
    switch last {
    case "。", "；", "：", "！", "？", ".", ";", ":", "）", ")": return true
    default: return false
    }
  }
}
