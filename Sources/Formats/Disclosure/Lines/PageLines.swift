internal import Convert

/// The lines that belong to pages and not to the disclosure: numbers of pages, running heads and feet,
/// the address of a web page, the time of printing.
///
/// Between the rows of a table they would tear it in two. A line between rows is a running one where
/// it reads like the title of a disclosure or an address, or where it stands three times in the text
/// with nothing different but the number of the page.
struct PageLines {
  /// A line that stands between rows and is no caption.
  private struct Suspect {
    /// Its index among the lines.
    let index: Int
    /// Whether its words alone tell what it is.
    let isTold: Bool
    /// Whether no title of another table stands with it.
    var isWithinTable: Bool
    /// Whether it can be no row that is printed without its tabs.
    let isApart: Bool
  }

  private let source: SourceText
  /// The indices of the lines that number a page.
  private var numbers: [Int] = []
  private var suspects: [Suspect] = []

  /// The longest line that is one, in bytes.
  private static let longest = 180
  /// The most lines between rows that a page break puts there.
  private static let mostTogether = 10
  /// How often a line stands in the text that only its repetition tells.
  private static let timesRepeated = 3
  /// Over how many lines a title may run.
  private static let titleLines = 4
  /// The shortest line that only its repetition tells, in characters: rests of words are shorter.
  private static let shortestRepeated = 4

  /// The text without these lines, which become blank ones.
  ///
  /// - Parameters:
  ///   - source: The clean text.
  ///   - diagnostics: Receives a note for each of them.
  /// - Returns: The same text, its lines numbered as before.
  static func leftOut(
    of source: SourceText, into diagnostics: inout DiagnosticList
  ) -> SourceText {
    let found = PageLines(source)
    let running = found.running
    if found.numbers.isEmpty, running.isEmpty { return source }
    var lines = source.lines
    let left =
      found.numbers.map { ($0, LeftOutReason.pageNumber) } + running.map { ($0, .runningLine) }
    for (index, reason) in left.sorted(by: { $0.0 < $1.0 }) {
      let line = lines[index]
      diagnostics.leftOut(source.prose(line.range).string, reason, line: line.number)
      lines[index].range = line.range.lowerBound..<line.range.lowerBound
      lines[index].hasHeadingMark = false
      lines[index].hasBullet = false
    }
    return SourceText(
      bytes: source.bytes, text: source.text,
      lines: SourceLines(lines: lines, tabs: source.layout.tabs))
  }

  private init(_ source: SourceText) {
    self.source = source
    // The lines since the last row.
    var run: [Int] = []
    var metRow = false
    for (index, line) in source.lines.enumerated() {
      if line.hasTab {
        if metRow, !run.isEmpty, run.count <= Self.mostTogether { look(at: run) }
        metRow = true
        run.removeAll(keepingCapacity: true)
      } else if !line.isBlank {
        if PageNumber.isOne(line.range, in: source) {
          numbers.append(index)
        } else if metRow, run.count <= Self.mostTogether {
          run.append(index)
        }
      }
    }
  }

  /// Looks for suspects in the lines between two rows.
  private mutating func look(at run: [Int]) {
    let isApart = !source.lines[run[0] - 1].hasTab
    var isWithinTable = true
    let start = suspects.count
    for index in run {
      let range = source.lines[index].range
      switch Caption(line: range, in: source) {
      case .number?: isWithinTable = false
      case .some: continue
      case nil where Caption.looksLikeTableTitle(range, in: source): isWithinTable = false
      case nil where mayBeOne(range):
        suspects.append(
          Suspect(index: index, isTold: isTold(range), isWithinTable: true, isApart: isApart))
      case nil: continue
      }
    }
    if isWithinTable { return }
    for index in suspects[start...].indices { suspects[index].isWithinTable = false }
  }

  /// Whether a line is no heading, no sentence, no amount and no field with its label.
  private func mayBeOne(_ range: Range<Int>) -> Bool {
    range.count <= Self.longest && !source.endsSentence(range) && !source.holdsAmount(range)
      && OutlineMark(at: range, in: source.bytes) == nil && !holdsLabel(range)
  }

  /// Whether the first colon of a line ends a label: it is not that of an address or of a time.
  private func holdsLabel(_ range: Range<Int>) -> Bool {
    guard let colon = source.firstColon(in: range), colon.upperBound < range.upperBound else {
      return false
    }
    return colon.count > 1 || !(0x2F...0x39).contains(source.bytes[colon.upperBound])
  }

  /// The indices of the lines that are printed on every page.
  private var running: Set<Int> {
    var running = Set(suspects.lazy.filter { $0.isTold && $0.isWithinTable }.map(\.index))
    let doubtful = suspects.filter { $0.isTold || $0.isWithinTable && $0.isApart }
    if doubtful.isEmpty { return running }
    let signature = signatureIndex
    for places in repetitions(of: doubtful) {
      running.formUnion(places.filter { $0 != signature })
      if let first = places.first, mayBeTitle(first) { running.remove(first) }
    }
    return running
  }

  /// Where lines stand that are the same but for the number of the page, of those that stand often
  /// enough.
  private func repetitions(of suspects: [Suspect]) -> [[Int]] {
    var places: [[UInt8]: [(index: Int, line: LinePattern)]] = [:]
    for suspect in suspects {
      let line = LinePattern(source.lines[suspect.index].range, in: source)
      if line.characterCount >= Self.shortestRepeated { places[line.words] = [] }
    }
    for (index, line) in source.lines.enumerated()
    where !line.hasTab && (1...Self.longest).contains(line.range.count) {
      let line = LinePattern(line.range, in: source)
      places[line.words]?.append((index, line))
    }
    return places.values.filter { places in
      guard places.count >= Self.timesRepeated else { return false }
      let mayCount = places.allSatisfy {
        isTold(source.lines[$0.index].range) || $0.line.namesPage
      }
      return zip(places, places.dropFirst()).allSatisfy {
        $0.line.numbers == $1.line.numbers || mayCount && $0.line.counts(upTo: $1.line)
      }
    }.map { $0.map(\.index) }
  }

  /// Whether a line may be the title, or a part of it, that later pages repeat.
  private func mayBeTitle(_ index: Int) -> Bool {
    source.firstColon(in: source.lines[index].range) == nil
      && source.lines[..<index].lazy.filter { !$0.isBlank }.prefix(Self.titleLines).count
        < Self.titleLines
  }

  /// The line above the date that ends the text: who signs it.
  private var signatureIndex: Int? {
    let lines = source.lines
    guard let last = lines.lastIndex(where: { !$0.isBlank }),
      CalendarText.isDate(lines[last].range, in: source)
    else { return nil }
    return lines[..<last].lastIndex { !$0.isBlank }
  }

  private static let addresses: [StaticString] = ["http://", "https://", "www."]

  /// Whether a line between rows reads like an address or like the title of a disclosure:
  /// …2027年部门预算公开, the number of the page behind it or not.
  private func isTold(_ range: Range<Int>) -> Bool {
    let span = source.bytes.span
    if Self.addresses.contains(where: { span.hasWord($0, at: range.lowerBound) }) { return true }
    guard source.firstColon(in: range) == nil, !source.holdsComma(range) else { return false }
    var key = RecognitionKey(range, in: source.bytes).bytes
    while let last = key.last, last < 0x80 { key.removeLast() }
    let title = key.span
    return Self.titleWords.contains { title.contains($0) }
      && Self.titleEndings.contains { title.ends(with: $0) }
  }

  private static let titleWords: [StaticString] = [
    "年部门预算", "年部门决算", "年度部门预算", "年度部门决算", "年单位预算", "年单位决算", "年度单位预算", "年度单位决算",
    "年预算公开", "年决算公开", "年度预算公开", "年度决算公开",
  ]
  private static let titleEndings: [StaticString] = [
    "预算", "决算", "公开", "公开说明", "公开报告", "公开文本", "公开信息", "预算报告", "决算报告", "预算说明", "决算说明",
    "预算情况说明", "决算情况说明",
  ]
}
