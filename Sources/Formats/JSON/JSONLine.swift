package import Convert

/// One JSON object on one line, its members found but not resolved.
///
/// For lists and streams of records, one a line; documents have a reader of their own.
package struct JSONLine {
  private let syntax: JSONSyntax
  private var members: [(name: [UInt8], value: Range<Int>)] = []

  /// Finds the members of an object.
  ///
  /// - Parameter bytes: The line; its line end counts as white space.
  /// - Throws: Where the line is not one JSON object, a member is there twice, or it is nested more
  ///   than 64 deep: what was found, at its column.
  package init(_ bytes: [UInt8]) throws(ConversionError) {
    var cursor = JSONSyntax(bytes)
    do {
      try Self.scan(&cursor, into: &members)
    } catch {
      throw Self.error(cursor)
    }
    guard cursor.findings.isEmpty else { throw Self.error(cursor) }
    syntax = cursor
  }

  private static func scan(
    _ cursor: inout JSONSyntax, into members: inout [(name: [UInt8], value: Range<Int>)]
  ) throws(JSONStop) {
    guard cursor.peek() == UInt8(ascii: "{") else { throw cursor.unexpected("'{'") }
    cursor.index += 1
    if !cursor.take(UInt8(ascii: "}")) {
      repeat {
        let start = cursor.index
        let name = try cursor.unescaped(try cursor.key())
        _ = cursor.peek()
        let from = cursor.index
        try cursor.skipValue()
        guard !members.contains(where: { $0.name == name }) else {
          throw cursor.stop(
            .duplicateMember, at: start,
            [(name: "name", value: .text(String(decoding: name, as: UTF8.self)))])
        }
        members.append((name: name, value: from..<cursor.index))
      } while try cursor.continues(until: UInt8(ascii: "}"))
    }
    guard cursor.peek() == nil else { throw cursor.unexpected(JSONSyntax.lineEnd) }
  }

  /// The bytes of a member's value as they stand in the line; `nil` where it is not there.
  package func raw(_ name: String) -> ArraySlice<UInt8>? {
    members.first { $0.name.elementsEqual(name.utf8) }.map { syntax.bytes[$0.value] }
  }

  /// The bytes of a member's value in a line that is no JSON object.
  ///
  /// - Parameters:
  ///   - name: The name of the member.
  ///   - bytes: The line.
  /// - Returns: The bytes, where the member stands whole in front of the first fault; `nil` where it does
  ///   not, or where the fault is a member that is there twice.
  package static func raw(_ name: String, inFaulty bytes: [UInt8]) -> ArraySlice<UInt8>? {
    var cursor = JSONSyntax(bytes)
    var members: [(name: [UInt8], value: Range<Int>)] = []
    // What is wrong has been told.
    try? scan(&cursor, into: &members)
    guard let fault = cursor.findings.first, fault.code != .duplicateMember,
      let value = members.first(where: { $0.name.elementsEqual(name.utf8) })?.value,
      value.upperBound <= fault.offset
    else { return nil }
    // A number at the end of a line that was cut off may have lost digits.
    let next = bytes[value.upperBound...].first {
      $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t")
    }
    return next == UInt8(ascii: ",") || next == UInt8(ascii: "}") ? bytes[value] : nil
  }

  /// The bytes of a member that is a string, escapes resolved; `nil` where it is none.
  ///
  /// - Throws: Where an escape is none, or stands for half a character.
  package func text(_ name: String) throws(ConversionError) -> [UInt8]? {
    guard let value = raw(name), value.first == UInt8(ascii: "\"") else { return nil }
    var cursor = syntax
    cursor.index = value.startIndex
    do {
      return try cursor.unescaped(try cursor.stringToken())
    } catch {
      throw Self.error(cursor)
    }
  }

  private static func error(_ cursor: JSONSyntax) -> ConversionError {
    ConversionError(.data, cursor.findings.diagnostics(in: cursor.bytes))
  }
}

extension JSONLine {
  /// Appends a string with its quotes and escapes.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - bytes: Where to append.
  package static func append(string text: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = text.startIndex
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      start = index + 1
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      default:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: ("\\u" + (byte < 16 ? "000" : "00") + digits).utf8)
      }
    }
    bytes.append(contentsOf: text[start...])
    bytes.append(UInt8(ascii: "\""))
  }
}
