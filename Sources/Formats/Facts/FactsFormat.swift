public import Convert

/// `facts`: every amount of the statement tables as one row of CSV; write-only.
///
/// The tidy view that integrators load into a database. What tells nothing about an amount, such as
/// the explanations, is left out, so that a disclosure does not come back from it.
public struct FactsFormat: Format {
  /// Makes the format.
  public init() {}

  /// What the format says of itself.
  public var description: FormatDescription {
    FormatDescription(
      name: "facts",
      summary: LocalizedText(
        en: "every amount of the statement tables, one row each (CSV, write only)",
        zh: "预算表中的每个金额各占一行（CSV，只写）"),
      extensions: ["facts.csv"],
      mediaType: "text/csv; charset=utf-8; header=present",
      roundTrip: nil,
      limits: [
        LocalizedText(
          en: "only the amounts of statement tables, with what says what they are",
          zh: "只包含预算表中的金额及其说明信息")
      ])
  }

  /// Its Table Schema, as in a data package.
  public var schema: String? { PackageDescriptor.schema(of: PackageFacts.table).description + "\n" }

  /// Nothing is recognised: the format is not read.
  public func recognises(_ head: ArraySlice<UInt8>) -> Bool { false }

  /// `nil`: the format is not read.
  public func reader(_ options: ReadingOptions) -> (any FormatReader)? { nil }

  /// The writer.
  public func writer(_ options: WritingOptions) -> (any FormatWriter)? {
    FactsWriter(source: options.sourceName)
  }
}
