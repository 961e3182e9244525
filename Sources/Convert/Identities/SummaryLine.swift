/// A line of the income side of a two-sided table that other tables state too.
enum SummaryLine: Sendable {
  case currentIncome, generalPublic, generalPublicOwn, generalPublicTransfer
  case governmentFund, governmentFundOwn, governmentFundTransfer
  case stateCapital, stateCapitalOwn, stateCapitalTransfer
  case specialAccount, unitFunds, unitFundsPart
  case carryover, appropriationCarryover, appropriationCarryoverPart
  case otherCarryover, otherCarryoverPart
  /// 一、一般公共预算拨款收入 and the like, where no 一、本年收入 stands above them: their 其中 need not name all.
  case generalPublicLine, governmentFundLine, stateCapitalLine, specialAccountLine
  /// A line that the program does not know.
  case other

  /// What a line says below its parent.
  ///
  /// - Parameters:
  ///   - label: The label without list mark, 其中, white space and brackets.
  ///   - parent: The line it stands under; `nil` for 一、 二、 ….
  init(_ label: [UInt8], below parent: SummaryLine?) {
    func has(_ word: StaticString) -> Bool { label.span.contains(word) }
    switch parent {
    case nil:
      self =
        has("本年收入") ? .currentIncome : has("上年结转") ? .carryover : Self.fund(label.span) ?? .other
    case .currentIncome:
      if has("一般公共预算") {
        self = .generalPublic
      } else if has("基金") {
        self = .governmentFund
      } else if has("国有资本") {
        self = .stateCapital
      } else {
        self = has("财政专户") ? .specialAccount : has("单位资金") ? .unitFunds : .other
      }
    case .generalPublic: self = has("上级") ? .generalPublicTransfer : .generalPublicOwn
    case .governmentFund: self = has("上级") ? .governmentFundTransfer : .governmentFundOwn
    case .stateCapital: self = has("上级") ? .stateCapitalTransfer : .stateCapitalOwn
    case .unitFunds: self = .unitFundsPart
    case .carryover:
      self =
        has("非财政") ? .otherCarryover : has("财政拨款结转") ? .appropriationCarryover : .other
    case .appropriationCarryover: self = .appropriationCarryoverPart
    case .otherCarryover: self = .otherCarryoverPart
    default: self = .other
    }
  }

  /// The fund whose income a line of the first level states.
  private static func fund(_ label: Span<UInt8>) -> SummaryLine? {
    guard label.ends(with: "收入") else { return nil }
    if label.starts(with: "一般公共预算") { return .generalPublicLine }
    if label.starts(with: "政府性基金预算") { return .governmentFundLine }
    if label.starts(with: "国有资本经营预算") { return .stateCapitalLine }
    return label.starts(with: "财政专户管理资金") ? .specialAccountLine : nil
  }

  /// Whether the form names all parts of the line.
  var hasAllParts: Bool {
    switch self {
    case .generalPublicLine, .governmentFundLine, .stateCapitalLine, .specialAccountLine, .other:
      false
    default: true
    }
  }
}

/// The label of a line, taken apart: its list mark, which gives its level, and its words.
struct LineLabel {
  /// How a line is marked.
  enum Mark: Sendable {
    /// 一、
    case chapter
    /// （一）
    case section
    /// 1. or （1）
    case number
    /// 其中：
    case ofWhich
    /// No mark.
    case none
  }

  /// The mark in front.
  let mark: Mark
  /// Whether the number of the mark is 一.
  let isFirst: Bool
  /// The words, without mark, white space, brackets and colons, in UTF-8.
  let words: [UInt8]

  /// Takes a label apart.
  init(_ label: ExactText) {
    var head = Head()
    var words: [UInt8] = []
    words.reserveCapacity(label.utf8.count)
    for scalar in label.string.unicodeScalars where !scalar.isBlankOrZeroWidth {
      if head.closes(with: scalar.value) {
        words.removeAll(keepingCapacity: true)
        continue
      }
      switch scalar.value {
      case 0x28, 0x29, 0xFF08, 0xFF09, 0x3A, 0xFF1A: continue
      default: words.append(scalar)
      }
    }
    var mark = head.mark
    if mark == .none, words.starts(with: "其中".utf8) {
      mark = .ofWhich
      words.removeFirst("其中".utf8.count)
    }
    self.mark = mark
    isFirst = head.isFirst
    self.words = words
  }

  /// What was seen of a list mark.
  private struct Head {
    private var isOpen = true
    private var isBracketed = false
    private var digits = 0
    private var numerals = 0
    private(set) var mark = Mark.none
    /// Whether the only numeral is 一.
    private(set) var isFirst = false

    /// Takes the next scalar; whether it is the last of a list mark.
    mutating func closes(with value: UInt32) -> Bool {
      guard isOpen else { return false }
      switch value {
      case 0x30...0x39, 0xFF10...0xFF19:
        digits += 1
      case 0x4E00, 0x4E03, 0x4E09, 0x4E5D, 0x4E8C, 0x4E94, 0x516B, 0x516D, 0x5341, 0x56DB:
        numerals += 1
        isFirst = numerals == 1 && value == 0x4E00
      case 0x28, 0xFF08:
        isBracketed = true
        isOpen = digits + numerals == 0
      case 0x29, 0xFF09:
        isOpen = false
        if isBracketed, digits + numerals > 0 { mark = numerals > 0 ? .section : .number }
      case 0x2E, 0x3001, 0xFF0E:
        isOpen = false
        if digits + numerals > 0 { mark = numerals > 0 ? .chapter : .number }
      default:
        isOpen = false
      }
      return mark != .none
    }
  }
}
