internal import Convert
internal import DisclosureGenerator
internal import Formats
internal import Foundation

/// Measures whole processes that make validated XML of a text, beside what else would.
struct ProcessBenchmark {
  /// How many runs the median is taken of.
  let runs: Int
  /// The release build of the program.
  let program: String

  /// Prints the figures.
  func run() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "disclosure-convert-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appending(path: "a.xsd").path()
    try Data((XMLFormat().schema ?? "").utf8).write(to: URL(filePath: schema))
    report("convert-cli --version", try Child.seconds(runs: 4 * runs, [program, "--version"]))
    for kilobytes in [85, 850] {
      let disclosure = GeneratedDisclosure(
        seed: 2_027, size: .text(bytes: kilobytes * 1_000)
      ).disclosure
      let text = try Converter().write(disclosure, to: "text")
      let input = folder.appending(path: "a.txt").path()
      let output = folder.appending(path: "a.xml").path()
      try Data(text).write(to: URL(filePath: input))
      print("\nwhole processes, text of \(text.count / 1_000) KB, processor time of the child")
      let ours = try Child.seconds(
        runs: 4 * runs, [program, input, "-t", "xml", "-o", output, "--force", "--quiet"])
      report("text → validated XML with checks", ours)
      if let xmllint = Child.path(of: "xmllint") {
        let flags = ["--noout", "--schema", schema, output]
        report(
          "xmllint --stream --schema on the result alone",
          try Child.seconds(runs: 4 * runs, [xmllint, "--stream"] + flags), beside: ours)
        report(
          "xmllint --schema on the result alone",
          try Child.seconds(runs: 4 * runs, [xmllint] + flags), beside: ours)
      } else {
        print("  xmllint is not installed")
      }
      try python(schema, folder, input, ours)
    }
  }

  private func python(
    _ schema: String, _ folder: URL, _ input: String, _ ours: Double
  ) throws {
    let script = "Benchmarks/Peers/text-to-xml.py"
    guard let python = Child.path(of: "python3"),
      (try? Child.seconds(runs: 1, [python, "-c", "import lxml"])) != nil,
      FileManager.default.fileExists(atPath: script)
    else { return print("  Python with lxml is not installed") }
    report(
      "text → the same XML, validated and checked, by Python with lxml, without repair",
      try Child.seconds(
        runs: runs, [python, script, schema, folder.appending(path: "py").path(), input]),
      beside: ours)
  }

  /// Prints a line; `ours` is the time of the program, against which another stands.
  private func report(_ name: String, _ seconds: Double, beside ours: Double? = nil) {
    let ratio =
      ours.map { String(format: "%6.2f times ours  ", seconds / $0) } ?? "                   "
    print(String(format: "%9.1f ms  ", seconds * 1_000) + ratio + name)
    fflush(nil)
  }
}
