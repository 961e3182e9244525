/// What a row of a statement table is.
public enum RowRole: String, CaseIterable, Hashable, Sendable {
  /// A total of the table: 总计, 合计, 收入总计, 支出总计.
  case total
  /// A total of some rows: 小计, 本年收入合计.
  case subtotal
  /// A budget unit, which opens the block of the rows below and holds their sum.
  case unit
  /// Anything else.
  case data
}

/// What one row of a statement table says besides its amounts, on one side of the table.
public struct RowMeaning: Hashable, Sendable {
  /// What the row is.
  public var role: RowRole
  /// The functional code, its levels joined: `2080101`; `nil` where the row has none.
  public var functionalCode: ExactText?
  /// The departmental economic code, its levels joined: `30101`; `nil` where the row has none.
  public var economicCode: ExactText?
  /// The label without white space and without the code in front; list marks stay.
  public var name: ExactText
  /// The project, white space removed; empty where the row names none.
  public var project: ExactText
  /// The budget unit in whose block the row stands, its own row included; `nil` outside all blocks.
  public var unit: ExactText?

  /// Makes a meaning.
  public init(
    role: RowRole, functionalCode: ExactText? = nil, economicCode: ExactText? = nil,
    name: ExactText, project: ExactText = "", unit: ExactText? = nil
  ) {
    self.role = role
    self.functionalCode = functionalCode
    self.economicCode = economicCode
    self.name = name
    self.project = project
    self.unit = unit
  }

  /// The code of the row, of whichever classification.
  public var code: ExactText? { functionalCode ?? economicCode }

  /// The level of ``code`` by its length: class 3 digits, section 5, item 7.
  public var level: CodeLevel? {
    switch code?.utf8.count {
    case 3: .class
    case 5: .section
    case 7: .item
    default: nil
    }
  }
}

extension RowRole {
  /// What a label without white space makes of its row: total, subtotal or data.
  init(ofLabel label: ExactText) {
    let bytes = label.utf8.span
    guard bytes.ends(with: "计") || bytes.ends(with: "计：") else {
      self = .data
      return
    }
    switch label.string {
    case "总计", "合计", "总计：", "合计：", "收入总计", "支出总计", "收入合计", "支出合计":
      self = .total
    case "小计", "本年收入合计", "本年支出合计", "本年收入小计", "本年支出小计":
      self = .subtotal
    default:
      self = .data
    }
  }
}
