internal import Convert

/// What the parser of arguments says, in the languages of our messages.
///
/// It speaks English only, and hands its errors out as text alone: so the sentences are known by
/// their shape. One that is not known stays as it is.
enum ArgumentWords {
  /// The words for a sentence of the parser.
  static func words(_ sentence: String) -> LocalizedText {
    // A second line says what else may have been meant by letters behind one dash.
    let line = sentence.prefix { $0 != "\n" }
    let english = String(line)
    for (shape, chinese) in shapes {
      guard let values = values(of: line, in: shape[...]) else { continue }
      var words = chinese
      for (index, value) in values.enumerated() {
        words = words.replacing("{\(index)}", with: listed(value))
      }
      return LocalizedText(en: english, zh: words)
    }
    return LocalizedText(en: english, zh: english)
  }

  /// Sentences of swift-argument-parser 1.8; of two that begin alike, the longer one comes first.
  private static let shapes: [(english: String, chinese: String)] = [
    ("Unknown option '{}'. Did you mean '{}'?", "没有选项“{0}”；是否指“{1}”？"),
    ("Unknown option '{}'", "没有选项“{0}”"),
    ("Missing value for '{}'", "“{0}”缺少值"),
    (
      "The option '{}' does not take any value, but '{}' was specified.", "选项“{0}”不带值，但给出了“{1}”"
    ),
    ("Unexpected argument '{}'", "多余的参数“{0}”"),
    ("{} unexpected arguments: '{}'", "多余的参数 {0} 个：“{1}”"),
    ("Missing expected argument '{}'", "缺少参数“{0}”"),
    (
      "The value '{}' is invalid for '{}'. Please provide one of '{}'.",
      "“{1}”的值不能是“{0}”；可用的值为“{2}”"
    ),
    ("The value '{}' is invalid for '{}'", "“{1}”的值不能是“{0}”"),
  ]

  /// What stands at the `{}` of a shape; `nil` where a sentence is of another.
  private static func values(of sentence: Substring, in shape: Substring) -> [Substring]? {
    guard let gap = shape.firstRange(of: "{}") else { return sentence == shape ? [] : nil }
    let lead = shape[..<gap.lowerBound]
    guard sentence.hasPrefix(lead) else { return nil }
    let rest = sentence.dropFirst(lead.count)
    let behind = shape[gap.upperBound...]
    let next = behind.firstRange(of: "{}")?.lowerBound ?? behind.endIndex
    let literal = behind[..<next]
    guard !literal.isEmpty else { return [rest] }
    if next == behind.endIndex {
      return rest.hasSuffix(literal) ? [rest.dropLast(literal.count)] : nil
    }
    guard let end = rest.firstRange(of: literal),
      let others = values(of: rest[end.lowerBound...], in: behind)
    else { return nil }
    return [rest[..<end.lowerBound]] + others
  }

  /// Values that the parser lists, listed as Chinese does.
  private static func listed(_ values: Substring) -> String {
    var listed = String(values)
    for separator in ["', '", "' or '", "' and '"] {
      listed = listed.replacing(separator, with: "”、“")
    }
    return listed
  }
}
