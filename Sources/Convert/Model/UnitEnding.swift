/// How the names of budget units end.
enum UnitEnding {
  /// Whether a name without white space ends as those of units do.
  static func isOne(_ name: Span<UInt8>) -> Bool {
    endings.contains { name.ends(with: $0) }
  }

  /// Whether a name without white space ends as those of units do.
  static func isOne(_ name: ExactText) -> Bool { isOne(name.utf8.span) }

  private static let endings: [StaticString] = [
    "局", "厅", "中心", "委员会", "办公室", "学校", "学院", "医院", "研究院", "研究所", "本级", "站", "馆", "队",
  ]
}
