/// How much a finding matters.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth knowing: a repair, a difference within rounding.
  case note
  /// Worth a person's look.
  case warning
  /// Something is wrong.
  case error

  /// Whether `left` matters less than `right`.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What a diagnostic code stands for, in words.
public struct DiagnosticWording: Sendable {
  /// How much a finding of the code matters.
  public let severity: Severity
  /// The message with its arguments as `{name}`: what was found and what was expected; lower case,
  /// no full stop.
  ///
  /// `{count:file|files}` is the first word where the argument `count` is one, else the second.
  public let message: LocalizedText
  /// What the finding means and what to do, for `explain` and the list of findings.
  public let advice: LocalizedText
  /// A case in which the finding is told; `nil` where the message says it all.
  public let example: LocalizedText?
  /// Where the rule comes from that the finding tells a breach of; `nil` where it is our own.
  public let source: LocalizedText?

  /// Makes a wording.
  public init(
    severity: Severity, message: LocalizedText, advice: LocalizedText,
    example: LocalizedText? = nil, source: LocalizedText? = nil
  ) {
    self.severity = severity
    self.message = message
    self.advice = advice
    self.example = example
    self.source = source
  }

  /// The message as a list of codes shows it: arguments as `{name}`, words that go with a number in
  /// the plural.
  ///
  /// - Parameter language: The language of the message.
  /// - Returns: The message.
  public func template(in language: Language) -> String {
    Placeholders.fill(message.text(in: language)) { _ in nil }
  }
}

/// The codes of one module or format, each with its wording.
///
/// Conformers are enumerations whose ``wording`` is one `switch`, so that a code without words in
/// both languages does not compile. Raw values look like `text.invalid-byte` and never change.
public protocol DiagnosticCode: CaseIterable, RawRepresentable<String>, Sendable {
  /// The severity, the message and the advice of the code.
  var wording: DiagnosticWording { get }
}

/// A value that a message names.
public enum DiagnosticArgument: Hashable, Sendable {
  /// Words or a piece of the input.
  case text(String)
  /// Words of ours, which are said in the language of the message.
  case words(LocalizedText)
  /// Words of ours with `{lines}` in them, which stands for lines of the source.
  case located(LocalizedText, lines: [Int])
  /// A count or a number of something.
  case integer(Int)

  /// The value as it is put into a message in `language`.
  ///
  /// - Parameters:
  ///   - language: The language of the message.
  ///   - isInput: Whether the lines of the source are those of the input, as where text was read.
  /// - Returns: The value in words.
  public func text(in language: Language, linesAreOfInput isInput: Bool = false) -> String {
    switch self {
    case .text(let text): text
    case .words(let words): words.text(in: language)
    case .located(let words, let lines):
      words.text(in: language).replacing(
        "{lines}", with: Self.named(lines, isInput).text(in: language))
    case .integer(let integer): String(integer)
    }
  }

  /// A line of the source in brackets; nothing where it is not known.
  static func line(_ line: Int?) -> DiagnosticArgument {
    .located(LocalizedText(en: "{lines}", zh: "{lines}"), lines: line.map { [$0] } ?? [])
  }

  /// Lines in brackets, to be put behind what stands there; nothing where none is known.
  private static func named(_ lines: [Int], _ isInput: Bool) -> LocalizedText {
    guard !lines.isEmpty else { return LocalizedText(en: "", zh: "") }
    let word = (isInput ? "" : "source ") + (lines.count == 1 ? "line" : "lines")
    return LocalizedText(
      en: " (\(word) \(lines.map { String($0) }.joined(separator: ", ")))",
      zh: "（\(isInput ? "" : "源文本")第 \(lines.map { String($0) }.joined(separator: "、")) 行）")
  }
}

/// A message about an input or a model: a code, a severity, a place, arguments.
///
/// Scripts rely on the code, people on the words; the words come from the code's wording alone.
public struct Diagnostic: Sendable {
  /// The stable code: `text.invalid-byte`.
  public let code: String
  /// How much it matters.
  public let severity: Severity
  /// Where it points; `nil` where the input as a whole is meant.
  public let place: DiagnosticPlace?
  /// The arguments by name, in the order in which they were given.
  public let arguments: [(name: String, value: DiagnosticArgument)]
  /// The wording with its placeholders.
  public let wording: DiagnosticWording

  /// Makes a diagnostic.
  ///
  /// - Parameters:
  ///   - code: The code, which gives severity and words.
  ///   - place: Where it points.
  ///   - arguments: A value for every placeholder of the code's message.
  public init(
    _ code: some DiagnosticCode, at place: DiagnosticPlace? = nil,
    _ arguments: KeyValuePairs<String, DiagnosticArgument> = [:]
  ) {
    self.init(code, at: place, arguments: arguments.map { (name: $0.key, value: $0.value) })
  }

  /// Makes a diagnostic whose arguments were collected before.
  ///
  /// - Parameters:
  ///   - code: The code, which gives severity and words.
  ///   - place: Where it points.
  ///   - arguments: A value for every placeholder of the code's message.
  public init(
    _ code: some DiagnosticCode, at place: DiagnosticPlace?,
    arguments: [(name: String, value: DiagnosticArgument)]
  ) {
    self.code = code.rawValue
    self.wording = code.wording
    self.severity = code.wording.severity
    self.place = place
    self.arguments = arguments
  }

  /// The same diagnostic at another place.
  public func placed(at place: DiagnosticPlace?) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity, place: place, arguments: arguments, wording: wording)
  }

  /// The same diagnostic with other values for some of its arguments, and further ones behind them.
  public func with(_ others: [(name: String, value: DiagnosticArgument)]) -> Diagnostic {
    let kept = arguments.filter { argument in !others.contains { $0.name == argument.name } }
    return Diagnostic(
      code: code, severity: severity, place: place, arguments: others + kept, wording: wording)
  }

  private init(
    code: String, severity: Severity, place: DiagnosticPlace?,
    arguments: [(name: String, value: DiagnosticArgument)], wording: DiagnosticWording
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.arguments = arguments
    self.wording = wording
  }

  /// Whether the place is one in the input itself, so that lines of the source are lines of it.
  var pointsIntoInput: Bool {
    switch place {
    case .input, .file: true
    case .sourceLine, .model, nil: false
    }
  }

  /// The line of the input that it points to; 0 where it points to none.
  var inputLine: Int {
    if case .input(let position) = place { position.line } else { 0 }
  }

  /// The message in every language, to be part of another one.
  package var words: LocalizedText {
    LocalizedText(en: message(in: .english), zh: message(in: .chinese))
  }

  /// The message in `language`, its arguments put in.
  public func message(in language: Language) -> String {
    Placeholders.fill(wording.message.text(in: language)) { name in
      arguments.first { $0.name == name }?.value
        .text(in: language, linesAreOfInput: pointsIntoInput)
    }
  }
}

/// The diagnostics of one conversion, in the order in which they were found.
public struct DiagnosticList: Sendable {
  /// All diagnostics.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Makes an empty list.
  public init() {}

  /// Adds a diagnostic.
  public mutating func add(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  /// Adds a diagnostic made of its parts.
  public mutating func add(
    _ code: some DiagnosticCode, at place: DiagnosticPlace? = nil,
    _ arguments: KeyValuePairs<String, DiagnosticArgument> = [:]
  ) {
    add(Diagnostic(code, at: place, arguments))
  }

  /// Whether one of them is an error.
  public var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }
}

extension Array<Diagnostic> {
  /// The diagnostics by their lines of the input; those of one line stay in their order, and those
  /// without a line, as summaries are, where they are in the list.
  public func sortedByLine() -> [Diagnostic] {
    let placed = indices.filter { self[$0].pointsIntoInput }
    guard placed.count > 1 else { return self }
    var sorted = self
    let order = placed.sorted { (self[$0].inputLine, $0) < (self[$1].inputLine, $1) }
    for (place, index) in zip(placed, order) { sorted[place] = self[index] }
    return sorted
  }
}

/// What stops a conversion: one or more diagnostics and the class of the failure.
public struct ConversionError: Error, Sendable {
  /// What kind of failure it is; the command's exit code follows from it.
  public enum Cause: Sendable {
    /// The input is not in its format, is not valid, or says what the output cannot hold.
    case data
    /// The caller asked for something that does not exist: an unknown format or option.
    case usage
    /// The program contradicts itself.
    case fault
  }

  /// The class of the failure.
  public let cause: Cause
  /// What is wrong, most important first; never empty.
  public let diagnostics: [Diagnostic]

  /// Makes an error of one diagnostic.
  public init(_ cause: Cause = .data, _ diagnostic: Diagnostic) {
    self.cause = cause
    self.diagnostics = [diagnostic]
  }

  /// Makes an error of several diagnostics, at least one.
  public init(_ cause: Cause = .data, _ diagnostics: [Diagnostic]) {
    precondition(!diagnostics.isEmpty)
    self.cause = cause
    self.diagnostics = diagnostics
  }
}
