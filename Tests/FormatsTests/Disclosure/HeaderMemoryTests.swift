import Convert
import Testing

@testable import Formats

/// A table has the header that its own rows say, whatever tables were read before it.
@Suite("Header memory")
struct HeaderMemoryTests {
  /// Tables that begin with the same rows; in each something else stands below them.
  static let tables = [
    "单位|装备|\n||台数\n甲站|水泵|3", "单位|装备|\n||台数\n乙站|闸门|4\n丙站|水尺|5",
    "单位|装备|\n||台数\n1|2|3\n甲站|水泵|3", "单位|装备|\n||台数", "单位|装备|\n||台数|\n甲站|水泵|3|6",
    "单位|装备|\n||金额\n甲站|水泵|3", "单位|装备|\n甲站|水泵|3", "单位|装 备|\n||台数\n甲站|水泵|3",
    "单位|装备|\n||台数\n||其中：新增\n甲站|水泵|3", "单位|装备|\n||台数\n丁站|水泵|\n甲站|水泵|3",
  ]

  private static func tables(_ texts: [String]) throws -> (SourceText, [RawBlock]) {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(
      Array(texts.joined(separator: "\n\n").replacing("|", with: "\t").utf8))
    let source = try scanner.scan(into: &diagnostics)
    let blocks = try ElementScanner.scan(source, into: &diagnostics).compactMap {
      element -> RawBlock? in
      if case .rows(let block) = element { block } else { nil }
    }
    return (source, blocks)
  }

  private static func draft(
    _ block: RawBlock, _ reader: TableReader, _ diagnostics: inout DiagnosticList
  ) throws -> TableDraft {
    try reader.draft(
      RawTable(
        number: nil, title: "装备情况表", sourceLine: 1, preparedBy: nil, unit: nil,
        blocks: [block]), repairs: true, into: &diagnostics)
  }

  @Test("read behind any other table, a table is what it is by itself", arguments: tables)
  func behindOthers(before: String) throws {
    let (source, blocks) = try Self.tables([before] + Self.tables)
    #expect(blocks.count == Self.tables.count + 1)
    for block in blocks.dropFirst() {
      var (foundAlone, foundBehind) = (DiagnosticList(), DiagnosticList())
      let alone = try Self.draft(block, TableReader(LabelTexts(source)), &foundAlone)
      let reader = TableReader(LabelTexts(source))
      var ignored = DiagnosticList()
      _ = try Self.draft(blocks[0], reader, &ignored)
      let behind = try Self.draft(block, reader, &foundBehind)
      #expect(behind.segments.map(\.columns) == alone.segments.map(\.columns))
      #expect(behind.segments.map(\.rows) == alone.segments.map(\.rows))
      #expect(foundBehind.diagnostics.map(\.code) == foundAlone.diagnostics.map(\.code))
    }
  }

  @Test("a header is found again where the same rows and a figure follow")
  func recurring() throws {
    let (source, blocks) = try Self.tables(Array(Self.tables[..<2]))
    let memory = HeaderMemory(source)
    var scanner = HeaderScanner(source: source, memory: memory)
    let rows = blocks[0].rows[...]
    let header = scanner.firstHeader(of: rows, width: 3)
    #expect(header?.rowCount == 2)
    let again = try #require(memory.header(beginning: blocks[1].rows[...], width: 3))
    #expect(again.rowCount == 2)
    #expect(again.labels.columns.map(\.labels) == [["单位"], ["装备"], ["装备", "台数"]])
    #expect(memory.header(beginning: blocks[1].rows[...], width: 4) == nil)
  }
}
