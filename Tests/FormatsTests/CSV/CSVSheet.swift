import Convert
import Formats
import TestSupport

/// A CSV as rows of fields, bent as spreadsheets and people bend it.
struct CSVSheet: Sendable {
  /// The fields of each row.
  var rows: [[String]]

  /// Takes a file of the format apart.
  init(_ bytes: [UInt8]) {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field.append("\"")
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(field))
        field = .init()
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows.append(row + [String(field)])
        (row, field) = ([], .init())
      default: field.append(scalar)
      }
    }
    self.rows = rows
  }

  /// The sheet of a disclosure.
  init(_ disclosure: Disclosure) throws {
    var diagnostics = DiagnosticList()
    let bundle = try Conversion(registry: .standard).write(
      disclosure, to: "csv", into: &diagnostics)
    self.init(bundle.singleFile ?? [])
  }

  /// How a spreadsheet writes.
  struct Style: Sendable {
    var separator = ","
    var lineEnd = "\r\n"
    var mark = false
    var quotesAll = false
  }

  /// The text of the sheet.
  func text(_ style: Style = Style()) -> String {
    var text = style.mark ? "\u{FEFF}" : ""
    for row in rows {
      text += row.map { field in
        let isSpecial = field.unicodeScalars.contains { scalar in
          scalar == "\"" || scalar == "\n" || scalar == "\r" || String(scalar) == style.separator
        }
        guard style.quotesAll || isSpecial else { return field }
        return "\"" + field.replacing("\"", with: "\"\"") + "\""
      }.joined(separator: style.separator)
      text += style.lineEnd
    }
    return text
  }

  /// Changes the cells of rows of a kind.
  mutating func change(_ kind: String, _ change: (String) -> String) {
    for row in rows.indices where rows[row].first == kind {
      for field in rows[row].indices.dropFirst(2) { rows[row][field] = change(rows[row][field]) }
    }
  }

  /// What reading bytes as CSV gives.
  static func read(_ bytes: [UInt8]) -> Result<(Disclosure, [Diagnostic]), ConversionError> {
    var diagnostics = DiagnosticList()
    do {
      let disclosure = try Conversion(registry: .standard).read(
        DocumentBundle(bytes), from: "csv", into: &diagnostics)
      return .success((disclosure, diagnostics.diagnostics))
    } catch {
      return .failure(error)
    }
  }

  /// What reading the sheet gives.
  func read() -> Result<(Disclosure, [Diagnostic]), ConversionError> {
    Self.read(Array(text().utf8))
  }
}
