internal import Convert
internal import DisclosureGenerator
@_spi(Measurement) internal import Formats
internal import Foundation

/// Measures CSV: the codec against memchr, and whole conversions beside Miller and Python.
struct CSVBenchmark {
  /// How many runs the median is taken of.
  let runs: Int
  /// The release build of the program; without it whole processes are not measured.
  let program: String?

  /// Prints the figures.
  func run() throws {
    let converter = Converter()
    let disclosure = GeneratedDisclosure(seed: 2_027, size: .text(bytes: 10_000_000)).disclosure
    let csv = try converter.write(disclosure, to: "csv")
    let unmarked = Array(csv.dropFirst(3))
    print("\nCSV of \(csv.count / 1_000) KB")
    let scan = try Measurement(runs: runs) { memchrScan(unmarked) }
    report("memchr, from line end to line end", scan, against: scan)
    try report("the codec by itself", csv.count, scan) {
      _ = try CSVFormat().fieldCount(in: unmarked)
    }
    try report("CSV → model", csv.count, scan) { _ = try converter.read(csv, from: "csv") }
    try report("model → CSV", csv.count, scan) { _ = try converter.write(disclosure, to: "csv") }
    try report("CSV → JSON", csv.count, scan) {
      _ = try converter.write(try converter.read(csv, from: "csv"), to: "json")
    }
    if let program { try processes(program, csv) }
  }

  private func report(
    _ name: String, _ bytes: Int, _ scan: Measurement, _ body: () throws -> Void
  ) throws {
    let measured = try Measurement(runs: runs) {
      try body()
      return bytes
    }
    report(name, measured, against: scan)
  }

  private func report(_ name: String, _ measured: Measurement, against scan: Measurement) {
    print(
      String(
        format: "%9.1f MB/s  1:%-6.1f %5.0f MB  ",
        measured.rate, scan.rate / measured.rate, measured.peakMemory) + name)
    fflush(nil)
  }

  /// Whole processes, CSV to JSON: ours makes a disclosure of it, theirs lists of fields.
  private func processes(_ program: String, _ csv: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "disclosure-convert-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "a.csv").path()
    let output = folder.appending(path: "a.json").path()
    try Data(csv).write(to: URL(filePath: input))
    print("\nwhole processes, CSV → JSON, processor time of the child")
    let ours = try Child.seconds(
      runs: runs, [program, input, "-t", "json", "-o", output, "--force", "--quiet"])
    report("convert-cli", ours, csv.count, against: ours)
    let unchecked = try Child.seconds(
      runs: runs,
      [program, input, "-t", "json", "-o", output, "--force", "--quiet", "--no-check"])
    report(
      "convert-cli without the checks, which the others have not", unchecked, csv.count,
      against: ours)
    func script(_ layout: String) -> String {
      """
      import csv, json, sys
      with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
          rows = list(csv.reader(file))
      with open(sys.argv[2], "w", encoding="utf-8") as file:
          json.dump(rows, file, ensure_ascii=False\(layout))
      """
    }
    let others = [
      ("Python's csv and json, in one line", "python3", ["-c", script(""), input, output]),
      (
        "Python's csv and json, indented as ours is", "python3",
        ["-c", script(", indent=2"), input, output]
      ),
      (
        "Miller", "mlr",
        [
          "--icsv", "--ojson", "--implicit-csv-header", "--allow-ragged-csv-input", "tee", output,
          "then", "nothing", input,
        ]
      ),
    ]
    for (name, command, arguments) in others {
      guard let path = Child.path(of: command) else {
        print("  \(command) is not installed")
        continue
      }
      report(name, try Child.seconds(runs: runs, [path] + arguments), csv.count, against: ours)
    }
  }

  private func report(_ name: String, _ seconds: Double, _ bytes: Int, against ours: Double) {
    print(
      String(
        format: "%9.1f MB/s  our rate is %5.1f times this  ",
        Double(bytes) / 1_000_000 / seconds, seconds / ours) + name)
    fflush(nil)
  }
}
