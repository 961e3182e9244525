internal import Foundation

/// The seeds that property tests run over.
public enum Seeds {
  /// The seeds 1 to `count`; with `SEEDS=N` in the environment N times as many.
  public static func upTo(_ count: Int) -> [UInt64] {
    let factor = ProcessInfo.processInfo.environment["SEEDS"].flatMap { Int($0) } ?? 1
    return (1...max(1, count * max(1, factor))).map { UInt64($0) }
  }
}
