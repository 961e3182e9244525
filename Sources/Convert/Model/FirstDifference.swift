/// Compares the members of two values one after the other and keeps the first difference.
struct FirstDifference {
  /// The first difference so far.
  private(set) var difference: DisclosureDifference?

  /// Compares a text; absent and empty differ.
  mutating func text(_ name: StaticString, _ left: ExactText?, _ right: ExactText?) {
    guard difference == nil, left != right else { return }
    difference = DisclosureDifference(
      left?.string ?? Self.absent, right?.string ?? Self.absent
    ).below(name)
  }

  /// Compares a value of any other kind.
  mutating func value<Value: Equatable>(_ name: StaticString, _ left: Value?, _ right: Value?) {
    guard difference == nil, left != right else { return }
    difference = DisclosureDifference(
      left.map { "\($0)" } ?? Self.absent, right.map { "\($0)" } ?? Self.absent
    ).below(name)
  }

  /// Compares a value that has members.
  mutating func member<Value>(
    _ name: StaticString, _ left: Value, _ right: Value,
    _ compare: (Value, Value) -> DisclosureDifference?
  ) {
    guard difference == nil else { return }
    difference = compare(left, right)?.below(name)
  }

  /// Compares a value that has members and may be absent.
  mutating func optional<Value>(
    _ name: StaticString, _ left: Value?, _ right: Value?,
    _ compare: (Value, Value) -> DisclosureDifference?
  ) {
    if let left, let right { return member(name, left, right, compare) }
    value(name, left.map { _ in Self.present }, right.map { _ in Self.present })
  }

  /// Compares lists.
  mutating func list<Element>(
    _ name: StaticString, _ left: [Element], _ right: [Element],
    _ compare: (Element, Element) -> DisclosureDifference?
  ) {
    guard difference == nil else { return }
    difference = Self.inList(left, right, compare)?.below(name)
  }

  /// The first difference of two lists: element by element, then in length.
  static func inList<Element>(
    _ left: [Element], _ right: [Element], _ compare: (Element, Element) -> DisclosureDifference?
  ) -> DisclosureDifference? {
    for index in 0..<min(left.count, right.count) {
      if let difference = compare(left[index], right[index]) { return difference.below(index) }
    }
    if left.count == right.count { return nil }
    return DisclosureDifference("\(left.count) elements", "\(right.count) elements")
  }

  /// The difference of two texts by their bytes.
  static func ofTexts(_ left: ExactText, _ right: ExactText) -> DisclosureDifference? {
    left == right ? nil : DisclosureDifference(left.string, right.string)
  }

  private static let absent = "(absent)"
  private static let present = "(present)"
}

extension Cell {
  /// The cell in a word or two, for messages about differences.
  var summary: String {
    switch self {
    case .blank: "(blank)"
    case .text(let text): "text " + text.string
    case .code(let code): "code " + code.digits.string
    case .amount(let amount): "amount " + amount.description
    }
  }
}

extension Block {
  /// The kind of the block, for messages about differences.
  var summary: String {
    switch self {
    case .paragraph: "paragraph"
    case .note: "note"
    case .table: "table"
    case .performance: "performance"
    case .project: "project"
    case .term: "term"
    }
  }
}
