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

  @Option(
    help: ArgumentHelp(
      "A list of classification codes and names that counts before the program's; repeatable.",
      valueName: "file"),
    completion: .file())
  var codes: [String] = []

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
      let lists = try codeLists()
      var text = ""
      var worst = ExitStatus.success
      var walk = InputWalk(inputs: inputs, format: inputFormat)
      while let step = walk.next() {
        do throws(CommandError) {
          let checked = try check(step, lists)
          text += checked.text
          worst = max(worst, checked.status)
        } catch {
          reporter.report(error.diagnostics, file: error.file)
          worst = max(worst, error.status)
        }
      }
      try target.store(DocumentBundle(Array(text.utf8)))
      guard worst == .success else { throw CommandError(quietly: worst) }
    }
  }

  /// The lists of codes: the program's, then those of the user.
  private func codeLists() throws(CommandError) -> [CodeList] {
    var lists: [CodeList]
    do {
      lists = try CodeList.standard()
    } catch {
      throw CommandError(error, file: nil)
    }
    for file in codes {
      let bytes = try InputSource(argument: file).bytes(
        limit: maxInput.bytes, toldLimit: maxInput.bytes)
      do {
        lists.append(try CodeList(bytes))
      } catch {
        throw CommandError(error, file: file)
      }
    }
    return lists
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
