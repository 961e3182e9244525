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
    let outline = NarrativeOutline(disclosure)
    var passages: [LinkedPassage]? = []
    let findings = findings(disclosure, document, outline, into: &passages)
    let meter = CoverageMeter(document, AmountProof(document))
    return CheckReport(
      findings: findings, coverage: meter.coverage, identitiesHeld: meter.identitiesHeld,
      trusts: meter.trusts, passages: passages ?? [], places: places(document, outline),
      tables: document.placed.map(\.table))
  }

  /// Runs every check for a conversion, which tells findings and counts and shows no table.
  ///
  /// - Parameters:
  ///   - disclosure: What to check, of whatever format.
  ///   - stated: What is known of its tables since they were read.
  /// - Returns: What ``report(on:)`` has of findings and in its summary.
  func outcome(on disclosure: Disclosure, stated: StatedIdentities? = nil) -> CheckOutcome {
    let document = DisclosureFigures(disclosure, stated: stated)
    var passages: [LinkedPassage]?
    let findings = findings(
      disclosure, document, NarrativeOutline(disclosure), into: &passages)
    return CheckOutcome(findings: findings, proof: AmountProof(document).counts(in: document))
  }

  /// All findings by their place.
  private func findings(
    _ disclosure: Disclosure, _ document: DisclosureFigures, _ outline: NarrativeOutline,
    into passages: inout [LinkedPassage]?
  ) -> [CheckFinding] {
    let blocks = BlockOrder(disclosure)
    var findings = IdentityCheck(document, blocks: blocks).findings()
    findings += textFindings(
      disclosure, document, outline, FindingMaker(blocks: blocks), into: &passages)
    findings += CodeChecks(
      document: document, blocks: blocks, lists: codeLists, year: disclosure.fiscalYear
    ).findings()
    findings.sort { $0.order.lexicographicallyPrecedes($1.order) }
    return findings
  }

  /// The tables with the lines that they take.
  private func places(
    _ document: DisclosureFigures, _ outline: NarrativeOutline
  ) -> [CheckPlace] {
    var places: [CheckPlace] = []
    for (number, placed) in document.placed.enumerated() {
      var lines = LineRange(placed.table.sourceLine)
      let rows = placed.table.rows
      for row in rows.indices { lines.take(rows[row].sourceLine) }
      guard let lines = lines.range else { continue }
      places.append(CheckPlace(name: document.names.name(ofTable: number), lines: lines))
    }
    for outlined in outline.targets {
      var lines = LineRange(outlined.target.sourceLine)
      let indicators = outlined.target.indicators
      for index in indicators.indices { lines.take(indicators[index].sourceLine) }
      guard let lines = lines.range else { continue }
      places.append(CheckPlace(name: outlined.place, lines: lines))
    }
    return places
  }

  /// What the explanations, projects and targets contradict.
  private func textFindings(
    _ disclosure: Disclosure, _ document: DisclosureFigures, _ outline: NarrativeOutline,
    _ maker: FindingMaker, into passages: inout [LinkedPassage]?
  ) -> [CheckFinding] {
    let lookup = TableLookup(document)
    var findings: [CheckFinding] = []
    let arithmetic = NarrativeArithmetic(
      maker: maker,
      wholes: [
        lookup.total(.incomeSummary, .total), lookup.total(.generalPublicExpenditure, .total),
      ].compactMap { $0?.value },
      expenditure: lookup.total(.expenditureSummary, .total))
    let projectTargets = outline.targets.filter { $0.target.scope == .project }
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
    let emptiness = EmptyTableChecks(maker: maker, lookup: lookup)
    let assets = AssetChecks(maker: maker)
    for section in outline.sections {
      findings += completeness.findings(in: section)
      findings += emptiness.findings(in: section)
      findings += assets.findings(in: section)
    }
    findings += completeness.operatingExpenses(in: outline.sections)
    let rows = ProjectRows(lookup, names: outline.names)
    findings += ProjectChecks(maker: maker, lookup: lookup, outline: outline, rows: rows)
      .findings(into: &passages)
    findings += ProjectAgreement(maker: maker, outline: outline).findings()
    let targets = TargetChecks(maker: maker, lookup: lookup)
    let goals = GoalChecks(maker: maker)
    let indicators = IndicatorChecks(maker: maker)
    for outlined in outline.targets {
      findings += targets.findings(in: outlined)
      findings += goals.findings(in: outlined)
      findings += indicators.findings(in: outlined)
    }
    findings += IndicatorLevelChecks(maker: maker).findings(outline.targets)
    findings += TargetProjects(maker: maker, lookup: lookup, outline: outline, rows: rows)
      .findings()
    findings += MissingFieldChecks(maker: maker).findings(disclosure, projectTargets)
    findings += FundChecks(maker: maker, lookup: lookup).findings()
    findings += StructureChecks(maker: maker, lookup: lookup).findings(disclosure)
    findings += RowChecks(maker: maker, document: document).findings()
    findings += RowNameChecks(maker: maker, document: document).findings()
    findings += ColumnMeaningChecks(maker: maker, lookup: lookup).findings()
    findings += AgreementChecks(
      maker: maker, disclosure: disclosure, outline: outline, tables: document.placed,
      areOfUnits: document.identities.tables.map(\.isOfOneUnit)
    ).findings()
    return findings + SentenceChecks(maker: maker, outline: outline, document: document).findings()
  }

  /// The codes of all checks.
  static var codes: [any DiagnosticCode] {
    let families: [[any DiagnosticCode]] = [
      SummaryCode.allCases, RoundingCode.allCases, RowSumRule.allCases, ColumnSumRule.allCases,
      BetweenTablesRule.allCases, NarrativeCode.allCases, NarrativeTableCode.allCases,
      EmptyTableCode.allCases, CompletenessCode.allCases, AssetCode.allCases,
      CalculationCode.allCases, ProjectCode.allCases, TargetCode.allCases, GoalCode.allCases,
      IndicatorCode.allCases, MissingFieldCode.allCases, FundCode.allCases,
      StructureCode.allCases, RowCode.allCases, RowNameCode.allCases, ColumnMeaningCode.allCases,
      AgreementCode.allCases, CodeListCode.allCases,
    ]
    return families.flatMap { $0 }
  }
}

/// The lines of the source that something takes, from the first to the last that is known.
private struct LineRange {
  private(set) var range: ClosedRange<Int>?

  init(_ line: Int?) { range = line.map { $0...$0 } }

  /// Takes another line in.
  mutating func take(_ line: Int?) {
    guard let line else { return }
    range = range.map { min($0.lowerBound, line)...max($0.upperBound, line) } ?? line...line
  }
}
