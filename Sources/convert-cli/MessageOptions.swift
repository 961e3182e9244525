internal import ArgumentParser
internal import Convert
internal import SystemPackage

/// The flags that say how messages are told; every command has them.
struct MessageOptions: ParsableArguments {
  /// What messages are made for.
  enum Form: String, NamedChoice {
    case text, json
  }

  @Option(
    help: ArgumentHelp(
      "Print findings as text, or as one JSON object a line.", valueName: "form"))
  var diagnostics = Form.text

  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of messages. (default: zh in a zh locale, else en)", valueName: "language"))
  var language: Language?

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  @Option(
    name: .customLong("max-findings"),
    help: ArgumentHelp(
      "Print at most so many findings, 0 for all. (default: 200, all as JSON)", valueName: "n"))
  var maximum: Int?

  /// Tells messages on standard error as the flags ask.
  var reporter: Reporter {
    let form: DiagnosticRenderer.Form = diagnostics == .json ? .json : .text(chosenLanguage)
    let isTerminal = SystemCalls.isTerminal(.standardError)
    let isColoured =
      isTerminal && SystemCalls.environment("NO_COLOR") == nil
      && SystemCalls.environment("TERM") != "dumb"
    return Reporter(
      renderer: DiagnosticRenderer(form: form, isColoured: isColoured && form != .json),
      showsSource: isTerminal, least: quiet ? .error : .note,
      limit: maximum ?? (form == .json ? 0 : 200))
  }

  /// What tells of arguments that were refused: in the form and the language that they ask for, as far
  /// as they can be understood.
  static func reporter(forRefused arguments: ArraySlice<String>) -> Reporter {
    var options = MessageOptions()
    (options.diagnostics, options.language, options.quiet, options.maximum) = (
      .text, nil, false, nil
    )
    for (argument, value) in zip(arguments, arguments.dropFirst() + [""]) {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      switch parts.first {
      case "--diagnostics":
        options.diagnostics = Form(rawValue: parts.count > 1 ? parts[1] : value) ?? .text
      case "--lang": options.language = Language(rawValue: parts.count > 1 ? parts[1] : value)
      default: break
      }
    }
    return options.reporter
  }

  /// The language that is asked for, else the locale's.
  var chosenLanguage: Language {
    if let language { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(SystemCalls.environment).first
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
