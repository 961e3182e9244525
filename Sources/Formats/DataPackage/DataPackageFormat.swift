public import Convert

/// A data package: a folder of plain CSV for databases and programs.
public struct DataPackageFormat: Format {
  /// The file by which a package is known.
  static let marker = "datapackage.json"

  /// Makes the format.
  public init() {}

  /// What the format says of itself.
  public var description: FormatDescription {
    FormatDescription(
      name: "datapackage",
      summary: LocalizedText(
        en: "a folder of plain CSV with Table Schemas, for databases",
        zh: "由 CSV 与 Table Schema 组成的文件夹，供数据库使用"),
      extensions: [], mediaType: "application/vnd.datapackage+json", folderMarker: Self.marker,
      limits: [
        LocalizedText(
          en: "line, row, column and table numbers from 1, years of four digits",
          zh: "行号、列号、表号从 1 起，年份为四位数字"),
        LocalizedText(
          en: "an empty text is told from none by its quotes", zh: "空文字与无文字以引号区分"),
      ])
  }

  /// The codes of its diagnostics.
  public var codes: [any DiagnosticCode] { PackageCode.allCases }

  /// Never: a package is a folder.
  public func recognises(_ head: ArraySlice<UInt8>) -> Bool { false }

  /// A strict reader.
  public func reader(_ options: ReadingOptions) -> (any FormatReader)? { DataPackageReader() }

  /// A writer.
  public func writer(_ options: WritingOptions) -> (any FormatWriter)? { DataPackageWriter() }
}
