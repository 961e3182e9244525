/// Makes findings about what stands outside statement tables.
struct FindingMaker {
  /// The places of blocks.
  let blocks: BlockOrder

  /// The arguments of a message that names several lines of the source.
  static func arguments(
    of lines: [Int]
  ) -> [(name: String, value: DiagnosticArgument)] {
    [
      ("lines", .text(lines.map { "\($0)" }.joined(separator: ", "))),
      ("at", .located(LocalizedText(en: "{lines}", zh: "{lines}"), lines: lines)),
    ]
  }

  /// A finding at a block.
  ///
  /// - Parameters:
  ///   - code: Its code.
  ///   - path: The block.
  ///   - line: The line of the source.
  ///   - place: The section or table as findings name it.
  ///   - arguments: The arguments of the message.
  ///   - stated: What is stated.
  ///   - expected: What it is held against.
  ///   - difference: How much more is stated.
  ///   - related: The cells that it is held against.
  /// - Returns: The finding.
  func finding(
    _ code: any DiagnosticCode, at path: BlockPath?, line: Int?, place: String,
    _ arguments: [(name: String, value: DiagnosticArgument)], stated: String? = nil,
    expected: String? = nil, difference: String? = nil, related: [CheckCell] = []
  ) -> CheckFinding {
    var all: [(name: String, value: DiagnosticArgument)] = [("place", .text(place))]
    all += arguments
    if let stated { all.append(("stated", .text(stated))) }
    if let expected { all.append(("expected", .text(expected))) }
    if let difference { all.append(("difference", .text(difference))) }
    return CheckFinding(
      diagnostic: Diagnostic(
        code, at: .model(pointer: path?.pointer ?? "", sourceLine: line), arguments: all),
      order: [path.map { blocks[$0] } ?? -1, line ?? 0], cell: nil, placeName: place, rowName: "",
      columnName: "", stated: stated, expected: expected, difference: difference,
      related: related, likely: nil)
  }
}
