internal import ArgumentParser
internal import Convert

/// The flags of a conversion of many inputs.
struct BulkOptions: ParsableArguments {
  @Option(
    name: .customLong("output-dir"),
    help: ArgumentHelp(
      """
      Convert every input into this folder; files found in an input folder keep their folder \
      below it.
      """, valueName: "folder"),
    completion: .directory)
  var outputFolder: String?

  @Option(
    help: ArgumentHelp(
      """
      In input folders, take the files and data packages whose name matches; with a / in it, \
      whose path below the input folder does, ** standing for any folders. Repeatable. \
      (default: by the extensions of the formats, and all data packages)
      """, valueName: "glob"))
  var include: [String] = []

  @Option(
    name: .customLong("files-from"),
    help: ArgumentHelp(
      """
      Read the names of inputs from a file, - for standard input: one a line, or NUL-separated. \
      They keep their folders below the output folder.
      """, valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Option(
    help: ArgumentHelp(
      "Use so many processors, to convert as many inputs at once. (default: all)",
      valueName: "n"))
  var jobs: Int?

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Show how far the run is. (default: on a terminal)")
  var progress: Bool?

  @Option(
    help: ArgumentHelp(
      "Write one JSON line for each input: what became of it, and the digests.",
      valueName: "file"),
    completion: .file())
  var manifest: String?

  @Flag(
    help: """
      Skip the inputs whose line in the manifest still holds, and replace the outputs that it \
      lists.
      """)
  var resume = false

  /// Holds the options against each other.
  ///
  /// - Throws: With exit code 64 where one needs another that is not given, or is out of its range.
  func check() throws(CommandError) {
    if let jobs, jobs < 1 { throw .tooSmall("--jobs", jobs, least: 1) }
    var needs = [("--resume", resume && manifest == nil, "--manifest")]
    if outputFolder == nil {
      needs += [
        ("--include", !include.isEmpty, "--output-dir"),
        ("--files-from", filesFrom != nil, "--output-dir"),
        ("--manifest", manifest != nil, "--output-dir"),
      ]
    }
    if let lacking = needs.first(where: \.1) {
      throw CommandError(
        .usage,
        Diagnostic(
          CommandCode.optionNeedsOther,
          ["option": .text(lacking.0), "other": .text(lacking.2)]))
    }
  }
}
