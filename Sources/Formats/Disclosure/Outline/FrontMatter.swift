internal import Convert

/// What stands before the body: title, further lines, contents.
struct FrontMatter: Sendable {
  /// The title on one line; empty where there is none.
  var title: ExactText = ""
  /// The department that the title or a line below it names.
  var department: ExactText?
  /// The year that the title names.
  var fiscalYear: Int?
  /// Budget, or final accounts where the title says 决算.
  var stage: Stage = .budget
  /// The lines and rows between title and contents.
  var elements: [SourceElement] = []
  /// The entries of the contents.
  var contents: [ContentsEntry] = []
  /// The index of the first element of the body.
  var bodyStart = 0

  /// Reads what stands before the body.
  ///
  /// - Parameters:
  ///   - elements: The elements of the source, each line a paragraph.
  ///   - source: The clean text.
  init(_ elements: [SourceElement], in source: SourceText) {
    let heading = Self.contentsHeading(elements, in: source)
    let lines = Self.leadingParagraphs(elements[..<(heading ?? elements.count)])
    let pieces = Self.titlePieces(lines, in: source)
    readTitle(lines[..<pieces], in: source)
    guard let heading else {
      bodyStart = pieces
      return
    }
    self.elements = Array(elements[pieces..<heading])
    readDepartment(lines[pieces...], in: source)
    var reader = ContentsReader(source: source)
    bodyStart = reader.read(elements, from: heading + 1)
    contents = reader.entries
  }

  /// The paragraphs before the first row.
  private static func leadingParagraphs(
    _ elements: ArraySlice<SourceElement>
  ) -> [SourceParagraph] {
    var lines: [SourceParagraph] = []
    for element in elements.prefix(40) {
      guard case .paragraph(let paragraph) = element else { break }
      lines.append(paragraph)
    }
    return lines
  }

  private static let contentsKeys = [RecognitionKey("目录"), RecognitionKey("目次")]

  /// The index of the line 目录, where one stands near the beginning.
  private static func contentsHeading(
    _ elements: [SourceElement], in source: SourceText
  ) -> Int? {
    for (index, element) in elements.prefix(40).enumerated() {
      guard case .paragraph(let paragraph) = element, paragraph.first.count < 24 else { continue }
      if contentsKeys.contains(RecognitionKey(paragraph.first, in: source.bytes)) { return index }
    }
    return nil
  }

  private static func isTitlePiece(_ paragraph: SourceParagraph, in source: SourceText) -> Bool {
    let range = paragraph.first
    return range.count <= 240 && OutlineMark(at: range, in: source.bytes) == nil
      && Caption(paragraph, in: source) == nil && !source.endsSentence(range)
      && source.firstColon(in: range) == nil && !Caption.looksLikeTableTitle(range, in: source)
  }

  private static let budgetWords = [RecognitionKey("预算"), RecognitionKey("决算")]

  private static func saysBudget(_ key: RecognitionKey) -> Bool {
    budgetWords.contains { key.contains($0) }
  }

  private mutating func readTitle(_ pieces: ArraySlice<SourceParagraph>, in source: SourceText) {
    var bytes: [UInt8] = []
    for piece in pieces { bytes.append(contentsOf: source.text[piece.first]) }
    title = WhiteSpaceRule.label.text(of: 0..<bytes.count, in: bytes)
    let parts = TitleParts(title)
    fiscalYear = parts.year
    stage = parts.stage
    department = parts.department
  }

  private mutating func readDepartment(
    _ lines: ArraySlice<SourceParagraph>, in source: SourceText
  ) {
    for paragraph in lines {
      if let named = Self.namedDepartment(paragraph, in: source) {
        department = named
        return
      }
    }
  }

  /// How many of the first lines are pieces of the title: up to the one that completes it.
  private static func titlePieces(_ lines: [SourceParagraph], in source: SourceText) -> Int {
    guard let first = lines.first, isTitlePiece(first, in: source) else { return 0 }
    for (index, line) in lines.prefix(4).enumerated() {
      guard isTitlePiece(line, in: source) else { break }
      if saysBudget(RecognitionKey(line.first, in: source.bytes)) { return index + 1 }
    }
    return 1
  }

  private static let departmentLabels = ["预算主管部门", "部门名称", "单位名称", "预算单位", "主管部门"]
    .map { Array($0.utf8) }

  /// The department of a line such as 预算主管部门：….
  private static func namedDepartment(
    _ paragraph: SourceParagraph, in source: SourceText
  ) -> ExactText? {
    guard let colon = source.firstColon(in: paragraph.first),
      departmentLabels.contains(
        RecognitionKey(paragraph.first.lowerBound..<colon.lowerBound, in: source.bytes).bytes)
    else { return nil }
    let name = source.label(colon.upperBound..<paragraph.first.upperBound)
    return name.isEmpty ? nil : name
  }
}
