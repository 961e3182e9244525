import DisclosureGenerator
import Testing

@testable import Convert

@Suite("The page of a report")
struct CheckPageTests {
  static func page(_ disclosure: Disclosure, _ language: Language) -> String {
    CheckPage(language: language).text(
      DisclosureChecks().report(on: disclosure), of: disclosure,
      CheckTextReport.Context(
        file: "a", isText: true, reading: [], listsUnproven: false, least: .note))
  }

  @Test("it needs nothing beside it, and every link leads somewhere", arguments: Language.allCases)
  func links(language: Language) throws {
    let disclosure = GeneratedDisclosure(seed: 3, size: .small).disclosure
    let placed = try #require(
      disclosure.statementTables.first { $0.table.kind == .expenditureSummary })
    let column = try #require(placed.table.columns.firstIndex { $0.concept == .total })
    let page = Self.page(
      IdentityCheckTests.changed(disclosure, placed, row: 1, column: column, by: 100), language)
    for outside in ["<script", "http:", "https:", "src=", "@import", "url("] {
      #expect(!page.contains(outside))
    }
    let ids = Set(page.matches(of: /id="([^"]+)"/).map { String($0.output.1) })
    let targets = page.matches(of: /href="#([^"]+)"/).map { String($0.output.1) }
    #expect(targets.count > 10)
    #expect(targets.allSatisfy { ids.contains($0) })
    #expect(page.contains("class=\"error\"") && page.contains("class=\"agrees\""))
  }

  @Test("nothing of the document is markup")
  func escaping() {
    let page = Self.page(Disclosure(stage: .budget, title: "<b>&\"甲"), .english)
    #expect(page.contains("&lt;b&gt;&amp;&quot;甲"))
    #expect(!page.contains("<b>&"))
  }

  @Test("header cells are merged, so that every row of the table is as wide")
  func header() {
    let disclosure = GeneratedDisclosure(seed: 4, size: .small).disclosure
    let page = Self.page(disclosure, .chinese)
    #expect(page.contains("colspan="))
    #expect(page.contains("rowspan="))
  }
}
