/// Builds one JSON object on one line, its members in the order in which they are added.
///
/// For messages and listings; documents have a writer of their own, in the JSON format.
package struct JSONObjectLine {
  private var text = ""

  /// Makes an empty object.
  package init() {}

  /// The object.
  package var description: String { "{" + text + "}" }

  /// Adds a string; `nil` adds nothing.
  package mutating func add(_ name: String, _ value: String?) {
    guard let value else { return }
    add(name, raw: Self.quoted(value))
  }

  /// Adds a number; `nil` adds nothing.
  package mutating func add(_ name: String, _ value: Int?) {
    guard let value else { return }
    add(name, raw: String(value))
  }

  /// Adds a Boolean.
  package mutating func add(_ name: String, _ value: Bool) {
    add(name, raw: value ? "true" : "false")
  }

  /// Adds a list of strings.
  package mutating func add(_ name: String, _ values: [String]) {
    add(name, raw: Self.list(values.map(Self.quoted)))
  }

  /// Adds an object.
  package mutating func add(_ name: String, _ object: JSONObjectLine) {
    add(name, raw: object.description)
  }

  /// Adds a list of objects.
  package mutating func add(_ name: String, _ objects: [JSONObjectLine]) {
    add(name, raw: Self.list(objects.map(\.description)))
  }

  private mutating func add(_ name: String, raw value: String) {
    if !text.isEmpty { text += "," }
    text += Self.quoted(name) + ":" + value
  }

  private static func list(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }

  /// The value as a JSON string.
  ///
  /// Beside what RFC 8259 section 7 demands, all control and format characters that a terminal
  /// might obey are escaped.
  private static func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.isUnprintable {
          for unit in String(scalar).utf16 {
            let hex = String(unit, radix: 16)
            result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
          }
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  /// Whether the scalar could change how the rest of a line is shown: controls, line separators,
  /// marks of writing direction.
  var isUnprintable: Bool {
    // Nearly all text is ASCII or Han; for these the tables of Unicode need not be asked.
    if (0x20..<0x7F).contains(value) || (0x4E00...0x9FFF).contains(value) { return false }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
