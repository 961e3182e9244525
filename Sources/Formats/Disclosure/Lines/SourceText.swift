internal import Convert

/// A line of the source after cleaning.
struct SourceLine: Sendable {
  /// The number of the line in the source, from 1.
  var number: Int
  /// Its bytes in ``SourceText/bytes``, without line end, marks and blanks at its ends.
  ///
  /// Tabs are kept, those at the ends too: they separate cells.
  var range: Range<Int>
  /// Whether a tab stands in it, so that it is a row of a table.
  var hasTab: Bool
  /// Whether neither a blank nor a quotation mark stands in it, so that every cell of it is one from
  /// tab to tab.
  var isTight: Bool
  /// Whether a Markdown `#` stood in front.
  var hasHeadingMark: Bool
  /// Whether a Markdown `- ` stood in front.
  var hasBullet: Bool

  /// Whether nothing but white space and markup stood on the line.
  var isBlank: Bool { range.isEmpty }
}

/// The lines of a source and the tabs that cut them in cells.
///
/// A class, since only cutting needs it and everything that reads refers to the source.
final class SourceLines: Sendable {
  /// The lines, blank ones included.
  let lines: [SourceLine]
  /// Where the tabs of all lines stand in ``SourceText/bytes``, in order.
  let tabs: [Int]

  /// Takes lines with their tabs.
  init(lines: [SourceLine], tabs: [Int]) {
    self.lines = lines
    self.tabs = tabs
  }
}

/// The source as clean UTF-8, cut in lines.
///
/// Cleaned of what is no text: tags, zero-width characters, Markdown marks; every kind of space is a
/// blank. Characters are otherwise as published.
struct SourceText: Sendable {
  /// What is recognised: valid UTF-8, without carriage returns; lines are ranges of it.
  let bytes: [UInt8]
  /// What becomes text: the same bytes, or those with radical characters as printed.
  ///
  /// A radical and the character that it stands for are as long as each other, so ranges fit both.
  let text: [UInt8]
  /// How it is cut.
  let layout: SourceLines

  /// Takes a clean text.
  init(bytes: [UInt8], text: [UInt8], lines: SourceLines) {
    self.bytes = bytes
    self.text = text
    layout = lines
  }

  /// The same text in memory of its own.
  ///
  /// Threads that count references to one array wait for each other so long that two take longer than
  /// one.
  func copied() -> SourceText {
    SourceText(
      bytes: bytes.withUnsafeBufferPointer { Array($0) },
      text: text.withUnsafeBufferPointer { Array($0) }, lines: layout)
  }

  /// The lines, blank ones included.
  var lines: [SourceLine] { layout.lines }

  /// The text of a range as a label, a name or a heading.
  func label(_ range: Range<Int>) -> ExactText {
    WhiteSpaceRule.label.text(of: range, in: text)
  }

  /// The text of a range as prose.
  func prose(_ range: Range<Int>) -> ExactText {
    WhiteSpaceRule.prose.text(of: range, in: text)
  }

  /// Whether a range holds nothing but blanks.
  func isBlank(_ range: Range<Int>) -> Bool {
    let span = bytes.span
    for index in range where span[index] != 0x20 && span[index] != 0x09 { return false }
    return true
  }

  /// A range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    bytes.span.trimmed(range)
  }

  /// Whether a range is a number, if need be one too long or with blanks inside.
  func holdsAmount(_ range: Range<Int>) -> Bool {
    if case .none = amount(range) { return false }
    return true
  }

  /// What a range is as a number.
  func amount(_ range: Range<Int>) -> ScannedAmount {
    AmountScanner.scan(range, in: bytes)
  }
}

/// The cells of a line: their bytes in ``SourceText/bytes``, without blanks at their ends, blank ones
/// empty.
///
/// The cells of many lines stand in one array, of which these are a stretch that is counted from 0.
struct RowCells: RandomAccessCollection, Sendable {
  private let all: [Range<Int>]
  private let start: Int
  /// How many cells the line has.
  let count: Int

  /// Takes a stretch of the cells of all lines.
  init(_ all: [Range<Int>], _ stretch: Range<Int>) {
    self.all = all
    start = stretch.lowerBound
    count = stretch.count
  }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(position: Int) -> Range<Int> {
    precondition(position < count)
    return all[start + position]
  }

  /// How many cells hold something.
  var filledCount: Int {
    var filled = 0
    for index in start..<(start + count) where !all[index].isEmpty { filled += 1 }
    return filled
  }

  /// The first cell that holds something.
  var firstFilled: Int? {
    for index in 0..<count where !all[start + index].isEmpty { return index }
    return nil
  }

  /// The last cell that holds something.
  var lastFilled: Int? {
    for index in stride(from: count - 1, through: 0, by: -1) where !all[start + index].isEmpty {
      return index
    }
    return nil
  }

  /// The cell that holds something, where no other does.
  var onlyFilled: Int? {
    guard let first = firstFilled else { return nil }
    for index in (first + 1)..<count where !all[start + index].isEmpty { return nil }
    return first
  }

  /// These cells with others in the places that `change` gives them.
  func with(_ change: (inout [Range<Int>]) -> Void) -> RowCells {
    var cells = Array(self)
    change(&cells)
    return RowCells(cells, cells.indices)
  }
}

/// A line with tabs, cut in cells.
struct RawRow: Sendable {
  /// The number of the line in the source, from 1.
  var line: Int
  /// Its cells, at least two.
  var cells: RowCells
}

/// Consecutive tabbed lines: a page of a table, or a piece of one.
struct RawBlock: Sendable {
  /// The rows; at least one.
  var rows: [RawRow]
}

/// A statement table as the outline found it: its caption lines and its pages, nothing typed yet.
struct RawTable: Sendable {
  /// 表 N, where it is printed.
  var number: Int?
  /// The number of the printed form, 公开03表, where one stands above the table.
  var form: Range<Int>?
  /// The title, white space removed; empty where none is printed.
  var title: ExactText
  /// The line of the title, or of the first row where there is no title.
  var sourceLine: Int
  /// 编制部门, where it is printed.
  var preparedBy: ExactText?
  /// 单位, where it is printed.
  var unit: MonetaryUnit?
  /// The pages; captions repeated between them are dropped already, repeated headers are not.
  var blocks: [RawBlock]
}

/// A performance table as the outline found it.
struct RawPerformanceTable: Sendable {
  /// Whose targets these are.
  var scope: PerformanceScope
  /// The title, white space removed.
  var title: ExactText
  /// The line of the title.
  var sourceLine: Int
  /// The year printed below the title.
  var year: Int?
  /// The pages.
  var blocks: [RawBlock]
}
