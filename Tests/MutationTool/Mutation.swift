internal import Convert

/// A way to change an amount.
enum Mutation: String, CaseIterable {
  case raised = "raised by 1.00"
  case lowered = "lowered by 10 %"
  case transposed = "two digits transposed"
  case pointMoved = "decimal point moved"
  case swapped = "two amounts of a row swapped"
  case rowDeleted = "a row deleted"
  case rowRepeated = "a row repeated"

  /// The amount as it is after the change; `nil` where the change does nothing.
  func change(_ amount: Amount) -> Amount? {
    let millionths = amount.millionths
    switch self {
    case .raised: return Self.amount(millionths + 1_000_000, like: amount)
    case .lowered:
      let lowered = Self.rounded(millionths - millionths / 10, digits: amount.fractionDigits)
      let least = millionths - 50_000
      return Self.amount(min(lowered, least), like: amount)
    case .pointMoved: return Self.amount(millionths * 10, like: amount)
    case .transposed:
      var digits = Array(amount.description.utf8)
      let places = digits.indices.dropFirst().filter {
        $0 > 0 && digits[$0] != 0x2E && digits[$0 - 1] != 0x2E && digits[$0] != digits[$0 - 1]
          && !($0 == 1 && digits[1] == 0x30)
      }
      guard let place = places.first else { return nil }
      digits.swapAt(place, place - 1)
      return Amount(String(decoding: digits, as: UTF8.self))
    case .swapped, .rowDeleted, .rowRepeated: return nil
    }
  }

  private static func rounded(_ millionths: Int128, digits: Int) -> Int128 {
    let unit = (digits..<6).reduce(Int128(1)) { unit, _ in unit * 10 }
    return (2 * millionths + unit) / (2 * unit) * unit
  }

  /// A number with the decimals of another.
  private static func amount(_ millionths: Int128, like amount: Amount) -> Amount? {
    let digits = millionths % 1_000_000 == 0 ? amount.fractionDigits : max(2, amount.fractionDigits)
    let unit = (digits..<6).reduce(Int128(1)) { unit, _ in unit * 10 }
    return Amount(
      isNegative: millionths < 0, magnitude: UInt128((millionths / unit).magnitude),
      fractionDigits: digits)
  }
}

/// What became of the changes of one class.
struct MutationTally {
  var trials = 0
  var caught = 0
  /// Changes that no error, but a warning tells.
  var warned = 0
  var named = 0
  var repairedAway = 0
  var misses: [String] = []
  /// Changes that are caught while another cell is named as the likely one, or none.
  var unnamed: [String] = []
  /// Amounts that are printed otherwise than as one field, so that they were not changed.
  var unplaced: [String] = []

  /// The counts in words.
  func line(_ mutation: Mutation) -> String {
    var line = "\(mutation.rawValue): \(caught) of \(trials) caught by an error"
    if warned > 0 { line += ", \(warned) more told by a warning" }
    line += ", likely cell right in \(named), repaired away \(repairedAway)"
    return unplaced.isEmpty ? line : line + ", \(unplaced.count) not printed as one field"
  }
}
