internal import Convert

/// Where page breaks have cut a project statement: in a label, in the name, in a value of one line.
///
/// A statement is known by its labels. A cut in one of them would lose the field, and a rest of the
/// name would end the statement before its first field.
struct StatementCuts {
  /// The clean text.
  let source: SourceText
  /// The elements of the body, each line a paragraph.
  let elements: ArraySlice<SourceElement>
  /// For each element whether a colon stands where that of a label would, which is seen soonest.
  private let colons: [Bool]

  /// Looks for the colons of labels.
  init(source: SourceText, elements: ArraySlice<SourceElement>) {
    self.source = source
    self.elements = elements
    colons = elements.map { element in
      guard case .paragraph(let paragraph) = element else { return false }
      return source.firstColon(in: paragraph.first.prefix(Self.longestLabel)) != nil
    }
  }

  /// Whether the paragraph at `index` is the beginning of a label that the next one ends.
  func beginsLabel(at index: Int) -> Bool {
    guard let paragraph = paragraph(at: index), paragraph.first.count <= Self.longestRest,
      !holdsColon(at: index), let next = self.paragraph(at: index + 1), holdsColon(at: index + 1)
    else { return false }
    var both = paragraph
    both.more.append(next.first)
    return FieldLabel(cut: both, OutlineMark(at: paragraph.first, in: source.bytes), in: source)
      != nil
  }

  /// Whether the paragraph at `index` goes on with the name or the value of the one before it.
  ///
  /// What no label begins and what stands before a label belongs to the field above. A paragraph that
  /// stands in one line stands directly above.
  func continuesField(_ previous: SourceParagraph, at index: Int) -> Bool {
    guard let next = paragraph(at: index), previous.more.isEmpty, !next.isMarked,
      next.first.count <= Self.longestRest, !holdsColon(at: index), holdsColon(at: index - 1),
      !source.endsSentence(next.first)
    else { return false }
    let mark = OutlineMark(at: previous.first, in: source.bytes)
    guard let label = FieldLabel(of: previous, mark, in: source), label.isKnown,
      mark == nil && label.statesOneLine(in: source) || label.namesProject(in: source)
    else { return false }
    return OutlineMark(at: next.first, in: source.bytes) == nil && beginsField(at: index + 1)
  }

  private func holdsColon(at index: Int) -> Bool { colons[index - elements.startIndex] }

  /// Whether a field or a statement begins at `index`, its label whole or cut.
  private func beginsField(at index: Int) -> Bool {
    guard let paragraph = paragraph(at: index) else { return false }
    let mark = OutlineMark(at: paragraph.first, in: source.bytes)
    if let label = FieldLabel(of: paragraph, mark, in: source) {
      return label.isKnown && (mark == nil || label.namesProject(in: source))
    }
    return beginsLabel(at: index)
  }

  private func paragraph(at index: Int) -> SourceParagraph? {
    guard index < elements.endIndex, case .paragraph(let paragraph) = elements[index] else {
      return nil
    }
    return paragraph
  }

  /// The most bytes of a label and its colon, a mark in front counted.
  private static let longestLabel = 80
  /// The most bytes of the rest of a name or a value.
  private static let longestRest = 120
}
