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

  /// The report: findings under the table or section they are about, coverage, the summary.
  public func text(_ report: CheckReport, _ context: Context) -> String {
    var text = ""
    let reading = context.reading.filter { $0.severity >= context.least }
    if !reading.isEmpty {
      text += heading(Self.reading.text(in: language))
      for diagnostic in reading { text += renderer.render(diagnostic, file: context.file) + "\n" }
    }
    var group = ""
    for finding in report.findings where finding.diagnostic.severity >= context.least {
      if finding.placeName != group {
        group = finding.placeName
        let title = finding.cell.map { " " + report.coverage[$0.table].title } ?? ""
        text += heading(group + title)
      }
      text += renderer.render(finding.diagnostic(ofText: context.isText), file: context.file) + "\n"
    }
    if context.least == .note || context.listsUnproven {
      text += coverage(report, context)
    }
    return text + renderer.render(report.summary, file: context.file) + "\n"
  }

  private func heading(_ words: String) -> String { "\n== \(words)\n" }

  private func coverage(_ report: CheckReport, _ context: Context) -> String {
    guard !report.coverage.isEmpty else { return "" }
    var text = heading(Self.coverage.text(in: language))
    for table in report.coverage {
      text += Self.line.text(in: language)
        .replacing("{table}", with: "\(table.name) \(table.title)")
        .replacing("{amounts}", with: String(table.amounts))
        .replacing("{proven}", with: String(table.proven))
        .replacing("{doubtful}", with: String(table.doubtful))
        .replacing("{unproven}", with: String(table.unproven.count))
      text += "\n"
      guard context.listsUnproven else { continue }
      for amount in table.unproven {
        let line = amount.sourceLine.map { Self.at.text(in: language) + "\($0)" } ?? ""
        text += "    \(amount.name) \(amount.amount)\(line)\n"
      }
    }
    return text + "\n"
  }

  private static let reading = LocalizedText(en: "reading", zh: "读取")
  private static let coverage = LocalizedText(en: "coverage", zh: "覆盖率")
  private static let at = LocalizedText(en: ", line ", zh: "，行 ")
  private static let line = LocalizedText(
    en: "  {table}: {amounts} amounts, {proven} proven, {doubtful} in doubt, {unproven} unproven",
    zh: "  {table}：金额 {amounts} 个，已证明 {proven}、存疑 {doubtful}、未证明 {unproven}")
}
