internal import Convert

/// Values of an expected type. What is of another type is a finding, and is skipped.
extension JSONSyntax {
  /// Takes an object, calling `read` for each known member with the cursor on its value.
  ///
  /// Unknown, duplicate and missing members are findings. `ignoring` names a further member whose
  /// value has been read before.
  mutating func object<Member: JSONMember>(
    _ type: Member.Type, ignoring: StaticString? = nil,
    _ read: (inout JSONSyntax, Member) throws(JSONStop) -> Void
  ) throws(JSONStop) {
    guard peek() == UInt8(ascii: "{") else { return try wrongType(expected: .object) }
    let start = index
    index += 1
    let names = Member.names
    var seen: UInt32 = 0
    var hint = 0
    var isIgnoredSeen = false
    if !take(UInt8(ascii: "}")) {
      repeat {
        let token = try key()
        if let position = try position(of: token, in: names, after: hint) {
          hint = position + 1
          let bit = 1 << UInt32(position) as UInt32
          if seen & bit == 0 {
            seen |= bit
            _ = peek()
            try read(&self, names[position])
          } else {
            try duplicate(token)
          }
        } else if let ignoring, try spells(token, ignoring) {
          if isIgnoredSeen { try duplicate(token) } else { try skipValue() }
          isIgnoredSeen = true
        } else {
          try unknownMember(token, names)
        }
      } while try continues(until: UInt8(ascii: "}"))
    }
    let missing = names.required & ~seen
    if missing != 0 { try reportMissing(missing, names, at: start) }
  }

  @inline(__always)
  private mutating func position<Member: JSONMember>(
    of token: JSONStringToken, in names: JSONNames<Member>, after hint: Int
  ) throws(JSONStop) -> Int? {
    if !token.hasEscapes { return names.position(of: bytes, token.range, after: hint) }
    let decoded = try unescaped(token)
    return names.position(of: decoded, decoded.indices, after: hint)
  }

  /// Whether a string is `word`, escaped or not.
  mutating func spells(_ token: JSONStringToken, _ word: StaticString) throws(JSONStop) -> Bool {
    if !token.hasEscapes { return bytes.has(word, at: token.range) }
    let decoded = try unescaped(token)
    return decoded.has(word, at: decoded.indices)
  }

  @inline(never)
  private mutating func duplicate(_ token: JSONStringToken) throws(JSONStop) {
    let name = try value(of: token)
    try report(
      .duplicateMember, at: token.range.lowerBound - 1, [(name: "name", value: .text(name))])
    try skipValue()
  }

  @inline(never)
  private mutating func unknownMember<Member: JSONMember>(
    _ token: JSONStringToken, _ names: JSONNames<Member>
  ) throws(JSONStop) {
    let name = try value(of: token)
    let known = Member.allCases.map(\.rawValue).joined(separator: ", ")
    try report(
      .unknownMember, at: token.range.lowerBound - 1,
      [(name: "name", value: .text(name)), (name: "names", value: .text(known))])
    try skipValue()
  }

  @inline(never)
  private mutating func reportMissing<Member: JSONMember>(
    _ missing: UInt32, _ names: JSONNames<Member>, at start: Int
  ) throws(JSONStop) {
    for position in 0..<names.count where missing & 1 << UInt32(position) != 0 {
      try report(
        .missingMember, at: start, [(name: "name", value: .text(names[position].rawValue))])
    }
  }

  /// Takes an array, calling `read` with the cursor on each element.
  ///
  /// - Returns: The elements that `read` made something of.
  mutating func array<Element>(
    _ read: (inout JSONSyntax) throws(JSONStop) -> Element?
  ) throws(JSONStop) -> [Element] {
    guard peek() == UInt8(ascii: "[") else {
      try wrongType(expected: .array)
      return []
    }
    index += 1
    var elements: [Element] = []
    if take(UInt8(ascii: "]")) { return elements }
    repeat {
      _ = peek()
      if let element = try read(&self) { elements.append(element) }
    } while try continues(until: UInt8(ascii: "]"))
    return elements
  }

  /// Takes a string as text; `nil` for another type.
  mutating func text() throws(JSONStop) -> ExactText? {
    guard peek() == UInt8(ascii: "\"") else {
      try wrongType(expected: .string)
      return nil
    }
    let token = try stringToken()
    return ExactText(try value(of: token))
  }

  /// Takes an array of strings.
  mutating func texts() throws(JSONStop) -> [ExactText] {
    try array { (syntax) throws(JSONStop) in try syntax.text() }
  }

  /// Takes a string that is one of the raw values of an enumeration.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ type: Value.Type
  ) throws(JSONStop) -> Value? {
    guard peek() == UInt8(ascii: "\"") else {
      try wrongType(expected: .string)
      return nil
    }
    let start = index
    let token = try stringToken()
    // Raw values are compared by bytes: Swift's own initialiser would take canonical equivalents.
    if !token.hasEscapes,
      let value = Value.allCases.first(where: { bytes.has($0.rawValue.utf8, at: token.range) })
    {
      return value
    }
    let found = try value(of: token)
    if let value = Value.allCases.first(where: { $0.rawValue.utf8.elementsEqual(found.utf8) }) {
      return value
    }
    let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
    try report(
      .unknownValue, at: start,
      [(name: "found", value: .text(found)), (name: "names", value: .text(known))])
    return nil
  }

  /// Takes `true` or `false`.
  mutating func boolean() throws(JSONStop) -> Bool? {
    switch peek() {
    case UInt8(ascii: "t"):
      try literal("true")
      return true
    case UInt8(ascii: "f"):
      try literal("false")
      return false
    default:
      try wrongType(expected: .boolean)
      return nil
    }
  }

  /// Takes an integer within bounds.
  mutating func integer(in bounds: ClosedRange<Int>) throws(JSONStop) -> Int? {
    let start = index
    guard let first = peek(), first == UInt8(ascii: "-") || (48...57).contains(first) else {
      try wrongType(expected: .number)
      return nil
    }
    let range = try number()
    if range.count <= 18, let value = Int(String(decoding: bytes[range], as: UTF8.self)),
      bounds.contains(value)
    {
      return value
    }
    // A number may be as long as the input; a message shows its beginning.
    let shown = String(decoding: bytes[range].prefix(40), as: UTF8.self)
    try report(
      .integerRange, at: start,
      [
        (name: "found", value: .text(shown)),
        (name: "minimum", value: .integer(bounds.lowerBound)),
        (name: "maximum", value: .integer(bounds.upperBound)),
      ])
    return nil
  }

  /// Takes an amount, a string in its canonical spelling.
  mutating func amount() throws(JSONStop) -> Amount? {
    guard peek() == UInt8(ascii: "\"") else {
      try wrongType(expected: .string)
      return nil
    }
    let start = index
    let token = try stringToken()
    if !token.hasEscapes, let amount = Amount(canonical: bytes[token.range]) { return amount }
    let found = try value(of: token)
    if token.hasEscapes, let amount = Amount(found) { return amount }
    try report(.invalidAmount, at: start, [(name: "found", value: .text(found))])
    return nil
  }

  /// Takes a classification code.
  mutating func code() throws(JSONStop) -> ClassificationCode? {
    guard peek() == UInt8(ascii: "\"") else {
      try wrongType(expected: .string)
      return nil
    }
    let start = index
    let token = try stringToken()
    if let code = ClassificationCode(bytes[token.range]) { return code }
    let found = try value(of: token)
    if token.hasEscapes, let code = ClassificationCode(found) { return code }
    try report(
      .invalidCode, at: start,
      [
        (name: "found", value: .text(found)),
        (name: "expected", value: .words(LocalizedText(en: "2 to 9 digits", zh: "2 至 9 位数字"))),
      ])
    return nil
  }
}

extension [UInt8] {
  /// Whether the bytes in `range` are those of `other`.
  func has(_ other: String.UTF8View, at range: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    var position = range.lowerBound
    for byte in other {
      if self[position] != byte { return false }
      position += 1
    }
    return true
  }

  /// Whether the bytes in `range` are those of `other`.
  func has(_ other: StaticString, at range: Range<Int>) -> Bool {
    range.count == other.utf8CodeUnitCount
      && other.withUTF8Buffer { $0.elementsEqual(self[range]) }
  }
}
