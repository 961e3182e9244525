internal import Foundation

/// Measures whole processes that make JSON of the CSV of a disclosure, beside Miller and Python.
extension CSVBenchmark {
  /// A program that makes JSON of CSV.
  private struct Peer {
    var name: String
    var command: String
    var arguments: [String]
    /// Whether it makes the very JSON that ours makes.
    var isEqual = false
  }

  /// Prints the figures, for indented JSON and for JSON without white space, each peer beside our
  /// process that writes the same layout.
  ///
  /// The work is equal only where `Peers/csv-to-json.py` is: the same input, and the same JSON, which
  /// is compared. The others know nothing of disclosures and write every row as a list of its fields, or
  /// as an object of them by their numbers, a file less than half as long; they are what people have at
  /// hand. None of them holds what it reads to anything, as ours does without its checks too. Every run
  /// makes a new file.
  func processes(_ program: String, _ csv: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "disclosure-convert-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "a.csv").path()
    let output = folder.appending(path: "a.json").path()
    let other = folder.appending(path: "b.json").path()
    try Data(csv).write(to: URL(filePath: input))
    for isCompact in [false, true] {
      print("\nwhole processes, CSV → JSON, \(isCompact ? "without white space" : "indented")")
      let command =
        [program, input, "-t", "json", "-o", output, "--quiet"]
        + (isCompact ? ["--compact"] : [])
      let checked = try Child.time(runs: runs, command, removing: output)
      let ours = try Child.time(runs: 3 * runs, command + ["--no-check"], removing: output)
      report("convert-cli with all checks", checked, csv.count, output, against: ours)
      report("convert-cli without the checks", ours, csv.count, output, against: ours)
      let alone = try Child.time(
        runs: 3 * runs, command + ["--no-check", "--jobs", "1"], removing: output)
      report("convert-cli without, one processor", alone, csv.count, output, against: ours)
      for peer in peers(input, other, isCompact: isCompact) {
        guard let path = Child.path(of: peer.command) else {
          print("  \(peer.command) is not installed")
          continue
        }
        let time = try Child.time(runs: runs, [path] + peer.arguments, removing: other)
        report(peer.name, time, csv.count, other, against: ours)
        if peer.isEqual {
          print("  \(try Self.areEqual(output, other) ? "the same JSON" : "ANOTHER JSON") as ours")
        }
      }
    }
  }

  private func peers(_ input: String, _ output: String, isCompact: Bool) -> [Peer] {
    // All at once is what the part of json that is written in C can do, without indentation.
    let write =
      isCompact
      ? "file.write(json.dumps(rows, ensure_ascii=False, separators=(',', ':')))"
      : "json.dump(rows, file, ensure_ascii=False, indent=2)"
    func script(rows: String) -> String {
      """
      import csv, json, sys
      with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
          \(rows)
      with open(sys.argv[2], "w", encoding="utf-8") as file:
          \(write)
      """
    }
    let lists = script(rows: "rows = list(csv.reader(file))")
    // The rows have no header of their own, and more names than any of them has fields.
    let objects = script(
      rows: """
        names = [str(number) for number in range(1, 1000)]
            rows = [dict(zip(names, row)) for row in csv.reader(file)]
        """)
    return [
      Peer(
        name: "Python's csv and json, the same JSON", command: "python3",
        arguments: ["Benchmarks/Peers/csv-to-json.py"] + (isCompact ? ["--compact"] : [])
          + [input, output],
        isEqual: true),
      Peer(
        name: "Python's csv and json, lists of fields", command: "python3",
        arguments: ["-c", lists, input, output]),
      Peer(
        name: "Python's csv and json, objects of fields", command: "python3",
        arguments: ["-c", objects, input, output]),
      Peer(
        name: "Miller, objects of fields", command: "mlr",
        arguments: [
          "--icsv", isCompact ? "--ojsonl" : "--ojson", "--implicit-csv-header",
          "--allow-ragged-csv-input", "tee", output, "then", "nothing", input,
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
    _ name: String, _ time: Child.Time, _ bytes: Int, _ output: String, against ours: Child.Time
  ) {
    let size = (try? Data(contentsOf: URL(filePath: output)).count) ?? 0
    let megabytes = Double(bytes) / 1_000_000
    print(
      String(
        format:
          "%7.1f MB/s of processor time, ours %5.1f times; %7.1f MB/s elapsed, ours %5.1f times;"
          + " %3d MB  ",
        megabytes / time.processor, time.processor / ours.processor,
        megabytes / time.elapsed, time.elapsed / ours.elapsed, size / 1_000_000) + name)
    fflush(nil)
  }
}
