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

  /// What the bytes of a cell are.
  ///
  /// - Parameter text: The bytes, without any blanks.
  init(of text: ArraySlice<UInt8>) {
    self = []
    guard let first = text.first else {
      self = .blank
      return
    }
    switch first {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="):
      self = .relation
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      self = Self.isWeight(text) ? [.digit, .weight] : .digit
      if Self.isEvidence(text) { insert(.evidence) }
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "*"):
      if text.count == 1 { self = .placeholder }
    default:
      if Self.relations.contains(where: { text.starts(with: $0) }) {
        self = .relation
      } else {
        self = Self.words(text)
      }
    }
  }

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Whether a text is a number of at most 100, with 分 or % behind it or nothing.
  private static func isWeight(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    if rest.ends(with: points) { rest = rest.dropLast(points.count) }
    if rest.last == UInt8(ascii: "%") { rest = rest.dropLast() }
    guard rest.count <= 6 else { return false }
    var value = 0
    var pointSeen = false
    for byte in rest {
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

  private static func words(_ text: ArraySlice<UInt8>) -> CellNature {
    var nature: CellNature = []
    if text.count <= 24, bases.contains(where: { text.elementsEqual($0) }) {
      nature.insert(.basis)
    }
    if isRule(text) { nature.insert(.rule) }
    if !nature.contains(.rule), text.count <= 120, text.contains(ruleWord) {
      nature.insert(.merged)
    } else if isEvidence(text) {
      nature.insert(.evidence)
    }
    if text.count <= 36 {
      if levels1.contains(where: { text.elementsEqual($0) }) { nature.insert(.level1) }
      if !nature.contains(.level1) || ambiguousLevels.contains(where: { text.elementsEqual($0) }) {
        if text.ends(with: indicator) || levels2.contains(where: { text.elementsEqual($0) }) {
          nature.insert(.level2)
        }
      }
    }
    if placeholders.contains(where: { text.elementsEqual($0) }) { nature.insert(.placeholder) }
    return nature
  }

  /// Whether a text without blanks is a scoring rule.
  ///
  /// Only 赋分 is said of rules alone; 得分 and the like end names of indicators, too.
  static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 60 else { return false }
    if text.ends(with: ruleWord) { return true }
    return rules.contains { text.ends(with: $0) } && ways.contains { text.starts(with: $0) }
  }

  /// Whether a text without blanks is a list of kinds of evidence.
  static func isEvidence(_ text: ArraySlice<UInt8>) -> Bool {
    guard !text.isEmpty, text.count <= 120 else { return false }
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      if let length = separatorLength(text[index...]) {
        guard isEvidenceWord(text[start..<index]) else { return false }
        index += length
        start = index
      } else {
        index += 1
      }
    }
    return isEvidenceWord(text[start...])
  }

  private static func isEvidenceWord(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 6 && word.count <= 36 && evidences.contains { word.ends(with: $0) }
  }

  private static func separatorLength(_ text: ArraySlice<UInt8>) -> Int? {
    switch text.first {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"): 1
    case 0xE3, 0xEF: separators.first(where: { text.starts(with: $0) })?.count
    default: nil
    }
  }

  private static let ruleWord = Array("赋分".utf8)
  private static let bases = bytes(
    "计划标准", "历史标准", "行业标准", "预算支出标准", "国家标准", "地方标准", "国际标准", "部门标准", "其他标准", "定额标准",
    "支出标准", "预算标准", "计划数据", "历史数据")
  private static let indicator = Array("指标".utf8)
  private static let points = Array("分".utf8)
  private static let relations = bytes("≥", "≤", "≧", "≦", "⩾", "⩽", "＞", "＜", "＝")
  private static let separators = bytes("、", "，", "；")
  private static let rules = bytes("评分", "打分", "计分", "得分", "扣分")
  private static let ways = bytes("按", "直接", "根据", "依据", "完成比例")
  private static let evidences = bytes(
    "资料", "凭证", "材料", "报告", "问卷", "台账", "记录", "数据", "证明", "报表", "文件", "合同")
  private static let placeholders = bytes("无", "—", "——", "－", "／", "空")
  private static let levels1 = bytes(
    "产出指标", "成本指标", "效益指标", "满意度指标", "履职效能", "履职效益", "履职效果", "管理效率", "运行成本",
    "社会效应", "社会效益", "可持续发展能力", "可持续影响", "服务对象满意度", "服务对象满意度指标", "满意度", "产出", "效益",
    "决策", "过程", "决策指标", "过程指标", "管理指标")
  /// Names that stand in the first level in one table and in the second in another.
  private static let ambiguousLevels = bytes(
    "成本指标", "满意度指标", "社会效益", "服务对象满意度", "服务对象满意度指标", "可持续影响")
  private static let levels2 = bytes(
    "社会效益", "经济效益", "生态效益", "可持续影响", "服务对象满意度", "数量", "质量", "时效", "经济成本",
    "社会成本", "生态环境成本")

  private static func bytes(_ words: String...) -> [[UInt8]] {
    words.map { Array($0.utf8) }
  }
}
