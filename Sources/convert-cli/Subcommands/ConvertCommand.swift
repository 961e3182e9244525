internal import ArgumentParser
internal import Convert
internal import Formats
internal import SystemPackage

/// `convert`: loads an input, converts it, stores the output, tells the findings.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    _superCommandName: "convert-cli",
    abstract: "Convert a disclosure from one format to another.",
    discussion: """
      Formats are inferred from extensions, the input's also from its content. One of -t and -o \
      must be given. Messages go to standard error, the output to standard output or to a file \
      that is written whole or not at all.

      EXAMPLES:
        convert-cli budget.txt -o budget.json
        convert-cli budget.txt -t facts > facts.csv
        convert-cli budget.json -t text -o clean.txt --force
        convert-cli -f text -t json --compact < budget.txt
        convert-cli budget.txt -t json --encoding gb18030 --strict
        convert-cli archive --output-dir json -t json --manifest json.manifest
        convert-cli budget.txt -t json --no-repair --diagnostics json 2> findings.jsonl
      """)

  @Argument(
    help: ArgumentHelp(
      "The files and folders to read; - or none is standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: [.customShort("f"), .customLong("from")],
    help: ArgumentHelp("The format of the input. (default: inferred)", valueName: "format"))
  var inputFormat: String?

  @Option(
    name: [.customShort("t"), .customLong("to")],
    help: ArgumentHelp(
      "The format of the output. (default: by the extension of -o)", valueName: "format"))
  var outputFormat: String?

  @Option(
    name: .shortAndLong, help: "The file to write; - is standard output.", completion: .file())
  var output: String?

  @Flag(help: "Replace the output if it exists.")
  var force = false

  @Flag(help: "Write nothing, and exit with 1, where a finding is an error.")
  var strict = false

  @Flag(
    name: .customLong("no-repair"),
    help: "Leave every amount where it is printed, also where arithmetic proves it misplaced.")
  var keepsPlacement = false

  @Flag(name: .customLong("no-check"), help: "Do not hold the figures against each other.")
  var skipsChecks = false

  @OptionGroup
  var codes: CodeListOptions

  @Flag(
    help: "Read the output back before it is put in place; a difference is an error, exit 70.")
  var verify = false

  @Option(help: "The encoding of the input: auto|utf-8|gb18030|gbk|utf-16.")
  var encoding = InputEncoding.automatic

  @Option(
    help: ArgumentHelp(
      "The encoding of the output, for formats that have a choice.", valueName: "encoding"))
  var outputEncoding: String?

  @Flag(help: "Write JSON or XML without white space between its elements.")
  var compact = false

  @Option(
    name: .customShort("O"),
    help: ArgumentHelp(
      "Set an option of a format, as `convert-cli formats` lists them; repeatable.",
      valueName: "name=value"))
  var formatOption: [FormatOptionArgument] = []

  @Option(
    help: ArgumentHelp("Refuse an input that is larger.", valueName: "size"))
  var maxInput = ByteCount(megabytes: 512)

  @Flag(help: "Bring the output to the disk before it is put in place.")
  var sync = false

  @OptionGroup(title: "Many inputs")
  var bulk: BulkOptions

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  func run() throws {
    let reporter = messages.reporter
    try reporter.run { () throws(CommandError) in
      try refuseCommandNames()
      try bulk.check()
      if let folder = bulk.outputFolder { return try convertAll(into: folder, reporter) }
      guard inputs.count <= 1 else {
        throw CommandError(
          .usage, Diagnostic(CommandCode.severalInputs, ["count": .integer(inputs.count)]))
      }
      try convert(InputSource(argument: inputs.first), reporter)
    }
  }

  /// Refuses an input that has the name of a command, unless there is such a file: options in front of
  /// a command make it an input.
  private func refuseCommandNames() throws(CommandError) {
    for input in inputs where ConvertCLI.commandNames.contains(input) {
      do {
        _ = try Stat(RawArguments.path(input))
      } catch {
        throw CommandError(
          .usage, Diagnostic(CommandCode.commandBehindOptions, ["name": .text(input)]))
      }
    }
  }

  /// One conversion from end to end: what is asked for, load, convert, store, report.
  private func convert(_ source: InputSource, _ reporter: Reporter) throws(CommandError) {
    let conversion = Conversion(registry: .standard)
    let request = try request(for: source)
    let format: FormatDescription
    do {
      // Asked again with the input at hand; here it saves reading for nothing.
      let name = try conversion.outputFormat(named: outputFormat, fileName: request.outputName)
      format = try conversion.registry.format(named: name).description
    } catch {
      throw CommandError(error, file: nil)
    }
    let target = try OutputTarget(
      argument: output, isFolder: format.isFolder, replaces: force, flushes: sync)
    let markers = conversion.registry.formats.compactMap(\.description.folderMarker)
    let bundle = try source.load(limit: maxInput.bytes, markers: markers)
    var findings = DiagnosticList()
    var receiver = target.receiver
    var outcome: (disclosure: Disclosure, output: DocumentBundle?)?
    var stop: CommandError?
    do {
      outcome = try conversion.convert(bundle, request, to: receiver, into: &findings)
    } catch {
      stop = CommandError(error, file: source.name)
    }
    if let outcome, !(strict && findings.hasErrors) {
      if let output = outcome.output { try target.store(output) } else { try receiver?.finish() }
    }
    // What was written in vain is gone before anything is told.
    receiver = nil
    reporter.report(findings.diagnostics, file: source.name, source: bundle.singleFile)
    if let stop {
      reporter.report(stop.diagnostics, file: stop.file, source: bundle.singleFile)
      throw CommandError(quietly: stop.status)
    }
    guard strict, findings.hasErrors else {
      // Nothing is left to do: the system takes the disclosure back at once, piece by piece it would
      // take a tenth of the time of a large one.
      return withExtendedLifetime(outcome) { Self.exit() }
    }
    let count = findings.diagnostics.count { $0.severity == .error }
    throw CommandError(
      .findings, file: source.name, Diagnostic(CommandCode.strict, ["count": .integer(count)]))
  }

  /// What the flags ask of the conversion of one input.
  private func request(for source: InputSource) throws(CommandError) -> ConversionRequest {
    var request = try request()
    request.inputName = source.fileName
    request.outputName = output == "-" ? nil : output
    request.sourceName = source.name
    request.processors = bulk.jobs ?? SystemCalls.processorCount
    return request
  }

  /// What the flags ask of a conversion, whatever its input and output are.
  func request() throws(CommandError) -> ConversionRequest {
    var request = ConversionRequest()
    request.inputFormat = inputFormat
    request.outputFormat = outputFormat
    request.encoding = encoding
    request.repairs = !keepsPlacement
    request.verifies = verify
    request.checks = skipsChecks ? .nothing : strict ? .errors : .summary
    if !skipsChecks { request.codeLists = try codes.lists(limit: maxInput.bytes) }
    for option in formatOption { request.options[option.name] = option.value }
    if compact { request.writerOptions["compact"] = "true" }
    request.writerOptions["output-encoding"] = outputEncoding
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
