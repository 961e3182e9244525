/// A figure of the explanations that a table states too.
public struct FigureLink: Hashable, Sendable {
  /// Where the figure begins in the passage, in bytes.
  let start: Int
  /// Where it ends.
  let end: Int
  /// The cell that states it.
  let cell: CheckCell
  /// Whether both are the same.
  let agrees: Bool
}

/// A paragraph of the explanations with the figures that tables state too.
struct LinkedPassage: Sendable {
  /// The heading above it.
  let section: String
  /// The text without white space.
  let text: [UInt8]
  /// The line of the source.
  let sourceLine: Int?
  /// The figures, in order.
  let links: [FigureLink]
}
