internal import Convert

/// What stands in extracted text and is no text: tags, Markdown, LaTeX, invisible characters.
enum Markup {
  /// What a piece of markup is replaced by.
  struct Replacement {
    /// How many bytes of the input it takes up.
    var length: Int
    /// What stands for it; usually nothing.
    var bytes: [UInt8]
  }

  /// A single blank.
  static let blank: [UInt8] = [0x20]

  /// The tag that begins at `index`: `<b>`, `</p>`, `<br/>`; a line break becomes a blank.
  static func tag(at index: Int, in bytes: [UInt8]) -> Replacement? {
    var cursor = index + 1
    if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "/") { cursor += 1 }
    let nameStart = cursor
    while cursor < bytes.count, cursor - nameStart < 8, isLetterOrDigit(bytes[cursor]) {
      cursor += 1
    }
    let name = bytes[nameStart..<cursor].map { $0 | 0x20 }
    guard tagNames.contains(where: { name.span.isWord($0) }) else { return nil }
    // Attributes, if any, on the same line.
    let limit = min(bytes.count, cursor + 200)
    if cursor < limit, bytes[cursor] != UInt8(ascii: ">"), bytes[cursor] != UInt8(ascii: "/"),
      bytes[cursor] != 0x20
    {
      return nil
    }
    while cursor < limit {
      switch bytes[cursor] {
      case UInt8(ascii: ">"):
        return Replacement(
          length: cursor + 1 - index, bytes: name == Array("br".utf8) ? blank : [])
      case UInt8(ascii: "<"), 0x09, 0x0A, 0x0D: return nil
      default: cursor += 1
      }
    }
    return nil
  }

  private static let tagNames: [StaticString] = [
    "b", "i", "u", "p", "br", "em", "strong", "span", "font", "div", "td", "th", "tr", "table",
    "tbody", "thead", "center", "sup", "sub", "h1", "h2", "h3", "h4", "h5", "h6",
  ]

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// Where the `**` at `index` finds its other half, if it opens an emphasis; `nil` where it does
  /// not: stars that mask a name or a number are text.
  ///
  /// As in CommonMark, what opens is followed by text and, inside a word, not by punctuation.
  static func emphasisEnd(from index: Int, in bytes: [UInt8]) -> Int? {
    guard isPair(at: index, in: bytes), index + 2 < bytes.count, !isEdge(bytes[index + 2]) else {
      return nil
    }
    let span = bytes.span
    if index > 0, !isEdge(bytes[index - 1]),
      ScalarClass.at(index + 2, in: span) == .cjkPunctuation,
      ScalarClass.before(index, in: span) != .cjkPunctuation
    {
      return nil
    }
    var cursor = index + 3
    while cursor + 1 < bytes.count, bytes[cursor] != 0x0A, bytes[cursor] != 0x09 {
      if isPair(at: cursor, in: bytes), !isEdge(bytes[cursor - 1]) { return cursor }
      cursor += 1
    }
    return nil
  }

  /// Whether exactly two stars stand at `index`.
  private static func isPair(at index: Int, in bytes: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    return index + 1 < bytes.count && bytes[index] == star && bytes[index + 1] == star
      && (index + 2 >= bytes.count || bytes[index + 2] != star)
      && (index == 0 || bytes[index - 1] != star)
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The LaTeX that begins at `index`: `$\geq 92\%$` becomes `≥92%`.
  static func formula(at index: Int, in bytes: [UInt8]) -> Replacement? {
    let limit = min(bytes.count, index + 80)
    var end = index + 1
    while end < limit, bytes[end] != UInt8(ascii: "$") {
      if bytes[end] == 0x0A || bytes[end] == 0x09 { return nil }
      end += 1
    }
    guard end < limit, bytes[index + 1..<end].contains(UInt8(ascii: "\\")) else { return nil }
    var result: [UInt8] = []
    var cursor = index + 1
    while cursor < end {
      guard bytes[cursor] == UInt8(ascii: "\\") else {
        result.append(bytes[cursor])
        cursor += 1
        continue
      }
      guard let command = commands.first(where: { bytes[cursor + 1..<end].starts(with: $0.name) })
      else { return nil }
      result.append(contentsOf: command.text)
      cursor += 1 + command.name.count
    }
    return Replacement(length: end + 1 - index, bytes: result)
  }

  private static let commands: [(name: [UInt8], text: [UInt8])] = [
    ("geqslant", "≥"), ("leqslant", "≤"), ("geq", "≥"), ("leq", "≤"), ("ge", "≥"), ("le", "≤"),
    ("times", "×"), ("pm", "±"), ("%", "%"), ("$", "$"), ("#", "#"), ("&", "&"), ("_", "_"),
    (",", ""), ("quad", " "),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The invisible character or the unusual space at `index`; `nil` where it is neither.
  static func space(at index: Int, in bytes: [UInt8]) -> Replacement? {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    switch (bytes[index], second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _): return Replacement(length: 2, bytes: blank)
    case (0xC2, 0xAD, _): return Replacement(length: 2, bytes: [])
    case (0xE1, 0x9A, 0x80): return Replacement(length: 3, bytes: blank)
    case (0xE2, 0x80, 0x8B...0x8F), (0xE2, 0x81, 0xA0...0xA4), (0xEF, 0xBB, 0xBF):
      return Replacement(length: 3, bytes: [])
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return Replacement(length: 3, bytes: blank)
    default: return nil
    }
  }

  /// How many bytes a Markdown heading mark takes up: `## ` has 3.
  static func headingMarkLength(in line: Span<UInt8>) -> Int? {
    for length in line.indices {
      guard line[length] == UInt8(ascii: "#"), length < 6 else {
        return length > 0 && line[length] == 0x20 ? length + 1 : nil
      }
    }
    return nil
  }

  /// Whether a line is a Markdown rule: three or more `-`, `*` or `_` and nothing else, but for the
  /// colons that align a column.
  static func isRule(_ line: Span<UInt8>) -> Bool {
    var start = 0
    var end = line.count
    if start < end, line[start] == UInt8(ascii: ":") { start += 1 }
    if start < end, line[end - 1] == UInt8(ascii: ":") { end -= 1 }
    guard end - start >= 3 else { return false }
    switch line[start] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"): break
    default: return false
    }
    for index in start..<end where line[index] != line[start] { return false }
    return true
  }
}
