/// A paragraph or an item of a list.
public struct Paragraph: Hashable, Sendable {
  /// The mark of a list item as printed: `1、`, `（一）`, `(2)`; `nil` for a plain paragraph.
  public var mark: ExactText?
  /// The text without its mark; one line.
  public var text: ExactText
  /// The line of the source on which it begins, from 1.
  public var sourceLine: Int?

  /// Makes a paragraph, or with a mark an item of a list.
  public init(mark: ExactText? = nil, text: ExactText, sourceLine: Int? = nil) {
    self.mark = mark
    self.text = text
    self.sourceLine = sourceLine
  }
}

/// 名词解释: a term of the glossary.
public struct GlossaryTerm: Hashable, Sendable {
  /// The number as printed: `一、`; `nil` where there is none.
  public var label: ExactText?
  /// The term.
  public var term: ExactText
  /// What it means; one line.
  public var definition: ExactText
  /// The line of the source on which it begins, from 1.
  public var sourceLine: Int?

  /// Makes a term.
  public init(
    label: ExactText? = nil, term: ExactText, definition: ExactText, sourceLine: Int? = nil
  ) {
    self.label = label
    self.term = term
    self.definition = definition
    self.sourceLine = sourceLine
  }
}

/// What a section holds, in the order of the document.
public enum Block: Hashable, Sendable {
  /// A paragraph, or an item of a list.
  case paragraph(Paragraph)
  /// A note that belongs to no table: 注：…, 备注：….
  case note(Paragraph)
  /// A statement table.
  indirect case table(StatementTable)
  /// A table of performance targets.
  indirect case performance(PerformanceTarget)
  /// A project statement.
  indirect case project(ProjectStatement)
  /// A term of the glossary.
  case term(GlossaryTerm)
}
