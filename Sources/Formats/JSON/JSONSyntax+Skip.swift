internal import Convert

/// Passing over values that are not looked into.
extension JSONSyntax {
  /// Skips the value at the cursor, checking that it is JSON.
  ///
  /// Takes no recursion and memory for ``maximumDepth`` containers at most.
  mutating func skipValue() throws(JSONStop) {
    var closers: [UInt8] = []
    while true {
      guard let byte = peek() else { throw unexpected(Self.aValue) }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        guard closers.count < Self.maximumDepth else {
          throw stop(
            .tooDeep, at: index, [(name: "limit", value: .integer(Self.maximumDepth))])
        }
        index += 1
        // '{' and '[' both have their closing byte two further on in ASCII.
        let close = byte + 2
        if !take(close) {
          closers.append(close)
          if byte == UInt8(ascii: "{") { try skipKey() }
          continue
        }
      case UInt8(ascii: "\""):
        let token = try stringToken()
        if token.hasEscapes || !token.isASCII { _ = try value(of: token) }
      case UInt8(ascii: "t"): try literal("true")
      case UInt8(ascii: "f"): try literal("false")
      case UInt8(ascii: "n"): try literal("null")
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
      default: throw unexpected(Self.aValue)
      }
      guard try nextElement(&closers) else { return }
    }
  }

  /// Skips a value that will be read later, and what is wrong in it will be reported then.
  mutating func skipForLater() throws(JSONStop) {
    let before = findings.count
    try skipValue()
    findings.removeLast(findings.count - before)
  }

  /// Takes closing bytes behind a value up to the next comma.
  ///
  /// - Returns: Whether another value follows; `false` once the outermost container is closed.
  private mutating func nextElement(_ closers: inout [UInt8]) throws(JSONStop) -> Bool {
    while let close = closers.last {
      if try continues(until: close) {
        if close == UInt8(ascii: "}") { try skipKey() }
        return true
      }
      closers.removeLast()
    }
    return false
  }

  private mutating func skipKey() throws(JSONStop) {
    let token = try key()
    if token.hasEscapes || !token.isASCII { _ = try value(of: token) }
  }

  /// Takes the name of a member and the colon behind it.
  mutating func key() throws(JSONStop) -> JSONStringToken {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("'\"'") }
    let token = try stringToken()
    guard take(UInt8(ascii: ":")) else { throw unexpected("':'") }
    return token
  }
}
