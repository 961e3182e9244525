/// What the lines in front of a list of codes say of it.
struct CodeListHead {
  /// What the codes classify; `nil` where it is not said.
  private(set) var classification: Classification?
  /// The years for which the list holds; open at an end that is `nil`.
  private(set) var years: (first: Int?, last: Int?)
  /// Whether a code that is not in the list is told.
  private(set) var isComplete = true
  /// Whether the list stands for the others of its classification.
  private(set) var replaces = false
  /// Where the list comes from.
  private(set) var source: String?
  private var chineseSource: String?

  /// The source as messages name it.
  var sourceWords: LocalizedText {
    guard let source, !source.isEmpty else {
      return LocalizedText(en: "one without a source", zh: chineseSource ?? "未注明来源")
    }
    return LocalizedText(en: source, zh: chineseSource ?? source)
  }

  /// Takes a line `# name: value`; one whose name is not known is a remark.
  ///
  /// - Throws: Where the value is none of the name's.
  mutating func set(_ name: String, _ value: String, line: Int) throws(ConversionError) {
    switch name {
    case "classification": classification = Classification(rawValue: value)
    case "years":
      guard let years = Self.years(value) else {
        throw Self.unknown(
          name, value, line,
          LocalizedText(
            en: "years like 2024-2026, 2018- or 2027", zh: "2024-2026、2018- 或 2027 这样的年度"))
      }
      self.years = years
    case "complete": isComplete = try Self.flag(name, value, line)
    case "replaces": replaces = try Self.flag(name, value, line)
    case "source": source = value
    case "source-zh": chineseSource = value
    default: break
    }
  }

  private static func flag(
    _ name: String, _ value: String, _ line: Int
  ) throws(ConversionError) -> Bool {
    switch value {
    case "yes": return true
    case "no": return false
    default: throw unknown(name, value, line, LocalizedText(en: "yes or no", zh: "yes 或 no"))
    }
  }

  /// One year, two with `-` between them, or one before or behind it; `nil` for anything else.
  private static func years(_ value: String) -> (first: Int?, last: Int?)? {
    let ends = value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), ends.contains(where: { !$0.isEmpty }) else { return nil }
    var years: [Int?] = []
    for end in ends {
      guard end.isEmpty || end.count == 4 && end.allSatisfy(\.isASCIIDigit) else { return nil }
      years.append(Int(String(Substring(end))))
    }
    guard let first = years.first, let last = years.last else { return nil }
    if let first, let last, first > last { return nil }
    return (first, last)
  }

  private static func unknown(
    _ name: String, _ value: String, _ line: Int, _ expected: LocalizedText
  ) -> ConversionError {
    ConversionError(
      .data,
      Diagnostic(
        CodeListCode.value, at: .input(SourcePosition(line: line)),
        ["text": .text(value), "name": .text(name), "expected": .words(expected)]))
  }
}
