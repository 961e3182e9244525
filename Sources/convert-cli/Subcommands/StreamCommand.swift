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
      and the findings. A bad record is answered by an error and ends nothing; with --strict so is \
      one in which a finding is an error, with --verify one that does not read back the same.

      EXAMPLES:
        convert-cli stream --from text --to xml < records.jsonl > converted.jsonl
      """)

  @Option(
    name: [.customShort("f", allowingJoined: true), .customLong("from")],
    help: ArgumentHelp("The format of the contents.", valueName: "format"),
    completion: .list(FormatNames.readable))
  var inputFormat: String

  @Option(
    name: [.customShort("t", allowingJoined: true), .customLong("to")],
    help: ArgumentHelp("The format to convert to.", valueName: "format"),
    completion: .list(FormatNames.writable))
  var outputFormat: String

  @OptionGroup(title: "Conversion")
  var options: ConversionOptions

  @Option(help: ArgumentHelp("Answer larger records by an error.", valueName: "size"))
  var maxInput = ByteCount(megabytes: 512)

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  func run() throws {
    try messages.reporter.run { () throws(CommandError) in try convert() }
  }

  private func convert() throws(CommandError) {
    let conversion = Conversion(registry: .standard)
    let request = try request()
    do throws(ConversionError) {
      guard try !conversion.check(request).isFolder else {
        throw ConversionError(.usage, Diagnostic(StreamCode.notText))
      }
      guard try !conversion.registry.format(named: inputFormat).description.isFolder else {
        throw ConversionError(
          .usage, Diagnostic(StreamCode.folderInput, ["name": .text(inputFormat)]))
      }
    } catch {
      throw CommandError(error, file: nil)
    }
    let records = RecordConversion(
      conversion: conversion, request: request, isStrict: options.strict)
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
    var request = try options.request(limit: maxInput.bytes)
    request.inputFormat = inputFormat
    request.outputFormat = outputFormat
    request.sourceName = "-"
    request.encoding = .utf8
    return request
  }
}
