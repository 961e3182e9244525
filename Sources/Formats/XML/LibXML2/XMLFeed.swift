internal import CLibXML2
internal import Convert

/// A document that libxml2 is handed piece by piece.
///
/// A parser of bytes in memory would copy them all first: as much memory again, and for a document
/// of a few hundred KB more time than all our callbacks take for its text.
struct XMLFeed {
  private var piece: [UInt8]
  private var position = 0
  private let queue: PieceQueue?

  /// Makes a feed of a document that is there.
  init(_ bytes: [UInt8]) {
    piece = bytes
    queue = nil
  }

  /// Makes a feed of a document that is being written.
  init(_ queue: PieceQueue) {
    piece = []
    self.queue = queue
  }

  /// Makes a parser of the document, and frees it when `body` is done.
  ///
  /// - Parameter body: What is done with the parser.
  /// - Returns: What `body` returns; `nil` where libxml2 has no memory left.
  consuming func withParser<Result: ~Copyable>(
    _ body: (xmlParserCtxtPtr) -> Result?
  ) -> Result? {
    var feed = self
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

  /// Copies the next bytes, at most `count` of them.
  private mutating func take(_ count: Int, to target: UnsafeMutablePointer<CChar>) -> Int32 {
    if position == piece.count, let queue {
      let read = piece
      piece = queue.next()
      queue.reuse(read)
      position = 0
    }
    let taken = min(count, piece.count - position)
    piece.span.withUnsafeBytes { bytes in
      UnsafeMutableRawBufferPointer(start: target, count: taken).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + taken]))
    }
    position += taken
    return Int32(taken)
  }
}
