internal import Convert

/// What people and spreadsheets write in the cells of a CSV, and how it is shown to them again.
enum CSVSpelling {
  /// Whether a byte is a digit.
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A field without blanks at its ends, which no typed value has and number formats leave there.
  static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var field = field
    while field.first == UInt8(ascii: " ") { field.removeFirst() }
    while field.last == UInt8(ascii: " ") { field.removeLast() }
    return field
  }

  /// An amount as number formats spell it: blanks at its ends, thousands separated by commas, a
  /// negative one in brackets; `nil` for anything else, such as exponents, and commas where none
  /// belong.
  static func amount(_ field: ArraySlice<UInt8>) -> Amount? {
    if let amount = Amount(canonical: field) { return amount }
    var digits = trimmed(folded(field))
    if digits.first == UInt8(ascii: "("), digits.last == UInt8(ascii: ")") {
      digits = digits.dropFirst().dropLast()
      guard let first = digits.first, isDigit(first) else { return nil }
      digits = ([UInt8(ascii: "-")] + digits)[...]
    }
    return withoutSeparators(digits).flatMap { Amount(canonical: $0) }
  }

  /// A field with the digits, signs, stops and brackets of full width in ASCII, as Chinese keyboards
  /// type them: `２２２６．４６`.
  static func folded(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard field.contains(0xEF) || field.contains(0xE2) else { return field }
    var folded = String.UnicodeScalarView()
    for scalar in String(decoding: field, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "０"..."９", "（", "）", "，", "－", "．":
        folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case "−": folded.append("-")
      default: folded.append(scalar)
      }
    }
    return Array(String(folded).utf8)[...]
  }

  /// What is wrong with a field that is no amount, and what to do: it has too many digits, or is no
  /// number at all.
  static func problem(ofAmount field: ArraySlice<UInt8>) -> LocalizedText {
    if let (whole, fraction) = digits(of: field) {
      return LocalizedText(
        en: "has \(whole) digits before and \(fraction) behind the point, but at most "
          + "\(Amount.maximumIntegerDigits) and \(Amount.maximumFractionDigits) are kept; type fewer",
        zh: "小数点前 \(whole) 位、后 \(fraction) 位，最多可保留 \(Amount.maximumIntegerDigits) 位和 "
          + "\(Amount.maximumFractionDigits) 位；请减少位数")
    }
    return LocalizedText(
      en: "is no amount; type it anew, in digits like 5219.30", zh: "不是金额；请重新输入 5219.30 这样的数字")
  }

  /// How many digits stand before and behind the point of a number that has more than an amount;
  /// `nil` for a number of fewer, and for anything else.
  static func digits(of field: ArraySlice<UInt8>) -> (whole: Int, fraction: Int)? {
    guard var number = withoutSeparators(trimmed(folded(field))) else { return nil }
    if number.first == UInt8(ascii: "-") { number = number.dropFirst() }
    let whole = number.prefix(while: isDigit)
    let rest = number[whole.endIndex...]
    let fraction = rest.first == UInt8(ascii: ".") ? rest.dropFirst() : rest
    guard !whole.isEmpty, fraction.allSatisfy(isDigit), fraction.isEmpty == rest.isEmpty,
      whole.count > Amount.maximumIntegerDigits || fraction.count > Amount.maximumFractionDigits
    else { return nil }
    return (whole.count, fraction.count)
  }

  /// A whole number as number formats spell it: thousands separated by commas, zeros behind a
  /// point; `nil` for anything else and for more than 15 digits.
  static func integer(_ field: ArraySlice<UInt8>) -> Int? {
    guard var digits = withoutSeparators(trimmed(folded(field))) else { return nil }
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      let fraction = digits[(point + 1)...]
      guard !fraction.isEmpty, fraction.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
      digits = digits[..<point]
    }
    guard (1...15).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  /// The digits of a number whose thousands are separated by commas, as they must stand; `nil` where
  /// commas stand elsewhere.
  private static func withoutSeparators(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard field.contains(UInt8(ascii: ",")) else { return field }
    let whole = field.prefix { $0 != UInt8(ascii: ".") }
    let bare = whole.first == UInt8(ascii: "-") ? whole.dropFirst() : whole
    let groups = bare.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.first.map({ (1...3).contains($0.count) }) == true,
      groups.dropFirst().allSatisfy({ $0.count == 3 }),
      !field[whole.endIndex...].contains(UInt8(ascii: ","))
    else { return nil }
    return field.filter { $0 != UInt8(ascii: ",") }[...]
  }

  /// An amount with so many decimals, zeros set or taken behind it; as it is where that would be
  /// another number.
  static func amount(_ amount: Amount, withDecimals decimals: Int) -> Amount {
    var magnitude = amount.magnitude
    var digits = amount.fractionDigits
    while digits < decimals {
      magnitude *= 10
      digits += 1
    }
    while digits > decimals, magnitude.isMultiple(of: 10) {
      magnitude /= 10
      digits -= 1
    }
    return digits == decimals
      ? Amount(isNegative: amount.isNegative, magnitude: magnitude, fractionDigits: decimals)
        ?? amount : amount
  }

  /// Whether a text shows that a spreadsheet has put something of its own into the cell: `####`,
  /// `#REF!` and its like in any language, `Err:502`, a number with an exponent.
  static func isDestroyed(_ field: ArraySlice<UInt8>) -> Bool {
    guard let first = field.first, mayBeDestroyed(first) else { return false }
    if first == UInt8(ascii: "#") {
      if field.allSatisfy({ $0 == UInt8(ascii: "#") }) { return true }
      if let last = field.last, "!?".utf8.contains(last) { return true }
      return ["#N/A", "#GETTING_DATA", "#FIELD", "#BUSY"].contains {
        field.elementsEqual($0.utf8)
      }
    }
    return first == UInt8(ascii: "E") || first == 0xE9 ? isErrorNumber(field) : hasExponent(field)
  }

  /// Whether a field is the number of an error as LibreOffice shows it: `Err:502`.
  private static func isErrorNumber(_ field: ArraySlice<UInt8>) -> Bool {
    // Nearly all texts that begin like it are longer.
    guard field.count <= 16 else { return false }
    for word in ["Err:", "错误:"] where field.starts(with: word.utf8) {
      let digits = field.dropFirst(word.utf8.count)
      if digits.count == 3, digits.allSatisfy(isDigit) { return true }
    }
    return false
  }

  /// Whether what a spreadsheet puts into cells may begin with a byte.
  static func mayBeDestroyed(_ first: UInt8) -> Bool {
    switch first {
    // The last one is the first byte of 错.
    case UInt8(ascii: "#"), UInt8(ascii: "E"), UInt8(ascii: "-"), 0x30...0x39, 0xE9: true
    default: false
    }
  }

  /// Whether a field is a number with an exponent: `6.54E+20`.
  private static func hasExponent(_ field: ArraySlice<UInt8>) -> Bool {
    let bytes = field.span
    var index = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    guard index < bytes.count, isDigit(bytes[index]) else { return false }
    while index < bytes.count, isDigit(bytes[index]) || bytes[index] == UInt8(ascii: ".") {
      index += 1
    }
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return false }
    index += 1
    if index < bytes.count, "+-".utf8.contains(bytes[index]) { index += 1 }
    let power = bytes.extracting(index..<bytes.count)
    return !power.isEmpty && power.indices.allSatisfy { isDigit(power[$0]) }
  }

  /// A field as a message shows it: it may be as long as the input.
  static func shown(_ field: some Collection<UInt8>) -> String {
    let scalars = String(decoding: field.prefix(400), as: UTF8.self).unicodeScalars
    let shown = String(String.UnicodeScalarView(scalars.prefix(80)))
    return field.count > 400 || scalars.count > 80 ? shown + "…" : shown
  }
}
