/// The codes that stand in front of the labels of a table's rows: `201 一般公共服务支出`,
/// `[301]工资福利支出`, or `01 基本工资` below a class.
struct LabelCodes {
  /// The classification that the codes are of.
  let classification: Classification
  private let mayStand: Bool
  /// Whether columns hold codes, so that labels only go on with them.
  private let hasColumns: Bool

  init(table: StatementTable, panel: TablePanel) {
    var isFunctional = false
    var isEconomic = false
    var label: Int?
    var hasColumns = false
    for index in panel.columns {
      switch table.columns[index].role {
      case .code:
        hasColumns = true
        switch table.classification(ofColumn: index) {
        case .functional: isFunctional = true
        case .economic: isEconomic = true
        case nil: break
        }
      case .label: label = label ?? index
      case .project, .amount, .text: break
      }
    }
    self.hasColumns = hasColumns
    mayStand = panel.side == .expenditure || hasColumns || table.hasCodedRows
    let namesEconomicClasses =
      table.kind == .generalPublicBasicExpenditure || (!isFunctional && isEconomic)
      || (label.map { table.namesEconomicClasses($0) } ?? false)
    classification = namesEconomicClasses ? .economic : .functional
  }

  /// The code in front of a label.
  ///
  /// - Parameters:
  ///   - label: The label as printed.
  ///   - digits: How many digits of a code columns hold that the label goes on with.
  /// - Returns: The digits, and how many bytes they take with what sets them apart, white space left
  ///   out; `nil` where the label begins with no code.
  func code(
    inFrontOf label: ExactText, below digits: Int
  ) -> (digits: ArraySlice<UInt8>, length: Int)? {
    // Nearly all labels begin with a Chinese character.
    guard mayStand, let first = label.utf8.first, !(0xE4...0xE9).contains(first) else { return nil }
    let name = Array(label.withoutWhiteSpace.utf8)
    guard let front = Self.front(of: name.span) else { return nil }
    switch (front.digits.count, digits) {
    case (3, 0), (5, 0), (7, 0):
      // Where no column holds codes, 301 in front of a unit's name is the unit's own number.
      guard hasColumns || isOfClassification(name[front.digits.lowerBound]) else { return nil }
    case (2, 3), (2, 5): break
    default: return nil
    }
    return (name[front.digits], front.length)
  }

  /// The digits in front of a name and how many bytes they take with what sets them apart:
  /// `201一般公共服务支出`, `[201]一般公共服务支出`, `201-一般公共服务支出`.
  private static func front(of name: Span<UInt8>) -> (digits: Range<Int>, length: Int)? {
    var start = 0
    var closing: StaticString?
    for (opening, end) in brackets where name.starts(with: opening) {
      start = opening.utf8CodeUnitCount
      closing = end
    }
    var end = start
    while end < name.count, name[end].isASCIIDigit { end += 1 }
    var length = end
    if let closing {
      guard name.hasWord(closing, at: end) else { return nil }
      length += closing.utf8CodeUnitCount
    } else if end < name.count, name[end] == UInt8(ascii: "-") {
      length += 1
    }
    // A Han character follows; a digit before 年 or a point begins a name or a list mark.
    guard end > start, length < name.count, (0xE4...0xE9).contains(name[length]),
      !name.hasWord("年", at: length)
    else { return nil }
    return (start..<end, length)
  }

  private static let brackets: [(StaticString, StaticString)] = [("[", "]"), ("【", "】")]

  /// Whether a code may begin with a digit: functional classes are 201 to 299, economic ones 301 to
  /// 399.
  private func isOfClassification(_ digit: UInt8) -> Bool {
    switch classification {
    case .functional: digit == UInt8(ascii: "2")
    case .economic: digit == UInt8(ascii: "3")
    }
  }
}
