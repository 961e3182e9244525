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
