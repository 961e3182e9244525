internal import ArgumentParser
internal import Convert
internal import SystemPackage

/// The flags that say how messages are told; every command has them.
struct MessageOptions: ParsableArguments {
  /// What messages are made for.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "Print findings as text, or as one JSON object a line: text|json.")
  var diagnostics = Form.text

  @Option(
    name: .customLong("lang"),
    help: "The language of messages: en|zh. (default: zh in a zh locale, else en)")
  var language: Language?

  @Flag(name: .shortAndLong, help: "Print errors only.")
  var quiet = false

  @Option(
    name: .customLong("max-findings"),
    help: ArgumentHelp(
      "Print at most so many findings, 0 for all. (default: 200, all as JSON)", valueName: "n"))
  var maximum: Int?

  func validate() throws {
    if let maximum, maximum < 0 {
      throw ValidationError("--max-findings cannot be less than 0, but is \(maximum)")
    }
  }

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

  /// The language that is asked for, else the locale's.
  var chosenLanguage: Language {
    if let language { return language }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(SystemCalls.environment).first
    return locale?.hasPrefix("zh") == true ? .chinese : .english
  }
}
