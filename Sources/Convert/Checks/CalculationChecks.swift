/// The codes of products that a text works out.
enum CalculationCode: String, DiagnosticCode {
  /// A product is not what its factors give.
  case product = "calculation.product"
  /// A factor of a product is another number than the sentence before states.
  case factor = "calculation.factor"

  /// The words of the code.
  var wording: DiagnosticWording {
    switch self {
    case .product:
      DiagnosticWording(
        check: .warning, en: "'{stated}' is worked out as a product, but is {expected}",
        zh: "“{stated}”计算有误，应为 {expected}",
        advice: (
          "Multiply the factors, and mind 元 and 万元.", "请复核各乘数，并注意元与万元。"
        ), example: ("180件×3次×40元=21000元", "180件×3次×40元=21000元"),
        source: RuleSource.arithmetic)
    case .factor:
      DiagnosticWording(
        check: .warning,
        en: "the calculation '{what}' takes {stated}, but the sentence says {expected}",
        zh: "算式“{what}”取 {stated}，而文中为 {expected}",
        advice: (
          "The number of the sentence or that of the calculation is wrong.", "文字或算式中的数有误，请核对。"
        ),
        example: ("每件邮寄2次, 180件×3次×40元=21600元", "每件邮寄2次，180件×3次×40元=21600元"),
        source: RuleSource.arithmetic)
    }
  }
}

/// Holds products that a text works out against their factors: `180件×3次×40元/件=21600元`.
struct CalculationChecks {
  let maker: FindingMaker

  /// A number of a product with its unit.
  private struct Factor {
    let number: Int128
    let unit: ArraySlice<UInt8>
    let spelling: String
    let fractionDigits: Int
  }

  /// A product as it stands in a text.
  private struct Product {
    let factors: [Factor]
    let result: Factor
    let range: Range<Int>
  }

  /// The findings of a text.
  func findings(in said: NarrativeStatement, place: String) -> [CheckFinding] {
    guard said.text.contains(UInt8(ascii: "=")) || said.has("＝") else { return [] }
    var findings: [CheckFinding] = []
    for product in Self.products(in: said.text) {
      let spelling = NarrativeText.string(said.text(product.range))
      if let expected = Self.expected(of: product) {
        findings.append(
          maker.finding(
            CalculationCode.product, at: said.path, line: said.sourceLine, place: place, [],
            stated: spelling, expected: expected))
      } else if let (factor, number) = Self.otherFactor(of: product, in: said) {
        findings.append(
          maker.finding(
            CalculationCode.factor, at: said.path, line: said.sourceLine, place: place,
            [("what", .text(spelling))], stated: factor, expected: number))
      }
    }
    return findings
  }

  // MARK: Reading

  private static let times: [StaticString] = ["×", "*", "＊", "x", "X", "✕"]
  private static let equals: [StaticString] = ["=", "＝"]

  private static func products(in text: [UInt8]) -> [Product] {
    var products: [Product] = []
    var index = 0
    while index < text.count {
      guard text[index].isASCIIDigit, index == 0 || !isJoined(text, before: index) else {
        index += 1
        continue
      }
      if let product = product(in: text, at: index) {
        products.append(product)
        index = product.range.upperBound
      } else {
        while index < text.count, text[index].isASCIIDigit || text[index] == UInt8(ascii: ".") {
          index += 1
        }
      }
    }
    return products
  }

  /// Whether what stands in front goes on to the left: an operator, a digit, a bracket.
  private static func isJoined(_ text: [UInt8], before index: Int) -> Bool {
    let before = text[..<index]
    return text[index - 1].isASCIIDigit || "+-.,/(".utf8.contains(text[index - 1])
      || before.endsWithAny(["×", "*", "＋", "－", "（", "÷"])
  }

  private static func product(in text: [UInt8], at start: Int) -> Product? {
    var factors: [Factor] = []
    var index = start
    while true {
      guard let (factor, end) = factor(in: text, at: index) else { return nil }
      factors.append(factor)
      if let sign = sign(in: text, at: end, of: times) {
        index = sign
        continue
      }
      guard factors.count > 1, let sign = sign(in: text, at: end, of: equals),
        let (result, last) = self.factor(in: text, at: sign)
      else { return nil }
      // What goes on is a longer calculation than this one reads.
      let goesOn = Self.sign(in: text, at: last, of: times + equals + ["+", "-", "＋"]) != nil
      return goesOn ? nil : Product(factors: factors, result: result, range: start..<last)
    }
  }

  private static func sign(in text: [UInt8], at index: Int, of signs: [StaticString]) -> Int? {
    signs.first { text.span.hasWord($0, at: index) }.map { index + $0.utf8CodeUnitCount }
  }

  /// A number and the few characters of its unit.
  private static func factor(in text: [UInt8], at start: Int) -> (Factor, end: Int)? {
    var end = start
    while end < text.count,
      text[end].isASCIIDigit
        || ".,".utf8.contains(text[end]) && end + 1 < text.count && text[end + 1].isASCIIDigit
    { end += 1 }
    let digits = text[start..<end].filter { $0 != UInt8(ascii: ",") }
    guard let amount = Amount(canonical: digits) else { return nil }
    let unitStart = end
    var characters = 0
    while end < text.count, characters < 8 {
      if (0xE4...0xE9).contains(text[end]), end + 3 <= text.count {
        end += 3
      } else if "%/".utf8.contains(text[end]) {
        end += 1
      } else {
        break
      }
      characters += 1
    }
    return (
      Factor(
        number: amount.millionths, unit: text[unitStart..<end],
        spelling: NarrativeText.string(text[start..<end]), fractionDigits: amount.fractionDigits),
      end
    )
  }

  // MARK: Judging

  /// What a unit makes of a number: 10,000 for 万, a hundredth for %.
  private static func scale(of unit: ArraySlice<UInt8>) -> (factor: Int128, divisor: Int128) {
    if unit.first == UInt8(ascii: "%") { return (1, 100) }
    if unit.starts(with: "万".utf8) { return (10_000, 1) }
    if unit.starts(with: "亿".utf8) { return (100_000_000, 1) }
    return (1, 1)
  }

  /// What a product should be; `nil` where it is right or cannot be judged.
  private static func expected(of product: Product) -> String? {
    guard isMoney(product.result.unit), product.factors.count(where: { isMoney($0.unit) }) == 1,
      product.factors.count <= 6
    else { return nil }
    // In units of 10^-6; each factor is taken as a fraction so that nothing is rounded on the way.
    var numerator: Int128 = 1
    var denominator: Int128 = 1
    for factor in product.factors {
      let scale = scale(of: factor.unit)
      let (up, isTooLarge) = numerator.multipliedReportingOverflow(
        by: factor.number * scale.factor)
      let (down, isTooSmall) = denominator.multipliedReportingOverflow(
        by: 1_000_000 * scale.divisor)
      guard !isTooLarge, !isTooSmall else { return nil }
      let divisor = greatestCommonDivisor(up, down)
      (numerator, denominator) = (up / divisor, down / divisor)
    }
    let unit = scale(of: product.result.unit).factor
    let half = (product.result.fractionDigits..<6).reduce(Int128(1)) { half, _ in half * 10 }
    let most: Int128 = 1_000_000_000_000_000_000
    guard denominator < 1_000_000_000, numerator < most * 1_000_000_000_000,
      product.result.number < most
    else { return nil }
    // |product - result| <= half a unit of the result's last place.
    let scaled = 2 * numerator * 1_000_000
    let stated = 2 * product.result.number * unit * denominator
    let slack = half * unit * denominator
    guard (scaled - stated).magnitude > slack.magnitude else { return nil }
    let value = numerator * 1_000_000 / (denominator * unit)
    return DisclosureFigures.text(
      value * Figures.scale(of: .yuan), unit: .yuan, fractionDigits: 0)
      + NarrativeText.string(product.result.unit)
  }

  private static func isMoney(_ unit: ArraySlice<UInt8>) -> Bool {
    unit.has("元")
  }

  private static func greatestCommonDivisor(_ left: Int128, _ right: Int128) -> Int128 {
    var (a, b) = (left.magnitude, right.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return max(1, Int128(a))
  }

  /// A factor whose unit the sentence in front counts otherwise, while it knows another factor.
  private static func otherFactor(
    of product: Product, in said: NarrativeStatement
  ) -> (factor: String, number: String)? {
    var start = 0
    for mark in ["。", "；", ";"] as [StaticString] {
      var from = 0
      while let found = said.offset(of: mark, from: from), found < product.range.lowerBound {
        start = max(start, found)
        from = found + mark.utf8CodeUnitCount
      }
    }
    let before = said.figures.filter { $0.start >= start && $0.end <= product.range.lowerBound }
    func counts(of factor: Factor) -> [NarrativeFigure] {
      before.filter { figure in
        guard case .count(let unit) = figure.kind else { return false }
        return factor.unit.elementsEqual(UTF8.encode(unit) ?? UTF8.encodedReplacementCharacter)
      }
    }
    let isKnown = product.factors.contains { factor in
      counts(of: factor).contains { $0.millionths == factor.number }
    }
    guard isKnown else { return nil }
    for factor in product.factors where !isMoney(factor.unit) {
      let stated = counts(of: factor)
      if stated.count == 1, stated[0].millionths != factor.number {
        return (factor.spelling, NarrativeText.string(said.text(stated[0].start..<stated[0].end)))
      }
    }
    return nil
  }
}
