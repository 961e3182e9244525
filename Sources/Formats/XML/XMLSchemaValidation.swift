internal import Convert

/// Parses documents and holds them to the schema of the format.
struct XMLSchemaValidation {
  private let schema: XMLSchemaHandle
  /// The most bytes of a document: libxml2 counts them in 32 bits.
  static let maximumBytes = 1 << 30

  /// The validation; the schema is compiled the first time that it is asked for.
  ///
  /// - Throws: With cause `fault` where libxml2 cannot compile it.
  static func shared() throws(ConversionError) -> XMLSchemaValidation {
    guard let schema = XMLSchemaHandle.shared else {
      throw ConversionError(.fault, Diagnostic(XMLCode.noSchema))
    }
    return XMLSchemaValidation(schema: schema)
  }

  /// Parses a document.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - encoding: Its encoding as libxml2 names it; `nil` to believe the document.
  /// - Returns: Its elements.
  /// - Throws: Where it is not well-formed or not valid.
  func tree(of bytes: [UInt8], encoding: String? = nil) throws(ConversionError) -> XMLTree {
    guard bytes.count <= Self.maximumBytes else {
      throw ConversionError(
        .data, Diagnostic(XMLCode.tooLarge, ["limit": .integer(Self.maximumBytes)]))
    }
    guard !bytes.isEmpty else {
      throw ConversionError(
        .data,
        Diagnostic(
          XMLCode.notWellFormed, at: .input(SourcePosition(line: 1)),
          ["path": .text("/"), "reason": .text("no bytes")]))
    }
    guard let parsing = XMLParsing.run(bytes, encoding: encoding, schema: schema) else {
      throw ConversionError(.fault, Diagnostic(XMLCode.noMemory))
    }
    guard parsing.isValid else { throw XMLFindings(parsing).error }
    return parsing.tree
  }
}
