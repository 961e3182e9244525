extension DiagnosticWording {
  /// The words of a check: the message is told behind the place that it is about.
  ///
  /// - Parameters:
  ///   - severity: How much it matters.
  ///   - en: The message in English, with placeholders.
  ///   - zh: The message in Chinese.
  ///   - advice: What to do, in English and Chinese.
  ///   - example: A case, in English and Chinese.
  ///   - source: Where the rule comes from.
  init(
    check severity: Severity, en: String, zh: String, advice: (en: String, zh: String),
    example: (en: String, zh: String), source: LocalizedText
  ) {
    self.init(
      severity: severity, message: LocalizedText(en: "{place}: " + en, zh: "{place}：" + zh),
      advice: LocalizedText(en: advice.en, zh: advice.zh),
      example: LocalizedText(en: example.en, zh: example.zh), source: source)
  }
}
