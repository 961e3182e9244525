import Convert
import Testing

@testable import Formats

/// A statement table as it stands in a text, for tests: cells are separated by `|`, pages by a blank
/// line.
struct TableFixture {
  let draft: TableDraft
  let diagnostics: [Diagnostic]

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - unit: The unit that the table states.
  ///   - repairs: Whether characters inside cells are mended.
  ///   - text: The rows.
  /// - Throws: Where it cannot be read.
  init(
    _ title: ExactText, unit: MonetaryUnit? = .tenThousandYuan, repairs: Bool = true,
    _ text: String
  ) throws {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(Array(text.replacing("|", with: "\t").utf8))
    let source = try scanner.scan(into: &diagnostics)
    let blocks = try ElementScanner.scan(source, into: &diagnostics).compactMap {
      element -> RawBlock? in
      if case .rows(let block) = element { block } else { nil }
    }
    let table = RawTable(
      number: nil, title: title, sourceLine: 1, preparedBy: nil, unit: unit, blocks: blocks)
    draft = try TableReader(LabelTexts(source)).draft(
      table, repairs: repairs, into: &diagnostics)
    self.diagnostics = diagnostics.diagnostics
  }

  /// The columns of a segment as `role path [concept] #ordinal`.
  func columns(_ segment: Int = 0) -> [String] {
    draft.segments[segment].columns.map { column in
      var text = Self.name(column.role)
      if let side = column.side { text += " \(side)" }
      text += " " + column.header.map(\.string).joined(separator: "/")
      if let concept = column.concept { text += " [\(concept.rawValue)]" }
      if let ordinal = column.ordinal { text += " #\(ordinal)" }
      return text
    }
  }

  /// The rows of a segment, cells joined by `|`; codes as `#208`, amounts as `=1.00`.
  func rows(_ segment: Int = 0) -> [String] {
    draft.segments[segment].rows.map { row in
      row.cells.map { cell in
        switch cell {
        case .blank: ""
        case .text(let text): text.string
        case .code(let code): "#\(code.digits)"
        case .amount(let amount): "=\(amount)"
        }
      }.joined(separator: "|")
    }
  }

  /// The findings but for the unknown table, as `code text`.
  var findings: [String] {
    diagnostics.filter { $0.code != TextCode.unknownTable.rawValue }.map { diagnostic in
      let text = diagnostic.arguments.first { $0.name == "text" || $0.name == "count" }
      return "\(diagnostic.code) \(text?.value.text(in: .english) ?? "")"
    }
  }

  private static func name(_ role: ColumnRole) -> String {
    switch role {
    case .code(let level): level.rawValue
    case .label: "label"
    case .project: "project"
    case .amount: "amount"
    case .text: "text"
    }
  }
}
