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
    let version = try Child.time(runs: 4 * runs, [program, "--version"])
    report([("convert-cli --version", version)])
    for kilobytes in [85, 850] {
      let disclosure = GeneratedDisclosure(
        seed: 2_027, size: .text(bytes: kilobytes * 1_000)
      ).disclosure
      let text = try Converter().write(disclosure, to: "text")
      let xml = try Converter().write(disclosure, to: "xml")
      let input = folder.appending(path: "a.txt").path()
      let output = folder.appending(path: "out.xml").path()
      let result = folder.appending(path: "a.xml").path()
      try Data(text).write(to: URL(filePath: input))
      try Data(xml).write(to: URL(filePath: result))
      print(
        "\nwhole processes in turn, text of \(text.count / 1_000) KB, XML of"
          + " \(xml.count / 1_000) KB")
      let ours = [program, input, "-t", "xml", "-o", output, "--quiet"]
      var commands = [
        ("text → validated XML with checks", ours),
        ("the same with --jobs 1", ours + ["--jobs", "1"]),
        ("text → validated XML with --no-check", ours + ["--no-check"]),
      ]
      if let xmllint = Child.path(of: "xmllint") {
        let flags = ["--noout", "--schema", schema, result]
        commands += [
          ("xmllint --stream --schema on the result alone", [xmllint, "--stream"] + flags),
          ("xmllint --schema on the result alone", [xmllint] + flags),
        ]
      } else {
        print("  xmllint is not installed")
      }
      let times = try Child.times(runs: 4 * runs, commands.map(\.1), removing: output)
      report(Array(zip(commands.map(\.0), times)) + (try python(schema, folder, input)))
    }
  }

  private func python(
    _ schema: String, _ folder: URL, _ input: String
  ) throws -> [(String, Child.Time)] {
    let script = "Benchmarks/Peers/text-to-xml.py"
    guard let python = Child.path(of: "python3"),
      (try? Child.time(runs: 1, [python, "-c", "import lxml"])) != nil,
      FileManager.default.fileExists(atPath: script)
    else {
      print("  Python with lxml is not installed")
      return []
    }
    let time = try Child.time(
      runs: runs, [python, script, schema, folder.appending(path: "py").path(), input])
    return [
      ("text → the same XML, validated and checked, by Python with lxml, without repair", time)
    ]
  }

  /// Prints a line for each command, the first being what the others stand beside.
  private func report(_ times: [(name: String, time: Child.Time)]) {
    for (name, time) in times {
      let ours = times[0].time
      print(
        String(
          format: "%8.1f ms elapsed %6.2f of ours %8.1f ms of processor time %6.2f of ours  ",
          time.elapsed * 1_000, time.elapsed / ours.elapsed, time.processor * 1_000,
          time.processor / ours.processor) + name)
    }
    fflush(nil)
  }
}
