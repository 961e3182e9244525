internal import Convert

/// What a text must be so that reading leaves it as it is.
///
/// Most texts are settled by one look at each byte; the rest are put through the reader's own
/// cleaning, so that writer and reader cannot disagree about white space and markup.
enum TextLimits {
  /// Where in its line a text stands, which decides what is markup there.
  enum Place: Sendable {
    /// At the beginning of a line of text, where `# ` and `- ` are markup.
    case lineStart
    /// Behind something else, or in a row of a table.
    case inside
  }

  /// Whether reading surely leaves a text as it is; `false` where that takes a closer look.
  ///
  /// - Parameters:
  ///   - range: The bytes of the text.
  ///   - bytes: Valid UTF-8.
  ///   - rule: How reading treats the blanks of the text.
  ///   - place: Where in its line the text stands.
  /// - Returns: Whether no closer look is needed.
  static func isPlain(
    _ range: Range<Int>, in bytes: Span<UInt8>, _ rule: TextRule, _ place: Place
  ) -> Bool {
    if place == .lineStart, let first = range.first, isLineMark(bytes[first]) { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x20:
        guard index > range.lowerBound, index + 1 < range.upperBound, bytes[index + 1] != 0x20
        else { return false }
        let next = ScalarClass.at(index + 1, in: bytes)
        let isBehindCode =
          rule.isRowLabel && next == .han && isCode(range.lowerBound..<index, in: bytes)
        guard
          isBehindCode
            || rule.whiteSpace.keepsBlank(
              between: ScalarClass.before(index, in: bytes), and: next)
        else { return false }
      case 0x00..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: "*"), UInt8(ascii: "$"), 0xC2, 0xE1:
        return false
      case 0xE2 where bytes[index + 1] <= 0x81: return false
      case 0xE3 where bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80: return false
      case 0xEF where bytes[index + 1] == 0xBB: return false
      default: break
      }
      index += 1
    }
    return true
  }

  /// Whether the beginning of a row's label surely is a code, behind which a blank is kept.
  private static func isCode(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard range.count == 3 || range.count == 5 || range.count == 7 else { return false }
    for index in range where !(0x30...0x39).contains(bytes[index]) { return false }
    return true
  }

  /// Whether a byte at the beginning of a line may begin Markdown: `#`, `- `, `***`, `___`, `| |`.
  private static func isLineMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "|"): true
    default: false
    }
  }

  /// What a text reads back as: the same where the layout can say it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - rule: How reading treats its blanks.
  ///   - place: Where in its line it stands.
  /// - Returns: The text after reading.
  @inline(never)
  static func reading(_ text: ExactText, _ rule: TextRule, _ place: Place) -> ExactText {
    var line = Array(text.utf8)
    if place == .inside { line = [0x09] + line + [0x09] }
    var scanner = LineScanner(line)
    var diagnostics = DiagnosticList()
    let source: SourceText
    do {
      source = try scanner.scan(into: &diagnostics)
    } catch {
      // A zero byte: the whole output would be taken for binary.
      return ""
    }
    guard let first = source.lines.first else { return "" }
    var range = first.range
    if place == .inside {
      range = range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound)
    }
    let isCut = { (index: Int) in source.bytes[index] == 0x09 }
    if let tab = range.first(where: isCut) { range = range.lowerBound..<tab }
    return rule.text(of: range, in: source.text)
  }

  /// What a label reads back as that has a colon in it; `nil` where it has none.
  static func beforeColon(_ label: ExactText) -> ExactText? {
    let colons: [Unicode.Scalar] = [":", "："]
    let scalars = label.string.unicodeScalars
    guard let colon = scalars.firstIndex(where: colons.contains) else { return nil }
    return ExactText(String(scalars[..<colon]))
  }

  /// Whether a text in a cell reads back as text in a column of that role.
  ///
  /// - Parameters:
  ///   - range: The bytes of the text.
  ///   - bytes: Valid UTF-8.
  ///   - role: What the cells of the column are.
  /// - Returns: Whether it does not become an amount or a code.
  static func isTextCell(_ range: Range<Int>, in bytes: [UInt8], under role: ColumnRole) -> Bool {
    switch role {
    case .amount:
      if case .amount = AmountScanner.scan(range, in: bytes) { false } else { true }
    case .code:
      !isCodeCell(range, in: bytes)
    case .label, .project, .text:
      true
    }
  }

  /// Whether a cell is 2 to 9 digits, ASCII or full-width.
  private static func isCodeCell(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var digits = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x30...0x39: break
      case 0xEF where bytes[index + 1] == 0xBC && (0x90...0x99).contains(bytes[index + 2]):
        index += 2
      default: return false
      }
      index += 1
      digits += 1
    }
    return (2...9).contains(digits)
  }
}
