internal import CLibXML2
internal import Synchronization

/// The compiled schema, made once per process.
///
/// It is `Sendable` without the compiler's proof: libxml2 does not change a schema once it is
/// parsed, and says that many validation contexts may share one (libxml2, "Thread safety"). It is
/// freed with its last reference; that of the format lives as long as the process.
final class XMLSchemaHandle: @unchecked Sendable {
  /// The schema.
  let pointer: xmlSchemaPtr

  private init?(_ text: StaticString) {
    xmlInitParser()
    let schema = text.withUTF8Buffer { buffer -> xmlSchemaPtr? in
      buffer.withMemoryRebound(to: CChar.self) { characters -> xmlSchemaPtr? in
        let context = xmlSchemaNewMemParserCtxt(characters.baseAddress, Int32(buffer.count))
        guard let context else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        return xmlSchemaParse(context)
      }
    }
    guard let schema else { return nil }
    pointer = schema
  }

  deinit {
    xmlSchemaFree(pointer)
  }

  /// The schema of the format; `nil` where libxml2 cannot compile it.
  ///
  /// Annotations and line breaks are for people: without them it compiles in a third of the time.
  static let shared = XMLSchemaHandle(XMLSchemaText.bare)
}

/// The libxml2 in use.
public enum LibXML2 {
  /// Its version: `2.9.14`.
  public static var version: String {
    let number = String(cString: disclosure_convert_libxml_version())
    // `20914`, and what a distribution adds behind it.
    guard let value = Int(number.prefix { $0.isASCII && $0.isNumber }) else { return number }
    return "\(value / 10_000).\(value / 100 % 100).\(value % 100)"
  }
}
