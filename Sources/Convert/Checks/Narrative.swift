/// A number that a sentence states, with what it is a number of.
struct NarrativeFigure {
  /// What the number counts.
  enum Kind: Equatable {
    /// Money of a unit.
    case money(MonetaryUnit)
    /// Per cent.
    case percent
    /// Something else, by the character behind the number: 人, 辆, 个.
    case count(Unicode.Scalar)
  }

  /// What it counts.
  let kind: Kind
  /// The number in millionths.
  let millionths: Int128
  /// How many digits stand behind the point.
  let fractionDigits: Int
  /// The words in front, back to the punctuation or the number before, and the number.
  private let said: ArraySlice<UInt8>
  /// Where the number begins in the text, in bytes.
  let start: Int
  /// Where the unit ends.
  let end: Int

  /// Whether a comma stands in the number.
  private let hasCommas: Bool

  /// Makes a figure of what a scanner found.
  init(
    kind: Kind, amount: Amount, said: ArraySlice<UInt8>, start: Int, end: Int, hasCommas: Bool
  ) {
    self.kind = kind
    self.hasCommas = hasCommas
    millionths = amount.millionths
    fractionDigits = amount.fractionDigits
    self.said = said
    self.start = start
    self.end = end
  }

  /// The words in front, back to the punctuation or the number before.
  var label: ArraySlice<UInt8> { said[..<start] }

  /// The number as it is spelled.
  var spelling: String { NarrativeText.string(said[start...]) }

  /// How many bytes the number is spelled with.
  var length: Int { said.endIndex - start }

  /// Money on the scale of ``Figures``; `nil` for what is no money.
  var value: Int128? {
    guard case .money(let unit) = kind else { return nil }
    return millionths * Figures.scale(of: unit)
  }

  /// Whether it is money.
  var isMoney: Bool {
    if case .money = kind { true } else { false }
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

  /// Whether a comma parts anything but three digits.
  var isMalformed: Bool {
    guard hasCommas else { return false }
    let whole = said[start...].prefix { $0 != UInt8(ascii: ".") }
    let groups = whole.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count > 1 else { return false }
    return groups[0].count > 3 || groups.dropFirst().contains { $0.count != 3 }
  }
}

/// A paragraph of the explanations with its numbers; what a page break parted is one again.
///
/// A class, though it never changes: the checks pass it on, and a copy counts four references.
final class NarrativeStatement {
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
  /// The class, section and item that stand before the first money, where the text names them:
  /// 教育支出（类）进修及培训（款）培训支出（项）.
  private(set) lazy var classification = firstMoney.map { classification(before: $0.start) } ?? []

  init(text: String, mark: ExactText?, sourceLine: Int?, path: BlockPath) {
    self.text = ExactText(text).bytesWithoutWhiteSpace
    self.mark = mark
    self.sourceLine = sourceLine
    self.path = path
    figures = FigureScanner.figures(in: self.text)
  }

  /// The money that is stated.
  var money: [NarrativeFigure] { figures.filter(\.isMoney) }

  /// The money that is stated first.
  var firstMoney: NarrativeFigure? { figures.first(where: \.isMoney) }

  /// The money that final accounts state as spent, in front of which they tell what was budgeted:
  /// 年初预算为 10.00 万元，支出决算为 9.00 万元; the money that is stated first where there is none.
  var decidedMoney: NarrativeFigure? {
    figures.first { figure in
      figure.isMoney && figure.label.endsWithAny(["决算为", "决算", "决算数为", "决算数"])
    } ?? firstMoney
  }

  /// Whether the text has a word.
  func has(_ word: StaticString) -> Bool { text.has(word) }

  /// Where a word begins; `nil` where it does not stand behind `from`.
  func offset(of word: StaticString, from: Int = 0) -> Int? {
    let text = text
    return text.span.offset(of: word, from: from)
  }

  /// The text between two places.
  func text(_ range: Range<Int>) -> ArraySlice<UInt8> { text[range] }

  /// The names, folded, of the levels of a classification that are marked so in front of a place.
  private func classification(before place: Int) -> [[UInt8]] {
    var path: [[UInt8]] = []
    let text = text
    let front = text.span.extracting(first: place)
    var start = 0
    for mark in ["（类）", "（款）", "（项）"] as [StaticString] {
      guard let end = front.offset(of: mark, from: start) else { break }
      path.append(ConceptLabels.folded(front.extracting(start..<end)))
      start = end + mark.utf8CodeUnitCount
    }
    return path
  }
}
