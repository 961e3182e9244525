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

  /// Compiles the schema, so that nobody waits for it later.
  static func prepare() {
    _ = XMLSchemaHandle.shared
  }

  /// Whether a document that another thread is writing follows the schema.
  ///
  /// - Parameter queue: The pieces of the document.
  /// - Returns: Whether it is well-formed and valid, once its last piece has come.
  func isValid(_ queue: PieceQueue) -> Bool {
    XMLParsing.isValid(XMLFeed(queue), schema: schema) == true
  }

  /// Holds a document that we have written to the schema.
  ///
  /// - Parameter bytes: The document.
  /// - Throws: Where it is not valid, with what is wrong.
  func check(_ bytes: [UInt8]) throws(ConversionError) {
    guard bytes.count <= Self.maximumBytes,
      XMLParsing.isValid(XMLFeed(bytes), schema: schema) == true
    else {
      // What is wrong and where takes a pass that keeps the elements.
      _ = try tree(of: bytes)
      throw ConversionError(.fault, Diagnostic(XMLCode.noMemory))
    }
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
          ["path": .text("/"), "reason": .words(LocalizedText(en: "no bytes", zh: "没有内容"))]))
    }
    guard let parsing = XMLParsing.run(bytes, encoding: encoding, schema: schema) else {
      throw ConversionError(.fault, Diagnostic(XMLCode.noMemory))
    }
    guard parsing.isValid else { throw XMLFindings(parsing).error }
    return parsing.tree
  }
}
