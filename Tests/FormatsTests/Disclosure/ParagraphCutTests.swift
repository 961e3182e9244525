import Convert
import Testing

@testable import Formats

/// Paragraphs that page breaks have cut are read as those that are whole.
@Suite struct ParagraphCutTests {
  private static func paragraphs(_ lines: [String]) throws -> [String] {
    let text =
      "青禾县住房局2027年部门预算公开\n\n第一部分 2027年部门概况\n\n一、主要职能\n\n"
      + lines.joined(separator: "\n\n") + "\n\n二、机构设置\n\n没有下属单位。\n"
    var paragraphs: [String] = []
    try TextReading.read(text).disclosure.forEachBlock { block, _ in
      if case .paragraph(let paragraph) = block { paragraphs.append(paragraph.text.string) }
    }
    return paragraphs
  }

  @Test(
    "a cut before a mark that no paragraph begins with, the first piece like the title of a table",
    arguments: [
      "青禾县住房局没有国有资本经营预算安排的支出，国有资本经营预算支出情况表为空表。",
      "贯彻住房保障的法律和政策，编制城镇住房保障规划《住房保障年度表》，指导各镇实施。",
    ])
  func cutBeforeMark(_ whole: String) throws {
    let characters = Array(whole)
    for offset in characters.indices where offset >= 25 && "。，》".contains(characters[offset]) {
      let pieces = [String(characters[..<offset]), String(characters[offset...])]
      #expect(try Self.paragraphs(pieces) == [whole, "没有下属单位。"])
    }
  }

  @Test("a line that ends in 表 behind a comma goes on: titles of tables have none")
  func cutBehindSheet() throws {
    let pieces = ["青禾县住房局2027年没有国有资本经营预算安排的支出，故本表", "为空表，没有数据。"]
    #expect(try Self.paragraphs(pieces) == [pieces.joined(), "没有下属单位。"])
  }

  @Test("what stands behind a whole sentence stays apart, whatever mark it begins with")
  func behindSentence() throws {
    let lines = ["贯彻住房保障的法律和政策，指导各镇实施城镇住房保障规划。", "、承办县人民政府交办的其他事项。"]
    #expect(try Self.paragraphs(lines) == lines + ["没有下属单位。"])
  }
}
