/// A code of an identity that fails, with the rule in words.
protocol IdentityRule: DiagnosticCode {
  /// What the identity says, as the end of a sentence: `合计 is the sum of its parts`.
  var rule: LocalizedText { get }
  /// A case with figures.
  var example: LocalizedText { get }
  /// The clause that the rule comes from.
  var source: LocalizedText { get }
}

extension IdentityRule {
  /// The words of the code: the rule, both numbers, the difference, the likely cell.
  var wording: DiagnosticWording {
    DiagnosticWording(
      severity: .error,
      message: LocalizedText(
        en: "{place}: {stated}, but {expected} expected (difference {difference}): "
          + "\(rule.english): {identity}{likely}",
        zh: "{place}：{stated}，应为 {expected}（相差 {difference}）：\(rule.chinese)：{identity}{likely}"),
      advice: LocalizedText(
        en: "By the rule that \(rule.english). Compare the lines named with the published page; "
          + "where they are printed so, ask the department to correct the figure.",
        zh: "勾稽关系：\(rule.chinese)。请将所列各行与公开原件核对；如原件如此，请部门更正。"),
      example: example, source: source)
  }
}

/// Where the rules of the tables come from.
enum RuleSource {
  /// The form of the published tables.
  static let form = LocalizedText(
    en: "the form of departmental budget disclosure (部门预算公开表) itself, under the Budget Law of the "
      + "PRC, articles 14 and 32, and the Operating Rules for Budget Disclosure of Local Governments "
      + "(地方预决算公开操作规程, 财预〔2016〕143号)",
    zh: "部门预算公开表表式；《中华人民共和国预算法》第十四条、第三十二条；"
      + "《地方预决算公开操作规程》（财预〔2016〕143号）")
  /// The classification of income and expenditure.
  static let classification = LocalizedText(
    en: "the Classification of Government Income and Expenditure (政府收支分类科目), whose items make up "
      + "sections and whose sections make up classes",
    zh: "《政府收支分类科目》：项构成款，款构成类")
  /// Performance management.
  static let performance = LocalizedText(
    en: "Measures for the Management of Performance Targets of Central Departments (中央部门预算绩效目标管理"
      + "办法, 财预〔2015〕88号) and the forms that provinces made after them",
    zh: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）及各地绩效目标表")
  /// Arithmetic alone.
  static let arithmetic = LocalizedText(en: "arithmetic", zh: "算术关系")
}
