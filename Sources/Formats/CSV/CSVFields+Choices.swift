internal import Convert

/// Fields that say one of a few things.
extension CSVFields {
  /// A value of a list; `nil` where the field is blank.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ index: Int, _ type: Value.Type = Value.self
  ) -> Value? {
    let field = bytes(index)
    guard !field.isEmpty else { return nil }
    if let value = Value(rawValue: String(decoding: field, as: UTF8.self)) { return value }
    unknownValue(index, Value.allCases.map(\.rawValue).joined(separator: ", "))
    return nil
  }

  /// Reports a field that is none of a list.
  mutating func unknownValue(_ index: Int, _ expected: String) {
    report(CSVCode.unknownValue, index, [(name: "expected", value: .text(expected))])
  }

  /// A value of a list that must be there.
  mutating func requiredChoice<Value: RawRepresentable<String> & CaseIterable>(
    _ index: Int, orElse other: Value
  ) -> Value {
    whole(index, of: Value.self)
    return choice(index) ?? other
  }

  /// Holds a field to say something, one of a list.
  mutating func whole<Value: RawRepresentable<String> & CaseIterable>(
    _ index: Int, of type: Value.Type
  ) {
    if bytes(index).isEmpty { missing(index, .oneOf(type.allCases.map(\.rawValue))) }
  }

  /// Whether a field says 是.
  mutating func flag(_ index: Int) -> Bool {
    let field = bytes(index)
    if field.isEmpty { return false }
    if !field.elementsEqual(CSVOutput.yes.utf8) { unknownValue(index, CSVOutput.yes) }
    return true
  }
}
