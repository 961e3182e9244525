public import ArgumentParser
public import Convert

/// The value of a flag that is one of a few, each written as its raw value.
///
/// Every parsing asks for all of them, for helps that it hardly ever prints. The library makes them of
/// descriptions, which takes 4 % of the instructions of a small conversion; these are there already.
public protocol NamedChoice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension NamedChoice {
  /// What can be given.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  /// No words of its own for any of them.
  public static var allValueDescriptions: [String: String] { [:] }
  /// What stands for the value in a help.
  public var defaultValueDescription: String { rawValue }
}

extension Language: NamedChoice {}
extension InputEncoding: NamedChoice {}
