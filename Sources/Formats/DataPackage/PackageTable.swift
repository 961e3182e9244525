internal import Convert

/// A value of a resource: nothing, text, a number, whether something is so, or an amount.
enum PackageValue: Hashable, Sendable {
  case null
  case text(ExactText)
  case integer(Int)
  case boolean(Bool)
  case amount(Amount)

  /// A text; nothing for `nil`.
  static func text(_ text: ExactText?) -> PackageValue { text.map { .text($0) } ?? .null }
  /// A number; nothing for `nil`.
  static func integer(_ number: Int?) -> PackageValue { number.map { .integer($0) } ?? .null }
  /// A value of a list; nothing for `nil`.
  static func choice(_ value: (some RawRepresentable<String>)?) -> PackageValue {
    value.map { .text(ExactText($0.rawValue)) } ?? .null
  }
}

/// A column of a resource, as its Table Schema describes it.
struct PackageField: Sendable {
  /// The type of the values.
  enum Kind: String, Sendable {
    case string, integer, number, boolean

    /// The type in words of both languages.
    var words: (en: String, zh: String) {
      switch self {
      case .string: ("text", "文字")
      case .integer: ("whole number", "整数")
      case .number: ("exact decimal number", "精确小数")
      case .boolean: ("true or false", "是（true）或否（false）")
      }
    }
  }

  /// The name in the header row.
  var name: String
  /// The type.
  var kind: Kind
  /// What it holds.
  var title: LocalizedText
  /// Whether every row has a value.
  var isRequired = false
  /// The values that there are; empty for any.
  var values: [String] = []
  /// The `columnType` of the Fiscal Data Package, where one fits.
  var columnType: String?

  /// Makes a field.
  init(
    _ name: String, _ kind: Kind = .string, _ en: String, _ zh: String, required: Bool = false,
    values: [String] = [], columnType: String? = nil
  ) {
    self.name = name
    self.kind = kind
    title = LocalizedText(en: en, zh: zh)
    isRequired = required
    self.values = values
    self.columnType = columnType
  }
}

extension PackageField {
  /// The field as messages name it: what the header row has, and what that means.
  var shownName: LocalizedText {
    func shown(_ language: Language, _ open: String, _ close: String) -> String {
      let meaning = title.text(in: language)
      return meaning.utf8.elementsEqual(name.utf8) || meaning.isEmpty
        ? name : name + open + meaning + close
    }
    return LocalizedText(en: shown(.english, " (", ")"), zh: shown(.chinese, "（", "）"))
  }
}

/// A reference from the rows of one resource to those of another.
struct PackageReference: Sendable {
  /// The field that refers.
  var field: String
  /// The resource that it refers to; empty for the own one.
  var resource: String
  /// The field there.
  var target: String
}

/// A resource of the package: its description, and its rows.
struct PackageTable: Sendable {
  /// The name.
  var name: String
  /// The path in the package.
  var path: String
  /// What it is.
  var title: LocalizedText
  /// The fields, in the order of the columns.
  var fields: [PackageField]
  /// The fields that tell rows apart.
  var primaryKey: [String] = []
  /// What its rows refer to.
  var references: [PackageReference] = []
  /// The rows, a value for each field.
  var rows: [[PackageValue]] = []

  /// Makes a resource without rows, at a path of its name.
  init(
    _ name: String, _ en: String, _ zh: String, key: [String] = [],
    references: [PackageReference] = [], _ fields: [PackageField]
  ) {
    self.name = name
    path = name.replacing("-", with: "_") + ".csv"
    title = LocalizedText(en: en, zh: zh)
    primaryKey = key
    self.references = references
    self.fields = fields
  }

  /// The CSV: a header row, then the rows, each ending with CR LF (RFC 4180).
  var csv: [UInt8] {
    var bytes: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      CSVField.append(field.name.utf8, to: &bytes)
    }
    CSVField.endRecord(&bytes)
    for row in rows {
      for (index, value) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(value, to: &bytes)
      }
      CSVField.endRecord(&bytes)
    }
    return bytes
  }

  private static func append(_ value: PackageValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: return
    case .text(let text):
      // An empty text stands in quotes, where a blank field is no text at all.
      if text.isEmpty { bytes += "\"\"".utf8 } else { CSVField.append(text, to: &bytes) }
    case .integer(let number): CSVField.append(number, to: &bytes)
    case .boolean(let holds): bytes += (holds ? "true" : "false").utf8
    case .amount(let amount): amount.append(to: &bytes)
    }
  }
}
