import Convert
import Testing

@testable import Formats

/// How the terms of a glossary are set apart from what they mean.
@Suite struct GlossaryTests {
  @Test(
    "terms and what they mean are set apart by a colon or a dash",
    arguments: [
      "基本支出：指人员经费和公用经费。", "基本支出——指人员经费和公用经费。", "一、基本支出——指人员经费和公用经费。",
    ])
  func terms(line: String) throws {
    let disclosure = try FormReading.read("第二部分 名词解释\n\n\(line)\n")
    let terms = disclosure.parts.flatMap(\.blocks).compactMap { block in
      if case .term(let term) = block { term } else { nil }
    }
    #expect(terms.map(\.term) == ["基本支出"])
    #expect(terms.map(\.definition) == ["指人员经费和公用经费。"])
  }

  @Test("a dash behind the colon is the definition's")
  func dashInDefinition() throws {
    let disclosure = try FormReading.read("第二部分 名词解释\n\n基本支出：指两类——人员和公用经费。\n")
    guard case .term(let term)? = disclosure.parts.last?.blocks.first else {
      Issue.record("no term")
      return
    }
    #expect(term.term == "基本支出")
    #expect(term.definition == "指两类——人员和公用经费。")
  }
}
