internal import Convert

/// How reading treats the blanks of a text, by what the text is.
enum TextRule: Sendable {
  /// A label, a name or a heading.
  case label
  /// Running text.
  case prose
  /// What a row of a statement table is; see ``RowLabel``.
  case rowLabel(allowsSection: Bool)

  /// The rule for all blanks but the one behind the code of a row's label.
  var whiteSpace: WhiteSpaceRule {
    switch self {
    case .label, .rowLabel: .label
    case .prose: .prose
    }
  }

  /// Whether a blank may stand behind a code.
  var isRowLabel: Bool {
    if case .rowLabel = self { true } else { false }
  }

  /// The text of a range under the rule.
  func text(of range: Range<Int>, in bytes: [UInt8]) -> ExactText {
    switch self {
    case .label: WhiteSpaceRule.label.text(of: range, in: bytes)
    case .prose: WhiteSpaceRule.prose.text(of: range, in: bytes)
    case .rowLabel(let allowsSection):
      RowLabel.text(of: range, in: bytes, allowsSection: allowsSection)
    }
  }
}
