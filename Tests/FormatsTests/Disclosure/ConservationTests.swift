import Convert
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Every character of the source is in the JSON or in a diagnostic, and none is invented.
///
/// Counted outside the reader's own bookkeeping: the characters of the text as it is against those
/// of the JSON and of the diagnostics that say what was left out, after ``CharacterCount``'s folding.
///
/// Left out of the JSON, because it is derived or provenance: `$schema`, `id`, `type`, `kind`,
/// `stage`, `fiscalYear`, `department`, `role`, `concept`, `side`, `isGrouped`, `scope`, the joined
/// code's `level`, what is derived of a target or a statement, source lines and the ledger but for
/// the labels of columns that are lost. Said
/// once though it is printed or carried over several places: a label over several columns, a level
/// over several indicators, a label over several lines of a budget. Said in words by the layout
/// only: 目录, 表, 编制部门, 单位, 年.
struct ConservationTests {
  struct Input: Sendable, CustomStringConvertible {
    let description: String
    let bytes: [UInt8]
  }

  static func inputs() throws -> [Input] {
    let folder = RepositoryFile.root.appending(path: "samples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      Input(description: name, bytes: try RepositoryFile.bytes("samples/" + name))
    } + Corpus.documents.map { Input(description: $0.name, bytes: $0.bytes) }
  }

  @Test("nothing of the source is missing, nothing is invented", arguments: try inputs())
  func conservation(_ input: Input) throws {
    var diagnostics = DiagnosticList()
    let conversion = Conversion(registry: .standard)
    let disclosure = try conversion.read(
      DocumentBundle(input.bytes), from: "text", into: &diagnostics)
    let json = try conversion.write(disclosure, to: "json", into: &diagnostics)
    let bytes = try #require(json.singleFile)
    let object = try JSONSerialization.jsonObject(with: Data(bytes))
    let root = try #require(object as? [String: Any])

    let source = SourceCharacters(String(decoding: input.bytes, as: UTF8.self)).count
    var kept = JSONCharacters(root).count
    for diagnostic in diagnostics.diagnostics {
      for argument in diagnostic.arguments where argument.name == "text" {
        if diagnostic.code.hasSuffix("left-out") { kept.add(argument.value.text(in: .chinese)) }
      }
    }
    #expect(source.total > 1000)
    #expect(source.beyond(kept) == [], "missing")
    #expect(kept.beyond(source) == [], "invented")
  }
}

/// The lines above a table that no member of it says.
@Suite struct OtherCaptionTests {
  @Test(
    "a caption that the table cannot say stays beside it",
    arguments: [
      ("项目支出绩效目标表\n\n公开13表\n\n单位：万元\n\n一级指标\t二级指标\n产出指标\t数量指标", ["公开13表", "单位：万元"]),
      ("表 3\n\n收支总表\n\n编制部门：云栖市水文站  2027年度  单位：万元", ["编制部门：云栖市水文站 2027年度单位：万元"]),
    ])
  func kept(lines: String, paragraphs: [String]) throws {
    var diagnostics = DiagnosticList()
    let text = "云栖市水文站2027年部门预算公开\n\n第二部分 部门预算表\n\n" + lines
    let disclosure = try Conversion(registry: .standard).read(
      DocumentBundle(Array(text.utf8)), from: "text", into: &diagnostics)
    let part = try #require(disclosure.parts.first { !$0.blocks.isEmpty })
    let kept = part.blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let paragraph): [paragraph.text.string]
      case .table(let table): table.notes.map { $0.text.string }
      default: []
      }
    }
    #expect(kept == paragraphs)
  }
}

/// The characters of a source text.
///
/// In performance tables a level or a label of the budget that a row repeats from the row above says
/// nothing new.
private struct SourceCharacters {
  private(set) var count = CharacterCount()
  private var levels: [String]?
  private var headAbove: [String]?

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard line.contains("\t") else {
        if !line.allSatisfy(\.isWhitespace) {
          levels = nil
          if line.contains("绩效目标") { headAbove = [] }
        }
        count.add(Self.caption(String(line)))
        continue
      }
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        CharacterCount.folded(Substring(Self.caption(String($0))))
      }
      if cells.contains("一级指标") {
        levels = ["", ""]
        headAbove = nil
      } else if levels != nil {
        dropRepeatedLevels(&cells)
      } else if let above = headAbove {
        headAbove = cells
        for index in cells.indices.dropLast() where above.indices.contains(index) {
          if cells[index] == above[index] { cells[index] = "" }
        }
      }
      for cell in cells { count.add(cell) }
    }
  }

  /// A caption under the label that the model's member has, whatever the province prints.
  private static func caption(_ text: String) -> String {
    for label in ["部门：", "编制单位：", "填报单位：", "填报部门："] where text.hasPrefix(label) {
      return "编制部门：" + text.dropFirst(label.count)
    }
    return text.hasPrefix("金额单位：") ? String(text.dropFirst(2)) : text
  }

  private mutating func dropRepeatedLevels(_ cells: inout [String]) {
    guard var levels, cells.count > 1 else { return }
    defer { self.levels = levels }
    if !cells[0].isEmpty, cells[0] != levels[0] {
      levels = [cells[0], cells[1]]
      return
    }
    cells[0] = ""
    if cells[1] == levels[1] {
      cells[1] = ""
    } else if !cells[1].isEmpty {
      levels[1] = cells[1]
    }
  }
}

/// The characters of what a JSON document publishes.
private struct JSONCharacters {
  private(set) var count = CharacterCount()
  private var tables: [[String: Any]] = []

  init(_ root: [String: Any]) {
    add(root, ["title"])
    let contents = objects(root, "contents")
    if !contents.isEmpty { count.add("目录") }
    for entry in contents { add(entry, ["label", "title"]) }
    for part in objects(root, "parts") { section(part, "sections") }
    add(root["signature"] as? [String: Any] ?? [:], ["name", "date"])
    addLostLabels(root)
  }

  /// Counts the labels of columns that are gone: the ledger keeps them, the table does not.
  private mutating func addLostLabels(_ root: [String: Any]) {
    for entry in objects(root, "ledger") {
      let before = objects(entry, "columnsBefore")
      guard !before.isEmpty, let number = entry["table"] as? Int,
        tables.indices.contains(number - 1)
      else { continue }
      let now = Set(
        objects(tables[number - 1], "columns").flatMap { $0["header"] as? [String] ?? [] })
      for label in Set(before.flatMap { $0["header"] as? [String] ?? [] }).subtracting(now) {
        count.add(label)
      }
    }
  }

  private func objects(_ object: [String: Any], _ key: String) -> [[String: Any]] {
    object[key] as? [[String: Any]] ?? []
  }

  private mutating func add(_ object: [String: Any], _ keys: [String]) {
    for key in keys { count.add(object[key] as? String) }
  }

  private mutating func section(_ object: [String: Any], _ below: String) {
    add(object, ["label", "title"])
    for block in objects(object, "blocks") { self.block(block) }
    for section in objects(object, below) { self.section(section, "subsections") }
  }

  private mutating func block(_ block: [String: Any]) {
    switch block["type"] as? String {
    case "table": table(block)
    case "performance": performance(block)
    case "project": project(block)
    case "term": add(block, ["label", "term", "definition"])
    default: add(block, ["mark", "text"])
    }
  }

  private mutating func table(_ table: [String: Any]) {
    tables.append(table)
    if let number = table["number"] as? Int { count.add("表\(number)") }
    add(table, ["title", "preparedBy", "unit"])
    if table["preparedBy"] != nil { count.add("编制部门") }
    if table["unit"] != nil { count.add("单位") }
    var previous: [String] = []
    for column in objects(table, "columns") {
      let header = column["header"] as? [String] ?? []
      once(header, after: previous)
      previous = header
      if let ordinal = column["ordinal"] as? Int { count.add("\(ordinal)") }
    }
    for row in objects(table, "rows") { self.row(row) }
    for note in objects(table, "notes") { add(note, ["mark", "text"]) }
  }

  /// Counts the labels of a path but those that the path before it shares.
  private mutating func once(_ path: [String], after previous: [String]) {
    for (index, label) in path.enumerated() {
      let isShared = index < path.count - 1 && previous.prefix(index + 1) == path.prefix(index + 1)
      if !isShared { count.add(label) }
    }
  }

  private mutating func row(_ row: [String: Any]) {
    for (key, value) in row where key != "sourceLine" && key != "level" {
      // The code of a side without code columns is derived from the name behind it.
      if ["income", "expenditure"].contains(key), let side = value as? [String: Any] {
        for (key, value) in side where key != "code" && key != "level" { cell(value) }
      } else {
        cell(value)
      }
    }
  }

  private mutating func cell(_ value: Any?) {
    if let text = value as? String {
      count.add(text)
    } else if let members = value as? [String: Any] {
      for member in members.values { cell(member) }
    }
  }

  private mutating func performance(_ target: [String: Any]) {
    add(target, ["title"])
    if let year = target["year"] as? Int { count.add("(\(year)年)") }
    for key in ["unit", "project", "goal"] {
      add(target[key] as? [String: Any] ?? [:], ["label", "text"])
    }
    for contact in objects(target, "contacts") { add(contact, ["label", "text"]) }
    var previous: [String] = []
    for line in objects(target, "budget") {
      let labels = line["labels"] as? [String] ?? []
      once(labels, after: previous)
      previous = labels
      cell(line["value"])
    }
    for label in target["indicatorLabels"] as? [String] ?? [] { count.add(label) }
    var levels: [String?] = [nil, nil]
    for indicator in objects(target, "indicators") {
      let own = ["level1", "level2"].map { indicator[$0] as? String }
      if own[0] != levels[0] {
        count.add(own[0])
        levels[1] = nil
      }
      if own[1] != levels[1] { count.add(own[1]) }
      levels = own
      add(
        indicator,
        ["level3", "target", "basis", "lastYear", "weight", "scoringRule", "evidence"])
    }
    for note in objects(target, "notes") { add(note, ["mark", "text"]) }
  }

  private mutating func project(_ statement: [String: Any]) {
    add(statement, ["label", "nameLabel", "name"])
    for field in objects(statement, "fields") {
      add(field, ["label", "text"])
      for paragraph in objects(field, "paragraphs") { add(paragraph, ["mark", "text"]) }
    }
  }
}
