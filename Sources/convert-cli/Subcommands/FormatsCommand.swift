internal import ArgumentParser
internal import Convert
internal import Formats

/// `formats`: lists what can be read and written, from the registry.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List what can be read and written.",
    discussion: """
      EXAMPLES:
        convert-cli formats
        convert-cli formats --json
      """)

  @Flag(help: "Print JSON, for programs.")
  var json = false

  @OptionGroup(title: "Messages")
  var messages: MessageOptions

  func run() throws {
    try messages.reporter.run { () throws(CommandError) in
      let formats = FormatRegistry.standard.formats
      let text = json ? Self.json(formats) : Self.text(formats, in: messages.chosenLanguage)
      try OutputTarget.standardOutput.store(Array(text.utf8))
    }
  }

  private static func text(_ formats: [any Format], in language: Language) -> String {
    var text = ""
    for format in formats {
      let description = format.description
      text += "\(description.name)  \(description.summary.text(in: language))\n"
      let can = [
        (format.canRead, Words.reads), (format.canWrite, Words.writes),
        (description.roundTrip == .exact, Words.comesBackEqual),
        (description.roundTrip == .equivalent, Words.comesBackEquivalent),
        (description.isFolder, Words.isFolder),
        (format.schema != nil, Words.hasSchema),
      ]
      let abilities = can.filter(\.0).map { $0.1.text(in: language) }
      text += "  " + abilities.joined(separator: ", ")
      if !description.extensions.isEmpty {
        text += "; " + description.extensions.map { "." + $0 }.joined(separator: " ")
      }
      text += "; " + description.mediaType + "\n"
      for limit in description.limits {
        text += "  \(Words.limit.text(in: language)): \(limit.text(in: language))\n"
      }
      for (options, word) in [
        (description.readerOptions, Words.reading), (description.writerOptions, Words.writing),
      ] {
        for option in options {
          let values = option.values.map { $0 == option.defaultValue ? "[\($0)]" : $0 }
          text += "  \(word.text(in: language)): -O \(option.name)="
          text += "\(values.joined(separator: "|"))  \(option.summary.text(in: language))\n"
        }
      }
    }
    return text
  }

  private static func json(_ formats: [any Format]) -> String {
    let objects = formats.map { format in
      let description = format.description
      var object = JSONObjectLine()
      object.add("name", description.name)
      object.add("summary", Self.object(description.summary))
      object.add("extensions", description.extensions)
      object.add("mediaType", description.mediaType)
      object.add("reads", format.canRead)
      object.add("writes", format.canWrite)
      object.add("lossless", description.roundTrip == .exact)
      object.add("comesBack", description.roundTrip?.comesBack)
      object.add("folder", description.isFolder)
      object.add("schema", format.schema != nil)
      object.add("limits", description.limits.map(Self.object))
      object.add("readerOptions", description.readerOptions.map(Self.object))
      object.add("writerOptions", description.writerOptions.map(Self.object))
      return object.description
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func object(_ option: FormatOption) -> JSONObjectLine {
    var object = JSONObjectLine()
    object.add("name", option.name)
    object.add("values", option.values)
    object.add("default", option.defaultValue)
    object.add("summary", Self.object(option.summary))
    return object
  }

  private static func object(_ text: LocalizedText) -> JSONObjectLine {
    var object = JSONObjectLine()
    for language in Language.allCases { object.add(language.rawValue, text.text(in: language)) }
    return object
  }
}

extension ComparisonStandard {
  /// How a disclosure comes back, as programs read it and README says it.
  fileprivate var comesBack: String {
    switch self {
    case .exact: "equal"
    case .equivalent: "equivalent"
    }
  }
}

/// The words of the listing.
private enum Words {
  static let reads = LocalizedText(en: "read", zh: "可读入")
  static let writes = LocalizedText(en: "write", zh: "可写出")
  static let comesBackEqual = LocalizedText(en: "comes back equal", zh: "读回完全相同")
  static let comesBackEquivalent = LocalizedText(
    en: "comes back equivalent", zh: "读回内容等价（不含来源信息）")
  static let isFolder = LocalizedText(en: "a folder", zh: "文件夹")
  static let hasSchema = LocalizedText(en: "schema", zh: "有模式文件")
  static let limit = LocalizedText(en: "limit", zh: "限制")
  static let reading = LocalizedText(en: "reading", zh: "读入")
  static let writing = LocalizedText(en: "writing", zh: "写出")
}
