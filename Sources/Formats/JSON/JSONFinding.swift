internal import Convert

/// Something wrong in JSON: a code, the offset of the place, and the arguments of the message.
///
/// Pointer, line and column are worked out by ``JSONLocator`` when all findings are known, so that
/// reading itself keeps no path.
struct JSONFinding {
  /// What is wrong.
  var code: JSONCode
  /// The offset of the place in bytes of the input, from 0.
  var offset: Int
  /// The arguments of the message but `pointer`.
  var arguments: [(name: String, value: DiagnosticArgument)]
}

/// Nothing more can be read; the finding that says why is in the list.
struct JSONStop: Error {}

extension [JSONFinding] {
  /// The findings in the input `bytes` as diagnostics, in their order.
  ///
  /// - Complexity: O(bytes), whatever the number of findings, and O(n log n) in the findings.
  func diagnostics(in bytes: [UInt8]) -> [Diagnostic] {
    let locator = JSONLocator(bytes: bytes)
    let places = locator.places(of: map(\.offset))
    return zip(self, places).map { finding, place in
      Diagnostic(
        finding.code, at: .input(place.position),
        arguments:
          finding.arguments + [(name: "pointer", value: .text(place.displayedPointer))])
    }
  }
}
