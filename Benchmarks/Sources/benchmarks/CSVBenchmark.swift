internal import Convert
internal import DisclosureGenerator
@_spi(Measurement) internal import Formats
internal import Foundation

/// Measures CSV: the codec by itself against memchr, and whole conversions beside Miller and Python.
struct CSVBenchmark {
  /// How many runs the median is taken of.
  let runs: Int
  /// The release build of the program; without it whole processes are not measured.
  let program: String?

  /// Prints the figures.
  ///
  /// - Parameter isOfCodec: Whether only those of the codec are wanted.
  /// - Throws: Where something is not converted.
  func run(isOfCodec: Bool) throws {
    let converter = Converter()
    let disclosure = GeneratedDisclosure(seed: 2_027, size: .text(bytes: 10_000_000)).disclosure
    let csv = try converter.write(disclosure, to: "csv")
    try codec(csv)
    if isOfCodec { return }
    let scan = try Measurement(runs: runs) { memchrScan(csv) }
    try report("CSV → model", csv.count, scan) { _ = try converter.read(csv, from: "csv") }
    try report("model → CSV", csv.count, scan) { _ = try converter.write(disclosure, to: "csv") }
    try report("CSV → JSON", csv.count, scan) {
      _ = try converter.write(try converter.read(csv, from: "csv"), to: "json")
    }
    if let program { try processes(program, csv) }
  }

  /// Measures the codec, which takes every field of every record and makes nothing of them.
  ///
  /// Beside it memchr goes from line end to line end of the same bytes in the same run; the codec
  /// should take ten times as long at most.
  private func codec(_ csv: [UInt8]) throws {
    let unmarked = Array(csv.dropFirst(3))
    let fields = try CSVFormat().fieldCount(in: unmarked)
    print("\nCSV of \(csv.count / 1_000) KB, \(fields) fields")
    let scan = try Measurement(runs: 4 * runs) { memchrScan(unmarked) }
    report("memchr, from line end to line end", scan, against: scan)
    let codec = try Measurement(runs: 4 * runs) {
      guard try CSVFormat().fieldCount(in: unmarked) == fields else { throw Usage() }
      return unmarked.count
    }
    report("codec: all fields of all records", codec, against: scan)
    // The same bytes with every field in quotes, as many spreadsheets write them.
    let quoted = Self.quoted(unmarked)
    report(
      "codec, every field in quotes",
      try Measurement(runs: 4 * runs) {
        guard try CSVFormat().fieldCount(in: quoted) == fields else { throw Usage() }
        return quoted.count
      }, against: scan)
  }

  /// The file with plain fields in quotes too.
  private static func quoted(_ csv: [UInt8]) -> [UInt8] {
    var quoted: [UInt8] = []
    var isInQuotes = false
    var isAtStart = true
    var isPlain = false
    for byte in csv {
      if isAtStart {
        isPlain = byte != UInt8(ascii: "\"")
        if isPlain { quoted.append(UInt8(ascii: "\"")) }
      }
      isAtStart = false
      if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
      if !isInQuotes, byte == UInt8(ascii: ",") || byte == 0x0D {
        if isPlain { quoted.append(UInt8(ascii: "\"")) }
        isPlain = false
        isAtStart = byte == UInt8(ascii: ",")
      } else if !isInQuotes, byte == 0x0A {
        isAtStart = true
      }
      quoted.append(byte)
    }
    return quoted
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
}
