internal import Convert
internal import Formats

/// What is done with an input: it is read, and what was read keeps the model's promises.
///
/// An input may be refused for what is wrong with its data. One that is read must be written and
/// read back as it was, or be refused, by its own format and by one more; the checks must run over
/// it; and undoing its ledger must give what reading without repair gives. Anything else ends the
/// process, which libFuzzer reports together with the input.
struct FuzzTarget {
  /// The names of the targets: the formats that can be read, and the lists of codes.
  static var names: [String] { readable + [codeLists] }

  private static let codeLists = "codes"
  private static let conversion = Conversion(registry: .standard)
  private static let readable = conversion.registry.formats.filter(\.canRead)
    .map(\.description.name)
  private static let writable = conversion.registry.formats.filter(\.canWrite)
    .map(\.description)
  private static let checks = DisclosureChecks(codeLists: (try? CodeList.standard()) ?? [])

  /// The name.
  let name: String

  /// The target of that name; `nil` where there is none.
  init?(named name: String) {
    guard Self.names.contains(name) else { return nil }
    self.name = name
  }

  /// Tries an input.
  func run(_ input: [UInt8]) {
    do throws(ConversionError) {
      if name == Self.codeLists {
        _ = try CodeList(input)
      } else {
        try read(name == "datapackage" ? FolderText.bundle(input) : DocumentBundle(input))
      }
    } catch {
      guard error.cause == .data else { fail("a fault of the program: \(error)") }
    }
  }

  private func read(_ bundle: DocumentBundle) throws(ConversionError) {
    _ = try? Self.conversion.inputFormat(named: nil, fileName: nil, content: bundle)
    let disclosure = try read(bundle, repairs: true)
    _ = Self.checks.report(on: disclosure)
    if !disclosure.ledger.isEmpty, name == "text" { try undo(disclosure, bundle) }
    let bytes = bundle.entries.reduce(0) { $0 + $1.bytes.count }
    let other = Self.writable[bytes % Self.writable.count]
    for format in Self.writable where format.name == name || format.name == other.name {
      comesBack(disclosure, through: format)
    }
  }

  private func read(
    _ bundle: DocumentBundle, repairs: Bool
  ) throws(ConversionError) -> Disclosure {
    var findings = DiagnosticList()
    return try Self.conversion.read(
      bundle, from: name, options: ReadingOptions(repairs: repairs), into: &findings)
  }

  private func undo(
    _ disclosure: Disclosure, _ bundle: DocumentBundle
  ) throws(ConversionError) {
    let printed = try read(bundle, repairs: false)
    if let difference = disclosure.undoingLedger().firstDifference(from: printed) {
      fail("undoing the ledger does not give what is printed: \(difference)")
    }
  }

  /// Holds a writer to what it accepts.
  private func comesBack(_ disclosure: Disclosure, through format: FormatDescription) {
    do throws(ConversionError) {
      let written = try write(disclosure, format)
      guard format.roundTrip != nil else { return }
      do throws(ConversionError) {
        try Self.conversion.verify(written, against: disclosure, format: format.name)
        var findings = DiagnosticList()
        let again = try Self.conversion.read(
          written, from: format.name, options: ReadingOptions(repairs: false), into: &findings)
        if try write(again, format) != written {
          fail("\(format.name) written again is not the same bytes")
        }
      } catch {
        fail("written as \(format.name), it does not come back: \(error)")
      }
    } catch {
      guard error.cause == .data else { fail("a fault of the program: \(error)") }
    }
  }

  private func write(
    _ disclosure: Disclosure, _ format: FormatDescription
  ) throws(ConversionError) -> DocumentBundle {
    var findings = DiagnosticList()
    return try Self.conversion.write(disclosure, to: format.name, into: &findings)
  }

  private func fail(_ reason: String) -> Never {
    fatalError("\(name): \(reason)")
  }
}
