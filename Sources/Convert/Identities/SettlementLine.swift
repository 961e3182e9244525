/// A line of a summary that carries money over from last year or to the next.
///
/// It stands below 本年收入合计 or 本年支出合计 and is in the total but not in the year's own income or
/// expenditure: 使用非财政拨款结余, 年初结转和结余, 结余分配, 年末结转和结余, 结转下年.
enum SettlementLine {
  /// Whether the words of a line, without list mark and white space, say so.
  static func isOne(_ words: [UInt8]) -> Bool {
    let span = words.span
    return beginnings.contains { span.starts(with: $0) }
      || (span.contains("结转") && span.contains("下年"))
  }

  private static let beginnings: [StaticString] = [
    "上年结转", "上年结余", "上年", "年初", "年末", "年终", "使用", "用事业基金", "动用", "结余分配", "结转下年", "转下年",
  ]
}

extension FigureTable {
  /// Makes 本年收入合计 or 本年支出合计 the total of a list that has no other and carries nothing over.
  static func setOwnTotal(of labels: [ExactText?], in keys: inout [RowKey]) {
    guard let last = keys.lastIndex(where: { $0.role != .none }), keys[last].role == .subtotal,
      keys.count(where: { $0.role == .total || $0.role == .subtotal }) == 1,
      !labels.contains(where: { $0.map { SettlementLine.isOne(LineLabel($0).words) } ?? false })
    else { return }
    keys[last].role = .total
  }

  /// The row of a list that states the year's own money: 本年收入合计, 本年支出合计 or 一、本年支出.
  ///
  /// The total where nothing is carried over; `nil` where something is and no row leaves it out.
  func ownTotal(of list: List) -> Int? {
    guard list.side != nil || list.byCode.isEmpty else { return list.total }
    var carries = false
    var own: Int?
    for (row, key) in list.keys.enumerated() {
      if key.role == .subtotal { own = own ?? row }
      guard key.role == .line, let label = list.labels[row].map({ LineLabel($0).words }) else {
        continue
      }
      if SettlementLine.isOne(label) { carries = true }
      if label.span.starts(with: "本年支出") || label.span.starts(with: "本年收入") {
        own = own ?? row
      }
    }
    return carries ? own : list.total
  }
}
