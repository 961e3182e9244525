internal import Convert
internal import SystemPackage

/// Tells what became of each input, in the order of the inputs whichever is done first, but for one
/// that takes so long that too many others would wait for it.
struct RunOutlet {
  private let reporter: Reporter
  private let manifest: Manifest?
  private var progress: RunProgress?
  /// Results that wait for an earlier one.
  private var waiting: [Int: BulkConversion.Result] = [:]
  private var next = 0
  /// The most results that wait: behind one that takes very long, others are told before it.
  private static let maximumWaiting = 1024

  /// The number of inputs that are done.
  private(set) var count = 0
  /// The number of outputs that were written.
  private(set) var written = 0
  /// The number of inputs that an earlier run has done.
  private(set) var unchanged = 0
  /// The number of inputs that were not converted.
  private(set) var failed = 0
  /// The names of some of those, with their exit codes.
  private(set) var failures: [String] = []
  /// The worst of all.
  private(set) var worst = ExitStatus.success
  private static let maximumNames = 20

  /// Makes an outlet.
  init(reporter: Reporter, manifest: Manifest?, progress: RunProgress?) {
    self.reporter = reporter
    self.manifest = manifest
    self.progress = progress
  }

  /// Takes the result of an input.
  ///
  /// - Parameters:
  ///   - result: What became of it.
  ///   - index: Its number in the order of the walk, from 0.
  mutating func add(_ result: BulkConversion.Result, at index: Int) {
    // One that the others wait for no longer.
    guard index >= next else { return tell(result) }
    waiting[index] = result
    // Inputs are kept only where places in them are shown.
    if !reporter.showsSource { waiting[index]?.source = nil }
    if waiting.count > Self.maximumWaiting, let first = waiting.keys.min() { next = first }
    while let result = waiting.removeValue(forKey: next) {
      next += 1
      tell(result)
    }
  }

  private mutating func tell(_ result: BulkConversion.Result) {
    count += 1
    switch result.outcome {
    case .written: written += 1
    case .unchanged: unchanged += 1
    case .failed(let status):
      failed += 1
      worst = max(worst, status)
      if failures.count < Self.maximumNames {
        failures.append("\(result.name) (\(status.rawValue))")
      }
    }
    var lines = reporter.lines(result.findings, file: result.name, source: result.source)
    if let failure = result.failure {
      lines += reporter.lines(failure.diagnostics, file: failure.file, source: result.source)
    }
    if let line = result.line, let manifest {
      do throws(CommandError) {
        try manifest.append(line)
      } catch {
        worst = max(worst, error.status)
        lines += reporter.lines(error.diagnostics, file: error.file)
      }
    }
    if !lines.isEmpty { lines = (progress?.clearing() ?? "") + lines }
    reporter.print(lines + (progress?.advance(to: count) ?? ""))
  }

  /// Tells what is left, and ends the bar.
  mutating func finish() {
    for index in waiting.keys.sorted() {
      if let result = waiting.removeValue(forKey: index) { tell(result) }
    }
    reporter.print(progress?.clearing() ?? "")
  }

  /// The names of what was not converted, for the summary.
  var failureNames: String {
    failures.joined(separator: ", ") + (failed > failures.count ? ", …" : "")
  }
}
