internal import Convert

/// Reads a data package: strictly for structure and types, kindly for a person's edits.
struct DataPackageReader: FormatReader {
  func read(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    var model = try PackageModel(PackageFiles(bundle))
    var disclosure = model.disclosure()
    guard model.findings.isEmpty else {
      let told = Array(model.findings.prefix(100))
      let more = Diagnostic(PackageCode.tooManyErrors, ["limit": .integer(100)])
      throw ConversionError(.data, model.findings.count > 100 ? told + [more] : told)
    }
    for path in model.files.edited { diagnostics.add(PackageCode.edited, ["name": .text(path)]) }
    disclosure.supersedeEdited(among: model.holding, into: &diagnostics)
    try checkViews(of: disclosure, model.files, into: &diagnostics)
    return disclosure
  }

  /// Holds the derived resources against what the tables say.
  private func checkViews(
    of disclosure: Disclosure, _ files: PackageFiles, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) {
    let content: PackageContent
    do throws(ExchangeRefusal) {
      content = try PackageContent(disclosure)
    } catch {
      throw error.error(at: .model(pointer: "/", sourceLine: nil))
    }
    let views = [
      (PackageFacts.table, FactsWriter(source: "").bytes(of: disclosure)),
      (content.indicators, content.indicators.csv), (content.projects, content.projects.csv),
      // No view but for how many rows a table has: one may be lost that has no amounts.
      (content.tables, content.tables.csv),
      // No view but for what the columns of a table's file are called.
      (content.columns, content.columns.csv),
      // No view but for how the performance tables are counted.
      (content.performance, content.performance.csv),
    ]
    for (table, expected) in views {
      let found = try files.file(table.name)
      guard found.bytes != expected else { continue }
      let rows = try Self.differingRows(found, expected, table.fields.map(\.name))
      guard !rows.isEmpty else { continue }
      diagnostics.add(
        PackageCode.staleView, ["name": .text(found.path), "rows": .words(Self.named(rows))])
    }
  }

  /// The rows of a view, from 1, that are not as they would be written, in values and not in
  /// spelling.
  private static func differingRows(
    _ found: PackageFile, _ expected: [UInt8], _ fields: [String]
  ) throws(ConversionError) -> [Int] {
    let old = try PackageRecords(fields, found)
    let new = try PackageRecords(
      fields, PackageFile(path: found.path, bytes: expected, isEdited: false))
    return (0..<max(old.count, new.count)).filter { row in
      guard row < old.count, row < new.count else { return true }
      return !old.says(row, theSameAs: new, row)
    }.map { $0 + 1 }
  }

  /// The first few rows by their numbers, and how many more there are.
  private static func named(_ rows: [Int]) -> LocalizedText {
    let shown = rows.prefix(5).map { String($0) }
    let more = rows.count - shown.count
    return LocalizedText(
      en: (rows.count == 1 ? "row " : "rows ") + shown.joined(separator: ", ")
        + (more > 0 ? " and \(more) more" : ""),
      zh: "第 " + shown.joined(separator: "、") + (more > 0 ? " 等 \(rows.count) " : " ") + "行")
  }
}
