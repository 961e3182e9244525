import Convert
import DisclosureGenerator
import TestSupport
import Testing

@testable import Formats

/// A line that stands where none belongs is never lost.
///
/// The line holds characters that the document does not have otherwise; they must be in the JSON or
/// in a finding, wherever the line is put.
@Suite struct StrayLineTests {
  /// What is put between the lines of a document.
  enum Stray: String, CaseIterable, Sendable {
    case row = "驿鹭\t765432.19"
    case wideRow = "驿\t\t鹭\t\t\t765432.19"
    case paragraph = "驿鹭765432.19"
    case item = "（七）驿鹭765432.19"

    /// What must be found again, whatever became of the cells.
    static let pieces = ["驿", "鹭", "765432.19"]
  }

  @Test(
    "it is in the JSON or in a finding, before every ninth line",
    arguments: Stray.allCases, Seeds.upTo(3))
  func everywhere(stray: Stray, seed: UInt64) throws {
    let text = try TextMutationTests.base(seed)
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    for index in stride(from: Int(seed), to: lines.count, by: 9) {
      var changed = lines
      changed.insert(Array(stray.rawValue.utf8)[...], at: index)
      let missing = try Self.missing(of: stray, in: Array(changed.joined(separator: [0x0A])))
      #expect(missing == [], "put before line \(index + 1)")
    }
  }

  @Test("the front of a document keeps its rows", arguments: [true, false])
  func front(hasContents: Bool) throws {
    let contents = hasContents ? "目 录\n\n第一部分 概况\n第二部分 名词解释\n\n" : ""
    let text =
      "青禾县水利局2027年部门预算公开\n\n单位编码\t310001\t所属\t农口\n备注：驿鹭\n\n" + contents
      + "第一部分 概况\n\n职能。\n\n第二部分 名词解释\n\n一、预算：计划。\n"
    var findings = DiagnosticList()
    let reader = DisclosureTextReader(options: ReadingOptions())
    let disclosure = try reader.read(DocumentBundle(Array(text.utf8)), into: &findings)
    let table = try #require(disclosure.statementTables.first?.table)
    #expect(disclosure.parts.first?.label == nil)
    #expect(table.notes.map(\.text) == ["备注：驿鹭"])
    let written = try TextMutationTests.write(disclosure)
    #expect(String(decoding: written, as: UTF8.self).contains("单位编码\t310001\t所属\t农口\n"))
    let back = try reader.read(DocumentBundle(written), into: &findings)
    #expect(back.isEquivalent(to: disclosure))
  }

  /// The pieces of a line that are neither in the JSON nor in a finding.
  private static func missing(of stray: Stray, in text: [UInt8]) throws -> [String] {
    var findings = DiagnosticList()
    let conversion = Conversion(registry: .standard)
    let disclosure = try conversion.read(DocumentBundle(text), from: "text", into: &findings)
    let json = try conversion.write(disclosure, to: "json", into: &findings)
    var kept = String(decoding: json.singleFile ?? [], as: UTF8.self)
    for diagnostic in findings.diagnostics where diagnostic.code == TextCode.leftOut.rawValue {
      kept += diagnostic.message(in: .english)
    }
    return Stray.pieces.filter { !kept.contains($0) }
  }
}
