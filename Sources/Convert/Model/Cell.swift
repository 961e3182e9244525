/// What stands in one cell of a table.
///
/// Empty has several meanings, and they stay apart: nothing at all is ``blank``, a stated zero is
/// an ``amount(_:)``, a placeholder such as `-` or `无` is ``text(_:)``.
public enum Cell: Hashable, Sendable {
  /// Nothing is printed.
  case blank
  /// Words, or a placeholder as printed; never empty in a table that was read from text.
  case text(ExactText)
  /// A classification code.
  case code(ClassificationCode)
  /// A number under an amount column.
  case amount(Amount)

  /// The amount, where the cell is one.
  public var amount: Amount? {
    if case .amount(let amount) = self { amount } else { nil }
  }

  /// The text, where the cell is text.
  public var text: ExactText? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The code, where the cell is one.
  public var code: ClassificationCode? {
    if case .code(let code) = self { code } else { nil }
  }

  /// Whether nothing is printed.
  public var isBlank: Bool {
    if case .blank = self { true } else { false }
  }
}
