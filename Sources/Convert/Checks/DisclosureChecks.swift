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
    findings += textFindings(
      disclosure, document, FindingMaker(blocks: blocks), into: &passages)
    findings += CodeChecks(
      document: document, blocks: blocks, lists: codeLists, year: disclosure.fiscalYear
    ).findings()
    findings.sort { $0.order.lexicographicallyPrecedes($1.order) }
    return CheckReport(
      findings: findings, coverage: meter.coverage, identitiesHeld: meter.identitiesHeld,
      trusts: meter.trusts, passages: passages)
  }

  /// What the explanations, projects and targets contradict.
  private func textFindings(
    _ disclosure: Disclosure, _ document: DisclosureFigures, _ maker: FindingMaker,
    into passages: inout [LinkedPassage]
  ) -> [CheckFinding] {
    let lookup = TableLookup(document)
    let outline = NarrativeOutline(disclosure)
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
    findings += ProjectChecks(maker: maker, lookup: lookup, outline: outline).findings()
    let targets = TargetChecks(maker: maker, lookup: lookup)
    for (target, path) in outline.targets { findings += targets.findings(in: target, at: path) }
    findings += StructureChecks(maker: maker, lookup: lookup).findings(disclosure)
    return findings + periods(outline, maker)
  }

  /// Periods that end before they begin, in names and sentences.
  private func periods(_ outline: NarrativeOutline, _ maker: FindingMaker) -> [CheckFinding] {
    var findings: [CheckFinding] = []
    func look(at text: ExactText, _ path: BlockPath, _ line: Int?, _ place: String) {
      guard let period = PeriodCheck.impossible(in: text) else { return }
      findings.append(
        maker.finding(
          NarrativeCode.period, at: path, line: line, place: place, [], stated: period))
    }
    for section in outline.sections {
      for statement in section.statements {
        look(
          at: ExactText(NarrativeText.string(statement.text[...])), statement.path,
          statement.sourceLine, section.title.string)
      }
    }
    for (statement, path) in outline.projects {
      look(at: statement.name, path, statement.sourceLine, "项目支出说明")
      for field in statement.fields {
        look(at: field.text, path, field.sourceLine ?? statement.sourceLine, "项目支出说明")
      }
    }
    for (target, path) in outline.targets {
      if let name = target.project?.text {
        look(at: name, path, target.sourceLine, target.title.string)
      }
    }
    return findings
  }

  /// The codes of all checks.
  static var codes: [any DiagnosticCode] {
    let families: [[any DiagnosticCode]] = [
      SummaryCode.allCases, RoundingCode.allCases, RowSumRule.allCases, ColumnSumRule.allCases,
      BetweenTablesRule.allCases, NarrativeCode.allCases, NarrativeTableCode.allCases,
      ProjectCode.allCases, TargetCode.allCases, StructureCode.allCases, CodeListCode.allCases,
    ]
    return families.flatMap { $0 }
  }
}
