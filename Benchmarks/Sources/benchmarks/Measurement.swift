internal import Foundation

/// How long something took, several times over, and how much memory.
///
/// Time is processor time: the conversions that are measured so run on one thread, and a figure that
/// another process slows down says nothing.
struct Measurement {
  /// How many bytes went in or came out.
  let bytes: Int
  /// The median of the runs, in seconds of processor time.
  let seconds: Double
  /// The most memory in use during the runs, in MB.
  let peakMemory: Double

  /// Millions of bytes a second.
  var rate: Double { Double(bytes) / 1_000_000 / seconds }

  /// Runs `body` `runs` times and once before, to warm up.
  ///
  /// - Parameters:
  ///   - runs: How often, at least once.
  ///   - body: What is measured; it returns the bytes that count.
  /// - Throws: What `body` throws.
  init(runs: Int, _ body: () throws -> Int) throws {
    Machine.resetPeakMemory()
    var bytes = try body()
    var times: [Double] = []
    for _ in 0..<runs {
      let start = Machine.processorSeconds
      bytes = try body()
      times.append(Machine.processorSeconds - start)
    }
    seconds = times.sorted()[times.count / 2]
    self.bytes = bytes
    peakMemory = Machine.peakMemory
  }
}

/// Goes from line end to line end, as fast as the C library can: the least that reading takes.
func memchrScan(_ bytes: [UInt8]) -> Int {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress,
      let found = memchr(start, 0x0A, rest.count)
    {
      rest = rest.dropFirst(UnsafeRawPointer(found) - start + 1)
    }
    return buffer.count
  }
}
