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
    supersede(&disclosure, model.holding, into: &diagnostics)
    try checkViews(of: disclosure, model.files, into: &diagnostics)
    return disclosure
  }

  /// Marks the repairs whose cells were edited since the package was written.
  private func supersede(
    _ disclosure: inout Disclosure, _ holding: [Int], into diagnostics: inout DiagnosticList
  ) {
    let tables = disclosure.statementTables.map(\.table)
    for index in holding where !disclosure.ledger[index].holds(in: tables) {
      disclosure.ledger[index].isSuperseded = true
      let number = disclosure.ledger[index].table ?? 0
      let title = tables.indices.contains(number - 1) ? tables[number - 1].title.string : ""
      diagnostics.add(CSVCode.superseded, ["table": .text("表\(number) \(title)")])
    }
  }

  /// Holds the derived resources against what the tables say.
  private func checkViews(
    of disclosure: Disclosure, _ files: PackageFiles, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) {
    let content: PackageContent
    do throws(CSVRefusal) {
      content = try PackageContent(disclosure)
    } catch {
      throw ConversionError(.data, Diagnostic(error.code, at: nil, arguments: error.arguments))
    }
    let views = [
      ("facts", FactsWriter(source: "").bytes(of: disclosure)),
      ("indicators", content.indicators.csv), ("projects", content.projects.csv),
    ]
    for (name, expected) in views {
      let found = try files.bytes(name)
      if found == expected { continue }
      let lines = zip(
        found.split(separator: UInt8(ascii: "\n")), expected.split(separator: UInt8(ascii: "\n")))
      let row = lines.enumerated().first { $0.element.0 != $0.element.1 }?.offset
      diagnostics.add(
        PackageCode.staleView,
        ["name": .text(name + ".csv"), "row": .integer(max(1, row ?? 1))])
    }
  }
}
