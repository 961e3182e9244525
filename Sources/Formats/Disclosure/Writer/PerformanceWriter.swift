internal import Convert

/// Writes tables of performance targets in the plain-text layout.
///
/// One canonical form: title, year, the rows of the head, the line of labels, a row for each
/// indicator, all rows as wide as the table. Levels stand on every row, so that each row reads by
/// itself and nothing depends on the row above it.
enum PerformanceWriter {
  /// Appends a table: its title, its year, its rows and the notes below it, a blank line behind each.
  ///
  /// - Parameters:
  ///   - target: The table.
  ///   - bytes: The text so far.
  ///   - isGrouped: Whether amounts have thousands separators.
  static func append(
    _ target: PerformanceTarget, to bytes: inout [UInt8], isGrouped: Bool = true
  ) {
    append(target.title, to: &bytes)
    if let year = target.year {
      bytes.append(contentsOf: "（\(year)年）\n\n".utf8)
    }
    let columns = IndicatorLayout(target)
    var rows = PerformanceHeadLayout(target, isGrouped: isGrouped).rows
    if target.indicatorLabels.isEmpty == false { rows.append(columns.labels) }
    let width = max(target.scope == .project ? 9 : 6, columns.labels.count)
    for row in rows {
      append(row.count, width: width, to: &bytes) { $1.append(contentsOf: row[$0].utf8) }
    }
    let fields = columns.fields
    for indicator in target.indicators {
      append(fields.count, width: width, to: &bytes) { column, bytes in
        if let field = fields[column] { bytes.append(contentsOf: indicator[field].utf8) }
      }
    }
    if !rows.isEmpty || !target.indicators.isEmpty { bytes.append(newline) }
    for note in target.notes {
      if let mark = note.mark { bytes.append(contentsOf: mark.utf8) }
      append(note.text, to: &bytes)
    }
  }

  private static func append(_ text: ExactText, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(newline)
    bytes.append(newline)
  }

  /// Appends a row of `count` cells, each written by `cell`, and blank ones up to `width`.
  private static func append(
    _ count: Int, width: Int, to bytes: inout [UInt8], _ cell: (Int, inout [UInt8]) -> Void
  ) {
    for index in 0..<count {
      if index > 0 { bytes.append(tab) }
      cell(index, &bytes)
    }
    for _ in 0..<max(0, width - count) { bytes.append(tab) }
    bytes.append(newline)
  }

  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")
}

/// The columns of the indicators as they are written.
private struct IndicatorLayout {
  /// The label of each column; empty where none is printed.
  private(set) var labels: [ExactText]
  /// The field of each column; `nil` for a column of no known field, which is blank.
  private(set) var fields: [IndicatorField?]

  init(_ target: PerformanceTarget) {
    guard !target.indicatorLabels.isEmpty else {
      let usual = IndicatorColumns.usual(target.scope)
      (labels, fields) = (usual.names, usual.fields)
      return
    }
    labels = target.indicatorLabels
    fields = []
    for label in labels {
      let letters = label.utf8.filter { $0 != 0x20 }
      let field = IndicatorField(label: letters.span)
      fields.append(fields.contains { $0 == field } ? nil : field)
    }
    let needed = IndicatorField.allCases.filter { field in
      !fields.contains(field) && target.indicators.contains { !$0[field].isEmpty }
    }
    for field in needed where !fields.contains(field) { insert(around: field) }
  }

  /// Adds columns without a label for a field and for all that are missing beside it: only then
  /// does a reader know which they are.
  private mutating func insert(around field: IndicatorField) {
    let before = fields.lastIndex { $0.map { $0.rawValue < field.rawValue } ?? false }
    let after = fields.firstIndex { $0.map { $0.rawValue > field.rawValue } ?? false }
    let lowest = before.flatMap { fields[$0] }.map { $0.rawValue + 1 } ?? 0
    let highest = after.flatMap { fields[$0] }?.rawValue ?? (field.rawValue + 1)
    guard lowest < highest else { return }
    let missing = IndicatorField.allCases[lowest..<highest].filter { !fields.contains($0) }
    let place = before.map { $0 + 1 } ?? 0
    fields.insert(contentsOf: missing, at: place)
    labels.insert(contentsOf: missing.map { _ in "" }, at: place)
  }
}
