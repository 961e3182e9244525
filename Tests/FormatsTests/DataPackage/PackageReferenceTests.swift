import Convert
import TestSupport
import Testing

@testable import Formats

/// Rows of a package that name other rows: nothing is attached to another thing, and nothing lost.
@Suite("Data package: rows that belong together")
struct PackageReferenceTests {
  private static func package() throws -> DocumentBundle {
    var diagnostics = DiagnosticList()
    let sample = try Conversion(registry: .standard).read(
      DocumentBundle(try RepositoryFile.bytes("samples/example-budget-damaged.txt")), from: "text",
      into: &diagnostics)
    return try Conversion(registry: .standard).write(
      sample, to: "datapackage", into: &diagnostics)
  }

  /// What reading a package gives whose files were changed.
  private static func read(
    _ path: String, _ change: (inout [[String]]) -> Void
  ) throws -> (disclosure: Disclosure?, codes: [String]) {
    var bundle = try package()
    let index = try #require(bundle.entries.firstIndex { $0.path == path })
    var sheet = CSVSheet(bundle.entries[index].bytes)
    change(&sheet.rows)
    bundle.entries[index].bytes = Array(sheet.text().utf8)
    var diagnostics = DiagnosticList()
    do {
      let back = try Conversion(registry: .standard).read(
        bundle, from: "datapackage", into: &diagnostics)
      return (back, diagnostics.diagnostics.map(\.code))
    } catch {
      return (nil, error.diagnostics.map(\.code))
    }
  }

  @Test(
    "a row that names what is not there is refused, not left out",
    arguments: [
      ("labels.csv", "line"), ("labels.csv", "performance"), ("project_fields.csv", "project"),
      ("project_paragraphs.csv", "field_no"), ("project_paragraphs.csv", "project"),
      ("contacts.csv", "performance"), ("ledger_changes.csv", "entry"),
      ("ledger_proofs.csv", "entry"), ("notes.csv", "ref"),
    ])
  func dangling(path: String, field: String) throws {
    let (disclosure, codes) = try Self.read(path) { rows in
      if let column = rows[0].firstIndex(of: field) { rows[1][column] = "99" }
    }
    #expect(disclosure == nil)
    #expect(codes.contains("package.broken-reference"), "\(codes)")
  }

  @Test("a note of what has no notes is refused")
  func owner() throws {
    let (_, codes) = try Self.read("notes.csv") { $0[1][0] = "project" }
    #expect(codes.contains("package.broken-reference"))
  }

  @Test("budget lines keep their labels in another order, and one that is removed takes no other's")
  func budgetLines() throws {
    let (back, _) = try Self.read("budget_lines.csv") { $0.swapAt(1, 2) }
    var lines: [PerformanceBudgetLine] = []
    back?.forEachBlock { block, _ in
      if case .performance(let target) = block { lines += target.budget }
    }
    #expect(lines.first?.value.amount?.description == "332.00")
    #expect(lines.first?.labels.last == "上级安排")
    #expect(lines.dropFirst().first?.value == .text("资金总额（万元）"))
    #expect(lines.dropFirst().first?.labels.last == "资金来源")
    let (_, codes) = try Self.read("budget_lines.csv") { $0.remove(at: 1) }
    #expect(Set(codes) == ["package.broken-reference"])
  }

  @Test("a placeholder stays in its row when a row above it is removed, and is refused without one")
  func placeholders() throws {
    let columns = [
      Column(header: ["科目名称"], role: .label), Column(header: ["合计"], role: .amount),
    ]
    let rows = ["档案事务", "档案馆", "其他支出", "总计"].enumerated().map { index, name in
      TableRow(cells: [.text(ExactText(name)), index == 1 ? .text("-") : .blank])
    }
    let table = StatementTable(
      number: 1, kind: .other, title: "支出表", columns: columns, rows: rows)
    let disclosure = Disclosure(
      stage: .budget, title: "澄湖市档案馆2027年部门预算公开", parts: [Part(blocks: [.table(table)])])
    for (removed, expected) in [(1, "档案馆"), (3, "档案馆"), (2, nil)] as [(Int, String?)] {
      var diagnostics = DiagnosticList()
      var bundle = try Conversion(registry: .standard).write(
        disclosure, to: "datapackage", into: &diagnostics)
      let index = try #require(bundle.entries.firstIndex { $0.path.hasPrefix("tables/") })
      var sheet = CSVSheet(bundle.entries[index].bytes)
      sheet.rows.remove(at: removed)
      bundle.entries[index].bytes = Array(sheet.text().utf8)
      let back = try? Conversion(registry: .standard).read(
        bundle, from: "datapackage", into: &diagnostics)
      let row = back?.statementTables.first?.table.rows.first { $0.cells[1] == .text("-") }
      #expect(row?.cells[0] == expected.map { .text(ExactText($0)) })
      #expect((back == nil) == (expected == nil))
    }
  }

  @Test(
    "two rows of one number are refused, where others name them by it",
    arguments: ["budget_lines.csv", "ledger.csv", "project_fields.csv"])
  func repeated(path: String) throws {
    let (_, codes) = try Self.read(path) { $0.insert($0[1], at: 2) }
    #expect(codes == ["package.repeated-key"])
  }

  @Test("the ledger keeps its changes and proofs in another order")
  func ledgerOrder() throws {
    let (plain, _) = try Self.read("ledger.csv") { _ in }
    let (back, codes) = try Self.read("ledger.csv") { $0.swapAt(1, 2) }
    var expected = try #require(plain).ledger
    expected.swapAt(0, 1)
    #expect(back?.ledger == expected)
    #expect(codes == ["package.edited"])
  }

  @Test("what no block names is refused, and so is a value where nothing would come of it")
  func unused() throws {
    let (_, codes) = try Self.read("blocks.csv") { $0.removeLast() }
    #expect(codes == ["package.unused-row"])
    for field in ["ref", "text"] {
      let (_, codes) = try Self.read("blocks.csv") { rows in
        let column = rows[0].firstIndex(of: field) ?? 0
        let row = rows.indices.dropFirst().first { rows[$0][column].isEmpty } ?? 1
        rows[row][column] = "7"
      }
      #expect(codes == ["package.invalid-value"])
    }
    let (_, kinds) = try Self.read("ledger_changes.csv") { rows in
      let kind = rows[0].firstIndex(of: "after_kind") ?? 0
      let row = rows.indices.first { rows[$0][kind] == "blank" } ?? 1
      rows[row][kind + 1] = "5.00"
    }
    #expect(kinds == ["package.invalid-value"])
  }

  @Test(
    "an ordinal that a spreadsheet has destroyed is refused, though the order of the rows says it",
    arguments: [
      ("contents.csv", "entry"), ("blocks.csv", "block"), ("terms.csv", "term_no"),
      ("contacts.csv", "contact"), ("headers.csv", "level"), ("columns.csv", "field"),
    ])
  func destroyed(path: String, field: String) throws {
    for wreck in ["6.54E+20", "#REF!"] {
      let (_, codes) = try Self.read(path) { rows in
        if let column = rows[0].firstIndex(of: field) { rows[1][column] = wreck }
      }
      #expect(codes == ["package.destroyed"], "\(path) \(field) \(wreck)")
    }
  }

  @Test("names of fields that columns.csv has and no file are told as out of date")
  func fieldNames() throws {
    let (back, codes) = try Self.read("columns.csv") { rows in
      if let column = rows[0].firstIndex(of: "field") { rows[1][column] = "别名" }
    }
    #expect(back != nil)
    #expect(codes == ["package.edited", "package.stale-view"])
  }
}
