internal import Foundation

/// Measures whole processes that make JSON of the CSV of a disclosure, beside Miller and Python.
extension CSVBenchmark {
  /// A program that makes JSON of CSV.
  private struct Peer {
    var name: String
    var command: String
    var arguments: [String]
  }

  /// Prints the figures.
  ///
  /// The work is equal only where `Peers/csv-to-json.py` is: the same input, and the same JSON, which
  /// is compared. The others know nothing of disclosures and write every row as a list or an object of
  /// its fields, a file less than half as long; they are what people have at hand. None of them holds
  /// what it reads to anything, as ours does without its checks too.
  func processes(_ program: String, _ csv: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "disclosure-convert-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "a.csv").path()
    let output = folder.appending(path: "a.json").path()
    let other = folder.appending(path: "b.json").path()
    try Data(csv).write(to: URL(filePath: input))
    print("\nwhole processes, CSV → JSON, processor time of the child")
    let command = [program, input, "-t", "json", "-o", output, "--force", "--quiet"]
    let checked = try Child.seconds(runs: runs, command)
    let ours = try Child.seconds(runs: 3 * runs, command + ["--no-check"])
    report("convert-cli with all checks", checked, csv.count, output, against: ours)
    report("convert-cli without the checks", ours, csv.count, output, against: ours)
    for peer in peers(input, other) {
      guard let path = Child.path(of: peer.command) else {
        print("  \(peer.command) is not installed")
        continue
      }
      let seconds = try Child.seconds(runs: runs, [path] + peer.arguments)
      report(peer.name, seconds, csv.count, other, against: ours)
      if peer.arguments.first?.hasSuffix(".py") == true {
        print("  \(try Self.areEqual(output, other) ? "the same JSON" : "ANOTHER JSON") as ours")
      }
    }
  }

  private func peers(_ input: String, _ output: String) -> [Peer] {
    func script(_ layout: String) -> String {
      """
      import csv, json, sys
      with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
          rows = list(csv.reader(file))
      with open(sys.argv[2], "w", encoding="utf-8") as file:
          json.dump(rows, file, ensure_ascii=False\(layout))
      """
    }
    return [
      Peer(
        name: "Python's csv and json, the same JSON", command: "python3",
        arguments: ["Benchmarks/Peers/csv-to-json.py", input, output]),
      Peer(
        name: "Python's csv and json, lists of fields, indented as ours", command: "python3",
        arguments: ["-c", script(", indent=2"), input, output]),
      Peer(
        name: "Python's csv and json, lists of fields in one line", command: "python3",
        arguments: ["-c", script(""), input, output]),
      Peer(
        name: "Miller, objects of fields", command: "mlr",
        arguments: [
          "--icsv", "--ojson", "--implicit-csv-header", "--allow-ragged-csv-input", "tee", output,
          "then", "nothing", input,
        ]),
    ]
  }

  /// Whether two files hold the same JSON, whatever the order of members.
  private static func areEqual(_ left: String, _ right: String) throws -> Bool {
    let values = try [left, right].map {
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: $0))) as? NSDictionary
    }
    return values[0] != nil && values[0] == values[1]
  }

  private func report(
    _ name: String, _ seconds: Double, _ bytes: Int, _ output: String, against ours: Double
  ) {
    let size = (try? Data(contentsOf: URL(filePath: output)).count) ?? 0
    print(
      String(
        format: "%9.1f MB/s  our rate is %5.1f times this  %4d MB of JSON  ",
        Double(bytes) / 1_000_000 / seconds, seconds / ours, size / 1_000_000) + name)
    fflush(nil)
  }
}
