internal import Convert

/// How text stands in a field, so that a spreadsheet leaves it as it is.
///
/// What a spreadsheet would take for something else is written with a `'` in front, and so is what
/// begins with one, and a text that is there but empty. Reading takes exactly one off. A blank field
/// is a text that is not there.
struct CSVText {
  /// What an amount stands behind where its column does not say what it is.
  static let amountMark = "〖金额〗"
  /// What a code stands behind where its column does not say what it is.
  static let codeMark = "〖编码〗"
  /// What both marks begin with.
  static let mark = "〖"
  /// The first byte of both marks.
  static let markLead: UInt8 = 0xE3
  /// What stands behind the last field of a row whose last cells may be blank.
  static let border = UInt8(ascii: "|")

  /// Whether a `'` has to stand in front.
  private(set) var needsGuard = false
  /// Whether it has to stand in quotes (RFC 4180, 2.6).
  private(set) var needsQuotes = false
  /// Whether it has a digit.
  private(set) var hasDigit = false
  /// Whether it has a character that spreadsheets do not keep: U+0000 and the carriage return.
  private(set) var isUnkeepable = false

  /// Looks at a text.
  init(_ text: String) {
    let bytes = text.utf8.span
    guard !bytes.isEmpty else {
      needsGuard = true
      return
    }
    var hasControl = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x40 {
        if byte < 0x20 {
          hasControl = true
          if byte == 0x0D || byte == 0 { isUnkeepable = true }
          if byte == 0x0A || byte == 0x0D { needsQuotes = true }
        } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") {
          needsQuotes = true
        } else if CSVSpelling.isDigit(byte) {
          hasDigit = true
        }
      } else if byte == 0x7F {
        hasControl = true
      }
      index += 1
    }
    needsGuard =
      hasControl || Self.hasBlankAtEnds(text) || Self.beginsSpecially(text, bytes.count)
      || Self.isNumberLike(text)
      || Self.isTruth(text) || CSVSpelling.isDestroyed(Array(text.utf8.prefix(16))[...])
  }

  /// The text of a field that is not blank.
  static func text(_ field: ArraySlice<UInt8>) -> ExactText {
    let bytes = field.first == UInt8(ascii: "'") ? field.dropFirst() : field
    return ExactText(String(decoding: bytes, as: UTF8.self))
  }

  private static func hasBlankAtEnds(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.first.map(isBlank) == true || scalars.last.map(isBlank) == true
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20
      || scalar.value >= 0x80 && !(0x3001...0xFFFF).contains(scalar.value)
        && scalar.properties.isWhitespace
  }

  /// Whether it begins as formulas do, in full width too, as our marks do, or as nothing else may.
  private static func beginsSpecially(_ text: String, _ count: Int) -> Bool {
    switch text.unicodeScalars.first {
    case "'", "=", "+", "@", "#", "〖", "\u{FEFF}", "＝", "＋", "＠": true
    // Placeholders that stand alone are words to every spreadsheet.
    case "-": count > 1
    case "－": count > 3
    case "|": count == 1
    default: false
    }
  }

  private static func isTruth(_ text: String) -> Bool {
    (4...5).contains(text.utf8.count) && ["true", "false"].contains(text.lowercased())
  }

  /// Whether it is made of what numbers, percentages, dates and fractions are made of, with a digit.
  private static func isNumberLike(_ text: String) -> Bool {
    var hasDigit = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "０"..."９": hasDigit = true
      case "年", "月", "日", "时", "分", "秒", "上", "午", "下", "￥", "¥", "€", "£", "（", "）", "％", "，",
        "．", "：", "／", "－", "−":
        continue
      default: if !scalar.isASCII { return false }
      }
    }
    return hasDigit
  }
}
