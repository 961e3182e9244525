import Convert
import Testing

@testable import Formats

/// Markup, invisible characters and kinds of space are layout; everything else stays.
struct LineScannerTests {
  static func lines(_ text: String) throws -> [String] {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(Array(text.utf8))
    let source = try scanner.scan(into: &diagnostics)
    return source.lines.map { String(decoding: source.bytes[$0.range], as: UTF8.self) }
  }

  static let cases: [(String, [String])] = [
    ("a\nb\r\nc\rd", ["a", "b", "c", "d"]),
    ("<b>总计</b>\t<b>1.00</b>", ["总计\t1.00"]),
    ("<p class=\"x\">目标</p>", ["目标"]),
    ("一般公<br/>共预算", ["一般公 共预算"]),
    ("<=30万元", ["<=30万元"]),
    ("<部门>", ["<部门>"]),
    ("a < b > c", ["a < b > c"]),
    ("## 部门概况", ["部门概况"]),
    ("#1 号楼", ["#1 号楼"]),
    ("- 一、主要职能", ["一、主要职能"]),
    ("-\t5.00", ["-\t5.00"]),
    ("一、**财政拨款**:指", ["一、财政拨款:指"]),
    ("李**", ["李**"]),
    ("138****5678", ["138****5678"]),
    ("张** 李**", ["张** 李**"]),
    ("$\\geq 92\\%$", ["≥ 92%"]),
    ("$5 and $6", ["$5 and $6"]),
    ("a\u{00A0}b\u{3000}c\u{2003}d", ["a b c d"]),
    ("a\u{200B}b\u{FEFF}c\u{00AD}d", ["abcd"]),
    ("a\u{2028}b", ["a b"]),
    ("a\u{0C}b", ["a b"]),
    ("---", [""]),
    ("| 类 | 款 |", ["  类 \t 款  "]),
    ("| 一列 |", ["| 一列 |"]),
    ("  首尾  ", ["首尾"]),
    ("“三公”经费", ["“三公”经费"]),
    ("𠮷\u{F900}豈", ["𠮷\u{F900}豈"]),
  ]

  @Test("what a line is after cleaning", arguments: cases)
  func cleaning(text: String, expected: [String]) throws {
    let found = try Self.lines(text)
    #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test("a zero byte is no text; another control character is left out and said")
  func controlCharacters() throws {
    let error = try #require(throws: ConversionError.self) { try Self.lines("ab\nc\u{0}d") }
    #expect(error.diagnostics.first?.code == "text.binary")
    #expect(error.diagnostics.first?.place == .input(SourcePosition(line: 2, offset: 4)))

    var diagnostics = DiagnosticList()
    var scanner = LineScanner(Array("a\u{1}b".utf8))
    let source = try scanner.scan(into: &diagnostics)
    #expect(String(decoding: source.bytes[source.lines[0].range], as: UTF8.self) == "ab")
    #expect(diagnostics.diagnostics.map(\.code) == ["text.control-character"])
  }

  @Test("characters that were lost before are told once a line and stay what they are")
  func lostCharacters() throws {
    var diagnostics = DiagnosticList()
    let text = "甲\n乙\u{FFFD}丙\u{FFFD}\t￥1，2\n\u{FFFD}"
    var scanner = LineScanner(Array(text.utf8))
    let source = try scanner.scan(into: &diagnostics)
    #expect(String(decoding: source.bytes, as: UTF8.self) == text)
    #expect(diagnostics.diagnostics.allSatisfy { $0.code == "text.lost-character" })
    #expect(
      diagnostics.diagnostics.map(\.place) == [
        .input(SourcePosition(line: 2, offset: 7)), .input(SourcePosition(line: 3, offset: 26)),
      ])
  }

  @Test("marks, tabs and line numbers are kept beside the text")
  func flags() throws {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(Array("# 题\n\n- 1、项\n甲\t乙\n".utf8))
    let lines = try scanner.scan(into: &diagnostics).lines
    #expect(lines.map(\.number) == [1, 2, 3, 4, 5])
    #expect(lines.map(\.hasHeadingMark) == [true, false, false, false, false])
    #expect(lines.map(\.hasBullet) == [false, false, true, false, false])
    #expect(lines.map(\.hasTab) == [false, false, false, true, false])
    #expect(lines.map(\.isBlank) == [false, true, false, false, true])
  }

  @Test(
    "the places of tabs are those in the clean text",
    arguments: [
      "甲\t乙\n丙\t\t丁", "<b>甲</b>\t乙\r\n丙\t丁\r\n", "甲\u{3000}\t**乙**\t\n无\n\t", "| 甲 | 乙 |\n丙\t丁",
      "甲\u{200B}\t乙\n| 丙 | <i>丁</i> | 3 |\n甲\t|\t乙", "无", "",
    ])
  func tabs(text: String) throws {
    var diagnostics = DiagnosticList()
    var scanner = LineScanner(Array(text.utf8))
    let source = try scanner.scan(into: &diagnostics)
    let tabs = source.bytes.indices.filter { source.bytes[$0] == 0x09 }
    #expect(source.layout.tabs == tabs)
  }
}
