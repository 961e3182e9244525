internal import Convert

/// Reads the XML that ``XMLWriter`` writes, strictly: valid by the schema, and by the rules that
/// the schema cannot say.
struct XMLReader: FormatReader {
  /// How to read.
  let options: ReadingOptions

  func read(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    guard let bytes = bundle.singleFile else {
      throw ConversionError(.data, Diagnostic(XMLCode.notAFile))
    }
    let encoding: String? =
      switch options.encoding {
      case .automatic: nil
      case .utf8: "UTF-8"
      case .gb18030: "GB18030"
      case .gbk: "GBK"
      case .utf16: "UTF-16"
      }
    let tree = try XMLSchemaValidation.shared().tree(of: bytes, encoding: encoding)
    var model = XMLModel(tree: tree, cellLimit: RowLayout.maximumCells(inBytes: bytes.count))
    let disclosure = model.disclosure()
    guard model.findings.isEmpty else {
      let more = model.hasMoreFindings ? [Diagnostic.moreErrors(behind: model.findings.count)] : []
      throw ConversionError(.data, model.findings + more)
    }
    return disclosure
  }
}

/// Makes the model of a valid document, and holds it to the rules that the schema cannot say.
struct XMLModel: ~Copyable {
  /// The document.
  let tree: XMLTree
  /// The most table cells that all tables have together.
  let cellLimit: Int
  /// The table cells so far.
  var cells = 0
  /// What was found.
  private(set) var findings: [Diagnostic] = []
  /// Whether there were more than are kept.
  private(set) var hasMoreFindings = false
  /// The most findings that are kept.
  private static let maximumFindings = 100

  /// Makes a model that has read nothing yet.
  init(tree: consuming XMLTree, cellLimit: Int) {
    self.tree = tree
    self.cellLimit = cellLimit
  }

  // MARK: Findings

  /// Adds a finding about an element.
  @inline(never)
  mutating func report(
    _ code: XMLCode, at node: Int, _ arguments: [(name: String, value: DiagnosticArgument)] = []
  ) {
    guard findings.count < Self.maximumFindings else {
      hasMoreFindings = true
      return
    }
    findings.append(
      Diagnostic(
        code, at: .input(SourcePosition(line: Int(tree.nodes[node].line))),
        arguments: arguments + [(name: "path", value: .text(tree.path(of: node)))]))
  }

  /// Holds a derived value that is stated against what it is derived from.
  mutating func check(
    _ name: XMLAttributeName, of node: Int, against derive: @autoclosure () -> ExactText?
  ) {
    guard let stated = tree.value(name, of: node) else { return }
    let derived = derive()
    if let derived, stated.isSame(as: derived) { return }
    report(
      .inconsistent, at: node,
      [
        (name: "name", value: .text(name.rawValue)),
        (name: "found", value: .text(String(decoding: stated, as: UTF8.self))),
        (name: "expected", value: .text(derived?.string ?? "")),
        (name: "derived", value: .words(Self.words(for: derived))),
      ])
  }

  private static func words(for derived: ExactText?) -> LocalizedText {
    guard let derived else { return LocalizedText(en: "nothing", zh: "得不出该值") }
    return LocalizedText(en: "'\(derived)'", zh: "得出的是“\(derived)”")
  }

  // MARK: Values

  /// The text of an element.
  func text(_ node: Int) -> ExactText {
    ExactText(String(decoding: tree.text(of: node), as: UTF8.self))
  }

  /// The value of an attribute; `nil` where it is not there.
  func text(_ name: XMLAttributeName, of node: Int) -> ExactText? {
    tree.value(name, of: node).map { ExactText(String(decoding: $0, as: UTF8.self)) }
  }

  /// The value of an attribute that is a number, which the schema has held to digits.
  func number(_ name: XMLAttributeName, of node: Int) -> Int? {
    guard let digits = tree.value(name, of: node) else { return nil }
    var number = 0
    for digit in digits { number = number * 10 + Int(digit & 0x0F) }
    return number
  }

  /// The line of the source that an element names.
  func line(_ node: Int) -> Int? { number(.line, of: node) }

  /// The value of an attribute that is one of a list; `nil` where it is not there.
  mutating func choice<Value: RawRepresentable<String>>(
    _ name: XMLAttributeName, of node: Int
  ) -> Value? {
    guard let bytes = tree.value(name, of: node) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let value = Value(rawValue: text) else {
      report(.schemaMismatch, at: node, [(name: "found", value: .text(text))])
      return nil
    }
    return value
  }

  /// The amount that is the text of an element.
  mutating func amount(_ node: Int) -> Amount? {
    if let amount = Amount(canonical: tree.text(of: node)) { return amount }
    report(.schemaMismatch, at: node, [(name: "found", value: .text(text(node).string))])
    return nil
  }
}

/// The outline.
extension XMLModel {
  /// The whole document.
  mutating func disclosure() -> Disclosure {
    var disclosure = Disclosure(stage: choice(.stage, of: 0) ?? .budget, title: "")
    disclosure.fiscalYear = number(.fiscalYear, of: 0)
    for child in tree.children(of: 0) {
      switch tree.nodes[child].name {
      case .department: disclosure.department = text(child)
      case .title: disclosure.title = text(child)
      case .contents:
        disclosure.contents = tree.children(of: child).map { entry in
          ContentsEntry(
            label: text(.label, of: entry), title: text(entry), sourceLine: line(entry))
        }
      case .part: disclosure.parts.append(part(child))
      case .signature:
        var signature = Signature(sourceLine: line(child))
        for member in tree.children(of: child) {
          if tree.nodes[member].name == .name {
            signature.name = text(member)
          } else {
            signature.date = text(member)
            check(.day, of: member, against: signature.day)
          }
        }
        disclosure.signature = signature
      case .ledger:
        for entry in tree.children(of: child) { disclosure.ledger.append(ledgerEntry(entry)) }
      default: break
      }
    }
    return disclosure
  }

  private mutating func part(_ node: Int) -> Part {
    var part = Part(label: text(.label, of: node), sourceLine: line(node))
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .title: part.title = text(child)
      case .section: part.sections.append(section(child, deeperThan: 0))
      default: if let block = block(child) { part.blocks.append(block) }
      }
    }
    return part
  }

  private mutating func section(_ node: Int, deeperThan outer: Int) -> Section {
    let level = number(.level, of: node) ?? outer + 1
    var section = Section(
      label: text(.label, of: node), title: "", level: level, sourceLine: line(node))
    guard level > outer else {
      report(
        .sectionLevel, at: node,
        [
          (name: "found", value: .integer(level)), (name: "minimum", value: .integer(outer + 1)),
          (name: "maximum", value: .integer(Section.maximumLevel)),
        ])
      // What is below is not looked into: levels that grow bound the recursion.
      return section
    }
    for child in tree.children(of: node) {
      switch tree.nodes[child].name {
      case .title: section.title = text(child)
      case .section: section.subsections.append(self.section(child, deeperThan: level))
      default: if let block = block(child) { section.blocks.append(block) }
      }
    }
    return section
  }

  private mutating func block(_ node: Int) -> Block? {
    switch tree.nodes[node].name {
    case .paragraph: return .paragraph(paragraph(node))
    case .note: return .note(paragraph(node))
    case .table: return .table(table(node))
    case .performance: return .performance(performance(node))
    case .projectStatement: return .project(projectStatement(node))
    case .term:
      var term = GlossaryTerm(
        label: text(.label, of: node), term: "", definition: "", sourceLine: line(node))
      for child in tree.children(of: node) {
        if tree.nodes[child].name == .name {
          term.term = text(child)
        } else {
          term.definition = text(child)
        }
      }
      return .term(term)
    default: return nil
    }
  }

  /// A paragraph, a list item or a note.
  func paragraph(_ node: Int) -> Paragraph {
    Paragraph(mark: text(.mark, of: node), text: text(node), sourceLine: line(node))
  }

  private mutating func projectStatement(_ node: Int) -> ProjectStatement {
    var project = ProjectStatement(
      label: text(.label, of: node), name: "", sourceLine: line(node))
    for child in tree.children(of: node) {
      if tree.nodes[child].name == .name {
        project.nameLabel = text(.label, of: child) ?? ""
        project.name = text(child)
      } else {
        var field = StatementField(
          label: text(.label, of: child) ?? "", text: "", sourceLine: line(child))
        for member in tree.children(of: child) {
          if tree.nodes[member].name == .text {
            field.text = text(member)
          } else {
            field.paragraphs.append(paragraph(member))
          }
        }
        project.fields.append(field)
      }
    }
    if tree.value(.amount, of: node) != nil || tree.value(.unit, of: node) != nil {
      let money = project.money
      check(.amount, of: node, against: (money?.amount.description).map { ExactText($0) })
      check(.unit, of: node, against: (money?.unit?.rawValue).map { ExactText($0) })
    }
    check(.budgetUnit, of: node, against: project.budgetUnit)
    check(.withheld, of: node, against: project.isWithheld ? "true" : nil)
    return project
  }
}
