internal import Convert

/// The type of a JSON value, as messages name it.
enum JSONType: String {
  case object, array, string, number, boolean, null

  /// The type as an argument of a message: in English by its name in JSON.
  var words: DiagnosticArgument { .words(LocalizedText(en: rawValue, zh: chinese)) }

  private var chinese: String {
    switch self {
    case .object: "对象"
    case .array: "数组"
    case .string: "字符串"
    case .number: "数字"
    case .boolean: "布尔值"
    case .null: "null"
    }
  }
}
