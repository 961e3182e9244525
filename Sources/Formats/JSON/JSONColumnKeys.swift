internal import Convert

/// Finds the columns of a table by their ids.
///
/// Rows name their columns in the order of the table, so looking onward from the last one finds it
/// at once; any other order is served by a dictionary, so that no order takes quadratic time.
struct JSONColumnKeys {
  /// How many columns are looked at before the dictionary is asked.
  private static let reach = 16

  private struct Key: Hashable {
    var side: TableSide?
    var id: [UInt8]
  }

  private let ids: [[UInt8]]
  private let plain: [Int]
  private let income: [Int]
  private let expenditure: [Int]
  private var positions: [Key: Int] = [:]

  /// Makes the keys of a table.
  init(_ layout: RowLayout) {
    ids = layout.ids
    plain = layout.plain.columns
    income = layout.income.columns
    expenditure = layout.expenditure.columns
  }

  /// The column of `side` whose id `range` of `text` spells; `nil` where there is none.
  ///
  /// `hint` is where in the columns of the side to look first; it is set behind the one found.
  mutating func column(
    _ text: [UInt8], _ range: Range<Int>, _ side: TableSide?, _ hint: inout Int
  ) -> Int? {
    let columns =
      switch side {
      case nil: plain
      case .income: income
      case .expenditure: expenditure
      }
    var position = hint
    let end = min(hint + Self.reach, columns.count)
    while position < end {
      let column = columns[position]
      if text.has(ids[column], at: range) {
        hint = position + 1
        return column
      }
      position += 1
    }
    if positions.isEmpty { fill() }
    return positions[Key(side: side, id: Array(text[range]))]
  }

  private mutating func fill() {
    for (side, columns) in [(nil, plain), (.income, income), (.expenditure, expenditure)]
      as [(TableSide?, [Int])]
    {
      for column in columns {
        // Two columns with one id are a finding of their own; the first of them is meant.
        let key = Key(side: side, id: ids[column])
        if positions[key] == nil { positions[key] = column }
      }
    }
  }
}
