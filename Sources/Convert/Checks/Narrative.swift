/// A number that a sentence states, with what it is a number of.
struct NarrativeFigure {
  /// What the number counts.
  enum Kind: Equatable {
    /// Money of a unit.
    case money(MonetaryUnit)
    /// Per cent.
    case percent
    /// Something else, by the character behind the number: 人, 辆, 个.
    case count([UInt8])
  }

  /// What it counts.
  let kind: Kind
  /// The number in millionths.
  let millionths: Int128
  /// How many digits stand behind the point.
  let fractionDigits: Int
  /// The number as it is spelled.
  let spelling: String
  /// Where the number begins in the text, in bytes.
  let start: Int
  /// Where the unit ends.
  let end: Int
  /// The words in front, back to the punctuation or the number before.
  let label: ArraySlice<UInt8>
  /// Whether commas stand where no thousands are parted.
  let isMalformed: Bool

  /// Money on the scale of ``Figures``; `nil` for what is no money.
  var value: Int128? {
    guard case .money(let unit) = kind else { return nil }
    return millionths * Figures.scale(of: unit)
  }

  /// How far money may be off for having been rounded.
  var half: Int128 {
    guard case .money(let unit) = kind else { return 0 }
    return Figures.half(fractionDigits: min(fractionDigits, 6), unit: unit)
  }

  /// Half a unit of the last place, in millionths, doubled so that it is whole.
  var doubleHalfMillionths: Int128 {
    (fractionDigits..<6).reduce(1) { half, _ in half * 10 }
  }
}

/// A paragraph of the explanations with its numbers; what a page break parted is one again.
struct NarrativeStatement {
  /// The text without white space.
  let text: [UInt8]
  /// The numbers, in order.
  let figures: [NarrativeFigure]
  /// The list mark; `nil` for a plain paragraph.
  let mark: ExactText?
  /// The line on which the paragraph begins.
  let sourceLine: Int?
  /// Where the paragraph stands.
  let path: BlockPath

  init(text: String, mark: ExactText?, sourceLine: Int?, path: BlockPath) {
    self.text = Array(ExactText(text).withoutWhiteSpace.utf8)
    self.mark = mark
    self.sourceLine = sourceLine
    self.path = path
    figures = FigureScanner.figures(in: self.text)
  }

  /// The money that is stated.
  var money: [NarrativeFigure] { figures.filter { $0.value != nil } }

  /// Whether the text has a word.
  func has(_ word: String) -> Bool { text.hasSubsequence(word.utf8) }

  /// Where a word begins; `nil` where it does not stand behind `from`.
  func offset(of word: String, from: Int = 0) -> Int? {
    NarrativeText.offset(of: Array(word.utf8), in: text[from...])
  }

  /// The text between two places.
  func text(_ range: Range<Int>) -> ArraySlice<UInt8> { text[range] }
}

/// Small questions about UTF-8 text.
enum NarrativeText {
  /// Where a word begins.
  static func offset(of word: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard let first = word.first else { return nil }
    var rest = text
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: word) { return start }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Whether a text ends with a word.
  static func ends(_ text: ArraySlice<UInt8>, with word: String) -> Bool {
    text.suffix(word.utf8.count).elementsEqual(word.utf8)
  }

  /// The text as a string.
  static func string(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text, as: UTF8.self)
  }
}

/// Finds the numbers of a sentence.
enum FigureScanner {
  /// The numbers of a text without white space that have a unit.
  static func figures(in text: [UInt8]) -> [NarrativeFigure] {
    var figures: [NarrativeFigure] = []
    var index = 0
    var labelStart = 0
    while index < text.count {
      let byte = text[index]
      if byte.isASCIIDigit {
        let start = index
        while index < text.count, isNumeric(text, index) { index += 1 }
        let number = text[start..<index]
        if let figure = figure(number, in: text, start: start, label: text[labelStart..<start]) {
          figures.append(figure)
          index = figure.end
          labelStart = index
        }
      } else if let length = punctuation(text, index) {
        index += length
        labelStart = index
      } else {
        index += 1
      }
    }
    return figures
  }

  /// Whether a byte goes on a number: a digit, or a point or comma before a digit.
  private static func isNumeric(_ text: [UInt8], _ index: Int) -> Bool {
    if text[index].isASCIIDigit { return true }
    guard text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",") else { return false }
    return index + 1 < text.count && text[index + 1].isASCIIDigit
  }

  private static let marks: [[UInt8]] = ["，", "。", "；", "：", "、", "（", "）", "？", "！"]
    .map { Array($0.utf8) }

  /// The length of a punctuation mark that ends a label.
  private static func punctuation(_ text: [UInt8], _ index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return 1
    case 0xE3, 0xEF:
      guard let mark = marks.first(where: { text[index...].starts(with: $0) }) else { return nil }
      // （境） and （类） are part of a name.
      if mark == marks[5] || mark == marks[6] { return isName(text, index) ? nil : 3 }
      return 3
    default: return nil
    }
  }

  /// Whether a bracket belongs to a name: 因公出国（境）费, 教育支出（类）, 财政专户（教育收费）.
  private static func isName(_ text: [UInt8], _ index: Int) -> Bool {
    let around = text[max(0, index - 15)..<min(text.count, index + 21)]
    return ["（境）", "（类）", "（款）", "（项）", "（教育收费）"].contains {
      around.hasSubsequence($0.utf8)
    }
  }

  private static func figure(
    _ number: ArraySlice<UInt8>, in text: [UInt8], start: Int, label: ArraySlice<UInt8>
  ) -> NarrativeFigure? {
    let behind = text[number.endIndex...]
    let kind: NarrativeFigure.Kind
    let length: Int
    if behind.first == UInt8(ascii: "%") || behind.starts(with: "％".utf8) {
      kind = .percent
      length = behind.first == UInt8(ascii: "%") ? 1 : 3
    } else if let unit = units.first(where: { behind.starts(with: $0.word) }) {
      kind = .money(unit.unit)
      length = unit.word.count
    } else if let first = behind.first, (0xE4...0xE9).contains(first), behind.count >= 3 {
      kind = .count(Array(behind.prefix(3)))
      length = 3
    } else {
      return nil
    }
    let digits = number.filter { $0 != UInt8(ascii: ",") }
    guard let amount = Amount(canonical: digits) ?? Amount(canonical: digits + [0x30]) else {
      return nil
    }
    return NarrativeFigure(
      kind: kind, millionths: amount.millionths, fractionDigits: amount.fractionDigits,
      spelling: NarrativeText.string(number), start: start, end: number.endIndex + length,
      label: label, isMalformed: isMalformed(number))
  }

  /// Whether a comma parts anything but three digits.
  private static func isMalformed(_ number: ArraySlice<UInt8>) -> Bool {
    let whole = number.prefix { $0 != UInt8(ascii: ".") }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count > 1 else { return false }
    return groups[0].count > 3 || groups.dropFirst().contains { $0.count != 3 }
  }

  private static let units: [(word: [UInt8], unit: MonetaryUnit)] = [
    (Array("百万元".utf8), .millionYuan), (Array("千元".utf8), .thousandYuan),
    (Array("万元".utf8), .tenThousandYuan), (Array("亿元".utf8), .hundredMillionYuan),
    (Array("元".utf8), .yuan),
  ]
}
