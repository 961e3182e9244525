/// The checks by which a disclosure proves itself.
///
/// ```swift
/// let report = DisclosureChecks().report(on: disclosure)
/// report.count(.error)  // 0 where nothing contradicts
/// ```
public struct DisclosureChecks: Sendable {
  private let codeLists: [CodeList]

  /// Makes the checks.
  ///
  /// - Parameter codeLists: The names of classification codes; a later list counts before an
  ///   earlier one.
  public init(codeLists: [CodeList] = []) {
    self.codeLists = codeLists
  }

  /// Runs every check.
  ///
  /// - Parameter disclosure: What to check, of whatever format.
  /// - Returns: The findings by their place, and the coverage.
  public func report(on disclosure: Disclosure) -> CheckReport {
    let document = DisclosureFigures(disclosure)
    let blocks = BlockOrder(disclosure)
    var findings = IdentityCheck(document, blocks: blocks).findings()
    let meter = CoverageMeter(document)
    var passages: [LinkedPassage] = []
    let outline = NarrativeOutline(disclosure)
    findings += textFindings(
      disclosure, document, outline, FindingMaker(blocks: blocks), into: &passages)
    findings += CodeChecks(
      document: document, blocks: blocks, lists: codeLists, year: disclosure.fiscalYear
    ).findings()
    findings.sort { $0.order.lexicographicallyPrecedes($1.order) }
    return CheckReport(
      findings: findings, coverage: meter.coverage, identitiesHeld: meter.identitiesHeld,
      trusts: meter.trusts, passages: passages,
      places: places(document, outline))
  }

  /// The tables with the lines that they take.
  private func places(
    _ document: DisclosureFigures, _ outline: NarrativeOutline
  ) -> [CheckPlace] {
    func place(_ name: String, _ lines: [Int?]) -> CheckPlace? {
      let lines = lines.compactMap(\.self)
      guard let first = lines.min(), let last = lines.max() else { return nil }
      return CheckPlace(name: name, lines: first...last)
    }
    let names = IdentityWording(document.identities, tables: document.placed.map(\.table))
    return document.placed.enumerated().compactMap { number, placed in
      place(
        names.name(ofTable: number),
        [placed.table.sourceLine] + placed.table.rows.map(\.sourceLine))
    }
      + outline.targets.compactMap { target, _ in
        place(
          TargetChecks.place(of: target),
          [target.sourceLine] + target.indicators.map(\.sourceLine))
      }
  }

  /// What the explanations, projects and targets contradict.
  private func textFindings(
    _ disclosure: Disclosure, _ document: DisclosureFigures, _ outline: NarrativeOutline,
    _ maker: FindingMaker, into passages: inout [LinkedPassage]
  ) -> [CheckFinding] {
    let lookup = TableLookup(document)
    var findings: [CheckFinding] = []
    let arithmetic = NarrativeArithmetic(
      maker: maker,
      wholes: [
        lookup.total(.incomeSummary, .total), lookup.total(.generalPublicExpenditure, .total),
      ].compactMap { $0?.value })
    let projectTargets = outline.targets.map(\.target).filter { $0.scope == .project }
    let tables = NarrativeTables(
      maker: maker, lookup: lookup, targetCount: projectTargets.count,
      targetAppropriation: TargetChecks.appropriation(of: projectTargets))
    for section in outline.sections {
      findings += arithmetic.findings(in: section)
      findings += tables.findings(in: section, into: &passages)
      for statement in section.statements {
        findings += arithmetic.spellings(in: statement, place: section.title.string)
      }
    }
    let completeness = CompletenessChecks(maker: maker, lookup: lookup)
    findings += outline.sections.flatMap { completeness.findings(in: $0) }
    let rows = ProjectRows(lookup)
    findings += ProjectChecks(maker: maker, lookup: lookup, outline: outline, rows: rows)
      .findings(into: &passages)
    findings += ProjectAgreement(maker: maker, outline: outline).findings()
    let targets = TargetChecks(maker: maker, lookup: lookup)
    let goals = GoalChecks(maker: maker)
    for (target, path) in outline.targets {
      findings += targets.findings(in: target, at: path)
      findings += goals.findings(in: target, at: path)
    }
    findings += TargetProjects(maker: maker, lookup: lookup, outline: outline, rows: rows)
      .findings()
    findings += StructureChecks(maker: maker, lookup: lookup).findings(disclosure)
    findings += AgreementChecks(
      maker: maker, disclosure: disclosure, outline: outline, tables: document.placed
    ).findings()
    return findings + SentenceChecks(maker: maker, outline: outline, document: document).findings()
  }

  /// The codes of all checks.
  static var codes: [any DiagnosticCode] {
    let families: [[any DiagnosticCode]] = [
      SummaryCode.allCases, RoundingCode.allCases, RowSumRule.allCases, ColumnSumRule.allCases,
      BetweenTablesRule.allCases, NarrativeCode.allCases, NarrativeTableCode.allCases,
      CompletenessCode.allCases, CalculationCode.allCases, ProjectCode.allCases,
      TargetCode.allCases, GoalCode.allCases, StructureCode.allCases, AgreementCode.allCases,
      CodeListCode.allCases,
    ]
    return families.flatMap { $0 }
  }
}
