internal import Convert

/// Fields and records of comma-separated values as RFC 4180 has them.
enum CSVField {
  /// Appends a field, in quotes where it holds a comma, a quote or a line end (RFC 4180, 2.6).
  static func append(_ text: ExactText, to bytes: inout [UInt8]) {
    append(text.utf8, to: &bytes)
  }

  /// Appends a field, in quotes where it holds a comma, a quote or a line end (RFC 4180, 2.6).
  static func append(_ field: some Collection<UInt8>, to bytes: inout [UInt8]) {
    let needsQuotes = field.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    guard needsQuotes else {
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in field {
      // RFC 4180, 2.7: a quote inside a quoted field is doubled.
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a number.
  static func append(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Appends the line end of a record, CR LF (RFC 4180, 2.1).
  static func endRecord(_ bytes: inout [UInt8]) {
    bytes.append(0x0D)
    bytes.append(0x0A)
  }
}
