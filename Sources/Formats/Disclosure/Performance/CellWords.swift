internal import Convert

/// The words by which the columns of a performance table are known.
enum CellWords {
  static let points: StaticString = "分"
  static let point = points
  static let ruleWord: StaticString = "赋分"
  static let indicator: StaticString = "指标"
  static let relations: [StaticString] = ["≥", "≤", "≧", "≦", "⩾", "⩽", "＞", "＜", "＝"]
  static let separators: [StaticString] = ["、", "，", "；"]
  static let rules: [StaticString] = ["评分", "打分", "计分", "得分", "扣分"]
  static let ways: [StaticString] = ["按", "直接", "根据", "依据", "完成比例"]
  static let evidences: [StaticString] = [
    "资料", "凭证", "材料", "报告", "问卷", "台账", "记录", "数据", "证明", "报表", "文件", "合同",
  ]

  /// What a text is that is one of the known words as a whole.
  static func nature(of text: Span<UInt8>) -> CellNature {
    guard text.count <= longest else { return [] }
    let last = Int(text[text.count - 1])
    for word in wordsByLastByte[last] where text.isWord(word.text) { return word.nature }
    return []
  }

  /// Whether a text is a known name of a level, with 指标 behind it or without.
  static func isLevel(_ text: Span<UInt8>) -> Bool {
    let levels: CellNature = [.level1, .level2]
    if text.isEmpty { return false }
    if !nature(of: text).isDisjoint(with: levels) { return true }
    let length = text.count - indicator.utf8CodeUnitCount
    return length > 0 && text.ends(with: indicator)
      && !nature(of: text.extracting(0..<length)).isDisjoint(with: levels)
  }

  /// Names of the first level.
  private static let levels1: [StaticString] = [
    "产出指标", "效益指标", "履职效能", "履职效益", "履职效果", "管理效率", "运行成本", "社会效应", "可持续发展能力", "满意度",
    "产出", "效益", "决策", "过程", "决策指标", "过程指标", "管理指标",
  ]
  /// Names that stand in the first level in one table and in the second in another.
  private static let bothLevels: [StaticString] = [
    "成本指标", "满意度指标", "社会效益", "服务对象满意度", "服务对象满意度指标", "可持续影响",
  ]
  /// Names of the second level; every other one ends with 指标.
  private static let levels2: [StaticString] = [
    "经济效益", "生态效益", "数量", "质量", "时效", "经济成本", "社会成本", "生态环境成本",
  ]
  private static let bases: [StaticString] = [
    "计划标准", "历史标准", "行业标准", "预算支出标准", "国家标准", "地方标准", "国际标准", "部门标准", "其他标准", "定额标准",
    "支出标准", "预算标准", "计划数据", "历史数据",
  ]
  private static let placeholders: [StaticString] = ["无", "—", "——", "－", "／", "空"]

  private struct Word: Sendable {
    let text: StaticString
    let nature: CellNature
  }

  private static let longest = wordsByLastByte.joined().reduce(0) {
    max($0, $1.text.utf8CodeUnitCount)
  }

  private static let wordsByLastByte: [[Word]] = {
    var words = Array(repeating: [Word](), count: 256)
    func add(_ texts: [StaticString], _ nature: CellNature) {
      for text in texts { words[Int(text.lastByte)].append(Word(text: text, nature: nature)) }
    }
    add(levels1, .level1)
    add(bothLevels, [.level1, .level2])
    add(levels2, .level2)
    add(bases, .basis)
    add(placeholders, .placeholder)
    return words
  }()
}
