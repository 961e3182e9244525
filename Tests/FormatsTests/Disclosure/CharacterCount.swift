import Foundation

/// How often each character stands in a text that says something.
///
/// The folding table of the conservation test. White space, tags, `※`, `$`, `|`, `#` and `*` are
/// markup; `,` `:` `.` `…` `·` and `-` are notation (thousands separators, colons of labels, points
/// of marks, dot leaders, bullets, rules) and count on neither side; full-width forms, quotation
/// marks and comparison signs count as ASCII, radicals as the characters they stand for; LaTeX
/// commands as what they stand for. A dot leader and the page number behind it say nothing.
struct CharacterCount {
  private(set) var counts: [Unicode.Scalar: Int] = [:]

  private static let markup = Set("※$|#*\u{200B}\u{FEFF}".unicodeScalars)
  private static let notation = Set(",:.…·-".unicodeScalars)
  private static let spellings: [Unicode.Scalar: String] = [
    "（": "(", "）": ")", "：": ":", "，": ",", "；": ";", "“": "\"", "”": "\"", "．": ".",
    "≥": ">=", "≤": "<=", "＝": "=", "＜": "<", "＞": ">", "−": "-", "－": "-",
  ]

  /// How many characters there are in all.
  var total: Int { counts.values.reduce(0, +) }

  /// The folded text, notation still in it.
  static func folded(_ text: some StringProtocol) -> String {
    var text = String(text)
    if text.utf8.contains(UInt8(ascii: "<")) {
      for tag in ["b", "p", "strong", "i", "em", "u"] {
        text = text.replacing("<\(tag)>", with: "").replacing("</\(tag)>", with: "")
      }
    }
    if text.utf8.contains(UInt8(ascii: "\\")) {
      for (command, sign) in [("\\geq", "≥"), ("\\leq", "≤"), ("\\%", "%")] {
        text = text.replacing(command, with: sign)
      }
    }
    if let leader = text.range(of: "……") { text.removeSubrange(leader.lowerBound...) }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where !scalar.properties.isWhitespace && !markup.contains(scalar) {
      result.append(contentsOf: (spellings[scalar] ?? unwidened(scalar)).unicodeScalars)
    }
    return String(result)
  }

  /// A full-width digit or letter as ASCII, a radical as its character, anything else as it is.
  private static func unwidened(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF5A, 0x2E80...0x2FDF:
      String(scalar).precomposedStringWithCompatibilityMapping
    default: String(scalar)
    }
  }

  /// Counts the characters of a text.
  mutating func add(_ text: (some StringProtocol)?) {
    guard let text else { return }
    for scalar in Self.folded(text).unicodeScalars where !Self.notation.contains(scalar) {
      counts[scalar, default: 0] += 1
    }
  }

  /// Counts another count's characters too.
  mutating func add(_ other: CharacterCount) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// The characters that stand here more often than in `other`, in order, with how much more often.
  func beyond(_ other: CharacterCount) -> [String] {
    counts.compactMap { scalar, count in
      let more = count - other.counts[scalar, default: 0]
      return more > 0 ? "\(scalar)\(more)" : nil
    }.sorted()
  }
}
