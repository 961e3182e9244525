internal import Convert

/// The lines above a block of rows: 表 N, the title, 编制部门, 单位, a year.
struct TableCaptions {
  /// 表 N.
  var number: Int?
  /// The line of the title.
  var title: SourceParagraph?
  /// The title, which may share its line with 表 N.
  var titleRange: Range<Int>?
  /// 编制部门.
  var preparedBy: ExactText?
  /// Whether the line above may hold 编制部门： and the first half of the name.
  var mayLackBeginning = false
  /// What stands behind 单位：.
  var unit: Range<Int>?
  /// The number of the printed form: 公开01表.
  var form: Range<Int>?
  /// The year on a line of its own.
  var year: Int?
  /// All lines, from the lowest up.
  var lines: [SourceParagraph] = []
  /// What no member of a statement table says, from the lowest line up: 公开01表, a year.
  var asides: [SourceParagraph] = []

  /// Whether no line is one of them.
  var isEmpty: Bool { lines.isEmpty }
  /// Whether a line says that rows follow, so that what stands above it is the title.
  private var announcesRows: Bool { preparedBy != nil || unit != nil || year != nil }

  /// Whether a paragraph above these lines may be the title.
  func mayHaveTitle(_ paragraph: SourceParagraph, in source: SourceText) -> Bool {
    guard paragraph.more.isEmpty, paragraph.first.count <= 240 else { return false }
    if Caption.looksLikeTableTitle(paragraph.first, in: source) { return true }
    return announcesRows && number == nil && !source.endsSentence(paragraph.first)
      && OutlineMark(at: paragraph.first, in: source.bytes) == nil
      && source.firstColon(in: paragraph.first) == nil
  }

  /// The unit, where it is one that is known.
  func unit(in source: SourceText) -> MonetaryUnit? {
    unit.flatMap { Caption.monetaryUnit($0, in: source)?.unit }
  }

  /// The unit of the table below.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - diagnostics: Receives a unit that is not known, and a remark behind it.
  /// - Returns: The unit, where it is one that is known.
  func unit(in source: SourceText, into diagnostics: inout DiagnosticList) -> MonetaryUnit? {
    guard let range = unit else { return nil }
    let line = lines.last?.line ?? 1
    if let (unit, remark) = Caption.monetaryUnit(range, in: source) {
      if !remark.isEmpty {
        diagnostics.leftOut(source.prose(remark).string, .unitRemark, line: line)
      }
      return unit
    }
    diagnostics.add(
      TextCode.unknownUnit,
      at: .input(SourcePosition(line: line)),
      ["unit": .text(source.label(range).string)])
    return nil
  }

  private static let levelOne = RecognitionKey("一级指标")

  /// Whose targets a block of rows below these lines states; `nil` where it states none.
  func performanceScope(of block: RawBlock, in source: SourceText) -> PerformanceScope? {
    guard let title = titleRange,
      let scope = Caption.performanceScope(RecognitionKey(title, in: source.bytes)),
      !TargetList.isOne(block, in: source),
      PerformanceHead.begins(block, in: source)
        || block.rows.prefix(24).contains(where: { row in
          row.cells.contains {
            $0.count < 32 && RecognitionKey($0, in: source.bytes) == Self.levelOne
          }
        })
    else { return nil }
    return scope
  }
}
