internal import Convert

/// Writes a disclosure as XML: the same disclosure gives the same bytes anywhere.
///
/// What is written is validated against the schema before it is given out as a whole.
struct XMLWriter: FormatWriter {
  /// Whether line breaks and indentation are left out.
  let isCompact: Bool
  /// The encoding of the output.
  let encoding: OutputEncoding
  /// How many processors may be used: with two, a document is validated while it is written.
  let processors: Int

  func prepare() {
    XMLSchemaValidation.prepare()
  }

  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    let whole = WholeOutput(capacity: disclosure.roughXMLSize)
    if encoding == .utf8, processors > 1 {
      try writeAndValidate(disclosure, to: whole)
      return DocumentBundle(whole.bytes)
    }
    try write(disclosure, to: whole)
    let bytes = try XMLEncoder(encoding: encoding).encode(whole.bytes)
    try validate(bytes)
    return DocumentBundle(bytes)
  }

  func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle? {
    // A document that is validated afterwards must be there as a whole.
    guard encoding == .utf8, processors > 1 else {
      return try write(disclosure, into: &diagnostics)
    }
    try writeAndValidate(disclosure, to: receiver)
    return nil
  }

  func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver, beside work: @Sendable () -> Void,
    into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle? {
    guard encoding == .utf8, processors > 1 else {
      let (writing, _) = sideBySide(processors: processors) {
        Result { () throws(ConversionError) in try write(disclosure, into: &diagnostics) }
      } _: {
        work()
      }
      return try writing.get()
    }
    try writeAndValidate(disclosure, to: receiver, thenDoing: work)
    return nil
  }

  /// The document in UTF-8, not yet validated.
  func text(of disclosure: Disclosure) throws(ConversionError) -> [UInt8] {
    let whole = WholeOutput(capacity: disclosure.roughXMLSize)
    try write(disclosure, to: whole)
    return whole.bytes
  }

  /// Writes a document here while another thread validates it, which takes longer: work that is
  /// done then costs no time.
  private func writeAndValidate(
    _ disclosure: Disclosure, to receiver: any OutputReceiver,
    thenDoing work: () -> Void = {}
  ) throws(ConversionError) {
    let validation = try XMLSchemaValidation.shared()
    let queue = PieceQueue()
    let (writing, isValid) = sideBySide(processors: processors) {
      defer {
        queue.end()
        work()
      }
      return Result { () throws(ConversionError) in
        try write(disclosure, to: RelayedOutput(receiver, queue))
      }
    } _: {
      validation.isValid(queue)
    }
    let count = try writing.get()
    // What is wrong is told of the whole document.
    if !isValid || count > XMLSchemaValidation.maximumBytes {
      try validate(text(of: disclosure))
    }
  }

  /// Holds a document to the schema.
  ///
  /// - Throws: With cause `fault` where it is not valid: that is a mistake of the program.
  private func validate(_ bytes: [UInt8]) throws(ConversionError) {
    do {
      try XMLSchemaValidation.shared().check(bytes)
    } catch {
      throw ConversionError(
        .fault, [Diagnostic(XMLCode.invalidOutput)] + error.diagnostics)
    }
  }

  /// Writes a document in UTF-8, piece after piece.
  ///
  /// - Returns: How many bytes it has.
  @discardableResult
  private func write(
    _ disclosure: Disclosure, to receiver: any OutputReceiver
  ) throws(ConversionError) -> Int {
    var output = XMLOutput(isCompact: isCompact, encoding: encoding.xmlName, receiver: receiver)
    var cells = 0
    do throws(XMLRefusal) {
      try output.root(disclosure, cells: &cells)
    } catch {
      throw refused(error, of: disclosure)
    }
    output.finish()
    let maximum = RowLayout.maximumCells(inBytes: output.count)
    guard cells <= maximum else {
      throw ConversionError(
        .data, Diagnostic(XMLCode.tooManyCells, ["limit": .integer(maximum)]))
    }
    return output.count
  }

  /// The error of a refusal.
  ///
  /// What is written up to there tells the place. It was given out, and is written once more.
  private func refused(_ refusal: XMLRefusal, of disclosure: Disclosure) -> ConversionError {
    let whole = WholeOutput()
    var output = XMLOutput(isCompact: isCompact, encoding: encoding.xmlName, receiver: whole)
    var cells = 0
    do throws(XMLRefusal) {
      try output.root(disclosure, cells: &cells)
    } catch {
      // At the same place as before.
      output.giveOut()
    }
    return ConversionError(
      .data,
      Diagnostic(
        refusal.code, at: .model(pointer: XMLPlace.path(atEndOf: whole.bytes), sourceLine: nil),
        arguments: refusal.arguments))
  }
}

/// An output of which two take every piece.
private final class RelayedOutput: OutputReceiver {
  private let first: any OutputReceiver
  private let second: any OutputReceiver

  init(_ first: any OutputReceiver, _ second: any OutputReceiver) {
    self.first = first
    self.second = second
  }

  func take(_ piece: Span<UInt8>) {
    second.take(piece)
    first.take(piece)
  }
}

extension Disclosure {
  /// How many bytes the XML will have, roughly: enough not to grow the output often.
  fileprivate var roughXMLSize: Int {
    var size = 4096
    forEachBlock { block, _ in
      switch block {
      case .table(let table): size += 512 + table.rows.count * (80 + 32 * table.columns.count)
      case .performance(let target): size += 1024 + 512 * target.indicators.count
      case .paragraph, .note, .project, .term: size += 512
      }
    }
    return size + 512 * ledger.count
  }
}
