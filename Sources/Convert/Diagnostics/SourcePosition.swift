/// A place in the bytes of an input.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in UTF-8 bytes of that line, from 1; `nil` where the line as a whole is meant.
  public var column: Int?
  /// The offset in bytes of the input, from 0; `nil` where it is not known.
  public var offset: Int?

  /// Makes a position.
  public init(line: Int, column: Int? = nil, offset: Int? = nil) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

/// Where a diagnostic points.
public enum DiagnosticPlace: Hashable, Sendable {
  /// Into the bytes of the input itself.
  case input(SourcePosition)
  /// Into the bytes of a file of the input, which is a folder; its path in the folder.
  case file(String, SourcePosition)
  /// Into the text that the input was once made from, known from provenance: its line, from 1.
  case sourceLine(Int)
  /// Into the model: a JSON pointer such as `/parts/1/blocks/0/rows/3/cells/2`, and the line of
  /// the source where the model knows it.
  case model(pointer: String, sourceLine: Int?)
}
