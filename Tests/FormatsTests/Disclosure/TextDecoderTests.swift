import Convert
import Testing

@testable import Formats

/// Bytes become text in the encoding they are in, or stop with the place of the bad byte.
struct TextDecoderTests {
  static let words = "云栖市 2027年\n预算"

  @Test("each encoding, with and without a byte-order mark, gives the same text")
  func encodings() throws {
    let utf8 = Array(Self.words.utf8)
    let utf16 = Self.words.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let bigEndian = Self.words.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    let gb = try Iconv.convert(utf8, from: "UTF-8", to: "GB18030")
    let cases: [(InputEncoding, [UInt8])] = [
      (.automatic, utf8), (.automatic, [0xEF, 0xBB, 0xBF] + utf8), (.utf8, utf8),
      (.automatic, [0xFF, 0xFE] + utf16), (.automatic, [0xFE, 0xFF] + bigEndian),
      (.utf16, utf16), (.utf16, [0xFE, 0xFF] + bigEndian), (.automatic, gb), (.gb18030, gb),
      (.gbk, gb),
    ]
    for (encoding, bytes) in cases {
      #expect(try TextDecoder.decode(bytes, as: encoding) == utf8, "\(encoding) \(bytes.prefix(4))")
    }
  }

  /// An input that is not valid in its encoding, and where it is not.
  struct Bad: Sendable, CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let encoding: InputEncoding
    let line: Int
    let offset: Int
    var description: String { name }
  }

  static let bad: [Bad] = [
    Bad(name: "stray byte", bytes: [0x41, 0x0A, 0xFF], encoding: .utf8, line: 2, offset: 2),
    Bad(name: "overlong", bytes: [0xC0, 0x80], encoding: .utf8, line: 1, offset: 0),
    Bad(name: "surrogate", bytes: [0xED, 0xA0, 0x80], encoding: .utf8, line: 1, offset: 0),
    Bad(name: "beyond", bytes: [0xF4, 0x90, 0x80, 0x80], encoding: .utf8, line: 1, offset: 0),
    Bad(name: "cut short", bytes: [0x0A, 0x0A, 0xE4, 0xB8], encoding: .utf8, line: 3, offset: 2),
    Bad(
      name: "neither UTF-8 nor GB18030", bytes: [0x41, 0x0A, 0xE4, 0xB8, 0x0A, 0xFF],
      encoding: .automatic, line: 2, offset: 2),
    Bad(name: "half a GBK pair", bytes: [0x0A, 0xB0], encoding: .gbk, line: 2, offset: 1),
    Bad(
      name: "lone surrogate in UTF-16", bytes: [0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00],
      encoding: .utf16, line: 2, offset: 2),
  ]

  @Test("a bad byte is an error with offset and line, never a replacement", arguments: bad)
  func badBytes(_ bad: Bad) throws {
    let error = try #require(throws: ConversionError.self) {
      try TextDecoder.decode(bad.bytes, as: bad.encoding)
    }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(diagnostic.code == "text.invalid-byte")
    #expect(diagnostic.place == .input(SourcePosition(line: bad.line, offset: bad.offset)))
  }

  @Test("every two bytes are valid exactly where Swift's own validation says so")
  func validation() {
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        for tail: [UInt8] in [[], [0x80], [0x80, 0x80], [0x41]] {
          let bytes = [first, second] + tail
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          if (UTF8Validation.firstInvalidOffset(in: bytes) == nil) != isValid {
            wrong.append(bytes)
          }
        }
      }
    }
    #expect(wrong.isEmpty)
  }
}
