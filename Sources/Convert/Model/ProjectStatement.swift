/// A labelled field of a project statement: 设立的政策依据, 预算安排规模, ….
public struct StatementField: Hashable, Sendable {
  /// The label as printed, without a colon.
  public var label: ExactText
  /// What stands on the line of the label; empty where a list follows instead.
  public var text: ExactText
  /// The paragraphs and list items below, in order.
  public var paragraphs: [Paragraph]
  /// The line of the source on which it begins, from 1.
  public var sourceLine: Int?

  /// Makes a field.
  public init(
    label: ExactText, text: ExactText, paragraphs: [Paragraph] = [], sourceLine: Int? = nil
  ) {
    self.label = label
    self.text = text
    self.paragraphs = paragraphs
    self.sourceLine = sourceLine
  }
}

/// （一）项目名称：…: what the explanations say about one project.
///
/// ``amount``, ``unit``, ``budgetUnit`` and ``isWithheld`` are derived from the fields, so that they
/// can never contradict them.
public struct ProjectStatement: Hashable, Sendable {
  /// The number as printed: `（一）`; `nil` where there is none.
  public var label: ExactText?
  /// The label of the name as printed, without a colon: `项目名称`.
  public var nameLabel: ExactText
  /// The name of the project.
  public var name: ExactText
  /// The fields after the name, in the order of the document.
  public var fields: [StatementField]
  /// The line of the source on which it begins, from 1.
  public var sourceLine: Int?

  /// Makes a statement.
  public init(
    label: ExactText? = nil, nameLabel: ExactText = "项目名称", name: ExactText,
    fields: [StatementField] = [], sourceLine: Int? = nil
  ) {
    self.label = label
    self.nameLabel = nameLabel
    self.name = name
    self.fields = fields
    self.sourceLine = sourceLine
  }
}
