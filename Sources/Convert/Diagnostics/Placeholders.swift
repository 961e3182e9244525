/// What stands for an argument in a wording: `{name}`, and `{name:one|many}` for words that go with
/// the number of that name, as in `{count} {count:file|files}`.
enum Placeholders {
  /// The text with its placeholders filled.
  ///
  /// - Parameters:
  ///   - text: A wording.
  ///   - value: The argument of a name. Where it has none, `{name}` is left as it is, and words are
  ///     those for many.
  /// - Returns: The text; what values have between braces is no placeholder.
  static func fill(_ text: String, with value: (Substring) -> String?) -> String {
    var rest = text[...]
    var filled = ""
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let content = rest[rest.index(after: open)..<close]
      if let colon = content.firstIndex(of: ":") {
        let words = content[content.index(after: colon)...].split(separator: "|", maxSplits: 1)
        filled += (value(content[..<colon]) == "1" ? words.first : words.last) ?? ""
      } else {
        filled += value(content) ?? String(rest[open...close])
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
