internal import Convert

/// Turns the bytes of an input into valid UTF-8 without a byte-order mark.
///
/// Nothing is ever replaced: a byte that is no part of a character is an error that names its offset
/// and line.
enum TextDecoder {
  /// Decodes an input.
  ///
  /// - Parameters:
  ///   - bytes: The input.
  ///   - encoding: Its encoding; automatic is by byte-order mark, then strict UTF-8, then GB18030.
  /// - Returns: Valid UTF-8.
  /// - Throws: `text.invalid-byte` at the first byte that is not valid; where neither UTF-8 nor
  ///   GB18030 fits, the byte that is not valid in UTF-8.
  static func decode(
    _ bytes: [UInt8], as encoding: InputEncoding
  ) throws(ConversionError) -> [UInt8] {
    let (text, start) = try decodeInPlace(bytes, as: encoding)
    return start > 0 ? Array(text[start...]) : text
  }

  /// Decodes an input, and copies none that is UTF-8.
  ///
  /// - Returns: Valid UTF-8, and where it begins: behind a byte-order mark.
  /// - Throws: As ``decode(_:as:)`` does.
  static func decodeInPlace(
    _ bytes: [UInt8], as encoding: InputEncoding
  ) throws(ConversionError) -> (text: [UInt8], start: Int) {
    let text = try decodeKeepingMark(bytes, as: encoding)
    return (text, text.starts(with: utf8Mark) ? utf8Mark.count : 0)
  }

  private static func decodeKeepingMark(
    _ bytes: [UInt8], as encoding: InputEncoding
  ) throws(ConversionError) -> [UInt8] {
    switch encoding {
    case .automatic:
      if bytes.starts(with: utf16LittleEndianMark) || bytes.starts(with: utf16BigEndianMark) {
        return try decodeUTF16(bytes)
      }
      guard let offset = UTF8Validation.firstInvalidOffset(in: bytes) else { return bytes }
      do {
        return try Iconv.convert(bytes, from: "GB18030", to: "UTF-8")
      } catch {
        throw invalidByte(
          at: offset, in: bytes, encoding: "UTF-8", line: line(at: offset, in: bytes))
      }
    case .utf8:
      if let offset = UTF8Validation.firstInvalidOffset(in: bytes) {
        throw invalidByte(
          at: offset, in: bytes, encoding: "UTF-8", line: line(at: offset, in: bytes))
      }
      return bytes
    case .gb18030: return try convert(bytes, from: "GB18030")
    case .gbk: return try convert(bytes, from: "GBK")
    case .utf16: return try decodeUTF16(bytes)
    }
  }

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let utf16LittleEndianMark: [UInt8] = [0xFF, 0xFE]
  private static let utf16BigEndianMark: [UInt8] = [0xFE, 0xFF]

  private static func decodeUTF16(_ bytes: [UInt8]) throws(ConversionError) -> [UInt8] {
    let isBigEndian = bytes.starts(with: utf16BigEndianMark)
    return try convert(bytes, from: isBigEndian ? "UTF-16BE" : "UTF-16LE")
  }

  private static func convert(
    _ bytes: [UInt8], from encoding: String
  ) throws(ConversionError) -> [UInt8] {
    do {
      return try Iconv.convert(bytes, from: encoding, to: "UTF-8")
    } catch {
      guard let offset = error.offset else {
        throw ConversionError(
          .fault, Diagnostic(TextCode.unknownEncoding, ["encoding": .text(encoding)]))
      }
      let line = line(at: error.converted.count, in: error.converted)
      throw invalidByte(at: offset, in: bytes, encoding: encoding, line: line)
    }
  }

  private static func line(at offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes[..<offset].count { $0 == 0x0A }
  }

  private static func invalidByte(
    at offset: Int, in bytes: [UInt8], encoding: String, line: Int
  ) -> ConversionError {
    let digits = String(offset < bytes.count ? bytes[offset] : 0, radix: 16, uppercase: true)
    return ConversionError(
      .data,
      Diagnostic(
        TextCode.invalidByte,
        at: .input(SourcePosition(line: line, offset: offset)),
        [
          "byte": .text("0x" + (digits.utf8.count < 2 ? "0" : "") + digits),
          "offset": .integer(offset), "encoding": .text(encoding),
        ]))
  }
}
