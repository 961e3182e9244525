internal import Convert

/// Tells the ledger where radical characters were replaced by the characters they stand for.
enum RadicalLedger {
  /// The entry for the texts in which two readings of one source differ.
  ///
  /// - Parameters:
  ///   - printed: The reading that keeps radical characters, otherwise repaired.
  ///   - mended: The reading that replaces them.
  /// - Returns: One entry with every text that was touched; `nil` where none was.
  static func entry(printed: Disclosure, mended: Disclosure) -> LedgerEntry? {
    var printed = printed
    var mended = mended
    var before: [ExactText] = []
    printed.forEachText { _, text in before.append(text) }
    var rest = before[...]
    var changes: [LedgerChange] = []
    mended.forEachText { pointer, text in
      guard let printed = rest.popFirst(), printed != text else { return }
      changes.append(
        LedgerChange(
          path: ExactText(pointer), before: .text(printed), after: .text(text), raw: printed))
    }
    return changes.isEmpty ? nil : LedgerEntry(code: .radical, changes: changes)
  }
}
