internal import Convert

/// What the format cannot say.
struct XMLRefusal: Error {
  /// Why.
  var code: any DiagnosticCode
  /// The arguments of the message but `path`.
  var arguments: [(name: String, value: DiagnosticArgument)]

  /// Makes a refusal.
  init(code: XMLCode, arguments: [(name: String, value: DiagnosticArgument)]) {
    self.code = code
    self.arguments = arguments
  }

  /// Takes over what no format can say.
  init(_ refusal: ExchangeRefusal) {
    code = refusal.code
    arguments = refusal.arguments
  }
}
