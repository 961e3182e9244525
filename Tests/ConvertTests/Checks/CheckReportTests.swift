import DisclosureGenerator
import Foundation
import Testing

@testable import Convert

@Suite("Reports of the checks for people and for programs")
struct CheckReportTests {
  /// A disclosure with a wrong amount in each row of its tables, on lines of its own.
  static func wrong() -> Disclosure {
    var draft = Draft()
    draft.disclosure = GeneratedDisclosure(seed: 3, size: .small).disclosure
    var line = 0
    draft.tables { table in
      table.sourceLine = line + 1
      for row in table.rows.indices {
        line += 2
        table.rows[row].sourceLine = line
      }
      guard let column = table.columns.lastIndex(where: { $0.role == .amount }) else { return }
      for row in table.rows.indices.reversed() where table.rows[row].cells[column].amount != nil {
        table.rows[row].cells[column] = Amount("987654.32").map { .amount($0) } ?? .blank
      }
    }
    return draft.disclosure
  }

  private static func context(isText: Bool, _ reading: [Diagnostic] = []) -> CheckTextReport.Context
  {
    CheckTextReport.Context(
      file: "a", isText: isText, reading: reading, listsUnproven: false, least: .note)
  }

  private static func text(
    _ disclosure: Disclosure, _ context: CheckTextReport.Context, in language: Language = .english
  ) -> String {
    CheckTextReport(renderer: DiagnosticRenderer(form: .text(language))).text(
      DisclosureChecks().report(on: disclosure), context)
  }

  /// The findings of each group of a report.
  private static func groups(_ text: String) -> [[Substring]] {
    text.split(separator: "\n== ").map { group in
      group.split(separator: "\n").filter { $0.hasPrefix("a:") }
    }.filter { !$0.isEmpty }
  }

  @Test("within a table findings stand by their lines, those of the reader among them")
  func sorted() throws {
    let disclosure = Self.wrong()
    let lines = disclosure.statementTables.flatMap { $0.table.rows.compactMap(\.sourceLine) }
    // What the reader found, from the last line to the first.
    let reading = lines.reversed().enumerated().filter { $0.offset.isMultiple(of: 5) }.map {
      Diagnostic(
        ConversionCode.notRecognised, at: .input(SourcePosition(line: $0.element)))
    }
    let text = Self.text(disclosure, Self.context(isText: true, reading))
    var mixed = 0
    for group in Self.groups(text) {
      let lines = group.compactMap { Int($0.split(separator: ":")[1]) }
      #expect(lines == lines.sorted())
      let isOfReader = group.map { $0.contains(ConversionCode.notRecognised.rawValue) }
      if let first = isOfReader.firstIndex(of: true), let last = isOfReader.lastIndex(of: false),
        first < last
      {
        mixed += 1
      }
    }
    #expect(mixed > 0, "nothing shows that the two are sorted together")
  }

  @Test("a line is one of the input only where that is text")
  func linesOfTheSource() {
    let disclosure = Self.wrong()
    let text = Self.text(disclosure, Self.context(isText: true))
    #expect(
      text.contains(/likely at fault: [^,]* \(line [0-9]+\),/) && !text.contains("source line"))
    let other = Self.text(disclosure, Self.context(isText: false))
    #expect(other.contains(/likely at fault: [^,]* \(source line [0-9]+\),/))
    #expect(!other.contains(" (line ") && !other.contains("/rows/"))
    // An amount that nothing proves stands in the list of coverage, with its line.
    var alone = Self.wrong()
    alone.parts = alone.parts.map { part in
      var part = part
      part.sections = []
      part.blocks = [
        .table(
          StatementTable(
            kind: .other, title: "一览表",
            columns: [Column(header: ["合计"], role: .amount)],
            rows: [TableRow(cells: [Amount("7.00").map { .amount($0) } ?? .blank], sourceLine: 12)])
        )
      ]
      return part
    }
    for (isText, line) in [(true, " (line 12)"), (false, " (source line 12)")] {
      var context = Self.context(isText: isText)
      context.listsUnproven = true
      let told = Self.text(alone, context).split(separator: "\n").filter { $0.contains("7.00") }
      #expect(!told.isEmpty && told.allSatisfy { $0.hasSuffix("7.00" + line) }, "\(told)")
    }
    let page = CheckPage(language: .chinese).text(
      DisclosureChecks().report(on: disclosure), of: disclosure, Self.context(isText: false))
    #expect(page.contains("（源文本第 ") && !page.contains(" (行 "))
  }

  @Test("what to do is told once for each code", arguments: Language.allCases)
  func advice(language: Language) {
    let disclosure = Self.wrong()
    let text = Self.text(disclosure, Self.context(isText: true), in: language)
    let codes = Set(DisclosureChecks().report(on: disclosure).findings.map(\.diagnostic.code))
    let heading = language == .chinese ? "处理建议" : "what to do"
    let advice = text.split(separator: "\n== ").filter { $0.hasPrefix(heading) }
    #expect(advice.count == 1 && codes.count > 3)
    for code in codes {
      let told = advice.flatMap { $0.split(separator: "\n") }.filter {
        $0.contains("[\(code)]") || $0.contains("[\(code),") || $0.contains(" \(code)")
      }
      #expect(told.count == 1, "\(code)")
    }
  }

  @Test("JSON tells the advice, the arguments, and the line by the name that messages have for it")
  func json() throws {
    let line = CheckJSONReport().text(
      DisclosureChecks().report(on: Self.wrong()), Self.context(isText: false))
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let findings = try #require(root["findings"] as? [[String: Any]])
    #expect(findings.count > 3)
    for finding in findings {
      #expect((finding["advice"] as? String)?.isEmpty == false)
      #expect((finding["arguments"] as? [String: Any])?["place"] is String)
      #expect(finding["sourceLine"] as? Int == finding["line"] as? Int)
      if let likely = finding["likely"] as? [String: Any] {
        #expect(likely["sourceLine"] is Int)
      }
    }
  }

  @Test("where tables are in two units, each figure bears its own")
  func units() throws {
    var draft = Draft()
    draft.disclosure = GeneratedDisclosure(seed: 3, size: .small).disclosure
    let consistent = DisclosureChecks().report(on: draft.disclosure)
    #expect(consistent.count(.error) == 0)
    draft.tables { table in
      if table.kind == .expenditureSummary { table.unit = .yuan }
    }
    let report = DisclosureChecks().report(on: draft.disclosure)
    let messages = report.findings.filter { $0.diagnostic.code == "tables.summary-expenditure" }
      .map { $0.diagnostic.message(in: .english) }
    #expect(!messages.isEmpty)
    #expect(messages.allSatisfy { $0.contains(/[0-9] 元/) && $0.contains(/[0-9] 万元/) })
    // Within a table nothing is said twice.
    let within = report.findings.filter { $0.diagnostic.code.hasPrefix("row.") }
    #expect(within.allSatisfy { !$0.diagnostic.message(in: .english).contains(" 元") })
  }
}
