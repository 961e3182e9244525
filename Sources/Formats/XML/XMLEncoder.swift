internal import Convert

/// Turns a document into the bytes of an encoding; what that lacks becomes a character reference.
struct XMLEncoder {
  /// The encoding.
  let encoding: OutputEncoding

  /// Encodes a document.
  ///
  /// - Parameter text: The document in UTF-8; what an encoding may lack stands only where a
  ///   reference may stand, in text and in values of attributes.
  /// - Returns: The bytes.
  /// - Throws: Where the system's iconv does not know the encoding.
  func encode(_ text: [UInt8]) throws(ConversionError) -> [UInt8] {
    if encoding == .utf8 { return text }
    if encoding == .utf8Mark { return try piece(text[...]) }
    var encoded: [UInt8] = []
    var start = text.startIndex
    // In pieces, so that a document full of lacking characters takes no quadratic time.
    while start < text.endIndex {
      let limit = min(start + (1 << 14), text.endIndex)
      let end = text[limit...].firstIndex(of: UInt8(ascii: "<")) ?? text.endIndex
      encoded += try piece(text[start..<end])
      start = end
    }
    return encoded
  }

  private func piece(_ text: ArraySlice<UInt8>) throws(ConversionError) -> [UInt8] {
    var encoded: [UInt8] = []
    var rest = text
    while true {
      do throws(OutputEncoding.Failure) {
        return encoded + (try encoding.encode(Array(rest)))
      } catch {
        guard case .lacksCharacter(let offset) = error else {
          throw ConversionError(
            .data, Diagnostic(XMLCode.unknownEncoding, ["name": .text(encoding.rawValue)]))
        }
        let lacking = rest.startIndex + offset
        let scalars = String(decoding: rest[lacking...].prefix(4), as: UTF8.self).unicodeScalars
        guard let scalar = scalars.first else { return encoded }
        encoded += try piece(rest[..<lacking])
        encoded += "&#x\(String(scalar.value, radix: 16, uppercase: true));".utf8
        rest = rest[(lacking + String(scalar).utf8.count)...]
      }
    }
  }
}

extension OutputEncoding {
  /// The name of the encoding in an XML declaration.
  var xmlName: String {
    switch self {
    case .utf8, .utf8Mark: "UTF-8"
    case .gb18030: "GB18030"
    case .gbk: "GBK"
    }
  }
}
