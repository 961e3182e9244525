/// The line of a source that a diagnostic points at, cut to the width of a terminal, with a caret.
struct SourceExcerpt {
  /// What is shown of the line.
  private let shown: String
  /// The terminal columns in front of the caret; `nil` where the line as a whole is meant.
  private let indentation: Int?

  /// The widest stretch that is shown, in terminal columns.
  private static let width = 96

  /// Makes an excerpt.
  ///
  /// - Returns: `nil` where the source has no such place, or the line is not UTF-8: a column counts
  ///   bytes of UTF-8.
  init?(of source: [UInt8], at position: SourcePosition) {
    guard let range = Self.line(position, in: source) else { return nil }
    let column = position.column.map { min(max($0, 1) - 1, range.count) }
    // Bytes enough for a full width on either side; a scalar that the cut would split goes whole.
    var start = max(range.lowerBound, range.lowerBound + (column ?? 0) - Self.width)
    while start > range.lowerBound, source[start] & 0xC0 == 0x80 { start -= 1 }
    var end = min(range.upperBound, range.lowerBound + (column ?? 0) + Self.width)
    while end < range.upperBound, source[end] & 0xC0 == 0x80 { end += 1 }
    let caret = column.map { range.lowerBound + $0 }
    guard let line = String(validating: source[start..<end], as: UTF8.self),
      let front = String(validating: source[start..<(caret ?? start)], as: UTF8.self)
    else { return nil }
    self.shown = line.asShown
    self.indentation = caret.map { _ in front.asShown.terminalWidth }
  }

  /// The excerpt, and below it the caret, without a line break at the end.
  func lines(isColoured: Bool) -> String {
    guard let indentation else { return "  " + shown }
    let caret = isColoured ? "\u{1B}[1;32m^\u{1B}[0m" : "^"
    return "  " + shown + "\n  " + String(repeating: " ", count: indentation) + caret
  }

  /// The bytes of the line at `position`, its line break left out.
  private static func line(_ position: SourcePosition, in source: [UInt8]) -> Range<Int>? {
    var start: Int
    if let offset = position.offset {
      guard offset >= 0, offset <= source.count else { return nil }
      start = offset
      while start > 0, source[start - 1] != 0x0A { start -= 1 }
    } else {
      start = 0
      var line = 1
      while line < position.line {
        guard let end = source[start...].firstIndex(of: 0x0A) else { return nil }
        start = end + 1
        line += 1
      }
    }
    var end = source[start...].firstIndex(of: 0x0A) ?? source.count
    if end > start, source[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}

extension String {
  /// The text with a blank for whatever is no visible character.
  fileprivate var asShown: String {
    var result = ""
    for scalar in unicodeScalars {
      result.unicodeScalars.append(scalar.isUnprintable ? " " : scalar)
    }
    return result
  }

  /// How many columns of a terminal the text takes: two for a wide character, none for a mark that
  /// combines with the one before.
  fileprivate var terminalWidth: Int {
    unicodeScalars.reduce(0) { width, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: width
      default: width + (scalar.isWide ? 2 : 1)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal gives the scalar two columns, by the blocks that disclosures use of
  /// Unicode's East Asian Width (UAX #11).
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
