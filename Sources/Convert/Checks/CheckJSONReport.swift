/// Writes a report as one JSON object, the same in every language.
public struct CheckJSONReport {
  /// Makes a writer of reports.
  public init() {}

  /// The report as one line.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - context: The input and what the reader found in it; all findings are written.
  /// - Returns: The object, without a line break at its end.
  public func text(_ report: CheckReport, _ context: CheckTextReport.Context) -> String {
    var object = JSONObjectLine()
    object.add("file", context.file)
    var summary = JSONObjectLine()
    let totals = report.totals
    summary.add("errors", report.count(.error))
    summary.add("warnings", report.count(.warning))
    summary.add("notes", report.count(.note))
    summary.add("amounts", totals.amounts)
    summary.add("proven", totals.proven)
    summary.add("doubtful", totals.doubtful)
    summary.add("unproven", totals.unproven)
    summary.add("identities", report.identitiesHeld)
    object.add("summary", summary)
    object.add("findings", report.findings.map { Self.object($0) })
    object.add("reading", context.reading.map { Self.object($0) })
    object.add(
      "coverage", report.coverage.map { Self.object($0, of: context.listsUnproven ? report : nil) })
    return object.description
  }

  private static func object(_ diagnostic: Diagnostic) -> JSONObjectLine {
    var object = JSONObjectLine()
    object.add("code", diagnostic.code)
    object.add("severity", diagnostic.severity.rawValue)
    switch diagnostic.place {
    case .input(let position), .file(_, let position): object.add("line", position.line)
    case .sourceLine(let line): add(line, to: &object)
    case .model(let pointer, let line):
      object.add("pointer", pointer)
      add(line, to: &object)
    case nil: break
    }
    object.add("message", diagnostic.message(in: .english))
    object.add("arguments", diagnostic.argumentsObject)
    object.add("advice", diagnostic.wording.advice.english)
    return object
  }

  /// A line of the source, which is a line of the input where that is text: `line` has had that name
  /// since 1.0, `sourceLine` is what messages call it everywhere.
  private static func add(_ line: Int?, to object: inout JSONObjectLine) {
    object.add("line", line)
    object.add("sourceLine", line)
  }

  private static func object(_ finding: CheckFinding) -> JSONObjectLine {
    var object = Self.object(finding.diagnostic)
    object.add("place", finding.placeName)
    if let cell = finding.cell { object.add("cell", Self.object(cell)) }
    object.add("row", finding.rowName)
    object.add("column", finding.columnName)
    object.add("stated", finding.stated)
    object.add("expected", finding.expected)
    object.add("difference", finding.difference)
    object.add("related", finding.related.map { Self.object($0) })
    if let likely = finding.likely {
      var fault = Self.object(likely.cell)
      add(likely.sourceLine, to: &fault)
      fault.add("stated", likely.stated)
      fault.add("expected", likely.expected)
      fault.add("alternatives", likely.alternatives)
      object.add("likely", fault)
    }
    return object
  }

  private static func object(_ cell: CheckCell) -> JSONObjectLine {
    var object = JSONObjectLine()
    object.add("table", cell.table + 1)
    object.add("row", cell.row + 1)
    object.add("column", cell.column.map { $0 + 1 })
    return object
  }

  /// Coverage of a table; `report` knows the names of unproven amounts where they are listed.
  private static func object(
    _ coverage: TableCoverage, of report: CheckReport?
  ) -> JSONObjectLine {
    var object = JSONObjectLine()
    object.add("table", coverage.table + 1)
    object.add("name", coverage.name)
    object.add("title", coverage.title)
    object.add("amounts", coverage.amounts)
    object.add("proven", coverage.proven)
    object.add("doubtful", coverage.doubtful)
    object.add("unproven", coverage.unproven.count)
    guard let report else { return object }
    object.add(
      "unprovenAmounts",
      coverage.unproven.map { amount in
        var entry = Self.object(amount.cell)
        add(amount.sourceLine, to: &entry)
        entry.add("name", report.name(of: amount))
        entry.add("amount", amount.amount.description)
        return entry
      })
    return object
  }
}
