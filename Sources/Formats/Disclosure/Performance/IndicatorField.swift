internal import Convert

/// A column of the indicators in a performance table, in the order in which tables have them.
enum IndicatorField: Int, CaseIterable, Sendable {
  case level1, level2, level3, target, basis, lastYear, weight, scoringRule, evidence

  /// All fields in their order, without making a list of them each time.
  static let all = allCases

  /// The field that a column label names, `nil` for a label that names none.
  ///
  /// - Parameter label: The label without any blanks.
  init?(label: Span<UInt8>) {
    // 指标值单位 is no 指标值.
    if label.ends(with: "单位") { return nil }
    for (word, field) in Self.words where label.contains(word) {
      self = field
      return
    }
    return nil
  }

  /// Words of which one stands in the label of each field; the first that fits decides.
  private static let words: [(word: StaticString, field: IndicatorField)] = [
    ("一级指标", .level1), ("二级指标", .level2), ("三级指标", .level3), ("指标名称", .level3),
    ("上年", .lastYear), ("去年", .lastYear), ("赋分", .scoringRule), ("评分", .scoringRule),
    ("计分", .scoringRule), ("分标准", .scoringRule), ("依据", .basis), ("权重", .weight), ("分值", .weight),
    ("佐证", .evidence), ("证明材料", .evidence), ("指标值", .target), ("目标值", .target),
  ]

  /// Where the field stands in the model, as a JSON pointer relative to its indicator.
  var member: String {
    switch self {
    case .level1: "level1"
    case .level2: "level2"
    case .level3: "level3"
    case .target: "target"
    case .basis: "basis"
    case .lastYear: "lastYear"
    case .weight: "weight"
    case .scoringRule: "scoringRule"
    case .evidence: "evidence"
    }
  }

  /// Whether cells of the column state a value, in which blanks say nothing at all.
  var isValue: Bool {
    switch self {
    case .target, .lastYear, .weight: true
    default: false
    }
  }
}

extension Indicator {
  /// The text of a field.
  subscript(field: IndicatorField) -> ExactText {
    get {
      switch field {
      case .level1: level1
      case .level2: level2
      case .level3: level3
      case .target: target
      case .basis: basis
      case .lastYear: lastYear
      case .weight: weight
      case .scoringRule: scoringRule
      case .evidence: evidence
      }
    }
    set {
      switch field {
      case .level1: level1 = newValue
      case .level2: level2 = newValue
      case .level3: level3 = newValue
      case .target: target = newValue
      case .basis: basis = newValue
      case .lastYear: lastYear = newValue
      case .weight: weight = newValue
      case .scoringRule: scoringRule = newValue
      case .evidence: evidence = newValue
      }
    }
  }
}

extension RandomAccessCollection<UInt8> {
  /// Whether the collection ends with the bytes of `word`.
  func ends(with word: [UInt8]) -> Bool {
    count >= word.count && suffix(word.count).elementsEqual(word)
  }
}
