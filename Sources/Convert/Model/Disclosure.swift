/// A department's published budget or final accounts: the one value between all formats.
///
/// Order is the order of the document. `==` compares everything, spelling and provenance included;
/// ``isEquivalent(to:)`` leaves provenance out and compares amounts by value.
public struct Disclosure: Hashable, Sendable {
  /// The version of the model, major and minor, that every exchange format names.
  public static let modelVersion = "1.0"

  /// Budget or final accounts.
  public var stage: Stage
  /// The year that the figures are for, four digits; `nil` where the title names none.
  public var fiscalYear: Int?
  /// The disclosing department, as on the title page; `nil` where the title names none.
  public var department: ExactText?
  /// The title on one line, its pieces joined.
  public var title: ExactText
  /// 目录, the table of contents; empty where the document has none.
  public var contents: [ContentsEntry]
  /// The parts, in the order of the document.
  public var parts: [Part]
  /// The sign-off at the end; `nil` where there is none.
  public var signature: Signature?
  /// What was repaired and what was lost, with its proof.
  public var ledger: [LedgerEntry]

  /// Makes a disclosure.
  public init(
    stage: Stage, fiscalYear: Int? = nil, department: ExactText? = nil, title: ExactText,
    contents: [ContentsEntry] = [], parts: [Part] = [], signature: Signature? = nil,
    ledger: [LedgerEntry] = []
  ) {
    self.stage = stage
    self.fiscalYear = fiscalYear
    self.department = department
    self.title = title
    self.contents = contents
    self.parts = parts
    self.signature = signature
    self.ledger = ledger
  }
}

/// What a disclosure publishes.
public enum Stage: String, CaseIterable, Hashable, Sendable {
  /// 部门预算.
  case budget
  /// 部门决算.
  case finalAccounts = "final_accounts"
}

/// An entry of the table of contents, without dot leader and page number.
public struct ContentsEntry: Hashable, Sendable {
  /// The number as printed: `第一部分`, `一、`, `1.`; `nil` where there is none.
  public var label: ExactText?
  /// The heading that the entry names.
  public var title: ExactText
  /// The line of the source on which it begins, from 1.
  public var sourceLine: Int?

  /// Makes an entry.
  public init(label: ExactText? = nil, title: ExactText, sourceLine: Int? = nil) {
    self.label = label
    self.title = title
    self.sourceLine = sourceLine
  }
}

/// The sign-off at the end of a disclosure.
public struct Signature: Hashable, Sendable {
  /// Who signs; `nil` where only a date stands there.
  public var name: ExactText?
  /// The date as published: `2025年2月12日`; `nil` where only a name stands there.
  public var date: ExactText?
  /// The line of the source on which it begins, from 1.
  public var sourceLine: Int?

  /// Makes a sign-off.
  public init(name: ExactText? = nil, date: ExactText? = nil, sourceLine: Int? = nil) {
    self.name = name
    self.date = date
    self.sourceLine = sourceLine
  }
}

/// 第N部分, or what stands in a document that has no parts.
public struct Part: Hashable, Sendable {
  /// The label as printed: `第一部分`; `nil` for what stands outside all parts.
  public var label: ExactText?
  /// The title without the label; `nil` where there is no label.
  public var title: ExactText?
  /// What stands before the first section.
  public var blocks: [Block]
  /// The sections, in the order of the document.
  public var sections: [Section]
  /// The line of the source on which it begins, from 1.
  public var sourceLine: Int?

  /// Makes a part.
  public init(
    label: ExactText? = nil, title: ExactText? = nil, blocks: [Block] = [],
    sections: [Section] = [], sourceLine: Int? = nil
  ) {
    self.label = label
    self.title = title
    self.blocks = blocks
    self.sections = sections
    self.sourceLine = sourceLine
  }
}

/// A numbered or titled stretch of a part.
public struct Section: Hashable, Sendable {
  /// The number as printed: `一、`, `（一）`; `nil` for a heading without a number.
  public var label: ExactText?
  /// The heading without the number.
  public var title: ExactText
  /// The depth in the outline: 1 below a part, 2 below that; at most ``maximumLevel``.
  public var level: Int
  /// What stands before the first subsection.
  public var blocks: [Block]
  /// The sections below this one, each one level deeper.
  public var subsections: [Section]
  /// The line of the source on which it begins, from 1.
  public var sourceLine: Int?

  /// The deepest level.
  public static let maximumLevel = 6

  /// Makes a section.
  public init(
    label: ExactText? = nil, title: ExactText, level: Int, blocks: [Block] = [],
    subsections: [Section] = [], sourceLine: Int? = nil
  ) {
    self.label = label
    self.title = title
    self.level = level
    self.blocks = blocks
    self.subsections = subsections
    self.sourceLine = sourceLine
  }
}
