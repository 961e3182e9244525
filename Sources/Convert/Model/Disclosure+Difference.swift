/// The walk over two disclosures at once that stops at the first difference.
///
/// Each function compares what its name says; a difference is told its place on the way back up, so
/// that comparing what is equal builds no paths.
enum Comparison {
  typealias Difference = DisclosureDifference

  // MARK: Outline

  static func disclosure(_ left: Disclosure, _ right: Disclosure) -> Difference? {
    var first = FirstDifference()
    first.value("stage", left.stage.rawValue, right.stage.rawValue)
    first.value("fiscalYear", left.fiscalYear, right.fiscalYear)
    first.text("department", left.department, right.department)
    first.text("title", left.title, right.title)
    first.list("contents", left.contents, right.contents, contentsEntry)
    first.list("parts", left.parts, right.parts, part)
    first.optional("signature", left.signature, right.signature, signature)
    first.list("ledger", left.ledger, right.ledger, ledgerEntry)
    return first.difference
  }

  private static func contentsEntry(_ left: ContentsEntry, _ right: ContentsEntry) -> Difference? {
    var first = FirstDifference()
    first.text("label", left.label, right.label)
    first.text("title", left.title, right.title)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    return first.difference
  }

  private static func signature(_ left: Signature, _ right: Signature) -> Difference? {
    var first = FirstDifference()
    first.text("name", left.name, right.name)
    first.text("date", left.date, right.date)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    return first.difference
  }

  private static func part(_ left: Part, _ right: Part) -> Difference? {
    var first = FirstDifference()
    first.text("label", left.label, right.label)
    first.text("title", left.title, right.title)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.list("blocks", left.blocks, right.blocks, block)
    first.list("sections", left.sections, right.sections, section)
    return first.difference
  }

  private static func section(_ left: Section, _ right: Section) -> Difference? {
    var first = FirstDifference()
    first.text("label", left.label, right.label)
    first.text("title", left.title, right.title)
    first.value("level", left.level, right.level)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.list("blocks", left.blocks, right.blocks, block)
    first.list("subsections", left.subsections, right.subsections, section)
    return first.difference
  }

  // MARK: Blocks

  private static func block(_ left: Block, _ right: Block) -> Difference? {
    switch (left, right) {
    case (.paragraph(let left), .paragraph(let right)): paragraph(left, right)
    case (.note(let left), .note(let right)): paragraph(left, right)
    case (.table(let left), .table(let right)): table(left, right)
    case (.performance(let left), .performance(let right)): performance(left, right)
    case (.project(let left), .project(let right)): project(left, right)
    case (.term(let left), .term(let right)): term(left, right)
    default: Difference(left.summary, right.summary).below("type")
    }
  }

  private static func paragraph(_ left: Paragraph, _ right: Paragraph) -> Difference? {
    var first = FirstDifference()
    first.text("mark", left.mark, right.mark)
    first.text("text", left.text, right.text)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    return first.difference
  }

  private static func term(_ left: GlossaryTerm, _ right: GlossaryTerm) -> Difference? {
    var first = FirstDifference()
    first.text("label", left.label, right.label)
    first.text("term", left.term, right.term)
    first.text("definition", left.definition, right.definition)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    return first.difference
  }

  private static func project(_ left: ProjectStatement, _ right: ProjectStatement) -> Difference? {
    var first = FirstDifference()
    first.text("label", left.label, right.label)
    first.text("nameLabel", left.nameLabel, right.nameLabel)
    first.text("name", left.name, right.name)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.list("fields", left.fields, right.fields, field)
    return first.difference
  }

  private static func field(_ left: StatementField, _ right: StatementField) -> Difference? {
    var first = FirstDifference()
    first.text("label", left.label, right.label)
    first.text("text", left.text, right.text)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.list("paragraphs", left.paragraphs, right.paragraphs, paragraph)
    return first.difference
  }

  // MARK: Performance targets

  private static func performance(_ left: PerformanceTarget, _ right: PerformanceTarget)
    -> Difference?
  {
    var first = FirstDifference()
    first.value("scope", left.scope.rawValue, right.scope.rawValue)
    first.text("title", left.title, right.title)
    first.value("year", left.year, right.year)
    first.optional("unit", left.unit, right.unit, labelled)
    first.optional("project", left.project, right.project, labelled)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.list("contacts", left.contacts, right.contacts, labelled)
    first.list("budget", left.budget, right.budget, budgetLine)
    first.optional("goal", left.goal, right.goal, labelled)
    first.list(
      "indicatorLabels", left.indicatorLabels, right.indicatorLabels, FirstDifference.ofTexts)
    first.list("indicators", left.indicators, right.indicators, indicator)
    first.list("notes", left.notes, right.notes, paragraph)
    return first.difference
  }

  private static func labelled(_ left: LabelledText, _ right: LabelledText) -> Difference? {
    var first = FirstDifference()
    first.text("label", left.label, right.label)
    first.text("text", left.text, right.text)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    return first.difference
  }

  private static func budgetLine(
    _ left: PerformanceBudgetLine, _ right: PerformanceBudgetLine
  ) -> Difference? {
    var first = FirstDifference()
    first.list("labels", left.labels, right.labels, FirstDifference.ofTexts)
    first.member("value", left.value, right.value, cell)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    return first.difference
  }

  private static func indicator(_ left: Indicator, _ right: Indicator) -> Difference? {
    var first = FirstDifference()
    first.text("level1", left.level1, right.level1)
    first.text("level2", left.level2, right.level2)
    first.text("level3", left.level3, right.level3)
    first.text("target", left.target, right.target)
    first.text("basis", left.basis, right.basis)
    first.text("lastYear", left.lastYear, right.lastYear)
    first.text("weight", left.weight, right.weight)
    first.text("scoringRule", left.scoringRule, right.scoringRule)
    first.text("evidence", left.evidence, right.evidence)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    return first.difference
  }

  // MARK: Statement tables

  private static func table(_ left: StatementTable, _ right: StatementTable) -> Difference? {
    var first = FirstDifference()
    first.value("number", left.number, right.number)
    first.value("kind", left.kind.rawValue, right.kind.rawValue)
    first.text("title", left.title, right.title)
    first.text("preparedBy", left.preparedBy, right.preparedBy)
    first.value("unit", left.unit?.rawValue, right.unit?.rawValue)
    first.value("isGrouped", left.isGrouped, right.isGrouped)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.list("columns", left.columns, right.columns, column)
    first.list("rows", left.rows, right.rows, row)
    first.list("notes", left.notes, right.notes, paragraph)
    return first.difference
  }

  private static func column(_ left: Column, _ right: Column) -> Difference? {
    var first = FirstDifference()
    first.list("header", left.header, right.header, FirstDifference.ofTexts)
    first.value("role", left.role, right.role)
    first.value("concept", left.concept?.rawValue, right.concept?.rawValue)
    first.value("side", left.side?.rawValue, right.side?.rawValue)
    first.value("ordinal", left.ordinal, right.ordinal)
    return first.difference
  }

  private static func row(_ left: TableRow, _ right: TableRow) -> Difference? {
    var first = FirstDifference()
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.list("cells", left.cells, right.cells, cell)
    return first.difference
  }

  private static func cell(_ left: Cell, _ right: Cell) -> Difference? {
    left == right ? nil : Difference(left.summary, right.summary)
  }

  // MARK: Provenance

  private static func ledgerEntry(_ left: LedgerEntry, _ right: LedgerEntry) -> Difference? {
    var first = FirstDifference()
    first.value("code", left.code.rawValue, right.code.rawValue)
    first.value("table", left.table, right.table)
    first.value("segment", left.segment, right.segment)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.value("concept", left.concept?.rawValue, right.concept?.rawValue)
    first.optional("columnsBefore", left.columnsBefore, right.columnsBefore, columns)
    first.list("changes", left.changes, right.changes, change)
    first.list("proofs", left.proofs, right.proofs, proof)
    first.value("reach", left.reach?.rawValue, right.reach?.rawValue)
    first.value("isSuperseded", left.isSuperseded, right.isSuperseded)
    return first.difference
  }

  private static func change(_ left: LedgerChange, _ right: LedgerChange) -> Difference? {
    var first = FirstDifference()
    first.value("row", left.row, right.row)
    first.value("column", left.column, right.column)
    first.text("path", left.path, right.path)
    first.value("sourceLine", left.sourceLine, right.sourceLine)
    first.member("before", left.before, right.before, cell)
    first.member("after", left.after, right.after, cell)
    first.text("raw", left.raw, right.raw)
    return first.difference
  }

  private static func proof(_ left: LedgerProof, _ right: LedgerProof) -> Difference? {
    var first = FirstDifference()
    first.text("identity", left.identity, right.identity)
    first.text("statement", left.statement, right.statement)
    return first.difference
  }

  private static func columns(_ left: [Column], _ right: [Column]) -> Difference? {
    FirstDifference.inList(left, right, column)
  }
}
