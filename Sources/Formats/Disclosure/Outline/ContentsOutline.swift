internal import Convert

/// What the table of contents tells about the headings of the body.
struct ContentsOutline: Sendable {
  /// The keys of the entries, number and title.
  let headings: Set<RecognitionKey>
  /// Whether the contents name no 第N部分, so that titles without a number may begin parts.
  let hasNoParts: Bool
  private let titles: [RecognitionKey]

  private static let partWord = RecognitionKey("部分")
  private static let department = RecognitionKey("部门")

  /// Takes the entries of the contents.
  init(_ contents: [ContentsEntry]) {
    headings = Set(
      contents.map { RecognitionKey($0.label ?? "").appending(RecognitionKey($0.title)) })
    hasNoParts =
      !contents.isEmpty
      && !contents.contains {
        $0.label.map { RecognitionKey($0).hasSuffix(Self.partWord) } ?? false
      }
    titles = contents.map { RecognitionKey($0.title).dropping(prefix: Self.department) }
  }

  /// Whether an entry has the key, number and title.
  func holds(_ key: RecognitionKey) -> Bool {
    headings.contains(key)
  }

  /// Whether a title without a number is the one that an entry names, perhaps with the name of the
  /// department or the year in front.
  func announces(_ key: RecognitionKey) -> Bool {
    titles.contains { !$0.isEmpty && key.hasSuffix($0) }
  }
}
