internal import Convert

/// What differs from department to department in how tables are printed.
struct TableStyle {
  var department: String
  var year: Int
  var totalLabel: ExactText
  var totalsFirst: Bool
  var hasOrdinals: Bool
  var hasNumbers: Bool
  var isGrouped: Bool
  var unit: MonetaryUnit
  /// How many digits behind the point a table shows.
  var fractionDigits: Int

  init(department: String, year: Int, random: inout SeededGenerator) {
    self.department = department
    self.year = year
    totalLabel = random.pick(["总计", "合计"])
    totalsFirst = random.chance(60)
    hasOrdinals = random.chance(60)
    hasNumbers = random.chance(80)
    isGrouped = random.chance(70)
    unit = random.pick([.tenThousandYuan, .tenThousandYuan, .tenThousandYuan, .yuan])
    fractionDigits = unit == .yuan ? 0 : 2
  }

  /// An amount as it is printed: figures are counted in hundredths of the last place shown, halves
  /// rounded away from zero.
  func amount(_ figure: Int) -> Amount {
    let rounded = (abs(figure) + 50) / 100
    let amount = Amount(
      isNegative: figure < 0 && rounded > 0, magnitude: UInt128(rounded),
      fractionDigits: fractionDigits)
    guard let amount else { preconditionFailure("generated figures have at most 18 digits") }
    return amount
  }

  /// A cell with an amount, blank where nothing is budgeted.
  func cell(_ figure: Int) -> Cell {
    figure == 0 ? .blank : .amount(amount(figure))
  }

  /// An amount with its unit, as a sentence states it.
  func text(_ figure: Int) -> String {
    var bytes: [UInt8] = []
    amount(figure).append(to: &bytes, isGrouped: isGrouped)
    return String(decoding: bytes, as: UTF8.self) + unit.rawValue
  }

  /// `part` of `whole` in per cent with two decimals.
  func share(_ part: Int, of whole: Int) -> String {
    guard whole != 0 else { return "0.00%" }
    let hundredths = (abs(part) * 20_000 / abs(whole) + 1) / 2
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)%"
  }

  /// How `now` stands to last year's figure: `比上年预算增加…，增长…%`.
  func change(_ now: Int, from last: Int) -> String {
    let difference = now - last
    let words = difference < 0 ? ("减少", "下降") : ("增加", "增长")
    return "比上年预算\(words.0)\(text(abs(difference)))，\(words.1)"
      + (last == 0 ? "100.00%" : share(difference, of: last))
  }
}
