import Foundation
import TestSupport
import Testing

@testable import Convert

@Suite("The ids by which proofs name identities")
struct IdentityNamesTests {
  @Test("docs/exchange-format.md has every id, with the code of the checks and the rule")
  func documented() throws {
    let file = RepositoryFile.root.appending(path: "docs/exchange-format.md")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
      $0.contains(#/^\| `[^`]+` \| `(row|column|tables)\.[^`]+` \| /#)
    }
    let expected = IdentityFamily.allCases.map { family in
      let code = IdentityCheck.code(of: family)
      let rule = (code as? any IdentityRule)?.rule.english ?? ""
      return "| `\(family.rawValue)` | `\(code.rawValue)` | \(rule) |"
    }
    #expect(rows.map(String.init).sorted() == expected.sorted())
  }

  @Test("explain knows an id by the words of the code", arguments: IdentityFamily.allCases)
  func explained(family: IdentityFamily) throws {
    let catalogue = DiagnosticCatalogue(registry: FormatRegistry([]))
    let wording = try #require(catalogue[family.rawValue])
    let code = IdentityCheck.code(of: family).rawValue
    #expect(wording.message.english == catalogue[code]?.message.english)
  }

  @Test("explain knows the code of an entry of the ledger by the finding that tells it")
  func ledgerCodes() {
    let catalogue = DiagnosticCatalogue(registry: FormatRegistry([]))
    for code in LedgerCode.allCases {
      let told = catalogue["ledger." + code.rawValue]?.message.english
      #expect(told != nil && catalogue[code.rawValue]?.message.english == told)
    }
  }
}
