internal import CLibXML2

/// An error as libxml2 states it.
struct XMLRawError {
  /// The number of the error.
  var code: Int
  /// The words, in English.
  var message: String
  /// The line, from 1.
  var line: Int
  /// The element in the tree; `nil` outside all.
  var node: Int?
  /// Whether the schema is violated, rather than the rules of XML itself.
  var isOfSchema: Bool
  /// Whether it only warns, of what XML and the schema allow.
  var isWarning: Bool
  /// Whether elements are open and no bytes are left that could end them: the document is cut off.
  var isAtEnd = false
  /// Whether the parser stands before a zero byte, which it takes for an end.
  var isAtZero = false

  /// Copies an error.
  init(_ error: xmlError, isOfSchema: Bool) {
    code = Int(error.code)
    message = error.message.map { String(cString: $0) } ?? ""
    line = Int(error.line)
    self.isOfSchema = isOfSchema
    isWarning = error.level == XML_ERR_WARNING
  }
}

/// Why a document is not read to its end.
struct XMLStop {
  /// The reasons.
  enum Reason {
    /// A document type declaration.
    case doctype
    /// Another namespace or another root.
    case foreign(namespace: String, root: String)
    /// A version that this program does not know.
    case newer(version: String)
  }

  /// Why.
  var reason: Reason
  /// The line, from 1.
  var line: Int
}
