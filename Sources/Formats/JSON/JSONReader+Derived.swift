internal import Convert

/// The derived members of an indicator, as a document states them.
struct JSONStatedTarget {
  /// The relation of the target.
  var relation: TargetRelation?
  /// The number of the target.
  var number: Amount?
  /// The unit of the target.
  var unit: ExactText?
}

/// The derived members of a project statement, as a document states them.
struct JSONStatedProject {
  /// The amount of the project.
  var amount: Amount?
  /// The unit of the amount.
  var unit: MonetaryUnit?
  /// The budget unit of the project.
  var budgetUnit: ExactText?
  /// Whether the project is withheld.
  var isWithheld: Bool?
}

/// The derived members `code` and `level` of a row whose label begins with its code.
struct JSONStatedCode {
  /// The row, from 0.
  var row: Int
  /// What the row states.
  var member: JSONCodeMember
}

/// Derived members: they may be left out, but what is stated must be what the model derives.
///
/// They are only held against members that were read without a finding.
extension JSONSyntax {
  /// Holds what is stated of a target against the target.
  mutating func check(
    _ stated: JSONStatedTarget, against indicator: Indicator, at start: Int
  ) throws(JSONStop) {
    guard stated.relation != nil || stated.number != nil || stated.unit != nil else { return }
    let derived = indicator.targetValue
    try check(
      IndicatorMember.relation, stated.relation?.rawValue, derived.relation?.rawValue, at: start)
    try check(
      IndicatorMember.number, stated.number?.description, derived.number?.description, at: start)
    try check(IndicatorMember.unit, stated.unit?.string, derived.unit.string, at: start)
  }

  /// Holds what is stated of a project against its fields.
  mutating func check(
    _ stated: JSONStatedProject, against project: ProjectStatement, at start: Int
  ) throws(JSONStop) {
    try check(
      ProjectMember.amount, stated.amount?.description, project.amount?.description, at: start)
    try check(ProjectMember.unit, stated.unit?.rawValue, project.unit?.rawValue, at: start)
    try check(
      ProjectMember.budgetUnit, stated.budgetUnit?.string, project.budgetUnit?.string, at: start)
    if let isWithheld = stated.isWithheld {
      try check(
        ProjectMember.isWithheld, String(isWithheld), String(project.isWithheld), at: start)
    }
  }

  /// Holds `level` against `code`.
  mutating func checkLevel(of member: JSONCodeMember) throws(JSONStop) {
    guard let stated = member.level, !member.isRefused else { return }
    let digits = member.code?.digits.utf8.count ?? 0
    try check(
      SideMember.level, stated.rawValue,
      RowLayout.level(ofCodeWithDigits: digits)?.rawValue, at: member.levelOffset)
  }

  /// Holds the codes of a two-sided table against its labels.
  mutating func check(
    _ stated: [JSONStatedCode], against table: StatementTable, _ layout: RowLayout
  ) throws(JSONStop) {
    if stated.isEmpty { return }
    let derived = layout.expenditure.derivedCodes(of: table)
    for code in stated {
      try checkLevel(of: code.member)
      let expected = derived.indices.contains(code.row) ? derived[code.row] : nil
      try check(
        SideMember.code, code.member.code?.digits.string, expected?.string, at: code.member.offset)
    }
  }

  private mutating func check(
    _ member: some JSONMember, _ stated: String?, _ derived: String?, at start: Int
  ) throws(JSONStop) {
    guard let stated else { return }
    if let derived, derived.utf8.elementsEqual(stated.utf8) { return }
    try report(
      .inconsistent, at: start,
      [
        (name: "name", value: .text(member.rawValue)), (name: "found", value: .text(stated)),
        (name: "expected", value: .text(derived ?? "")),
        (name: "derived", value: .words(Self.derivedWords(derived))),
      ])
  }

  /// What follows from other members, as messages say it.
  static func derivedWords(_ derived: String?) -> LocalizedText {
    guard let derived else { return LocalizedText(en: "nothing", zh: "得不出该值") }
    return LocalizedText(en: "'\(derived)'", zh: "得出的是“\(derived)”")
  }
}
