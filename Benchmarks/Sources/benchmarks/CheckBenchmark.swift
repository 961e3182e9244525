internal import Convert
internal import DisclosureGenerator
internal import Foundation

/// Measures the checks beside reading: documents of 100 KB, as `check` does them, one after another.
struct CheckBenchmark {
  let runs: Int

  /// Reads and checks documents and prints both times, and how many times reading the whole takes.
  func run() throws {
    let converter = Converter()
    let texts = try (1...20).map { seed in
      try converter.write(
        GeneratedDisclosure(seed: UInt64(seed), size: .text(bytes: 100_000)).disclosure, to: "text")
    }
    let disclosures = try texts.map { try converter.read($0, from: "text") }
    let bytes = texts.reduce(0) { $0 + $1.count }
    let lists = try CodeList.standard()
    let reading = try Measurement(runs: runs) {
      for text in texts { _ = try converter.read(text, from: "text") }
      return bytes
    }
    let checking = try Measurement(runs: runs) {
      let checks = DisclosureChecks(codeLists: lists)
      for disclosure in disclosures { _ = checks.report(on: disclosure) }
      return bytes
    }
    let count = Double(texts.count)
    print(
      String(
        format: "\nchecks of %d documents of %.0f KB: reading %.2f ms, checks %.2f ms each; "
          + "check takes %.2f times reading (2.00 is asked)",
        texts.count, Double(bytes) / count / 1_000, reading.seconds / count * 1_000,
        checking.seconds / count * 1_000,
        (reading.seconds + checking.seconds) / reading.seconds))
  }
}
