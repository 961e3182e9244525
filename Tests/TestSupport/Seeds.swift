internal import Foundation

/// The seeds that property tests run over.
public enum Seeds {
  /// The seeds 1 to `count`; with `SEEDS=N` in the environment N times as many.
  public static func upTo(_ count: Int) -> [UInt64] {
    (1...max(1, count * factor)).map { UInt64($0) }
  }

  /// Whether more is asked for than every run takes.
  public static var areMany: Bool { factor > 1 }

  private static var factor: Int {
    max(1, ProcessInfo.processInfo.environment["SEEDS"].flatMap { Int($0) } ?? 1)
  }
}
