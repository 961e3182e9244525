internal import ArgumentParser
internal import Convert
internal import Formats

/// `check`: holds the figures of disclosures against each other.
struct CheckCommand: ParsableCommand {
  /// How the report is laid out.
  enum Report: String, CaseIterable, ExpressibleByArgument {
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
    name: [.customShort("f"), .customLong("from")],
    help: ArgumentHelp("The format of the inputs. (default: inferred)", valueName: "format"))
  var inputFormat: String?

  @Option(help: "How the report is laid out: text|json|html.")
  var report = Report.text

  @Option(
    name: .shortAndLong, help: "The file to write the report to; - is standard output.",
    completion: .file())
  var output: String?

  @Flag(help: "Replace the report if it exists.")
  var force = false

  @Flag(help: "List the amounts that nothing proves.")
  var coverage = false

  @OptionGroup
  var codes: CodeListOptions

  @Flag(
    name: .customLong("no-repair"),
    help: "Leave every amount where it is printed, also where arithmetic proves it misplaced.")
  var keepsPlacement = false

  @Option(help: "The encoding of the inputs: auto|utf-8|gb18030|gbk|utf-16.")
  var encoding = InputEncoding.automatic

  @Option(help: ArgumentHelp("Refuse an input that is larger.", valueName: "size"))
  var maxInput = ByteCount(megabytes: 512)

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  func run() throws {
    let reporter = messages.reporter
    try reporter.run { () throws(CommandError) in
      let target = try OutputTarget(
        argument: output, isFolder: false, replaces: force, flushes: false)
      if let inputFormat {
        do throws(ConversionError) {
          _ = try Conversion(registry: .standard).registry.format(named: inputFormat)
        } catch {
          throw CommandError(error, file: nil)
        }
      }
      let lists = try standardLists() + codes.lists(limit: maxInput.bytes)
      var reports = ReportOutlet(target: target, holdsOne: report == .html)
      var worst = ExitStatus.success
      var walk = InputWalk(inputs: inputs, format: inputFormat)
      while let step = walk.next() {
        try reports.admitOne()
        let checked: (text: String, status: ExitStatus)
        do throws(CommandError) {
          checked = try check(step, lists)
        } catch {
          reporter.report(error.diagnostics, file: error.file)
          worst = max(worst, error.status)
          continue
        }
        try reports.add(checked.text)
        worst = max(worst, checked.status)
      }
      try reports.finish()
      guard worst == .success else { throw CommandError(quietly: worst) }
    }
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
    let format: String
    do {
      format = try conversion.inputFormat(
        named: inputFormat, fileName: source.fileName, content: bundle)
      disclosure = try conversion.read(
        bundle, from: format,
        options: ReadingOptions(encoding: encoding, repairs: !keepsPlacement), into: &found)
    } catch {
      messages.reporter.report(found.diagnostics, file: source.name)
      throw CommandError(error, file: source.name)
    }
    let report = DisclosureChecks(codeLists: lists).report(on: disclosure)
    let context = CheckTextReport.Context(
      file: source.name, isText: format == "text", reading: found.diagnostics,
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

/// Where reports go: to a stream one after another, to a file when all are made.
private struct ReportOutlet {
  let target: OutputTarget
  /// Whether only one report makes sense, as of pages.
  let holdsOne: Bool
  private var count = 0
  private var held: [UInt8] = []

  init(target: OutputTarget, holdsOne: Bool) {
    self.target = target
    self.holdsOne = holdsOne
  }

  /// Counts an input before it is checked.
  ///
  /// - Throws: Where it is one too many.
  mutating func admitOne() throws(CommandError) {
    count += 1
    guard holdsOne, count > 1 else { return }
    throw CommandError(.usage, Diagnostic(CommandCode.severalPages))
  }

  /// Writes or keeps a report.
  mutating func add(_ text: String) throws(CommandError) {
    guard target.isWrittenThrough, !holdsOne else {
      held += text.utf8
      return
    }
    try target.store(Array(text.utf8))
  }

  /// Writes what was kept.
  func finish() throws(CommandError) {
    guard !target.isWrittenThrough || !held.isEmpty else { return }
    try target.store(held)
  }
}

/// The inputs of a command, one after another: standard input, files, and the files of folders.
struct InputWalk {
  /// One input, or why there is none.
  enum Step {
    case stream
    case walked(WalkStep)

    /// Where the input comes from.
    func source() throws(CommandError) -> InputSource {
      switch self {
      case .stream: return InputSource(argument: nil)
      case .walked(.input(let found)): return InputSource(path: found.path, name: found.name)
      case .walked(.problem(let error)): throw error
      }
    }
  }

  private var rest: ArraySlice<String>
  private var walker: InputWalker?
  private let filter: InputFilter

  init(inputs: [String], format: String?) {
    rest = inputs.isEmpty ? ["-"] : inputs[...]
    filter = InputFilter(patterns: [], format: format, registry: .standard)
  }

  /// The next input; `nil` at the end.
  mutating func next() -> Step? {
    while true {
      if let step = walker?.next() { return .walked(step) }
      guard let argument = rest.popFirst() else { return nil }
      if argument == "-" {
        walker = nil
        return .stream
      }
      var arguments = PathList()
      arguments.append(RawArguments.path(argument))
      walker = InputWalker(
        arguments: arguments, listed: PathList(), filter: filter, excluded: nil)
    }
  }
}
