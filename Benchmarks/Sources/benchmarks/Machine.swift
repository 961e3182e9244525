internal import Foundation

/// What the machine is and what the process takes of it.
enum Machine {
  /// The processor, how many of it, its load, and the system.
  static var description: String {
    let processor = line(of: "/proc/cpuinfo", beginning: "model name") ?? "unknown processor"
    let load =
      contents(of: "/proc/loadavg")?.split(separator: " ").first.map { ", load \($0)" } ?? ""
    let information = ProcessInfo.processInfo
    return "\(processor), \(information.processorCount) processors\(load), "
      + information.operatingSystemVersionString
  }

  /// The processor time that the process has taken so far.
  static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Forgets the most memory that was in use so far, where the system can (Linux).
  static func resetPeakMemory() {
    // See proc(5), /proc/pid/clear_refs: 5 resets the peak resident set size.
    guard let file = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return }
    defer { file.closeFile() }
    file.write(Data("5".utf8))
  }

  /// The most memory that was in use since the last reset, in MB of a million bytes.
  static var peakMemory: Double {
    let kilobytes = line(of: "/proc/self/status", beginning: "VmHWM")?
      .split(separator: " ").first.flatMap { Double($0) }
    return (kilobytes ?? 0) * 1_024 / 1_000_000
  }

  /// What stands behind the colon on the first line that begins so.
  private static func line(of path: String, beginning name: String) -> String? {
    contents(of: path)?.split(separator: "\n").first { $0.hasPrefix(name) }
      .flatMap { $0.split(separator: ":", maxSplits: 1).last }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The text of a file under `/proc`, whose size is not known before it is read.
  private static func contents(of path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { file.closeFile() }
    return String(decoding: file.readDataToEndOfFile(), as: UTF8.self)
  }
}
