/// The codes of years, names and terms that change within a disclosure.
enum AgreementCode: String, DiagnosticCode {
  /// A heading, a table or a sentence is of another year.
  case year = "structure.year"
  /// A heading or a table names another department.
  case department = "structure.department"
  /// 上半年结转 stands for 上年结转.
  case term = "structure.term"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .year:
      DiagnosticWording(
        check: .warning, en: "'{stated}' is of {what}, but the disclosure of {expected}",
        zh: "“{stated}”为 {what} 年，而公开年度为 {expected} 年",
        advice: (
          "Words of last year's disclosure were likely left; look at its figures too.",
          "可能沿用了上年文本，请一并核对其数字。"
        ),
        example: (
          "关于示例局2026年… in a disclosure of 2027", "2027 年公开文本中的“关于示例局2026年…”"
        ), source: RuleSource.form)
    case .department:
      DiagnosticWording(
        check: .warning, en: "'{stated}' stands where all others say '{expected}'",
        zh: "此处为“{stated}”，其他各处为“{expected}”",
        advice: (
          "The name of another department was likely copied, or a character is wrong.",
          "可能误用其他部门名称或有错字，请核对。"
        ),
        example: ("关于示范局2027年… among 示例局", "各标题为示例局，仅此处为示范局"),
        source: RuleSource.form)
    case .term:
      DiagnosticWording(
        check: .warning, en: "'{stated}' must be '{expected}': what is carried over is of the year",
        zh: "“{stated}”应为“{expected}”：结转结余按年度计算",
        advice: ("A character is too many.", "多一“半”字，请更正。"),
        example: ("上半年结转结余 for 上年结转结余", "上年结转结余误作上半年结转结余"), source: RuleSource.form)
    }
  }
}

/// Holds years, the department's name and the terms of headings, tables and sentences together.
struct AgreementChecks {
  let maker: FindingMaker
  let disclosure: Disclosure
  let outline: NarrativeOutline
  let tables: [PlacedTable]
  /// For each of ``tables`` whether it is that of one budget unit among several.
  let areOfUnits: [Bool]

  /// A heading as it is compared.
  private struct Heading {
    let text: [UInt8]
    let path: BlockPath?
    let sourceLine: Int?
    let place: String
  }

  /// The findings.
  func findings() -> [CheckFinding] {
    let headings = self.headings
    var departments: [(heading: Heading, name: [UInt8])] = []
    departments.reserveCapacity(headings.count)
    for heading in headings {
      if let name = Self.department(in: heading.text)?.name { departments.append((heading, name)) }
    }
    var findings = years(headings) + terms(headings)
    findings += others(departments)
    findings += others(
      zip(tables, areOfUnits).compactMap { placed, isOfUnit in
        // Each unit makes its own.
        guard !isOfUnit, let name = placed.table.preparedBy?.withoutWhiteSpace, !name.isEmpty else {
          return nil
        }
        let place = placed.number.map { "表\($0)" } ?? placed.table.title.string
        return (
          Heading(
            text: Array(name.utf8), path: placed.path, sourceLine: placed.table.sourceLine,
            place: place), Array(name.utf8)
        )
      })
    return findings + sentences(majority(of: departments.map(\.1)))
  }

  private static let contents = "目录"

  /// The entries of the contents and the titles of parts and sections.
  private var headings: [Heading] {
    var headings = disclosure.contents.map { entry in
      Heading(
        text: entry.title.bytesWithoutWhiteSpace, path: nil, sourceLine: entry.sourceLine,
        place: Self.contents)
    }
    for (number, part) in disclosure.parts.enumerated() {
      let path = BlockPath(part: number, block: 0)
      let place = part.title?.string ?? ""
      for section in part.sections {
        headings.append(
          Heading(
            text: section.title.bytesWithoutWhiteSpace, path: path,
            sourceLine: section.sourceLine, place: place))
      }
    }
    return headings
  }

  /// The department and the year of `关于示例局2027年…`.
  private static func department(in title: [UInt8]) -> (name: [UInt8], year: Int)? {
    guard title.starts(with: "关于"),
      let start = title.firstIndex(where: \.isASCIIDigit), start > 6,
      let year = year(in: title, at: start)
    else { return nil }
    return (Array(title[6..<start]), year)
  }

  /// A year of four digits before 年.
  private static func year(in text: [UInt8], at start: Int) -> Int? {
    let digits = text[start...].prefix(while: \.isASCIIDigit)
    guard digits.count == 4, text.span.hasWord("年", at: digits.endIndex) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  // MARK: Years

  private func years(_ headings: [Heading]) -> [CheckFinding] {
    guard let right = disclosure.fiscalYear else { return [] }
    var findings = headings.compactMap { heading -> CheckFinding? in
      guard let year = Self.department(in: heading.text)?.year, year != right else { return nil }
      return finding(year, right, heading, stated: NarrativeText.string(heading.text[...]))
    }
    for placed in tables where placed.table.title.utf8.contains(where: \.isASCIIDigit) {
      let title = placed.table.title.bytesWithoutWhiteSpace
      // What is carried over or final is of a year before.
      guard let start = title.firstIndex(where: \.isASCIIDigit),
        let year = Self.year(in: title, at: start), year != right,
        !title[...].hasAny(["结转", "上年", "决算"])
      else { continue }
      findings.append(
        finding(
          year, right,
          Heading(
            text: title, path: placed.path, sourceLine: placed.table.sourceLine,
            place: placed.number.map { "表\($0)" } ?? ""),
          stated: placed.table.title.string))
    }
    for outlined in outline.targets {
      guard let year = outlined.target.year, year != right else { continue }
      findings.append(
        finding(
          year, right,
          Heading(
            text: [], path: outlined.path, sourceLine: outlined.target.sourceLine,
            place: outlined.place), stated: outlined.target.title.string))
    }
    return findings
  }

  private func finding(_ year: Int, _ right: Int, _ heading: Heading, stated: String)
    -> CheckFinding
  {
    maker.finding(
      AgreementCode.year, at: heading.path, line: heading.sourceLine, place: heading.place,
      [("what", .text("\(year)"))], stated: stated, expected: "\(right)")
  }

  /// Sentences that begin with the department and another year.
  private func sentences(_ department: [UInt8]?) -> [CheckFinding] {
    guard let right = disclosure.fiscalYear, let department, department.count >= 9 else {
      return []
    }
    var findings: [CheckFinding] = []
    for section in outline.sections where section.topic != .unknown {
      for statement in section.statements {
        guard statement.text.starts(with: department),
          let year = Self.year(in: statement.text, at: department.count), year != right
        else { continue }
        findings.append(
          maker.finding(
            AgreementCode.year, at: statement.path, line: statement.sourceLine,
            place: section.title.string, [("what", .text("\(year)"))],
            stated: NarrativeText.string(statement.text[..<(department.count + 7)]),
            expected: "\(right)"))
      }
    }
    return findings
  }

  // MARK: Names

  /// The name that most of at least four bear.
  private func majority(of names: [[UInt8]]) -> [UInt8]? {
    guard let first = names.first, names.count >= 4 else { return nil }
    // Nearly always they are all one.
    if names.allSatisfy({ $0 == first }) { return first }
    var counts: [[UInt8]: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    let most = counts.max { ($0.value, $1.key.count) < ($1.value, $0.key.count) }
    guard let most, most.value * 4 >= names.count * 3 else { return nil }
    return most.key
  }

  /// Names that differ from what the others say; a longer form of the same name is none.
  private func others(_ stated: [(heading: Heading, name: [UInt8])]) -> [CheckFinding] {
    guard let right = majority(of: stated.map(\.name)) else { return [] }
    let folded = LikeName(folded: right)
    return stated.compactMap { heading, name in
      guard name != right, !LikeName(folded: name).isTail(of: folded) else { return nil }
      return maker.finding(
        AgreementCode.department, at: heading.path, line: heading.sourceLine,
        place: heading.place, [], stated: NarrativeText.string(name[...]),
        expected: NarrativeText.string(right[...]))
    }
  }

  // MARK: Terms

  static let wrongTerm: StaticString = "上半年结转"

  private func terms(_ headings: [Heading]) -> [CheckFinding] {
    var sentences: [Heading] = []
    for section in outline.sections {
      for statement in section.statements where statement.has(Self.wrongTerm) {
        sentences.append(
          Heading(
            text: statement.text, path: statement.path, sourceLine: statement.sourceLine,
            place: section.title.string))
      }
    }
    return (headings.filter { $0.text.has(Self.wrongTerm) } + sentences).map { heading in
      maker.finding(
        AgreementCode.term, at: heading.path, line: heading.sourceLine, place: heading.place, [],
        stated: "上半年结转", expected: "上年结转")
    }
  }
}
