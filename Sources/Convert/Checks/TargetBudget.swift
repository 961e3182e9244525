/// The lines of the budget of a table of targets by what they say, in millionths of its unit.
struct TargetBudget {
  /// A figure and the line of the source on which it stands.
  struct Line {
    let millionths: Int128
    let sourceLine: Int?
  }

  /// 年度预算总额.
  private(set) var total: Line?
  /// 财政拨款.
  private(set) var appropriation: Line?
  /// 上级安排.
  private(set) var higher: Line?
  /// 本级安排.
  private(set) var own: Line?
  /// 其他资金.
  private(set) var other: Line?

  init(_ target: PerformanceTarget) {
    for line in target.budget {
      guard let label = line.labels.last?.withoutWhiteSpace, case .amount(let amount) = line.value
      else { continue }
      func has(_ word: StaticString) -> Bool { label.has(word) }
      let found = Line(millionths: amount.millionths, sourceLine: line.sourceLine)
      if has("总额") || has("合计") {
        total = found
      } else if has("上级") {
        higher = found
      } else if has("本级") {
        own = found
      } else if has("其他") {
        other = found
      } else if has("财政拨款") {
        appropriation = found
      }
    }
  }

  /// Whether the sources that are stated are all of the total.
  var isWhole: Bool {
    let sources = [appropriation, higher, own, other].compactMap { $0?.millionths }
    return total.map { $0.millionths == sources.reduce(0, +) } ?? false
  }

  /// What the sources add up to.
  var sources: Int128? {
    let rest = other?.millionths ?? 0
    if let appropriation { return appropriation.millionths + rest }
    guard let higher, let own else { return nil }
    return higher.millionths + own.millionths + rest
  }
}
