import Convert
import Formats

/// A format that is registered from outside the package's list: JSON as hexadecimal digits.
struct HexFormat: Format, FormatReader, FormatWriter {
  static let signature = Array("hex:".utf8)

  var description: FormatDescription {
    FormatDescription(
      name: "hex", summary: LocalizedText(en: "JSON in hexadecimal", zh: "十六进制的 JSON"),
      extensions: ["hex"], mediaType: "text/plain")
  }

  func recognises(_ head: ArraySlice<UInt8>) -> Bool { head.starts(with: Self.signature) }

  func reader(_ options: ReadingOptions) -> (any FormatReader)? { self }

  func writer(_ options: WritingOptions) -> (any FormatWriter)? { self }

  func read(
    _ bundle: DocumentBundle, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> Disclosure {
    let digits = (bundle.singleFile ?? []).dropFirst(Self.signature.count)
    var json: [UInt8] = []
    var high: UInt8?
    for digit in digits {
      guard let value = Self.alphabet.firstIndex(of: digit) else {
        throw ConversionError(.data, Diagnostic(HexCode.badDigit, ["digit": .integer(Int(digit))]))
      }
      if let first = high {
        json.append(first << 4 | UInt8(value))
        high = nil
      } else {
        high = UInt8(value)
      }
    }
    return try Conversion(registry: .standard)
      .read(DocumentBundle(json), from: "json", into: &diagnostics)
  }

  func write(
    _ disclosure: Disclosure, into diagnostics: inout DiagnosticList
  ) throws(ConversionError) -> DocumentBundle {
    let json = try Conversion(registry: .standard)
      .write(disclosure, to: "json", into: &diagnostics)
    var bytes = Self.signature
    for byte in json.singleFile ?? [] {
      bytes.append(Self.alphabet[Int(byte >> 4)])
      bytes.append(Self.alphabet[Int(byte & 15)])
    }
    return DocumentBundle(bytes)
  }

  private static let alphabet = Array("0123456789abcdef".utf8)
}

/// The codes of ``HexFormat``.
enum HexCode: String, DiagnosticCode {
  case badDigit = "hex.bad-digit"

  var wording: DiagnosticWording {
    DiagnosticWording(
      severity: .error,
      message: LocalizedText(en: "byte {digit} is no digit", zh: "字节 {digit} 不是数字"),
      advice: LocalizedText(en: "Write the file anew.", zh: "请重新写出。"))
  }
}
