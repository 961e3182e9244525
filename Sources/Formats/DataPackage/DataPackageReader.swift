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
