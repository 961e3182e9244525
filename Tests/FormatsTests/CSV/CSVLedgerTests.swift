import Convert
import TestSupport
import Testing

@testable import Formats

/// The ledger of a CSV from which a person has removed tables and rows, or moved them.
@Suite("CSV: the ledger follows its rows")
struct CSVLedgerTests {
  /// The sheet of the damaged sample: its second table is repaired and has lost a column, the total
  /// label of the seventh stood in a wrong cell.
  private static func sheet() throws -> (CSVSheet, Disclosure) {
    let disclosure = try HarmlessChange.disclosures()[1]
    #expect(disclosure.ledger.compactMap(\.table) == [2, 2, 2, 2, 2, 7])
    return (try CSVSheet(disclosure), disclosure)
  }

  /// The rows of a table of the file, from 1.
  private static func rows(ofTable number: Int, in sheet: CSVSheet) -> Range<Int> {
    let starts = sheet.rows.indices.filter { sheet.rows[$0].first == "表" }
    let start = starts[number - 1]
    let kinds = ["编制部门", "单位", "千位分隔", "列类型", "栏次", "表头", "小数位", "行", "表注"]
    let end = sheet.rows[(start + 1)...].firstIndex { !kinds.contains($0[0]) }
    return start..<(end ?? sheet.rows.count)
  }

  @Test("where a table is removed, the repairs of those behind it stay theirs")
  func removedTable() throws {
    var (sheet, disclosure) = try Self.sheet()
    sheet.rows.removeSubrange(Self.rows(ofTable: 1, in: sheet))
    let (back, findings) = try sheet.read().get()
    #expect(findings.isEmpty, "\(findings.map { $0.message(in: .english) })")
    for index in disclosure.ledger.indices {
      disclosure.ledger[index].table = disclosure.ledger[index].table.map { $0 - 1 }
    }
    #expect(back.ledger == disclosure.ledger)
  }

  @Test("where tables change places, their repairs go with them")
  func movedTable() throws {
    var (sheet, disclosure) = try Self.sheet()
    let second = Self.rows(ofTable: 2, in: sheet)
    let third = Self.rows(ofTable: 3, in: sheet)
    let both = sheet.rows[third] + sheet.rows[second]
    sheet.rows.replaceSubrange(second.lowerBound..<third.upperBound, with: both)
    let (back, findings) = try sheet.read().get()
    #expect(findings.isEmpty)
    for index in disclosure.ledger.indices where disclosure.ledger[index].table == 2 {
      disclosure.ledger[index].table = 3
    }
    #expect(back.ledger == disclosure.ledger)
  }

  @Test("where a row is removed or added, the repairs of those below it stay theirs")
  func removedRow() throws {
    var (sheet, disclosure) = try Self.sheet()
    let rows = Self.rows(ofTable: 2, in: sheet).filter { sheet.rows[$0].first == "行" }
    sheet.rows.remove(at: rows[1])
    let (back, findings) = try sheet.read().get()
    #expect(findings.isEmpty)
    for entry in disclosure.ledger.indices where disclosure.ledger[entry].table == 2 {
      for change in disclosure.ledger[entry].changes.indices {
        // The first row is above the one that is gone.
        let row = disclosure.ledger[entry].changes[change].row ?? 1
        disclosure.ledger[entry].changes[change].row = row > 1 ? row - 1 : 1
      }
    }
    #expect(back.ledger == disclosure.ledger)
  }

  @Test("a repair one of whose rows is gone is superseded, and no other")
  func goneRow() throws {
    var (sheet, disclosure) = try Self.sheet()
    let entry = try #require(
      disclosure.ledger.firstIndex { entry in
        entry.table == 2 && entry.changes.contains { ($0.row ?? 0) > 1 && $0.column != nil }
      })
    let gone = try #require(
      disclosure.ledger[entry].changes.compactMap { $0.column == nil ? nil : $0.row }.max())
    let rows = Self.rows(ofTable: 2, in: sheet).filter { sheet.rows[$0].first == "行" }
    sheet.rows.remove(at: rows[gone - 1])
    let (back, findings) = try sheet.read().get()
    let expected = disclosure.ledger.map { entry in
      entry.table == 2 && entry.changes.contains { $0.row == gone }
    }
    #expect(back.ledger.map(\.isSuperseded) == expected)
    #expect(findings.map(\.code) == expected.filter { $0 }.map { _ in "exchange.superseded" })
  }

  @Test("the repairs of a table that is gone are of no table, and say so")
  func goneTable() throws {
    var (sheet, disclosure) = try Self.sheet()
    sheet.rows.removeSubrange(Self.rows(ofTable: 2, in: sheet))
    let (back, findings) = try sheet.read().get()
    #expect(back.ledger.map(\.table) == [nil, nil, nil, nil, nil, 6, nil, nil, nil])
    #expect(back.ledger.map(\.isSuperseded) == (0..<9).map { $0 < 5 })
    #expect(back.ledger[..<5].allSatisfy { $0.changes.allSatisfy { $0.row == nil } })
    #expect(back.ledger[5].changes == disclosure.ledger[5].changes)
    #expect(findings.map(\.code) == Array(repeating: "exchange.superseded", count: 5))
    let line = try #require(disclosure.ledger[0].sourceLine)
    #expect(
      findings.first?.message(in: .english)
        == "the repair of a table that is gone (source line \(line)) no longer proves anything, "
        + "since its cells were edited or removed")
    #expect(
      findings.first?.message(in: .chinese)
        == "已删除的表（原文第 \(line) 行）的修复不再有效，因为其单元格已被修改或删除")
  }
}
