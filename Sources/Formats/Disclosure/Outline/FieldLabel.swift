internal import Convert

/// The label that a field of a project statement begins with: `预算安排规模：`.
struct FieldLabel: Sendable {
  /// The bytes of the label, without the colon.
  var range: Range<Int>
  /// What of the label stands behind a page break; `nil` where it stands in one piece.
  var rest: Range<Int>?
  /// Where the text behind the colon begins, blanks skipped.
  var textStart: Int
  /// Whether it is one of the labels that statements bear everywhere.
  var isKnown: Bool

  /// The label at the beginning of a range; `nil` where there is none.
  init?(_ text: Range<Int>, in source: borrowing SourceText) {
    let head = text.lowerBound..<min(text.upperBound, text.lowerBound + 64)
    guard let colon = source.firstColon(in: head) else { return nil }
    range = source.trimmed(text.lowerBound..<colon.lowerBound)
    guard (2...Self.longest).contains(source.characterCount(range)) else { return nil }
    textStart = source.trimmed(colon.upperBound..<text.upperBound).lowerBound
    if RecognitionKey.isItself(range, in: source.bytes.span) {
      let label = source.bytes.span.extracting(range)
      isKnown = Self.isKnown(label)
      if isKnown { return }
      for word in Self.connectives where label.starts(with: word) || label.ends(with: word) {
        return nil
      }
      return
    }
    let key = RecognitionKey(range, in: source.bytes)
    isKnown = Self.isKnown(key.bytes.span)
    if !isKnown {
      let span = source.bytes.span
      var index = range.lowerBound
      while index < range.upperBound {
        guard ScalarClass.at(index, in: span) == .han else { return nil }
        index += span[index] < 0xF0 ? 3 : 4
      }
      if Self.connectives.contains(where: { key.hasPrefix($0) || key.hasSuffix($0) }) { return nil }
    }
  }

  /// The label of a paragraph, behind its mark, in its first line; `nil` where there is none.
  init?(
    of paragraph: SourceParagraph, _ mark: OutlineMark?, in source: borrowing SourceText
  ) {
    let start = mark?.textStart ?? paragraph.first.lowerBound
    self.init(start..<paragraph.first.upperBound, in: source)
  }

  /// The label that a page break has cut: `预算安` and `排规模：`; `nil` where both pieces together begin
  /// with none of the labels that statements bear everywhere.
  ///
  /// - Parameters:
  ///   - paragraph: Both pieces.
  ///   - mark: The mark in front. Of all labels that of the name alone stands behind one.
  ///   - source: The clean text.
  init?(cut paragraph: SourceParagraph, _ mark: OutlineMark?, in source: borrowing SourceText) {
    let first = (mark?.textStart ?? paragraph.first.lowerBound)..<paragraph.first.upperBound
    guard let next = paragraph.more.first, first.count <= Self.longestCut,
      source.firstColon(in: first) == nil,
      let colon = source.firstColon(in: next.prefix(Self.longestCut))
    else { return nil }
    let rest = next.lowerBound..<colon.lowerBound
    let key = RecognitionKey(first, in: source.bytes)
      .appending(RecognitionKey(rest, in: source.bytes))
    guard Self.isKnown(key.bytes.span), mark == nil || Self.projectName.contains(where: key.isWord)
    else { return nil }
    self.range = first
    self.rest = rest
    textStart = source.trimmed(colon.upperBound..<next.upperBound).lowerBound
    isKnown = true
  }

  /// The label as the model has it.
  func text(in labels: LabelTexts) -> ExactText {
    guard let rest else { return labels.label(of: range) }
    let text = labels.source.text
    let bytes = Array(text[range]) + text[rest]
    return WhiteSpaceRule.label.text(of: bytes.indices, in: bytes)
  }

  /// Whether a label, itself reduced, is one that statements bear everywhere.
  private static func isKnown(_ label: Span<UInt8>) -> Bool {
    guard label.count > 0 else { return false }
    // The unit of the amount may stand behind the label: 预算安排规模（万元）.
    if label[label.count - 1] == UInt8(ascii: ")") {
      for unit in units where label.ends(with: unit) {
        return isKnown(label.extracting(0..<label.count - unit.utf8CodeUnitCount))
      }
    }
    for word in knownByLastByte[Int(label[label.count - 1])] where label.isWord(word) {
      return true
    }
    return false
  }

  /// The longest known label with which a text ends.
  static func known(endingIn text: Range<Int>, of bytes: Span<UInt8>) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    let ending = bytes.extracting(text)
    var length: Int?
    for word in knownByLastByte[Int(bytes[text.upperBound - 1])] where ending.ends(with: word) {
      length = max(length ?? 0, word.utf8CodeUnitCount)
    }
    return length.map { text.upperBound - $0..<text.upperBound }
  }

  /// Whether the label names the project: 项目名称.
  func namesProject(in source: SourceText) -> Bool { isOne(of: Self.projectName, in: source) }

  /// Whether the label is one of a value that needs no more than a line: an amount, a time.
  func statesOneLine(in source: SourceText) -> Bool { isOne(of: Self.ofOneLine, in: source) }

  private func isOne(of words: [StaticString], in source: SourceText) -> Bool {
    guard isKnown else { return false }
    guard let rest else { return RecognitionKey.isOne(of: words, range, in: source.bytes.span) }
    let key = RecognitionKey(range, in: source.bytes)
      .appending(RecognitionKey(rest, in: source.bytes))
    return words.contains(where: key.isWord)
  }

  private static let longest = 14
  /// The most bytes of either piece of a label, blanks between its characters counted.
  private static let longestCut = 60
  private static let projectName: [StaticString] = ["项目名称"]
  private static let ofOneLine: [StaticString] = [
    "预算安排规模", "项目承担单位", "资金执行时间", "补贴人数",
  ]
  private static let known: [StaticString] = [
    "项目名称", "设立的政策依据", "预算安排规模", "项目承担单位", "资金分配情况", "资金执行时间", "资金来源",
    "补贴人数", "补贴标准", "补贴范围", "补贴方式", "发放程序", "受益人群和社会效益", "受益人群", "社会效益",
    "政策依据", "设立政策依据", "设立依据", "立项依据", "预算安排", "预算规模", "预算金额", "预算安排金额", "资金规模", "资金安排规模",
    "承担单位", "实施单位", "资金分配", "执行时间", "资金使用时间", "实施时间", "受益人群及社会效益", "补贴对象", "补助人数", "补助标准",
    "补助范围", "补助方式", "补助对象",
  ]
  private static let knownByLastByte: [[StaticString]] = {
    var words = Array(repeating: [StaticString](), count: 256)
    for word in known { words[Int(word.lastByte)].append(word) }
    return words
  }()
  private static let connectives: [StaticString] = [
    "其中", "包括", "如下", "具体", "主要", "规定", "指出", "要求",
  ]
  private static let units: [StaticString] = ["(元)", "(千元)", "(万元)", "(亿元)"]
}
