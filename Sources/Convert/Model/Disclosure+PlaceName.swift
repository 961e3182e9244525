extension Disclosure {
  /// A place in the model as a person would name it: by what is printed there, not by numbers.
  ///
  /// - Parameter pointer: A JSON pointer as the ledger has them:
  ///   `/parts/2/sections/0/blocks/3/indicators/5/target`.
  /// - Returns: The words for it: `targets of “培训费”, indicator “培训人数”, 指标值`. A pointer into
  ///   nothing is named as it is.
  func placeName(_ pointer: ExactText) -> LocalizedText {
    var steps = pointer.string.split(separator: "/")[...]
    guard let member = steps.popFirst() else { return .same(pointer.string) }
    switch member {
    case "title": return LocalizedText(en: "the title", zh: "标题")
    case "department": return LocalizedText(en: "the department", zh: "部门名称")
    case "contents": return LocalizedText(en: "the contents", zh: "目录")
    case "signature": return LocalizedText(en: "the signature", zh: "落款")
    case "parts":
      guard let part = steps.element(of: parts) else { return .same(pointer.string) }
      switch steps.popFirst() {
      case "blocks": return name(of: steps.element(of: part.blocks), steps)
      case "sections": return name(of: steps.element(of: part.sections), steps)
      default: return .heading(part.title ?? part.label ?? "")
      }
    default: return .same(pointer.string)
    }
  }

  private func name(of section: Section?, _ steps: ArraySlice<Substring>) -> LocalizedText {
    guard let section else { return .same("-") }
    var steps = steps
    switch steps.popFirst() {
    case "blocks": return name(of: steps.element(of: section.blocks), steps)
    case "subsections": return name(of: steps.element(of: section.subsections), steps)
    default: return .heading(section.title)
    }
  }

  private func name(of block: Block?, _ steps: ArraySlice<Substring>) -> LocalizedText {
    switch block {
    case .paragraph(let paragraph), .note(let paragraph):
      let beginning = paragraph.text.string.prefix(12)
      return LocalizedText(en: "the paragraph “\(beginning)…”", zh: "段落“\(beginning)…”")
    case .table(let table): return .same("“\(table.title)”")
    case .performance(let target): return name(of: target, steps)
    case .project(let project): return .same("“\(project.name)”")
    case .term(let term):
      return LocalizedText(en: "the term “\(term.term)”", zh: "名词“\(term.term)”")
    case nil: return .same("-")
    }
  }

  private func name(
    of target: PerformanceTarget, _ steps: ArraySlice<Substring>
  ) -> LocalizedText {
    let owner = target.project?.text ?? target.unit?.text ?? target.title
    let table = LocalizedText(en: "the targets of “\(owner)”", zh: "“\(owner)”绩效目标表")
    var steps = steps
    guard steps.popFirst() == "indicators", let indicator = steps.element(of: target.indicators)
    else { return table }
    let names = [indicator.level3, indicator.level2, indicator.level1]
    let name = names.first { !$0.isEmpty } ?? ""
    let field = steps.popFirst().map(Indicator.printedName) ?? ""
    return LocalizedText(
      en: "\(table.english), indicator “\(name)”, \(field)",
      zh: "\(table.chinese)指标“\(name)”的\(field)")
  }
}

extension Indicator {
  /// The label under which a member is usually printed.
  fileprivate static func printedName(_ member: Substring) -> String {
    switch member {
    case "level1": "一级指标"
    case "level2": "二级指标"
    case "level3": "三级指标"
    case "target": "指标值"
    case "basis": "指标值设置依据"
    case "lastYear": "上年完成值"
    case "weight": "指标分值权重"
    case "scoringRule": "指标赋分规则"
    case "evidence": "佐证资料"
    default: String(member)
    }
  }
}

extension ArraySlice<Substring> {
  /// The element of a list that the next step names; `nil` where it names none.
  fileprivate mutating func element<Part>(of list: [Part]) -> Part? {
    guard let step = popFirst(), let index = Int(step), list.indices.contains(index) else {
      return nil
    }
    return list[index]
  }
}

extension LocalizedText {
  /// Words that are the same in both languages, as those of the document are.
  fileprivate static func same(_ words: String) -> LocalizedText {
    LocalizedText(en: words, zh: words)
  }

  fileprivate static func heading(_ title: ExactText) -> LocalizedText {
    LocalizedText(en: "the heading “\(title)”", zh: "标题“\(title)”")
  }
}
