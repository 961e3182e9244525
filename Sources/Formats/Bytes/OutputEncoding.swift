internal import Convert

/// The encodings that outputs are written in, as `--output-encoding` names them.
enum OutputEncoding: String, CaseIterable, Sendable {
  /// UTF-8 without a byte-order mark, the default.
  case utf8 = "utf-8"
  /// UTF-8 with a byte-order mark.
  case utf8Mark = "utf-8-bom"
  /// GB18030, which has every character of Unicode.
  case gb18030
  /// GBK, which has some 21,900 characters.
  case gbk

  /// The option by which a format takes an encoding.
  static let option = FormatOption(
    name: "output-encoding", values: allCases.map(\.rawValue), defaultValue: utf8.rawValue,
    summary: LocalizedText(en: "the encoding of the output", zh: "输出的字符编码"))

  /// The encoding that a writer's options ask for; their values are checked before.
  init(_ options: WritingOptions) {
    self = options.formatOptions[Self.option.name].flatMap(Self.init(rawValue:)) ?? .utf8
  }

  /// Why a text cannot be written in an encoding.
  enum Failure: Error, Equatable {
    /// The encoding lacks the character that begins at an offset, in bytes of the UTF-8.
    case lacksCharacter(offset: Int)
    /// The system's iconv does not know the encoding.
    case unknownEncoding
  }

  /// Turns text into the bytes of the encoding, strictly: nothing is replaced or left out.
  ///
  /// - Parameter text: Valid UTF-8 without a byte-order mark.
  /// - Returns: The bytes of the output.
  /// - Throws: ``Failure``.
  func encode(_ text: [UInt8]) throws(Failure) -> [UInt8] {
    switch self {
    case .utf8: text
    case .utf8Mark: [0xEF, 0xBB, 0xBF] + text
    case .gb18030: try Self.convert(text, to: "GB18030")
    case .gbk: try Self.convert(text, to: "GBK")
    }
  }

  private static func convert(
    _ text: [UInt8], to encoding: String
  ) throws(Failure) -> [UInt8] {
    let encoded: [UInt8]
    let decoded: [UInt8]
    do {
      encoded = try Iconv.convert(text, from: "UTF-8", to: encoding)
      // Some systems' iconv puts a character of its own for one that is lacking.
      decoded = try Iconv.convert(encoded, from: encoding, to: "UTF-8")
    } catch {
      guard let offset = error.offset else { throw .unknownEncoding }
      throw .lacksCharacter(offset: offset)
    }
    if decoded == text { return encoded }
    var offset = zip(decoded, text).prefix { $0 == $1 }.count
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    throw .lacksCharacter(offset: min(offset, text.count - 1))
  }
}
