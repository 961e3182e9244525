public import Foundation

/// Real documents with verified truth, where `DISCLOSURE_CORPUS` names a folder that holds them.
///
/// The folder has `seeds/NAME_….txt`, `truth/NAME.tsv` and what else each test says; none of it is
/// part of the repository, so every test that reads it is skipped without it.
public enum Corpus {
  /// The folder; `nil` where the environment names none.
  public static var folder: URL? {
    guard let path = ProcessInfo.processInfo.environment["DISCLOSURE_CORPUS"], !path.isEmpty else {
      return nil
    }
    return URL(filePath: path, directoryHint: .isDirectory)
  }

  /// Whether there is a corpus.
  public static var isPresent: Bool { folder != nil }

  /// A document of the corpus.
  public struct Document: Sendable, CustomStringConvertible {
    /// The name by which the truth files know it: `001`.
    public let name: String
    /// The bytes of the text.
    public let bytes: [UInt8]

    /// The name.
    public var description: String { name }
  }

  /// The documents, by name; none without a corpus.
  public static var documents: [Document] {
    guard let folder else { return [] }
    let seeds = folder.appending(path: "seeds", directoryHint: .isDirectory)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: seeds.path())) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
      guard let data = try? Data(contentsOf: seeds.appending(path: file)) else { return nil }
      let name = file.split(separator: "_").first.map { String($0) } ?? file
      return Document(name: name, bytes: Array(data))
    }
  }

  /// The text of a file of the corpus.
  ///
  /// - Parameter path: The path from the folder of the corpus: `truth/structure.md`.
  /// - Returns: The text.
  /// - Throws: Where there is no corpus or no such file.
  public static func text(_ path: String) throws -> String {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// A text without white space, with brackets, quotation marks and punctuation in ASCII, so that
  /// only the words are compared.
  public static func squashed(_ text: String) -> String {
    let folded: [Character: Character] = [
      "（": "(", "）": ")", "“": "\"", "”": "\"", "：": ":", "，": ",", "–": "-", "—": "-",
    ]
    return String(text.filter { !$0.isWhitespace }.map { folded[$0] ?? $0 })
  }
}
