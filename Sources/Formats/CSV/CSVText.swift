internal import Convert

/// How text stands in a field, so that a spreadsheet leaves it as it is.
///
/// What a spreadsheet would take for something else is written with a `'` in front, and so is what
/// begins with one, and a text that is there but empty. Reading takes exactly one off. A blank field
/// is a text that is not there.
enum CSVText {
  /// What an amount or a code stands behind where its column does not say what it is.
  static let amountMark = "〖金额〗"
  /// What a code stands behind where its column does not say what it is.
  static let codeMark = "〖编码〗"
  /// What both marks begin with.
  static let mark = "〖"

  /// The field of a text; `isGuarded` where its column asks for the guard in any case.
  static func field(_ text: String, isGuarded: Bool = false) -> [UInt8] {
    isGuarded || needsGuard(text) ? [UInt8(ascii: "'")] + text.utf8 : Array(text.utf8)
  }

  /// The text of a field that is not blank.
  static func text(_ field: ArraySlice<UInt8>) -> ExactText {
    let bytes = field.first == UInt8(ascii: "'") ? field.dropFirst() : field
    return ExactText(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether a spreadsheet would read the text as something else, or reading would.
  private static func needsGuard(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return true }
    // Placeholders that stand alone are words to every spreadsheet.
    if text.utf8.count == 1, ["-", "/", "*"].contains(text) { return false }
    if ["'", "=", "+", "-", "@", "#", "〖", "\u{FEFF}"].contains(first) { return true }
    if first.properties.isWhitespace || last.properties.isWhitespace { return true }
    if scalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) { return true }
    if ["true", "false"].contains(text.lowercased()) { return true }
    // Numbers, percentages, dates, fractions: digits among characters that such things are made of.
    var hasDigit = false
    for scalar in scalars {
      if isDigit(scalar) {
        hasDigit = true
      } else if !scalar.isASCII, !"年月日时分秒上午下￥（）％，．：／－".unicodeScalars.contains(scalar) {
        return false
      }
    }
    return hasDigit
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// Whether a field shows that a spreadsheet has put something of its own into the cell.
  static func isDestroyed(_ field: ArraySlice<UInt8>) -> Bool {
    guard field.first == UInt8(ascii: "#") else { return false }
    if field.allSatisfy({ $0 == UInt8(ascii: "#") }) { return field.count >= 2 }
    let text = String(decoding: field, as: UTF8.self)
    return [
      "#REF!", "#VALUE!", "#NAME?", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
      "#GETTING_DATA",
    ].contains(text.uppercased()) || text.hasPrefix("Err:")
  }
}
