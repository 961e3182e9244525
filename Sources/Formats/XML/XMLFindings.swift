internal import Convert

/// What libxml2 found, in our words: the place, what was found, what the schema allows.
struct XMLFindings: ~Copyable {
  private let parsing: XMLParsing

  /// Makes the findings of a pass.
  init(_ parsing: consuming XMLParsing) {
    self.parsing = parsing
  }

  /// The error of a document that is not valid.
  var error: ConversionError {
    if let stop = parsing.stop { return ConversionError(.data, diagnostic(stop)) }
    var diagnostics: [Diagnostic] = []
    var last: XMLRawError?
    let isCut = parsing.errors.contains { XMLErrorKind($0) == .truncated }
    for error in parsing.errors {
      // What the schema says of an element of which only the beginning is there.
      if isCut, error.isOfSchema, error.isAtEnd { continue }
      // What a constraint says that could not compare a value, since that was refused.
      if XMLErrorKind(error) == .repeated, !error.message.contains("key-sequence") { continue }
      // What its type says of a value follows what the facet has said already.
      if let last, XMLErrorKind(error) == .type, error.node == last.node, error.line == last.line,
        [.pattern, .enumeration, .length].contains(XMLErrorKind(last))
      {
        continue
      }
      diagnostics.append(diagnostic(error))
      last = error
      // Behind a break of XML's own rules nothing can be trusted.
      if !error.isOfSchema { break }
    }
    if parsing.isCutShort { diagnostics.append(.moreErrors(behind: diagnostics.count)) }
    if diagnostics.isEmpty {
      diagnostics = [
        Diagnostic(
          XMLCode.notWellFormed, at: .input(SourcePosition(line: 1)),
          ["path": .text("/"), "reason": .words(LocalizedText(en: "no element", zh: "没有元素"))])
      ]
    }
    return ConversionError(.data, diagnostics)
  }

  private func diagnostic(_ stop: XMLStop) -> Diagnostic {
    let place = DiagnosticPlace.input(SourcePosition(line: max(1, stop.line)))
    switch stop.reason {
    case .doctype: return Diagnostic(XMLCode.doctype, at: place)
    case .foreign(let namespace, let root):
      return Diagnostic(
        XMLCode.foreign, at: place,
        [
          "root": .text(Self.shown(root)), "found": .text(Self.shown(namespace)),
          "expected": .text(XMLFormat.namespace),
        ])
    case .newer(let version):
      return Diagnostic(
        XMLCode.newerVersion, at: place,
        ["found": .text(version), "expected": .text(Disclosure.modelVersion)])
    }
  }

  private func diagnostic(_ error: XMLRawError) -> Diagnostic {
    let place = DiagnosticPlace.input(SourcePosition(line: max(1, error.line)))
    let path = error.node.map { parsing.tree.path(of: $0) } ?? "/"
    let message = Self.withoutNamespaces(error.message)
    let attribute = Self.piece(of: message, from: ", attribute '", to: "'")
    let owner = attribute.map { path + "/@" + $0 } ?? path
    let (code, arguments): (XMLCode, KeyValuePairs<String, DiagnosticArgument>) =
      switch XMLErrorKind(error) {
      case .invalidByte:
        (
          .invalidByte,
          [
            "path": .text(path),
            "reason": .words(XMLParserWords.words(for: error, message: Self.shown(message))),
          ]
        )
      case .truncated: (.truncated, ["path": .text(path)])
      case .tooDeep: (.tooDeep, ["path": .text(Self.shown(path))])
      case .content where message.contains("Missing child"):
        (.missingElement, ["path": .text(path), "expected": Self.expected(message)])
      case .content:
        (
          .unexpectedElement,
          ["path": .text(path), "expected": Self.expected(message, isKnown: isKnown(error))]
        )
      case .child:
        (.unexpectedElement, ["path": .text(path), "expected": .words(Self.textOnly)])
      case .nothing: (.schemaViolation, ["path": .text(path), "reason": .words(Self.nothing)])
      case .otherType: (.schemaViolation, ["path": .text(path), "reason": .words(Self.otherType)])
      case .text: (.unexpectedText, ["path": .text(path)])
      case .missingAttribute:
        (
          .missingAttribute,
          [
            "path": .text(path),
            "name": .text(Self.piece(of: message, from: "The attribute '", to: "'") ?? ""),
          ]
        )
      case .unknownAttribute:
        (
          .unknownAttribute,
          [
            "path": .text(path),
            "name": .text(
              Self.shown(
                Self.piece(of: message, from: "The attribute '", to: "'") ?? attribute ?? "")),
          ]
        )
      case .pattern:
        invalidValue(
          owner, Self.piece(of: message, from: "The value '", to: "' is not accepted"),
          Self.allowed(byPattern: Self.piece(of: message, from: "by the pattern '", to: "'.\n")))
      case .enumeration:
        invalidValue(
          owner, Self.piece(of: message, from: "The value '", to: "' is not an element"),
          .words(
            XMLAllowedValues.words(
              forList: Self.piece(of: message, from: "of the set {", to: "}.\n") ?? "-")))
      case .length: invalidValue(owner, "", .words(XMLAllowedValues.filledText))
      case .type:
        invalidValue(
          owner, Self.piece(of: message, from: ": '", to: "' is not a valid value"),
          .text(Self.piece(of: message, from: "type '", to: "'.\n") ?? "-"))
      case .repeated:
        (
          .repeatedMeasure,
          [
            "path": .text(path),
            "name": .text(Self.piece(of: message, from: "key-sequence ['", to: "']") ?? ""),
          ]
        )
      case .other where error.isOfSchema:
        (
          .schemaViolation, ["path": .text(Self.shown(path)), "reason": .text(Self.shown(message))]
        )
      case .other:
        (
          .notWellFormed,
          [
            "path": .text(Self.shown(path)),
            "reason": .words(XMLParserWords.words(for: error, message: Self.shown(message))),
          ]
        )
      }
    return Diagnostic(
      code, at: place, arguments: arguments.map { (name: $0.key, value: $0.value) })
  }

  private func invalidValue(
    _ owner: String, _ found: String?, _ expected: DiagnosticArgument
  ) -> (XMLCode, KeyValuePairs<String, DiagnosticArgument>) {
    (
      .invalidValue,
      [
        "path": .text(owner), "found": .text(Self.shown(found ?? "")),
        "expected": expected,
      ]
    )
  }

  /// What a pattern of the schema allows.
  private static func allowed(byPattern pattern: String?) -> DiagnosticArgument {
    guard let pattern else { return .text("-") }
    return XMLAllowedValues.words(forPattern: pattern).map { .words($0) } ?? .text(pattern)
  }

  /// The elements that libxml2 says are expected, separated by commas.
  ///
  /// It names none where the content may end in front of the element, which stands too late then, or
  /// once too often.
  private static func expected(
    _ message: String, isKnown: Bool = true
  ) -> DiagnosticArgument {
    let names =
      piece(of: message, from: "Expected is one of ( ", to: " )")
      ?? piece(of: message, from: "Expected is ( ", to: " )")
    return names.map { .text($0) } ?? .words(isKnown ? noElement : knownElement)
  }

  /// Whether the schema has elements of the name that an error is about.
  private func isKnown(_ error: XMLRawError) -> Bool {
    error.node.map { parsing.tree.nodes[$0].name != .unknown } ?? true
  }

  private static let knownElement = LocalizedText(
    en: "an element that the schema has: it has none of that name", zh: "模式中有的元素：模式中没有此名称")

  private static let noElement = LocalizedText(
    en: "none behind those before it: their order counts", zh: "其前各元素之后不应有该元素（元素须按顺序）")

  private static let textOnly = LocalizedText(
    en: "text only, without elements in it", zh: "纯文字，其中不含元素")

  private static let nothing = LocalizedText(
    en: "no element takes xsi:nil; one that is blank is left out", zh: "任何元素都不接受 xsi:nil；空白者应省略")

  private static let otherType = LocalizedText(
    en: "its xsi:type is not the type that the schema gives it; leave xsi:type out",
    zh: "xsi:type 不是模式文件规定的类型；请省略 xsi:type")

  /// What stands between two pieces of a text; `nil` where they do not stand there.
  private static func piece(of text: String, from start: String, to end: String) -> String? {
    guard let before = text.firstRange(of: start) else { return nil }
    let rest = text[before.upperBound...]
    guard let after = rest.firstRange(of: end) else { return nil }
    return String(rest[..<after.lowerBound])
  }

  /// A message without the namespace that libxml2 puts before every name.
  private static func withoutNamespaces(_ message: String) -> String {
    message.replacing("{\(XMLFormat.namespace)}", with: "")
  }

  /// A piece of the input as a message shows it: it may be as long as the input.
  private static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let line = String(String.UnicodeScalarView(scalars.prefix(200)))
    let bare = line.hasSuffix("\n") ? String(line.dropLast()) : line
    return scalars.count > 200 ? bare + "…" : bare
  }
}

extension Diagnostic {
  /// Says that there may be more errors than are told.
  static func moreErrors(behind count: Int) -> Diagnostic {
    Diagnostic(XMLCode.moreErrors, ["count": .integer(count)])
  }
}
