internal import Convert

/// Tells lines that look like rows of a table whose tabs became runs of blanks: their figures are read
/// as text.
enum UntabbedRows {
  /// The fewest figures of a line that is certainly no prose.
  private static let fewestFigures = 2

  /// Looks for such lines.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - diagnostics: Receives a warning for each stretch of them.
  static func tell(in source: SourceText, into diagnostics: inout DiagnosticList) {
    let bytes = source.bytes.span
    var first: Int?
    var count = 0
    func end() -> Diagnostic? {
      defer {
        first = nil
        count = 0
      }
      return first.map {
        Diagnostic(
          TextCode.rowWithoutTabs, at: .input(SourcePosition(line: $0)),
          ["count": .integer(count)])
      }
    }
    for line in source.lines where !line.isBlank {
      if !line.hasTab, !line.isTight, isRow(line.range, in: bytes) {
        first = first ?? line.number
        count += 1
      } else if let diagnostic = end() {
        diagnostics.add(diagnostic)
      }
    }
    if let diagnostic = end() { diagnostics.add(diagnostic) }
  }

  /// Whether a line holds a run of blanks and figures that blanks set apart.
  private static func isRow(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var figures = 0
    var hasRun = false
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, bytes[end] != 0x20 { end += 1 }
      if start == end {
        hasRun = true
      } else if isFigure(start..<end, in: bytes) {
        figures += 1
      }
      start = end + 1
    }
    return hasRun && figures >= fewestFigures
  }

  /// Whether a range is a number with decimals: 1,234.56.
  private static func isFigure(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var decimals: Int?
    for index in range {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): decimals = decimals.map { $0 + 1 }
      case UInt8(ascii: ".") where decimals == nil && index > range.lowerBound: decimals = 0
      case UInt8(ascii: ",") where decimals == nil: break
      case UInt8(ascii: "-") where index == range.lowerBound: break
      default: return false
      }
    }
    return decimals.map { $0 > 0 } ?? false
  }
}
