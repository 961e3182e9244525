/// What the checks tell of a disclosure that is converted.
struct CheckOutcome: Sendable {
  /// The findings, by their place in the document.
  let findings: [CheckFinding]
  /// How many amounts are proven.
  let proof: AmountProof.Counts

  /// The summary: findings by severity, and coverage.
  var summary: Diagnostic {
    func count(_ severity: Severity) -> DiagnosticArgument {
      .integer(findings.count { $0.diagnostic.severity == severity })
    }
    return Diagnostic(
      SummaryCode.summary,
      [
        "errors": count(.error), "warnings": count(.warning), "notes": count(.note),
        "amounts": .integer(proof.proven + proof.doubtful + proof.unproven),
        "proven": .integer(proof.proven), "doubtful": .integer(proof.doubtful),
        "unproven": .integer(proof.unproven), "identities": .integer(proof.identitiesHeld),
      ])
  }
}

/// The code of the summary.
package enum SummaryCode: String, DiagnosticCode {
  /// How many findings there are, and how far the amounts are proven.
  case summary = "check.summary"

  /// The words of the code.
  package var wording: DiagnosticWording {
    DiagnosticWording(
      severity: .note,
      message: LocalizedText(
        en: """
          checks: {errors} {errors:error|errors}, {warnings} {warnings:warning|warnings}, \
          {notes} {notes:note|notes}; of {amounts} {amounts:amount|amounts} {proven} proven, \
          {doubtful} in doubt, {unproven} unproven \
          ({identities} {identities:identity holds|identities hold})
          """,
        zh: "检查：错误 {errors}、警告 {warnings}、说明 {notes}；金额 {amounts} 个，"
          + "已证明 {proven}、存疑 {doubtful}、未证明 {unproven}（{identities} 条勾稽关系成立）"),
      advice: LocalizedText(
        en: "An amount is proven where it takes part in an identity that holds and in none that "
          + "fails. `convert-cli check` tells each finding, `--coverage` each unproven amount.",
        zh: "金额参与的勾稽关系成立且无一不成立，即为已证明。"
          + "`convert-cli check` 列出各项发现，`--coverage` 列出未证明的金额。"))
  }
}
