public import Convert

extension FormatRegistry {
  /// The formats of this package: the one list, a line for each.
  public static let standard = FormatRegistry([
    JSONFormat(),
    XMLFormat(),
    CSVFormat(),
    DataPackageFormat(),
    FactsFormat(),
    DisclosureTextFormat(),
  ])
}
