internal import ArgumentParser
internal import Convert
internal import Formats
internal import SystemPackage

/// The program: its name, its version and its commands.
@main
struct ConvertCLI: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert-cli",
    abstract: "Convert the published budgets and final accounts of government departments.",
    usage: """
      convert-cli [convert] [<input> ...] [-t <format>] [-o <file>] [<options>]
      convert-cli <subcommand>
      """,
    discussion: """
      A conversion reads one format and writes another without losing a figure or a word; what \
      the source has damaged is repaired only where arithmetic proves the repair, and every \
      finding is told on standard error.

      EXAMPLES:
        Text of a PDF to JSON          convert-cli budget.txt -o budget.json
        Every amount as a row of CSV   convert-cli budget.txt -t facts > facts.csv
        JSON back to tidy text         convert-cli budget.json -t text -o clean.txt
        XML, valid by its schema       convert-cli budget.txt -o budget.xml --verify
        A folder of files              convert-cli archive --output-dir xml -t xml
        In a pipe                      convert-cli -f text -t json < budget.txt | jq
        What contradicts what          convert-cli check budget.txt
        What can be read and written   convert-cli formats
        The schemas                    convert-cli schema xml
        What a finding means           convert-cli explain format.unknown

      EXIT CODES:
        0   done; check found no error
        1   check found an error, or --strict wrote nothing because of one
        64  wrong usage
        65  the input is not in its format, or is not valid
        66  the input does not exist or cannot be opened
        70  a fault of the program
        73  the output exists, or cannot be created
        74  reading or writing failed half-way
      """,
    version: """
      convert-cli \(version) (model \(Disclosure.modelVersion), libxml2 \(LibXML2.version))
      """,
    subcommands: [
      ConvertCommand.self, CheckCommand.self, FormatsCommand.self, SchemaCommand.self,
      ExplainCommand.self, StreamCommand.self,
    ],
    defaultSubcommand: ConvertCommand.self)

  /// The version of the program, as in CHANGELOG.md.
  static let version = "0.1.0"

  /// The names of the commands.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// What is said of an argument that is no file and nearly the name of a command.
  ///
  /// - Parameter argument: The first argument that is no option.
  /// - Returns: `nil` where there is such a file, or no such command.
  static func misspelt(_ argument: String) -> Diagnostic? {
    guard !commandNames.contains(argument),
      let meant = NearName.of(argument, among: commandNames)
    else { return nil }
    do {
      _ = try Stat(RawArguments.path(argument))
      return nil
    } catch {
      return Diagnostic(
        CommandCode.unknownCommand, ["name": .text(argument), "meant": .text(meant)])
    }
  }

  /// Runs the program.
  static func main() {
    SystemCalls.keepStandardStreams()
    // What cannot be written is then an error like others.
    SystemCalls.ignoreWriteSignals()
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.elementsEqual(["--version"]) { tell(configuration.version, to: arguments) }
    do {
      if let conversion = plainConversion(arguments) {
        try conversion.run()
      } else {
        var command = try parseAsRoot()
        try command.run()
      }
    } catch {
      exit(of: arguments, error)
    }
  }

  /// Prints what was asked for instead of a command, and ends the program.
  private static func tell(_ words: String, to arguments: ArraySlice<String>) -> Never {
    do {
      try OutputTarget.standardOutput.store(Array("\(words)\n".utf8))
      exit()
    } catch {
      MessageOptions.reporter(forRefused: arguments).report(error.diagnostics, file: error.file)
      exit(withError: ExitCode(error.status.rawValue))
    }
  }

  /// Ends the program: what the parser refuses is told as other errors are.
  private static func exit(of arguments: ArraySlice<String>, _ error: any Error) -> Never {
    if error is ExitCode { exit(withError: error) }
    // A help, the version, a script of completions.
    if exitCode(for: error).isSuccess { tell(fullMessage(for: error), to: arguments) }
    guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
    // Arguments without the name of a command are those of the default one.
    let command = arguments.prefix(1).first(where: commandNames.contains) ?? "convert"
    MessageOptions.reporter(forRefused: arguments).report(
      [
        arguments.first.flatMap(misspelt)
          ?? Diagnostic(
            CommandCode.wrongUsage,
            [
              "reason": .words(ArgumentWords.words(message(for: error))),
              "help": .text("convert-cli \(command) --help"),
            ])
      ], file: nil)
    exit(withError: ExitCode(ExitStatus.usage.rawValue))
  }

  /// The conversion that the arguments ask for, parsed as such alone; `nil` where they name another
  /// command, or are to be explained.
  ///
  /// Parsing the whole tree of commands takes 2.5 ms, a fifth of a small conversion, and this less
  /// than 2. Whatever it does not take is parsed again by the tree, which knows what to say.
  private static func plainConversion(_ arguments: ArraySlice<String>) -> ConvertCommand? {
    let name = ConvertCommand.configuration.commandName
    let operands = arguments.first == name ? arguments.dropFirst() : arguments
    let names = commandNames + ["help", "--help", "-h"]
    guard !operands.isEmpty, !operands.contains(where: names.contains) else { return nil }
    do {
      return try ConvertCommand.parse(Array(operands))
    } catch {
      return nil
    }
  }
}
