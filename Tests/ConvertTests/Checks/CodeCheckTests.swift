import DisclosureGenerator
import Foundation
import TestSupport
import Testing

@testable import Convert

@Suite("Checks of classification codes")
struct CodeCheckTests {
  /// A disclosure with rows of a code and a name each.
  static func disclosure(_ rows: [(String, String)], year: Int? = 2025) -> Disclosure {
    let table = StatementTable(
      kind: .expenditureSummary, title: "支出表", unit: .tenThousandYuan,
      columns: [
        Column(header: ["科目编码"], role: .code(.joined)), Column(header: ["名称"], role: .label),
        Column(header: ["合计"], role: .amount, concept: .total),
      ],
      rows: rows.map { code, name in
        TableRow(cells: [
          ClassificationCode(code).map { .code($0) } ?? .blank, .text(ExactText(name)), .blank,
        ])
      })
    return Disclosure(
      stage: .budget, fiscalYear: year, title: "预算", parts: [Part(blocks: [.table(table)])])
  }

  static func codes(_ disclosure: Disclosure, _ lists: [CodeList]) -> [String] {
    DisclosureChecks(codeLists: lists).report(on: disclosure).findings.map(\.diagnostic.code)
  }

  static let own = Array("# classification: functional\n# years: 2025\n208\t甲\n20805\t乙\n".utf8)

  @Test("an unknown code is a note, another name and a missing parent are warnings")
  func findings() throws {
    let lists = [try CodeList(Self.own)]
    #expect(Self.codes(Self.disclosure([("208", "甲"), ("20805", "（乙）")]), lists).isEmpty)
    #expect(Self.codes(Self.disclosure([("208", "丙")]), lists) == ["codes.name"])
    #expect(Self.codes(Self.disclosure([("299", "丙")]), lists) == ["codes.unknown"])
    #expect(
      Self.codes(Self.disclosure([("208", "甲"), ("2080501", "丁")]), lists) == ["codes.parent"])
    for code in ["20805011", "208050"] {
      #expect(
        Self.codes(Self.disclosure([("208", "甲"), (code, "丁")]), lists) == ["codes.level"])
    }
    // The code of a budget unit.
    #expect(Self.codes(Self.disclosure([("154001", "丁")]), lists).isEmpty)
    #expect(Self.codes(Self.disclosure([("208", "丙")], year: 2024), lists).isEmpty)
  }

  @Test("the only code with money and nothing below it is told where three others have something")
  func childless() throws {
    let whole = [
      "205", "20502", "2050201", "20508", "2050803", "208", "20805", "2080501", "21011", "2101101",
    ]
    func codes(_ listed: [String], money: String = "1.00") -> [String] {
      var disclosure = Self.disclosure(listed.map { ($0, "甲") })
      guard case .table(var table) = disclosure.parts[0].blocks[0] else { return [] }
      for row in table.rows.indices {
        table.rows[row].cells[2] = Amount(money).map { .amount($0) } ?? .blank
      }
      disclosure.parts[0].blocks[0] = .table(table)
      return Self.codes(disclosure, []).filter { $0.hasPrefix("codes.") }
    }
    #expect(codes(whole.dropLast()) == ["codes.childless", "codes.parent"])
    #expect(codes(["210"] + whole) == [])
    #expect(codes(["210"] + whole.dropLast()) == ["codes.childless"])
    // No money, nothing lost; where two have nothing below them the form does not list it.
    #expect(codes(["210"] + whole.dropLast(), money: "0.00") == [])
    #expect(codes(["210"] + whole.dropLast() + ["21012"]) == [])
  }

  @Test("a section without its item or its class is told where another table has it")
  func childlessHere() throws {
    func codes(_ listed: [String], beside others: [String]) -> [String] {
      var disclosure = Self.disclosure(listed.map { ($0, "甲") })
      disclosure.parts += Self.disclosure(others.map { ($0, "甲") }).parts
      for part in disclosure.parts.indices {
        guard case .table(var table) = disclosure.parts[part].blocks[0] else { continue }
        table.number = part + 1
        for row in table.rows.indices {
          table.rows[row].cells[2] = Amount("1.00").map { .amount($0) } ?? .blank
        }
        disclosure.parts[part].blocks[0] = .table(table)
      }
      return Self.codes(disclosure, []).filter { $0.hasPrefix("codes.") }
    }
    let whole = ["212", "21208", "2120899"]
    #expect(codes(whole, beside: whole) == [])
    #expect(codes(["212", "21208"], beside: whole) == ["codes.childless"])
    // Where several sections have nothing below them the table goes no further; so where none has.
    #expect(codes(["212", "21208", "21210"], beside: whole) == [])
    #expect(codes(["212", "21208"], beside: ["212", "21208"]) == [])
    #expect(codes(["212"], beside: whole) == [])
    // The class is lost; a table of sections alone, or of items alone, lists no classes.
    #expect(codes(["21208", "2120899"], beside: whole) == ["codes.parent"])
    #expect(codes(["21208"], beside: ["212"]) == [])
    #expect(codes(["2120899"], beside: whole) == [])
    #expect(codes(["21208", "2120899"], beside: ["21208", "2120899"]) == [])
  }

  @Test("a code of one or two digits among classes is none")
  func short() throws {
    #expect(Self.codes(Self.disclosure([("208", "甲"), ("30", "丁")]), []) == ["codes.level"])
    #expect(Self.codes(Self.disclosure([("30", "丁")]), []).isEmpty)
  }

  @Test("a list that replaces the others leaves nothing of them")
  func replacing() throws {
    let others = Array("# classification: functional\n# replaces: yes\n208\t丙\n".utf8)
    let lists = [try CodeList(Self.own), try CodeList(others)]
    #expect(Self.codes(Self.disclosure([("208", "丙")]), lists).isEmpty)
    #expect(
      Self.codes(Self.disclosure([("208", "丙"), ("20805", "乙")]), lists) == ["codes.unknown"])
    // One of another year or classification leaves them.
    let old = Array("# classification: functional\n# years: 2020\n# replaces: yes\n208\t丁\n".utf8)
    let economic = Array("# classification: economic\n# replaces: yes\n301\t丁\n".utf8)
    let kept = [try CodeList(Self.own), try CodeList(old), try CodeList(economic)]
    #expect(Self.codes(Self.disclosure([("208", "甲"), ("20805", "乙")]), kept).isEmpty)
  }

  @Test("a later list counts before an earlier one")
  func precedence() throws {
    let lists = try CodeList.standard() + [try CodeList(Self.own)]
    #expect(Self.codes(Self.disclosure([("208", "甲")]), lists).isEmpty)
    #expect(
      Self.codes(Self.disclosure([("208", "甲")]), try CodeList.standard()) == ["codes.name"])
  }

  @Test(
    "a list that cannot be read is refused with its line",
    arguments: [
      ("# classification: functional\n208 甲\n", "codes.line"), ("208\t甲\n", "codes.head"),
      ("# classification: other\n", "codes.head"),
      ("# classification: economic\n2081\t甲\n", "codes.line"),
      ("# years: 2o27\n", "codes.value"), ("# years: 2027-2024\n", "codes.value"),
      ("# years: -\n", "codes.value"), ("# years: 2024-2025-2026\n", "codes.value"),
      ("# complete: perhaps\n", "codes.value"), ("# replaces: ja\n", "codes.value"),
    ])
  func refused(text: String, code: String) {
    let error = #expect(throws: ConversionError.self) { try CodeList(Array(text.utf8)) }
    #expect(error?.diagnostics.map(\.code) == [code])
  }

  @Test("a list in another encoding is refused with its line, wherever it is no UTF-8")
  func encoding() throws {
    let head = Array("# classification: functional\n".utf8)
    for line in [[0x32, 0x30, 0x35, 0x09, 0xBD, 0xCC], [0x23, 0x20, 0xBD, 0xCC]] as [[UInt8]] {
      let error = #expect(throws: ConversionError.self) { try CodeList(head + line) }
      #expect(error?.diagnostics.map(\.code) == ["codes.encoding"])
      #expect(error?.diagnostics.first?.place == .input(SourcePosition(line: 2)))
    }
  }

  @Test(
    "a list holds for the years that it says",
    arguments: [
      ("2024-2026", [2024, 2026], [2023, 2027]), ("2018-", [2018, 2100], [2017]),
      ("-2020", [2001, 2020], [2021]), ("2027", [2027], [2026, 2028]),
    ])
  func years(spelling: String, held: [Int], others: [Int]) throws {
    let list = try CodeList(
      Array("# classification: economic\n# years: \(spelling)\n301\t甲\n".utf8))
    #expect(held.allSatisfy { list.holds(for: $0) } && !others.contains { list.holds(for: $0) })
  }

  @Test("a list that is only a part calls no code unknown, and leaves that to the others")
  func part() throws {
    let part = try CodeList(
      Array("# classification: functional\n# complete: no\n208\t甲\n".utf8))
    let unknown = Self.disclosure([("299", "丙")])
    #expect(Self.codes(unknown, [part]).isEmpty)
    #expect(Self.codes(unknown, [try CodeList(Self.own), part]) == ["codes.unknown"])
    #expect(Self.codes(Self.disclosure([("208", "丙")]), [part]) == ["codes.name"])
  }

  @Test("the list is named by its source in the language of the message, one without it as such")
  func sources() throws {
    func message(_ head: String, _ language: Language) throws -> String? {
      let list = try CodeList(Array(("# classification: functional\n" + head).utf8))
      return DisclosureChecks(codeLists: [list]).report(on: Self.disclosure([("299", "丙")]))
        .findings.first?.diagnostic.message(in: language)
    }
    let both = "# source: the list of the county\n# source-zh: 本县清单\n"
    #expect(
      try message(both, .english)?.hasSuffix("is not in the list: the list of the county") == true)
    #expect(try message(both, .chinese)?.hasSuffix("不在清单中：本县清单") == true)
    #expect(
      try message("", .english)?.hasSuffix("is not in the list: one without a source") == true)
    #expect(try message("", .chinese)?.hasSuffix("不在清单中：未注明来源") == true)
    for list in try CodeList.standard() {
      #expect(list.sourceWords.chinese != list.sourceWords.english)
    }
  }

  @Test("the lists that come with the program are those of docs/codes, with source and years")
  func embedded() throws {
    for (name, text) in [
      ("economic", CodeListTexts.economic), ("functional", CodeListTexts.functional),
    ] {
      let file = RepositoryFile.root.appending(path: "docs/codes/\(name).tsv")
      #expect(Array(try Data(contentsOf: file)) == text.withUTF8Buffer { Array($0) })
    }
    let lists = try CodeList.standard()
    #expect(lists.map(\.classification) == [.economic, .functional])
    #expect(lists.allSatisfy { !$0.source.isEmpty && $0.years.first != nil })
  }

  @Test("generated documents name their codes as the lists do", arguments: Seeds.upTo(5))
  func generated(seed: UInt64) throws {
    let disclosure = GeneratedDisclosure(seed: seed).disclosure
    let found = DisclosureChecks(codeLists: try CodeList.standard()).report(on: disclosure)
      .findings.map(\.diagnostic).filter { $0.severity > .note }
    #expect(found.isEmpty, "\(found.map { $0.message(in: .english) })")
  }
}
