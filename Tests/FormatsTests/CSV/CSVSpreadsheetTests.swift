import Convert
import DisclosureGenerator
import Formats
import Foundation
import TestSupport
import Testing

/// What spreadsheets and people do to the file: it reads equivalent, or is refused.
@Suite("CSV: spreadsheets")
struct CSVSpreadsheetTests {
  /// The samples, a generated disclosure, and one with everything that the model can say.
  private static func disclosures() throws -> [Disclosure] {
    var findings = DiagnosticList()
    let samples = try ["example-budget.txt", "example-budget-damaged.txt"].map { name in
      try Conversion(registry: .standard).read(
        DocumentBundle(try RepositoryFile.bytes("samples/" + name)), from: "text", into: &findings)
    }
    return samples + [
      GeneratedDisclosure(seed: 11, size: .small).disclosure, EverythingSample.disclosure,
    ]
  }

  /// A thing that a spreadsheet or a person does, and which leaves the content as it is.
  enum Harmless: CaseIterable, Sendable {
    case noMark, semicolons, tabsInUTF16, bigEndianUTF16, quotedFields, lineFeeds, carriageReturns
    case gb18030, paddedRows, blankRows, groupedAmounts, shortAmounts, codesWithoutZeros

    func bytes(of disclosure: Disclosure) throws -> [UInt8] {
      var sheet = try CSVSheet(disclosure)
      switch self {
      case .noMark: return Array(sheet.text().utf8)
      case .semicolons: return Array(sheet.text(.init(separator: ";", mark: true)).utf8)
      case .tabsInUTF16: return Self.utf16(sheet.text(.init(separator: "\t", mark: true)))
      case .bigEndianUTF16:
        return Self.utf16(sheet.text(.init(separator: "\t", mark: true)), isBigEndian: true)
      case .quotedFields: return Array(sheet.text(.init(mark: true, quotesAll: true)).utf8)
      case .lineFeeds: return Array(sheet.text(.init(lineEnd: "\n")).utf8)
      case .carriageReturns: return Array(sheet.text(.init(lineEnd: "\r")).utf8)
      case .gb18030:
        var diagnostics = DiagnosticList()
        let options = WritingOptions(formatOptions: ["output-encoding": "gb18030"])
        return try Conversion(registry: .standard).write(
          disclosure, to: "csv", options: options, into: &diagnostics
        ).singleFile ?? []
      case .paddedRows:
        let width = (sheet.rows.map(\.count).max() ?? 0) + 3
        sheet.rows = sheet.rows.map { $0 + Array(repeating: "", count: width - $0.count) }
      case .blankRows:
        for index in stride(from: sheet.rows.count, to: 0, by: -7) {
          sheet.rows.insert([], at: index)
          sheet.rows.insert(["", "", ""], at: index)
        }
      case .groupedAmounts: sheet.change("行", Self.grouped)
      case .shortAmounts:
        sheet.change("行", Self.shortened)
        sheet.change("资金", Self.shortened)
      case .codesWithoutZeros:
        sheet.change("行") { $0.count < 4 && Int($0) != nil ? String(Int($0) ?? 0) : $0 }
      }
      return Array(sheet.text(.init(mark: true)).utf8)
    }

    private static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
      text.utf16.flatMap { unit in
        let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        return isBigEndian ? bytes.reversed() : bytes
      }
    }

    private static func isAmount(_ field: String) -> Bool {
      field.contains(/^-?[0-9]+\.[0-9]+$/)
    }

    private static func grouped(_ field: String) -> String {
      guard isAmount(field), let point = field.firstIndex(of: ".") else { return field }
      var whole = String(field[..<point].filter(\.isNumber))
      var groups: [String] = []
      while whole.count > 3 {
        groups.insert(String(whole.suffix(3)), at: 0)
        whole.removeLast(3)
      }
      return (field.hasPrefix("-") ? "-" : "") + ([whole] + groups).joined(separator: ",")
        + field[point...]
    }

    private static func shortened(_ field: String) -> String {
      guard isAmount(field) else { return field }
      var short = field
      while short.hasSuffix("0") { short.removeLast() }
      if short.hasSuffix(".") { short.removeLast() }
      return short == "-0" ? "0" : short
    }
  }

  @Test("what leaves the content as it is reads equivalent", arguments: Harmless.allCases)
  func harmless(way: Harmless) throws {
    for disclosure in try Self.disclosures() {
      switch CSVSheet.read(try way.bytes(of: disclosure)) {
      case .success(let (back, findings)):
        #expect(
          back.isEquivalent(to: disclosure),
          "\(back.firstDifference(from: disclosure)?.description ?? "")")
        #expect(findings.isEmpty)
      case .failure(let error):
        Issue.record("\(error.diagnostics.map { $0.message(in: .english) }.prefix(3))")
      }
    }
  }

  @Test("a column whose amounts all have the same decimals gets its spelling back")
  func decimals() throws {
    let disclosure = try Self.disclosures()[0]
    let bytes = try Harmless.shortAmounts.bytes(of: disclosure)
    let (back, _) = try CSVSheet.read(bytes).get()
    #expect(back.statementTables.map(\.table) == disclosure.statementTables.map(\.table))
  }

  @Test(
    "what a spreadsheet has destroyed is refused, with the cell",
    arguments: [
      ("####", "csv.destroyed"), ("#REF!", "csv.destroyed"), ("#VALUE!", "csv.destroyed"),
      ("6.54E+20", "csv.invalid-amount"), ("1 234.50", "csv.invalid-amount"),
      ("12,34.50", "csv.invalid-amount"), ("1.2345678", "csv.invalid-amount"),
      ("2226.4l6", "csv.invalid-amount"), ("2226.46万元", "csv.invalid-amount"),
      ("￥2226.46", "csv.invalid-amount"), ("2226%", "csv.invalid-amount"),
    ])
  func destroyedAmount(content: String, code: String) throws {
    var sheet = try CSVSheet(try Self.disclosures()[0])
    let row = try #require(
      sheet.rows.firstIndex {
        $0.first == "行" && $0.last == "2226.46" || $0.contains("2226.46") && $0.first == "行"
      })
    let field = try #require(sheet.rows[row].firstIndex(of: "2226.46"))
    sheet.rows[row][field] = content
    guard case .failure(let error) = sheet.read() else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == [code])
    let message = error.diagnostics.first?.message(in: .english) ?? ""
    #expect(message.contains("表1 部门收支总体情况表, row 1, column 预算数"), "\(message)")
    #expect(error.diagnostics.first?.place == .input(SourcePosition(line: row + 1)))
  }

  @Test(
    "a code that a spreadsheet has made a number of is refused", arguments: ["2.05E+06", "205.0"])
  func destroyedCode(content: String) throws {
    var sheet = try CSVSheet(try Self.disclosures()[0])
    let row = try #require(
      sheet.rows.firstIndex { $0.first == "行" && $0.dropFirst(2).first == "205" })
    sheet.rows[row][2] = content
    guard case .failure(let error) = sheet.read() else {
      Issue.record("it was read")
      return
    }
    #expect(error.diagnostics.map(\.code) == ["csv.invalid-code"])
  }

  @Test("an edited amount is the one difference")
  func editedAmount() throws {
    let disclosure = try Self.disclosures()[0]
    var sheet = try CSVSheet(disclosure)
    let row = try #require(sheet.rows.firstIndex { $0.first == "行" && $0.contains("2226.46") })
    let field = try #require(sheet.rows[row].firstIndex(of: "2226.46"))
    sheet.rows[row][field] = "2226.47"
    let (back, _) = try sheet.read().get()
    var expected = disclosure
    expected.replaceFirstAmount("2226.46", by: "2226.47")
    #expect(back == expected)
  }

  @Test("a repair whose cell was edited is superseded, and no other")
  func superseded() throws {
    let disclosure = try Self.disclosures()[1]
    let index = try #require(
      disclosure.ledger.firstIndex { entry in
        entry.changes.contains { $0.row != nil && $0.after.amount != nil }
      })
    let change = try #require(disclosure.ledger[index].changes.first { $0.after.amount != nil })
    var sheet = try CSVSheet(disclosure)
    let table = try #require(disclosure.ledger[index].table)
    let start = sheet.rows.indices.filter { sheet.rows[$0].first == "表" }[table - 1]
    let first = try #require(sheet.rows[start...].firstIndex { $0.first == "行" })
    let row = first + (change.row ?? 0) - 1
    sheet.rows[row][(change.column ?? 0) + 1] = "123456.78"
    let (back, findings) = try sheet.read().get()
    #expect(back.ledger[index].isSuperseded)
    #expect(findings.map(\.code).allSatisfy { $0 == "csv.superseded" } && !findings.isEmpty)
    let untouched = disclosure.ledger.indices.filter {
      disclosure.ledger[$0].table != table && back.ledger[$0].isSuperseded
    }
    #expect(untouched.isEmpty)
  }
}

extension Disclosure {
  /// Puts another amount into the first cell that has one.
  fileprivate mutating func replaceFirstAmount(_ old: String, by new: String) {
    for part in parts.indices {
      for block in parts[part].blocks.indices {
        replace(old, new, &parts[part].blocks[block])
      }
      for section in parts[part].sections.indices {
        for block in parts[part].sections[section].blocks.indices {
          if replace(old, new, &parts[part].sections[section].blocks[block]) { return }
        }
      }
    }
  }

  @discardableResult
  private func replace(_ old: String, _ new: String, _ block: inout Block) -> Bool {
    guard case .table(var table) = block else { return false }
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices
      where table.rows[row].cells[cell].amount?.description == old {
        guard let amount = Amount(new) else { return false }
        table.rows[row].cells[cell] = .amount(amount)
        block = .table(table)
        return true
      }
    }
    return false
  }
}
