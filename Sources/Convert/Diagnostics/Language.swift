/// A language in which messages are worded.
public enum Language: String, CaseIterable, Sendable {
  /// English, the default.
  case english = "en"
  /// 中文.
  case chinese = "zh"
}

/// A sentence in every language that the program speaks.
public struct LocalizedText: Hashable, Sendable {
  /// The English wording.
  public let english: String
  /// The Chinese wording.
  public let chinese: String

  /// Makes a text of its two wordings.
  public init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The wording in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}
