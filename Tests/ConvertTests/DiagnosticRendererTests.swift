import Testing

@testable import Convert

/// A code for these tests alone.
private enum SampleCode: String, DiagnosticCode {
  case cell = "sample.cell"
  case file = "sample.file"
  case see = "sample.see"
  case count = "sample.count"

  var wording: DiagnosticWording {
    switch self {
    case .cell:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(en: "cell '{text}' of {count}", zh: "{count} 个单元格中的“{text}”"),
        advice: LocalizedText(en: "Look.", zh: "请查看。"))
    case .see:
      DiagnosticWording(
        severity: .warning,
        message: LocalizedText(en: "{place}: see {other}", zh: "{place}：见{other}"),
        advice: LocalizedText(en: "Look.", zh: "请查看。"))
    case .count:
      DiagnosticWording(
        severity: .note,
        message: LocalizedText(
          en: "{files} {files:file is|files are} read, {errors} {errors:error|errors}",
          zh: "读入 {files} 个文件，错误 {errors} 个"),
        advice: LocalizedText(en: "Look.", zh: "请查看。"))
    case .file:
      DiagnosticWording(
        severity: .error, message: LocalizedText(en: "bad file", zh: "文件有误"),
        advice: LocalizedText(en: "Look.", zh: "请查看。"))
    }
  }
}

@Suite("Messages as text and as JSON lines")
struct DiagnosticRendererTests {
  private static let english = DiagnosticRenderer(form: .text(.english))
  private static let chinese = DiagnosticRenderer(form: .text(.chinese))
  private static let json = DiagnosticRenderer(form: .json)

  private static func cell(_ text: String, at place: DiagnosticPlace?) -> Diagnostic {
    Diagnostic(SampleCode.cell, at: place, ["text": .text(text), "count": .integer(3)])
  }

  @Test(
    "a word that goes with a number is that for one or for many",
    arguments: [
      (1, 0, "1 file is read, 0 errors"), (2, 1, "2 files are read, 1 error"),
      (11, 21, "11 files are read, 21 errors"),
    ])
  func numbers(files: Int, errors: Int, expected: String) {
    let finding = Diagnostic(
      SampleCode.count, ["files": .integer(files), "errors": .integer(errors)])
    #expect(finding.message(in: .english) == expected)
    #expect(finding.message(in: .chinese) == "读入 \(files) 个文件，错误 \(errors) 个")
  }

  @Test("a list of codes shows placeholders, and words for many")
  func template() {
    let wording = SampleCode.count.wording
    #expect(wording.template(in: .english) == "{files} files are read, {errors} errors")
    #expect(wording.template(in: .chinese) == "读入 {files} 个文件，错误 {errors} 个")
  }

  @Test("what an argument has between braces is no placeholder")
  func bracesInArguments() {
    let finding = Diagnostic(SampleCode.cell, ["text": .text("{count}"), "count": .integer(3)])
    #expect(finding.message(in: .english) == "cell '{count}' of 3")
  }

  @Test(
    "the place is where it belongs: in front, or at the end where provenance knows it",
    arguments: [
      (nil, "a.txt: warning: cell 'x' of 3 [sample.cell]"),
      (
        .input(SourcePosition(line: 12)), "a.txt:12: warning: cell 'x' of 3 [sample.cell]"
      ),
      (
        .input(SourcePosition(line: 12, column: 5, offset: 90)),
        "a.txt:12:5: warning: cell 'x' of 3 [sample.cell]"
      ),
      (
        .sourceLine(163), "a.txt: warning: cell 'x' of 3 (source line 163) [sample.cell]"
      ),
      (
        .model(pointer: "/parts/1", sourceLine: nil),
        "a.txt: warning: cell 'x' of 3, at /parts/1 [sample.cell]"
      ),
      (
        .model(pointer: "/parts/1", sourceLine: 163),
        "a.txt: warning: cell 'x' of 3, at /parts/1 (source line 163) [sample.cell]"
      ),
    ] as [(DiagnosticPlace?, String)])
  func places(place: DiagnosticPlace?, line: String) {
    #expect(Self.english.render(Self.cell("x", at: place), file: "a.txt") == line)
  }

  @Test("what stands in a file of a folder names the file in front, in text and JSON")
  func fileOfFolder() {
    let place = DiagnosticPlace.file("tables/02.csv", SourcePosition(line: 3, column: 5))
    for folder in ["pq", "pq/"] {
      #expect(
        Self.english.render(Self.cell("x", at: place), file: folder)
          == "pq/tables/02.csv:3:5: warning: cell 'x' of 3 [sample.cell]")
    }
    #expect(
      Self.json.render(Self.cell("x", at: place), file: "pq")
        .hasPrefix(#"{"file":"pq/tables/02.csv","line":3,"column":5,"severity""#))
  }

  @Test(
    "a message that names its place bears no pointer, and a line is called what it is",
    arguments: [
      (.input(SourcePosition(line: 7)), "a.txt:7: warning: 表2 甲: see 乙 (line 8) [sample.see]"),
      (
        .model(pointer: "/parts/1/blocks/1/rows/0/cells/4", sourceLine: 7),
        "a.txt: warning: 表2 甲: see 乙 (source line 8) (source line 7) [sample.see]"
      ),
      (
        .model(pointer: "/parts/1/blocks/1/rows/0/cells/4", sourceLine: nil),
        "a.txt: warning: 表2 甲: see 乙 (source line 8) [sample.see]"
      ),
      (
        .model(pointer: "/parts/1/blocks/1", sourceLine: nil),
        "a.txt: warning: 表2 甲: see 乙 (source line 8), at /parts/1/blocks/1 [sample.see]"
      ),
    ] as [(DiagnosticPlace?, String)])
  func linesOfTheSource(place: DiagnosticPlace?, line: String) {
    let words = LocalizedText(en: "乙{lines}", zh: "乙{lines}")
    let finding = Diagnostic(
      SampleCode.see, at: place, ["place": .text("表2 甲"), "other": .located(words, lines: [8])])
    #expect(Self.english.render(finding, file: "a.txt") == line)
    let chinese = Self.chinese.render(finding, file: "a.txt")
    #expect(chinese.contains("源文本第 8 行") == !finding.pointsIntoInput)
    #expect(chinese.contains("第 8 行）"))
  }

  @Test("lines that are not known are left out, several are told together")
  func fewAndManyLines() {
    let words = LocalizedText(en: "乙{lines}", zh: "乙{lines}")
    #expect(DiagnosticArgument.located(words, lines: []).text(in: .english) == "乙")
    #expect(
      DiagnosticArgument.located(words, lines: [3, 8]).text(in: .english) == "乙 (source lines 3, 8)"
    )
    #expect(
      DiagnosticArgument.located(words, lines: [3, 8]).text(in: .chinese, linesAreOfInput: true)
        == "乙（第 3、8 行）")
  }

  @Test("diagnostics are sorted by line; those without one keep their places in the list")
  func sorted() {
    let lines: [Int?] = [355, nil, 152, 7, 152, nil]
    let list = lines.enumerated().map { index, line in
      Self.cell("\(index)", at: line.map { .input(SourcePosition(line: $0)) })
    }
    let order = list.sortedByLine().map { $0.arguments.first?.value.text(in: .english) }
    #expect(order == ["3", "1", "2", "4", "0", "5"])
  }

  @Test("Chinese words, the same code")
  func chineseWords() {
    let line = Self.chinese.render(Self.cell("x", at: .sourceLine(163)), file: "a.txt")
    #expect(line == "a.txt: 警告: 3 个单元格中的“x”（源文本第 163 行） [sample.cell]")
  }

  @Test("without a file the program's name stands in front")
  func noFile() {
    let line = Self.english.render(Diagnostic(SampleCode.file), file: nil)
    #expect(line == "convert-cli: error: bad file [sample.file]")
  }

  @Test(
    "a message stays on its line, and a terminal obeys nothing in it",
    arguments: [
      ("\u{1B}[31m", #"\u{1B}[31m"#), ("a\nb", #"a\u{A}b"#), ("\u{202E}x", #"\u{202E}x"#),
      ("\u{200B}", #"\u{200B}"#), ("𠮷", "𠮷"), ("\u{2028}", #"\u{2028}"#),
    ])
  func hostileText(text: String, shown: String) {
    let line = Self.english.render(Self.cell(text, at: nil), file: "a.txt")
    #expect(line == "a.txt: warning: cell '\(shown)' of 3 [sample.cell]")
  }

  @Test(
    "JSON has the same facts, in English whatever the language",
    arguments: [
      (
        .input(SourcePosition(line: 12, column: 5, offset: 90)),
        #""line":12,"column":5,"offset":90,"#
      ),
      (.sourceLine(163), #""sourceLine":163,"#),
      (.model(pointer: "/a", sourceLine: 163), #""pointer":"/a","sourceLine":163,"#),
      (nil, ""),
    ] as [(DiagnosticPlace?, String)])
  func jsonLine(place: DiagnosticPlace?, members: String) {
    let line = Self.json.render(Self.cell("\"\n𠮷", at: place), file: "a.txt")
    let message = #""severity":"warning","code":"sample.cell","message":"cell '\"\n𠮷' of 3","#
    let arguments = #""arguments":{"text":"\"\n𠮷","count":3}}"#
    #expect(line == #"{"file":"a.txt","# + members + message + arguments)
  }

  @Test(
    "the caret stands below its byte, wide characters counted twice",
    arguments: [
      ("ab\ncd\n", 2, 2, "  cd\n   ^"),
      ("ab\r\ncd\r\n", 1, 1, "  ab\n  ^"),
      ("预算x", 1, 7, "  预算x\n      ^"),
      ("a\tb", 1, 3, "  a b\n    ^"),
    ])
  func caret(source: String, line: Int, column: Int, excerpt: String) {
    let place = DiagnosticPlace.input(SourcePosition(line: line, column: column))
    let text = Self.english.render(
      Diagnostic(SampleCode.file, at: place), file: "a", source: Array(source.utf8))
    #expect(text == "a:\(line):\(column): error: bad file [sample.file]\n" + excerpt)
  }

  @Test("a long line is cut around the caret, between characters")
  func longLine() {
    let source = Array(String(repeating: "预", count: 100_000).utf8)
    let position = SourcePosition(line: 1, column: 150_001, offset: 150_000)
    let lines = Self.english.render(
      Diagnostic(SampleCode.file, at: .input(position)), file: "a", source: source
    ).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].dropFirst(2).allSatisfy { $0 == "预" })
    #expect(lines[2].count == 2 + 2 * 32 + 1)
  }

  @Test(
    "a place outside the bytes, or a line that is not UTF-8, is told without its line",
    arguments: [
      SourcePosition(line: 9, column: 1), SourcePosition(line: 1, column: 1, offset: 99),
      SourcePosition(line: 2, column: 1), SourcePosition(line: 1, column: 1, offset: -1),
    ])
  func noExcerpt(position: SourcePosition) {
    let text = Self.english.render(
      Diagnostic(SampleCode.file, at: .input(position)), file: "a", source: [0x61, 0x0A, 0xFF])
    #expect(!text.contains("\n"))
  }

  @Test("colour frames the severity and changes no word")
  func colour() {
    let renderer = DiagnosticRenderer(form: .text(.english), isColoured: true)
    let line = renderer.render(Diagnostic(SampleCode.file), file: "a")
    #expect(line.contains("\u{1B}[31merror:\u{1B}[0m"))
    let plain = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == "a: error: bad file [sample.file]")
  }
}
