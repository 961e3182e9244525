internal import Convert

/// Writes a disclosure as a data package: plain CSV resources and their descriptor.
struct DataPackageWriter: FormatWriter {
  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    let content: PackageContent
    do throws(ExchangeRefusal) {
      content = try PackageContent(disclosure)
    } catch {
      throw error.error(at: .model(pointer: "/", sourceLine: nil))
    }
    var resources = content.all.map { (table: $0, bytes: $0.csv) }
    resources.append((PackageFacts.table, FactsWriter(source: "").bytes(of: disclosure)))
    var entries = [
      DocumentBundle.Entry(
        path: DataPackageFormat.marker, bytes: PackageDescriptor.bytes(of: disclosure, resources))
    ]
    entries += resources.map { DocumentBundle.Entry(path: $0.table.path, bytes: $0.bytes) }
    return DocumentBundle(entries: entries)
  }
}
