internal import Convert
internal import SystemPackage

/// How far a run is: a bar on a terminal, a line every few seconds elsewhere.
struct RunProgress {
  /// The number of inputs.
  let total: Int
  /// Whether standard error is a terminal.
  let isTerminal: Bool
  /// Makes the lines that are no bar.
  let renderer: DiagnosticRenderer
  private let started = ContinuousClock.now
  private var shown: ContinuousClock.Instant
  private var isDrawn = false

  /// Makes a progress that has shown nothing yet.
  init(total: Int, isTerminal: Bool, renderer: DiagnosticRenderer) {
    self.total = total
    self.isTerminal = isTerminal
    self.renderer = renderer
    shown = started
  }

  /// What is to be printed before other lines, so that they do not run into the bar.
  mutating func clearing() -> String {
    guard isDrawn else { return "" }
    isDrawn = false
    return "\r\u{1B}[K"
  }

  /// What is to be printed after `count` inputs; empty where it is too early for more.
  mutating func advance(to count: Int) -> String {
    let now = ContinuousClock.now
    guard now - shown >= (isTerminal ? .milliseconds(100) : .seconds(5)) else { return "" }
    shown = now
    let seconds = (now - started) / .seconds(1)
    let rate = Double(count) / max(seconds, 0.001)
    let left = Int((Double(total - count) / max(rate, 0.001)).rounded(.up))
    let finding = Diagnostic(
      BulkCode.progress,
      [
        "count": .integer(count), "total": .integer(total), "rate": .integer(Int(rate)),
        "left": .integer(left),
      ])
    guard isTerminal, case .text(let language) = renderer.form else {
      return renderer.render(finding, file: nil) + "\n"
    }
    isDrawn = true
    let width = 24
    let filled = total == 0 ? width : width * min(count, total) / total
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return "\r\u{1B}[K[\(bar)] \(finding.message(in: language))"
  }
}
