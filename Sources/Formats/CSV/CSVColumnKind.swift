internal import Convert

/// What a column is, in one field: its role, with the level of codes or the concept of amounts, and
/// its side behind a `@`: `code:class`, `name`, `amount:total@income`.
struct CSVColumnKind {
  /// The field of a column.
  static func field(_ column: Column) throws(ExchangeRefusal) -> String {
    let role =
      switch column.role {
      case .code(let level): "code:" + level.rawValue
      case .label: "name"
      case .project: "project"
      case .amount: "amount" + (column.concept.map { ":" + $0.rawValue } ?? "")
      case .text: "text"
      }
    if let concept = column.concept, column.role != .amount {
      throw ExchangeRefusal(
        CSVCode.misplacedConcept, [(name: "found", value: .text(concept.rawValue))])
    }
    return role + (column.side.map { "@" + $0.rawValue } ?? "")
  }

  /// The column of a field, without its header; `nil` where the field is none.
  static func column(_ field: String) -> Column? {
    let halves = field.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    var column = Column(header: [], role: .text)
    if halves.count == 2 {
      guard let side = TableSide(rawValue: String(halves[1])) else { return nil }
      column.side = side
    }
    let pieces = halves[0].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let detail = pieces.count == 2 ? String(pieces[1]) : nil
    switch (pieces[0], detail) {
    case ("code", let level?):
      guard let level = CodeLevel(rawValue: level) else { return nil }
      column.role = .code(level)
    case ("amount", nil): column.role = .amount
    case ("amount", let concept?):
      guard let concept = Concept(rawValue: concept) else { return nil }
      column.role = .amount
      column.concept = concept
    case ("name", nil): column.role = .label
    case ("project", nil): column.role = .project
    case ("text", nil): column.role = .text
    default: return nil
    }
    return column
  }
}
