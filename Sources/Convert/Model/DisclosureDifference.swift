/// How two disclosures are compared.
public enum ComparisonStandard: Sendable {
  /// Everything, spelling and provenance included, as `==` does.
  case exact
  /// Without provenance, and amounts by value, as ``Disclosure/isEquivalent(to:)`` does.
  case equivalent
}

/// The first place at which two disclosures differ, in the order of the document.
public struct DisclosureDifference: Hashable, Sendable {
  /// The place as a JSON pointer into the model: `/parts/1/blocks/0/rows/3/cells/2`.
  public internal(set) var pointer: String
  /// What the disclosure asked has there, at most ``maximumLength`` scalars of it.
  public let found: String
  /// What the other disclosure has there, at most ``maximumLength`` scalars of it.
  public let expected: String

  /// The most scalars of a text that are shown.
  public static let maximumLength = 40

  /// Makes a difference; of long texts the stretch is shown in which they part.
  init(_ found: String, _ expected: String) {
    pointer = ""
    var common = 0
    for (left, right) in zip(found.unicodeScalars, expected.unicodeScalars) {
      if left != right { break }
      common += 1
    }
    let start = max(0, common - Self.maximumLength / 2)
    self.found = Self.stretch(of: found, from: start)
    self.expected = Self.stretch(of: expected, from: start)
  }

  private static func stretch(of text: String, from start: Int) -> String {
    String(text.unicodeScalars.dropFirst(start).prefix(maximumLength))
  }

  /// The same difference, seen from the list in which the place is element `index`.
  func below(_ index: Int) -> DisclosureDifference {
    var difference = self
    difference.pointer = "/\(index)" + pointer
    return difference
  }

  /// The same difference, seen from the value of which the place is member `name`.
  func below(_ name: StaticString) -> DisclosureDifference {
    var difference = self
    difference.pointer = "/\(name)" + pointer
    return difference
  }
}

extension DisclosureDifference: CustomStringConvertible {
  /// The difference in a line: `/title: 'a' instead of 'b'`.
  public var description: String { "\(pointer): '\(found)' instead of '\(expected)'" }
}

extension Disclosure {
  /// The first difference from another disclosure; `nil` where there is none.
  ///
  /// By the equivalent standard the difference shows the ``essence`` of both.
  ///
  /// - Complexity: O(size of the disclosures).
  public func firstDifference(
    from other: Disclosure, by standard: ComparisonStandard = .exact
  ) -> DisclosureDifference? {
    switch standard {
    case .exact:
      if self == other { return nil }
      // What the model gains is never taken for equal by a walk that does not know it yet.
      return Comparison.disclosure(self, other)
        ?? DisclosureDifference("a disclosure", "another one")
    case .equivalent:
      return essence.firstDifference(from: other.essence)
    }
  }
}
