import Convert
import Formats
import Foundation
import TestSupport
import Testing

/// What is reported of an input: code, JSON pointer, line.
struct Report: Hashable, Sendable, CustomStringConvertible {
  var code: String
  var pointer: String
  var line: Int

  init(_ code: String, _ pointer: String, line: Int) {
    self.code = code
    self.pointer = pointer
    self.line = line
  }

  init?(_ diagnostic: Diagnostic) {
    guard case .input(let position) = diagnostic.place else { return nil }
    code = diagnostic.code
    pointer = diagnostic.arguments.first { $0.name == "pointer" }?.value.text(in: .english) ?? ""
    line = position.line
  }

  var description: String { "\(code) \(pointer) \(line)" }
}

/// An input with its faults.
struct Faulty: Sendable, CustomTestStringConvertible {
  let input: String
  let reports: [Report]

  init(_ input: String, _ reports: Report...) {
    self.input = input
    self.reports = reports
  }

  var testDescription: String { input }
}

@Suite("JSON: what is wrong is reported with pointer and line")
struct JSONErrorTests {
  /// The diagnostics of an input that must not be read.
  static func diagnostics(_ bytes: [UInt8]) throws -> [Diagnostic] {
    var diagnostics = DiagnosticList()
    do throws(ConversionError) {
      _ = try Conversion(registry: .standard).read(
        DocumentBundle(bytes), from: "json", into: &diagnostics)
    } catch {
      #expect(error.cause == .data)
      return error.diagnostics
    }
    Issue.record("the input was read")
    return []
  }

  static func reports(_ input: String) throws -> [Report] {
    try diagnostics(Array(input.utf8)).map { try #require(Report($0)) }
  }

  // MARK: Syntax

  static let syntax: [Faulty] = [
    Faulty("", Report("json.unexpected-end", "/", line: 1)),
    Faulty(" \n\n", Report("json.unexpected-end", "/", line: 3)),
    Faulty("[]", Report("json.wrong-type", "/", line: 1)),
    Faulty("\"x\"", Report("json.wrong-type", "/", line: 1)),
    Faulty("nul", Report("json.wrong-type", "/", line: 1)),
    Faulty("x", Report("json.unexpected-character", "/", line: 1)),
    Faulty("{", Report("json.unexpected-end", "/", line: 1)),
    Faulty("{,", Report("json.unexpected-character", "/", line: 1)),
    Faulty("{'title':1}", Report("json.unexpected-character", "/", line: 1)),
    Faulty("{\"title\"\n", Report("json.unexpected-end", "/title", line: 2)),
    Faulty("{\"title\"\n1", Report("json.unexpected-character", "/title", line: 2)),
    Faulty("{\"title\":\n", Report("json.unexpected-end", "/title", line: 2)),
    Faulty("{\"title\":\"a\nb\"}", Report("json.control-character", "/title", line: 1)),
    Faulty("{\"title\":\"a", Report("json.unexpected-end", "/title", line: 1)),
    Faulty("{\"title\":\"a\"\n\"b\"}", Report("json.unexpected-character", "/title", line: 2)),
    Faulty("{\"title\":\"a\",\n}", Report("json.unexpected-character", "/", line: 2)),
    Faulty(
      "{\"parts\":[{},\n]}", Report("json.missing-member", "/parts/0", line: 1),
      Report("json.missing-member", "/parts/0", line: 1),
      Report("json.unexpected-character", "/parts", line: 2)),
    Faulty(
      "{\"fiscalYear\":01}", Report("json.unexpected-character", "/fiscalYear", line: 1),
      Report("json.integer-range", "/fiscalYear", line: 1)),
    Faulty("{\"fiscalYear\":-}", Report("json.unexpected-character", "/", line: 1)),
    Faulty("{\"fiscalYear\":+1}", Report("json.unexpected-character", "/fiscalYear", line: 1)),
    Faulty("{\"fiscalYear\":1.}", Report("json.unexpected-character", "/", line: 1)),
    Faulty("{\"fiscalYear\":1e}", Report("json.unexpected-character", "/", line: 1)),
    Faulty("{\"fiscalYear\":NaN}", Report("json.unexpected-character", "/fiscalYear", line: 1)),
    Faulty(
      "{\"title\":tru}", Report("json.wrong-type", "/title", line: 1),
      Report("json.unexpected-character", "/", line: 1)),
    Faulty("{/* no */}", Report("json.unexpected-character", "/", line: 1)),
  ]

  @Test("what is no JSON", arguments: syntax)
  func noJSON(_ faulty: Faulty) throws {
    #expect(Set(try Self.reports(faulty.input)) == Set(faulty.reports))
  }

  // MARK: Structure

  /// A disclosure with a table, a member a line, into which faults are put.
  static let lines = [
    "{",  // 1
    "\"$schema\": \"urn:disclosure-convert:disclosure:1.0\",",
    "\"stage\": \"budget\",",
    "\"fiscalYear\": 2025,",
    "\"title\": \"公开\",",  // 5
    "\"contents\": [],",
    "\"parts\": [{\"blocks\": [",
    "{\"type\": \"paragraph\", \"text\": \"甲\"},",
    "{\"type\": \"table\", \"kind\": \"other\", \"title\": \"表\", \"isGrouped\": false,",
    "\"columns\": [{\"id\": \"class\", \"header\": [], \"role\": \"code\", \"level\": \"class\"},",
    "{\"id\": \"section\", \"header\": [], \"role\": \"code\", \"level\": \"section\"},",
    "{\"id\": \"name\", \"header\": [\"名称\"], \"role\": \"label\"},",
    "{\"id\": \"total\", \"header\": [\"总计\"], \"role\": \"amount\", \"concept\": \"total\"}],",
    "\"rows\": [",
    "{\"sourceLine\": 3, \"code\": \"20805\", \"level\": \"section\", \"name\": \"款\",",  // 15
    "\"amounts\": {\"total\": \"1.50\"}}],",
    "\"notes\": []}],",
    "\"sections\": [{\"title\": \"一\", \"level\": 1, \"blocks\": [],",
    "\"subsections\": []}]}],",
    "\"ledger\": []",  // 20
    "}",
  ]

  static let table = "/parts/0/blocks/1"
  static let row = "/parts/0/blocks/1/rows/0"

  /// What is replaced by what, and what is reported then.
  static let faults: [(old: String, new: String, reports: [Report])] = [
    ("disclosure:1.0", "disclosure:1.1", [Report("json.newer-version", "/$schema", line: 2)]),
    ("disclosure:1.0", "disclosure:2.0", [Report("json.newer-version", "/$schema", line: 2)]),
    ("disclosure:1.0", "disclosure:1", [Report("json.unknown-schema", "/$schema", line: 2)]),
    ("disclosure:1.0", "disclosure:01.0", [Report("json.unknown-schema", "/$schema", line: 2)]),
    ("urn:", "http:", [Report("json.unknown-schema", "/$schema", line: 2)]),
    ("\"stage\": \"budget\",", "", [Report("json.missing-member", "/", line: 1)]),
    ("\"budget\"", "\"Budget\"", [Report("json.unknown-value", "/stage", line: 3)]),
    ("\"budget\"", "1", [Report("json.wrong-type", "/stage", line: 3)]),
    ("2025", "\"2025\"", [Report("json.wrong-type", "/fiscalYear", line: 4)]),
    ("2025", "2025.0", [Report("json.integer-range", "/fiscalYear", line: 4)]),
    ("2025", "2e3", [Report("json.integer-range", "/fiscalYear", line: 4)]),
    ("2025", "25", [Report("json.integer-range", "/fiscalYear", line: 4)]),
    ("2025", "99999999999999999999999999", [Report("json.integer-range", "/fiscalYear", line: 4)]),
    ("2025", "null", [Report("json.wrong-type", "/fiscalYear", line: 4)]),
    ("\"公开\"", "\"\\ud842\"", [Report("json.lone-surrogate", "/title", line: 5)]),
    (
      "\"公开\"", "\"\\udfb7\\ud842\"",
      [
        Report("json.lone-surrogate", "/title", line: 5),
        Report("json.lone-surrogate", "/title", line: 5),
      ]
    ),
    ("\"公开\"", "\"\\x41\"", [Report("json.invalid-escape", "/title", line: 5)]),
    ("\"公开\"", "\"\\u12g4\"", [Report("json.invalid-escape", "/title", line: 5)]),
    (
      "\"公开\",", "\"公开\",\n\"author\": {\"x\": [1, true, null, \"\"]},",
      [Report("json.unknown-member", "/author", line: 6)]
    ),
    (
      "\"公开\",", "\"公开\",\n\"title\": \"又\",",
      [Report("json.duplicate-member", "/title", line: 6)]
    ),
    (
      "\"公开\",", "\"公开\",\n\"\\u0074itle\": \"又\",",
      [Report("json.duplicate-member", "/title", line: 6)]
    ),
    ("\"公开\",", "\"公开\",\n\"a/b~c\": 1,", [Report("json.unknown-member", "/a~1b~0c", line: 6)]),
    ("\"contents\": []", "\"contents\": {}", [Report("json.wrong-type", "/contents", line: 6)]),
    (
      "\"type\": \"paragraph\", ", "",
      [
        Report("json.missing-member", "/parts/0/blocks/0", line: 8)
      ]
    ),
    (
      "\"paragraph\"", "\"heading\"",
      [
        Report("json.unknown-value", "/parts/0/blocks/0/type", line: 8)
      ]
    ),
    (
      "\"type\": \"paragraph\"", "\"type\": \"paragraph\", \"type\": \"note\"",
      [
        Report("json.duplicate-member", "/parts/0/blocks/0/type", line: 8)
      ]
    ),
    (
      "\"甲\"", "\"甲\", \"kind\": \"other\"",
      [
        Report("json.unknown-member", "/parts/0/blocks/0/kind", line: 8)
      ]
    ),
    ("false", "0", [Report("json.wrong-type", table + "/isGrouped", line: 9)]),
    (
      "\"id\": \"class\"", "\"id\": \"Class\"",
      [
        Report("json.invalid-column-id", table + "/columns/0/id", line: 10)
      ]
    ),
    (
      "\"id\": \"section\"", "\"id\": \"class\"",
      [
        Report("json.duplicate-column-id", table + "/columns/1", line: 11)
      ]
    ),
    (", \"level\": \"class\"", "", [Report("json.missing-member", table + "/columns/0", line: 10)]),
    // The level is there, so it is not missing; rows are not held against such columns.
    (
      ", \"level\": \"class\"", ", \"level\": \"Class\"",
      [Report("json.unknown-value", table + "/columns/0/level", line: 10)]
    ),
    (
      "\"id\": \"total\"", "\"id\": 7",
      [Report("json.wrong-type", table + "/columns/3/id", line: 13)]
    ),
    (
      "\"label\"", "\"label\", \"level\": \"item\"",
      [
        Report("json.inconsistent", table + "/columns/2", line: 12)
      ]
    ),
    (
      "\"sourceLine\": 3", "\"sourceLine\": 0",
      [
        Report("json.integer-range", row + "/sourceLine", line: 15)
      ]
    ),
    (
      "\"20805\"", "\"2080501\"",
      // The table has no column for an item; its level is not told as well.
      [
        Report("json.invalid-code", row + "/code", line: 15)
      ]
    ),
    ("\"20805\"", "\"208\"", [Report("json.inconsistent", row + "/level", line: 15)]),
    (
      "\"20805\"", "\"2080A\"",
      [
        Report("json.invalid-code", row + "/code", line: 15)
      ]
    ),
    (
      "\"name\": \"款\"", "\"project\": \"款\"",
      [
        Report("json.unknown-column", row + "/project", line: 15)
      ]
    ),
    (
      "\"amounts\": {\"total\"", "\"amounts\": {\"budget\"",
      [
        Report("json.unknown-column", row + "/amounts/budget", line: 16)
      ]
    ),
    (
      "\"1.50\"}", "\"1.50\", \"total\": \"2\"}",
      [
        Report("json.duplicate-cell", row + "/amounts/total", line: 16)
      ]
    ),
    (
      "\"1.50\"}", "\"1.50\"}, \"texts\": {\"total\": \"-\"}",
      [
        Report("json.duplicate-cell", row + "/texts/total", line: 16)
      ]
    ),
    (
      "\"1.50\"}", "\"1.50\"}, \"texts\": {\"name\": \"-\"}",
      [
        Report("json.duplicate-cell", row + "/texts/name", line: 16)
      ]
    ),
    (
      "\"1.50\"}", "\"1.50\"}, \"income\": {\"name\": \"-\"}",
      [
        Report("json.unknown-column", row + "/income/name", line: 16)
      ]
    ),
    ("\"1.50\"", "1.50", [Report("json.wrong-type", row + "/amounts/total", line: 16)]),
    ("\"1.50\"", "\"1,501.50\"", [Report("json.invalid-amount", row + "/amounts/total", line: 16)]),
    ("\"1.50\"", "\"01.50\"", [Report("json.invalid-amount", row + "/amounts/total", line: 16)]),
    ("\"1.50\"", "\"\"", [Report("json.invalid-amount", row + "/amounts/total", line: 16)]),
    (
      "\"1.50\"", "\"1234567890123456789\"",
      [
        Report("json.invalid-amount", row + "/amounts/total", line: 16)
      ]
    ),
    (
      "\"level\": 1", "\"level\": 7",
      [
        Report("json.integer-range", "/parts/0/sections/0/level", line: 18)
      ]
    ),
    (
      "\"subsections\": []",
      """
      "subsections": [{"title": "", "level": 1, "blocks": [], "subsections": []}]
      """, [Report("json.section-level", "/parts/0/sections/0", line: 18)]
    ),
    ("\n}", "\n} {}", [Report("json.trailing-data", "/", line: 21)]),
    (
      "\"ledger\": []",
      """
      "ledger": [{"code": "radical", "changes": [{"before": {"text": "", "code": "20"}, "after": {}}],
      "proofs": [], "isSuperseded": false}]
      """, [Report("json.ambiguous-cell", "/ledger/0/changes/0/before", line: 20)]
    ),
  ]

  @Test("the text into which faults are put is read")
  func sound() throws {
    let text = Self.lines.joined(separator: "\n")
    let disclosure = try JSONRoundTripTests.read(Array(text.utf8))
    #expect(disclosure.title == "公开")
  }

  @Test("JSON that is no disclosure", arguments: faults)
  func noDisclosure(old: String, new: String, reports: [Report]) throws {
    let text = Self.lines.joined(separator: "\n")
    let range = try #require(text.firstRange(of: old), "\(old) is not in the text")
    #expect(try Self.reports(text.replacingCharacters(in: range, with: new)) == reports)
  }

  /// Derived members of the sample, and what contradicts them.
  static let contradictions: [(old: String, new: String, pointer: String)] = [
    ("\"relation\": \">=\"", "\"relation\": \"<=\"", "indicators/0"),
    ("\"number\": \"12\"", "\"number\": \"12.0\"", "indicators/0"),
    ("\"unit\": \"次\"", "\"unit\": \"轮\"", "indicators/0"),
    ("\"target\": \"有效提升\"", "\"target\": \"有效提升\", \"relation\": \"=\"", "indicators/1"),
    ("\"amount\": \"14.40\",", "\"amount\": \"14.4\",", "sections/0/blocks/0"),
    ("\"unit\": \"万元\",\n              \"b", "\"unit\": \"元\", \"b", "sections/0/blocks/0"),
    ("\"budgetUnit\": \"示例市", "\"budgetUnit\": \"示例", "sections/0/blocks/0"),
    ("\"isWithheld\": false", "\"isWithheld\": true", "sections/0/blocks/0"),
  ]

  @Test("derived members must be what follows from the others", arguments: contradictions)
  func contradiction(old: String, new: String, pointer: String) throws {
    let bytes = try JSONRoundTripTests.write(EverythingSample.disclosure)
    let text = String(decoding: bytes, as: UTF8.self)
    let range = try #require(text.firstRange(of: old), "\(old) is not in the text")
    let reports = try Self.reports(text.replacingCharacters(in: range, with: new))
    #expect(reports.map(\.code) == ["json.inconsistent"])
    #expect(reports.first?.pointer.hasSuffix(pointer) == true)
  }

  @Test("derived members may be left out")
  func derivedLeftOut() throws {
    let bytes = try JSONRoundTripTests.write(EverythingSample.disclosure)
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let count = lines.count
    for member in ["relation", "number\": \"", "budgetUnit", "isWithheld", "unit\": \"次"] {
      lines.removeAll { $0.contains("\"\(member)") }
    }
    #expect(lines.count == count - 5)
    let text = lines.joined(separator: "\n")
    #expect(try JSONRoundTripTests.read(Array(text.utf8)) == EverythingSample.disclosure)
  }

  @Test("several faults are reported at once, in the order of the text")
  func several() throws {
    let text = Self.lines.joined(separator: "\n")
      .replacing("2025", with: "1").replacing("\"1.50\"", with: "\"x\"")
      .replacing("\"甲\"", with: "null")
    #expect(
      try Self.reports(text) == [
        Report("json.integer-range", "/fiscalYear", line: 4),
        Report("json.wrong-type", "/parts/0/blocks/0/text", line: 8),
        Report("json.invalid-amount", Self.row + "/amounts/total", line: 16),
      ])
  }

  @Test("a limit on faults is announced")
  func limit() throws {
    let text = "{\"contents\": [" + Array(repeating: "1", count: 500).joined(separator: ",") + "]}"
    let reports = try Self.reports(text)
    #expect(reports.count == 101)
    #expect(reports.dropLast().allSatisfy { $0.code == "json.wrong-type" })
    #expect(reports.last?.code == "json.too-many-errors")
  }

  @Test("a message shows the beginning of what is long")
  func longNames() throws {
    let name = String(repeating: "湿", count: 100_000)
    let text = Self.lines.joined(separator: "\n").replacing(
      "\"total\": \"1", with: "\"\(name)\": \"1")
    let diagnostic = try #require(try Self.diagnostics(Array(text.utf8)).first)
    let shown = String(repeating: "湿", count: 80) + "…"
    #expect(
      diagnostic.message(in: .english).hasPrefix("the table has no column for '\(shown)', at "))
    #expect(diagnostic.message(in: .english).utf8.count < 2000)
  }

  @Test("messages name what was found, in both languages")
  func wording() throws {
    let text = Self.lines.joined(separator: "\n").replacing("\"1.50\"", with: "\"1,50\"")
    let diagnostic = try #require(try Self.diagnostics(Array(text.utf8)).first)
    #expect(
      diagnostic.message(in: .english)
        == "'1,50' is no amount, at /parts/0/blocks/1/rows/0/amounts/total; "
        + "expected is a spelling like 5219.30")
    #expect(diagnostic.message(in: .chinese).contains("“1,50”不是金额"))
    guard case .input(let position) = diagnostic.place else {
      Issue.record("no place")
      return
    }
    #expect(position.column == 22)
    #expect(position.offset.map { Array(text.utf8)[$0] } == UInt8(ascii: "\""))
  }

  @Test("every placeholder of every message is filled", arguments: faults)
  func placeholders(old: String, new: String, reports: [Report]) throws {
    let text = Self.lines.joined(separator: "\n").replacing(old, with: new, maxReplacements: 1)
    for diagnostic in try Self.diagnostics(Array(text.utf8)) {
      for language in Language.allCases {
        // A message may begin with a placeholder, and words that go with a number are one too.
        let names = diagnostic.wording.message.text(in: language)
          .split(separator: "{", omittingEmptySubsequences: false).dropFirst()
          .compactMap { $0.split(separator: /[:}]/).first.map(String.init) }
        for name in names {
          #expect(diagnostic.arguments.contains { $0.name == name }, "\(diagnostic.code): \(name)")
        }
      }
    }
  }

  // MARK: Encodings

  @Test("a byte that is no UTF-8 is reported with its offset")
  func invalidByte() throws {
    var bytes = Array(Self.lines.joined(separator: "\n").utf8)
    let offset = try #require(bytes.firstRange(of: Array("公".utf8))).lowerBound + 1
    bytes[offset] = 0x20
    let diagnostic = try #require(try Self.diagnostics(bytes).first)
    #expect(diagnostic.code == "json.invalid-byte")
    #expect(
      diagnostic.place == .input(SourcePosition(line: 5, column: 11, offset: offset - 1)))
  }

  @Test(
    "other encodings are refused",
    arguments: [
      [0xFF, 0xFE, 0x7B, 0x00], [0xFE, 0xFF, 0x00, 0x7B], [0x7B, 0x00, 0x22, 0x00],
      [0x00, 0x7B, 0x00, 0x22], [0x00, 0x00, 0x00, 0x7B],
    ] as [[UInt8]])
  func otherEncodings(bytes: [UInt8]) throws {
    #expect(try Self.diagnostics(bytes).map(\.code) == ["json.not-utf-8"])
  }

  @Test(
    "an encoding that is asked for and is not UTF-8 is refused",
    arguments: [
      InputEncoding.gb18030, .gbk, .utf16,
    ])
  func askedEncoding(encoding: InputEncoding) {
    let bytes = Array(Self.lines.joined(separator: "\n").utf8)
    var diagnostics = DiagnosticList()
    #expect(throws: ConversionError.self) {
      try Conversion(registry: .standard).read(
        DocumentBundle(bytes), from: "json", options: ReadingOptions(encoding: encoding),
        into: &diagnostics)
    }
  }

  @Test("a byte-order mark, CRLF and any white space between tokens change nothing")
  func whiteSpace() throws {
    let text = Self.lines.joined(separator: "\n")
    let plain = try JSONRoundTripTests.read(Array(text.utf8))
    for variant in [
      "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\t\t "),
      "\u{FEFF}\r\n \t" + text + "\n\n ",
    ] {
      #expect(try JSONRoundTripTests.read(Array(variant.utf8)) == plain)
    }
  }

  @Test("members may come in any order")
  func order() throws {
    let text = Self.lines.joined(separator: "\n")
    let rows = try #require(text.firstRange(of: "\"columns\""))
    let end = try #require(text.firstRange(of: "\"rows\""))
    let notes = try #require(text.firstRange(of: "\"notes\""))
    let moved =
      text[..<rows.lowerBound] + text[end.lowerBound..<notes.lowerBound]
      + text[rows.lowerBound..<end.lowerBound] + text[notes.lowerBound...]
    let last = moved.replacing("{\"type\": \"table\", ", with: "{")
      .replacing("\"notes\": []}", with: "\"notes\": [], \"\\u0074ype\": \"table\"}")
    #expect(last.count > text.count)
    #expect(
      try JSONRoundTripTests.read(Array(last.utf8)) == JSONRoundTripTests.read(Array(text.utf8)))
  }
}
