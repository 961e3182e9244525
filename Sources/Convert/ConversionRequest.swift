/// What a conversion tells of the checks.
public enum CheckTelling: Sendable {
  /// Nothing: they are not run.
  case nothing
  /// The summary.
  case summary
  /// The errors and the summary.
  case errors
}

/// What is asked of a conversion before anything is known of the input.
public struct ConversionRequest: Sendable {
  /// The name of the format to read; `nil` to infer it from the input's name and content.
  public var inputFormat: String?
  /// The file name of the input; `nil` for a stream.
  public var inputName: String?
  /// The name of the format to write; `nil` to infer it from the output's name.
  public var outputFormat: String?
  /// The file name of the output; `nil` for a stream.
  public var outputName: String?
  /// The name of the input that the output may state; `-` for standard input.
  public var sourceName = ""
  /// The encoding of the input.
  public var encoding = InputEncoding.automatic
  /// Whether damage is repaired.
  public var repairs = true
  /// Whether the output is read back and compared before it is given out.
  public var verifies = false
  /// What is told of the checks of what is read.
  public var checks = CheckTelling.nothing
  /// The lists that codes are held against before those of the program.
  public var codeLists: [CodeList] = []
  /// How many processors may be used: with two, what needs nothing of each other is done at once.
  public var processors = 1
  /// Options by name, each for whichever of the two formats has it.
  public var options: [String: String] = [:]
  /// Options by name that are meant for the writer alone.
  public var writerOptions: [String: String] = [:]

  /// Makes a request that leaves everything to be inferred.
  public init() {}
}
