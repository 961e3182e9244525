/// Lays out a report for people to read in a terminal.
public struct CheckTextReport {
  /// What a report is about and how it is told.
  public struct Context: Sendable {
    /// The name of the input.
    public var file: String
    /// Whether the lines of the source are those of the input.
    public var isText: Bool
    /// What the reader found.
    public var reading: [Diagnostic]
    /// Whether unproven amounts are listed.
    public var listsUnproven: Bool
    /// The least severity that is told.
    public var least: Severity

    /// Makes a context.
    public init(
      file: String, isText: Bool, reading: [Diagnostic], listsUnproven: Bool, least: Severity
    ) {
      self.file = file
      self.isText = isText
      self.reading = reading
      self.listsUnproven = listsUnproven
      self.least = least
    }
  }

  private let renderer: DiagnosticRenderer
  private let language: Language

  /// Makes a layout that words findings as `renderer` does.
  public init(renderer: DiagnosticRenderer) {
    self.renderer = renderer
    if case .text(let language) = renderer.form {
      self.language = language
    } else {
      language = .english
    }
  }

  /// The report: findings under the table or section they are about, what to do about them, coverage,
  /// the summary.
  public func text(_ report: CheckReport, _ context: Context) -> String {
    var text = ""
    for group in groups(report, context) {
      text += heading(group.heading)
      for line in group.lines { text += line + "\n" }
    }
    text += advice(report, context)
    if context.least == .note || context.listsUnproven {
      text += coverage(report, context)
    }
    return text + renderer.render(report.summary, file: context.file) + "\n"
  }

  /// What is told about one table or section.
  private struct Group {
    let name: String
    var heading: String
    /// The first line of the source that it is about.
    var first: Int?
    /// What is told, each with the line that it is about.
    var told: [(line: Int?, text: String)] = []

    /// What is told, by the lines that it is about; what is about none of them comes first.
    var lines: [String] {
      told.indices.sorted { (told[$0].line ?? 0, $0) < (told[$1].line ?? 0, $1) }
        .map { told[$0].text }
    }
  }

  /// The findings of reader and checks, together for each table, in the order of the document.
  private func groups(_ report: CheckReport, _ context: Context) -> [Group] {
    var groups: [Group] = []
    func add(_ rendered: String, to name: String, _ heading: String, line: Int?) {
      let index: Int
      if let known = groups.firstIndex(where: { $0.name == name }) {
        index = known
      } else {
        // What the reader tells of a table without findings goes before the tables behind it.
        index =
          line.flatMap { line in
            groups.firstIndex { group in group.first.map { $0 > line } ?? false }
          } ?? groups.endIndex
        groups.insert(Group(name: name, heading: heading, first: line), at: index)
      }
      groups[index].told.append((line, rendered))
      if let line { groups[index].first = min(groups[index].first ?? line, line) }
    }
    let titles = Dictionary(
      report.coverage.map { ($0.name, " " + $0.title) }, uniquingKeysWith: { first, _ in first })
    for finding in report.findings where finding.diagnostic.severity >= context.least {
      let name = finding.placeName
      add(
        renderer.render(finding.diagnostic(ofText: context.isText), file: context.file), to: name,
        name + (titles[name] ?? ""), line: finding.sourceLine)
    }
    let reading = context.reading.filter { $0.severity >= context.least }.sortedByLine()
    var general = Group(name: "", heading: Self.reading.text(in: language))
    for diagnostic in reading {
      let rendered = renderer.render(diagnostic, file: context.file)
      guard context.isText, case .input(let position)? = diagnostic.place,
        let place = report.places.first(where: { $0.lines.contains(position.line) })
      else {
        general.told.append((nil, rendered))
        continue
      }
      add(rendered, to: place.name, place.name + (titles[place.name] ?? ""), line: position.line)
    }
    return general.told.isEmpty ? groups : [general] + groups
  }

  /// What to do, each advice once, with the codes that are told and that it is for.
  private func advice(_ report: CheckReport, _ context: Context) -> String {
    let told = (context.reading + report.findings.map(\.diagnostic)).filter {
      $0.severity >= context.least
    }
    var lines: [(advice: String, codes: [String])] = []
    var known: Set<String> = []
    for diagnostic in told where known.insert(diagnostic.code).inserted {
      let advice = diagnostic.wording.advice.text(in: language)
      if let index = lines.firstIndex(where: { $0.advice == advice }) {
        lines[index].codes.append(diagnostic.code)
      } else {
        lines.append((advice, [diagnostic.code]))
      }
    }
    guard !lines.isEmpty else { return "" }
    return heading(Self.whatToDo.text(in: language))
      + lines.map { "  \($0.advice) [\($0.codes.joined(separator: ", "))]\n" }.joined()
  }

  private func heading(_ words: String) -> String { "\n== \(words)\n" }

  private func coverage(_ report: CheckReport, _ context: Context) -> String {
    guard !report.coverage.isEmpty else { return "" }
    var text = heading(Self.coverage.text(in: language))
    for table in report.coverage {
      let values = [
        "table": "\(table.name) \(table.title)", "amounts": String(table.amounts),
        "proven": String(table.proven), "doubtful": String(table.doubtful),
        "unproven": String(table.unproven.count),
      ]
      text += Placeholders.fill(Self.line.text(in: language)) { values[String($0)] } + "\n"
      guard context.listsUnproven else { continue }
      for amount in table.unproven {
        let line = DiagnosticArgument.line(amount.sourceLine)
          .text(in: language, linesAreOfInput: context.isText)
        text += "    \(report.name(of: amount)) \(amount.amount)\(line)\n"
      }
    }
    return text + "\n"
  }

  private static let reading = LocalizedText(en: "reading", zh: "读取")
  private static let whatToDo = LocalizedText(en: "what to do", zh: "处理建议")
  private static let coverage = LocalizedText(en: "coverage", zh: "覆盖率")
  private static let line = LocalizedText(
    en: "  {table}: {amounts} {amounts:amount|amounts}, {proven} proven, {doubtful} in doubt, "
      + "{unproven} unproven",
    zh: "  {table}：金额 {amounts} 个，已证明 {proven}、存疑 {doubtful}、未证明 {unproven}")
}
