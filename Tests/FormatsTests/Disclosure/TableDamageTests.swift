import Convert
import DisclosureGenerator
import Foundation
import TestSupport
import Testing

@testable import Formats

/// The tables of the sample, their pages broken anywhere and blanks injected, read as before.
struct TableDamageTests {
  /// A table of the sample as lines of cells.
  struct SampleTable {
    let title: ExactText
    let rows: [[String]]
    let headerRows: Int
  }

  /// The statement tables of the sample.
  static func tables() throws -> [SampleTable] {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(try RepositoryFile.bytes("samples/example-budget.txt"))
    let source = try scanner.scan(into: &diagnostics)
    var title: ExactText = ""
    var tables: [SampleTable] = []
    for element in try ElementScanner.scan(source, into: &diagnostics) {
      switch element {
      case .paragraph(let paragraph):
        if Caption(paragraph, in: source) == nil { title = source.label(paragraph.first) }
      case .rows(let block):
        guard TableTitles.kind(of: title) != .other else { continue }
        var scanner = HeaderScanner(source: source, memory: HeaderMemory(source))
        let width = block.rows.map(\.cells.count).max() ?? 0
        let header = scanner.firstHeader(of: block.rows[...], width: width)
        tables.append(
          SampleTable(
            title: title,
            rows: block.rows.map { row in
              row.cells.map { String(decoding: source.bytes[$0], as: UTF8.self) }
            }, headerRows: header?.rowCount ?? 0))
      }
    }
    return tables
  }

  /// What a table holds, without the lines.
  static func reading(
    _ title: ExactText, _ rows: [[String]?]
  ) throws -> (columns: [Column], rows: [[Cell]]) {
    let text = rows.map { $0?.joined(separator: "\t") ?? "" }.joined(separator: "\n")
    let fixture = try TableFixture(title, text)
    var diagnostics = DiagnosticList()
    let table = TablePlacement.place([fixture.draft], repairs: false, into: &diagnostics).tables[0]
    return (table.columns, table.rows.map(\.cells))
  }

  @Test("the sample has every known kind of table")
  func kinds() throws {
    let kinds = Set(try Self.tables().map { TableTitles.kind(of: $0.title) })
    #expect(kinds == Set(TableKind.allCases.filter { $0 != .other }))
  }

  @Test("page breaks at any row, the header repeated or not", arguments: Seeds.upTo(8))
  func pageBreaks(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for table in try Self.tables() {
      var lines: [[String]?] = []
      for (index, row) in table.rows.enumerated() {
        if index > table.headerRows, Int.random(in: 0..<4, using: &random) == 0 {
          lines.append(nil)
          if Bool.random(using: &random) {
            for header in table.rows.prefix(table.headerRows) {
              lines.append(header.map { Self.wrapped($0, using: &random) })
            }
          }
        }
        lines.append(row)
      }
      let whole = try Self.reading(table.title, table.rows)
      let broken = try Self.reading(table.title, lines)
      #expect(broken.columns == whole.columns, "\(table.title)")
      #expect(broken.rows == whole.rows, "\(table.title)")
    }
  }

  @Test("blanks inside names and numbers", arguments: Seeds.upTo(5))
  func blanks(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for table in try Self.tables() {
      let rows = table.rows.enumerated().map { index, row in
        row.map {
          index < table.headerRows
            ? Self.wrapped($0, using: &random) : Self.cut($0, using: &random)
        }
      }
      let whole = try Self.reading(table.title, table.rows)
      let damaged = try Self.reading(table.title, rows)
      #expect(damaged.columns == whole.columns, "\(table.title)")
      #expect(damaged.rows == whole.rows, "\(table.title)")
    }
  }

  @Test("no cell is lost, whatever the damage", arguments: Seeds.upTo(12))
  func conservation(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for table in try Self.tables() {
      var lines: [[String]?] = []
      for row in table.rows.dropFirst(table.headerRows) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: lines += [row, nil]
        case 1: lines += [row, table.rows[0]]
        case 2: lines.append(row + [""])
        case 3: lines.append(Array(row.dropFirst()))
        case 4: lines.append([""] + row)
        case 5: lines += [nil, row.map { Bool.random(using: &random) ? $0 : "" }]
        case 6: lines.append(row.shuffled(using: &random))
        default: lines.append(row)
        }
      }
      let text = (table.rows.prefix(table.headerRows).map { Optional($0) } + lines)
        .map { $0?.joined(separator: "\t") ?? "" }.joined(separator: "\n")
      let fixture = try TableFixture(table.title, text)
      let printed = Self.characters(lines.flatMap { $0 ?? [] }.joined())
      let kept = Self.characters(Self.texts(of: fixture).joined())
      let scalars = Set(printed.keys).union(kept.keys).filter { printed[$0] != kept[$0] }
      #expect(scalars.map { String($0) }.sorted() == [], "\(table.title)")
    }
  }

  /// Everything that a reading holds but for the first header: cells and what is left out.
  private static func texts(of fixture: TableFixture) -> [String] {
    var texts: [String] = []
    for segment in fixture.draft.segments {
      for (index, row) in segment.rows.enumerated() {
        for (column, cell) in row.cells.enumerated() {
          if let mending = segment.mendings.first(where: { $0.row == index && $0.column == column })
          {
            texts.append(mending.raw.string)
            continue
          }
          switch cell {
          case .blank: break
          case .text(let text): texts.append(text.string)
          case .code(let code): texts.append(code.digits.string)
          case .amount(let amount): texts.append(amount.description)
          }
        }
      }
    }
    for diagnostic in fixture.diagnostics where diagnostic.code == TextCode.leftOut.rawValue {
      texts.append(diagnostic.arguments.first { $0.name == "text" }?.value.text(in: .english) ?? "")
    }
    return texts
  }

  /// How often each character stands in a text, but for white space, ※ and separators.
  private static func characters(_ text: String) -> [Unicode.Scalar: Int] {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in text.unicodeScalars
    where !scalar.properties.isWhitespace && scalar != "※" && scalar != "," {
      counts[scalar, default: 0] += 1
    }
    return counts
  }

  // MARK: Damage

  /// A label with blanks where a narrow cell would have wrapped it.
  private static func wrapped(_ text: String, using random: inout SeededGenerator) -> String {
    var result = ""
    for character in text {
      if !result.isEmpty, isHan(result.last), isHan(character),
        Int.random(in: 0..<5, using: &random) == 0
      {
        result.append(" ")
      }
      result.append(character)
    }
    return result
  }

  /// A cell with blanks inside a name or, now and then, inside an amount.
  private static func cut(_ text: String, using random: inout SeededGenerator) -> String {
    guard text.contains("."), text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) else {
      return wrapped(text, using: &random)
    }
    guard Int.random(in: 0..<5, using: &random) == 0 else { return text }
    var result = text
    let place = Int.random(in: 1..<text.count, using: &random)
    result.insert(" ", at: result.index(result.startIndex, offsetBy: place))
    return result
  }

  private static func isHan(_ character: Character?) -> Bool {
    guard let scalar = character?.unicodeScalars.first else { return false }
    return (0x4E00...0x9FFF).contains(scalar.value)
  }
}
