#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The system's iconv, for one pass over one sequence of bytes.
enum Iconv {
  /// Where a conversion stopped.
  struct Failure: Error, Equatable {
    /// The offset in the input of the first byte that could not be converted; `nil` where the
    /// system does not know one of the encodings.
    var offset: Int?
    /// The bytes that were converted before it.
    var converted: [UInt8]
  }

  /// Converts bytes from one encoding to another, strictly: nothing is replaced or left out.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - source: The encoding of the input, as iconv names it.
  ///   - target: The encoding of the output, as iconv names it.
  /// - Returns: The output.
  /// - Throws: ``Failure`` at the first byte that is not valid or has no counterpart.
  static func convert(
    _ bytes: [UInt8], from source: String, to target: String
  ) throws(Failure) -> [UInt8] {
    let descriptor = iconv_open(target, source)
    guard descriptor != iconv_t(bitPattern: -1) else { throw Failure(offset: nil, converted: []) }
    defer { iconv_close(descriptor) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var input = bytes
    var failedAt: Int?
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    input.withUnsafeMutableBytes { inputBytes in
      var inputPointer = inputBytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      var inputLeft = inputBytes.count
      while true {
        // The last call, without input, flushes what the conversion still holds.
        let isLast = inputLeft == 0
        var finished = false
        buffer.withUnsafeMutableBytes { bufferBytes in
          var outputPointer = bufferBytes.baseAddress?.assumingMemoryBound(to: CChar.self)
          var outputLeft = bufferBytes.count
          let result =
            isLast
            ? iconv(descriptor, nil, nil, &outputPointer, &outputLeft)
            : iconv(descriptor, &inputPointer, &inputLeft, &outputPointer, &outputLeft)
          let code = errno
          output.append(contentsOf: bufferBytes.prefix(bufferBytes.count - outputLeft))
          if result == -1 {
            if code != E2BIG {
              failedAt = inputBytes.count - inputLeft
              finished = true
            }
          } else {
            finished = isLast
          }
        }
        if finished { return }
      }
    }
    if let failedAt { throw Failure(offset: failedAt, converted: output) }
    return output
  }
}
