internal import Convert
internal import DisclosureGenerator
internal import Formats
internal import Foundation

/// Measures the conversions of generated disclosures of several sizes.
///
/// Prints, for each size and conversion, MB/s of the text or the JSON that is read or written, the
/// rate at which memchr finds the line ends of the text in the same run and how many times faster
/// that is, the peak memory, and the time for a byte against that of the smallest size: 1.0 is in
/// proportion.
@main
struct Benchmark {
  /// The sizes of the text, in MB of a million bytes.
  var sizes = [1, 10, 100]
  /// How many runs the median is taken of.
  var runs = 5
  /// What is measured: a format, `codec`, `check`, `processes`, or everything where it is empty.
  var only = ""
  /// The release build of the program; without it whole processes are not measured.
  var program: String?
  /// A folder of XML that libxml2 is to validate, and nothing else is to be done.
  var archive: String?
  private var firstSeconds: [String: Double] = [:]

  static func main() {
    do {
      var benchmark = Benchmark()
      try benchmark.parse(Array(CommandLine.arguments.dropFirst()))
      try benchmark.run()
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(error is Usage ? EX_USAGE : EXIT_FAILURE)
    }
  }

  /// Reads `--sizes 1,10`, `--runs 3`, `--only text`, `--program .build/release/convert-cli` and
  /// `--validate folder`.
  private mutating func parse(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { throw Usage() }
      if name == "--only" {
        only = value
        continue
      }
      if name == "--program" {
        program = value
        continue
      }
      if name == "--validate" {
        archive = value
        continue
      }
      let numbers = value.split(separator: ",").compactMap { Int($0) }
      guard let first = numbers.first, numbers.allSatisfy({ $0 > 0 }) else { throw Usage() }
      switch name {
      case "--sizes": sizes = numbers.sorted()
      case "--runs": runs = first
      default: throw Usage()
      }
    }
  }

  private mutating func run() throws {
    if let archive {
      return try XMLBaseline.measure(
        filesOf: URL(filePath: archive), schema: XMLFormat().schema ?? "")
    }
    print(Machine.description)
    print("median of \(runs) runs, processor time; growth 1.0 is in proportion to the size\n")
    if only != "processes", only != "codec" {
      print(Self.row("MB", "conversion", "MB/s", "memchr MB/s", "ratio 1:", "peak MB", "growth"))
      for size in sizes { try measure(size) }
    }
    if only.isEmpty || only == "check" { try CheckBenchmark(runs: runs).run() }
    if only.isEmpty || only == "xml" {
      try XMLBenchmark(runs: runs).run()
    }
    if only.isEmpty || only == "csv" || only == "codec" {
      try CSVBenchmark(runs: runs, program: program).run(isOfCodec: only == "codec")
    }
    if let program, only.isEmpty || only == "processes" {
      try ProcessBenchmark(runs: runs, program: program).run()
    }
  }

  /// Measures the reader and the writer of every format.
  private mutating func measure(_ size: Int) throws {
    let converter = Converter()
    let disclosure = GeneratedDisclosure(
      seed: 2_027, size: .text(bytes: size * 1_000_000)
    ).disclosure
    let text = try converter.write(disclosure, to: "text")
    let scan = try Measurement(runs: runs) { memchrScan(text) }
    for format in FormatRegistry.standard.formats {
      let name = format.description.name
      guard format.canWrite, "\(name) → model → \(name)".contains(only) else { continue }
      let bundle = try converter.bundle(of: disclosure, as: name)
      let bytes = bundle.entries.reduce(0) { $0 + $1.bytes.count }
      if format.canRead {
        try report("\(name) → model", bytes, scan) { _ = try converter.read(bundle, as: name) }
      }
      try report("model → \(name)", bytes, scan) {
        _ = try converter.bundle(of: disclosure, as: name)
      }
    }
  }

  private mutating func report(
    _ name: String, _ bytes: Int, _ scan: Measurement, _ body: () throws -> Void
  ) throws {
    let measurement = try Measurement(runs: runs) {
      try body()
      return bytes
    }
    let perByte = measurement.seconds / Double(bytes)
    let first = firstSeconds[name] ?? perByte
    firstSeconds[name] = first
    print(
      Self.row(
        Self.decimal(Double(bytes) / 1_000_000, 1), name, Self.decimal(measurement.rate, 1),
        Self.decimal(scan.rate, 0), Self.decimal(scan.rate / measurement.rate, 1),
        Self.decimal(measurement.peakMemory, 0), Self.decimal(perByte / first, 2)))
    fflush(nil)
  }

  private static func row(_ cells: String...) -> String {
    let widths = [7, 19, 9, 12, 9, 9, 7]
    return zip(cells, widths).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }.joined(separator: " ")
  }

  private static func decimal(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
  }
}

/// The conversions that are measured.
struct Converter {
  private let conversion = Conversion(registry: .standard)

  func read(_ bytes: [UInt8], from format: String) throws -> Disclosure {
    try read(DocumentBundle(bytes), as: format)
  }

  func read(_ bundle: DocumentBundle, as format: String) throws -> Disclosure {
    var diagnostics = DiagnosticList()
    return try conversion.read(bundle, from: format, into: &diagnostics)
  }

  func write(_ disclosure: Disclosure, to format: String) throws -> [UInt8] {
    try bundle(of: disclosure, as: format).singleFile ?? []
  }

  func bundle(of disclosure: Disclosure, as format: String) throws -> DocumentBundle {
    var diagnostics = DiagnosticList()
    return try conversion.write(disclosure, to: format, into: &diagnostics)
  }
}

/// The command was called with arguments that it does not know.
struct Usage: Error, CustomStringConvertible {
  let description =
    "usage: benchmarks [--sizes MB,MB,…] [--runs N] [--only NAME] [--program PATH] "
    + "[--validate FOLDER]"
}
