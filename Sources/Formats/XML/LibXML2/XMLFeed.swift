internal import CLibXML2

/// A document that libxml2 is handed piece by piece.
///
/// A parser of bytes in memory would copy them all first: as much memory again, and for a document
/// of a few hundred KB more time than all our callbacks take for its text.
struct XMLFeed {
  private var rest: UnsafeRawBufferPointer

  /// Makes a parser of a document, and frees it when `body` is done.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - body: What is done with the parser.
  /// - Returns: What `body` returns; `nil` where libxml2 has no memory left.
  static func withParser<Result: ~Copyable>(
    of bytes: [UInt8], _ body: (xmlParserCtxtPtr) -> Result?
  ) -> Result? {
    bytes.span.withUnsafeBytes { buffer -> Result? in
      var feed = XMLFeed(rest: buffer)
      return withUnsafeMutablePointer(to: &feed) { feed -> Result? in
        let parser = xmlCreateIOParserCtxt(
          nil, nil,
          { feed, target, count in
            guard let feed, let target else { return -1 }
            return feed.assumingMemoryBound(to: XMLFeed.self).pointee.take(Int(count), to: target)
          }, nil, feed, XML_CHAR_ENCODING_NONE)
        guard let parser else { return nil }
        defer { xmlFreeParserCtxt(parser) }
        return body(parser)
      }
    }
  }

  /// Copies the next bytes, at most `count` of them.
  private mutating func take(_ count: Int, to target: UnsafeMutablePointer<CChar>) -> Int32 {
    let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(count))
    UnsafeMutableRawBufferPointer(start: target, count: count).copyMemory(from: piece)
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
    return Int32(piece.count)
  }
}
