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

/// The resource of facts, a view that is derived from the tables.
enum PackageFacts {
  private static let integers: Set = ["source_line", "fiscal_year", "table_no", "row"]

  /// The resource without rows.
  static let table = PackageTable(
    "facts", "every amount of the tables as a row, derived", "各表的每个金额一行（派生）",
    FactsWriter.columns.map { name in
      let kind: PackageField.Kind =
        integers.contains(name) ? .integer : name == "amount" ? .number : .string
      let types = [
        "exp_func_code": "functional-classification:generic:level1:code",
        "dep_bgt_eco_code": "economic-classification:generic:level1:code",
        "fiscal_year": "date:fiscal-year", "amount": "value",
        "agency_name": "administrative-classification:generic:level1:label",
      ]
      return PackageField(name, kind, name, name, columnType: types[name])
    })
}
