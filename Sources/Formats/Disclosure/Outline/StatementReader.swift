internal import Convert

/// Makes a project statement of its paragraphs: the name of the project, then fields.
struct StatementReader {
  /// Whether a statement is open.
  private(set) var isOpen = false
  private var statement = ProjectStatement(name: "")
  private let labels: LabelTexts

  /// Makes a reader with no statement open.
  ///
  /// - Parameter labels: The texts of labels in the source.
  init(_ labels: LabelTexts) {
    self.labels = labels
  }

  /// Opens a statement.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph that names the project.
  ///   - mark: The mark in front of it.
  ///   - label: Its label: 项目名称.
  mutating func begin(_ paragraph: SourceParagraph, _ mark: OutlineMark?, _ label: FieldLabel) {
    let source = labels.source
    statement = ProjectStatement(
      label: mark.map { source.label($0.range) }, nameLabel: label.text(in: labels),
      name: source.text(of: paragraph, from: label.textStart, as: .label),
      sourceLine: paragraph.line)
    statement.fields.reserveCapacity(8)
    isOpen = true
  }

  /// Adds a paragraph to the open statement.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph: a field with its label, or what goes on below one.
  ///   - mark: The mark in front of it.
  ///   - label: The label that it begins with.
  /// - Returns: `false` where no statement is open, or the paragraph is none of it.
  mutating func append(
    _ paragraph: SourceParagraph, _ mark: OutlineMark?, _ label: FieldLabel?
  ) -> Bool {
    guard isOpen else { return false }
    if mark == nil, let label {
      statement.fields.append(
        StatementField(
          label: label.text(in: labels),
          text: labels.source.text(of: paragraph, from: label.textStart, as: .prose),
          sourceLine: paragraph.line))
      return true
    }
    guard let last = statement.fields.indices.last else { return false }
    let item = labels.source.paragraph(paragraph, mark)
    statement.fields[last].paragraphs.append(item)
    return true
  }

  /// The statement that was open; `nil` where none was.
  mutating func finish() -> ProjectStatement? {
    guard isOpen else { return nil }
    isOpen = false
    return statement
  }
}
