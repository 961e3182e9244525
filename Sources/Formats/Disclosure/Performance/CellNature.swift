internal import Convert

/// What the words of a cell tell about the column that it belongs to.
struct CellNature: OptionSet, Sendable {
  var rawValue: UInt16

  /// Nothing stands in the cell.
  static let blank = CellNature(rawValue: 1 << 0)
  /// A name of the first level: 产出指标.
  static let level1 = CellNature(rawValue: 1 << 1)
  /// A name of the second level: 数量指标.
  static let level2 = CellNature(rawValue: 1 << 2)
  /// A basis: 计划标准.
  static let basis = CellNature(rawValue: 1 << 3)
  /// A scoring rule: 按照完成比例赋分.
  static let rule = CellNature(rawValue: 1 << 4)
  /// Evidence: 工作资料.
  static let evidence = CellNature(rawValue: 1 << 5)
  /// A number that can be a weight: at most 100.
  static let weight = CellNature(rawValue: 1 << 6)
  /// A relation in front: `>=`, `≤`.
  static let relation = CellNature(rawValue: 1 << 7)
  /// A digit in front.
  static let digit = CellNature(rawValue: 1 << 8)
  /// A sign that stands for nothing: `-`, `/`, 无.
  static let placeholder = CellNature(rawValue: 1 << 9)
  /// A scoring rule with something behind it: two cells that have run together.
  static let merged = CellNature(rawValue: 1 << 10)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// What the bytes of a cell are; blanks in them must have been dropped.
  init(of text: Span<UInt8>) {
    self = []
    guard !text.isEmpty else {
      self = .blank
      return
    }
    switch text[0] {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="):
      self = .relation
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      self = Self.isWeight(text) ? [.digit, .weight] : .digit
      if Self.isEvidence(text) { insert(.evidence) }
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "*"):
      if text.count == 1 { self = .placeholder }
    case 0xE2 where Self.startsWithRelation(text), 0xEF where Self.startsWithRelation(text):
      self = .relation
    default:
      self = Self.words(text)
    }
  }

  private static func startsWithRelation(_ text: Span<UInt8>) -> Bool {
    for word in CellWords.relations where text.starts(with: word) { return true }
    return false
  }

  /// Whether a text is a number of at most 100, with 分 or % behind it or nothing.
  private static func isWeight(_ text: Span<UInt8>) -> Bool {
    var count = text.count
    if text.ends(with: CellWords.points) { count -= CellWords.points.utf8CodeUnitCount }
    if count > 0, text[count - 1] == UInt8(ascii: "%") { count -= 1 }
    guard count <= 6 else { return false }
    var value = 0
    var pointSeen = false
    for index in 0..<count {
      let byte = text[index]
      if byte == UInt8(ascii: "."), !pointSeen {
        pointSeen = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        if !pointSeen { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
      } else {
        return false
      }
    }
    return value <= 100
  }

  private static func words(_ text: Span<UInt8>) -> CellNature {
    var nature = CellWords.nature(of: text)
    if isRule(text) {
      nature.insert(.rule)
    } else if text.count <= 120, text.contains(CellWords.ruleWord) {
      nature.insert(.merged)
    } else if isEvidence(text) {
      nature.insert(.evidence)
    }
    if nature.isDisjoint(with: .level1), text.count <= 36, text.ends(with: CellWords.indicator) {
      nature.insert(.level2)
    }
    return nature
  }

  /// Whether a text without blanks is a scoring rule.
  ///
  /// Only 赋分 is said of rules alone; 得分 and the like end names of indicators, too.
  static func isRule(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 60, text.ends(with: CellWords.point) else { return false }
    if text.ends(with: CellWords.ruleWord) { return true }
    for rule in CellWords.rules where text.ends(with: rule) {
      for way in CellWords.ways where text.starts(with: way) { return true }
    }
    return false
  }

  /// Whether a text without blanks is a list of kinds of evidence.
  static func isEvidence(_ text: Span<UInt8>) -> Bool {
    guard text.count <= 120, isEvidenceWord(text, from: 0, to: text.count) else { return false }
    var start = 0
    var index = 0
    while index < text.count {
      let length = separatorLength(text, at: index)
      if length > 0 {
        guard isEvidenceWord(text, from: start, to: index), index - start <= 36 else {
          return false
        }
        start = index + length
      }
      index += max(length, 1)
    }
    return text.count - start <= 36 && isEvidenceWord(text, from: start, to: text.count)
  }

  private static func isEvidenceWord(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start >= 6 else { return false }
    let last = text[end - 1]
    for word in CellWords.evidences
    where word.lastByte == last && text.hasWord(word, at: end - word.utf8CodeUnitCount) {
      return true
    }
    return false
  }

  private static func separatorLength(_ text: Span<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"): return 1
    case 0xE3, 0xEF:
      for mark in CellWords.separators where text.hasWord(mark, at: index) { return 3 }
      return 0
    default: return 0
    }
  }
}
