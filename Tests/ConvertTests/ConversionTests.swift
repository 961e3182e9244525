import Convert
import Testing

/// The codes of the format below.
private enum LineCode: String, DiagnosticCode {
  /// The input does not begin as the format does.
  case foreign = "line.foreign"
  /// The title is one that the format cannot say.
  case unwritable = "line.unwritable"

  var wording: DiagnosticWording {
    let text = LocalizedText(en: "not of '{prefix}'", zh: "不属于“{prefix}”")
    return DiagnosticWording(severity: .error, message: text, advice: text)
  }
}

/// A format of one line, `NAME:TITLE`, for these tests alone; its writer refuses the title `!`.
private struct LineFormat: Format {
  let name: String
  var extensions: [String] = []
  var readerOptions: [String] = []
  var writerOptions: [String] = []
  var isReadable = true
  var isWritable = true
  /// Whether the writer drops the last character, as a faulty one might.
  var isFaulty = false

  var description: FormatDescription {
    let options = { (names: [String]) in
      names.map { name in
        FormatOption(
          name: name, values: ["on", "off"], defaultValue: "off",
          summary: LocalizedText(en: name, zh: name))
      }
    }
    return FormatDescription(
      name: name, summary: LocalizedText(en: name, zh: name), extensions: extensions,
      mediaType: "text/plain", readerOptions: options(readerOptions),
      writerOptions: options(writerOptions))
  }

  func recognises(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: (name + ":").utf8) }

  func reader(_ options: ReadingOptions) -> (any FormatReader)? {
    isReadable ? Reader(prefix: name + ":") : nil
  }

  func writer(_ options: WritingOptions) -> (any FormatWriter)? {
    isWritable ? Writer(prefix: name + ":", isFaulty: isFaulty) : nil
  }

  private struct Reader: FormatReader {
    let prefix: String

    func read(
      _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
    ) throws(ConversionError) -> Disclosure {
      guard let bytes = bundle.singleFile, bytes.starts(with: prefix.utf8) else {
        throw ConversionError(
          .data, Diagnostic(LineCode.foreign, ["prefix": .text(prefix)]))
      }
      let title = String(decoding: bytes.dropFirst(prefix.utf8.count), as: UTF8.self)
      return Disclosure(stage: .budget, title: ExactText(title))
    }
  }

  private struct Writer: FormatWriter {
    let prefix: String
    let isFaulty: Bool

    func write(
      _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
    ) throws(ConversionError) -> DocumentBundle {
      guard disclosure.title.string != "!" else {
        throw ConversionError(
          .data, Diagnostic(LineCode.unwritable, ["prefix": .text(prefix)]))
      }
      let bytes = Array((prefix + disclosure.title.string).utf8)
      return DocumentBundle(isFaulty ? bytes.dropLast() : bytes)
    }
  }
}

@Suite("A conversion from request to output")
struct ConversionTests {
  private static let conversion = Conversion(
    registry: FormatRegistry([
      LineFormat(name: "one", extensions: ["one"], readerOptions: ["r", "both"]),
      LineFormat(name: "two", extensions: ["two", "2.one"], writerOptions: ["w", "both"]),
      LineFormat(name: "readable", extensions: ["in"], isWritable: false),
      LineFormat(name: "writable", extensions: ["out"], isReadable: false),
      LineFormat(name: "faulty", isFaulty: true),
    ]))

  private static func bundle(_ text: String) -> DocumentBundle { DocumentBundle(Array(text.utf8)) }

  /// The value, or the code of the first diagnostic.
  private static func outcome(_ work: () throws(ConversionError) -> String) -> String {
    do {
      return try work()
    } catch {
      return error.diagnostics.map(\.code).first ?? ""
    }
  }

  @Test(
    "what is wrong with a request is known before there is an input",
    arguments: [
      ("one", "two", ["r": "on", "w": "on", "both": "on"], "two"),
      (nil, "two", ["r": "on", "w": "off"], "two"),
      ("two", "two", ["r": "on"], "format.unknown-option"),
      (nil, "two", ["x": "on"], "format.unknown-option"),
      (nil, "two", ["w": "perhaps"], "format.invalid-option-value"),
      (nil, "one", ["w": "on"], "format.no-options"),
      ("three", "two", [:], "format.unknown"), ("one", "three", [:], "format.unknown"),
      ("writable", "two", [:], "format.not-readable"),
      (nil, "readable", [:], "format.not-writable"),
      (nil, nil, [:], "format.no-output-format"),
    ] as [(String?, String?, [String: String], String)])
  func check(input: String?, output: String?, options: [String: String], expected: String) {
    var request = ConversionRequest()
    (request.inputFormat, request.outputFormat, request.options) = (input, output, options)
    let outcome = Self.outcome { () throws(ConversionError) in
      try Self.conversion.check(request).name
    }
    #expect(outcome == expected)
  }

  @Test(
    "the input's format is what is named, else the extension's, else the content's",
    arguments: [
      ("one", "a.two", "two:x", "one"),
      (nil, "a.one", "two:x", "one"),
      (nil, "A.ONE", "", "one"),
      (nil, "a.2.one", "", "two"),
      (nil, "a.txt", "two:x", "two"),
      (nil, nil, "one:x", "one"),
      (nil, nil, "x", "format.not-recognised"),
      (nil, nil, "", "format.empty-input"),
      (nil, nil, "writable:x", "format.not-recognised"),
      ("three", nil, "one:x", "format.unknown"),
      (nil, "a.one", "PK\u{3}\u{4}x", "format.office-file"),
      ("one", nil, "%PDF-1.4", "format.office-file"),
      ("one", nil, "PK\u{3}", "one"),
    ] as [(String?, String?, String, String)])
  func inputFormat(name: String?, fileName: String?, content: String, expected: String) {
    let outcome = Self.outcome { () throws(ConversionError) in
      try Self.conversion.inputFormat(
        named: name, fileName: fileName, content: Self.bundle(content))
    }
    #expect(outcome == expected)
  }

  @Test("what Word and Excel wrote before 2007 is told from its first eight bytes")
  func compoundFiles() {
    let bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    for (count, expected) in [(8, "format.office-file"), (7, "one")] {
      let outcome = Self.outcome { () throws(ConversionError) in
        try Self.conversion.inputFormat(
          named: "one", fileName: nil, content: DocumentBundle(Array(bytes.prefix(count))))
      }
      #expect(outcome == expected)
    }
  }

  @Test(
    "the output's format is what is named, else the extension's, and never a guess",
    arguments: [
      ("one", "a.two", "one"), (nil, "a.two", "two"), (nil, "a.2.one", "two"),
      (nil, "a.txt", "format.unknown-extension"), (nil, nil, "format.no-output-format"),
      (nil, "a.in", "format.not-writable"), ("readable", nil, "format.not-writable"),
      ("three", nil, "format.unknown"),
    ] as [(String?, String?, String)])
  func outputFormat(name: String?, fileName: String?, expected: String) {
    let outcome = Self.outcome { () throws(ConversionError) in
      try Self.conversion.outputFormat(named: name, fileName: fileName)
    }
    #expect(outcome == expected)
  }

  @Test(
    "an option goes to whichever format has it, and is refused where none has",
    arguments: [
      (["r": "on"], "one:x", "two:x"), (["w": "on"], "one:x", "two:x"),
      (["both": "on"], "one:x", "two:x"), (["r": "on", "w": "off"], "one:x", "two:x"),
      (["none": "on"], "one:x", "format.unknown-option"),
      (["w": "maybe"], "one:x", "format.invalid-option-value"),
      (["r": "maybe"], "one:x", "format.invalid-option-value"),
      // The writer's options are looked at before the input is.
      (["w": "maybe"], "x", "format.invalid-option-value"),
    ])
  func options(options: [String: String], input: String, expected: String) {
    var request = ConversionRequest()
    request.inputFormat = "one"
    request.outputFormat = "two"
    request.options = options
    let outcome = Self.outcome { () throws(ConversionError) in
      var diagnostics = DiagnosticList()
      let output = try Self.conversion.convert(
        Self.bundle(input), request, into: &diagnostics)
      return String(decoding: output.singleFile ?? [], as: UTF8.self)
    }
    #expect(outcome == expected)
  }

  @Test(
    "verifying finds what a writer has lost, and what cannot be read back",
    arguments: [
      ("one", "one:x", "one:x"), ("faulty", "one:x", "format.not-verified"),
      ("writable", "one:x", "format.not-readable"),
    ])
  func verification(output: String, input: String, expected: String) {
    var request = ConversionRequest()
    request.outputFormat = output
    request.verifies = true
    let outcome = Self.outcome { () throws(ConversionError) in
      var diagnostics = DiagnosticList()
      let output = try Self.conversion.convert(
        Self.bundle(input), request, into: &diagnostics)
      return String(decoding: output.singleFile ?? [], as: UTF8.self)
    }
    #expect(outcome == expected)
  }

  @Test(
    "with two processors as with one: the same output, and what the checks say is told first",
    arguments: [1, 2], [("one:x", "two:x"), ("one:!", "line.unwritable")])
  func processors(number: Int, example: (input: String, expected: String)) {
    var request = ConversionRequest()
    request.outputFormat = "two"
    request.checks = .summary
    request.processors = number
    var diagnostics = DiagnosticList()
    let outcome = Self.outcome { () throws(ConversionError) in
      let output = try Self.conversion.convert(
        Self.bundle(example.input), request, into: &diagnostics)
      return String(decoding: output.singleFile ?? [], as: UTF8.self)
    }
    #expect(outcome == example.expected)
    #expect(diagnostics.diagnostics.map(\.code) == ["check.summary"])
  }

  @Test("a failed verification is a fault of the program, a wrong request is usage")
  func causes() {
    var request = ConversionRequest()
    request.verifies = true
    for (format, cause) in [
      ("faulty", ConversionError.Cause.fault), ("writable", .usage), ("three", .usage),
    ] {
      request.outputFormat = format
      #expect {
        var diagnostics = DiagnosticList()
        _ = try Self.conversion.convert(Self.bundle("one:x"), request, into: &diagnostics)
      } throws: {
        ($0 as? ConversionError)?.cause == cause
      }
    }
  }
}
