/// The checks by which a disclosure proves itself.
///
/// ```swift
/// let report = DisclosureChecks().report(on: disclosure)
/// report.count(.error)  // 0 where nothing contradicts
/// ```
public struct DisclosureChecks: Sendable {
  /// Makes the checks.
  public init() {}

  /// Runs every check.
  ///
  /// - Parameter disclosure: What to check, of whatever format.
  /// - Returns: The findings by their place, and the coverage.
  public func report(on disclosure: Disclosure) -> CheckReport {
    let document = DisclosureFigures(disclosure)
    let blocks = BlockOrder(disclosure)
    var findings = IdentityCheck(document, blocks: blocks).findings()
    let meter = CoverageMeter(document)
    findings.sort { $0.order.lexicographicallyPrecedes($1.order) }
    return CheckReport(
      findings: findings, coverage: meter.coverage, identitiesHeld: meter.identitiesHeld,
      trusts: meter.trusts)
  }

  /// The codes of all checks.
  static var codes: [any DiagnosticCode] {
    let families: [[any DiagnosticCode]] = [
      SummaryCode.allCases, RoundingCode.allCases, RowSumRule.allCases, ColumnSumRule.allCases,
      BetweenTablesRule.allCases,
    ]
    return families.flatMap { $0 }
  }
}
