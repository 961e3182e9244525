internal import Convert

/// The relation and the unit of a target that stand in columns of their own: ≥ | 60 | 套.
struct TargetParts {
  /// The cell of the relation; `nil` where none belongs to the target.
  private(set) var relationCell: Int?
  /// The cell of the unit; `nil` where none belongs to the target.
  private(set) var unitCell: Int?
  private var relation: ExactText = ""
  private var unit: ExactText = ""

  /// No parts.
  init() {}

  /// Finds the parts of a row whose cells stand in their columns.
  ///
  /// A target of words has neither, and one that says its relation itself is left as it is.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - columns: Its columns.
  ///   - source: The text that the cells are ranges of.
  ///   - target: The target as it stands in its own column.
  init(
    of row: IndicatorRow, _ columns: IndicatorColumns, in source: SourceText,
    around target: ExactText
  ) {
    guard row.placement == nil else { return }
    let cells = row.cells
    if target.utf8.first.map(ValueText.isDigit) ?? false {
      for index in columns.relations where index < cells.count && relationCell == nil {
        let text = cells[index].text(.label, in: source)
        if Self.isRelation(text) { (relationCell, relation) = (index, text) }
      }
    }
    if target.utf8.last.map(ValueText.isDigit) ?? false {
      for index in columns.units where index < cells.count && unitCell == nil {
        let text = cells[index].text(.label, in: source)
        if !text.isEmpty { (unitCell, unit) = (index, text) }
      }
    }
  }

  /// A target with its parts around it.
  func around(_ target: ExactText) -> ExactText {
    if relation.isEmpty, unit.isEmpty { return target }
    return ExactText(relation.string + target.string + unit.string)
  }

  /// Whether a text is nothing but a relation: ≥, or 大于等于.
  private static func isRelation(_ text: ExactText) -> Bool {
    let value = TargetValue(text)
    if let relation = value.relation { return value.normalised.string == relation.rawValue }
    let words = RecognitionKey(text)
    return relationWords.contains { words.isWord($0) }
  }

  private static let relationWords: [StaticString] = [
    "大于", "小于", "等于", "大于等于", "小于等于", "大于或等于", "小于或等于", "不小于", "不大于", "不低于", "不高于", "不少于", "不超过",
  ]
}
