internal import Convert

/// Members with their values. Optional ones are left out where there is nothing.
extension JSONOutput {
  /// Writes a text.
  mutating func member(_ member: some JSONMember, _ text: ExactText) {
    key(member)
    string(text.string)
  }

  /// Writes a text where there is one.
  mutating func member(_ member: some JSONMember, _ text: ExactText?) {
    guard let text else { return }
    key(member)
    string(text.string)
  }

  /// Writes a value of an enumeration where there is one.
  mutating func member<Value: RawRepresentable<String>>(
    _ member: some JSONMember, _ value: Value?
  ) {
    guard let value else { return }
    key(member)
    let name = value.rawValue
    plain(name.utf8.span)
  }

  /// Writes an amount where there is one.
  mutating func member(_ member: some JSONMember, _ amount: Amount?) {
    guard let amount else { return }
    key(member)
    self.amount(amount)
  }

  /// Writes `true` or `false`.
  mutating func member(_ member: some JSONMember, _ value: Bool) {
    key(member)
    boolean(value)
  }

  /// Writes a number where there is one.
  ///
  /// - Throws: Where it is not within the bounds.
  mutating func member(
    _ member: some JSONMember, _ value: Int?, in bounds: ClosedRange<Int>
  ) throws(JSONRefusal) {
    guard let value else { return }
    key(member)
    guard bounds.contains(value) else {
      throw JSONRefusal(
        code: .integerRange,
        arguments: [
          (name: "found", value: .integer(value)),
          (name: "minimum", value: .integer(bounds.lowerBound)),
          (name: "maximum", value: .integer(bounds.upperBound)),
        ])
    }
    integer(value)
  }

  /// Writes an array.
  mutating func member<Element>(
    _ member: some JSONMember, _ elements: [Element],
    _ write: (inout JSONOutput, Element) throws(JSONRefusal) -> Void
  ) throws(JSONRefusal) {
    key(member)
    try array(elements, write)
  }

  /// Writes an array of texts.
  mutating func member(_ member: some JSONMember, _ texts: [ExactText]) throws(JSONRefusal) {
    try self.member(member, texts) { (output, text) throws(JSONRefusal) in
      output.string(text.string)
    }
  }
}
