internal import Crypto

/// The SHA-256 of some bytes, which tells one content from another.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  /// The 64 hexadecimal digits in lower case.
  package let description: String

  /// Computes the digest of `bytes`.
  package init(of bytes: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * SHA256.byteCount)
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 0x0F)])
    }
    description = String(decoding: text, as: UTF8.self)
  }
}
