internal import CLibXML2
internal import Foundation

/// libxml2 by itself: its SAX2 interface with a schema plugged in, and nobody who listens.
final class XMLBaseline {
  private let schema: xmlSchemaPtr

  /// Compiles a schema; `nil` where libxml2 cannot.
  init?(schema text: String) {
    var text = text
    let compiled = text.withUTF8 { buffer -> xmlSchemaPtr? in
      buffer.withMemoryRebound(to: CChar.self) { bytes -> xmlSchemaPtr? in
        let context = xmlSchemaNewMemParserCtxt(bytes.baseAddress, Int32(bytes.count))
        guard let context else { return nil }
        defer { xmlSchemaFreeParserCtxt(context) }
        return xmlSchemaParse(context)
      }
    }
    guard let compiled else { return nil }
    schema = compiled
  }

  deinit {
    xmlSchemaFree(schema)
  }

  /// Validates the files of a folder, those of its folders included, one after the other.
  ///
  /// Prints how many they are and the processor time that each took, reading it included.
  ///
  /// - Throws: Where one is not valid.
  static func measure(filesOf folder: URL, schema: String) throws {
    guard let baseline = XMLBaseline(schema: schema) else { throw BaselineFailure() }
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".xml") }
    let start = Machine.processorSeconds
    for file in files {
      let document = Array(try Data(contentsOf: folder.appending(path: file)))
      guard baseline.isValid(document) else { throw BaselineFailure() }
    }
    let seconds = Machine.processorSeconds - start
    print("\(files.count) \(seconds / Double(max(1, files.count)) * 1_000)")
  }

  /// Whether a document is valid.
  func isValid(_ document: [UInt8]) -> Bool {
    guard let validation = xmlSchemaNewValidCtxt(schema) else { return false }
    defer { xmlSchemaFreeValidCtxt(validation) }
    return document.withUnsafeBytes { buffer -> Bool in
      let parser = xmlCreateMemoryParserCtxt(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
      guard let parser else { return false }
      defer { xmlFreeParserCtxt(parser) }
      var handler = xmlSAXHandler()
      handler.initialized = XML_SAX2_MAGIC
      xmlSchemaSetValidStructuredErrors(validation, { _, _ in }, nil)
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
      parser.pointee.sax.pointee = handler
      parser.pointee.userData = UnsafeMutableRawPointer(parser)
      let plug = xmlSchemaSAXPlug(validation, &parser.pointee.sax, &parser.pointee.userData)
      xmlParseDocument(parser)
      let isValid = parser.pointee.wellFormed == 1 && xmlSchemaIsValid(validation) == 1
      xmlSchemaSAXUnplug(plug)
      return isValid
    }
  }
}
