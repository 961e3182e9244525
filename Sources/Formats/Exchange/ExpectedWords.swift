internal import Convert

extension LocalizedText {
  /// What is expected where one of a list of words belongs.
  static func oneOf(_ words: [String]) -> LocalizedText {
    LocalizedText(
      en: "one of: " + words.joined(separator: ", "),
      zh: "以下之一：" + words.joined(separator: "、"))
  }
}
