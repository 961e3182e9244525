/// What stands in a cell of amounts where there is no figure: `-`, `/`, `*`, 无, 完全不予公开.
enum CellPlaceholder {
  /// The placeholders, without blanks and in half width; the text reader knows besides with which
  /// Chinese characters they begin.
  static let words: [StaticString] = [
    "-", "--", "—", "——", "–", "/", "*", "**", "…", "……", "无", "完全不予公开", "不适用", "保密",
  ]

  /// Whether a text is a placeholder; blanks and forms of full width make no difference.
  static func matches(_ text: String) -> Bool {
    guard text.utf8.count <= 64 else { return false }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      folded.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    let bytes = Array(String(folded).utf8)
    return words.contains { word in word.withUTF8Buffer { $0.elementsEqual(bytes) } }
  }
}
