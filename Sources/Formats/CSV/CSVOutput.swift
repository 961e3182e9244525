internal import Convert

/// CSV as it is put together: a record at a time, its kind first, the line of the source second.
struct CSVOutput {
  /// What is written so far, UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Writes the first record, which says what the columns are, what the file is and its version.
  mutating func head() {
    let fields = [
      CSVKind.head.rawValue, "原文行号", CSVFormat.title, Disclosure.modelVersion,
    ]
    bytes.append(contentsOf: fields.joined(separator: ",").utf8)
    CSVField.endRecord(&bytes)
  }

  /// Writes a record.
  ///
  /// - Parameters:
  ///   - kind: What the record says.
  ///   - line: The line of the source; `nil` where none is known.
  ///   - fields: The fields behind; blank ones at the end are left out.
  /// - Throws: Where the line is out of bounds.
  mutating func record(
    _ kind: CSVKind, line: Int? = nil, _ fields: [[UInt8]]
  ) throws(CSVRefusal) {
    bytes.append(contentsOf: kind.rawValue.utf8)
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: try Self.number(line, in: NumberBounds.ordinal))
    for field in fields[..<((fields.lastIndex { !$0.isEmpty } ?? -1) + 1)] {
      bytes.append(UInt8(ascii: ","))
      CSVField.append(field, to: &bytes)
    }
    CSVField.endRecord(&bytes)
  }

  /// The field of a text; blank for `nil`.
  static func text(_ text: ExactText?) -> [UInt8] {
    text.map { CSVText.field($0.string) } ?? []
  }

  /// The field of a value of a list; blank for `nil`.
  static func choice(_ value: (some RawRepresentable<String>)?) -> [UInt8] {
    Array((value?.rawValue ?? "").utf8)
  }

  /// The field of a number; blank for `nil`.
  static func number(_ value: Int?, in bounds: ClosedRange<Int>) throws(CSVRefusal) -> [UInt8] {
    guard let value else { return [] }
    guard bounds.contains(value) else {
      throw CSVRefusal(
        code: .numberRange,
        arguments: [
          (name: "found", value: .integer(value)),
          (name: "minimum", value: .integer(bounds.lowerBound)),
          (name: "maximum", value: .integer(bounds.upperBound)),
        ])
    }
    return Array(String(value).utf8)
  }

  /// The field of something that is so or not.
  static func flag(_ holds: Bool) -> [UInt8] {
    holds ? yes : []
  }

  /// What says that something is so.
  static let yes = Array("是".utf8)
}
