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
