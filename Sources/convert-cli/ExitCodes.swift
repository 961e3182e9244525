internal import ArgumentParser
internal import Convert

/// The exit codes of the program, those of sysexits.h where it has one.
enum ExitStatus: Int32, Comparable {
  /// Done.
  case success = 0
  /// A finding is an error: `check` found one, or `--strict` wrote nothing because of one.
  case findings = 1
  /// Wrong usage.
  case usage = 64
  /// The input is not in its format, or is not valid.
  case data = 65
  /// An input does not exist or cannot be opened.
  case noInput = 66
  /// A fault of the program.
  case fault = 70
  /// The output exists, or cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed half-way.
  case inputOutput = 74

  /// Whether `left` is the better of two, where one code tells of many inputs.
  static func < (left: ExitStatus, right: ExitStatus) -> Bool {
    let worstFirst: [ExitStatus] = [
      .usage, .fault, .inputOutput, .cannotCreate, .noInput, .data, .findings, .success,
    ]
    let places = (worstFirst.firstIndex(of: left), worstFirst.firstIndex(of: right))
    return (places.0 ?? 0) > (places.1 ?? 0)
  }

  /// The status of a conversion that was stopped.
  init(_ cause: ConversionError.Cause) {
    switch cause {
    case .data: self = .data
    case .usage: self = .usage
    case .fault: self = .fault
    }
  }
}

/// What ends the command: an exit code and what is to be said of it.
struct CommandError: Error {
  /// The exit code.
  let status: ExitStatus
  /// What is wrong; empty where the program ends quietly.
  let diagnostics: [Diagnostic]
  /// The file that it is about; `nil` for none.
  let file: String?

  /// Makes an error of one diagnostic.
  init(_ status: ExitStatus, file: String? = nil, _ diagnostic: Diagnostic) {
    self.status = status
    self.file = file
    self.diagnostics = [diagnostic]
  }

  /// The error of an option whose number is too small.
  static func tooSmall(_ option: String, _ number: Int, least: Int) -> CommandError {
    CommandError(
      .usage,
      Diagnostic(
        CommandCode.numberTooSmall,
        ["option": .text(option), "number": .integer(number), "least": .integer(least)]))
  }

  /// Refuses names that are empty, of which the system would say that there is no such file.
  ///
  /// - Parameter given: Options and the names that are given for them.
  /// - Throws: With exit code 64 where one of the names is empty.
  static func refuseEmpty(
    _ given: [(option: String, names: [String])]
  ) throws(CommandError) {
    for (option, names) in given where names.contains("") {
      throw CommandError(
        .usage, Diagnostic(CommandCode.emptyName, ["option": .text(option)]))
    }
  }

  /// Makes an error of several diagnostics about no one file.
  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.file = nil
    self.diagnostics = diagnostics
  }

  /// Makes an error of what stopped a conversion.
  ///
  /// - Parameters:
  ///   - error: What stopped it.
  ///   - file: The file that it is about, unless the request itself was wrong.
  init(_ error: ConversionError, file: String?) {
    self.status = ExitStatus(error.cause)
    self.file = error.cause == .usage ? nil : file
    self.diagnostics = error.diagnostics
  }

  /// Makes an error of which nothing is to be said any more.
  init(quietly status: ExitStatus) {
    self.status = status
    self.file = nil
    self.diagnostics = []
  }

  /// Whoever read the output has read enough.
  static let closedPipe = CommandError(quietly: .success)
}
