/// Breaks documents at random, each in one way.
enum XMLRandomBreakage {
  private static let values = [
    "", " ", "0", "1", "-1", "2025", "25", "total", "budget", "万元", "1,234.56", "5.2e3", "+1", ".5",
    " 5.0 ", "21", "211", "21104", "2110401", "true", "false", "class", "甲", "&lt;b&gt;",
  ]

  /// A document that differs from `text` in one place.
  ///
  /// - Parameters:
  ///   - text: A document with an element a line.
  ///   - random: The source of chance.
  /// - Returns: The broken document.
  static func broken(_ text: String, with random: inout some RandomNumberGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = Int.random(in: 1..<(lines.count - 1), using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines.swapAt(index, Int.random(in: 1..<(lines.count - 1), using: &random))
    case 3: lines[index] = withoutAttribute(lines[index], &random)
    case 4: lines[index] = withAttribute(lines[index], &random)
    case 5: lines[index] = withText(lines[index], &random)
    case 6: lines[index] = renamed(lines[index], &random)
    default: lines.insert(values.randomElement(using: &random) ?? "", at: index)
    }
    return lines.joined(separator: "\n")
  }

  private static func attributes(of line: String) -> [Range<String.Index>] {
    line.matches(of: #/ [A-Za-z]+="[^"]*"/#).map(\.range)
  }

  private static func withoutAttribute(
    _ line: String, _ random: inout some RandomNumberGenerator
  ) -> String {
    guard let range = attributes(of: line).randomElement(using: &random) else { return line }
    return line.replacingCharacters(in: range, with: "")
  }

  private static func withAttribute(
    _ line: String, _ random: inout some RandomNumberGenerator
  ) -> String {
    guard let range = attributes(of: line).randomElement(using: &random) else { return line }
    let name = line[range].prefix { $0 != "=" }
    let value = values.randomElement(using: &random) ?? ""
    return line.replacingCharacters(in: range, with: "\(name)=\"\(value)\"")
  }

  private static func withText(
    _ line: String, _ random: inout some RandomNumberGenerator
  ) -> String {
    guard let range = line.firstRange(of: />[^<]*<\//) else { return line }
    return line.replacingCharacters(
      in: range, with: ">" + (values.randomElement(using: &random) ?? "") + "</")
  }

  private static func renamed(
    _ line: String, _ random: inout some RandomNumberGenerator
  ) -> String {
    let names = ["amount", "name", "row", "section", "item", "text", "columnText", "title", "note"]
    let new = names.randomElement(using: &random) ?? "x"
    guard let tag = line.firstMatch(of: /<([A-Za-z]+)/) else { return line }
    let old = String(tag.output.1)
    return line.replacing("<\(old)", with: "<\(new)").replacing("</\(old)>", with: "</\(new)>")
  }
}

extension String {
  /// The text with one range of it replaced.
  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
