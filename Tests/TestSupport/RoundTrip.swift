public import Convert

/// The properties that every format which reads and writes is held to.
///
/// Formats are taken from a registry, so that one which is registered is held to them at once.
public struct RoundTrip: Sendable {
  /// The formats.
  public let registry: FormatRegistry
  private let conversion: Conversion

  /// Makes a harness over the formats of a registry.
  public init(_ registry: FormatRegistry) {
    self.registry = registry
    conversion = Conversion(registry: registry)
  }

  /// The names of the formats that a disclosure comes back from, in the registry's order.
  public var formats: [String] {
    registry.formats.filter { $0.canRead && $0.canWrite && $0.description.roundTrip != nil }
      .map(\.description.name)
  }

  /// What comes back from a format must be this.
  ///
  /// Plain text carries no provenance; every other format is held to all of it.
  private func standard(_ disclosure: Disclosure, of format: String) -> Disclosure {
    format == "text" ? disclosure.withoutProvenance : disclosure
  }

  /// Holds a format to a disclosure: what is written reads back as it was, and writes as it was.
  ///
  /// - Parameters:
  ///   - disclosure: A disclosure that the format can say.
  ///   - format: The name of the format.
  /// - Returns: What is wrong; `nil` where nothing is.
  public func failure(of disclosure: Disclosure, through format: String) -> String? {
    do throws(ConversionError) {
      let written = try write(disclosure, to: format)
      let back = try read(written, from: format)
      if let found = difference(standard(disclosure, of: format), standard(back, of: format)) {
        return "\(format) read back: \(found)"
      }
      let again = try write(back, to: format)
      return again == written ? nil : "\(format) written again is not the same bytes"
    } catch {
      return "\(format): \(Self.words(error))"
    }
  }

  /// Sends a disclosure through formats one behind the other and back to where it began.
  ///
  /// - Parameters:
  ///   - disclosure: A disclosure that all of them can say.
  ///   - formats: The names of the formats.
  /// - Returns: What is wrong; `nil` where nothing is.
  public func failure(of disclosure: Disclosure, through formats: [String]) -> String? {
    do throws(ConversionError) {
      var current = disclosure
      for format in formats {
        current = try read(try write(current, to: format), from: format)
      }
      let losesProvenance = formats.contains("text")
      let found = difference(
        losesProvenance ? disclosure.withoutProvenance : disclosure,
        losesProvenance ? current.withoutProvenance : current)
      return found.map { "\(formats.joined(separator: " → ")): \($0)" }
    } catch {
      return "\(formats.joined(separator: " → ")): \(Self.words(error))"
    }
  }

  /// Writes a disclosure.
  public func write(
    _ disclosure: Disclosure, to format: String
  ) throws(ConversionError) -> DocumentBundle {
    var diagnostics = DiagnosticList()
    return try conversion.write(disclosure, to: format, into: &diagnostics)
  }

  /// Reads a bundle.
  public func read(
    _ bundle: DocumentBundle, from format: String, options: ReadingOptions = ReadingOptions()
  ) throws(ConversionError) -> Disclosure {
    var diagnostics = DiagnosticList()
    return try conversion.read(bundle, from: format, options: options, into: &diagnostics)
  }

  private func difference(_ expected: Disclosure, _ found: Disclosure) -> String? {
    found.firstDifference(from: expected)?.description
  }

  /// The first words of an error, with its code and place.
  public static func words(_ error: ConversionError) -> String {
    let diagnostic = error.diagnostics[0]
    let place = diagnostic.place.map { " at \($0)" } ?? ""
    return "[\(diagnostic.code)] \(diagnostic.message(in: .english))\(place)"
  }
}
