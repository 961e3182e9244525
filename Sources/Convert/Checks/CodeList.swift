/// A classification with the names of its codes, as it holds for some years.
public struct CodeList: Sendable {
  /// What the codes classify.
  public let classification: Classification
  /// The years for which the list holds; open at an end that is `nil`.
  public let years: (first: Int?, last: Int?)
  /// Whether every code of the classification is in it.
  public let isComplete: Bool
  /// Whether the list stands for all others of its classification that hold for the same year.
  public let replaces: Bool
  /// Where the list comes from.
  public let source: String
  /// The names by code.
  let names: [Int32: String]

  /// Reads a list.
  ///
  /// Lines are `CODE<tab>NAME`, codes of 3, 5 or 7 digits. Lines in front tell of the list:
  /// `# classification: functional|economic`, `# years: 2024-2026`, `# complete: yes|no`,
  /// `# replaces: yes|no`, `# source: …`. The first is needed; a list without years holds for all,
  /// and one that does not replace the others counts before them.
  ///
  /// - Parameter text: The bytes of the list, in UTF-8.
  /// - Throws: Where a line is neither, or the classification is not said.
  public init(_ text: [UInt8]) throws(ConversionError) {
    var head: [String: String] = [:]
    var names: [Int32: String] = [:]
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, bytes) in lines.enumerated() {
      var line = bytes
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      if index == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
      guard !line.isEmpty else { continue }
      if line.first == UInt8(ascii: "#") {
        let parts = line.dropFirst().split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard parts.count == 2 else { continue }
        head[Self.trimmed(parts[0])] = Self.trimmed(parts[1])
        continue
      }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count == 2, [3, 5, 7].contains(fields[0].count),
        fields[0].allSatisfy(\.isASCIIDigit), !fields[1].isEmpty
      else {
        throw ConversionError(
          .data,
          Diagnostic(
            CodeListCode.line, at: .input(SourcePosition(line: index + 1)),
            ["text": .text(String(decoding: line.prefix(60), as: UTF8.self))]))
      }
      let code = fields[0].reduce(Int32(0)) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
      names[code] = Self.trimmed(fields[1])
    }
    guard let classification = head["classification"].flatMap(Classification.init(rawValue:)) else {
      throw ConversionError(.data, Diagnostic(CodeListCode.head))
    }
    self.classification = classification
    self.names = names
    isComplete = head["complete"] != "no"
    replaces = head["replaces"] == "yes"
    source = head["source"] ?? ""
    let ends = (head["years"] ?? "-").split(separator: "-", omittingEmptySubsequences: false)
    let first = ends.first.flatMap { Int($0) }
    years = (first, ends.count > 1 ? ends.last.flatMap { Int($0) } : first)
  }

  private static func trimmed(_ bytes: some Collection<UInt8>) -> String {
    var rest = Array(bytes)[...]
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Whether the list holds for a year; for an unknown year every list does.
  func holds(for year: Int?) -> Bool {
    guard let year else { return true }
    return (years.first ?? year) <= year && year <= (years.last ?? year)
  }

  /// The lists that come with the program.
  ///
  /// - Returns: Those of `docs/codes`.
  /// - Throws: Never in a program that was built of lists that can be read.
  public static func standard() throws(ConversionError) -> [CodeList] {
    var lists: [CodeList] = []
    for text in [CodeListTexts.economic, CodeListTexts.functional] {
      lists.append(try CodeList(text.withUTF8Buffer { Array($0) }))
    }
    return lists
  }
}

/// The codes of classification codes that do not fit, and of lists that cannot be read.
public enum CodeListCode: String, DiagnosticCode {
  /// A line of a list is no code with a name.
  case line = "codes.line"
  /// A list does not say what it classifies.
  case head = "codes.head"
  /// A code is not in the classification.
  case unknown = "codes.unknown"
  /// A code bears another name.
  case name = "codes.name"
  /// A code is of no level of its classification.
  case level = "codes.level"
  /// A code's parent is not in the table.
  case parent = "codes.parent"

  /// The words of the code.
  public var wording: DiagnosticWording {
    switch self {
    case .line:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "'{text}' is no code of 3, 5 or 7 digits, a tab and a name",
          zh: "“{text}”不是“3、5 或 7 位编码＋制表符＋名称”"),
        advice: LocalizedText(
          en: "Put one code and its name on each line of the list.", zh: "每行一个编码及其名称。"),
        example: LocalizedText(en: "20805 pensions", zh: "20805 养老"),
        source: RuleSource.classification)
    case .head:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the list does not begin with '# classification: functional' or 'economic'",
          zh: "清单缺少“# classification: functional”或“economic”行"),
        advice: LocalizedText(
          en: "Say in the first line what the codes classify.", zh: "请在首行注明分类。"),
        example: LocalizedText(en: "208<tab>社会保障和就业支出 alone", zh: "仅有“208<tab>社会保障和就业支出”"),
        source: RuleSource.classification)
    case .unknown:
      DiagnosticWording(
        check: .note, en: "code {stated} ({what}) is not in the list of {list}",
        zh: "编码 {stated}（{what}）不在{list}清单中",
        advice: (
          "The lists differ by year and region; --codes FILE gives another one.",
          "科目因年度和地区而异；可用 --codes FILE 提供清单。"
        ), example: ("2080999 in a table", "表中有 2080999"), source: RuleSource.classification)
    case .name:
      DiagnosticWording(
        check: .warning,
        en: "code {stated} is named '{what}', but '{expected}' in the classification",
        zh: "编码 {stated} 的名称为“{what}”，分类科目为“{expected}”",
        advice: (
          "Either the code or the name is wrong, or the list is of another year.",
          "编码或名称有误，或清单年度不同。"
        ), example: ("30201 印刷费 (办公费)", "30201 印刷费（应为办公费）"),
        source: RuleSource.classification)
    case .level:
      DiagnosticWording(
        check: .warning,
        en: "code {stated} ({what}) has {digits} digits; those of a level have {expected}",
        zh: "编码 {stated}（{what}）为 {digits} 位；各级编码为 {expected} 位",
        advice: (
          "A digit is missing or too many: a class has 3 digits, a section 5, an item 7.",
          "位数有误：类 3 位，款 5 位，项 7 位。"
        ), example: ("208059 for 2080599", "2080599 误作 208059"), source: RuleSource.classification)
    case .parent:
      DiagnosticWording(
        check: .warning, en: "code {stated} has no row of {expected} above it",
        zh: "编码 {stated} 之上没有 {expected} 行",
        advice: (
          "An item stands under its section, a section under its class.", "项应列于款下，款应列于类下。"
        ), example: ("2080501 without 20805", "有 2080501 而无 20805"),
        source: RuleSource.classification)
    }
  }
}
