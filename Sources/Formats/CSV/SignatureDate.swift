internal import Convert

/// A date of signature that can be written anew from its day, in the spelling that it was published.
///
/// A spreadsheet makes what it likes of a date, so the cell has the day, `2025-02-12`, and the
/// spelling stands beside it.
struct SignatureDate: Equatable {
  /// The spellings, in the order in which they are tried.
  static let patterns = [
    "Y年M月D日", "Y年MM月DD日", "Y-MM-DD", "Y-M-D", "Y/MM/DD", "Y/M/D", "Y.MM.DD", "Y.M.D",
  ]

  private let year: Int
  private let month: Int
  private let day: Int
  /// The spelling: `Y年M月D日`, `Y-MM-DD`.
  let pattern: String

  /// Takes a published date apart; `nil` where no spelling gives exactly these bytes.
  init?(published text: ExactText) {
    guard text.utf8.count <= 20, let numbers = Self.numbers(in: Array(text.utf8)[...]) else {
      return nil
    }
    for pattern in Self.patterns {
      let date = SignatureDate(numbers, pattern)
      if date.published == text {
        self = date
        return
      }
    }
    return nil
  }

  /// Reads what a sheet says: the day, year first, in whatever spelling a spreadsheet gives it.
  init?(cell: ArraySlice<UInt8>, pattern: String) {
    guard Self.patterns.contains(pattern), cell.count <= 40, let numbers = Self.numbers(in: cell)
    else { return nil }
    self.init(numbers, pattern)
  }

  private init(_ numbers: (year: Int, month: Int, day: Int), _ pattern: String) {
    (year, month, day) = numbers
    self.pattern = pattern
  }

  /// The date as published.
  var published: ExactText {
    var text = pattern
    for (name, number) in [("Y", year), ("M", month), ("D", day)] {
      let digits = String(number)
      text = text.replacing(name + name, with: number < 10 ? "0" + digits : digits)
        .replacing(name, with: digits)
    }
    return ExactText(text)
  }

  /// The day as the sheet says it: `2025-02-12`.
  var cell: ExactText { SignatureDate((year, month, day), "Y-MM-DD").published }

  /// Year, month and day of a text, the year of four digits first; a time of midnight may follow.
  private static func numbers(
    in text: ArraySlice<UInt8>
  ) -> (year: Int, month: Int, day: Int)? {
    var string = String(decoding: CSVSpelling.trimmed(text), as: UTF8.self)
    for midnight in [" 00:00:00", " 0:00:00", " 00:00", " 0:00"] where string.hasSuffix(midnight) {
      string.removeLast(midnight.count)
      break
    }
    var groups: [String] = [""]
    var separators = ""
    for scalar in string.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        groups[groups.count - 1].unicodeScalars.append(scalar)
      } else {
        separators.unicodeScalars.append(scalar)
        groups.append("")
      }
    }
    if groups.last?.isEmpty == true { groups.removeLast() }
    guard ["--", "//", "..", "年月日", "年月"].contains(separators), groups.count == 3,
      groups[0].count == 4, groups.dropFirst().allSatisfy({ (1...2).contains($0.count) }),
      let year = Int(groups[0]), let month = Int(groups[1]), let day = Int(groups[2]),
      (1000...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return (year, month, day)
  }
}
