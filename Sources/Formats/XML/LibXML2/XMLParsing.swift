internal import CLibXML2
internal import Convert

/// One pass of libxml2 over a document: its SAX2 interface with the schema plugged in.
///
/// All that is unsafe about libxml2 is in this folder. Handles belong to one owner each and live
/// no longer than the pass; errors are taken from the handles, not from global state. The callbacks
/// get the address of the pass, which stays where it is until the parser is freed: a class would
/// count references and check accesses at every event.
struct XMLParsing: ~Copyable {
  private let parser: xmlParserCtxtPtr
  /// The elements so far.
  private(set) var tree: XMLTree
  /// What libxml2 found, in its own words.
  private(set) var errors: [XMLRawError] = []
  /// What ended the pass before its end.
  private(set) var stop: XMLStop?
  /// Whether the pass ended because there were errors enough.
  private(set) var isCutShort = false
  /// The innermost element that is open; -1 where none is.
  private var open: Int32 = -1
  /// Whether the innermost open element has ended: the schema still speaks of it.
  private var isEnded = false
  /// How many elements the schema has seen begin and not end.
  private var depth = 0
  /// Whether the parser is done; what libxml2 says from then on is no finding.
  private var isOver = false
  private var elementNames = XMLNameCache(unknown: XMLElementName.unknown)
  private var attributeNames = XMLNameCache(unknown: XMLAttributeName.unknown)
  /// The most errors that are kept.
  private static let maximumErrors = 100
  /// The most elements behind the first error: what is refused need not be held in memory whole.
  private static let maximumElementsAfterError = 100_000
  /// How many elements there may be before the pass is cut short.
  private var elementLimit = Int.max

  private init(parser: xmlParserCtxtPtr, size: Int) {
    self.parser = parser
    tree = XMLTree(size: size)
  }

  /// Parses and validates.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - encoding: Its encoding as libxml2 names it; `nil` to believe the document.
  ///   - schema: The schema.
  /// - Returns: The pass, with what came of it; `nil` where libxml2 has no memory left.
  static func run(_ bytes: [UInt8], encoding: String?, schema: XMLSchemaHandle) -> XMLParsing? {
    guard let validation = xmlSchemaNewValidCtxt(schema.pointer) else { return nil }
    defer { xmlSchemaFreeValidCtxt(validation) }
    return XMLFeed(bytes).withParser { parser in
      var parsing = XMLParsing(parser: parser, size: bytes.count)
      withUnsafeMutablePointer(to: &parsing) {
        parse(into: $0, parser, validation, encoding: encoding)
      }
      return parsing
    }
  }

  /// Whether a document is well-formed and follows the schema: the same pass without a tree, which
  /// is what a document of our own needs.
  static func isValid(_ feed: XMLFeed, schema: XMLSchemaHandle) -> Bool? {
    guard let validation = xmlSchemaNewValidCtxt(schema.pointer) else { return nil }
    defer { xmlSchemaFreeValidCtxt(validation) }
    return feed.withParser { parser -> Bool? in
      xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
      xmlSchemaSetValidStructuredErrors(validation, { _, _ in }, nil)
      // Beside a handler of ours, be it an empty one, the schema's would take every event by a detour.
      let handler = parser.pointee.sax
      parser.pointee.sax = nil
      defer { parser.pointee.sax = handler }
      let plug = xmlSchemaSAXPlug(validation, &parser.pointee.sax, &parser.pointee.userData)
      guard let plug else { return nil }
      parser.pointee.sax.pointee.serror = { _, _ in }
      xmlParseDocument(parser)
      let isValid = parser.pointee.wellFormed == 1 && xmlSchemaIsValid(validation) == 1
      xmlSchemaSAXUnplug(plug)
      return isValid
    }
  }

  private static func parse(
    into parsing: UnsafeMutablePointer<XMLParsing>, _ parser: xmlParserCtxtPtr,
    _ validation: xmlSchemaValidCtxtPtr, encoding: String?
  ) {
    let context = UnsafeMutableRawPointer(parsing)
    // No network, nothing loaded, no entity replaced; DOCTYPE is refused where it begins.
    xmlCtxtUseOptions(parser, Int32(XML_PARSE_NONET.rawValue))
    if let encoding, let handler = xmlFindCharEncodingHandler(encoding) {
      xmlSwitchToEncoding(parser, handler)
    }
    parser.pointee.sax.pointee = Self.handler
    parser.pointee.userData = context
    xmlSchemaSetValidStructuredErrors(
      validation,
      { context, error in
        guard let context, let error else { return }
        XMLParsing.at(context).pointee.found(XMLRawError(error.pointee, isOfSchema: true))
      }, context)
    guard let plug = xmlSchemaSAXPlug(validation, &parser.pointee.sax, &parser.pointee.userData)
    else { return }
    // The plug has a handler of its own, which tells no errors of XML itself, and is handed itself:
    // the parser that the error names knows who is to be told.
    parser.pointee._private = context
    parser.pointee.sax.pointee.serror = { _, error in
      guard let error, let parser = error.pointee.ctxt else { return }
      let context = parser.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private
      guard let context else { return }
      XMLParsing.at(context).pointee.found(XMLRawError(error.pointee, isOfSchema: false))
    }
    // Of bytes that are no text in the declared encoding libxml2 2.9 tells without naming a parser,
    // to whom the thread has named; to standard error where it has named nobody.
    xmlSetStructuredErrorFunc(
      context,
      { context, error in
        guard let context, let error else { return }
        XMLParsing.at(context).pointee.found(
          XMLRawError(error.pointee, isOfSchema: false), fetchingBytes: true)
      })
    xmlParseDocument(parser)
    xmlSetStructuredErrorFunc(nil, nil)
    parsing.pointee.isOver = true
    // Where the parser gave up, elements are open, and libxml2 2.9 loses what a constraint has
    // collected of an element that never ends.
    while parsing.pointee.depth > 0, let end = parser.pointee.sax.pointee.endElementNs {
      end(parser.pointee.userData, nil, nil, nil)
    }
    xmlSchemaSAXUnplug(plug)
    parsing.pointee.end()
  }

  /// Whether the document is well-formed and follows the schema.
  var isValid: Bool {
    stop == nil && errors.isEmpty && tree.nodes.count > 0 && open < 0
  }

  // MARK: Events

  @inline(__always)
  private static func at(
    _ context: UnsafeMutableRawPointer
  ) -> UnsafeMutablePointer<XMLParsing> {
    context.assumingMemoryBound(to: XMLParsing.self)
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.internalSubset = { context, _, _, _ in
      guard let context else { return }
      XMLParsing.at(context).pointee.halt(.doctype)
    }
    handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      guard let context, let name else { return }
      XMLParsing.at(context).pointee.depth += 1
      XMLParsing.at(context).pointee.start(name, namespace, attributes, Int(count))
    }
    handler.endElementNs = { context, _, _, _ in
      guard let context else { return }
      let parsing = XMLParsing.at(context)
      parsing.pointee.depth -= 1
      guard !parsing.pointee.isOver else { return }
      parsing.pointee.end()
      parsing.pointee.isEnded = true
    }
    handler.characters = { context, text, count in
      guard let context, let text else { return }
      XMLParsing.at(context).pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    return handler
  }

  private var line: Int32 {
    parser.pointee.input == nil ? 1 : parser.pointee.input.pointee.line
  }

  /// Whether the next byte is zero, which is no character of XML.
  private var isAtZero: Bool { bytesLeft > 0 && parser.pointee.input.pointee.cur[0] == 0 }

  /// The element that the parser is in: between an end tag and the next event, the one around.
  private var surrounding: Int32 {
    guard isEnded, open >= 0 else { return open }
    let parent = tree.nodes[Int(open)].parent
    return parent == open ? -1 : parent
  }

  /// How many bytes the parser has before it.
  private var bytesLeft: Int {
    parser.pointee.input == nil
      ? 0 : parser.pointee.input.pointee.end - parser.pointee.input.pointee.cur
  }

  private mutating func halt(_ reason: XMLStop.Reason) {
    if stop == nil { stop = XMLStop(reason: reason, line: Int(line)) }
    xmlStopParser(parser)
  }

  /// Ends the pass because there are errors enough.
  private mutating func cutShort() {
    isCutShort = true
    xmlStopParser(parser)
  }

  private mutating func start(
    _ name: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    end()
    guard tree.nodes.count < elementLimit else { return cutShort() }
    let index = Int32(tree.nodes.count)
    let known = elementNames.name(at: name)
    if known == .unknown { tree.foreignNames[index] = String(cString: name) }
    if open >= 0 {
      // Text before an element is white space between elements; the schema refuses any other.
      let start = tree.nodes[Int(open)].textStart
      tree.nodes[Int(open)].textEnd = start
      if open == index - 1 { tree.bytes.truncate(to: Int(start)) }
    }
    tree.nodes.append(
      XMLTree.Node(
        name: known, line: line, parent: open < 0 ? index : open, end: index + 1,
        attributes: Int32(tree.attributes.count), textStart: 0, textEnd: 0))
    open = index
    if count > 0, let values {
      for position in 0..<count {
        attribute(
          values[5 * position], values[5 * position + 2],
          from: values[5 * position + 3], to: values[5 * position + 4])
      }
    }
    tree.nodes[Int(index)].textStart = Int32(tree.bytes.count)
    tree.nodes[Int(index)].textEnd = Int32(tree.bytes.count)
    if index == 0 { checkRoot(known, namespace.map { String(cString: $0) }) }
  }

  private mutating func attribute(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    from start: UnsafePointer<xmlChar>?, to end: UnsafePointer<xmlChar>?
  ) {
    // Attributes of other namespaces, xsi:schemaLocation, say nothing here.
    guard let name, namespace == nil, let start, let end else { return }
    let known = attributeNames.name(at: name)
    let offset = Int32(tree.bytes.count)
    let value = UnsafeBufferPointer(start: start, count: end - start)
    if value.contains(UInt8(ascii: "&")) {
      appendValue(value)
    } else {
      tree.bytes.append(value)
    }
    tree.attributes.append(
      XMLTree.Attribute(name: known, start: offset, end: Int32(tree.bytes.count)))
  }

  /// Appends a value in which libxml2 has left every `&` as the reference `&#38;`: without entities
  /// to replace, it hands values over as they would stand in a tree.
  private mutating func appendValue(_ value: UnsafeBufferPointer<xmlChar>) {
    let reference = Array("&#38;".utf8)
    var index = value.startIndex
    while index < value.endIndex {
      let isReference = value[index...].starts(with: reference)
      tree.bytes.append(value[index])
      index += isReference ? reference.count : 1
    }
  }

  private mutating func characters(_ text: UnsafeBufferPointer<xmlChar>) {
    end()
    // Behind a child there is white space only.
    let index = tree.nodes.count - 1
    guard open >= 0, Int(open) == index else { return }
    tree.bytes.append(text)
    tree.nodes[index].textEnd = Int32(tree.bytes.count)
  }

  /// Closes the element whose end tag was the last event.
  private mutating func end() {
    guard isEnded else { return }
    let around = surrounding
    isEnded = false
    guard open >= 0 else { return }
    tree.nodes[Int(open)].end = Int32(tree.nodes.count)
    open = around
  }

  private mutating func checkRoot(_ name: XMLElementName, _ namespace: String?) {
    guard namespace == XMLFormat.namespace, name == .disclosure else {
      let prefix = XMLFormat.namespacePrefix
      if let namespace, namespace.hasPrefix(prefix),
        let major = Int(namespace.dropFirst(prefix.count)),
        major > ModelVersion.current.major
      {
        return halt(.newer(version: String(major)))
      }
      return halt(.foreign(namespace: namespace ?? "", root: tree.label(of: 0)))
    }
    guard let version = tree.value(.version, of: 0), let stated = ModelVersion(version),
      !ModelVersion.current.reads(stated)
    else { return }
    halt(.newer(version: stated.description))
  }

  /// Keeps an error.
  ///
  /// - Parameters:
  ///   - error: What libxml2 says.
  ///   - fetchingBytes: Whether it is about to convert bytes. It must not be stopped then: it goes on
  ///     with the input that stopping takes from it.
  private mutating func found(_ error: XMLRawError, fetchingBytes: Bool = false) {
    // What libxml2 says of being stopped is no finding.
    guard stop == nil, !isCutShort, !isOver, !error.isWarning else { return }
    guard errors.count < Self.maximumErrors else {
      if !fetchingBytes { cutShort() }
      return
    }
    if errors.isEmpty { elementLimit = tree.nodes.count + Self.maximumElementsAfterError }
    var error = error
    error.line = error.isOfSchema || error.line <= 0 ? Int(line) : error.line
    error.isAtZero = !error.isOfSchema && !fetchingBytes && isAtZero
    // Of an element that has ended the schema still speaks, the parser no longer.
    let node = error.isOfSchema ? open : surrounding
    if node >= 0 {
      error.node = Int(node)
      // An end tag takes four bytes at least. A character that is cut may be left.
      error.isAtEnd = bytesLeft < 4
    }
    errors.append(error)
  }
}
