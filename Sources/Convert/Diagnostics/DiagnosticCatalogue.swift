/// All codes of a program, each with its wording.
///
/// ```swift
/// let catalogue = DiagnosticCatalogue(registry: .standard)
/// catalogue["format.unknown"]?.advice.english  // what to do
/// ```
public struct DiagnosticCatalogue: Sendable {
  /// A code and its words.
  public struct Entry: Sendable {
    /// The code: `format.unknown`.
    public let code: String
    /// Its severity, message and advice.
    public let wording: DiagnosticWording
  }

  /// The entries, in the order of this module, the formats, and what else there is.
  public let entries: [Entry]

  /// Makes a catalogue.
  ///
  /// - Parameters:
  ///   - registry: The formats whose codes belong to it.
  ///   - others: The codes of whoever embeds this module.
  public init(registry: FormatRegistry, others: [any DiagnosticCode] = []) {
    let codes = Self.moduleCodes + registry.formats.flatMap(\.codes) + others
    var known: Set<String> = []
    // Formats that share a reader share its codes.
    self.entries = codes.compactMap { code in
      guard known.insert(code.rawValue).inserted else { return nil }
      return Entry(code: code.rawValue, wording: code.wording)
    }
  }

  /// The words of a code; of the code that tells an entry of the ledger, such as `amount-move`; and of
  /// the one by which the checks tell an identity that the ledger names by its id, such as
  /// `summary=income`; `nil` for a code that nobody has.
  public subscript(code: String) -> DiagnosticWording? {
    if let entry = entries.first(where: { $0.code == code }) { return entry.wording }
    if let ledgerCode = LedgerCode(rawValue: code) { return LedgerFindingCode(ledgerCode).wording }
    return IdentityFamily(rawValue: code).map { IdentityCheck.code(of: $0).wording }
  }

  /// The codes of this module: a line for each enumeration.
  private static var moduleCodes: [any DiagnosticCode] {
    let families: [[any DiagnosticCode]] = [
      ConversionCode.allCases,
      RepairCode.allCases,
      LedgerFindingCode.allCases,
      DisclosureChecks.codes,
    ]
    return families.flatMap { $0 }
  }
}
