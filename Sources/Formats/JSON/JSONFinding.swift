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
  /// The most scalars of a piece of the input that a message shows.
  private static var maximumShown: Int { 80 }

  /// The findings in the input `bytes` as diagnostics, in their order.
  ///
  /// - Complexity: O(bytes), whatever the number of findings, and O(n log n) in the findings.
  func diagnostics(in bytes: [UInt8]) -> [Diagnostic] {
    let locator = JSONLocator(bytes: bytes)
    let places = locator.places(of: map(\.offset))
    return zip(self, places).map { finding, place in
      let arguments = finding.arguments.map { argument in
        (name: argument.name, value: Self.shown(argument.value, as: argument.name))
      }
      let pointer = Self.shortened(place.displayedPointer, to: 4 * Self.maximumShown)
      return Diagnostic(
        finding.code, at: .input(place.position),
        arguments: arguments + [(name: "pointer", value: .text(pointer))])
    }
  }

  /// An argument as a message shows it: pieces of the input may be as long as the input.
  private static func shown(_ value: DiagnosticArgument, as name: String) -> DiagnosticArgument {
    guard case .text(let text) = value, name != "names" else { return value }
    return .text(shortened(text, to: maximumShown))
  }

  private static func shortened(_ text: String, to maximum: Int) -> String {
    let scalars = text.unicodeScalars
    guard
      let end = scalars.index(scalars.startIndex, offsetBy: maximum, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }
}
