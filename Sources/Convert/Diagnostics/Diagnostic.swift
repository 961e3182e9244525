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
