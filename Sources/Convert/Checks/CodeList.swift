/// A classification with the names of its codes, as it holds for some years.
public struct CodeList: Sendable {
  /// What the codes classify.
  public let classification: Classification
  /// The years for which the list holds; open at an end that is `nil`.
  public let years: (first: Int?, last: Int?)
  /// Whether a code that is not in it is told: `false` for a list that is only a part.
  public let isComplete: Bool
  /// Whether the list stands for all others of its classification that hold for the same year.
  public let replaces: Bool
  /// Where the list comes from.
  public let source: String
  /// Where the list comes from, as messages name it in both languages.
  let sourceWords: LocalizedText
  private let text: [UInt8]
  /// Where in the text the name of each code stands, in the order of the codes.
  private let names: [Name]

  /// A code, and where in the text its name stands.
  private struct Name: Sendable {
    let code: Int32
    let start: Int
    let end: Int
  }

  /// Reads a list.
  ///
  /// Lines are `CODE<tab>NAME`, codes of 3, 5 or 7 digits. Lines in front tell of the list:
  /// `# classification: functional|economic`, `# years: 2024-2026`, `# complete: yes|no`,
  /// `# replaces: yes|no`, `# source: …`, `# source-zh: …`. The first is needed; a list without years
  /// holds for all, and one that does not replace the others counts before them. `docs/codes` tells
  /// what each is for.
  ///
  /// - Parameter text: The bytes of the list, in UTF-8.
  /// - Throws: Where a line is neither, a value is none of those, or the classification is not said.
  public init(_ text: [UInt8]) throws(ConversionError) {
    var head = CodeListHead()
    var names: [Name] = []
    var number = 0
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < text.count {
      number += 1
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      var line = text[start..<end]
      start = end + 1
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard let first = line.first else { continue }
      if first == UInt8(ascii: "#") {
        try Self.checkEncoding(of: line, number)
        let parts = line.dropFirst().split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard parts.count == 2 else { continue }
        try head.set(Self.trimmed(parts[0]), Self.trimmed(parts[1]), line: number)
        continue
      }
      try Self.checkEncoding(of: line, number)
      guard let name = Self.name(in: line) else {
        throw ConversionError(
          .data,
          Diagnostic(
            CodeListCode.line, at: .input(SourcePosition(line: number)),
            ["text": .text(String(decoding: line.prefix(60), as: UTF8.self))]))
      }
      names.append(name)
    }
    guard let classification = head.classification else {
      throw ConversionError(.data, Diagnostic(CodeListCode.head))
    }
    self.classification = classification
    self.text = text
    // Lists are in order; where one is not, sorting keeps what was said of a code last behind.
    let isSorted = zip(names, names.dropFirst()).allSatisfy { $0.code <= $1.code }
    self.names = isSorted ? names : names.sorted { $0.code < $1.code }
    isComplete = head.isComplete
    replaces = head.replaces
    source = head.source ?? ""
    sourceWords = head.sourceWords
    years = head.years
  }

  /// Refuses a line that is no UTF-8, whose names would agree with none.
  private static func checkEncoding(
    of line: ArraySlice<UInt8>, _ number: Int
  ) throws(ConversionError) {
    guard line.contains(where: { $0 >= 0x80 }), String(validating: line, as: UTF8.self) == nil
    else {
      return
    }
    throw ConversionError(
      .data, Diagnostic(CodeListCode.encoding, at: .input(SourcePosition(line: number))))
  }

  /// The code and the name of a line; `nil` where it is not `CODE<tab>NAME`.
  private static func name(in line: ArraySlice<UInt8>) -> Name? {
    var code: Int32 = 0
    var index = line.startIndex
    while index < line.endIndex, line[index].isASCIIDigit, index - line.startIndex < 8 {
      code = code * 10 + Int32(line[index] - UInt8(ascii: "0"))
      index += 1
    }
    switch index - line.startIndex {
    case 3, 5, 7: break
    default: return nil
    }
    guard index + 1 < line.endIndex, line[index] == UInt8(ascii: "\t") else { return nil }
    let name = line[(index + 1)...]
    guard !name.contains(UInt8(ascii: "\t")) else { return nil }
    let bare = withoutBlanks(name)
    return Name(code: code, start: bare.startIndex, end: bare.endIndex)
  }

  private static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.last == UInt8(ascii: " ") { rest.removeLast() }
    return rest
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: withoutBlanks(bytes), as: UTF8.self)
  }

  /// The name of a code in UTF-8, the last where it has several; `nil` for a code that is not there.
  func name(of code: Int32) -> ArraySlice<UInt8>? {
    let behind = names.partitionIndex { $0.code > code }
    guard behind > 0, names[behind - 1].code == code else { return nil }
    return text[names[behind - 1].start..<names[behind - 1].end]
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
  public static func standard() throws(ConversionError) -> [CodeList] { try ownLists.get() }

  /// Read once: every document of a folder is held to them.
  private static let ownLists = Result<[CodeList], ConversionError> {
    () throws(ConversionError) -> [CodeList] in
    var lists: [CodeList] = []
    for text in [CodeListTexts.economic, CodeListTexts.functional] {
      lists.append(try CodeList(text.withUTF8Buffer { Array($0) }))
    }
    return lists
  }
}

/// The codes of classification codes that do not fit, and of lists that cannot be read.
enum CodeListCode: String, DiagnosticCode {
  /// A line of a list is no code with a name.
  case line = "codes.line"
  /// A line of a list is no UTF-8.
  case encoding = "codes.encoding"
  /// A line in front of a list says something unknown.
  case value = "codes.value"
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
  /// A code has money and no code below it.
  case childless = "codes.childless"

  /// The words of the code.
  var wording: DiagnosticWording {
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
    case .encoding:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "the list of codes is no UTF-8; save it as UTF-8", zh: "编码清单不是 UTF-8；请存为 UTF-8"),
        advice: LocalizedText(
          en: "Save the list as UTF-8: names in another encoding would agree with none.",
          zh: "请将清单存为 UTF-8：其他编码的名称无法与报表核对。"),
        example: LocalizedText(en: "a list saved as GB18030", zh: "存为 GB18030 的清单"),
        source: RuleSource.classification)
    case .value:
      DiagnosticWording(
        severity: .error,
        message: LocalizedText(
          en: "'{text}' is no value of '# {name}:'; type {expected}",
          zh: "“{text}”不能作为“# {name}:”的值；请输入 {expected}"),
        advice: LocalizedText(
          en: "Correct the line, or take it out: what each says is in docs/codes/README.md.",
          zh: "请更正或删除该行：各行的含义见 docs/codes/README.md。"),
        example: LocalizedText(en: "# years: 2o27", zh: "# years: 2o27"),
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
        check: .note, en: "code {stated} ({what}) is not in the list: {list}",
        zh: "编码 {stated}（{what}）不在清单中：{list}",
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
    case .childless:
      DiagnosticWording(
        check: .warning,
        en: "code {stated} {what} has no row below it, where others of its level or tables do",
        zh: "编码 {stated} {what} 之下没有列项，而同级其他编码或其他表中该编码之下有列项",
        advice: (
          "The row of its only part was likely lost; look at the published page.",
          "其下唯一的一行可能遗失，请查阅公开原件。"
        ),
        example: (
          "21011 without 2101101, beside 20805 with 2080501", "有 21011 而无 2101101，其他款下均列有项"
        ),
        source: RuleSource.classification)
    }
  }
}
