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
  /// A count or a number of something.
  case integer(Int)

  /// The value as it is put into a message in `language`.
  public func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .words(let words): words.text(in: language)
    case .integer(let integer): String(integer)
    }
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

  /// The message in `language`, its arguments put in.
  public func message(in language: Language) -> String {
    var rest = wording.message.text(in: language)[...]
    var message = ""
    while let open = rest.firstIndex(of: "{") {
      message += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      if let argument = arguments.first(where: { $0.name == name }) {
        message += argument.value.text(in: language)
      } else {
        message += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return message + rest
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
