internal import ArgumentParser
internal import Convert
internal import Formats

/// `stream`: converts records of standard input, one a line, for programs that run programs.
struct StreamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract: "Convert records, JSON lines in and JSON lines out.",
    discussion: """
      Each line of standard input is a record {"id": …, "content": "…"}; each is answered, in \
      order and at once, by a line with its id and its content in the other format, or an error, \
      and the findings. A bad record is answered by an error and ends nothing.

      EXAMPLES:
        convert-cli stream --from text --to xml < records.jsonl > converted.jsonl
      """)

  @Option(
    name: [.customShort("f"), .customLong("from")],
    help: ArgumentHelp("The format of the contents.", valueName: "format"))
  var inputFormat: String

  @Option(
    name: [.customShort("t"), .customLong("to")],
    help: ArgumentHelp("The format to convert to.", valueName: "format"))
  var outputFormat: String

  @Flag(help: "Answer by an error where a finding is an error.")
  var strict = false

  @Flag(
    name: .customLong("no-repair"),
    help: "Leave every amount where it is printed, also where arithmetic proves it misplaced.")
  var keepsPlacement = false

  @Flag(name: .customLong("no-check"), help: "Do not hold the figures against each other.")
  var skipsChecks = false

  @OptionGroup
  var codes: CodeListOptions

  @Flag(help: "Read every output back before it is given out.")
  var verify = false

  @Flag(help: "Write JSON or XML without white space between its elements.")
  var compact = false

  @Option(
    name: .customShort("O"),
    help: ArgumentHelp("Set an option of a format; repeatable.", valueName: "name=value"))
  var formatOption: [FormatOptionArgument] = []

  @Option(help: ArgumentHelp("Answer larger records by an error.", valueName: "size"))
  var maxInput = ByteCount(megabytes: 512)

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  func run() throws {
    try messages.reporter.run { () throws(CommandError) in try convert() }
  }

  private func convert() throws(CommandError) {
    let conversion = Conversion(registry: .standard)
    do throws(ConversionError) {
      _ = try conversion.registry.format(named: inputFormat)
      let name = try conversion.outputFormat(named: outputFormat, fileName: nil)
      guard try !conversion.registry.format(named: name).description.isFolder else {
        throw ConversionError(.usage, Diagnostic(StreamCode.notText))
      }
    } catch {
      throw CommandError(error, file: nil)
    }
    let records = RecordConversion(
      conversion: conversion, request: try request(), isStrict: strict)
    var lines = RecordLines(limit: maxInput.bytes)
    while let line = try lines.next() {
      switch line {
      case .line(let bytes):
        // A blank line, as the last one may be, is no record.
        guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
        try OutputTarget.standardOutput.store(records.answer(bytes))
      case .tooLong:
        let error = Diagnostic(StreamCode.tooLong, ["limit": .integer(maxInput.bytes)])
        try OutputTarget.standardOutput.store(records.refused([error], id: nil, findings: []))
      }
    }
  }

  private func request() throws(CommandError) -> ConversionRequest {
    var request = ConversionRequest()
    request.inputFormat = inputFormat
    request.outputFormat = outputFormat
    request.sourceName = "-"
    request.encoding = .utf8
    request.repairs = !keepsPlacement
    request.verifies = verify
    request.checks = skipsChecks ? .nothing : strict ? .errors : .summary
    if !skipsChecks { request.codeLists = try codes.lists(limit: maxInput.bytes) }
    for option in formatOption { request.options[option.name] = option.value }
    if compact { request.writerOptions["compact"] = "true" }
    return request
  }
}
