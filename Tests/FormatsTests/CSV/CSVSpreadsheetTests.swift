import Convert
@testable import Formats
import TestSupport
import Testing

/// What spreadsheets and people do to the file: it reads equivalent, or is refused.
@Suite("CSV: spreadsheets")
struct CSVSpreadsheetTests {
  /// What the checks find in the disclosures as they are.
  private static let expectedChecks = Result { try HarmlessChange.disclosures().map(checks) }

  /// What the checks find in a disclosure: the codes, the cells, and how much is proven.
  private static func checks(_ disclosure: Disclosure) -> [String] {
    let report = DisclosureChecks().report(on: disclosure)
    return report.findings.map { finding in
      "\(finding.diagnostic.code) \(finding.placeName) \(finding.rowName) \(finding.columnName)"
    } + ["\(report.totals)"]
  }

  @Test(
    "what leaves the content as it is reads equivalent, and checks find the same",
    arguments: HarmlessChange.allCases)
  func harmless(change: HarmlessChange) throws {
    let expected = try Self.expectedChecks.get()
    for (index, disclosure) in try HarmlessChange.disclosures().enumerated() {
      switch CSVSheet.read(try change.bytes(of: disclosure)) {
      case .success(let (back, findings)):
        #expect(
          back.isEquivalent(to: disclosure),
          "\(back.firstDifference(from: disclosure)?.description ?? "")")
        #expect(findings.isEmpty)
        #expect(Self.checks(back) == expected[index])
      case .failure(let error):
        Issue.record("\(error.diagnostics.map { $0.message(in: .english) }.prefix(3))")
      }
    }
  }

  @Test("samples, generated and real documents end where they began, through every format in turn")
  func chain() throws {
    let harness = RoundTrip(.standard)
    for disclosure in try HarmlessChange.disclosures()
    where disclosure.title != EverythingSample.disclosure.title {
      for format in ["csv", "datapackage"] {
        #expect(harness.failure(of: disclosure, through: format) == nil)
      }
      let formats = ["json", "xml", "csv", "datapackage", "text"]
      #expect(harness.failure(of: disclosure, through: formats) == nil)
    }
  }

  @Test("all that changes nothing, done at once, reads equivalent")
  func together() throws {
    for disclosure in try HarmlessChange.disclosures() {
      var sheet = try CSVSheet(disclosure)
      for change: HarmlessChange in [
        .groupedAmounts, .codesWithoutZeros, .groupedLines, .slashDates, .cutBlanks, .blankRows,
        .blankRowsInFront, .paddedRows,
      ] {
        change.apply(to: &sheet)
      }
      let text = sheet.text(.init(separator: ";", lineEnd: "\n", mark: true, quotesAll: true))
      let (back, _) = try CSVSheet.read(Array(text.utf8)).get()
      #expect(back.isEquivalent(to: disclosure))
    }
  }

  @Test("every row that is cut anywhere reads equivalent, or is refused")
  func cutRows() throws {
    var counts = (equivalent: 0, refused: 0)
    for disclosure in [EverythingSample.disclosure, try HarmlessChange.disclosures()[0]] {
      let sheet = try CSVSheet(disclosure)
      for row in sheet.rows.indices.dropFirst() {
        for width in 1..<max(2, sheet.rows[row].count) {
          // Long documents at some rows of each kind.
          guard sheet.rows.count < 200 || (row + width).isMultiple(of: 29) else { continue }
          var cut = sheet
          cut.rows[row] = Array(sheet.rows[row].prefix(width))
          switch cut.read() {
          case .failure(let error):
            counts.refused += 1
            #expect(error.diagnostics.first?.place != nil)
          case .success(let (back, _)):
            counts.equivalent += 1
            if !back.isEquivalent(to: disclosure) {
              Issue.record(
                "\(sheet.rows[row]) cut to \(width): \(back.firstDifference(from: disclosure) as Any)"
              )
            }
          }
        }
      }
    }
    #expect(counts.refused > 150, "\(counts)")
  }

  @Test("a cell that is taken out of a row, the rest moved to the left, is refused")
  func removedCells() throws {
    let disclosure = try HarmlessChange.disclosures()[0]
    let sheet = try CSVSheet(disclosure)
    for row in sheet.rows.indices where sheet.rows[row].first == "行" {
      guard row.isMultiple(of: 9) else { continue }
      var moved = sheet
      moved.rows[row].remove(at: 3)
      guard case .failure(let error) = moved.read() else {
        Issue.record("\(sheet.rows[row]) was read")
        continue
      }
      // The row ends too early; or a label of its other side now stands among amounts.
      let codes = Set(error.diagnostics.map(\.code))
      #expect(!codes.isDisjoint(with: ["csv.short-row", "csv.invalid-amount"]), "\(codes)")
    }
  }

  /// What spreadsheets leave in place of a content that they have destroyed.
  static let wreckage = [
    "#", "###", "########", "#REF!", "#VALUE!", "#NAME?", "#名称?", "#N/A", "#DIV/0!", "#NUM!",
    "Err:502", "错误:522", "6.54E+20", "6.5422325E+018", "-1E-7",
  ]

  @Test("what is destroyed is refused in every cell, whatever it held, and the cell is named")
  func destroyedEverywhere() throws {
    let sheet = try CSVSheet(EverythingSample.disclosure)
    for row in sheet.rows.indices.dropFirst() {
      for field in sheet.rows[row].indices.dropFirst() where !sheet.rows[row][field].isEmpty {
        var broken = sheet
        // Each in its turn, so that all of them meet all kinds of cells.
        let content = Self.wreckage[(row + field) % Self.wreckage.count]
        broken.rows[row][field] = content
        guard case .failure(let error) = broken.read() else {
          Issue.record("\(content) was read in field \(field) of \(sheet.rows[row])")
          continue
        }
        let cell = CSVPlace.address(column: field, row: row + 1)
        #expect(
          error.diagnostics.contains { diagnostic in
            diagnostic.arguments.contains { $0.name == "cell" && $0.value == .text(cell) }
          }, "\(content) in \(cell) of \(sheet.rows[row])")
      }
    }
  }

  @Test("a column whose amounts all have the same decimals gets its spelling back")
  func decimals() throws {
    let disclosure = try HarmlessChange.disclosures()[0]
    let bytes = try HarmlessChange.shortAmounts.bytes(of: disclosure)
    let (back, _) = try CSVSheet.read(bytes).get()
    #expect(back.statementTables.map(\.table) == disclosure.statementTables.map(\.table))
  }

  @Test(
    "an amount of too many digits is told so, and so is one that fits nowhere",
    arguments: [
      ("2259.4612345", "has 4 digits before and 7 behind the point", "小数点前 4 位、后 7 位"),
      ("-1,234,567,890,123,456,789", "has 19 digits before and 0 behind", "小数点前 19 位、后 0 位"),
      ("２２５９．４６１２３４５", "has 4 digits before and 7 behind the point", "小数点前 4 位、后 7 位"),
      ("22 59.4612345", "is no amount; type it anew", "不是金额；请重新输入"),
    ])
  func tooManyDigits(content: String, english: String, chinese: String) throws {
    var sheet = try CSVSheet(try HarmlessChange.disclosures()[0])
    let row = try #require(sheet.rows.firstIndex { $0.first == "行" && $0.contains("2226.46") })
    let field = try #require(sheet.rows[row].firstIndex(of: "2226.46"))
    sheet.rows[row][field] = content
    guard case .failure(let error) = sheet.read(), let finding = error.diagnostics.first else {
      Issue.record("it was read")
      return
    }
    #expect(finding.code == "csv.invalid-amount")
    #expect(finding.message(in: .english).contains(english), "\(finding.message(in: .english))")
    #expect(finding.message(in: .chinese).contains(chinese), "\(finding.message(in: .chinese))")
  }

  @Test(
    "what a spreadsheet has destroyed is refused, with the cell",
    arguments: [
      ("####", "csv.destroyed"), ("#REF!", "csv.destroyed"), ("#VALUE!", "csv.destroyed"),
      ("6.54E+20", "csv.invalid-amount"), ("1 234.50", "csv.invalid-amount"),
      ("12,34.50", "csv.invalid-amount"), ("1.2345678", "csv.invalid-amount"),
      ("2226.4l6", "csv.invalid-amount"), ("2226.46万元", "csv.invalid-amount"),
      ("￥2226.46", "csv.invalid-amount"), ("2226%", "csv.invalid-amount"),
      ("¥2,226.46", "csv.invalid-amount"), ("2,226,46", "csv.invalid-amount"),
      ("2226,46", "csv.invalid-amount"), ("TRUE", "csv.invalid-amount"),
      ("2226/46", "csv.invalid-amount"), (" -   ", "csv.invalid-amount"),
      ("(2,226.46", "csv.invalid-amount"), ("2226.46-", "csv.invalid-amount"),
    ])
  func destroyedAmount(content: String, code: String) throws {
    var sheet = try CSVSheet(try HarmlessChange.disclosures()[0])
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
    #expect(message.contains("表1 部门收支总体情况表, row 1, column 收入/预算数 (cell D"), "\(message)")
    guard case .input(let position) = error.diagnostics.first?.place else {
      Issue.record("no place is told")
      return
    }
    #expect(position.line == row + 1 && position.column != nil)
  }

  @Test(
    "a code that a spreadsheet has made a number of is refused",
    arguments: ["2.05E+06", "205.0", "2,05", "205类", "TRUE"])
  func destroyedCode(content: String) throws {
    var sheet = try CSVSheet(try HarmlessChange.disclosures()[0])
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
    let disclosure = try HarmlessChange.disclosures()[0]
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
    let disclosure = try HarmlessChange.disclosures()[1]
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
    #expect(findings.map(\.code).allSatisfy { $0 == "exchange.superseded" } && !findings.isEmpty)
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
