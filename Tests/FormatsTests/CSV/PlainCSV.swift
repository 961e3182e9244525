/// Records of comma-separated values, taken byte by byte without any haste.
enum PlainCSV {
  /// The fields of all records; `nil` where a quote stands where none may, or has no end.
  static func records(_ bytes: [UInt8]) -> [[[UInt8]]]? {
    var rest = bytes[...]
    var records: [[[UInt8]]] = []
    while !rest.isEmpty {
      guard let record = record(&rest) else { return nil }
      records.append(record)
    }
    return records
  }

  private static func record(_ rest: inout ArraySlice<UInt8>) -> [[UInt8]]? {
    var fields: [[UInt8]] = []
    while true {
      guard let field = field(&rest) else { return nil }
      fields.append(field)
      guard rest.first == UInt8(ascii: ",") else { break }
      rest.removeFirst()
    }
    if rest.first == 0x0D {
      rest.removeFirst()
      if rest.first == 0x0A { rest.removeFirst() }
    } else if rest.first == 0x0A {
      rest.removeFirst()
    } else if !rest.isEmpty {
      return nil
    }
    return fields
  }

  private static func field(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.first == UInt8(ascii: "\"") else {
      let field = rest.prefix { !",\n\r\"".unicodeScalars.map { UInt8($0.value) }.contains($0) }
      rest = rest[field.endIndex...]
      return Array(field)
    }
    rest.removeFirst()
    var field: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\"") {
        guard rest.first == byte else { return field }
        rest.removeFirst()
      }
      field.append(byte)
    }
    return nil
  }
}
