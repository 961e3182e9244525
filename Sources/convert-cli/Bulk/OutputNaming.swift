internal import Convert
internal import SystemPackage

/// Where the output of an input goes.
struct OutputNaming: Sendable {
  /// The extensions of known formats in lower case with their dot, the longest first.
  private let known: [[UInt8]]
  /// The extension of outputs with its dot; empty for folders.
  private let suffix: [UInt8]

  /// Whether outputs are folders.
  var isFolder: Bool { suffix.isEmpty }

  /// Whether an output may have a name: whether it ends in the format's extension.
  func mayNameOutput(_ name: String) -> Bool {
    !isFolder && name.lowercased().utf8.suffix(suffix.count).elementsEqual(suffix)
  }

  /// Makes the naming of a format's outputs.
  init(format: FormatDescription, registry: FormatRegistry) {
    known = registry.formats.flatMap(\.description.extensions).map { Array(".\($0)".utf8) }
      .sorted { $0.count > $1.count }
    suffix = format.isFolder ? [] : Array(".\(format.extensions.first ?? format.name)".utf8)
  }

  /// The path of the output below the output folder: the input's, with the format's extension in
  /// place of that of the input.
  func output(of input: FoundInput) -> FilePath {
    let name = input.relative.lastComponent.map { FilePath(root: nil, [$0]).bytes } ?? []
    let stem = name.dropLast(extensionLength(of: name))
    return input.relative.removingLastComponent().pushing(FilePath(bytes: stem + suffix))
  }

  /// How many bytes at the end of a name are an extension, with its dot.
  ///
  /// Names of disclosures hold dots of their own (`1.部门预算`), so what no format has counts only
  /// where it looks like one: up to four letters and digits, not digits alone.
  private func extensionLength(of name: [UInt8]) -> Int {
    // Names need not be UTF-8; extensions are ASCII.
    let lowered = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if let found = known.first(where: {
      lowered.count > $0.count && lowered.suffix($0.count) == $0[...]
    }) {
      return found.count
    }
    let last = lowered.suffix(5)
    guard let dot = last.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return 0 }
    let letters = last[(dot + 1)...]
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    guard letters.allSatisfy({ isDigit($0) || (0x61...0x7A).contains($0) }),
      !letters.allSatisfy(isDigit)
    else { return 0 }
    return letters.count + 1
  }
}
