internal import Convert

/// The texts of labels and names, each made once where it recurs.
///
/// A document says the names of classes, units and fields over and over: half of the labels in its
/// tables stand in another table as well. A class, since everything that reads a table refers to it;
/// it belongs to one thread. Nothing that it calls comes back to it, so that its memory is not guarded
/// against that.
final class LabelTexts {
  /// The text that the labels are ranges of.
  let source: SourceText
  @exclusivity(unchecked) private var texts = TextMemory<ExactText>(bits: 9)

  /// Knows no label yet.
  init(_ source: SourceText) {
    self.source = source
  }

  /// The text of a range as a label.
  func label(of range: Range<Int>) -> ExactText {
    if range.isEmpty { return "" }
    // Strings of so few bytes are stored without allocation: made as fast as found.
    if range.count <= 15 { return source.label(range) }
    return texts.value(of: range, in: source) { source.label($0) }
  }
}
