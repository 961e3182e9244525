internal import ArgumentParser
internal import Convert

/// The flags that say where a conversion reads and writes, and in which formats and encodings.
struct FileOptions: ParsableArguments {
  @Option(
    name: [.customShort("f", allowingJoined: true), .customLong("from")],
    help: ArgumentHelp(
      "The format of the input: \(FormatNames.list(FormatNames.readable)). (default: inferred)",
      valueName: "format"),
    completion: .list(FormatNames.readable))
  var inputFormat: String?

  @Option(
    name: [.customShort("t", allowingJoined: true), .customLong("to")],
    help: ArgumentHelp(
      """
      The format of the output: \(FormatNames.list(FormatNames.writable)). (default: by the \
      extension of -o)
      """, valueName: "format"),
    completion: .list(FormatNames.writable))
  var outputFormat: String?

  @Option(
    name: [.customShort("o", allowingJoined: true), .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace the output if it exists.")
  var force = false

  @Option(help: "The encoding of the input.")
  var encoding = InputEncoding.automatic

  @Option(
    help: ArgumentHelp(
      """
      The encoding of the output, for text, CSV and XML: utf-8, utf-8-bom, gb18030, gbk. \
      (default: utf-8, of CSV utf-8-bom)
      """, valueName: "encoding"),
    completion: .list(["utf-8", "utf-8-bom", "gb18030", "gbk"]))
  var outputEncoding: String?

  @Option(help: ArgumentHelp("Refuse an input that is larger.", valueName: "size"))
  var maxInput = ByteCount(megabytes: 512)

  @Flag(help: "Bring the output to the disk before it is put in place.")
  var sync = false
}
