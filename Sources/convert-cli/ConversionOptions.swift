internal import ArgumentParser
internal import Convert

/// The flags that say how a disclosure is converted, of a file or of a record of a stream.
struct ConversionOptions: ParsableArguments {
  @Flag(help: "Write nothing where a finding is an error (exit 1).")
  var strict = false

  @Flag(
    name: .customLong("no-repair"),
    help: "Leave every amount where it is printed, also where arithmetic proves it misplaced.")
  var keepsPlacement = false

  @Flag(name: .customLong("no-check"), help: "Do not hold the figures against each other.")
  var skipsChecks = false

  @Option(name: .customLong("codes"), help: CodeListFiles.help, completion: .file())
  var codeFiles: [String] = []

  @Flag(
    help: """
      Read the output back before it is put in place; a difference is an error (exit 70).
      """)
  var verify = false

  @Flag(help: "Write JSON or XML without white space between its elements.")
  var compact = false

  @Option(
    name: .customShort("O", allowingJoined: true),
    help: ArgumentHelp(
      "Set an option of a format, as `convert-cli formats` lists them; repeatable.",
      valueName: "name=value"))
  var formatOption: [FormatOptionArgument] = []

  /// The lists of codes.
  var codes: CodeListFiles { CodeListFiles(names: codeFiles) }

  /// What the flags ask of a conversion, whatever its input and output are.
  ///
  /// - Parameter limit: The largest size of a list of codes, in bytes.
  /// - Returns: The request; formats, names and encodings are still to be set.
  /// - Throws: Where a list of codes cannot be loaded or is none.
  func request(limit: Int) throws(CommandError) -> ConversionRequest {
    var request = ConversionRequest()
    request.repairs = !keepsPlacement
    request.verifies = verify
    request.checks = skipsChecks ? .nothing : strict ? .errors : .summary
    if !skipsChecks { request.codeLists = try codes.lists(limit: limit) }
    for option in formatOption { request.options[option.name] = option.value }
    if compact { request.writerOptions["compact"] = "true" }
    return request
  }
}

/// An option of a format as the user writes it: `NAME=VALUE`.
struct FormatOptionArgument: ExpressibleByArgument {
  /// The name of the option.
  let name: String
  /// The value.
  let value: String

  /// Makes an option of `argument`; `nil` where no `=` follows a name.
  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
      return nil
    }
    name = String(argument[..<equals])
    value = String(argument[argument.index(after: equals)...])
  }
}
