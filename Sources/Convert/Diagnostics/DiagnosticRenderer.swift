/// Makes lines of diagnostics, for people or for programs.
///
/// ```swift
/// DiagnosticRenderer(form: .text(.english)).lines(diagnostic, file: "a.txt")
/// // a.txt:12:5: error: invalid byte 0xFF [text.invalid-byte]
/// ```
public struct DiagnosticRenderer: Sendable {
  /// What lines are made for.
  public enum Form: Hashable, Sendable {
    /// People who read the language.
    case text(Language)
    /// Programs: one JSON object a line, the same whatever the language.
    case json
  }

  /// What lines are made for.
  public let form: Form
  /// Whether text is coloured with terminal escapes.
  public let isColoured: Bool
  /// The program's name, which stands in place of a file where there is none.
  public let program: String

  /// Makes a renderer.
  public init(form: Form, isColoured: Bool = false, program: String = "convert-cli") {
    self.form = form
    self.isColoured = isColoured
    self.program = program
  }

  /// The diagnostic as text, without a line break at its end.
  ///
  /// Text is `FILE:LINE[:COLUMN]: severity: message [code]`, one line, and below it the line of the
  /// source with a caret where `source` is given and the place is in it. A line that is known from
  /// provenance is none of the file's: the message ends `(source line 163)` instead.
  ///
  /// - Parameters:
  ///   - diagnostic: What to render.
  ///   - file: The name of the file that it is about; `nil` where it is about none.
  ///   - source: The bytes of that file, to show the place; `nil` to leave it out.
  /// - Returns: One line, or three where the place is shown.
  public func render(
    _ diagnostic: Diagnostic, file: String?, source: [UInt8]? = nil
  ) -> String {
    switch form {
    case .text(let language):
      let line = text(diagnostic, file: file, in: language)
      guard let source, case .input(let position) = diagnostic.place,
        let excerpt = SourceExcerpt(of: source, at: position)
      else { return line }
      return line + "\n" + excerpt.lines(isColoured: isColoured)
    case .json:
      return json(diagnostic, file: file)
    }
  }

  private func text(_ diagnostic: Diagnostic, file: String?, in language: Language) -> String {
    var place = printable(Self.file(of: diagnostic, in: file) ?? program)
    var message = printable(diagnostic.message(in: language))
    var sourceLine: Int?
    switch diagnostic.place {
    case .input(let position), .file(_, let position):
      place += ":\(position.line)"
      if let column = position.column { place += ":\(column)" }
    case .sourceLine(let line):
      sourceLine = line
    case .model(let pointer, let line):
      sourceLine = line
      if !pointer.isEmpty, !Self.isNamed(pointer, line, in: diagnostic) {
        message += Self.at.text(in: language) + printable(pointer)
      }
    case nil: break
    }
    if let sourceLine {
      message += Self.sourceLine.text(in: language).replacing("{line}", with: String(sourceLine))
    }
    let severity = Self.severity(diagnostic.severity).text(in: language)
    guard isColoured else { return "\(place): \(severity): \(message) [\(diagnostic.code)]" }
    let colour = Self.colour(diagnostic.severity)
    return "\u{1B}[1m\(place): \u{1B}[\(colour)m\(severity):\u{1B}[0m \(message)"
      + " \u{1B}[2m[\(diagnostic.code)]\u{1B}[0m"
  }

  /// The file that a diagnostic is about: one of a folder by its path.
  private static func file(of diagnostic: Diagnostic, in file: String?) -> String? {
    guard case .file(let path, _) = diagnostic.place else { return file }
    guard let file else { return path }
    return file.utf8.last == UInt8(ascii: "/") ? file + path : file + "/" + path
  }

  /// Whether the message itself says where the matter stands, so that a pointer into the model would
  /// only lengthen it: by table, row and column, or by a section whose line is known.
  private static func isNamed(_ pointer: String, _ line: Int?, in diagnostic: Diagnostic) -> Bool {
    diagnostic.arguments.contains { $0.name == "place" }
      && (line != nil || pointer.contains("/cells/"))
  }

  private func json(_ diagnostic: Diagnostic, file: String?) -> String {
    var line = JSONObjectLine()
    line.add("file", Self.file(of: diagnostic, in: file))
    switch diagnostic.place {
    case .input(let position), .file(_, let position):
      line.add("line", position.line)
      line.add("column", position.column)
      line.add("offset", position.offset)
    case .sourceLine(let sourceLine):
      line.add("sourceLine", sourceLine)
    case .model(let pointer, let sourceLine):
      line.add("pointer", pointer)
      line.add("sourceLine", sourceLine)
    case nil: break
    }
    line.add("severity", diagnostic.severity.rawValue)
    line.add("code", diagnostic.code)
    line.add("message", diagnostic.message(in: .english))
    line.add("arguments", diagnostic.argumentsObject)
    return line.description
  }

  /// The text on one line, with what a terminal would obey spelled out.
  private func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnprintable) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.isUnprintable {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension DiagnosticRenderer {
  private static let at = LocalizedText(en: ", at ", zh: "，位于 ")
  private static let sourceLine = LocalizedText(
    en: " (source line {line})", zh: "（源文本第 {line} 行）")

  private static func severity(_ severity: Severity) -> LocalizedText {
    switch severity {
    case .note: LocalizedText(en: "note", zh: "说明")
    case .warning: LocalizedText(en: "warning", zh: "警告")
    case .error: LocalizedText(en: "error", zh: "错误")
    }
  }

  /// The number of the terminal's colour: cyan, magenta, red.
  private static func colour(_ severity: Severity) -> Int {
    switch severity {
    case .note: 36
    case .warning: 35
    case .error: 31
    }
  }
}

extension Diagnostic {
  /// The arguments as programs get them, in English.
  var argumentsObject: JSONObjectLine {
    var object = JSONObjectLine()
    for (name, value) in arguments {
      switch value {
      case .text, .words, .located:
        object.add(name, value.text(in: .english, linesAreOfInput: pointsIntoInput))
      case .integer(let integer): object.add(name, integer)
      }
    }
    return object
  }
}
