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
        convert-cli budget.txt -o budget.json --diagnostics json 2> findings.jsonl
      """)

  @Argument(
    help: ArgumentHelp(
      "The files and folders to read; - or none is standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @OptionGroup(title: "Input and output")
  var files: FileOptions

  @OptionGroup(title: "Conversion")
  var options: ConversionOptions

  @OptionGroup(title: "Many inputs")
  var bulk: BulkOptions

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  func run() throws {
    let reporter = messages.reporter
    try reporter.run { () throws(CommandError) in
      try refuseCommandNames()
      try refuseEmptyNames()
      try bulk.check()
      if let folder = bulk.outputFolder { return try convertAll(into: folder, reporter) }
      if inputs.count > 1 || files.output == nil && files.outputFormat == nil,
        let misspelt = inputs.first.flatMap(ConvertCLI.misspelt)
      {
        throw CommandError(.usage, misspelt)
      }
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

  /// Refuses names that are empty, of which the system says only that there is no such file.
  private func refuseEmptyNames() throws(CommandError) {
    try CommandError.refuseEmpty([
      ("<input>", inputs), ("--output", [files.output].compactMap(\.self)),
      ("--output-dir", [bulk.outputFolder].compactMap(\.self)),
      ("--files-from", [bulk.filesFrom].compactMap(\.self)),
      ("--manifest", [bulk.manifest].compactMap(\.self)), ("--codes", options.codes.names),
    ])
  }

  /// One conversion from end to end: what is asked for, load, convert, store, report.
  private func convert(_ source: InputSource, _ reporter: Reporter) throws(CommandError) {
    let conversion = Conversion(registry: .standard)
    let request = try request(for: source)
    let format: FormatDescription
    do {
      // Asked again with the input at hand; here it saves reading for nothing.
      format = try conversion.check(request)
    } catch {
      throw CommandError(error, file: nil)
    }
    let target = try OutputTarget(
      argument: files.output, isFolder: format.isFolder, replaces: files.force,
      flushes: files.sync)
    let markers = conversion.registry.formats.compactMap(\.description.folderMarker)
    let bundle = try source.load(limit: files.maxInput.bytes, markers: markers)
    var findings = DiagnosticList()
    var receiver = target.receiver
    var outcome: (disclosure: Disclosure, output: DocumentBundle?)?
    var stop: CommandError?
    do {
      outcome = try conversion.convert(bundle, request, to: receiver, into: &findings)
    } catch {
      stop = CommandError(error, file: source.name)
    }
    if let outcome, !(options.strict && findings.hasErrors) {
      if let output = outcome.output { try target.store(output) } else { try receiver?.finish() }
    }
    // What was written in vain is gone before anything is told.
    receiver = nil
    reporter.report(findings.diagnostics, file: source.name, source: bundle.singleFile)
    if let stop {
      reporter.report(stop.diagnostics, file: stop.file, source: bundle.singleFile)
      throw CommandError(quietly: stop.status)
    }
    guard options.strict, findings.hasErrors else {
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
    request.outputName = files.output == "-" ? nil : files.output
    request.sourceName = source.name
    request.processors = bulk.jobs ?? SystemCalls.processorCount
    return request
  }

  /// What the flags ask of a conversion, whatever its input and output are.
  func request() throws(CommandError) -> ConversionRequest {
    var request = try options.request(limit: files.maxInput.bytes)
    request.inputFormat = files.inputFormat
    request.outputFormat = files.outputFormat
    request.encoding = files.encoding
    request.writerOptions["output-encoding"] = files.outputEncoding
    return request
  }
}
