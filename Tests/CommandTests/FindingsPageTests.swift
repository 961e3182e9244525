import Convert
import Foundation
import TestSupport
import Testing

@testable import convert_cli

@Suite("The page of all findings")
struct FindingsPageTests {
  @Test("docs/findings.md has every code, as explain words it; `make findings` writes it")
  func page() throws {
    let file = RepositoryFile.root.appending(path: "docs/findings.md")
    let text = FindingsPage.text(ExplainCommand.catalogue)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    for entry in ExplainCommand.catalogue.entries {
      #expect(text.contains("## `\(entry.code)`\n"))
    }
  }
}
