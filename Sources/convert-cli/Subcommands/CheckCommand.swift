internal import ArgumentParser
internal import Convert
internal import Formats

/// `check`: holds the figures of disclosures against each other.
struct CheckCommand: ParsableCommand {
  /// How the report is laid out.
  enum Report: String, NamedChoice {
    case text, json, html
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Hold the figures of a disclosure against each other.",
    discussion: """
      Tells each contradiction with both numbers and the likely cell at fault, and how many of the \
      amounts are proven. Exits with 1 where a finding is an error. `explain` says what a finding \
      means.

      EXAMPLES:
        convert-cli check budget.txt
        convert-cli check budget.json --report json
        convert-cli check archive --coverage
        convert-cli check budget.txt --report html -o budget.html
      """)

  @Argument(
    help: ArgumentHelp(
      "The files and folders to check; - or none is standard input.", valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: [.customShort("f", allowingJoined: true), .customLong("from")],
    help: ArgumentHelp(
      "The format of the inputs: \(FormatNames.list(FormatNames.readable)). (default: inferred)",
      valueName: "format"),
    completion: .list(FormatNames.readable))
  var inputFormat: String?

  @Option(help: ArgumentHelp("How the report is laid out.", valueName: "form"))
  var report = Report.text

  @Option(
    name: [.customShort("o", allowingJoined: true), .long],
    help: ArgumentHelp("The file to write the report to; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace the report if it exists.")
  var force = false

  @Flag(help: "List the amounts that nothing proves.")
  var coverage = false

  @Option(name: .customLong("codes"), help: CodeListFiles.help, completion: .file())
  var codeFiles: [String] = []

  @Flag(
    name: .customLong("no-repair"),
    help: "Leave every amount where it is printed, also where arithmetic proves it misplaced.")
  var keepsPlacement = false

  @Option(help: "The encoding of the inputs.")
  var encoding = InputEncoding.automatic

  @Option(help: ArgumentHelp("Refuse an input that is larger.", valueName: "size"))
  var maxInput = ByteCount(megabytes: 512)

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  func run() throws {
    let reporter = messages.reporter
    try reporter.run { () throws(CommandError) in
      try CommandError.refuseEmpty([
        ("<input>", inputs), ("--output", [output].compactMap(\.self)), ("--codes", codeFiles),
      ])
      let target = try OutputTarget(
        argument: output, isFolder: false, replaces: force, flushes: false)
      if let inputFormat {
        do throws(ConversionError) {
          _ = try Conversion(registry: .standard).readableFormat(named: inputFormat)
        } catch {
          throw CommandError(error, file: nil)
        }
      }
      let lists = try standardLists() + CodeListFiles(names: codeFiles).lists(limit: maxInput.bytes)
      // A file that grows beside its place is not left there by a request to stop.
      let waits = !target.isWrittenThrough && !inputs.isEmpty && !inputs.contains("-")
      let signals = waits ? SystemCalls.holdInterrupts() : nil
      defer { if let signals { SystemCalls.releaseInterrupts(to: signals) } }
      let walk = InputWalk(
        inputs: inputs, format: inputFormat,
        written: FileIdentity.ofStreams.union([target.identity].compactMap(\.self)))
      let worst = try check(
        walk, lists, into: ReportOutlet(target: target, holdsOne: report == .html))
      guard worst == .success else { throw CommandError(quietly: worst) }
    }
  }

  /// Checks every input, and tells how the worst one came out.
  private func check(
    _ inputs: InputWalk, _ lists: [CodeList], into outlet: ReportOutlet
  ) throws(CommandError) -> ExitStatus {
    var reports = outlet
    var worst = ExitStatus.success
    var walk = inputs
    while let step = walk.next() {
      if SystemCalls.isInterrupted { return worst }
      try reports.admitOne()
      let checked: (text: String, status: ExitStatus)
      do throws(CommandError) {
        checked = try check(step, lists)
      } catch {
        messages.reporter.report(error.diagnostics, file: error.file)
        worst = max(worst, error.status)
        continue
      }
      try reports.add(checked.text)
      worst = max(worst, checked.status)
    }
    try reports.finish()
    if reports.count == 0 { messages.reporter.report([Diagnostic(BulkCode.noInputs)], file: nil) }
    return worst
  }

  /// The lists that come with the program.
  private func standardLists() throws(CommandError) -> [CodeList] {
    do {
      return try CodeList.standard()
    } catch {
      throw CommandError(error, file: nil)
    }
  }

  /// Checks one input.
  private func check(
    _ step: InputWalk.Step, _ lists: [CodeList]
  ) throws(CommandError) -> (text: String, status: ExitStatus) {
    let source = try step.source()
    let conversion = Conversion(registry: .standard)
    let markers = conversion.registry.formats.compactMap(\.description.folderMarker)
    let bundle = try source.load(limit: maxInput.bytes, markers: markers)
    var found = DiagnosticList()
    let disclosure: Disclosure
    let isText: Bool
    do {
      let format = try conversion.inputFormat(
        named: inputFormat, fileName: source.fileName, content: bundle)
      disclosure = try conversion.read(
        bundle, from: format,
        options: ReadingOptions(encoding: encoding, repairs: !keepsPlacement), into: &found)
      isText = try conversion.registry.format(named: format).description.startsProvenance
    } catch {
      messages.reporter.report(found.diagnostics, file: source.name)
      throw CommandError(error, file: source.name)
    }
    let report = DisclosureChecks(codeLists: lists).report(on: disclosure)
    let context = CheckTextReport.Context(
      file: source.name, isText: isText, reading: found.diagnostics,
      listsUnproven: coverage, least: messages.quiet ? .error : .note)
    let text =
      switch self.report {
      case .text:
        CheckTextReport(
          renderer: DiagnosticRenderer(form: .text(messages.chosenLanguage))
        ).text(report, context)
      case .json: CheckJSONReport().text(report, context) + "\n"
      case .html:
        CheckPage(language: messages.chosenLanguage).text(report, of: disclosure, context)
      }
    let isWrong = report.count(.error) > 0 || found.hasErrors
    return (text, isWrong ? .findings : .success)
  }
}
