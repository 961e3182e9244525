internal import Convert

/// The columns of the indicators, as the line of labels above them has them.
///
/// A class, since every row refers to the columns above it.
final class IndicatorColumns: Sendable {
  /// A place for a field in the order of the columns.
  struct Slot: Sendable {
    /// The field.
    var field: IndicatorField
    /// The column where it stands, or would stand if it had a label; from 0.
    var position: Int
    /// Whether it has a column in the table.
    var isLabelled: Bool
  }

  /// The field of each column, from the left; `nil` for a column of no known field.
  let fields: [IndicatorField?]
  /// The labels as printed, blank cells left out.
  let labels: [ExactText]
  /// The labels by column, without blanks; empty where none is printed.
  let names: [ExactText]
  /// A slot for every field, in the order of the columns.
  let slots: [Slot]
  /// The column of each field by its raw value; `nil` where it has none.
  let positions: [Int?]
  /// The columns that hold the relation of the target, apart from its number: 指标性质, 计算符号.
  let relations: [Int]
  /// The columns that hold the unit of the target, apart from its number: 度量单位.
  let units: [Int]
  /// Whether every column is one of a known field.
  let isKnown: Bool

  /// Reads a line of labels; `nil` where the row is none.
  ///
  /// It is one only if it ``mayBeLabels(_:in:)``.
  convenience init?(_ row: RawRow, in source: SourceText) {
    var fields: [IndicatorField?] = []
    var labels: [ExactText] = []
    for cell in row.cells {
      let text = CellText(cell)
      let field = IndicatorField(label: text.squashed(in: source).span)
      // A label that stands twice says nothing the second time.
      fields.append(fields.contains { $0 == field } ? nil : field)
      labels.append(text.text(.label, in: source))
    }
    let known = fields.compactMap(\.self)
    let levels = known.filter { $0.rawValue <= IndicatorField.level3.rawValue }
    guard known.count >= 3, levels.count >= 2 else { return nil }
    self.init(fields: Self.withInteriorFields(fields, labels), labels: labels)
  }

  /// Whether one of the first cells names a level, which no other row has.
  static func mayBeLabels(_ row: RawRow, in source: SourceText) -> Bool {
    var filled = 0
    for index in 0..<row.cells.count where !row.cells[index].isEmpty {
      let cell = row.cells[index]
      // 一级指标 in twelve bytes, with a blank between any two characters fifteen.
      if (12...15).contains(cell.count), endsAsLevel(cell, in: source) { return true }
      filled += 1
      if filled == 3 { return false }
    }
    return false
  }

  /// Whether a cell of twelve bytes and more ends in 级指标, blanks apart.
  private static func endsAsLevel(_ cell: Range<Int>, in source: SourceText) -> Bool {
    let span = source.bytes.span
    guard span.hasWord("标", at: cell.upperBound - 3) else { return false }
    if span.hasWord(levelLabel, at: cell.upperBound - levelLabel.utf8CodeUnitCount) { return true }
    return span.firstBlank(in: cell) != nil
      && CellText(cell).squashed(in: source).span.ends(with: levelLabel)
  }

  private static let levelLabel: StaticString = "级指标"

  /// The usual columns, for a table whose labels are lost.
  static func usual(_ scope: PerformanceScope) -> IndicatorColumns {
    let fields: [IndicatorField] =
      switch scope {
      case .department: [.level1, .level2, .level3, .target, .basis, .weight]
      case .project: IndicatorField.all
      }
    return IndicatorColumns(fields: fields, labels: fields.map { _ in "" })
  }

  private init(fields: [IndicatorField?], labels: [ExactText]) {
    self.fields = fields
    self.labels = labels.filter { !$0.isEmpty }
    names = labels
    var slots: [Slot] = []
    for (position, field) in fields.enumerated() {
      if let field { slots.append(Slot(field: field, position: position, isLabelled: true)) }
    }
    for field in IndicatorField.all where !fields.contains(field) {
      let before = slots.lastIndex { $0.field.rawValue < field.rawValue }
      let index = before.map { $0 + 1 } ?? 0
      let position = before.map { slots[$0].position + 1 } ?? 0
      slots.insert(Slot(field: field, position: position, isLabelled: false), at: index)
    }
    self.slots = slots
    isKnown = !fields.contains(nil)
    let hasParts = !isKnown && fields.contains(.target)
    relations = hasParts ? Self.columns(named: Self.relationLabels, fields, labels) : []
    units = hasParts ? Self.columns(named: Self.unitLabels, fields, labels) : []
    positions = IndicatorField.all.map { fields.firstIndex(of: $0) }
  }

  /// The columns of no field whose label ends with one of some words.
  private static func columns(
    named words: [StaticString], _ fields: [IndicatorField?], _ labels: [ExactText]
  ) -> [Int] {
    fields.indices.filter { index in
      guard fields[index] == nil, !labels[index].isEmpty else { return false }
      let label = RecognitionKey(labels[index])
      return words.contains { label.hasSuffix($0) }
    }
  }

  private static let relationLabels: [StaticString] = ["指标性质", "符号"]

  private static let unitLabels: [StaticString] = ["量单位", "指标单位", "值单位"]

  /// Whether a column holds a part of the target apart from its number.
  var hasTargetParts: Bool { !relations.isEmpty || !units.isEmpty }

  /// How many columns there are, without blank ones behind the last label.
  var width: Int { (names.lastIndex { !$0.isEmpty } ?? fields.count - 1) + 1 }

  /// Whether cells stand in their columns: nothing in them is foreign, nothing is beside them.
  func fit(_ natures: [CellNature]) -> Bool {
    for (index, nature) in natures.enumerated() {
      if index >= names.count {
        guard nature.contains(.blank) else { return false }
      } else if let field = fields[index] {
        if IndicatorPlacement.isForeign(nature, to: field) { return false }
      } else if names[index].isEmpty, !nature.contains(.blank) {
        return false
      }
    }
    return true
  }

  /// Gives columns without a label between two labelled ones the fields that are missing there,
  /// where there are as many.
  private static func withInteriorFields(
    _ fields: [IndicatorField?], _ labels: [ExactText]
  ) -> [IndicatorField?] {
    var result = fields
    var previous: Int?
    for (position, field) in fields.enumerated() {
      guard let field else { continue }
      defer { previous = position }
      let start = previous.map { $0 + 1 } ?? 0
      let lowest = previous.flatMap { fields[$0] }.map { $0.rawValue + 1 } ?? 0
      guard start < position, lowest < field.rawValue else { continue }
      let missing = IndicatorField.all[lowest..<field.rawValue].filter {
        !fields.contains($0)
      }
      let gap = start..<position
      guard missing.count == gap.count, gap.allSatisfy({ labels[$0].isEmpty }) else { continue }
      for (index, field) in zip(gap, missing) { result[index] = field }
    }
    return result
  }
}
