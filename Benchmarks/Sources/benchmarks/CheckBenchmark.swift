internal import Convert
internal import DisclosureGenerator
internal import Foundation

/// Measures the checks beside reading, one document after another, as `check` does them.
struct CheckBenchmark {
  let runs: Int

  /// Reads and checks generated documents of two sizes, and those of `DISCLOSURE_CORPUS` where it is
  /// set; prints both times, and how many times reading the whole takes.
  func run() throws {
    let converter = Converter()
    for size in [80_000, 100_000] {
      let texts = try (1...20).map { seed in
        try converter.write(
          GeneratedDisclosure(seed: UInt64(seed), size: .text(bytes: size)).disclosure, to: "text")
      }
      try measure(texts, "generated documents", converter)
    }
    guard let corpus = ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"] else { return }
    let folder = URL(filePath: corpus).appending(path: "seeds")
    for file in try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).sorted(by: { $0.path() < $1.path() }) where file.pathExtension == "txt" {
      let text = try [UInt8](Data(contentsOf: file))
      // Several times over, since one document takes less than the clock can tell.
      try measure(
        Array(repeating: text, count: 20), "times \(file.lastPathComponent.prefix(3))", converter)
    }
  }

  private func measure(_ texts: [[UInt8]], _ what: String, _ converter: Converter) throws {
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
        format: "checks of %d %@ of %.0f KB: reading %.2f ms, checks %.2f ms each; "
          + "check takes %.2f times reading (2.00 is asked)",
        texts.count, what, Double(bytes) / count / 1_000, reading.seconds / count * 1_000,
        checking.seconds / count * 1_000,
        (reading.seconds + checking.seconds) / reading.seconds))
  }
}
